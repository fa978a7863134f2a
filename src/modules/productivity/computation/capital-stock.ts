import type { InitialStock, Parameters } from './parameters.ts'
import { mapSeries, meanOf, type Series, seriesOf } from './series.ts'

/** What perpetual inventory needs to know of the observations. */
export interface Investment {
  /** At constant prices, without a gap. */
  readonly investment: Series
  /** At constant prices, from its first year on. */
  readonly output: Series
}

/** An initial stock cannot be worked out in the chosen way. */
export class NoStock extends Error {}

/**
 * Steady state (Harberger): K(0) = Ī ÷ (g + δ) at the end of the year before the first investment. g is the mean yearly growth of real
 * output over `growthYears` from its first year; Ī is the mean of the first `investmentYears` of investment, each discounted to the
 * first by (1 + g)^j (tfp.md §1.3).
 * @throws NoStock where output has no two years, or g + δ is not above zero
 */
export const steadyStateStock = (
  { investment, output }: Investment,
  depreciation: number,
  { growthYears, investmentYears }: { growthYears: number; investmentYears: number },
): number => {
  const levels = [...output.values()].slice(0, growthYears + 1)
  const [first, last] = [levels[0], levels.at(-1)]
  if (first === undefined || last === undefined || levels.length < 2) throw new NoStock('growth')
  const g = (last / first) ** (1 / (levels.length - 1)) - 1
  const discounted = [...investment.values()]
    .slice(0, investmentYears)
    .map((value, j) => value / (1 + g) ** j)
  const mean = meanOf(discounted)
  if (mean === undefined || g + depreciation <= 0) throw new NoStock('growth and depreciation')
  return mean / (g + depreciation)
}

/**
 * The stock at the end of the year before the first investment.
 * `ratio`: so many times the output of that first year. `value`: as it was stated, at the constant prices of the investment.
 * @throws NoStock where the way does not work out
 */
export const initialStockOf = (of: Investment, depreciation: number, how: InitialStock): number => {
  if (how.method === 'value') return how.value
  if (how.method === 'steady-state') return steadyStateStock(of, depreciation, how)
  const [first] = of.investment.keys()
  const output = first === undefined ? undefined : of.output.get(first)
  if (output === undefined) throw new NoStock('output of the first year')
  return how.ratio * output
}

/**
 * Perpetual inventory, the stock at the end of every year and of the one before the first:
 * `end-year` K(t) = (1 − δ)·K(t−1) + I(t); `half-year` K(t) = (1 − δ)·K(t−1) + (1 − δ/2)·I(t) (tfp.md §1.3).
 */
export const capitalStock = (
  investment: Series,
  initial: number,
  { depreciation, pim }: Pick<Parameters, 'depreciation' | 'pim'>,
): Series => {
  const [first = 0] = investment.keys()
  const kept = pim === 'half-year' ? 1 - depreciation / 2 : 1
  const stocks: [number, number][] = [[first - 1, initial]]
  let stock = initial
  for (const [year, invested] of investment) {
    stock = (1 - depreciation) * stock + kept * invested
    stocks.push([year, stock])
  }
  return seriesOf(stocks)
}

/** Capital at work in a year: the mean of its two ends, its end, or its beginning (tfp.md §1.3). */
export const capitalInput = (stock: Series, at: Parameters['capitalInput']): Series => {
  if (at === 'end') return stock
  const shifted = (end: number, year: number) => {
    const begin = stock.get(year - 1)
    if (begin === undefined) return undefined
    return at === 'begin' ? begin : (begin + end) / 2
  }
  const within = mapSeries(stock, shifted)
  if (at === 'average') return within
  const [last, end] = [...stock].at(-1) ?? []
  return last === undefined || end === undefined ? within : seriesOf([...within, [last + 1, end]])
}
