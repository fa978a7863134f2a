import { z } from 'zod'
import { Message, route } from '#kernel/contract.ts'
import { keysOf } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { text } from '#kernel/text.ts'

/** By what results are parted. */
export const crossings = {
  none: text('Không chia nhóm', 'Not parted'),
  size: text('Quy mô', 'Size'),
  sector: text('Ngành', 'Section'),
  place: text('Xã, phường', 'Commune'),
  stratum: text('Tầng của mẫu', 'Stratum'),
} as const
export type Crossing = keyof typeof crossings

/** A weighted estimate with its interval of 95 %; the ends are null where too few answered to know. */
export const Estimate = z.object({
  value: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  count: z.number().int().describe('Responses that it rests on'),
})
export type Estimate = z.infer<typeof Estimate>

export const Line = z.object({
  label: Message,
  count: z.number().int().nullable().describe('Null where so few answered that it would tell who'),
  share: Estimate.nullable().describe('Per cent of those asked this question'),
})
export type Line = z.infer<typeof Line>

export const QuestionResult = z.object({
  name: z.string(),
  kind: z.string(),
  title: Message,
  row: Message.nullable().describe('The row of a matrix'),
  answered: z.number().int().nullable(),
  lines: z.array(Line).describe('By choice'),
  mean: Estimate.nullable().describe('Of numbers and ratings'),
})
export type QuestionResult = z.infer<typeof QuestionResult>

export const ScoreResult = z.object({
  label: Message.describe('The whole, or a section of the questionnaire'),
  mean: Estimate.nullable(),
})
export type ScoreResult = z.infer<typeof ScoreResult>

export const ResultGroup = z.object({
  label: Message,
  accepted: z.number().int().nullable(),
  scores: z.array(ScoreResult),
  levels: z.array(Line),
  questions: z.array(QuestionResult),
})
export type ResultGroup = z.infer<typeof ResultGroup>

export const SurveyResults = z.object({
  title: Message,
  year: z.number().int(),
  weighted: z.boolean(),
  hiddenBelow: z.number().int().nullable().describe('Groups of fewer are hidden; null where nothing is'),
  invited: z.number().int(),
  received: z.number().int(),
  groups: z.array(ResultGroup).describe('All together first'),
})
export type SurveyResults = z.infer<typeof SurveyResults>

const tags = ['Surveys']
const Asked = z.object({ id: Id, by: z.enum(keysOf(crossings)).default('none') })

/** The latest accepted score of an enterprise by a questionnaire. */
export const LatestScore = z.object({
  enterprise: z.string(),
  questionnaire: z.string(),
  title: Message,
  year: z.number().int(),
  score: z.string(),
  level: Message.nullable(),
})
export type LatestScore = z.infer<typeof LatestScore>

export const resultContract = {
  results: route
    .route({ method: 'GET', path: '/surveys/{id}/results', tags, summary: 'Results of accepted responses' })
    .input(Asked.extend({ asPublished: z.stringbool().or(z.boolean()).default(false) }))
    .output(SurveyResults),
  resultsSheet: route
    .route({ method: 'GET', path: '/surveys/{id}/results-sheet', tags, summary: 'Results as an Excel file' })
    .input(Asked.extend({ locale: z.enum(['vi', 'en']).default('vi') }))
    .output(z.file()),
  responsesFile: route
    .route({
      method: 'GET',
      path: '/surveys/{id}/responses-file',
      tags,
      summary: 'Accepted responses by question, with weights',
    })
    .input(
      z.object({
        id: Id,
        kind: z.enum(['xlsx', 'csv']).default('xlsx'),
        locale: z.enum(['vi', 'en']).default('vi'),
      }),
    )
    .output(z.file()),
  scoresOfRound: route
    .route({
      method: 'GET',
      path: '/selection/rounds/{id}/survey-scores',
      tags,
      summary: 'Latest scores of the candidates of a selection round',
    })
    .input(z.object({ id: Id }))
    .output(z.array(LatestScore)),
}
