import { z } from 'zod'
import { Reference } from '#kernel/contract.ts'
import { keysOf, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate, Year } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { type Text, text } from '#kernel/text.ts'

/** What comes of the review of a document (A.VI). */
export const reviewResults = {
  keep: text('Còn phù hợp', 'Still fits'),
  amend: text('Cần sửa đổi, bổ sung', 'To be amended'),
  replace: text('Cần thay thế', 'To be replaced'),
  abolish: text('Cần bãi bỏ', 'To be abolished'),
} satisfies Record<string, Text>
export type ReviewResult = keyof typeof reviewResults

export const LegalReview = z.object({
  year: Year,
  document: Reference,
  result: z.enum(keysOf(reviewResults)),
  finding: z.string(),
  proposal: z.string().nullable(),
  reviewedOn: CalendarDate,
  reviewer: z.string().nullable(),
  agency: Reference.nullable(),
})
export type LegalReview = z.infer<typeof LegalReview>

export const LegalReviewInput = z.object({
  year: Year,
  document: Id,
  result: LegalReview.shape.result,
  finding: z.string().trim().min(1).max(5000),
  proposal: optionalText(5000),
  reviewedOn: CalendarDate,
  reviewer: optionalText(200),
})
export type LegalReviewInput = z.output<typeof LegalReviewInput>

export const reviewRegister = defineRegister({
  name: 'legal-reviews',
  title: text('Rà soát văn bản hằng năm', 'Yearly review of documents'),
  columns: {
    year: {
      label: text('Năm', 'Year'),
      type: 'year',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'key',
      example: '2026',
    },
    document: {
      label: text('Văn bản được rà soát', 'Document'),
      type: 'reference',
      of: 'legalDocument',
      listed: true,
      filterable: true,
      import: 'key',
      example: '12/2026/TT-MAU',
    },
    result: {
      label: text('Kết quả', 'Result'),
      type: 'choice',
      choices: reviewResults,
      listed: true,
      filterable: true,
      import: 'required',
      example: 'Còn phù hợp',
    },
    finding: {
      label: text('Nhận xét', 'Finding'),
      type: 'long-text',
      import: 'required',
      example: 'Phù hợp với mô hình chính quyền hai cấp.',
    },
    proposal: { label: text('Kiến nghị', 'Proposal'), type: 'long-text', listed: true, import: 'optional' },
    reviewedOn: {
      label: text('Ngày rà soát', 'Reviewed on'),
      type: 'date',
      listed: true,
      sortable: true,
      import: 'required',
      example: '20/10/2026',
    },
    reviewer: { label: text('Người rà soát', 'Reviewer'), type: 'text', import: 'optional' },
    agency: {
      label: text('Cơ quan rà soát', 'Agency'),
      type: 'reference',
      of: 'agency',
      listed: true,
      filterable: true,
    },
  },
})
