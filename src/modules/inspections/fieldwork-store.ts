import { asc, eq } from 'drizzle-orm'
import type { Database } from '#platform/database/database.ts'
import { inspectionAnswer, inspectionMinutes } from './schema.ts'

export type AnswerRecord = typeof inspectionAnswer.$inferSelect
export type MinutesRecord = typeof inspectionMinutes.$inferSelect

export const answersOf = (db: Database, visitId: string): Promise<AnswerRecord[]> =>
  db
    .select()
    .from(inspectionAnswer)
    .where(eq(inspectionAnswer.visitId, visitId))
    .orderBy(asc(inspectionAnswer.question))

export const writeAnswer = async (db: Database, row: AnswerRecord): Promise<void> => {
  await db
    .insert(inspectionAnswer)
    .values(row)
    .onConflictDoUpdate({ target: [inspectionAnswer.visitId, inspectionAnswer.question], set: row })
}

export const findMinutes = async (db: Database, visitId: string): Promise<MinutesRecord | undefined> => {
  const [found] = await db.select().from(inspectionMinutes).where(eq(inspectionMinutes.visitId, visitId))
  return found
}

export const writeMinutes = async (db: Database, row: MinutesRecord): Promise<void> => {
  await db
    .insert(inspectionMinutes)
    .values(row)
    .onConflictDoUpdate({ target: inspectionMinutes.visitId, set: row })
}
