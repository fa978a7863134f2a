import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Jurisdiction } from '#kernel/permission.ts'
import { type Database, rowsOf } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import type { DistributionQuery } from './indicator-contract.ts'
import { indicatorInSql } from './indicator-sql.ts'
import type { IndicatorName } from './indicators.ts'
import { enterprise, yearFigure as figure } from './schema.ts'

const within = (scope: Jurisdiction) =>
  and(
    inScope(scope, { province: figure.province, agency: figure.agencyId, enterprise: figure.enterpriseId }),
    isNull(figure.removedAt),
  )

/** The yearly figures of an enterprise that a scope reaches, the earliest first. */
export const figuresOf = (db: Database, scope: Jurisdiction, enterpriseId: string) =>
  db
    .select()
    .from(figure)
    .where(and(within(scope), eq(figure.enterpriseId, enterpriseId)))
    .orderBy(asc(figure.year))

type Quartiles = {
  readonly n: number
  readonly parts: readonly [number, number, number]
}

const quartiles = sql`count(*)::int as n,
  percentile_cont(array[0.25, 0.5, 0.75]) within group (order by known.value) as parts`

/** How an indicator is spread in each year from one on, over all enterprises of the scope; one pass over the figures. */
export const spreadByYear = (db: Database, scope: Jurisdiction, name: IndicatorName, from: number) =>
  rowsOf<Quartiles & { year: number }>(
    db,
    sql`select known.year, ${quartiles} from (
        select ${figure.year} as year, ${indicatorInSql(figure, name)} as value
        from ${figure} where ${within(scope)} and ${figure.year} >= ${from}) known
      where known.value is not null group by known.year order by known.year`,
  )

const groupColumns = { section: enterprise.section, size: enterprise.size } as const

/** How an indicator is spread in a year over enterprises by section or size; one pass over the figures of the year. */
export const spreadByGroup = (
  db: Database,
  scope: Jurisdiction,
  { indicator, by, year }: DistributionQuery & { year: number },
) =>
  rowsOf<Quartiles & { group: string }>(
    db,
    sql`select known.name as "group", ${quartiles} from (
        select coalesce(${groupColumns[by]}, '') as name, ${indicatorInSql(figure, indicator)} as value
        from ${figure} join ${enterprise} on ${enterprise.id} = ${figure.enterpriseId} and ${enterprise.removedAt} is null
        where ${within(scope)} and ${figure.year} = ${year}) known
      where known.value is not null group by known.name order by known.name`,
  )
