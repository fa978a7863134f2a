import { z } from 'zod'
import { Reference, registerRoutes } from '#kernel/contract.ts'
import { keysOf, optionalDate, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { DongText } from '#kernel/money.ts'
import { CalendarDate } from '#kernel/period.ts'
import { type Column, defineRegister } from '#kernel/register.ts'
import { type Text, text } from '#kernel/text.ts'
import type { Tone } from '#kernel/workflow.ts'

/** Months after the acceptance at which an enterprise is asked (domain.md §3.7). */
export const followUpMonths = [6, 12] as const

/** How a follow-up stands on a day. */
export const followUpStandings = {
  due: { label: text('Chưa đến hạn', 'Not due yet'), tone: 'quiet' },
  open: { label: text('Đến hạn trong 30 ngày', 'Due within 30 days'), tone: 'waiting' },
  overdue: { label: text('Quá hạn', 'Overdue'), tone: 'bad' },
  answered: { label: text('Đã trả lời', 'Answered'), tone: 'good' },
} as const satisfies Record<string, { label: Text; tone: Tone }>

const amount = z
  .string()
  .regex(/^\d{0,15}$/)
  .nullish()
  .transform((value) => value || null)
const share = z
  .string()
  .regex(/^(\d{1,4}(\.\d{1,4})?)?$/, { error: 'decimal' })
  .nullish()
  .transform((value) => value || null)

/** What is compared before and after: money in đồng, shares in per cent. */
const comparisons = {
  productivity: {
    label: text('năng suất lao động (đồng/người/năm)', 'labour productivity (đồng per worker and year)'),
    type: 'money',
  },
  defects: { label: text('tỷ lệ lỗi', 'defect rate'), type: 'percent' },
  onTime: { label: text('giao hàng đúng hạn', 'deliveries on time'), type: 'percent' },
  cost: { label: text('chi phí (đồng/năm)', 'cost (đồng a year)'), type: 'money' },
  revenue: { label: text('doanh thu (đồng/năm)', 'revenue (đồng a year)'), type: 'money' },
} as const satisfies Record<string, { label: Text; type: 'money' | 'percent' }>

const known = DongText.nullable()
const percent = z.string().nullable()

export const FollowUp = z.object({
  project: Reference,
  enterprise: Reference,
  month: z.number().int().describe('Months after the acceptance'),
  dueOn: CalendarDate,
  standing: z.enum(keysOf(followUpStandings)),
  answeredOn: CalendarDate.nullable(),
  applied: z.boolean().nullable().describe('Whether the solution is still applied'),
  whyNot: z.string().nullable(),
  productivityBefore: known,
  productivityAfter: known,
  defectsBefore: percent,
  defectsAfter: percent,
  onTimeBefore: percent,
  onTimeAfter: percent,
  costBefore: known,
  costAfter: known,
  revenueBefore: known,
  revenueAfter: known,
  note: z.string().nullable(),
})
export type FollowUp = z.infer<typeof FollowUp>

export const FollowUpInput = z.object({
  project: Id,
  month: z.coerce.number().int().min(1).max(60),
  answeredOn: optionalDate,
  applied: z
    .boolean()
    .nullish()
    .transform((value) => value ?? null),
  whyNot: optionalText(1000),
  productivityBefore: amount,
  productivityAfter: amount,
  defectsBefore: share,
  defectsAfter: share,
  onTimeBefore: share,
  onTimeAfter: share,
  costBefore: amount,
  costAfter: amount,
  revenueBefore: amount,
  revenueAfter: amount,
  note: optionalText(2000),
})
export type FollowUpInput = z.output<typeof FollowUpInput>

const compared = Object.fromEntries(
  Object.entries(comparisons).flatMap(([name, { label, type }]): [string, Column][] => [
    [`${name}Before`, { label: text(`Trước: ${label.vi}`, `Before: ${label.en}`), type, import: 'optional' }],
    [`${name}After`, { label: text(`Sau: ${label.vi}`, `After: ${label.en}`), type, import: 'optional' }],
  ]),
)

export const followUpRegister = defineRegister({
  name: 'support-follow-ups',
  title: text('Phiếu kết quả áp dụng', 'Follow-ups'),
  columns: {
    project: {
      label: text('Hồ sơ', 'Project'),
      type: 'reference',
      of: 'support-project',
      listed: true,
      filterable: true,
      import: 'key',
    } as Column,
    enterprise: {
      label: text('Doanh nghiệp', 'Enterprise'),
      type: 'reference',
      of: 'enterprise',
      filterable: true,
    } as Column,
    month: {
      label: text('Sau nghiệm thu (tháng)', 'Months after acceptance'),
      type: 'integer',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'key',
    } as Column,
    dueOn: {
      label: text('Hạn', 'Due'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
    } as Column,
    standing: {
      label: text('Tình trạng', 'Standing'),
      type: 'choice',
      choices: Object.fromEntries(
        Object.entries(followUpStandings).map(([name, { label }]) => [name, label]),
      ),
      listed: true,
    } as Column,
    answeredOn: {
      label: text('Ngày trả lời', 'Answered on'),
      type: 'date',
      listed: true,
      filterable: true,
      import: 'optional',
    } as Column,
    applied: {
      label: text('Còn áp dụng', 'Still applied'),
      type: 'boolean',
      listed: true,
      filterable: true,
      import: 'optional',
    } as Column,
    whyNot: {
      label: text('Vì sao không còn áp dụng', 'Why no longer'),
      type: 'text',
      import: 'optional',
    } as Column,
    ...compared,
    note: { label: text('Ghi chú', 'Note'), type: 'long-text', import: 'optional' } as Column,
  },
})

export const followUpContract = registerRoutes('/support/follow-ups', 'Support', FollowUp, FollowUpInput)
