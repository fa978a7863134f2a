import { indicatorOf, valueAddedOf, type YearOfEnterprise } from './indicators.ts'

/** Price indices of a year with some base; 100 where prices are as they were. */
export interface PricesOfYear {
  readonly output: number
  readonly assets: number
}

const same: PricesOfYear = { output: 100, assets: 100 }

/** Value added per worker in đồng of the base of the prices; undefined without value added or workers. */
export const labourProductivity = (year: YearOfEnterprise, prices = same): number | undefined => {
  const added = indicatorOf(year, 'addedPerWorker')
  return added === null ? undefined : (added / prices.output) * 100
}

/** Change of labour productivity from one year to another, as a difference of logarithms; undefined where it has none. */
export const changeOf = (
  before: YearOfEnterprise,
  after: YearOfEnterprise,
  prices: readonly [PricesOfYear, PricesOfYear] = [same, same],
): number | undefined => {
  const [from, to] = [labourProductivity(before, prices[0]), labourProductivity(after, prices[1])]
  return from === undefined || to === undefined || from <= 0 || to <= 0 ? undefined : Math.log(to / from)
}

/**
 * Change of total factor productivity, as a difference of logarithms: real value added less capital and labour by the
 * mean share of labour of the two years (tfp.md §1.7); undefined where a figure is missing or not above zero.
 */
export const factorChangeOf = (
  before: YearOfEnterprise,
  after: YearOfEnterprise,
  prices: readonly [PricesOfYear, PricesOfYear] = [same, same],
): number | undefined => {
  const parts = [before, after].map((year, n) => {
    const { output, assets } = prices[n] ?? same
    const added = Number(valueAddedOf(year).difference ?? Number.NaN)
    const [capital, wages] = [Number(year.fixedAssets ?? Number.NaN), Number(year.wages ?? Number.NaN)]
    return {
      added: added / output,
      capital: capital / assets,
      labour: year.workers ?? 0,
      share: wages / added,
    }
  })
  const [from, to] = parts
  if (from === undefined || to === undefined) return undefined
  const share = (from.share + to.share) / 2
  const grown = (name: 'added' | 'capital' | 'labour') => Math.log(to[name] / from[name])
  const change = grown('added') - (1 - share) * grown('capital') - share * grown('labour')
  return Number.isFinite(change) ? change : undefined
}

/** The mean of changes; undefined for none. */
export const meanOf = (changes: readonly number[]): number | undefined =>
  changes.length === 0 ? undefined : changes.reduce((sum, one) => sum + one, 0) / changes.length

/** A difference of logarithms in per cent, with two decimals. */
export const inPercent = (change: number): string => ((Math.exp(change) - 1) * 100).toFixed(2)
