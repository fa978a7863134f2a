import type { Jurisdiction } from '#kernel/permission.ts'
import { permit } from '#kernel/permission.ts'
import type { Context } from '#platform/context.ts'
import type { Doubt } from './computation/doubt.ts'
import type { Observations } from './computation/observations.ts'
import { Parameters } from './computation/parameters.ts'
import { reviewGathered } from './computation/review.ts'
import { seriesOf } from './computation/series.ts'
import { plainDecimal } from './list-series.ts'
import { productivityGrants } from './permissions.ts'
import type { SeriesPoint } from './series-contract.ts'
import * as store from './series-store.ts'
import { type Vintage, vintages, weakestOf } from './vintages.ts'

/** A series with the figures of its latest version. */
export interface Gathered extends store.SeriesRecord {
  readonly number: number
  readonly isSample: boolean
  readonly points: readonly SeriesPoint[]
}

/** The series of a territory as they stand now. */
export const gatheredOf = async (
  { db }: Context,
  scope: Jurisdiction,
  territory: string,
): Promise<Gathered[]> => {
  const rows = await store.readSeries(db, scope, territory)
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const [points, versions] = [await store.latestPoints(db, ids), await store.versionsOf(db, ids)]
  const latest = new Map(versions.toReversed().map((one) => [one.seriesId, one]))
  return rows.map((row) => ({
    ...row,
    number: latest.get(row.id)?.number ?? 0,
    isSample: latest.get(row.id)?.isSample ?? false,
    points: points
      .filter(({ seriesId }) => seriesId === row.id)
      .map(({ year, value, vintage, source }) => ({
        ...{ year, value: plainDecimal(value), vintage: vintage as Vintage, source },
      })),
  }))
}

type Line = Pick<Gathered, 'columnName' | 'points'>

/** Lines as observations; a year stands in the line of its place among all years. */
const observationsOf = (lines: readonly Line[]): Observations => {
  const years = [...new Set(lines.flatMap(({ points }) => points.map(({ year }) => year)))].sort(
    (a, b) => a - b,
  )
  const weakestIn = (year: number) =>
    weakestOf(
      lines.flatMap(({ points }) => points.filter((one) => one.year === year).map((one) => one.vintage)),
    )
  return {
    rows: years.map((year, n) => ({ year, line: n + 1 })),
    columns: new Map(
      lines.map(({ columnName, points }) => [
        columnName,
        seriesOf(points.map(({ year, value }): [number, number] => [year, Number(value)])),
      ]),
    ),
    marks: {
      vintage: new Map(
        years.flatMap((year): [number, string][] => {
          const weakest = weakestIn(year)
          return weakest ? [[year, vintages[weakest].vi]] : []
        }),
      ),
      laborConcept: new Map(),
      territory: new Map(),
    },
  }
}

/** Lines of a territory as somebody wants them to stand. */
export interface WantedLines {
  readonly territory: string
  readonly concept: string
  readonly lines: ReadonlyMap<string, readonly SeriesPoint[]>
}

/**
 * Every doubt about lines as if they were saved, beside what else stands of their territory; of employed persons only one concept.
 * Places are told by year and column, since a table has no lines of a file.
 */
export const doubtsIn = async (context: Context, wanted: readonly WantedLines[]): Promise<Doubt[]> => {
  const scope = permit(context.actor, productivityGrants, 'productivity.read')
  const [first] = wanted
  if (first === undefined) return []
  const gathered = await gatheredOf(context, scope, first.territory)
  const own = new Map(wanted.flatMap(({ lines }) => [...lines]))
  const concept =
    wanted.map((one) => one.concept).find(Boolean) ??
    gathered
      .map((one) => one.concept)
      .sort()
      .at(-1)
  const others = gathered.filter(
    (one) => !own.has(one.columnName) && (one.concept === '' || one.concept === concept),
  )
  const lines = [...others, ...[...own].map(([columnName, points]) => ({ columnName, points }))]
  const observations = observationsOf(lines.filter(({ points }) => points.length > 0))
  return reviewGathered(observations, Parameters.parse({})).map((doubt) => ({
    ...doubt,
    places: doubt.places.map(({ line: _, ...place }) => place),
  }))
}
