import { and, arrayOverlaps, eq, inArray, is, or, type SQL, sql } from 'drizzle-orm'
import { PgArray, type PgColumn } from 'drizzle-orm/pg-core'
import type { Jurisdiction } from '#kernel/permission.ts'

/** Which columns say whose row it is. A column that is absent means that such a scope sees no row. */
export interface OwnerColumns {
  readonly province: PgColumn
  readonly agency?: PgColumn
  /** Other agencies whose people may read the row: an id or an array of them. */
  readonly sharedWith?: PgColumn
  readonly enterprise?: PgColumn
  readonly body?: PgColumn
  readonly published?: SQL
}

/** The condition that keeps a read within the proven scope. */
export const inScope = (within: Jurisdiction, owner: OwnerColumns): SQL => {
  const province = eq(owner.province, within.province)
  return and(province, reached(within, owner)) ?? province
}

const isAmong = (column: PgColumn, agencies: string[]): SQL =>
  is(column, PgArray) ? arrayOverlaps(column, agencies) : inArray(column, agencies)

const reached = (within: Jurisdiction, owner: OwnerColumns): SQL => {
  const nothing = sql`false`
  if (within.reach === 'all') return sql`true`
  if (within.reach === 'own') {
    const agencies = [...within.agencies]
    if (agencies.length === 0) return nothing
    return (
      or(
        owner.agency && inArray(owner.agency, agencies),
        owner.sharedWith && isAmong(owner.sharedWith, agencies),
      ) ?? nothing
    )
  }
  if (within.reach === 'enterprise')
    return owner.enterprise ? eq(owner.enterprise, within.enterprise) : nothing
  if (within.reach === 'body') return owner.body ? eq(owner.body, within.body) : nothing
  return owner.published ?? nothing
}
