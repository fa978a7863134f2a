import { and, inArray, isNull, sql } from 'drizzle-orm'
import { type CalendarDate, yearOf } from '#kernel/period.ts'
import { type Database, rowsOf } from '#platform/database/database.ts'
import { enterprise, yearFigure } from './schema.ts'
import type { SizeFigures } from './size-class.ts'

/** What the size class of an enterprise follows from. */
export interface SizeFacts {
  readonly id: string
  readonly kind: string
  readonly size: string
  readonly sizeYear: number | null
  readonly statedSize: string
  readonly vsic: string | null
  readonly figures: readonly SizeFigures[]
}

const many = 1000

/** Facts of several enterprises, each with its figures of all years. */
export const sizeFactsOf = async (db: Database, ids: readonly string[]): Promise<SizeFacts[]> => {
  const found: SizeFacts[] = []
  for (let start = 0; start < ids.length; start += many) {
    const part = [...ids.slice(start, start + many)]
    const rows = await db
      .select({
        id: enterprise.id,
        kind: enterprise.kind,
        size: enterprise.size,
        sizeYear: enterprise.sizeYear,
        statedSize: enterprise.statedSize,
        vsic: enterprise.vsic,
      })
      .from(enterprise)
      .where(inArray(enterprise.id, part))
    const { enterpriseId, year, workers, revenue, capital } = yearFigure
    const figures = await db
      .select({ enterpriseId, year, workers, revenue, capital })
      .from(yearFigure)
      .where(and(inArray(enterpriseId, part), isNull(yearFigure.removedAt)))
    const byEnterprise = Map.groupBy(figures, (one) => one.enterpriseId)
    found.push(...rows.map((row) => ({ ...row, figures: byEnterprise.get(row.id) ?? [] })))
  }
  return found
}

const has = (condition: ReturnType<typeof sql>) =>
  sql`exists (select 1 from enterprise_product made where made.enterprise_id = e.id and made.removed_at is null and ${condition})`

/** Products of OCOP `made` in force on a day. */
export const ocopInForce = (day: unknown) =>
  sql`made.ocop is not null and ${day}::date between made.ocop_from and made.ocop_to`

/** Products `made` that the province calls key, specific or potential. */
export const isKeyProduct = sql`made.standing <> 'other'`

/** Writes what enterprises are by their products on a day; only rows that differ are touched. */
export const deriveFromProducts = async (
  db: Database,
  ids: readonly string[],
  day: CalendarDate,
): Promise<void> => {
  if (ids.length === 0) return
  const facts = [has(isKeyProduct), has(ocopInForce(day)), has(sql`made.exported`)]
  await db.execute(sql`
    update enterprise t set key_product = f.key_product, ocop = f.ocop, exports = f.exports
    from (select e.id, ${facts[0]} as key_product, ${facts[1]} as ocop, ${facts[2]} as exports
      from enterprise e where e.id in (${sql.join(
        ids.map((id) => sql`${id}::uuid`),
        sql`, `,
      )})) f
    where t.id = f.id and (t.key_product, t.ocop, t.exports) is distinct from (f.key_product, f.ocop, f.exports)`)
}

/** Enterprises for which a new day may change something: an OCOP certificate in or out of force, figures of last year. */
export const touchedByDay = async (db: Database, province: string, day: CalendarDate): Promise<string[]> => {
  const found = await rowsOf<{ id: string }>(
    db,
    sql`
    select e.id from enterprise e where e.province = ${province}
      and e.ocop and not ${has(ocopInForce(day))}
    union
    select e.id from enterprise_product made join enterprise e on e.id = made.enterprise_id
    where made.province = ${province} and made.removed_at is null and not e.ocop and ${ocopInForce(day)}
    union
    select e.id from enterprise_figure f join enterprise e on e.id = f.enterprise_id
    where f.province = ${province} and f.removed_at is null and f.year = ${yearOf(day) - 1}
      and coalesce(e.size_year, 0) <> f.year`,
  )
  return found.map(({ id }) => id)
}
