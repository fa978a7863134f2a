import type { Dong } from '#kernel/money.ts'
import type { Context } from '#platform/context.ts'
import * as costStore from './cost-store.ts'

/** An amount in whole đồng, and the paper that gives it. */
export interface Given {
  readonly amount: Dong
  readonly source: string
}

/**
 * What was allocated for supporting enterprises in a year; undefined where nothing was. The program joins it with the
 * budget, which lies to the right of this module.
 */
export type AllocatedForSupport = (context: Context, year: number) => Promise<Given | undefined>

/**
 * What is left of a year's budget for supporting enterprises, by which papers: of what was allocated, else of what was
 * entered for the year; undefined while there is neither, and then it bounds nothing. It may be negative.
 */
export const budgetLeft = async (
  context: Context,
  allocated: AllocatedForSupport,
  { year, without }: { year: number; without: string | undefined },
): Promise<Given | undefined> => {
  const { db, actor } = context
  const { province } = actor
  const given = (await allocated(context, year)) ?? (await costStore.findCeiling(db, province, year))
  if (given === undefined) return undefined
  const taken = await costStore.budgetTaken(db, { province, year, without })
  return { amount: given.amount - taken, source: given.source }
}
