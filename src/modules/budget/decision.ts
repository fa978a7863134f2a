import { z } from 'zod'
import { Reference, registerRoutes, takeRoute } from '#kernel/contract.ts'
import { keysOf, optionalId, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { DongText } from '#kernel/money.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { decisionWorkflow } from './workflow.ts'

export const decisionKinds = {
  approve: text('Phê duyệt dự toán', 'Approval'),
  allocate: text('Phân bổ, giao dự toán', 'Allocation'),
  adjust: text('Điều chỉnh dự toán', 'Adjustment'),
} as const
export type DecisionKind = keyof typeof decisionKinds

export const Decision = z.object({
  title: z.string(),
  kind: z.enum(keysOf(decisionKinds)),
  call: Reference,
  year: z.number().int(),
  number: z.string().nullable(),
  date: CalendarDate.nullable(),
  lines: z.number().int(),
  amount: DongText.describe('What its lines change together'),
  note: z.string().nullable(),
  state: z.enum(keysOf(decisionWorkflow.states)),
})
export type Decision = z.infer<typeof Decision>

export const DecisionInput = z.object({
  title: z.string().trim().min(1).max(300),
  kind: Decision.shape.kind,
  call: z.uuid(),
  note: optionalText(2000),
})
export type DecisionInput = z.output<typeof DecisionInput>

export const decisionRegister = defineRegister({
  name: 'budget-decisions',
  title: text('Quyết định về dự toán', 'Decisions on the budget'),
  columns: {
    title: { label: text('Trích yếu', 'Title'), type: 'text', listed: true, sortable: true },
    kind: {
      label: text('Loại quyết định', 'Kind'),
      type: 'choice',
      choices: decisionKinds,
      listed: true,
      filterable: true,
    },
    call: {
      label: text('Đợt lập dự toán', 'Call'),
      type: 'reference',
      of: 'estimate-call',
      filterable: true,
    },
    year: { label: text('Năm', 'Year'), type: 'year', listed: true, sortable: true, filterable: true },
    number: { label: text('Số quyết định', 'Number'), type: 'text', listed: true },
    date: { label: text('Ngày', 'Date'), type: 'date', listed: true, sortable: true, filterable: true },
    lines: { label: text('Số dòng', 'Lines'), type: 'integer', listed: true },
    amount: { label: text('Số tiền (đồng)', 'Amount (đồng)'), type: 'money', listed: true },
    note: { label: text('Ghi chú', 'Note'), type: 'long-text' },
    state: {
      label: text('Trạng thái', 'State'),
      type: 'choice',
      choices: Object.fromEntries(
        Object.entries(decisionWorkflow.states).map(([key, { label }]) => [key, label]),
      ),
      listed: true,
      filterable: true,
    },
  },
})

export const decisionContract = {
  ...registerRoutes('/budget/decisions', 'Budget', Decision, DecisionInput),
  take: takeRoute('/budget/decisions', 'Budget', Decision),
}

export const DecisionLineInput = z.object({
  item: Id,
  source: z.string().min(1).max(60),
  agency: optionalId,
  change: z.string().regex(/^-?\d{1,15}$/),
  reason: optionalText(1000),
})
export type DecisionLineInput = z.output<typeof DecisionLineInput>

export const DecisionLine = z.object({
  item: Reference,
  task: z.string(),
  source: Reference,
  agency: Reference.nullable(),
  appraised: DongText.nullable(),
  approved: DongText.describe('Approved before this decision'),
  free: DongText.describe('Of it not allocated yet'),
  change: DongText,
  reason: z.string().nullable(),
})
export type DecisionLine = z.infer<typeof DecisionLine>
