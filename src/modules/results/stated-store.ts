import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '#platform/database/database.ts'
import { statedFigure } from './schema.ts'

export type StatedRow = typeof statedFigure.$inferSelect

/** Everything stated about the targets of a plan that has not been withdrawn. */
export const statedOf = (db: Database, province: string, planId: string): Promise<StatedRow[]> =>
  db
    .select()
    .from(statedFigure)
    .where(
      and(
        eq(statedFigure.province, province),
        eq(statedFigure.planId, planId),
        isNull(statedFigure.withdrawnAt),
      ),
    )

/** The row of one target, year and kind, withdrawn or not, locked until the transaction ends. */
export const lockStated = async (
  db: Database,
  of: { province: string; planId: string; targetId: string; year: number; kind: 'estimate' | 'final' },
): Promise<StatedRow | undefined> => {
  const [row] = await db
    .select()
    .from(statedFigure)
    .where(
      and(
        eq(statedFigure.province, of.province),
        eq(statedFigure.planId, of.planId),
        eq(statedFigure.targetId, of.targetId),
        eq(statedFigure.year, of.year),
        eq(statedFigure.kind, of.kind),
      ),
    )
    .for('update')
  return row
}

export const findStated = async (
  db: Database,
  province: string,
  id: string,
): Promise<StatedRow | undefined> => {
  const [row] = await db
    .select()
    .from(statedFigure)
    .where(and(eq(statedFigure.province, province), eq(statedFigure.id, id)))
  return row
}

/** Keeps what is stated now; what stood before is in the history. */
export const keepStated = async (db: Database, row: StatedRow): Promise<void> => {
  await db.insert(statedFigure).values(row).onConflictDoUpdate({ target: statedFigure.id, set: row })
}
