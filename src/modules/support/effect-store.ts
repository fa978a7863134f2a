import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Jurisdiction } from '#kernel/permission.ts'
import { figuresAs, indicatorInSql } from '#modules/enterprises/indicator-sql.ts'
import { enterprise, yearFigure } from '#modules/enterprises/schema.ts'
import { type Database, rowsOf } from '#platform/database/database.ts'
import { project } from './schema.ts'
import { scope } from './store.ts'
import { countedStates } from './workflow.ts'

/** The yearly figures of an enterprise, the earliest first. */
export const yearsOf = (db: Database, province: string, enterpriseId: string) =>
  db
    .select()
    .from(yearFigure)
    .where(
      and(
        eq(yearFigure.province, province),
        eq(yearFigure.enterpriseId, enterpriseId),
        isNull(yearFigure.removedAt),
      ),
    )
    .orderBy(asc(yearFigure.year))

const perWorker = (alias: string) => indicatorInSql(figuresAs(alias), 'addedPerWorker')

/**
 * Every counted project of a scope that was accepted, with value added per worker of the last year before its start and of the last year
 * after its acceptance; null where there is none. One statement, whatever their number.
 */
export const beforeAndAfter = (db: Database, within: Jurisdiction) =>
  rowsOf<{
    id: string
    enterprise: string
    before_year: number | null
    before: number | null
    after_year: number | null
    after: number | null
  }>(
    db,
    sql`select ${project.id} as id, ${enterprise.name} as enterprise,
        b.year as before_year, b.value as before, a.year as after_year, a.value as after
      from ${project} join ${enterprise} on ${enterprise.id} = ${project.enterpriseId}
        left join lateral (select f.year, ${perWorker('f')} as value from ${yearFigure} f
          where f.enterprise_id = ${project.enterpriseId} and f.removed_at is null
            and f.year < coalesce(extract(year from ${project.startedOn})::int, ${project.year})
          order by f.year desc limit 1) b on true
        left join lateral (select f.year, ${perWorker('f')} as value from ${yearFigure} f
          where f.enterprise_id = ${project.enterpriseId} and f.removed_at is null
            and f.year > extract(year from ${project.acceptanceDate})::int
          order by f.year desc limit 1) a on true
      where ${scope(within)} and ${project.removedAt} is null and ${inArray(project.state, [...countedStates])}
      order by ${project.acceptanceDate} desc, ${project.id} limit 200`,
  )

/**
 * How labour productivity changed between two years in enterprises of the same industry that no project had reached by
 * the later one: how many they are, and the mean difference of logarithms.
 */
export const unsupported = async (
  db: Database,
  of: { province: string; enterpriseId: string; from: number; to: number },
): Promise<{ n: number; mean: number | null }> => {
  const [found] = await rowsOf<{ n: number; mean: number | null }>(
    db,
    sql`select count(*)::int as n,
        avg(ln(${perWorker('b')} / ${perWorker('a')}))::float8 as mean
      from ${yearFigure} a
        join ${yearFigure} b on b.enterprise_id = a.enterprise_id and b.year = ${of.to} and b.removed_at is null
        join ${enterprise} e on e.id = a.enterprise_id and e.removed_at is null
      where a.province = ${of.province} and a.year = ${of.from} and a.removed_at is null
        and e.section = (select own.section from ${enterprise} own where own.id = ${of.enterpriseId})
        and ${perWorker('a')} > 0 and ${perWorker('b')} > 0
        and not exists (select 1 from ${project} p where p.enterprise_id = a.enterprise_id and p.removed_at is null
          and p.state <> 'withdrawn' and p.year <= ${of.to})`,
  )
  return { n: found?.n ?? 0, mean: found?.mean ?? null }
}
