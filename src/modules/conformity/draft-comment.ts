import { z } from 'zod'
import { choiceColumn, referenceColumn, sentencesColumn, stateColumn, wordsColumn } from '#kernel/columns.ts'
import { Reference } from '#kernel/contract.ts'
import { keysOf, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { commentWorkflow } from './draft-workflow.ts'

/** What the drafters make of a comment. */
export const outcomes = {
  taken: text('Tiếp thu', 'Taken up'),
  partly: text('Tiếp thu một phần', 'Taken up in part'),
  explained: text('Giải trình, giữ nguyên', 'Explained, not taken up'),
} as const

export const DraftComment = z.object({
  draft: Reference,
  clause: z.string().nullable().describe('Part of the draft that it is about'),
  words: z.string(),
  proposal: z.string().nullable().describe('Wording that the author proposes instead'),
  author: z.string(),
  organisation: z.string().nullable(),
  email: z.string().nullable(),
  receivedOn: CalendarDate,
  isPublic: z.boolean().describe('Sent by its author on the public page'),
  outcome: z.enum(keysOf(outcomes)).nullable(),
  answer: z.string().nullable(),
  state: z.enum(keysOf(commentWorkflow.states)),
})
export type DraftComment = z.infer<typeof DraftComment>

/** What anybody may say about a draft that is open. */
export const PublicComment = z.object({
  clause: optionalText(200),
  words: z.string().trim().min(10).max(5000),
  proposal: optionalText(5000),
  author: z.string().trim().min(1).max(100),
  organisation: optionalText(200),
  email: z
    .email()
    .max(200)
    .or(z.literal(''))
    .nullish()
    .transform((email) => email || null),
})
export type PublicComment = z.output<typeof PublicComment>

export const DraftCommentInput = PublicComment.extend({
  draft: Id,
  words: z.string().trim().min(1).max(5000),
  outcome: z
    .enum(['', ...keysOf(outcomes)])
    .nullish()
    .transform((outcome) => outcome || null),
  answer: optionalText(5000),
})
export type DraftCommentInput = z.output<typeof DraftCommentInput>

/** The columns in the order of the summary table of comments. */
export const commentRegister = defineRegister({
  name: 'conformity-comments',
  title: text('Bảng tổng hợp ý kiến góp ý', 'Comments on drafts'),
  columns: {
    draft: referenceColumn(text('Dự thảo', 'Draft'), 'conformity-draft', {
      listed: true,
      import: 'required',
    }),
    clause: wordsColumn(text('Điều, khoản', 'Clause'), { listed: true, sortable: true }),
    words: sentencesColumn(text('Nội dung góp ý', 'Comment'), { listed: true, import: 'required' }),
    proposal: sentencesColumn(text('Đề nghị sửa thành', 'Proposed wording')),
    author: wordsColumn(text('Người góp ý', 'Author'), { listed: true, import: 'required' }),
    organisation: wordsColumn(text('Cơ quan, tổ chức', 'Organisation'), { listed: true }),
    outcome: choiceColumn(text('Tiếp thu, giải trình', 'Outcome'), outcomes, { listed: true }),
    answer: sentencesColumn(text('Nội dung trả lời', 'Answer')),
    state: stateColumn(commentWorkflow),
    receivedOn: { label: text('Ngày nhận', 'Received on'), type: 'date', listed: true },
    isPublic: {
      label: text('Gửi từ trang công khai', 'Sent on the public page'),
      type: 'boolean',
      filterable: true,
    },
    email: wordsColumn(text('Thư điện tử', 'E-mail')),
  },
})
