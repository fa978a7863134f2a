import { and, desc, eq, max } from 'drizzle-orm'
import type { Jurisdiction } from '#kernel/permission.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import { outgoingDocument as outgoing } from './schema.ts'

export type OutgoingRow = typeof outgoing.$inferSelect

/** What nobody has noted yet. */
export const blank = { copies: null, transferredOn: null, receivedBy: null, note: null, version: 1 } as const

export const lastOrdinal = async (db: Database, agencyId: string, year: number): Promise<number> => {
  const [found] = await db
    .select({ last: max(outgoing.ordinal) })
    .from(outgoing)
    .where(and(eq(outgoing.agencyId, agencyId), eq(outgoing.year, year)))
  return found?.last ?? 0
}

export const isTaken = async (db: Database, agencyId: string, year: number, ordinal: number) =>
  (
    await db
      .select({ id: outgoing.id })
      .from(outgoing)
      .where(and(eq(outgoing.agencyId, agencyId), eq(outgoing.year, year), eq(outgoing.ordinal, ordinal)))
  ).length > 0

export const add = async (db: Database, row: OutgoingRow): Promise<void> => {
  await db.insert(outgoing).values(row)
}

export const ofYear = (db: Database, within: Jurisdiction, year: number): Promise<OutgoingRow[]> =>
  db
    .select()
    .from(outgoing)
    .where(
      and(
        inScope(within, { province: outgoing.province, agency: outgoing.agencyId }),
        eq(outgoing.year, year),
      ),
    )
    .orderBy(outgoing.agencyId, desc(outgoing.ordinal))
    .limit(10_000)

export const lock = async (db: Database, province: string, id: string): Promise<OutgoingRow | undefined> => {
  const [found] = await db
    .select()
    .from(outgoing)
    .where(and(eq(outgoing.province, province), eq(outgoing.id, id)))
    .for('update')
  return found
}

export const write = async (db: Database, row: OutgoingRow): Promise<void> => {
  await db.update(outgoing).set(row).where(eq(outgoing.id, row.id))
}
