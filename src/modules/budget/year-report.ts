import type { CalendarDate } from '#kernel/period.ts'
import { permit } from '#kernel/permission.ts'
import { budgetSources } from '#modules/estimates/sources.ts'
import type { Context } from '#platform/context.ts'
import * as figureStore from './figure-store.ts'
import { budgetGrants } from './permissions.ts'

/** What became of one allocation up to a day, as a report prints it. */
export interface BudgetRow {
  readonly id: string
  readonly content: string
  readonly agency: string
  readonly source: string
  /** What was first given, and by how much it was changed since. */
  readonly allocated: bigint
  readonly adjusted: bigint
  readonly spent: bigint
}

/** The allocations of a year with what was spent of them up to a day (annex 08 of the consolidated report). @throws Refusal FORBIDDEN, NO_PLAN */
export const budgetForYear = async (
  context: Context,
  year: number,
  until: CalendarDate,
): Promise<BudgetRow[]> => {
  const within = permit(context.actor, budgetGrants, 'budget.read')
  const sources = await budgetSources(context)
  const rows = await figureStore.byAllocation(context.db, within, { year, until })
  return rows.map(({ id, content, agency, source, allocated, first, spent }) => ({
    ...{ id, content, agency },
    source: sources.get(source)?.label.vi ?? source,
    allocated: BigInt(first),
    adjusted: BigInt(allocated) - BigInt(first),
    spent: BigInt(spent),
  }))
}
