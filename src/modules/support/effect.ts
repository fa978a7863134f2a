import { yearOf } from '#kernel/period.ts'
import { permit } from '#kernel/permission.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import {
  differs,
  fewestCompared,
  valueAddedOf,
  type YearOfEnterprise,
} from '#modules/enterprises/indicators.ts'
import { changeOf, inPercent, labourProductivity } from '#modules/enterprises/productivity-change.ts'
import type { Context } from '#platform/context.ts'
import type { Effect, YearShown } from './contract.ts'
import * as effectStore from './effect-store.ts'
import { supportGrants } from './permissions.ts'
import * as store from './store.ts'

const digits = (amount: bigint | null): string | null => (amount === null ? null : String(amount))

const showYear = (year: YearOfEnterprise | undefined): YearShown | null => {
  if (year === undefined) return null
  const ways = valueAddedOf(year)
  const perWorker = labourProductivity(year)
  return {
    year: year.year,
    valueAdded: digits(ways.difference),
    valueAddedBySum: digits(ways.sum),
    differs: differs(ways),
    workers: year.workers,
    perWorker: perWorker === undefined ? null : String(Math.round(perWorker)),
  }
}

const none = { change: null, compared: 0, changeOfCompared: null, difference: null }

/**
 * Labour productivity before and after a project (tfp.md §1.7), at current prices: the last whole year before its start
 * against the last year after its acceptance for which figures stand. The change against unsupported enterprises of the same
 * industry, in percentage points of growth, is told only when there are enough of them; how many there are is always told.
 * It describes and proves no effect. @throws Refusal NOT_FOUND, FORBIDDEN
 */
export const effectOf = async (context: Context, id: string): Promise<Effect> => {
  const { db, actor } = context
  const found = await store.findProject(db, permit(actor, supportGrants, 'support.read'), id)
  if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
  const { startedOn, acceptanceDate, enterpriseId, province } = found
  const begun = startedOn === null ? found.year : yearOf(startedOn)
  const ended = acceptanceDate === null ? undefined : yearOf(acceptanceDate)
  const years = await effectStore.yearsOf(db, province, enterpriseId)
  const before = years.findLast(({ year }) => year < begun)
  const after = ended === undefined ? undefined : years.findLast(({ year }) => year > ended)
  const shown = { before: showYear(before), after: showYear(after), fewest: fewestCompared }
  const change = before && after && changeOf(before, after)
  if (before === undefined || after === undefined || change === undefined) return { ...shown, ...none }
  const { n, mean } = await effectStore.unsupported(db, {
    ...{ province, enterpriseId, from: before.year, to: after.year },
  })
  const isEnough = n >= fewestCompared && mean !== null
  const [own, others] = [inPercent(change), isEnough ? inPercent(mean) : null]
  return {
    ...shown,
    change: own,
    compared: n,
    changeOfCompared: others,
    difference: others === null ? null : (Number(own) - Number(others)).toFixed(2),
  }
}
