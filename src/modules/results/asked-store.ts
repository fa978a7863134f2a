import { type SQL, sql } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/period.ts'
import type { FigureKind, Measure } from '#modules/plan/measure.ts'
import { type Database, rowsOf } from '#platform/database/database.ts'
import type { Given } from './judgement.ts'

/** One question to a measure: which years, narrowed how. The key tells answers apart. */
export interface Ask {
  readonly key: string
  readonly from: number
  readonly to: number
  readonly where: Readonly<Record<string, string>>
}

const kinds: readonly FigureKind[] = ['estimate', 'actual', 'final']
const kindAt = (rank: unknown): FigureKind => kinds[Number(rank)] ?? 'actual'
const kindRank = sql`case c.kind when 'estimate' then 0 when 'final' then 2 else 1 end`

/**
 * The rows that the asks are about, each with the key of its ask. Rows that a text narrows by their dimensions are
 * looked into only where there is something to narrow.
 */
const hits = (measure: Measure, province: string, asks: readonly Ask[], asOf: CalendarDate): SQL => sql`
  asked as (select * from jsonb_to_recordset(${JSON.stringify(asks)}::jsonb)
    as a(key text, "from" int, "to" int, "where" jsonb)),
  hits as (select a.key, c.year, c.from_year, c.counted_as collate "C" as counted_as, c.value, c.level, c.flag, ${kindRank} as kind_rank
    from (${measure.rows(province, asOf)}) c
    join asked a on c.year between a."from" and a."to"
      and (a."where" = '{}'::jsonb or c.dimensions @> a."where")
    where c.on_day is null or c.on_day <= ${asOf}::date)`

const countsOf = async (db: Database, head: SQL): Promise<Map<string, Given>> => {
  const rows = await rowsOf<{ key: string; year: number | null; value: string; kind: number }>(
    db,
    sql`with ${head},
      each_year as (select key, year, counted_as, max(value) as value, min(kind_rank) as kind
        from hits group by key, year, counted_as),
      each_phase as (select key, counted_as, max(value) as value, min(kind) as kind
        from each_year group by key, counted_as)
      select key, year, sum(value)::text as value, min(kind)::int as kind from each_year group by key, year
      union all
      select key, null, sum(value)::text, min(kind)::int from each_phase group by key`,
  )
  const given = new Map<string, Given & { shape: 'count' }>()
  for (const { key, year, value, kind } of rows) {
    const known = given.get(key) ?? { shape: 'count', years: new Map(), phase: undefined }
    const count = { value: Number(value), kind: kindAt(kind) }
    const years = year === null ? known.years : new Map([...known.years, [year, count]])
    given.set(key, { shape: 'count', years, phase: year === null ? count : known.phase })
  }
  return given
}

const pointsOf = async (db: Database, head: SQL): Promise<Map<string, Given>> => {
  const rows = await rowsOf<{
    key: string
    series: string
    from_year: number
    year: number
    value: string | null
    kind: number
    flag: string | null
  }>(
    db,
    sql`with ${head} select key, counted_as as series, from_year, year, value::text as value, kind_rank as kind, flag
      from hits order by counted_as, from_year, year`,
  )
  const given = new Map<string, Given & { shape: 'series' }>()
  for (const row of rows) {
    const points = given.get(row.key)?.points ?? []
    const value = row.value === null ? null : Number(row.value)
    const point = { series: row.series, fromYear: row.from_year, year: row.year, value, flag: row.flag }
    given.set(row.key, { shape: 'series', points: [...points, { ...point, kind: kindAt(row.kind) }] })
  }
  return given
}

const stepsOf = async (db: Database, head: SQL): Promise<Map<string, Given>> => {
  const rows = await rowsOf<{ key: string; who: string; level: string; year: number; kind: number }>(
    db,
    sql`with ${head} select key, counted_as as who, level, min(year) as year, min(kind_rank) as kind
      from hits where level is not null group by key, counted_as, level`,
  )
  const given = new Map<string, Given & { shape: 'milestone' }>()
  for (const { key, who, level, year, kind } of rows) {
    const steps = given.get(key)?.steps ?? []
    given.set(key, { shape: 'milestone', steps: [...steps, { who, level, year, kind: kindAt(kind) }] })
  }
  return given
}

const nothing: Readonly<Record<Measure['shape'], Given>> = {
  count: { shape: 'count', years: new Map(), phase: undefined },
  series: { shape: 'series', points: [] },
  milestone: { shape: 'milestone', steps: [] },
}

/**
 * What a measure answers to all asks, in one statement: counts by year and distinct over each ask, published points,
 * or levels reached. Rows dated after `asOf` do not count yet.
 */
export const answersOf = async (
  db: Database,
  measure: Measure,
  province: string,
  asks: readonly Ask[],
  asOf: CalendarDate,
): Promise<Map<string, Given>> => {
  const head = hits(measure, province, asks, asOf)
  const answer = { count: countsOf, series: pointsOf, milestone: stepsOf }[measure.shape]
  const found = await answer(db, head)
  return new Map(asks.map(({ key }) => [key, found.get(key) ?? nothing[measure.shape]]))
}
