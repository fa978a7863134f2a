import { and, desc, eq, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import type { Jurisdiction } from '#kernel/permission.ts'
import type { Database } from '#platform/database/database.ts'
import { integration } from './schema.ts'

export type IntegrationRow = typeof integration.$inferSelect

// Integrations belong to the province as a whole, so a narrower reach sees none.
const reached = (within: Jurisdiction): SQL | undefined =>
  within.reach === 'all' ? eq(integration.province, within.province) : sql`false`

/** All integrations of the province, the newest first. */
export const list = (db: Database, within: Jurisdiction): Promise<IntegrationRow[]> =>
  db.select().from(integration).where(reached(within)).orderBy(desc(integration.createdAt)).limit(500)

export const find = async (db: Database, within: Jurisdiction, id: string) => {
  const [row] = await db
    .select()
    .from(integration)
    .where(and(reached(within), eq(integration.id, id)))
  return row
}

/** As `find`, held against others until the transaction ends. */
export const findLocked = async (db: Database, within: Jurisdiction, id: string) => {
  const [row] = await db
    .select()
    .from(integration)
    .where(and(reached(within), eq(integration.id, id)))
    .for('update')
  return row
}

export const add = async (db: Database, row: typeof integration.$inferInsert): Promise<void> => {
  await db.insert(integration).values(row)
}

export const revoke = async (db: Database, id: string, at: Date): Promise<void> => {
  await db.update(integration).set({ revokedAt: at }).where(eq(integration.id, id))
}

/** The integration that a key belongs to, in whatever province: the key is its own proof. */
export const findByHash = async (db: Database, keyHash: string): Promise<IntegrationRow | undefined> => {
  const [row] = await db.select().from(integration).where(eq(integration.keyHash, keyHash))
  return row
}

const aMinute = 60_000

/** Notes that a key was used; at most once a minute, so that reading stays reading. */
export const noteUse = async (db: Database, { id, lastUsedAt }: IntegrationRow, at: Date): Promise<void> => {
  const before = new Date(at.getTime() - aMinute)
  if (lastUsedAt !== null && lastUsedAt >= before) return
  await db
    .update(integration)
    .set({ lastUsedAt: at })
    .where(
      and(eq(integration.id, id), or(isNull(integration.lastUsedAt), lt(integration.lastUsedAt, before))),
    )
}
