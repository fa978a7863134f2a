import { z } from 'zod'
import { Reference, registerRoutes, takeRoute } from '#kernel/contract.ts'
import { keysOf, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { DongText } from '#kernel/money.ts'
import { Year } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { settlementWorkflow } from './workflow.ts'

export const Settlement = z.object({
  year: z.number().int(),
  agency: Reference.nullable(),
  allocated: DongText,
  spent: DongText,
  note: z.string().nullable(),
  state: z.enum(keysOf(settlementWorkflow.states)),
})
export type Settlement = z.infer<typeof Settlement>

export const SettlementInput = z.object({
  year: z.coerce.number().pipe(Year),
  note: optionalText(3000),
})
export type SettlementInput = z.output<typeof SettlementInput>

export const settlementRegister = defineRegister({
  name: 'budget-settlements',
  title: text('Quyết toán', 'Settlements'),
  columns: {
    year: { label: text('Năm', 'Year'), type: 'year', listed: true, sortable: true, filterable: true },
    agency: {
      label: text('Cơ quan', 'Agency'),
      type: 'reference',
      of: 'agency',
      listed: true,
      filterable: true,
    },
    allocated: { label: text('Được giao (đồng)', 'Allocated (đồng)'), type: 'money', listed: true },
    spent: { label: text('Đã chi (đồng)', 'Spent (đồng)'), type: 'money', listed: true },
    note: { label: text('Thuyết minh chung', 'Explanation'), type: 'long-text' },
    state: {
      label: text('Trạng thái', 'State'),
      type: 'choice',
      choices: Object.fromEntries(
        Object.entries(settlementWorkflow.states).map(([key, { label }]) => [key, label]),
      ),
      listed: true,
      filterable: true,
    },
  },
})

export const settlementContract = {
  ...registerRoutes('/budget/settlements', 'Budget', Settlement, SettlementInput),
  take: takeRoute('/budget/settlements', 'Budget', Settlement),
}

export const SettlementLine = z.object({
  allocation: Id,
  content: z.string(),
  task: z.string(),
  source: Reference,
  allocated: DongText,
  paid: DongText,
  advanced: DongText.describe('Advances that are open'),
  unspent: DongText.describe('Allocated and not paid: what is carried over or lapses'),
  carry: DongText,
  explanation: z.string().nullable(),
})
export type SettlementLine = z.infer<typeof SettlementLine>

export const SettlementLineInput = z.object({
  allocation: Id,
  carry: z
    .string()
    .regex(/^\d{1,15}$/)
    .default('0'),
  explanation: optionalText(1000),
})
export type SettlementLineInput = z.output<typeof SettlementLineInput>
