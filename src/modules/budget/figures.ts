import { permit } from '#kernel/permission.ts'
import { callOfYear, callSums } from '#modules/estimates/call-of.ts'
import type { ItemsQuery, Said } from '#modules/estimates/item-shapes.ts'
import { amountsByItem, listItems } from '#modules/estimates/read-items.ts'
import { budgetSources, sourcesOf } from '#modules/estimates/sources.ts'
import type { Context } from '#platform/context.ts'
import { correctionWindow } from './correction-window.ts'
import type { AllocationRow, FiveAmounts, SourceFlow, Stage, YearFlow } from './figure-shapes.ts'
import * as figureStore from './figure-store.ts'
import * as ledgerStore from './ledger-store.ts'
import { budgetGrants } from './permissions.ts'

const bare = (amount: string): Said => ({ amount, by: null, at: null, reason: null })

const decided = (amount: string | undefined, entry: ledgerStore.EntryRecord | undefined): Said | null =>
  amount === undefined || entry === undefined
    ? null
    : {
        ...{ amount, by: entry.personName, at: entry.at.toISOString() },
        reason: [entry.document, entry.reason].filter(Boolean).join(': ') || null,
      }

/**
 * What was proposed, consolidated, appraised, approved, allocated, spent and settled of each line and source, each with
 * who, when and why; a page of lines. @throws Refusal FORBIDDEN, NO_PLAN
 */
export const fiveAmounts = async (context: Context, query: ItemsQuery) => {
  const within = permit(context.actor, budgetGrants, 'budget.read')
  const page = await listItems(context, query)
  const ids = page.rows.map(({ id }) => id)
  const { db } = context
  const year = page.rows[0]?.year ?? 0
  const amounts = await amountsByItem(context, ids)
  const ledger = await figureStore.byItem(db, within, year, ids)
  const said = await ledgerStore.entriesOfItems(db, ids, [
    'approve',
    'reduce',
    'allocate',
    'withdraw',
    'pay',
    'clear',
    'refund',
    'settle',
  ])
  const last = (item: string, source: string, moves: readonly string[]) =>
    said.findLast((one) => one.itemId === item && one.source === source && moves.includes(one.move))
  const labels = new Map((await sourcesOf(context)).map(({ id, label }) => [id, label.vi]))
  const rows = page.rows.flatMap(({ id, content, task, agency }): FiveAmounts[] =>
    (amounts.get(id) ?? []).map(({ source, proposed, consolidated, appraised }) => {
      const moved = ledger.find((one) => one.item === id && one.source === source)
      return {
        ...{ item: id, content, task: task.label, agency: agency?.label ?? '' },
        source: { id: source, label: labels.get(source) ?? source },
        amounts: {
          proposed: bare(proposed),
          consolidated,
          appraised,
          approved: decided(moved?.approved, last(id, source, ['approve', 'reduce'])),
          allocated: decided(moved?.allocated, last(id, source, ['allocate', 'withdraw'])),
          spent: decided(moved?.spent, last(id, source, ['pay', 'clear', 'refund'])),
          settled: decided(moved?.settled, last(id, source, ['settle'])),
        },
      }
    }),
  )
  return { rows, total: page.total, page: page.page, size: page.size, actions: [] }
}

/** The money of a year by source, from what was asked to what was settled (IV.1–2). @throws Refusal FORBIDDEN, NO_PLAN */
export const yearFlow = async (context: Context, year: number): Promise<YearFlow> => {
  const within = permit(context.actor, budgetGrants, 'budget.read')
  const call = await callOfYear(context, year)
  const asked = call ? await callSums(context, call.id) : []
  const ledger = await figureStore.bySource(context.db, within, year)
  const sources = (await sourcesOf(context)).flatMap(({ id, label, appraisedBy }): SourceFlow[] => {
    const [before, after] = [
      asked.find(({ source }) => source === id),
      ledger.find(({ source }) => source === id),
    ]
    if (before === undefined && after === undefined) return []
    const of = { ...before, ...after } as Record<string, string | undefined>
    const at = (name: string) => of[name] ?? '0'
    const reached = (
      ['proposed', 'consolidated', 'appraised', 'approved', 'allocated', 'spent', 'settled'] as const
    ).map((stage) => [stage, at(stage)] as const)
    return [
      {
        source: { id, label: label.vi },
        budgeted: appraisedBy !== null,
        stages: Object.fromEntries(reached) as Record<Stage, string>,
        ...{ committed: at('committed'), advanced: at('advanced'), free: at('free') },
        ...{ carried: at('carried'), lapsed: at('lapsed') },
      },
    ]
  })
  return { year, call: call?.id ?? null, correction: await correctionWindow(context, year), sources }
}

/** The allocations within the person's reach, with what of each is free, bound, advanced and paid. @throws Refusal FORBIDDEN, NO_PLAN */
export const listAllocations = async (
  context: Context,
  asked: { year?: number | undefined; q: string },
): Promise<AllocationRow[]> => {
  const within = permit(context.actor, budgetGrants, 'budget.read')
  const sources = await budgetSources(context)
  return (await figureStore.byAllocation(context.db, within, asked)).map((row) => {
    const source = sources.get(row.source)?.label.vi ?? row.source
    return {
      ...{ id: row.id, label: `${row.content} – ${row.year}`, detail: `${source}; ${row.agency}` },
      ...{ allocated: row.allocated, free: row.free, committed: row.committed, advanced: row.advanced },
      ...{ paid: row.spent, agency: row.agency, source, task: row.task },
    }
  })
}
