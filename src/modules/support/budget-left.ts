import type { Dong } from '#kernel/money.ts'
import type { Context } from '#platform/context.ts'
import * as costStore from './cost-store.ts'

/**
 * What is left of a year's budget for supporting enterprises, in whole đồng; undefined while none has been entered, and
 * then it bounds nothing. It may be negative. The ceiling of the year is what the budget keeps here once it is allocated.
 */
export const budgetLeft = async (
  { db, actor }: Context,
  year: number,
  without?: string,
): Promise<Dong | undefined> => {
  const { province } = actor
  const given = await costStore.findCeiling(db, province, year)
  if (given === undefined) return undefined
  return given.amount - (await costStore.budgetTaken(db, { province, year, without }))
}
