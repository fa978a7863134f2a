import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Database } from '#platform/database/database.ts'
import { enterprise } from './schema.ts'

/** The enterprise that holds a tax code, removed ones left out. */
export const findByTaxCode = async (db: Database, province: string, taxCode: string) => {
  const [found] = await db
    .select({ id: enterprise.id, name: enterprise.name, agencyId: enterprise.agencyId })
    .from(enterprise)
    .where(
      and(eq(enterprise.province, province), eq(enterprise.taxCode, taxCode), isNull(enterprise.removedAt)),
    )
  return found
}

/** Ids of enterprises that a sheet names by tax code or by exact name. */
export const idsByText = async (
  db: Database,
  province: string,
  texts: readonly string[],
): Promise<Map<string, string>> => {
  const found = new Map<string, string>()
  for (let start = 0; start < texts.length; start += 1000) {
    const part = texts.slice(start, start + 1000)
    for (const column of [enterprise.name, enterprise.taxCode]) {
      const rows = await db
        .select({ id: enterprise.id, text: column })
        .from(enterprise)
        .where(and(eq(enterprise.province, province), inArray(column, part), isNull(enterprise.removedAt)))
      for (const { id, text } of rows) if (text !== null) found.set(text, id)
    }
  }
  return found
}

/** The names of enterprises by id, removed or not. */
export const namesOf = async (db: Database, ids: readonly string[]): Promise<Map<string, string>> => {
  const { id, name } = enterprise
  const rows = await db
    .select({ id, name })
    .from(enterprise)
    .where(inArray(id, [...ids]))
  return new Map(rows.map((row) => [row.id, row.name]))
}

export const exists = async (db: Database, province: string, id: string): Promise<boolean> => {
  const rows = await db
    .select({ id: enterprise.id })
    .from(enterprise)
    .where(and(eq(enterprise.province, province), eq(enterprise.id, id), isNull(enterprise.removedAt)))
  return rows.length > 0
}

/** The agency that keeps an enterprise, and whether it was removed; undefined when there is no such enterprise. */
export const findOwner = async (db: Database, province: string, id: string) => {
  const [found] = await db
    .select({ agencyId: enterprise.agencyId, removedAt: enterprise.removedAt })
    .from(enterprise)
    .where(and(eq(enterprise.province, province), eq(enterprise.id, id)))
  return found
}

/** The enterprises that some rows belong to. */
export const ownersOf = async (
  db: Database,
  table: PgTable & { readonly id: PgColumn; readonly enterpriseId: PgColumn },
  ids: readonly string[],
): Promise<string[]> => {
  if (ids.length === 0) return []
  const rows = await db
    .selectDistinct({ id: table.enterpriseId })
    .from(table)
    .where(inArray(table.id, [...ids]))
  return rows.map(({ id }) => String(id))
}

/** Whether any of these rows was merged into another and stands in the register all the same. */
export const anyMergedYetThere = async (db: Database, ids: readonly string[]): Promise<boolean> => {
  if (ids.length === 0) return false
  const rows = await db
    .select({ id: enterprise.id })
    .from(enterprise)
    .where(
      and(inArray(enterprise.id, [...ids]), isNotNull(enterprise.mergedInto), isNull(enterprise.removedAt)),
    )
    .limit(1)
  return rows.length > 0
}
