import { z } from 'zod'

/** A run of words that stayed, came or went. */
export const WordRun = z.object({ kind: z.enum(['same', 'added', 'removed']), words: z.string() })
export type WordRun = z.infer<typeof WordRun>

const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/gu) ?? []

const most = 4_000_000

/** Length of the longest common run of words for every pair of tails. */
const tailTable = (a: readonly string[], b: readonly string[]): Uint32Array => {
  const width = b.length + 1
  const table = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] =
        a[i] === b[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0)
  return table
}

const middleRuns = (a: readonly string[], b: readonly string[]): WordRun[] => {
  const whole: WordRun[] = [
    { kind: 'removed', words: a.join('') },
    { kind: 'added', words: b.join('') },
  ]
  if (a.length * b.length > most) return whole
  const table = tailTable(a, b)
  const width = b.length + 1
  const runs: WordRun[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [left = '', right = ''] = [a[i], b[j]]
    if (i < a.length && j < b.length && left === right) {
      runs.push({ kind: 'same', words: left })
      i++
      j++
    } else if (
      j >= b.length ||
      (i < a.length && (table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0))
    ) {
      runs.push({ kind: 'removed', words: left })
      i++
    } else {
      runs.push({ kind: 'added', words: right })
      j++
    }
  }
  return runs
}

const joined = (runs: readonly WordRun[]): WordRun[] => {
  const whole: WordRun[] = []
  for (const run of runs) {
    const last = whole.at(-1)
    if (run.words === '') continue
    if (last?.kind === run.kind) whole[whole.length - 1] = { ...last, words: last.words + run.words }
    else whole.push(run)
  }
  return whole
}

/**
 * The runs of words that stayed, went and came, by longest common run. Without `added` they make the old text, without
 * `removed` the new one. Texts that differ in more than a few thousand words are given as one removal and one addition.
 */
export const wordRuns = (before: string, after: string): WordRun[] => {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  return joined([
    { kind: 'same', words: a.slice(0, head).join('') },
    ...middleRuns(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    { kind: 'same', words: a.slice(a.length - tail).join('') },
  ])
}
