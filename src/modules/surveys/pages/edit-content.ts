import type { Choice, Content, Question, QuestionKind, Section } from '#modules/surveys/content.ts'
import { kindsWithChoices } from '#modules/surveys/content.ts'

const said = { vi: '', en: '' }

/** A name that nothing bears yet: `q1`, `q2` … */
export const freshName = (letter: string, taken: readonly string[]): string => {
  const free = Array.from({ length: taken.length + 1 }, (_, n) => `${letter}${n + 1}`)
  return free.find((name) => !taken.includes(name)) ?? letter
}

const freshChoice = (choices: readonly Choice[]): Choice => ({
  value: freshName(
    'c',
    choices.map(({ value }) => value),
  ),
  title: said,
  points: 0,
  solution: null,
})

/** The choices with one more. */
export const withChoice = (choices: readonly Choice[]): Choice[] => [...choices, freshChoice(choices)]

/** A question of a kind, with what such a kind needs to begin with. */
export const freshQuestion = (kind: QuestionKind, taken: readonly string[]): Question => {
  const first = freshChoice([])
  return {
    ...{ name: freshName('q', taken), kind, title: said, hint: null, required: false, weight: 0 },
    choices: kindsWithChoices.has(kind) ? [first, freshChoice([first])] : [],
    rows: kind === 'matrix' ? [{ name: 'r1', title: said }] : [],
    ...{ least: null, most: kind === 'rating' ? 5 : null, onlyIf: null },
  }
}

/** A section without questions. */
export const freshSection = ({ sections }: Content): Section => ({
  name: freshName(
    's',
    sections.map(({ name }) => name),
  ),
  title: said,
  weight: 0,
  questions: [],
})

/** The list with one entry in another place; unchanged where there is no such place. */
export const moved = <T>(list: readonly T[], at: number, by: 1 | -1): T[] => {
  const next = [...list]
  const [one] = next.splice(at, 1)
  if (one === undefined || at + by < 0 || at + by > next.length) return [...list]
  next.splice(at + by, 0, one)
  return next
}

/** The list with one entry changed. */
export const changed = <T>(list: readonly T[], at: number, change: Partial<T>): T[] =>
  list.map((one, n) => (n === at ? { ...one, ...change } : one))

/** The list without one entry. */
export const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, n) => n !== at)
