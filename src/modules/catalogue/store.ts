import { and, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from '#platform/database/database.ts'
import { solution } from './schema.ts'

const called = sql<string>`${solution.code} || case when ${solution.edition} = '' then '' else ':' || ${solution.edition} end`

const list = (db: Database, province: string, condition: SQL | undefined) =>
  db
    .select({ id: solution.id, code: solution.code, edition: solution.edition })
    .from(solution)
    .where(and(eq(solution.province, province), isNull(solution.removedAt), condition))

/** Every solution that stands in the catalogue. */
export const listAll = (db: Database, province: string) => list(db, province, undefined)

/** The row that holds this code and edition. */
export const findEdition = async (db: Database, province: string, code: string, edition: string) => {
  const [found] = await list(db, province, and(eq(solution.code, code), eq(solution.edition, edition)))
  return found
}

export const exists = async (db: Database, province: string, id: string): Promise<boolean> =>
  (await list(db, province, eq(solution.id, id))).length > 0

/** Solutions by code or by `code:edition`. */
export const listCalled = (db: Database, province: string, texts: readonly string[]) =>
  texts.length === 0
    ? Promise.resolve([])
    : list(db, province, or(inArray(solution.code, [...texts]), inArray(called, [...texts])))
