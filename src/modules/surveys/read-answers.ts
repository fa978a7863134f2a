import { Refusal } from '#kernel/refusal.ts'
import { text } from '#kernel/text.ts'
import {
  type Answer,
  type Answers,
  bestMark,
  type Content,
  offered,
  type Question,
  questionsOf,
} from './content.ts'
import { surveyRefusals } from './rules.ts'
import { surveyJson } from './survey-json.ts'

const isWithin = (value: number, least: number | null, most: number | null): boolean =>
  (least === null || value >= least) && (most === null || value <= most)

const mostMoney = 1e15

const isOffered = (question: Question, value: string): boolean =>
  offered(question).some((one) => one.value === value)

/** Whether an answer has the shape that its question asks for, and says what it offers. SurveyJS lets some words pass. */
const fits = (question: Question, answer: Answer): boolean => {
  switch (question.kind) {
    case 'number':
      return typeof answer === 'number' && isWithin(answer, question.least, question.most)
    case 'money':
      return Number.isInteger(answer) && isWithin(Number(answer), 0, mostMoney)
    case 'rating':
      return Number.isInteger(answer) && isWithin(Number(answer), 1, bestMark(question))
    case 'choices':
      return Array.isArray(answer) && answer.every((value) => isOffered(question, value))
    case 'matrix': {
      if (typeof answer !== 'object' || Array.isArray(answer)) return false
      const isRow = (row: string) => question.rows.some(({ name }) => name === row)
      return Object.entries(answer).every(([row, value]) => isRow(row) && isOffered(question, value))
    }
    case 'choice':
    case 'yes-no':
      return typeof answer === 'string' && isOffered(question, answer)
    default:
      return typeof answer === 'string'
  }
}

const isEmpty = (answer: Answer | undefined): answer is undefined =>
  answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0)

const wrong = ({ name, title }: Question): Refusal => {
  const { ANSWER_WRONG } = surveyRefusals
  const say = (words: string, question: string) => words.replace('{question}', question)
  const kind = {
    ...ANSWER_WRONG,
    text: text(say(ANSWER_WRONG.text.vi, title.vi), say(ANSWER_WRONG.text.en, title.en)),
  }
  return new Refusal(kind, {}, `answers.${name}`)
}

/**
 * Proves answers by the same model that the form was drawn from, without a screen: what was not asked or hides behind a
 * condition is left out; what is required has to be there. Whatever comes in, the answer is a no at worst.
 * @throws Refusal ANSWER_WRONG at the question
 */
export const readAnswers = async (content: Content, given: Answers): Promise<Answers> => {
  const questions = questionsOf(content)
  const named = questions.flatMap((question) => {
    const answer = Object.hasOwn(given, question.name) ? given[question.name] : undefined
    if (isEmpty(answer)) return []
    if (!fits(question, answer)) throw wrong(question)
    return [[question.name, answer] as const]
  })
  // It weighs as much as the rest of the program together, so it is loaded when somebody answers.
  const { Model } = await import('survey-core')
  const model = new Model(surveyJson(content))
  model.data = Object.fromEntries(named)
  model.validate(true)
  const fault = questions.find(({ name }) => (model.getQuestionByName(name)?.errors.length ?? 0) > 0)
  if (fault) throw wrong(fault)
  model.doComplete()
  return model.data as Answers
}
