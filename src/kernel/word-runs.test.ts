import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordRuns } from './word-runs.ts'

const side = (kind: 'added' | 'removed', runs: ReturnType<typeof wordRuns>) =>
  runs
    .filter((run) => run.kind !== kind)
    .map(({ words }) => words)
    .join('')

test('words that changed stand out, the rest stays', () => {
  expect(wordRuns('Đã mở 2 lớp tại xã', 'Đã mở 3 lớp tại xã')).toEqual([
    { kind: 'same', words: 'Đã mở ' },
    { kind: 'removed', words: '2' },
    { kind: 'added', words: '3' },
    { kind: 'same', words: ' lớp tại xã' },
  ])
})

test('whatever changed, both texts can be read out of the runs', () => {
  const words = fc.array(fc.constantFrom('một', 'hai', 'ba', ' ', '\n', 'lớp'), { maxLength: 40 })
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [before, after] = [a.join(''), b.join('')]
      const runs = wordRuns(before, after)
      expect(side('added', runs)).toBe(before)
      expect(side('removed', runs)).toBe(after)
      if (before === after) expect(runs.every(({ kind }) => kind === 'same')).toBe(true)
    }),
  )
})

test('texts too long to compare word by word are still both given, at once', () => {
  const long = (word: string) => Array.from({ length: 6000 }, (_, n) => `${word}${n}`).join(' ')
  const started = performance.now()
  const runs = wordRuns(long('a'), long('b'))
  expect(side('added', runs)).toBe(long('a'))
  expect(performance.now() - started).toBeLessThan(1000)
})
