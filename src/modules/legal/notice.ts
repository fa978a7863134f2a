import { and, desc, eq, gt, inArray, sql } from 'drizzle-orm'
import { newId } from '#kernel/id.ts'
import { type Text, text } from '#kernel/text.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import type { Standing } from './rules.ts'
import { legalDocument, legalNotice } from './schema.ts'

/** What can become known of a published document; digests and the feed are made of such notices. */
export const happenings = {
  published: text('Mới đăng', 'New in the library'),
  'in-force': text('Bắt đầu có hiệu lực', 'Comes into force'),
  amended: text('Được sửa đổi, bổ sung', 'Was amended'),
  replaced: text('Bị thay thế', 'Was replaced'),
  expired: text('Hết hiệu lực', 'Expired'),
} satisfies Record<string, Text>
export type Happened = keyof typeof happenings

/** A notice with the document that it tells of. */
export interface Notice {
  readonly number: number
  readonly id: string
  readonly happened: Happened
  readonly at: Date
  readonly document: typeof legalDocument.$inferSelect
}

/** What entering a standing makes known; nothing where the force is not known or only begins to be. */
export const happenedWith = (standing: Standing): Happened | undefined =>
  standing === 'upcoming' || standing === 'unknown' ? undefined : standing

/** Writes down what became known of documents, in the transaction of the change. */
export const noteThat = async (
  { db, actor, now }: Context,
  notices: readonly { documentId: string; happened: Happened }[],
): Promise<void> => {
  if (notices.length === 0) return
  const rows = notices.map((one) => ({ ...one, id: newId(), province: actor.province, at: now }))
  await db.insert(legalNotice).values(rows)
}

const ofPublished = (province: string) =>
  and(
    eq(legalNotice.province, province),
    eq(legalDocument.state, 'published'),
    sql`${legalDocument.removedAt} is null`,
  )

const read = (db: Database) =>
  db
    .select({
      number: legalNotice.number,
      id: legalNotice.id,
      happened: legalNotice.happened,
      at: legalNotice.at,
      document: legalDocument,
    })
    .from(legalNotice)
    .innerJoin(legalDocument, eq(legalDocument.id, legalNotice.documentId))

/** The last notices of documents that are still published, the newest first; of one topic where one is named. */
export const lastNotices = (db: Database, province: string, topic?: string): Promise<Notice[]> =>
  read(db)
    .where(
      and(
        ofPublished(province),
        topic === undefined
          ? undefined
          : sql`${topic} in (${legalDocument.topic}, ${legalDocument.alsoTopic})`,
      ),
    )
    .orderBy(desc(legalNotice.number))
    .limit(50)

/** Notices after a number, the oldest first, at most 500. */
export const noticesAfter = (db: Database, province: string, number: number): Promise<Notice[]> =>
  read(db)
    .where(and(ofPublished(province), gt(legalNotice.number, number)))
    .orderBy(legalNotice.number)
    .limit(500)

/** The number of the newest notice; 0 when there is none. */
export const newestNotice = async (db: Database, province: string): Promise<number> => {
  const [found] = await db
    .select({ number: sql<number>`coalesce(max(${legalNotice.number}), 0)::int` })
    .from(legalNotice)
    .where(eq(legalNotice.province, province))
  return found?.number ?? 0
}

/** Whether documents were ever told of as published; a document that comes back is not new. */
export const toldBefore = async (db: Database, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await db
    .selectDistinct({ id: legalNotice.documentId })
    .from(legalNotice)
    .where(and(inArray(legalNotice.documentId, [...ids]), eq(legalNotice.happened, 'published')))
  return new Set(rows.map(({ id }) => id))
}
