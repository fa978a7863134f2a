import {
  type ColumnMeaning,
  columnOf,
  type Mark,
  meaningOf,
  type Part,
  type Sector,
  sectors,
} from './column-name.ts'
import { mapSeries, type Series, sumOf } from './series.ts'

/** What was observed of one territory: figures by column, words by year, and the line that each year stands in. */
export interface Observations {
  readonly rows: readonly { readonly year: number; readonly line: number }[]
  readonly columns: ReadonlyMap<string, Series>
  readonly marks: Readonly<Record<Mark, ReadonlyMap<number, string>>>
}

const nothing: Series = new Map()

/** The series that a column holds; empty when there is no such column. */
export const seen = ({ columns }: Observations, meaning: ColumnMeaning): Series =>
  columns.get(columnOf(meaning)) ?? nothing

/** A series at the prices of a base year. */
export interface AtPrices {
  readonly base: number
  readonly values: Series
}

/** Every price basis in which something stands, the earliest base year first; columns without a figure do not count. */
export const pricedSeries = (
  { columns }: Observations,
  of: 'output' | 'investment' | 'investment-index',
  part: Part = 'total',
): AtPrices[] =>
  [...columns]
    .flatMap(([name, values]) => {
      const meaning = meaningOf(name)
      if (meaning?.of !== of || values.size === 0) return []
      return 'part' in meaning && meaning.part !== part ? [] : [{ base: meaning.base, values }]
    })
    .sort((a, b) => a.base - b.base)

/** The years of the rows, each once, the earliest first. */
export const yearsSeen = ({ rows }: Observations): number[] =>
  [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b)

/** The first line in which a year stands. */
export const lineOf = ({ rows }: Observations, year: number): number | undefined =>
  rows.find((row) => row.year === year)?.line

/** Employed persons by sector; empty when a sector is missing. */
export const laborBySector = (observations: Observations): ReadonlyMap<Sector, Series> =>
  allOrNone(sectors.map((part) => [part, seen(observations, { of: 'labor', part })]))

/** Employed persons altogether: as stated, or the sum of the sectors where no total stands. */
export const laborOf = (observations: Observations): Series => {
  const stated = seen(observations, { of: 'labor', part: 'total' })
  return stated.size > 0 ? stated : sumOf([...laborBySector(observations).values()])
}

/** The sectors when every one of them has figures, or none of them. */
export const allOrNone = (entries: readonly (readonly [Sector, Series])[]): ReadonlyMap<Sector, Series> =>
  entries.every(([, series]) => series.size > 0) ? new Map(entries) : new Map()

/** A copy with one column changed, for asking what a figure does to the outcome. */
export const withColumn = (observations: Observations, name: string, values: Series): Observations => ({
  ...observations,
  columns: new Map([...observations.columns, [name, values]]),
})

/** A copy with one figure multiplied. */
export const scaledBy = (observations: Observations, name: string, factor: number): Observations =>
  withColumn(
    observations,
    name,
    mapSeries(observations.columns.get(name) ?? nothing, (value) => value * factor),
  )
