import { z } from 'zod'
import { Message, route } from '#kernel/contract.ts'
import { keysOf } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { text } from '#kernel/text.ts'

/** Who scores an entry, and at what. */
export const stages = {
  self: text('Tự đánh giá', 'Self-assessment'),
  dossier: text('Đánh giá hồ sơ', 'Dossier'),
  site: text('Đánh giá tại chỗ', 'Site visit'),
} as const
export type Stage = keyof typeof stages

const Points = z
  .string()
  .trim()
  .regex(/^(\d{1,4}(\.\d{1,2})?)?$/)
  .nullable()
  .transform((value) => value || null)
  .describe('Points with two decimals at most, e.g. "62.5"; null while not scored')

const words = z.string().trim().max(4000).default('')

export const ItemScore = z.object({
  item: z.string().max(20),
  points: Points,
  strengths: words,
  improvements: words,
})
export type ItemScore = z.output<typeof ItemScore>

/** One item of the criteria of the award year. */
export const Item = z.object({
  item: z.string(),
  label: Message,
  group: Message.nullable(),
  most: z.number().nullable().describe('null while the split of points is not known'),
})

export const Assessment = z.object({
  stage: z.enum(keysOf(stages)),
  version: z.number().int(),
  submittedAt: z.iso.datetime().nullable(),
  scores: z.array(ItemScore),
  total: z.string(),
})
export type Assessment = z.infer<typeof Assessment>

const Spread = z.object({
  mean: z.string(),
  lowest: z.string(),
  highest: z.string(),
  count: z.number().int(),
})
export type Spread = z.infer<typeof Spread>

/** What the council found on an item, over all members who handed in. */
export const Finding = z.object({
  item: z.string(),
  self: z.string().nullable(),
  dossier: Spread.nullable(),
  site: Spread.nullable(),
})
export type Finding = z.infer<typeof Finding>

/** How far a member has come with an entry; shown to those who lead the round only. */
export const MemberProgress = z.object({
  name: z.string(),
  tied: z.boolean().nullable().describe('null until declared'),
  words: z.string().nullable(),
  dossier: z.string().nullable().describe('Total handed in'),
  site: z.string().nullable(),
})

export const Assessments = z.object({
  items: z.array(Item),
  mostPoints: z.number(),
  source: z.string(),
  verified: z.boolean(),
  partsVerified: z.boolean(),
  own: Assessment.nullable().describe('What the person may write now, or has handed in'),
  writing: z.enum(keysOf(stages)).nullable().describe('The stage that the person may write now'),
  declared: z.boolean().nullable().describe('Of a member: tied or not; null before declaring'),
  mustDeclare: z.boolean(),
  self: Assessment.nullable(),
  findings: z.array(Finding).nullable(),
  totals: Finding.nullable(),
  members: z.array(MemberProgress).nullable(),
  feedback: z.boolean().describe('Whether the feedback report can be taken'),
})
export type Assessments = z.infer<typeof Assessments>

const path = '/awards/entries/{id}/assessments' as const
const tags = ['Awards']

export const SaveScores = z.object({
  id: Id,
  stage: z.enum(keysOf(stages)),
  version: z.number().int(),
  scores: z.array(ItemScore).max(100),
  submit: z.boolean().default(false),
})
export type SaveScores = z.output<typeof SaveScores>

export const assessmentRoutes = {
  get: route
    .route({ method: 'GET', path, tags, summary: 'Scores as far as the person may see them' })
    .input(z.object({ id: Id }))
    .output(Assessments),
  save: route
    .route({ method: 'PUT', path, tags, summary: 'Keep a draft of scores, or hand them in' })
    .input(SaveScores)
    .output(Assessments),
  declare: route
    .route({
      method: 'POST',
      path: '/awards/entries/{id}/declaration',
      tags,
      summary: 'Declare ties to the enterprise',
    })
    .input(z.object({ id: Id, tied: z.boolean(), words: z.string().trim().max(1000).default('') }))
    .output(Assessments),
  feedback: route
    .route({
      method: 'GET',
      path: '/awards/entries/{id}/feedback',
      tags,
      summary: 'The feedback report as a Word file',
    })
    .input(z.object({ id: Id }))
    .output(z.file()),
}
