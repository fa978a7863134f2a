import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Database } from '#platform/database/database.ts'
import { estimateQuestion } from './schema.ts'

export type QuestionRecord = typeof estimateQuestion.$inferSelect

export const countOpenQuestions = async (db: Database, callId: string): Promise<number> => {
  const [found] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(estimateQuestion)
    .where(and(eq(estimateQuestion.callId, callId), isNull(estimateQuestion.answeredAt)))
  return found?.count ?? 0
}

export const addQuestion = async (db: Database, row: QuestionRecord): Promise<void> => {
  await db.insert(estimateQuestion).values(row)
}

export const lockQuestion = async (db: Database, id: string) => {
  const [found] = await db.select().from(estimateQuestion).where(eq(estimateQuestion.id, id)).for('update')
  return found
}

export const answerQuestion = async (
  db: Database,
  id: string,
  values: Pick<QuestionRecord, 'answer' | 'answeredBy' | 'answeredAt'>,
): Promise<void> => {
  await db.update(estimateQuestion).set(values).where(eq(estimateQuestion.id, id))
}

export const questionsOf = (db: Database, itemIds: readonly string[]): Promise<QuestionRecord[]> =>
  itemIds.length === 0
    ? Promise.resolve([])
    : db
        .select()
        .from(estimateQuestion)
        .where(inArray(estimateQuestion.itemId, [...itemIds]))
        .orderBy(asc(estimateQuestion.askedAt))
