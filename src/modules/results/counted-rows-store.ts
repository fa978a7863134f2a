import { type SQL, sql } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/period.ts'
import type { Jurisdiction } from '#kernel/permission.ts'
import type { FigureKind, Measure } from '#modules/plan/measure.ts'
import { type Database, rowsOf } from '#platform/database/database.ts'
import type { Ask } from './asked-store.ts'

/** What is counted: the span of an ask, and for a milestone the levels that are high enough. */
export interface Counting extends Ask {
  readonly levels: readonly string[] | undefined
  readonly asOf: CalendarDate
}

export type CountedRecord = {
  subject: string
  id: string
  label: string
  on_day: string | null
  from_year: number
  year: number
  value: string | null
  kind: FigureKind
  level: string | null
  flag: string | null
  counts: boolean
  evidence_count: number
}

/** The rows of the figure; of those that count together the one with the greatest value stands for all. */
const counted = (measure: Measure, province: string, { from, to, where, levels, asOf }: Counting): SQL => sql`
  counted as (select c.*, row_number() over (
      partition by c.counted_as ${measure.shape === 'series' ? sql`, c.from_year, c.year` : sql``}
      order by c.value desc nulls last, c.on_day, c.id) = 1 as counts
    from (${measure.rows(province, asOf)}) c
    where c.year between ${from} and ${to} and (c.on_day is null or c.on_day <= ${asOf}::date)
      and c.dimensions @> ${JSON.stringify(where)}::jsonb
      ${
        levels
          ? sql`and c.level in (${sql.join(
              levels.map((level) => sql`${level}`),
              sql`, `,
            )})`
          : sql``
      })`

const visible = (within: Jurisdiction): SQL =>
  within.reach === 'all'
    ? sql`true`
    : within.reach === 'own' && within.agencies.length > 0
      ? sql`agency_id::text in (${sql.join(
          within.agencies.map((agency) => sql`${agency}`),
          sql`, `,
        )})`
      : sql`false`

/** The figure that all rows give together, and how many of them lie within and outside the scope. */
export const figureOf = async (db: Database, measure: Measure, within: Jurisdiction, counting: Counting) => {
  const [row] = await rowsOf<{ figure: string | null; rows: number; shown: number }>(
    db,
    sql`with ${counted(measure, within.province, counting)}
      select (sum(value) filter (where counts))::text as figure, count(*)::int as rows,
        (count(*) filter (where ${visible(within)}))::int as shown from counted`,
  )
  return { figure: row?.figure ?? null, rows: row?.rows ?? 0, shown: row?.shown ?? 0 }
}

/** One page of the rows within the scope, the newest first, each with how many pieces of evidence it has. */
export const pageOfRows = (
  db: Database,
  measure: Measure,
  within: Jurisdiction,
  counting: Counting,
  { limit, offset }: { limit: number; offset: number },
): Promise<CountedRecord[]> =>
  rowsOf<CountedRecord>(
    db,
    sql`with ${counted(measure, within.province, counting)},
      page as (select * from counted where ${visible(within)}
        order by on_day desc nulls last, label, id limit ${limit} offset ${offset})
      select subject, id, label, on_day::text as on_day, from_year, year, value::text as value, kind, level, flag, counts,
        (select count(*)::int from evidence e where e.province = ${within.province} and e.subject = page.subject
          and e.record_id = page.id and e.withdrawn_at is null) as evidence_count
      from page order by on_day desc nulls last, label, id`,
  )

/** A fingerprint of all rows of a figure, with which records they are as long as there are not too many. */
export const traceOf = async (
  db: Database,
  measure: Measure,
  province: string,
  counting: Counting,
  most: number,
) => {
  const [row] = await rowsOf<{ rows: number; sha256: string | null; records: [string, string][] | null }>(
    db,
    sql`with ${counted(measure, province, counting)}
      select count(*)::int as rows,
        encode(sha256(convert_to(string_agg(concat_ws('|', subject, id, on_day, year, counted_as, value, kind, level, flag),
          chr(10) order by subject, id, year, counted_as, level), 'UTF8')), 'hex') as sha256,
        case when count(*) <= ${most} then json_agg(json_build_array(subject, id) order by subject, id, year) end as records
      from counted`,
  )
  return { rows: row?.rows ?? 0, sha256: row?.sha256 ?? null, records: row?.records ?? null }
}
