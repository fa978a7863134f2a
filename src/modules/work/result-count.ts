import { type SQL, sql } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/period.ts'
import type { Measure } from '#modules/plan/measure.ts'
import type { Context } from '#platform/context.ts'
import { rowsOf } from '#platform/database/database.ts'

/** What a row of the annex wants counted: a measure, narrowed by its dimensions, over years and until a day. */
export interface CountAsked {
  readonly measure: string
  readonly where: Readonly<Record<string, string>>
  readonly from: number
  readonly to: number
  readonly until: CalendarDate
}

/** Counts the results of tasks, one figure for each question; undefined where no module counts such a measure. */
export type CountResults = (context: Context, asked: readonly CountAsked[]) => Promise<(number | undefined)[]>

const counted = (rows: SQL, { where, from, to, until }: CountAsked): SQL => sql`(
  select coalesce(sum(value), 0)::float8 from (
    select distinct on (counted_as) value from (${rows}) r
    where kind <> 'estimate' and year between ${from} and ${to} and on_day <= ${until}::date
      and dimensions @> ${JSON.stringify(where)}::jsonb
    order by counted_as, value desc) once)`

/** Counts by the measures of all modules, in one statement; distinct rows count once. The app says which measures there are. */
export const countByMeasures =
  (measures: readonly Measure[]): CountResults =>
  async (context, asked) => {
    const { db, actor } = context
    const parts = asked.flatMap((one, n) => {
      const measure = measures.find(({ name }) => name === one.measure)
      return measure?.shape === 'count'
        ? [{ n, part: counted(measure.rows(actor.province, one.until), one) }]
        : []
    })
    const figures: (number | undefined)[] = asked.map(() => undefined)
    if (parts.length === 0) return figures
    const [row] = await rowsOf<{ figures: number[] }>(
      db,
      sql`select array[${sql.join(
        parts.map(({ part }) => part),
        sql`, `,
      )}] as figures`,
    )
    for (const [at, { n }] of parts.entries()) figures[n] = row?.figures[at]
    return figures
  }
