import type { YearSpan } from '#kernel/period.ts'
import { type Sector, sectors } from './column-name.ts'
import type { Series } from './series.ts'

/** Output at basic prices and employed persons of every sector, and GRDP with product taxes. */
export interface SectorFigures {
  readonly valueAdded: ReadonlyMap<Sector, Series>
  readonly labor: ReadonlyMap<Sector, Series>
  readonly output: Series
}

/** What a sector gave to the growth of labour productivity, as a part of its level at the beginning. */
export interface Shift {
  readonly within: number
  readonly static: number
  readonly dynamic: number
}

export interface ShiftShare extends Shift {
  readonly span: YearSpan
  /** Labour productivity at basic prices at both ends, and its growth over the whole span. */
  readonly from: number
  readonly to: number
  readonly growth: number
  /** The same with product taxes: P* = k·P with k = GRDP ÷ value added of the sectors. */
  readonly fromWithTaxes: number
  readonly toWithTaxes: number
  readonly growthWithTaxes: number
  readonly taxEffect: number
  readonly bySector: Readonly<Record<Sector, Shift>>
}

interface AtYear {
  readonly productivity: number
  readonly share: number
}

const atYear = ({ valueAdded, labor }: SectorFigures, year: number): Record<Sector, AtYear> | undefined => {
  const found = sectors.map((sector) => ({
    sector,
    added: valueAdded.get(sector)?.get(year),
    persons: labor.get(sector)?.get(year),
  }))
  const all = found.reduce((sum, { persons = 0 }) => sum + persons, 0)
  const entries = found.flatMap(({ sector, added, persons }): [Sector, AtYear][] =>
    added === undefined || persons === undefined
      ? []
      : [[sector, { productivity: added / persons, share: persons / all }]],
  )
  return entries.length === sectors.length
    ? (Object.fromEntries(entries) as Record<Sector, AtYear>)
    : undefined
}

/**
 * ΔP = Σ s_i0·Δp_i (within) + Σ Δs_i·p_i0 (static shift) + Σ Δs_i·Δp_i (dynamic shift), each ÷ P_0 (Fabricant 1942). With product
 * taxes P* = k·P, so ΔP* = k_0·(within + static + dynamic) + (k_1 − k_0)·P_1; over P*_0 the three parts stay what they were and the
 * last is the tax effect (tfp.md §1.4). From the year before the span to its end; undefined where a sector lacks an end.
 */
export const shiftShare = (figures: SectorFigures, span: YearSpan): ShiftShare | undefined => {
  const [before, after] = [atYear(figures, span.from - 1), atYear(figures, span.to)]
  const [output0, output1] = [figures.output.get(span.from - 1), figures.output.get(span.to)]
  if (before === undefined || after === undefined || output0 === undefined || output1 === undefined)
    return undefined
  const level = (at: Record<Sector, AtYear>) =>
    sectors.reduce((sum, sector) => sum + at[sector].share * at[sector].productivity, 0)
  const [p0, p1] = [level(before), level(after)]
  const added = (year: number) =>
    sectors.reduce((sum, sector) => sum + (figures.valueAdded.get(sector)?.get(year) ?? 0), 0)
  const [k0, k1] = [output0 / added(span.from - 1), output1 / added(span.to)]
  const shiftOf = (sector: Sector): Shift => {
    const [a, b] = [before[sector], after[sector]]
    const [moved, grown] = [b.share - a.share, b.productivity - a.productivity]
    return {
      within: (a.share * grown) / p0,
      static: (moved * a.productivity) / p0,
      dynamic: (moved * grown) / p0,
    }
  }
  const bySector = Object.fromEntries(sectors.map((sector) => [sector, shiftOf(sector)])) as Record<
    Sector,
    Shift
  >
  const total = (name: keyof Shift) => sectors.reduce((sum, sector) => sum + bySector[sector][name], 0)
  return {
    span,
    from: p0,
    to: p1,
    growth: p1 / p0 - 1,
    fromWithTaxes: k0 * p0,
    toWithTaxes: k1 * p1,
    growthWithTaxes: (k1 * p1) / (k0 * p0) - 1,
    within: total('within'),
    static: total('static'),
    dynamic: total('dynamic'),
    taxEffect: ((k1 - k0) * p1) / (k0 * p0),
    bySector,
  }
}
