import type { AtPrices } from './observations.ts'
import { type Series, seriesOf } from './series.ts'

/** How the prices of one base year pass into those of the next. */
export interface Link {
  readonly from: number
  readonly to: number
  readonly year: number
  /** The figure of the link year at new prices ÷ the same at old prices. */
  readonly factor: number
}

export interface Linked {
  readonly base: number
  readonly values: Series
  readonly links: readonly Link[]
}

/** Two neighbouring price bases share no year at which they could be linked. */
export class NoLink extends Error {
  readonly from: AtPrices
  readonly to: AtPrices

  constructor(from: AtPrices, to: AtPrices) {
    super(`no year stands at prices of ${from.base} and of ${to.base}`)
    this.name = 'NoLink'
    this.from = from
    this.to = to
  }
}

const sharedYears = (older: AtPrices, newer: AtPrices): number[] =>
  [...newer.values.keys()].filter((year) => older.values.has(year))

/** Whether some two neighbouring bases both stand in a year. */
export const canLinkAt = (bases: readonly AtPrices[], year: number): boolean =>
  bases.slice(1).some((newer, n) => sharedYears(bases[n] ?? newer, newer).includes(year))

/** The year at which two bases are linked: the asked one where both stand, otherwise the first at which both stand. */
const linkYearOf = (older: AtPrices, newer: AtPrices, asked?: number): number => {
  const both = sharedYears(older, newer)
  const year = asked !== undefined && both.includes(asked) ? asked : both[0]
  if (year === undefined) throw new NoLink(older, newer)
  return year
}

const linkOf = (older: AtPrices, newer: AtPrices, asked?: number): Link => {
  const year = linkYearOf(older, newer, asked)
  const factor = (newer.values.get(year) ?? Number.NaN) / (older.values.get(year) ?? Number.NaN)
  return { from: older.base, to: newer.base, year, factor }
}

/**
 * Joins a series that stands at the prices of several base years, the earliest base first: before a link year the older
 * figures count, from it on the newer, and all are expressed at the prices of `base`. Growth within each stretch stays what it was.
 * @throws NoLink when two neighbouring bases share no year, or none of them the asked one
 */
export const linkPrices = (bases: readonly AtPrices[], base: number, asked?: number): Linked => {
  const [older, newer] = bases
  if (asked !== undefined && older && newer && !canLinkAt(bases, asked)) throw new NoLink(older, newer)
  const links = bases.slice(1).map((newer, n) => linkOf(bases[n] ?? newer, newer, asked))
  const last = bases.length - 1
  const target = Math.max(
    0,
    bases.findIndex((one) => one.base === base),
  )
  const entries = bases.flatMap(({ values }, n): [number, number][] => {
    const [begins, ends] = [
      links[n - 1]?.year ?? -Infinity,
      n === last ? Infinity : (links[n]?.year ?? Infinity),
    ]
    const down = links.slice(target, n).reduce((product, { factor }) => product / factor, 1)
    const up = links.slice(n, target).reduce((product, { factor }) => product * factor, 1)
    return [...values]
      .filter(([year]) => year >= begins && year < ends)
      .map(([year, value]) => [year, value * (n > target ? down : up)])
  })
  return { base: bases[target]?.base ?? base, values: seriesOf(entries), links }
}
