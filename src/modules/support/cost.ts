import { z } from 'zod'
import { Message, Reference, registerRoutes } from '#kernel/contract.ts'
import { Amount, keysOf, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { DongText } from '#kernel/money.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { CostItem, costItems } from './norm.ts'
import { bounds } from './support-amount.ts'

export const CostLine = z.object({
  project: Reference,
  enterprise: Reference,
  item: CostItem,
  words: z.string().describe('What is paid for'),
  cost: DongText,
  eligible: DongText.describe('What of the cost may be supported'),
  support: DongText.describe("The State's part, as the norm allowed it when the line was written"),
  other: DongText,
  otherSource: z.string().nullable(),
  counterpart: DongText.describe('Cost − support − other sources'),
  boundBy: z.enum(keysOf(bounds)),
  explained: Message.describe('How the amount came about'),
})
export type CostLine = z.infer<typeof CostLine>

export const CostLineInput = z.object({
  project: Id,
  item: CostItem,
  words: z.string().trim().min(1).max(300),
  cost: z.string().regex(/^\d{1,15}$/),
  eligible: z
    .string()
    .regex(/^\d{0,15}$/)
    .nullish()
    .transform((value) => value || null)
    .describe('Left out: the whole cost'),
  other: Amount,
  otherSource: optionalText(300),
})
export type CostLineInput = z.output<typeof CostLineInput>

export const costRegister = defineRegister({
  name: 'support-costs',
  title: text('Kinh phí theo hạng mục', 'Lines of cost'),
  columns: {
    project: {
      label: text('Hồ sơ', 'Project'),
      type: 'reference',
      of: 'support-project',
      listed: true,
      filterable: true,
      import: 'required',
    },
    enterprise: {
      label: text('Doanh nghiệp', 'Enterprise'),
      type: 'reference',
      of: 'enterprise',
      filterable: true,
    },
    item: {
      label: text('Hạng mục chi', 'Item'),
      type: 'choice',
      choices: costItems,
      listed: true,
      sortable: true,
      filterable: true,
      import: 'required',
    },
    words: { label: text('Nội dung', 'What for'), type: 'text', listed: true, import: 'required' },
    cost: {
      label: text('Chi phí (đồng)', 'Cost (đồng)'),
      type: 'money',
      listed: true,
      sortable: true,
      import: 'required',
    },
    eligible: {
      label: text('Chi phí hợp lệ (đồng)', 'Eligible cost (đồng)'),
      type: 'money',
      listed: true,
      import: 'optional',
      hint: text('Để trống: toàn bộ chi phí.', 'Left empty: the whole cost.'),
    },
    support: { label: text('Ngân sách hỗ trợ (đồng)', 'State support (đồng)'), type: 'money', listed: true },
    other: {
      label: text('Nguồn khác (đồng)', 'Other sources (đồng)'),
      type: 'money',
      listed: true,
      import: 'optional',
    },
    otherSource: { label: text('Tên nguồn khác', 'Which other source'), type: 'text', import: 'optional' },
    counterpart: {
      label: text('Doanh nghiệp đối ứng (đồng)', 'Counterpart (đồng)'),
      type: 'money',
      listed: true,
    },
    boundBy: { label: text('Bị chặn bởi', 'Bound by'), type: 'choice', choices: bounds, filterable: true },
    explained: { label: text('Cách tính', 'How it came about'), type: 'long-text' },
  },
})

export const costContract = registerRoutes('/support/costs', 'Support', CostLine, CostLineInput)
