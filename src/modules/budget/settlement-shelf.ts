import { type SQL, sql } from 'drizzle-orm'
import { Refusal, refuseIf } from '#kernel/refusal.ts'
import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import { keepSheets } from '#modules/registers/sheets.ts'
import type { Shelf, Values } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { keepRegister } from '#modules/registers/verbs.ts'
import type { Context } from '#platform/context.ts'
import { closeYear } from './close-year.ts'
import * as ledgerStore from './ledger-store.ts'
import { type BudgetRight, budgetGrants } from './permissions.ts'
import { budgetRefusals } from './rules.ts'
import { budgetAllocation, budgetSettlement, ledgerEntry } from './schema.ts'
import { SettlementInput, settlementRegister } from './settlement.ts'
import * as settlementStore from './settlement-store.ts'
import { settlementWorkflow } from './workflow.ts'

const inYear = (names: string): SQL =>
  sql`(select coalesce(sum(case when e.to_account = any(${names}::text[]) then e.amount else 0 end)
      - sum(case when e.from_account = any(${names}::text[]) then e.amount else 0 end), 0)::text
    from ${ledgerEntry} e join ${budgetAllocation} a on a.id = e.allocation_id
    where a.agency_id = ${budgetSettlement.agencyId} and a.year = ${budgetSettlement.year})`

const linesOf = ({ db, actor }: Context, row: Values) =>
  settlementStore.linesOf(db, {
    province: actor.province,
    year: Number(row.year),
    agencyId: String(row.agencyId),
    settlementId: String(row.id),
  })

const proveWhole = async (context: Context, before: Values): Promise<void> => {
  const lines = await linesOf(context, before)
  const open = lines.reduce((sum, { advanced }) => sum + advanced, 0n)
  refuseIf(open > 0n, budgetRefusals.ADVANCE_OPEN, { amount: groupThousands(String(open)) })
  const silent = lines.filter(({ allocated, paid, explanation }) => allocated !== paid && !explanation)
  refuseIf(silent.length > 0, budgetRefusals.EXPLANATION_MISSING, {
    lines: silent.map(({ content }) => content).join('; '),
  })
  for (const { free, committed, carry } of lines)
    refuseIf((carry ?? 0n) > free + committed, budgetRefusals.CARRY_TOO_MUCH, {
      left: groupThousands(String(free + committed)),
    })
}

/** What sets the register of settlements apart. */
export const settlementShelf: Shelf<SettlementInput, BudgetRight> = {
  subject: 'budget.settlement',
  register: settlementRegister,
  table: budgetSettlement,
  grants: budgetGrants,
  rights: { read: 'budget.read', write: 'budget.spend' },
  workflow: settlementWorkflow,
  defaultSort: '-year',
  fields: {
    year: budgetSettlement.year,
    agency: referenceTo(
      budgetSettlement.agencyId,
      agencyNameOn(budgetSettlement.agencyId, sql`make_date(${budgetSettlement.year}, 12, 31)`),
    ),
    allocated: inYear('{available,committed,advanced,paid,settled,carried,lapsed}'),
    spent: inYear('{paid,settled}'),
    note: budgetSettlement.note,
    state: budgetSettlement.state,
  },
  filters: { agency: budgetSettlement.agencyId },
  label: ({ year }) => `Quyết toán năm ${year}`,
  words: ({ year, note }) => [String(year), note] as (string | null)[],
  closedTo: (_context, row) => row.state !== 'draft',
  toValues: async (context, input, id, before) => {
    const { db, actor } = context
    const agencyId = (before?.agencyId as string | undefined) ?? actor.agencyId ?? ''
    const { year } = input
    const other = await ledgerStore.findSettlement(db, actor.province, year, agencyId)
    refuseIf(other !== undefined && other.id !== id, budgetRefusals.SETTLEMENT_TAKEN, { year }, 'year')
    const state = before?.state
    refuseIf(state !== undefined && state !== 'draft', budgetRefusals.YEAR_CLOSED, { year })
    const lines = await linesOf(context, { id: '00000000-0000-0000-0000-000000000000', year, agencyId })
    if (lines.length === 0) throw new Refusal(budgetRefusals.NOTHING_ALLOCATED, { year }, 'year')
    return { ...input, agencyId }
  },
  beforeStep: async (context, before, action) => {
    // Held before history is, and so that nobody spends while the year is being closed.
    await ledgerStore.holdLedger(context.db, context.actor.province)
    if (action === 'send' || action === 'accept') await proveWhole(context, before)
    if (action === 'accept') await closeYear(context, before)
  },
}

/** The register of settlements, with their life-cycle. */
export const settlements = keepRegister(settlementShelf)

export const settlementSheets = keepSheets(settlementShelf, SettlementInput)
