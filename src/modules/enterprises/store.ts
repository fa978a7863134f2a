import { and, eq, inArray, isNull } from 'drizzle-orm'
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

/** The name of an enterprise, removed or not. */
export const findName = async (db: Database, id: string): Promise<string | undefined> => {
  const [found] = await db.select({ name: enterprise.name }).from(enterprise).where(eq(enterprise.id, id))
  return found?.name
}

export const exists = async (db: Database, province: string, id: string): Promise<boolean> => {
  const rows = await db
    .select({ id: enterprise.id })
    .from(enterprise)
    .where(and(eq(enterprise.province, province), eq(enterprise.id, id), isNull(enterprise.removedAt)))
  return rows.length > 0
}
