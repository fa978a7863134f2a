import {
  type Answer,
  type Answers,
  bestMark,
  type Content,
  offered,
  type Question,
  questionsOf,
} from '#modules/surveys/content.ts'
import { sha256Of } from '#platform/fingerprint.ts'

/** A number from 0 up to 1 that follows from some words, so that the sample year is the same at every start. */
const chance = (...words: readonly string[]): number =>
  Number.parseInt(sha256Of(words.join(' ')).slice(0, 8), 16) / 2 ** 32

const among = <T>(list: readonly T[], at: number): T | undefined =>
  list[Math.min(list.length - 1, Math.max(0, Math.floor(at * list.length)))]

const within = ({ least, most }: Question, at: number): number => {
  const from = least ?? 0
  const to = Math.min(most ?? 100, from + 120)
  return Math.round(from + at * (to - from))
}

const answerTo = (question: Question, at: number, words: string): Answer => {
  const choices = offered(question).map(({ value }) => value)
  switch (question.kind) {
    case 'text':
    case 'long-text':
      return 'Trả lời mẫu, không có thật'
    case 'number':
      return within(question, at)
    case 'money':
      return Math.round((0.2 + at) * 40) * 50_000_000
    case 'rating':
      return Math.min(bestMark(question), 1 + Math.floor(at * bestMark(question)))
    case 'choices':
      return choices.filter((value) => chance(words, question.name, value) < 0.4).slice(0, 3)
    case 'matrix':
      return Object.fromEntries(
        question.rows.map(({ name }) => [
          name,
          among(choices, at * 0.7 + chance(words, question.name, name) * 0.3) ?? '',
        ]),
      )
    case 'yes-no':
      return chance(words, question.name) < 0.35 + at * 0.5 ? 'yes' : 'no'
    default:
      return among(choices, at) ?? ''
  }
}

/**
 * Fictional answers of an enterprise: each has a standing of its own, which the years raise a little, and strays from it
 * from question to question.
 */
export const sampleAnswers = (content: Content, who: string, drift: number): Answers => {
  const standing = 0.15 + 0.6 * chance(who) + drift
  return Object.fromEntries(
    questionsOf(content).map((question) => {
      const at = Math.min(0.999, Math.max(0, standing + 0.5 * (chance(who, question.name) - 0.5)))
      const answer = answerTo(question, at, who)
      const first = offered(question)[0]?.value ?? ''
      const isEmpty = Array.isArray(answer) && answer.length === 0 && question.required
      return [question.name, isEmpty ? [first] : answer]
    }),
  )
}
