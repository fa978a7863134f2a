import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Jurisdiction } from '#kernel/permission.ts'
import type { KeptTable } from '#modules/registers/shelf.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import type {
  agreement,
  calibration,
  capability,
  capabilityMilestone,
  equipment,
  recognition,
  scopeLine,
} from './part-schema.ts'
import { body } from './schema.ts'

/** A table of parts of bodies. */
export type PartTable =
  | typeof recognition
  | typeof agreement
  | typeof scopeLine
  | typeof equipment
  | typeof calibration
  | typeof capability
  | typeof capabilityMilestone

/** A body within the scope, removed ones left out; locked, so that what is derived of its parts adds up. */
export const lockBody = async (db: Database, within: Jurisdiction, id: string) => {
  const [found] = await db
    .select()
    .from(body)
    .where(
      and(
        eq(body.id, id),
        inScope(within, { province: body.province, agency: body.agencyId, body: body.id }),
        isNull(body.removedAt),
      ),
    )
    .for('update')
  return found
}

/** A part of a body, removed ones left out. */
export const findPart = async <T extends PartTable>(db: Database, table: T, province: string, id: string) => {
  const [found] = await db
    .select()
    .from(table as PartTable)
    .where(and(eq(table.id, id), eq(table.province, province), isNull(table.removedAt)))
  return found as T['$inferSelect'] | undefined
}

/** Which ids texts mean by a column, where one record alone bears the text. */
export const idsByText = async (
  db: Database,
  { table, column }: { table: KeptTable; column: PgColumn },
  province: string,
  texts: readonly string[],
): Promise<Map<string, string>> => {
  const rows = await db
    .select({ id: sql<string>`${table.id}`, called: sql<string>`${column}` })
    .from(table as PgTable)
    .where(and(eq(table.province, province), isNull(table.removedAt), inArray(column, [...texts])))
  const byText = Map.groupBy(rows, (row) => row.called)
  return new Map([...byText].flatMap(([text, [one, other]]) => (one && !other ? [[text, one.id]] : [])))
}
