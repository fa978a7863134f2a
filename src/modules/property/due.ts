import { z } from 'zod'
import { Reference, registerRoutes } from '#kernel/contract.ts'
import { keysOf, optionalDate, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { DongText } from '#kernel/money.ts'
import { CalendarDate } from '#kernel/period.ts'
import { type Column, defineRegister } from '#kernel/register.ts'
import { type Text, text } from '#kernel/text.ts'
import type { Tone } from '#kernel/workflow.ts'

/** Fees that keep a granted property alive. */
export const upkeepKinds = {
  maintenance: text('Duy trì hiệu lực hằng năm', 'Yearly maintenance'),
  renewal: text('Gia hạn', 'Renewal'),
} as const

/** What is paid for a property, in the order of its life. */
export const dueKinds = {
  filing: text('Nộp đơn', 'Filing'),
  examination: text('Thẩm định', 'Examination'),
  grant: text('Cấp văn bằng', 'Grant'),
  ...upkeepKinds,
} as const
export type DueKind = keyof typeof dueKinds

/** A fee in words: "Phí duy trì năm thứ 5", "Phí gia hạn, lần 1". */
export const feeText = ({ kind, number }: { readonly kind: DueKind; readonly number: number }): Text => {
  const { vi, en } = dueKinds[kind]
  return kind === 'maintenance'
    ? text(`Phí duy trì năm thứ ${number}`, `Maintenance, year ${number}`)
    : text(`Phí ${vi.toLowerCase()}, lần ${number}`, `${en}, fee ${number}`)
}

/** How a fee stands on the day of asking. */
export const dueStandings = {
  paid: { label: text('Đã nộp', 'Paid'), tone: 'good' },
  open: { label: text('Chưa nộp', 'Not paid yet'), tone: 'waiting' },
  overdue: { label: text('Quá hạn', 'Overdue'), tone: 'bad' },
} as const satisfies Record<string, { label: Text; tone: Tone }>

export const Due = z.object({
  property: Reference,
  enterprise: Reference,
  kind: z.enum(keysOf(dueKinds)),
  number: z.number().int().describe('Year of validity for a maintenance; which further term for a renewal'),
  dueOn: CalendarDate,
  amount: DongText.nullable().describe('As it was entered; no fee is worked out'),
  paidOn: CalendarDate.nullable(),
  document: z.string().nullable(),
  standing: z.enum(keysOf(dueStandings)),
  note: z.string().nullable(),
})
export type Due = z.infer<typeof Due>

export const DueInput = z.object({
  property: Id,
  kind: Due.shape.kind,
  number: z.coerce.number().int().min(1).max(50).default(1),
  dueOn: optionalDate,
  amount: z
    .string()
    .regex(/^\d{0,15}$/)
    .nullish()
    .transform((value) => value || null)
    .describe('Whole đồng as digits'),
  paidOn: optionalDate,
  document: optionalText(100),
  note: optionalText(1000),
})
export type DueInput = z.output<typeof DueInput>

const choicesOf = (standings: Record<string, { label: Text }>) =>
  Object.fromEntries(Object.entries(standings).map(([name, { label }]) => [name, label]))

/** The columns of the register of fees. */
export const dueRegister = defineRegister({
  name: 'property-dues',
  title: text('Phí, lệ phí sở hữu trí tuệ', 'Fees for intellectual property'),
  columns: {
    property: {
      label: text('Tài sản trí tuệ', 'Property'),
      type: 'reference',
      of: 'property',
      listed: true,
      filterable: true,
      import: 'key',
      headings: ['Số văn bằng', 'Số đơn', 'Tên'],
    } as Column,
    enterprise: {
      label: text('Doanh nghiệp', 'Enterprise'),
      type: 'reference',
      of: 'enterprise',
      listed: true,
      filterable: true,
    } as Column,
    kind: {
      label: text('Khoản', 'Fee'),
      type: 'choice',
      choices: dueKinds,
      listed: true,
      filterable: true,
      import: 'key',
    } as Column,
    number: {
      label: text('Năm thứ, lần thứ', 'Year or time'),
      type: 'integer',
      listed: true,
      import: 'key',
      example: '1',
      hint: text(
        'Duy trì: năm hiệu lực thứ mấy; gia hạn: lần thứ mấy.',
        'Maintenance: which year of validity; renewal: which time.',
      ),
    } as Column,
    dueOn: {
      label: text('Hạn nộp', 'Due'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'optional',
      hint: text(
        'Duy trì, gia hạn: để trống thì tính theo luật.',
        'For upkeep, left empty, it is counted by the law.',
      ),
    } as Column,
    amount: {
      label: text('Số tiền (đồng)', 'Amount (đồng)'),
      type: 'money',
      listed: true,
      import: 'optional',
    } as Column,
    paidOn: {
      label: text('Ngày nộp', 'Paid on'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'optional',
    } as Column,
    document: { label: text('Số chứng từ', 'Receipt'), type: 'text', import: 'optional' } as Column,
    standing: {
      label: text('Tình trạng', 'Standing'),
      type: 'choice',
      choices: choicesOf(dueStandings),
      listed: true,
    } as Column,
    note: { label: text('Ghi chú', 'Note'), type: 'long-text', import: 'optional' } as Column,
  },
})

export const dueContract = registerRoutes('/property-dues', 'Property', Due, DueInput)
