import { z } from 'zod'
import { keysOf, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { DongText } from '#kernel/money.ts'
import { CalendarDate } from '#kernel/period.ts'
import { moves, spendings } from './accounts.ts'

/** What an officer does to a commitment. */
export const SpendingInput = z.object({
  move: z.enum(spendings),
  amount: z.string().regex(/^\d{1,15}$/),
  onDay: CalendarDate,
  document: optionalText(200),
  reason: optionalText(1000),
})
export type SpendingInput = z.output<typeof SpendingInput>

/** An entry of the ledger as it is shown. */
export const LedgerRow = z.object({
  id: Id,
  move: z.enum(keysOf(moves)),
  amount: DongText,
  onDay: CalendarDate,
  document: z.string().nullable(),
  reason: z.string().nullable(),
  by: z.string(),
  at: z.iso.datetime(),
})
export type LedgerRow = z.infer<typeof LedgerRow>
