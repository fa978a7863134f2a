import { asc, eq, sql } from 'drizzle-orm'
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

/** Writes answers in one statement, each in the place of what stood. */
export const writeAnswers = async (db: Database, rows: readonly AnswerRecord[]): Promise<void> => {
  if (rows.length === 0) return
  await db
    .insert(inspectionAnswer)
    .values([...rows])
    .onConflictDoUpdate({
      target: [inspectionAnswer.visitId, inspectionAnswer.question],
      set: {
        version: sql`excluded.version`,
        answer: sql`excluded.answer`,
        note: sql`excluded.note`,
        personName: sql`excluded.person_name`,
        answeredAt: sql`excluded.answered_at`,
      },
    })
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
