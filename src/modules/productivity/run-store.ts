import { and, count, desc, eq, isNull } from 'drizzle-orm'
import type { Jurisdiction } from '#kernel/permission.ts'
import type { Database } from '#platform/database/database.ts'
import { tfpRun as run } from './schema.ts'

export type RunRow = typeof run.$inferSelect

export const insertRun = (db: Database, row: RunRow) => db.insert(run).values(row)

/** Runs of the province, the latest first. Whoever may read runs reads them all. */
export const listRuns = async (db: Database, within: Jurisdiction, page: number, size: number) => {
  const ofProvince = and(eq(run.province, within.province), isNull(run.removedAt))
  const [total] = await db.select({ n: count() }).from(run).where(ofProvince)
  const rows = await db
    .select()
    .from(run)
    .where(ofProvince)
    .orderBy(desc(run.madeAt), desc(run.id))
    .limit(size)
    .offset((page - 1) * size)
  return { total: total?.n ?? 0, rows }
}

export const findRun = async (
  db: Database,
  within: Jurisdiction,
  id: string,
): Promise<RunRow | undefined> => {
  const [found] = await db
    .select()
    .from(run)
    .where(and(eq(run.province, within.province), eq(run.id, id), isNull(run.removedAt)))
  return found
}

/** Takes a run out of sight; its row stays for history. */
export const removeRunRow = (db: Database, id: string, removedAt: Date) =>
  db.update(run).set({ removedAt }).where(eq(run.id, id))
