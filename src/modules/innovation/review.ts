import { z } from 'zod'
import { referenceColumn, stateColumn } from '#kernel/columns.ts'
import { Reference } from '#kernel/contract.ts'
import { keysOf, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { projectColumn } from './project-part.ts'
import { reviewWorkflow } from './workflow.ts'

/** What a member advises. */
export const verdicts = {
  support: text('Đề nghị phê duyệt', 'Approve'),
  mend: text('Phê duyệt sau khi sửa', 'Approve once mended'),
  refuse: text('Không phê duyệt', 'Reject'),
} as const

export const Review = z.object({
  project: Reference,
  reviewer: Reference,
  tied: z.boolean().nullable().describe('Whether the member declared a tie to the enterprise'),
  ties: z.string().nullable(),
  score: z.number().int().nullable().describe('Out of 100'),
  verdict: z.enum(keysOf(verdicts)).nullable(),
  opinion: z.string().nullable(),
  givenOn: CalendarDate.nullable(),
  isOwn: z.boolean().describe('Whether it is the signed-in person who is asked'),
  state: z.enum(keysOf(reviewWorkflow.states)),
})
export type Review = z.infer<typeof Review>

/** Who is asked for an opinion on which project. */
export const ReviewInput = z.object({ project: Id, reviewer: z.string().min(1).max(80) })
export type ReviewInput = z.output<typeof ReviewInput>

/** What a member says: ties first, and without any, score, verdict and opinion. */
export const Opinion = z.object({
  id: Id,
  version: z.number().int(),
  tied: z.boolean(),
  ties: optionalText(1000),
  score: z.coerce
    .number()
    .int()
    .min(0)
    .max(100)
    .nullish()
    .transform((score) => score ?? null),
  verdict: z
    .enum(['', ...keysOf(verdicts)])
    .nullish()
    .transform((verdict) => verdict || null),
  opinion: optionalText(4000),
})
export type Opinion = z.output<typeof Opinion>

/** The columns of the reviews. */
export const reviewRegister = defineRegister({
  name: 'innovation-reviews',
  title: text('Phiếu thẩm định', 'Reviews'),
  columns: {
    project: projectColumn,
    reviewer: referenceColumn(text('Thành viên', 'Member'), 'person', { listed: true, import: 'key' }),
    state: stateColumn(reviewWorkflow),
    tied: { label: text('Có liên quan', 'Tied'), type: 'boolean', listed: true },
    ties: { label: text('Liên quan thế nào', 'Ties'), type: 'long-text' },
    score: { label: text('Điểm (trên 100)', 'Score (of 100)'), type: 'integer', listed: true },
    verdict: { label: text('Kết luận', 'Verdict'), type: 'choice', choices: verdicts, listed: true },
    opinion: { label: text('Ý kiến', 'Opinion'), type: 'long-text' },
    givenOn: { label: text('Ngày cho ý kiến', 'Given on'), type: 'date' },
  },
})
