import {
  compare,
  type Fraction,
  fraction,
  fractionOf,
  plus,
  rounded,
  scaled,
  zero,
} from '#kernel/fraction.ts'
import { type Answer, type Answers, bestMark, type Content, type Level, type Question } from './content.ts'

/** What answers are worth: out of 100, rounded to two places for showing; null where nothing was scored. */
export interface Score {
  readonly total: string | null
  readonly bySection: Readonly<Record<string, string | null>>
}

const one = fraction(1n)

const share = (points: number, of: number): Fraction =>
  of <= 0 ? zero : fraction(BigInt(Math.min(points, of)), BigInt(of))

const bestOf = ({ choices }: Question): number => Math.max(0, ...choices.map(({ points }) => points))

const pointsOf = ({ choices }: Question, value: string): number =>
  choices.find((choice) => choice.value === value)?.points ?? 0

/** What an answer is worth from 0 to 1; undefined where nothing was answered, e.g. because it was not asked. */
const worthOf = (question: Question, answer: Answer | undefined): Fraction | undefined => {
  if (answer === undefined) return undefined
  switch (question.kind) {
    case 'yes-no':
      return answer === 'yes' ? one : zero
    case 'rating':
      return share(Number(answer) - 1, bestMark(question) - 1)
    case 'choice':
      return share(pointsOf(question, String(answer)), bestOf(question))
    case 'choices': {
      const all = question.choices.reduce((sum, { points }) => sum + points, 0)
      const chosen = Array.isArray(answer) ? answer : []
      return share(
        chosen.reduce((sum, value) => sum + pointsOf(question, value), 0),
        all,
      )
    }
    case 'matrix': {
      const rows = typeof answer === 'object' && !Array.isArray(answer) ? Object.values(answer) : []
      return share(
        rows.reduce((sum, value) => sum + pointsOf(question, value), 0),
        bestOf(question) * question.rows.length,
      )
    }
    default:
      return undefined
  }
}

interface Weighed {
  readonly worth: Fraction | undefined
  readonly weight: number
}

/** The weighted mean of what was answered; what was not asked neither helps nor harms. */
const meanOf = (parts: readonly Weighed[]): Fraction | undefined => {
  const counted = parts.flatMap(({ worth, weight }) => (worth && weight > 0 ? [{ worth, weight }] : []))
  const weights = counted.reduce((sum, { weight }) => sum + weight, 0)
  if (weights === 0) return undefined
  const sum = counted.reduce((all, { worth, weight }) => plus(all, scaled(worth, BigInt(weight))), zero)
  return scaled(sum, 1n, BigInt(weights))
}

const shown = (worth: Fraction | undefined): string | null =>
  worth === undefined ? null : rounded(scaled(worth, 100n), 2)

/** The score of answers by the model of their own edition: exact until it is shown. */
export const scoreOf = ({ sections }: Content, answers: Answers): Score => {
  const worths = sections.map(({ name, weight, questions }) => ({
    name,
    weight,
    worth: meanOf(
      questions.map((question) => ({
        worth: worthOf(question, answers[question.name]),
        weight: question.weight,
      })),
    ),
  }))
  return {
    total: shown(meanOf(worths)),
    bySection: Object.fromEntries(worths.map(({ name, worth }) => [name, shown(worth)])),
  }
}

/** The level that a score (out of 100, as shown) belongs to; undefined without a score or levels. */
export const levelOf = (levels: readonly Level[], score: string | null): Level | undefined => {
  if (score === null) return undefined
  return levels.findLast(({ from }) => compare(fractionOf(score), fraction(BigInt(from))) >= 0)
}
