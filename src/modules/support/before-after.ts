/** What the yearly figures of an enterprise say, in whole đồng and persons; what is missing is null. */
export interface YearOfEnterprise {
  readonly year: number
  readonly workers: number | null
  readonly output: bigint | null
  readonly purchases: bigint | null
  readonly wages: bigint | null
  readonly depreciation: bigint | null
  readonly productionTaxes: bigint | null
  readonly interest: bigint | null
  readonly profit: bigint | null
  readonly fixedAssets: bigint | null
}

/** Price indices of a year with some base; 100 where prices are as they were. */
export interface PricesOfYear {
  readonly output: number
  readonly assets: number
}

/** Both ways of value added may differ by this share before it is told. */
const tolerated = 0.01

/** How many unsupported enterprises a comparison takes at least; fewer would tell of single ones and prove nothing. */
export const fewestCompared = 5

/** Value added as output less purchases, and as what it is paid out as; null while a part is missing (tfp.md §1.7). */
export const valueAddedOf = (year: YearOfEnterprise): { difference: bigint | null; sum: bigint | null } => {
  const { output, purchases } = year
  const paid = [year.wages, year.depreciation, year.productionTaxes, year.interest, year.profit]
  return {
    difference: output === null || purchases === null ? null : output - purchases,
    sum: paid.reduce<bigint | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0n),
  }
}

/** Whether the two ways differ by more than is tolerated. */
export const differs = ({ difference, sum }: ReturnType<typeof valueAddedOf>): boolean =>
  difference !== null &&
  sum !== null &&
  Math.abs(Number(difference - sum)) > tolerated * Math.abs(Number(difference))

const same: PricesOfYear = { output: 100, assets: 100 }

/** Value added per worker in đồng of the base of the prices; undefined without value added or workers. */
export const labourProductivity = (year: YearOfEnterprise, prices = same): number | undefined => {
  const { difference, sum } = valueAddedOf(year)
  const added = difference ?? sum
  if (added === null || year.workers === null || year.workers === 0) return undefined
  return ((Number(added) / prices.output) * 100) / year.workers
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
