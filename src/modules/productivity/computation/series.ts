import type { YearSpan } from '#kernel/period.ts'

/** Values by calendar year, the earliest first. */
export type Series = ReadonlyMap<number, number>

/** A series of entries in any order; of two entries of one year the later counts. */
export const seriesOf = (entries: Iterable<readonly [number, number]>): Series =>
  new Map([...new Map(entries)].sort(([a], [b]) => a - b))

/** Makes a series of another, year by year; years for which nothing comes out are left out. */
export const mapSeries = (
  series: Series,
  make: (value: number, year: number) => number | undefined,
): Series => {
  const made = new Map<number, number>()
  for (const [year, value] of series) {
    const one = make(value, year)
    if (one !== undefined) made.set(year, one)
  }
  return made
}

/** X(t) ÷ X(t−1); undefined where either year is missing. */
export const ratioTo = (series: Series, year: number): number | undefined => {
  const [before, now] = [series.get(year - 1), series.get(year)]
  return before === undefined || now === undefined ? undefined : now / before
}

/** How many years a span has. */
export const lengthOf = ({ from, to }: YearSpan): number => to - from + 1

/**
 * Mean yearly growth over a span as a ratio of its ends, (X(to) ÷ X(from−1))^(1/n) − 1 with n = to − from + 1 (tfp.md §1.2);
 * never the mean of yearly rates. Undefined where an end is missing.
 */
export const meanGrowth = (series: Series, span: YearSpan): number | undefined => {
  const [before, end] = [series.get(span.from - 1), series.get(span.to)]
  return before === undefined || end === undefined ? undefined : (end / before) ** (1 / lengthOf(span)) - 1
}

/** The arithmetic mean; undefined for none. */
export const meanOf = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, one) => sum + one, 0) / values.length

/** Adds series year by year, over the years that all of them have. */
export const sumOf = ([first, ...rest]: readonly Series[]): Series =>
  mapSeries(first ?? new Map(), (value, year) =>
    rest.reduce<number | undefined>((sum, one) => {
      const more = one.get(year)
      return sum === undefined || more === undefined ? undefined : sum + more
    }, value),
  )
