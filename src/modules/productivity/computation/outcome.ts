import { spanText, type YearSpan } from '#kernel/period.ts'
import { text } from '#kernel/text.ts'
import { type Account, type Factors, periodAccount } from './accounting.ts'
import type { Part } from './column-name.ts'
import { type Doubt, ObservationFault } from './doubt.ts'
import { shrunkYears } from './doubts-of-shares.ts'
import { factorsOf, type ProvincialFactors } from './factors.ts'
import { interpolated } from './interpolate.ts'
import type { Link } from './link-prices.ts'
import type { Observations } from './observations.ts'
import type { Parameters } from './parameters.ts'
import { isBlocked, review } from './review.ts'
import { type Contributions, sectorContributions } from './sector-contributions.ts'
import { factorsBySector, partsOf, sectorFigures } from './sector-figures.ts'
import { type SectorTfp, sectorTfp } from './sector-tfp.ts'
import { type Cell, sensitivity } from './sensitivity.ts'
import type { Series } from './series.ts'
import { type ShiftShare, shiftShare } from './shift-share.ts'
import { spansOf } from './spans.ts'
import { type Range, rangeOf, sharesIn } from './verdict.ts'
import { type YearRow, yearlyRows } from './yearly-rows.ts'

/** The version of the method; it changes whenever any figure of an outcome could. */
export const methodVersion = '1'

/** A year of a province, with what only a province has. */
export interface ProvinceYear extends YearRow {
  readonly capitalStock: number | null
  readonly investment: number | null
  readonly interpolated: boolean
}

export interface PeriodRow extends Account, YearSpan {}

export interface PeriodSensitivity extends YearSpan {
  readonly range: Range | null
  readonly cells: readonly Cell[]
}

/** Everything that comes out of a run over a province; rates, contributions and shares are decimals, levels as observed. */
export interface Outcome {
  readonly methodVersion: string
  readonly base: number
  readonly links: readonly Link[]
  readonly doubts: readonly Doubt[]
  readonly years: readonly ProvinceYear[]
  readonly periods: readonly PeriodRow[]
  readonly sensitivity: readonly PeriodSensitivity[]
  readonly shiftShares: readonly ShiftShare[]
  readonly contributions: readonly Contributions[]
  readonly sectors: readonly SectorTfp[]
  /** Value added of sectors and their employed persons, for charts; empty where they are not published. */
  readonly parts: readonly { readonly part: Part; readonly output: Series; readonly labor: Series }[]
}

const notCovered = (span: YearSpan): Doubt => ({
  rule: 'V01',
  weight: 'blocks',
  places: [{ year: span.from - 1 }, { year: span.to }],
  found: text(
    `Số liệu không đủ cho giai đoạn ${spanText(span)} (cần cả năm ${span.from - 1} làm gốc).`,
    `The figures do not cover ${spanText(span)} (with ${span.from - 1} as its base).`,
  ),
  advice: text('Hãy bổ sung số liệu hoặc chọn giai đoạn khác.', 'Add figures or choose another period.'),
  damage: text('', ''),
})

/** The accounts of the spans. @throws ObservationFault for a span that was asked for and is not covered */
export const periodRows = (factors: Factors, parameters: Parameters): PeriodRow[] =>
  spansOf(parameters, factors).map((span) => {
    const account = periodAccount(factors, span, parameters.mode, parameters.noShareBelow)
    if (account === undefined) throw new ObservationFault([notCovered(span)])
    return { ...span, ...account }
  })

const rowsOf = (observed: Observations, factors: ProvincialFactors, parameters: Parameters): ProvinceYear[] =>
  yearlyRows(factors, parameters.mode, parameters.noShareBelow).map((row) => ({
    ...row,
    capitalStock: factors.stock.get(row.year) ?? null,
    investment: factors.investment.get(row.year) ?? null,
    interpolated: !observed.rows.some(({ year }) => year === row.year),
  }))

/**
 * The whole computation of a province from its observations (tfp.md §5): same observations, same parameters, same digits.
 * @throws ObservationFault with every doubt when one of them blocks
 */
export const computeOutcome = (observed: Observations, parameters: Parameters): Outcome => {
  const observations = interpolated(observed, parameters.interpolate)
  const doubts = review(observations, parameters)
  if (isBlocked(doubts)) throw new ObservationFault(doubts)
  const factors = factorsOf(observations, parameters)
  const years = rowsOf(observed, factors, parameters)
  const periods = periodRows(factors, parameters)
  const spans = periods.map(({ from, to }) => ({ from, to }))
  const figures = sectorFigures(observations, factors)
  const parts = partsOf(observations, factors)
  const split = factorsBySector(observations, factors, parameters)
  const yearly = years.map(({ year }) => ({ from: year, to: year }))
  return {
    methodVersion,
    base: factors.base,
    links: factors.links,
    doubts: [...doubts, ...shrunkYears(years, parameters)],
    years,
    periods,
    sensitivity: spans.map((span) => {
      const cells = sensitivity(factors, span, parameters)
      return { ...span, range: rangeOf(sharesIn(cells)) ?? null, cells }
    }),
    shiftShares: spans.flatMap((span) => (figures ? (shiftShare(figures, span) ?? []) : [])),
    contributions: [...yearly, ...spans].flatMap((span) =>
      parts.size === 0 ? [] : (sectorContributions(factors.output, parts, span) ?? []),
    ),
    sectors: years.flatMap(({ year }) =>
      split ? (sectorTfp(split.bySector, split.whole, year, parameters.noShareBelow) ?? []) : [],
    ),
    parts: [...parts].map(([part, output]) => ({
      part,
      output,
      labor:
        (part === 'productTaxes' || part === 'total' ? undefined : figures?.labor.get(part)) ?? new Map(),
    })),
  }
}
