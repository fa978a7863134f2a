import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Jurisdiction } from '#kernel/permission.ts'
import type { Database } from '#platform/database/database.ts'
import { seriesPoint as point, series, seriesVersion as version } from './series-schema.ts'

export type SeriesRecord = typeof series.$inferSelect
export type VersionRecord = typeof version.$inferSelect
export type PointRecord = typeof point.$inferSelect

/** Holds the series of a territory, so that two people never write the same version. */
export const lockSeries = (db: Database, province: string, territory: string) =>
  db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`series ${province} ${territory}`}, 0))`)

const byName = [asc(series.territory), asc(series.columnName), asc(series.concept)]

/** Every series of the province, or of one territory: at most one for each column, territory and concept. */
export const readSeries = (db: Database, within: Jurisdiction, territory?: string): Promise<SeriesRecord[]> =>
  db
    .select()
    .from(series)
    .where(
      and(
        eq(series.province, within.province),
        territory === undefined ? undefined : eq(series.territory, territory),
      ),
    )
    .orderBy(...byName)

export const seriesById = (
  db: Database,
  within: Jurisdiction,
  ids: readonly string[],
): Promise<SeriesRecord[]> =>
  db
    .select()
    .from(series)
    .where(and(eq(series.province, within.province), inArray(series.id, [...ids])))
    .orderBy(...byName)

/** What lists tell of a version without reading its figures one by one. */
export interface VersionHead extends Omit<VersionRecord, 'province'> {
  readonly from: number | null
  readonly to: number | null
  readonly lastVintage: string | null
}

/** The versions of some series, the latest first. */
export const versionsOf = (db: Database, ids: readonly string[]): Promise<VersionHead[]> =>
  db
    .select({
      seriesId: version.seriesId,
      number: version.number,
      reason: version.reason,
      isSample: version.isSample,
      madeBy: version.madeBy,
      madeAt: version.madeAt,
      from: sql<number | null>`min(${point.year})`,
      to: sql<number | null>`max(${point.year})`,
      lastVintage: sql<string | null>`(array_agg(${point.vintage} order by ${point.year} desc))[1]`,
    })
    .from(version)
    .leftJoin(point, and(eq(point.seriesId, version.seriesId), eq(point.number, version.number)))
    .where(inArray(version.seriesId, [...ids]))
    .groupBy(version.seriesId, version.number)
    .orderBy(asc(version.seriesId), desc(version.number))

const pointsWhere = (db: Database, where: SQL | undefined): Promise<PointRecord[]> =>
  db.select().from(point).where(where).orderBy(asc(point.seriesId), asc(point.number), asc(point.year))

/** The figures of every version of a series. */
export const pointsOfSeries = (db: Database, id: string): Promise<PointRecord[]> =>
  pointsWhere(db, eq(point.seriesId, id))

/** The figures of the latest version of some series. */
export const latestPoints = (db: Database, ids: readonly string[]): Promise<PointRecord[]> =>
  pointsWhere(
    db,
    and(
      inArray(point.seriesId, [...ids]),
      sql`${point.number} = (select max(v.number) from series_version v where v.series_id = "series_point"."series_id")`,
    ),
  )

/** The figures of chosen versions. */
export const pointsOfVersions = (
  db: Database,
  chosen: readonly { readonly id: string; readonly version: number }[],
): Promise<PointRecord[]> =>
  pointsWhere(
    db,
    sql`(${point.seriesId}, ${point.number}) in (${sql.join(
      chosen.map(({ id, version: number }) => sql`(${id}::uuid, ${number}::int)`),
      sql`, `,
    )})`,
  )

export const insertSeries = async (db: Database, rows: readonly SeriesRecord[]): Promise<void> => {
  if (rows.length > 0) await db.insert(series).values([...rows])
}

/** Writes versions with their figures. */
export const insertVersions = async (
  db: Database,
  versions: readonly VersionRecord[],
  points: readonly PointRecord[],
): Promise<void> => {
  if (versions.length > 0) await db.insert(version).values([...versions])
  for (let at = 0; at < points.length; at += 2000) await db.insert(point).values(points.slice(at, at + 2000))
}
