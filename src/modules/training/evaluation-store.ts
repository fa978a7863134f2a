import { and, asc, count, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Database } from '#platform/database/database.ts'
import { trainingAttendance as attendance, trainingEvaluation as evaluation } from './schema.ts'

export const hasAttended = async (db: Database, registrationId: string): Promise<boolean> => {
  const found = await db
    .select({ id: attendance.id })
    .from(attendance)
    .where(and(eq(attendance.registrationId, registrationId), isNull(attendance.removedAt)))
  return found.length > 0
}

export const isUsed = async (db: Database, ticketHash: string): Promise<boolean> => {
  const found = await db
    .select({ id: evaluation.id })
    .from(evaluation)
    .where(eq(evaluation.ticketHash, ticketHash))
  return found.length > 0
}

export const addEvaluation = async (db: Database, row: typeof evaluation.$inferInsert): Promise<void> => {
  await db.insert(evaluation).values(row)
}

const average = (column: PgColumn) => sql<string>`coalesce(round(avg(${column}), 1)::text, '')`

/** How many answered, and the averages to one decimal. */
export const averagesOf = async (db: Database, courseId: string) => {
  const [found] = await db
    .select({
      answers: count(),
      content: average(evaluation.content),
      lecturer: average(evaluation.lecturer),
      organisation: average(evaluation.organisation),
      usefulness: average(evaluation.usefulness),
    })
    .from(evaluation)
    .where(eq(evaluation.courseId, courseId))
  return found ?? { answers: 0, content: '', lecturer: '', organisation: '', usefulness: '' }
}

/** What people wrote, in an order that says nothing of when. */
export const commentsOf = async (db: Database, courseId: string): Promise<string[]> => {
  const rows = await db
    .select({ comment: evaluation.comment })
    .from(evaluation)
    .where(and(eq(evaluation.courseId, courseId), isNotNull(evaluation.comment)))
    .orderBy(asc(evaluation.comment))
  return rows.map(({ comment }) => comment ?? '')
}
