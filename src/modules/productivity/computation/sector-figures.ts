import type { Factors } from './accounting.ts'
import { capitalInput, capitalStock, initialStockOf, NoStock } from './capital-stock.ts'
import { type Part, type Sector, sectors } from './column-name.ts'
import type { ProvincialFactors } from './factors.ts'
import { constantInvestment } from './investment-prices.ts'
import { linkPrices } from './link-prices.ts'
import { allOrNone, laborBySector, type Observations, pricedSeries, seen } from './observations.ts'
import type { Parameters } from './parameters.ts'
import { type Series, sumOf } from './series.ts'
import type { SectorFigures } from './shift-share.ts'

/** A part of GRDP with its price bases linked in the same year as the total. */
const partOf = (observations: Observations, part: Part, { base, links }: ProvincialFactors): Series => {
  const bases = pricedSeries(observations, 'output', part)
  return bases.length === 0 ? new Map() : linkPrices(bases, base, links[0]?.year).values
}

/** Every part of GRDP that has figures, product taxes included. */
export const partsOf = (observations: Observations, factors: ProvincialFactors): ReadonlyMap<Part, Series> =>
  new Map(
    ([...sectors, 'productTaxes'] as const)
      .map((part): [Part, Series] => [part, partOf(observations, part, factors)])
      .filter(([, series]) => series.size > 0),
  )

/** Output and employed persons by sector, for what is told by sector; undefined while a sector lacks either. */
export const sectorFigures = (
  observations: Observations,
  factors: ProvincialFactors,
): SectorFigures | undefined => {
  const labor = laborBySector(observations)
  const valueAdded = allOrNone(sectors.map((part) => [part, partOf(observations, part, factors)]))
  return labor.size === 0 || valueAdded.size === 0 ? undefined : { valueAdded, labor, output: factors.output }
}

const sectorFactors = (
  observations: Observations,
  sector: Sector,
  { valueAdded, labor }: SectorFigures,
  factors: ProvincialFactors,
  parameters: Parameters,
): Factors | undefined => {
  const output = valueAdded.get(sector) ?? new Map()
  const investment = constantInvestment(observations, parameters, factors.base, factors.output, sector)
  if (investment.size === 0) return undefined
  const own = seen(observations, { of: 'labor-share', part: sector })
  const initial = initialStockOf({ investment, output }, parameters.depreciation, parameters.initialStock)
  const capital = capitalInput(capitalStock(investment, initial, parameters), parameters.capitalInput)
  return {
    output,
    capital,
    labor: labor.get(sector) ?? new Map(),
    laborShare: own.size > 0 ? own : factors.laborShare,
  }
}

/**
 * The factors of every sector at basic prices, and of all of them together, where investment by sector is published (tfp.md §1.5); undefined where
 * it is not. A stated stock is of the whole and cannot be parted.
 */
export const factorsBySector = (
  observations: Observations,
  factors: ProvincialFactors,
  parameters: Parameters,
): { bySector: ReadonlyMap<Sector, Factors>; whole: Factors } | undefined => {
  const figures = sectorFigures(observations, factors)
  if (figures === undefined || parameters.initialStock.method === 'value') return undefined
  try {
    const made = sectors.flatMap((sector): [Sector, Factors][] => {
      const one = sectorFactors(observations, sector, figures, factors, parameters)
      return one === undefined ? [] : [[sector, one]]
    })
    if (made.length !== sectors.length) return undefined
    const whole = {
      output: sumOf([...figures.valueAdded.values()]),
      capital: sumOf(made.map(([, { capital }]) => capital)),
      labor: sumOf([...figures.labor.values()]),
      laborShare: factors.laborShare,
    }
    return { bySector: new Map(made), whole }
  } catch (fault) {
    if (fault instanceof NoStock) return undefined
    throw fault
  }
}
