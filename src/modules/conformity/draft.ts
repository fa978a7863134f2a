import { z } from 'zod'
import { choiceColumn, dayColumn, sentencesColumn, stateColumn, wordsColumn } from '#kernel/columns.ts'
import { keysOf, optionalDate, optionalText } from '#kernel/field.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { draftWorkflow } from './draft-workflow.ts'

/** What is being built (II.5.a). */
export const draftKinds = {
  regulation: text('Quy chuẩn kỹ thuật địa phương (QCĐP)', 'Local technical regulation'),
  standard: text('Tiêu chuẩn công bố áp dụng', 'Standard declared for use'),
  national: text('Góp xây dựng tiêu chuẩn quốc gia (TCVN)', 'Part in a national standard'),
} as const
export type DraftKind = keyof typeof draftKinds

export const Draft = z.object({
  kind: z.enum(keysOf(draftKinds)),
  title: z.string(),
  symbol: z.string().nullable(),
  field: z.string(),
  reason: z.string(),
  planDocument: z.string().nullable(),
  dueOn: CalendarDate.nullable(),
  explanation: z.string().nullable().describe('What the drafters say about it'),
  wording: z.string().nullable().describe('The text that the public comments on'),
  commentsFrom: CalendarDate.nullable(),
  commentsTo: CalendarDate.nullable().describe('Last day on which comments are taken'),
  comments: z.number().int(),
  unanswered: z.number().int(),
  appraisal: z.string().nullable(),
  appraisedOn: CalendarDate.nullable(),
  issueDocument: z.string().nullable(),
  issuedOn: CalendarDate.nullable(),
  effectiveOn: CalendarDate.nullable(),
  reviewBy: CalendarDate.nullable(),
  reviewResult: z.string().nullable(),
  state: z.enum(keysOf(draftWorkflow.states)),
  note: z.string().nullable(),
})
export type Draft = z.infer<typeof Draft>

export const DraftInput = z.object({
  kind: Draft.shape.kind,
  title: z.string().trim().min(1).max(300),
  symbol: optionalText(60),
  field: z.string().trim().min(1).max(200),
  reason: z.string().trim().min(1).max(4000),
  planDocument: optionalText(100),
  dueOn: optionalDate,
  explanation: optionalText(8000),
  wording: optionalText(60_000),
  commentsFrom: optionalDate,
  commentsTo: optionalDate,
  appraisal: optionalText(300),
  appraisedOn: optionalDate,
  issueDocument: optionalText(100),
  issuedOn: optionalDate,
  effectiveOn: optionalDate,
  reviewBy: optionalDate,
  reviewResult: optionalText(1000),
  note: optionalText(2000),
})
export type DraftInput = z.output<typeof DraftInput>

/** The columns of the register of standard-building projects. */
export const draftRegister = defineRegister({
  name: 'conformity-drafts',
  title: text('Xây dựng tiêu chuẩn, quy chuẩn địa phương', 'Standards and regulations being built'),
  columns: {
    title: wordsColumn(text('Tên', 'Title'), { listed: true, sortable: true, import: 'key' }),
    kind: choiceColumn(text('Loại', 'Kind'), draftKinds, { listed: true, import: 'required' }),
    state: stateColumn(draftWorkflow),
    symbol: wordsColumn(text('Ký hiệu', 'Symbol'), { example: 'QCĐP 00:2026/MS' }),
    field: wordsColumn(text('Lĩnh vực, đối tượng', 'Field'), {
      listed: true,
      filterable: true,
      import: 'required',
    }),
    reason: sentencesColumn(text('Sự cần thiết', 'Why it is needed'), { import: 'required' }),
    planDocument: wordsColumn(text('Quyết định phê duyệt kế hoạch', 'Decision on the plan')),
    dueOn: dayColumn(text('Dự kiến ban hành', 'To be issued by')),
    explanation: sentencesColumn(text('Thuyết minh', 'Explanation')),
    wording: sentencesColumn(text('Toàn văn dự thảo', 'Text of the draft'), {
      hint: text('Văn bản này được đăng để lấy ý kiến.', 'This is what the public reads.'),
    }),
    commentsFrom: dayColumn(text('Lấy ý kiến từ ngày', 'Comments from')),
    commentsTo: dayColumn(text('Lấy ý kiến đến hết ngày', 'Comments until'), { listed: true }),
    comments: { label: text('Số góp ý', 'Comments'), type: 'integer', listed: true },
    unanswered: { label: text('Chưa trả lời', 'Unanswered'), type: 'integer', listed: true },
    appraisal: wordsColumn(text('Kết quả thẩm định, số văn bản', 'Appraisal')),
    appraisedOn: dayColumn(text('Ngày thẩm định', 'Appraised on')),
    issueDocument: wordsColumn(text('Số quyết định ban hành', 'Issued by')),
    issuedOn: dayColumn(text('Ngày ban hành', 'Issued on')),
    effectiveOn: dayColumn(text('Ngày có hiệu lực', 'In force from')),
    reviewBy: dayColumn(text('Rà soát trước ngày', 'Review by')),
    reviewResult: sentencesColumn(text('Kết quả rà soát', 'Result of the review')),
    note: sentencesColumn(text('Ghi chú', 'Note')),
  },
})
