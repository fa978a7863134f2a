import { yearOf } from '#kernel/period.ts'
import { permit } from '#kernel/permission.ts'
import { type Context, today } from '#platform/context.ts'
import type { Distribution, DistributionQuery, IndicatorYears } from './indicator-contract.ts'
import * as store from './indicator-store.ts'
import { differs, fewestCompared, indicatorNames, indicatorOf, valueAddedOf } from './indicators.ts'
import { enterpriseGrants } from './permissions.ts'
import { changeOf, factorChangeOf } from './productivity-change.ts'
import { enterprises } from './service.ts'

/** So many years stand beside each other at most. */
const yearsShown = 10

/**
 * The indicators of an enterprise year by year at current prices, with the change of labour and total factor productivity
 * against the year before where both stand (tfp.md §1.7). Who may not see its figures gets none of them.
 * @throws Refusal NOT_FOUND for an enterprise outside the scope, FORBIDDEN
 */
export const indicatorsOfEnterprise = async (
  context: Context,
  { id }: { id: string },
): Promise<IndicatorYears> => {
  const scope = permit(context.actor, enterpriseGrants, 'enterpriseFigure.read')
  const { name } = await enterprises.get(context, id)
  const rows = await store.figuresOf(context.db, scope, id)
  const years = rows.map((row, n) => {
    const before = rows[n - 1]?.year === row.year - 1 ? rows[n - 1] : undefined
    return {
      year: row.year,
      values: Object.fromEntries(
        indicatorNames.flatMap((one) => {
          const value = indicatorOf(row, one)
          return value === null ? [] : [[one, value]]
        }),
      ),
      differs: differs(valueAddedOf(row)),
      productivityChange: (before && changeOf(before, row)) ?? null,
      factorChange: (before && factorChangeOf(before, row)) ?? null,
    }
  })
  return { enterprise: String(name), years }
}

const hidden = { n: null, low: null, middle: null, high: null }

/** Quartiles as they are told: nothing of a group that is too small. */
const told = ({ n, parts: [low, middle, high] }: { n: number; parts: readonly [number, number, number] }) =>
  n < fewestCompared ? hidden : { n, low, middle, high }

/**
 * Median and quartiles of an indicator over the enterprises whose figures the person may see: by section or size in a year, and over
 * all of them year by year (tfp.md §1.7). Groups of fewer than `fewestCompared` enterprises are hidden, their number too.
 * @throws Refusal FORBIDDEN
 */
export const distributionOf = async (context: Context, query: DistributionQuery): Promise<Distribution> => {
  const scope = permit(context.actor, enterpriseGrants, 'enterpriseFigure.read')
  const from = yearOf(today(context)) - yearsShown + 1
  const byYear = await store.spreadByYear(context.db, scope, query.indicator, from)
  const latestWhole = byYear.findLast(({ year: one }) => one < yearOf(today(context)))
  const year = query.year ?? (latestWhole ?? byYear.at(-1))?.year ?? null
  const groups = year === null ? [] : await store.spreadByGroup(context.db, scope, { ...query, year })
  return {
    year,
    years: byYear.map(({ year: one, ...row }) => ({ year: one, ...told(row) })),
    groups: groups.map(({ group, ...row }) => ({ group, ...told(row) })),
    fewest: fewestCompared,
  }
}
