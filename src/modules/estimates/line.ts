import { z } from 'zod'
import { Message, Reference } from '#kernel/contract.ts'
import { optionalId, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { DongText } from '#kernel/money.ts'
import { type Column, defineRegister, type Register } from '#kernel/register.ts'
import { type Text, text } from '#kernel/text.ts'

/** A quantity as a plain decimal with a point, e.g. `1.5`; four places at most. */
const Quantity = z.string().regex(/^\d{1,9}(\.\d{1,4})?$/, { error: 'decimal' })

const Digits = z
  .string()
  .regex(/^\d{0,14}$/)
  .transform((value) => String(BigInt(value || '0')))

export const LineInput = z.object({
  id: optionalId.describe('Of a line that stands; none for a new one'),
  content: z.string().trim().min(1).max(500),
  norm: optionalId,
  unit: z.string().trim().min(1).max(60),
  quantity: Quantity,
  unitPrice: z.string().regex(/^\d{1,14}$/),
  sources: z
    .record(z.string().max(60), Digits)
    .describe('Source → whole đồng; together the amount of the line'),
  need: optionalId.describe('The need that it comes from'),
  lastItem: optionalId.describe('The line of last year that it comes from'),
  note: optionalText(1000),
})
export type LineInput = z.output<typeof LineInput>

/** Why a line stands out: its price is above the norm. */
export const OverNorm = z.object({ norm: z.string(), most: DongText, source: z.string() })
export type OverNorm = z.infer<typeof OverNorm>

export const Line = z.object({
  id: Id,
  content: z.string(),
  norm: Reference.nullable(),
  unit: z.string(),
  quantity: z.string(),
  unitPrice: DongText,
  amount: DongText,
  sources: z.record(z.string(), DongText),
  need: Reference.nullable(),
  lastItem: Reference.nullable(),
  note: z.string().nullable(),
  overNorm: OverNorm.nullable(),
  item: z.string().nullable().describe('The consolidated line that it became part of'),
})
export type Line = z.infer<typeof Line>

export const SourceShape = z.object({
  id: z.string(),
  label: Message,
  appraisedBy: z.enum(['appraise-estimates', 'balance-development']).nullable(),
})

export const ProposalLines = z.object({
  proposal: Id,
  version: z.number().int(),
  mayWrite: z.boolean(),
  sources: z.array(SourceShape),
  lines: z.array(Line),
  amount: DongText,
  inWords: z.string(),
})
export type ProposalLines = z.infer<typeof ProposalLines>

/** The name of the column of a source in a table of lines. */
export const sourceColumn = (source: string): string => `source:${source}`

const money = (label: Text): Column => ({ label, type: 'money', import: 'optional' })

/** The columns of an estimate with the sources of the plan: the form that proposers fill in, on screen and in Excel. */
export const lineRegister = (sources: readonly { id: string; label: Text }[]): Register =>
  defineRegister({
    name: 'estimate-lines',
    title: text('Bảng dự toán', 'Lines of the estimate'),
    columns: {
      content: {
        label: text('Nội dung chi', 'Content'),
        type: 'text',
        import: 'required',
        example: 'Thù lao giảng viên',
      },
      norm: {
        label: text('Định mức', 'Norm'),
        type: 'reference',
        of: 'estimate-norm',
        import: 'optional',
        hint: text('Mã định mức.', 'Code of the norm.'),
      },
      unit: { label: text('Đơn vị tính', 'Unit'), type: 'text', import: 'required', example: 'buổi' },
      quantity: { label: text('Số lượng', 'Quantity'), type: 'decimal', import: 'required', example: '4' },
      unitPrice: {
        label: text('Đơn giá (đồng)', 'Unit price (đồng)'),
        type: 'money',
        import: 'required',
        example: '1500000',
      },
      amount: { label: text('Thành tiền (đồng)', 'Amount (đồng)'), type: 'money' },
      ...Object.fromEntries(sources.map(({ id, label }) => [sourceColumn(id), money(label)])),
      need: { label: text('Nhu cầu', 'Need'), type: 'reference', of: 'need' },
      note: { label: text('Thuyết minh', 'Explanation'), type: 'text', import: 'optional' },
    },
  })
