import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Jurisdiction } from '#kernel/permission.ts'
import type { Database } from '#platform/database/database.ts'
import { seriesLink as link } from './series-schema.ts'

export type LinkRecord = typeof link.$inferSelect

/** Links of the province, the latest first; those that stand and those that were taken back, at most 1,000. */
export const readLinks = (db: Database, within: Jurisdiction): Promise<LinkRecord[]> =>
  db
    .select()
    .from(link)
    .where(eq(link.province, within.province))
    .orderBy(desc(link.madeAt), desc(link.id))
    .limit(1000)

/** Standing links by id. */
export const standingLinks = (
  db: Database,
  within: Jurisdiction,
  ids: readonly string[],
): Promise<LinkRecord[]> =>
  db
    .select()
    .from(link)
    .where(and(eq(link.province, within.province), inArray(link.id, [...ids]), isNull(link.revokedAt)))

/** Standing links that lead into some series. */
export const standingInto = (
  db: Database,
  within: Jurisdiction,
  toIds: readonly string[],
): Promise<LinkRecord[]> =>
  db
    .select()
    .from(link)
    .where(and(eq(link.province, within.province), inArray(link.toId, [...toIds]), isNull(link.revokedAt)))

export const insertLinks = (db: Database, rows: readonly LinkRecord[]) => db.insert(link).values([...rows])

export const revokeLinkRow = (
  db: Database,
  id: string,
  revoked: Pick<LinkRecord, 'revokedBy' | 'revokedAt' | 'revokedReason'>,
) => db.update(link).set(revoked).where(eq(link.id, id))
