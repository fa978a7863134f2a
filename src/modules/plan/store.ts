import { and, asc, desc, eq } from 'drizzle-orm'
import type { Database } from '#platform/database/database.ts'
import { planVersion } from './schema.ts'

export type PlanVersionRow = typeof planVersion.$inferSelect

/** The identities of the versions in force of a province's plans, the first imported first. */
export const currentVersions = (db: Database, province: string) =>
  db
    .select({
      id: planVersion.id,
      planId: planVersion.planId,
      version: planVersion.version,
      sha256: planVersion.sha256,
    })
    .from(planVersion)
    .where(and(eq(planVersion.province, province), eq(planVersion.current, true)))
    .orderBy(asc(planVersion.importedAt))

export const findVersion = async (db: Database, id: string): Promise<PlanVersionRow | undefined> => {
  const [found] = await db.select().from(planVersion).where(eq(planVersion.id, id))
  return found
}

export const lastVersion = async (db: Database, province: string, planId: string) => {
  const [found] = await db
    .select({ version: planVersion.version, sha256: planVersion.sha256 })
    .from(planVersion)
    .where(and(eq(planVersion.province, province), eq(planVersion.planId, planId)))
    .orderBy(desc(planVersion.version))
    .limit(1)
  return found
}

/** Adds a version and makes it the one in force. */
export const addVersion = async (db: Database, row: PlanVersionRow): Promise<void> => {
  await db
    .update(planVersion)
    .set({ current: false })
    .where(and(eq(planVersion.province, row.province), eq(planVersion.planId, row.planId)))
  await db.insert(planVersion).values(row)
}

/** All versions of a plan without their documents, the newest first. */
export const listVersions = (db: Database, province: string, planId: string) =>
  db
    .select({
      id: planVersion.id,
      version: planVersion.version,
      importedAt: planVersion.importedAt,
      importedBy: planVersion.importedBy,
      current: planVersion.current,
    })
    .from(planVersion)
    .where(and(eq(planVersion.province, province), eq(planVersion.planId, planId)))
    .orderBy(desc(planVersion.version))
