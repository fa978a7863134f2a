import { and, asc, count, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/period.ts'
import { enterpriseName } from '#modules/enterprises/shelf.ts'
import type { Database } from '#platform/database/database.ts'
import {
  trainingAttendance as attendance,
  trainingPresence as presence,
  trainingRegistration as registration,
  trainingSession as session,
} from './schema.ts'

export type SessionRow = typeof session.$inferSelect
export type AttendanceRow = typeof attendance.$inferSelect

export const countPresent = async (db: Database, sessionId: string): Promise<number> => {
  const [found] = await db.select({ total: count() }).from(presence).where(eq(presence.sessionId, sessionId))
  return found?.total ?? 0
}

/** The sessions of a course, in order of time. */
export const sessionsOf = (db: Database, courseId: string): Promise<SessionRow[]> =>
  db
    .select()
    .from(session)
    .where(and(eq(session.courseId, courseId), isNull(session.removedAt)))
    .orderBy(asc(session.heldOn), asc(session.startsAt))

export const findSession = async (db: Database, province: string, id: string) => {
  const [found] = await db
    .select()
    .from(session)
    .where(and(eq(session.province, province), eq(session.id, id), isNull(session.removedAt)))
  return found
}

/** The sessions of a course on a day. */
export const sessionsOn = async (db: Database, courseId: string, day: CalendarDate): Promise<SessionRow[]> =>
  (await sessionsOf(db, courseId)).filter(({ heldOn }) => heldOn === day)

/** The attendances of a course, with the sessions at which each was seen. */
export const attendancesOfCourse = (db: Database, courseId: string) =>
  db
    .select({
      row: attendance,
      /** The body that the person comes from, by its name of today where it is an enterprise of the register. */
      body: sql<string>`coalesce(${attendance.body}, ${enterpriseName(attendance.enterpriseId)}, '')`,
      sessions: sql<string[]>`${sql`coalesce((select array_agg(${presence.sessionId}::text) from ${presence}
        where ${presence.attendanceId} = ${attendance.id}), '{}')`}`,
    })
    .from(attendance)
    .where(and(eq(attendance.courseId, courseId), isNull(attendance.removedAt)))

/** Those of a course who hold a seat. */
export const seatedOf = (db: Database, courseId: string) =>
  db
    .select()
    .from(registration)
    .where(
      and(
        eq(registration.courseId, courseId),
        eq(registration.state, 'registered'),
        isNull(registration.removedAt),
      ),
    )

/** The attendance that began with a registration, removed or not. */
export const attendanceOfRegistration = async (db: Database, registrationId: string) => {
  const [found] = await db.select().from(attendance).where(eq(attendance.registrationId, registrationId))
  return found
}

export const findAttendanceByKey = async (db: Database, courseId: string, personKey: string) => {
  const [found] = await db
    .select()
    .from(attendance)
    .where(
      and(
        eq(attendance.courseId, courseId),
        eq(attendance.personKey, personKey),
        isNull(attendance.removedAt),
      ),
    )
  return found
}

export const findAttendanceByCode = async (db: Database, courseId: string, code: string) => {
  const [found] = await db
    .select()
    .from(attendance)
    .where(and(eq(attendance.courseId, courseId), eq(attendance.code, code), isNull(attendance.removedAt)))
  return found
}

export const changeAttendance = async (
  db: Database,
  id: string,
  values: Partial<AttendanceRow>,
): Promise<void> => {
  await db.update(attendance).set(values).where(eq(attendance.id, id))
}

/** Writes that somebody was there. @returns false when that was written already */
export const addPresence = async (db: Database, row: typeof presence.$inferInsert): Promise<boolean> => {
  const added = await db
    .insert(presence)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: presence.attendanceId })
  return added.length > 0
}

/** @returns false when it was not there */
export const dropPresence = async (
  db: Database,
  attendanceId: string,
  sessionId: string,
): Promise<boolean> => {
  const gone = await db
    .delete(presence)
    .where(and(eq(presence.attendanceId, attendanceId), eq(presence.sessionId, sessionId)))
    .returning({ id: presence.attendanceId })
  return gone.length > 0
}

/** How many sessions each of some attendances was seen at. */
export const countSeen = async (
  db: Database,
  attendanceIds: readonly string[],
): Promise<Map<string, number>> => {
  if (attendanceIds.length === 0) return new Map()
  const rows = await db
    .select({ id: presence.attendanceId, total: count() })
    .from(presence)
    .where(inArray(presence.attendanceId, [...attendanceIds]))
    .groupBy(presence.attendanceId)
  return new Map(rows.map(({ id, total }) => [id, total]))
}
