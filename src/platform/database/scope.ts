import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Jurisdiction } from '#kernel/permission.ts'

/** Which columns say whose row it is. A column that is absent means that such a scope sees no row. */
export interface OwnerColumns {
  readonly province: PgColumn
  readonly agency?: PgColumn
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
  if (within.reach === 'own')
    return owner.agency && within.agencies.length > 0 ? inArray(owner.agency, [...within.agencies]) : nothing
  if (within.reach === 'enterprise')
    return owner.enterprise ? eq(owner.enterprise, within.enterprise) : nothing
  if (within.reach === 'body') return owner.body ? eq(owner.body, within.body) : nothing
  return owner.published ?? nothing
}
