import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Database } from '#platform/database/database.ts'
import { economicFigure as figure } from './schema.ts'
import { vintageRank } from './vintages.ts'

/** How strong a vintage is, for one alias of the table. */
const rank = (alias: string): SQL =>
  sql.raw(
    `case ${alias}.vintage ${Object.entries(vintageRank)
      .map(([vintage, n]) => `when '${vintage}' then ${n}`)
      .join(' ')} else -1 end`,
  )

const standing = (alias: string): SQL =>
  sql`(${rank(alias)}, ${sql.raw(`${alias}.published_on, ${alias}.id`)})`

/** Whether a row is the best vintage of its figure: the strongest, and among equals the newest published. */
export const inUse: SQL<boolean> = sql<boolean>`(economic_figure.removed_at is null and not exists (
  select 1 from economic_figure other
  where other.province = economic_figure.province and other.indicator = economic_figure.indicator
    and other.territory = economic_figure.territory
    and other.base_year is not distinct from economic_figure.base_year
    and other.from_year = economic_figure.from_year and other.year = economic_figure.year
    and other.removed_at is null and ${standing('other')} > ${standing('economic_figure')}))`

/**
 * The figures of an indicator that are in use, one for each span, territory and base year. Levels are brought to one
 * size, so that series in billions and in millions can follow one another.
 */
export const figuresInUse = (province: string, indicator: string): SQL => sql`
  select distinct on (f.territory, f.base_year, f.from_year, f.year)
    f.id, f.agency_id, f.territory, f.base_year, f.from_year, f.year, f.vintage, f.published_on, f.source,
    f.value * case f.unit when 'billion-dong' then 1000 when 'thousand-persons' then 1000 else 1 end as value
  from economic_figure f
  where f.province = ${province} and f.indicator = ${indicator} and f.removed_at is null
  order by f.territory, f.base_year, f.from_year, f.year, ${rank('f')} desc, f.published_on desc, f.id desc`

/** The row that stands for the same figure, vintage and day of publication. */
export const findSame = async (
  db: Database,
  province: string,
  values: {
    indicator: string
    territory: string
    baseYear: number | null
    fromYear: number
    year: number
    vintage: string
    publishedOn: string
  },
): Promise<string | undefined> => {
  const [found] = await db
    .select({ id: figure.id })
    .from(figure)
    .where(
      and(
        eq(figure.province, province),
        eq(figure.indicator, values.indicator),
        eq(figure.territory, values.territory),
        sql`${figure.baseYear} is not distinct from ${values.baseYear}`,
        eq(figure.fromYear, values.fromYear),
        eq(figure.year, values.year),
        eq(figure.vintage, values.vintage),
        eq(figure.publishedOn, values.publishedOn),
        isNull(figure.removedAt),
      ),
    )
  return found?.id
}
