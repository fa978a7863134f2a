import { and, count, desc, eq, gte, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from '#platform/database/database.ts'
import { morningMail, notice, noticeReading } from './schema.ts'

export type NoticeRecord = typeof notice.$inferSelect

/** Somebody who is told things: by person, and by role in agencies. */
export interface Addressee {
  readonly province: string
  readonly personId: string
  readonly agencies: readonly string[]
  readonly role: 'officer' | 'leader'
}

/** Adds notices; one whose key stands already is left out. @returns how many are new */
export const addNotices = async (
  db: Database,
  rows: readonly (typeof notice.$inferInsert)[],
): Promise<number> => {
  if (rows.length === 0) return 0
  const added = await db
    .insert(notice)
    .values([...rows])
    .onConflictDoNothing()
    .returning({ id: notice.id })
  return added.length
}

const addressed = ({ province, personId, agencies, role }: Addressee): SQL | undefined =>
  and(
    eq(notice.province, province),
    or(
      eq(notice.personId, personId),
      agencies.length > 0
        ? and(inArray(notice.agencyId, [...agencies]), or(isNull(notice.role), eq(notice.role, role)))
        : sql`false`,
    ),
  )

const readBy = (personId: string) =>
  and(eq(noticeReading.noticeId, notice.id), eq(noticeReading.personId, personId))

/** The latest fifty notices to somebody, and whether they were read. */
export const noticesTo = (db: Database, who: Addressee) =>
  db
    .select({ notice, readAt: noticeReading.at })
    .from(notice)
    .leftJoin(noticeReading, readBy(who.personId))
    .where(addressed(who))
    .orderBy(desc(notice.createdAt), desc(notice.id))
    .limit(50)

export const countUnread = async (db: Database, who: Addressee): Promise<number> => {
  const [found] = await db
    .select({ n: count() })
    .from(notice)
    .leftJoin(noticeReading, readBy(who.personId))
    .where(and(addressed(who), isNull(noticeReading.noticeId)))
  return found?.n ?? 0
}

/** Marks one notice, or all, as read by somebody to whom it was addressed. */
export const markRead = async (db: Database, who: Addressee, id: string | undefined, at: Date) => {
  const unread = await db
    .select({ id: notice.id })
    .from(notice)
    .leftJoin(noticeReading, readBy(who.personId))
    .where(
      and(addressed(who), isNull(noticeReading.noticeId), id === undefined ? undefined : eq(notice.id, id)),
    )
  if (unread.length === 0) return
  await db
    .insert(noticeReading)
    .values(unread.map((row) => ({ province: who.province, noticeId: row.id, personId: who.personId, at })))
    .onConflictDoNothing()
}

/** All notices of a province since a moment, oldest first, with those who have read each. */
export const noticesSince = async (db: Database, province: string, since: Date) => {
  const rows = await db
    .select()
    .from(notice)
    .where(and(eq(notice.province, province), gte(notice.createdAt, since)))
    .orderBy(notice.createdAt, notice.id)
  const readings = await db
    .select({ noticeId: noticeReading.noticeId, personId: noticeReading.personId })
    .from(noticeReading)
    .innerJoin(notice, eq(notice.id, noticeReading.noticeId))
    .where(and(eq(notice.province, province), gte(notice.createdAt, since)))
  const read = new Set(readings.map(({ noticeId, personId }) => `${noticeId} ${personId}`))
  return { rows, isRead: (noticeId: string, personId: string) => read.has(`${noticeId} ${personId}`) }
}

/** When each person got their last morning e-mail. */
export const lastMails = async (db: Database, province: string): Promise<Map<string, Date>> => {
  const rows = await db
    .selectDistinctOn([morningMail.personId], { personId: morningMail.personId, at: morningMail.at })
    .from(morningMail)
    .where(eq(morningMail.province, province))
    .orderBy(morningMail.personId, desc(morningMail.day))
  return new Map(rows.map(({ personId, at }) => [personId, at]))
}

/** Claims the one e-mail of a day for a person. @returns whether it was still free */
export const claimMail = async (db: Database, row: typeof morningMail.$inferInsert): Promise<boolean> =>
  (await db.insert(morningMail).values(row).onConflictDoNothing().returning({ day: morningMail.day }))
    .length > 0

/** Gives a claim back, after an e-mail that could not be sent. */
export const dropClaim = async (db: Database, personId: string, day: string): Promise<void> => {
  await db.delete(morningMail).where(and(eq(morningMail.personId, personId), eq(morningMail.day, day)))
}
