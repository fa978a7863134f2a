import { and, arrayOverlaps, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Jurisdiction } from '#kernel/permission.ts'

/** Which columns say whose row it is. A column that is absent means that such a scope sees no row. */
export interface OwnerColumns {
  readonly province: PgColumn
  readonly agency?: PgColumn
  /** A further agency whose people may read the row. */
  readonly alsoReadBy?: PgColumn
  /** Other agencies that the row is shared with, as an array of their ids. */
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

const reached = (within: Jurisdiction, owner: OwnerColumns): SQL => {
  const nothing = sql`false`
  if (within.reach === 'all') return sql`true`
  if (within.reach === 'own') {
    const agencies = [...within.agencies]
    if (agencies.length === 0) return nothing
    return (
      or(
        owner.agency && inArray(owner.agency, agencies),
        owner.alsoReadBy && inArray(owner.alsoReadBy, agencies),
        owner.sharedWith && arrayOverlaps(owner.sharedWith, agencies),
      ) ?? nothing
    )
  }
  if (within.reach === 'enterprise')
    return owner.enterprise ? eq(owner.enterprise, within.enterprise) : nothing
  if (within.reach === 'body') return owner.body ? eq(owner.body, within.body) : nothing
  return owner.published ?? nothing
}
