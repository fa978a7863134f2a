import { z } from 'zod'
import { keysOf } from '#kernel/field.ts'
import { type Text, text } from '#kernel/text.ts'

/** What a question can ask for. */
export const questionKinds = {
  text: text('Chữ, một dòng', 'Text, one line'),
  'long-text': text('Chữ, nhiều dòng', 'Text, several lines'),
  number: text('Số', 'Number'),
  money: text('Số tiền (đồng)', 'Money (đồng)'),
  choice: text('Chọn một', 'One of several'),
  choices: text('Chọn nhiều', 'Several of several'),
  rating: text('Thang điểm', 'Rating'),
  matrix: text('Bảng: mỗi dòng chọn một', 'Matrix: one in each row'),
  'yes-no': text('Có hoặc không', 'Yes or no'),
} as const satisfies Record<string, Text>
export type QuestionKind = keyof typeof questionKinds

/** Kinds whose answers can bring points. */
export const scoredKinds: ReadonlySet<QuestionKind> = new Set([
  'choice',
  'choices',
  'rating',
  'matrix',
  'yes-no',
])
/** Kinds that offer choices of their own. */
export const kindsWithChoices: ReadonlySet<QuestionKind> = new Set(['choice', 'choices', 'matrix'])

export const yesNo = { yes: text('Có', 'Yes'), no: text('Không', 'No') } as const

const Name = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,39}$/)
  .describe('By which answers know it')
const Wording = z.strictObject({ vi: z.string().max(1000), en: z.string().max(1000) })
const Weight = z.number().int().min(0).max(100)

export const Choice = z.strictObject({
  value: Name,
  title: Wording,
  points: z.number().int().min(0).max(100).default(0),
  solution: z
    .string()
    .max(60)
    .nullable()
    .default(null)
    .describe('Code of the catalogue: who chooses it needs this solution'),
})
export type Choice = z.output<typeof Choice>

export const Question = z.strictObject({
  name: Name,
  kind: z.enum(keysOf(questionKinds)),
  title: Wording,
  hint: Wording.nullable().default(null),
  required: z.boolean().default(false),
  weight: Weight.default(0).describe('In the score of its section; 0 brings no points'),
  choices: z.array(Choice).max(40).default([]).describe('Of a matrix: its columns'),
  rows: z
    .array(z.strictObject({ name: Name, title: Wording }))
    .max(40)
    .default([])
    .describe('Of a matrix'),
  least: z.number().nullable().default(null).describe('Least number'),
  most: z.number().nullable().default(null).describe('Most number, or the best mark of a rating'),
  onlyIf: z
    .strictObject({ question: Name, is: Name })
    .nullable()
    .default(null)
    .describe('Asked only when an earlier question has this answer'),
})
export type Question = z.output<typeof Question>

export const Section = z.strictObject({
  name: Name,
  title: Wording,
  weight: Weight.default(0).describe('In the whole score'),
  questions: z.array(Question).max(60),
})
export type Section = z.output<typeof Section>

export const Level = z.strictObject({ from: z.number().int().min(0).max(100), title: Wording })
export type Level = z.output<typeof Level>

/** What an edition of a questionnaire asks, and how answers are scored. */
export const Content = z.strictObject({
  intro: Wording,
  sections: z.array(Section).max(20),
  levels: z.array(Level).max(10).default([]).describe('Names of scores, from 0 upwards'),
})
export type Content = z.output<typeof Content>

/** What an edition begins with. */
export const emptyContent: Content = { intro: { vi: '', en: '' }, sections: [], levels: [] }

/** All questions of an edition, in their order. */
export const questionsOf = ({ sections }: Content): Question[] =>
  sections.flatMap(({ questions }) => questions)

/** The values that a question offers, with their wordings; none for what is typed. */
export const offered = ({ kind, choices, most }: Question): { value: string; title: Text }[] => {
  if (kind === 'yes-no') return Object.entries(yesNo).map(([value, title]) => ({ value, title }))
  if (kind === 'rating')
    return Array.from({ length: bestMark({ most }) }, (_, n) => ({
      value: String(n + 1),
      title: text(String(n + 1), String(n + 1)),
    }))
  return choices
}

/** The best mark of a rating; 1 is the worst. */
export const bestMark = ({ most }: Pick<Question, 'most'>): number => most ?? 5

/** What somebody said, by the name of the question: a text, a number, the values chosen, or the value by row. */
export const Answers = z.record(
  z.string().max(40),
  z
    .string()
    .max(5000)
    .or(z.number())
    .or(z.array(z.string().max(40)).max(40))
    .or(z.record(z.string().max(40), z.string().max(40))),
)
export type Answers = z.output<typeof Answers>
export type Answer = Answers[string]
