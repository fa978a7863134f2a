import { getTableColumns, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Jurisdiction, Owner } from '#kernel/permission.ts'
import { inScope } from '#platform/database/scope.ts'
import type { Shelf, Values } from './shelf.ts'

type Owned = Pick<Shelf<never>, 'table' | 'enterprise' | 'sharedWith' | 'body' | 'published'>

/** The condition that keeps a read of a register within the proven scope. */
export const scoped = (owned: Owned, within: Jurisdiction): SQL =>
  inScope(within, { ...owned, province: owned.table.province, agency: owned.table.agencyId })

/** Whose a raw row is, by the owner columns of its shelf. */
export const ownerOf = ({ table, enterprise, body }: Owned, raw: Values): Owner => {
  const columns = Object.entries(getTableColumns(table))
  const held = (owner: PgColumn | undefined) => {
    const [name] = columns.find(([, column]) => column === owner) ?? []
    return name === undefined ? null : (raw[name] as string | null)
  }
  return { agencyId: raw.agencyId as string | null, enterpriseId: held(enterprise), bodyId: held(body) }
}
