import { and, countDistinct, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Jurisdiction } from '#kernel/permission.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import { legalDocument, legalReview } from './schema.ts'

/** How a review is called in other registers: the document and the year. */
export const reviewLabel = (id: PgColumn | SQL): SQL<string> =>
  sql<string>`(select d.number || ' (' || r.year || ')' from legal_review r join legal_document d on d.id = r.document_id where r.id = ${id})`

export const findReview = async (db: Database, province: string, id: string) => {
  const [found] = await db
    .select({ id: legalReview.id })
    .from(legalReview)
    .where(and(eq(legalReview.id, id), eq(legalReview.province, province), isNull(legalReview.removedAt)))
  return found
}

/** How many documents were reviewed in a year within a scope. */
export const reviewedInYear = async (db: Database, within: Jurisdiction, year: number): Promise<number> => {
  const [found] = await db
    .select({ count: countDistinct(legalReview.documentId) })
    .from(legalReview)
    .where(
      and(
        inScope(within, { province: legalReview.province, agency: legalReview.agencyId }),
        eq(legalReview.year, year),
        isNull(legalReview.removedAt),
      ),
    )
  return found?.count ?? 0
}

/** How many published documents may be reviewed: those whose force has not ended. */
export const documentsToReview = async (db: Database, province: string): Promise<number> => {
  const [found] = await db
    .select({ count: countDistinct(legalDocument.id) })
    .from(legalDocument)
    .where(
      and(
        eq(legalDocument.province, province),
        isNull(legalDocument.removedAt),
        sql`${legalDocument.standing} not in ('replaced', 'expired')`,
      ),
    )
  return found?.count ?? 0
}
