import type { Part } from './column-name.ts'
import { canLinkAt, linkPrices } from './link-prices.ts'
import { type AtPrices, type Observations, pricedSeries, seen } from './observations.ts'
import type { Parameters } from './parameters.ts'
import { mapSeries, type Series } from './series.ts'

/** Investment at current prices ÷ its price index × 100, where the index is 100 in the year of the prices (tfp.md §1.3). */
export const deflate = (current: Series, index: Series): Series =>
  mapSeries(current, (value, year) => {
    const price = index.get(year)
    return price === undefined ? undefined : (value / price) * 100
  })

/** The deflator of GRDP, 100 in its base year: output at current prices ÷ output at constant prices × 100. */
export const outputDeflator = (current: Series, constant: Series): Series =>
  mapSeries(current, (value, year) => {
    const real = constant.get(year)
    return real === undefined ? undefined : (value / real) * 100
  })

/** The base years at whose prices investment can be had. */
export const investmentBases = (observations: Observations): number[] => {
  const constant = pricedSeries(observations, 'investment')
  return (constant.length > 0 ? constant : pricedSeries(observations, 'investment-index')).map(
    ({ base }) => base,
  )
}

/** The asked link year is that of output; investment follows it where it stands in both prices too. */
const linkYearOf = (bases: readonly AtPrices[], asked: number | undefined) =>
  asked !== undefined && canLinkAt(bases, asked) ? asked : undefined

/**
 * Investment at constant prices: as published, or deflated by its own price index, or by the deflator of GRDP where the parameters
 * say so. Consumer prices are never used (tfp.md §1.3, rule V10). Empty where nothing allows it.
 * @throws NoLink where two bases share no year
 */
export const constantInvestment = (
  observations: Observations,
  { deflator, linkYear, fixedAssetRatio }: Pick<Parameters, 'deflator' | 'linkYear' | 'fixedAssetRatio'>,
  base: number,
  output: Series,
  part: Part = 'total',
): Series => {
  const fixed = (series: Series) => mapSeries(series, (value) => value * fixedAssetRatio)
  const current = seen(observations, { of: 'current-investment', part })
  if (deflator === 'grdp') {
    const nominal = seen(observations, { of: 'current-output', part: 'total' })
    return fixed(deflate(current, outputDeflator(nominal, output)))
  }
  const constant = pricedSeries(observations, 'investment', part)
  if (constant.length > 0) return fixed(linkPrices(constant, base, linkYearOf(constant, linkYear)).values)
  const indices = pricedSeries(observations, 'investment-index')
  return indices.length === 0
    ? new Map()
    : fixed(deflate(current, linkPrices(indices, base, linkYearOf(indices, linkYear)).values))
}
