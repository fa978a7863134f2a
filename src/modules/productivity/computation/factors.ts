import type { Factors } from './accounting.ts'
import { capitalInput, capitalStock, initialStockOf } from './capital-stock.ts'
import { constantInvestment, investmentBases } from './investment-prices.ts'
import { laborShareOfIncome } from './labor-share-of-income.ts'
import { type Link, linkPrices } from './link-prices.ts'
import { laborOf, type Observations, pricedSeries, seen } from './observations.ts'
import type { Parameters } from './parameters.ts'
import { mapSeries, type Series } from './series.ts'

/** The factors of a province, and what they were made of. */
export interface ProvincialFactors extends Factors {
  /** The base year of the prices at which output, investment and stock stand. */
  readonly base: number
  readonly links: readonly Link[]
  readonly investment: Series
  readonly stock: Series
}

/** The prices at which output and investment can both be had, the earliest; otherwise the earliest of output. */
export const commonBase = (observations: Observations): number => {
  const bases = pricedSeries(observations, 'output').map(({ base }) => base)
  const both = bases.find((base) => investmentBases(observations).includes(base))
  return both ?? bases[0] ?? 0
}

/** Figures before the year of a break, multiplied by the ratio that was found where both concepts stand (rule V04). */
const spliced = (labor: Series, splices: Parameters['laborSplices']): Series =>
  splices.reduce(
    (series, { year, ratio }) => mapSeries(series, (value, at) => (at < year ? value * ratio : value)),
    labor,
  )

/** The labour share of each year: the published one, one number for all, or from the components of income (tfp.md §1.1). */
const sharesOf = (observations: Observations, { laborShare }: Parameters, labor: Series): Series => {
  if (laborShare === 'yearly') return seen(observations, { of: 'labor-share', part: 'total' })
  if (typeof laborShare === 'number') return mapSeries(labor, () => laborShare)
  return laborShareOfIncome(observations, laborShare.mixedIncome)
}

/** Everything but the stock, which the sensitivity varies. */
export const flowsOf = (
  observations: Observations,
  parameters: Parameters,
): Omit<ProvincialFactors, 'stock' | 'capital'> => {
  const base = commonBase(observations)
  const output = linkPrices(pricedSeries(observations, 'output'), base, parameters.linkYear)
  const labor = spliced(laborOf(observations), parameters.laborSplices)
  return {
    base,
    links: output.links,
    output: output.values,
    labor,
    laborShare: sharesOf(observations, parameters, labor),
    investment: constantInvestment(observations, parameters, base, output.values),
  }
}

/**
 * From observations to factors: prices of several base years linked, investment at constant prices, the stock by perpetual inventory.
 * @throws NoLink, NoStock
 */
export const factorsOf = (observations: Observations, parameters: Parameters): ProvincialFactors => {
  const flows = flowsOf(observations, parameters)
  const initial = initialStockOf(flows, parameters.depreciation, parameters.initialStock)
  const stock = capitalStock(flows.investment, initial, parameters)
  return { ...flows, stock, capital: capitalInput(stock, parameters.capitalInput) }
}
