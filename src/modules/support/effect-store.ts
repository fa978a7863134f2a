import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { figuresAs, indicatorInSql } from '#modules/enterprises/indicator-sql.ts'
import { enterprise, yearFigure } from '#modules/enterprises/schema.ts'
import { type Database, rowsOf } from '#platform/database/database.ts'
import { project } from './schema.ts'

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
