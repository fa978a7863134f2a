import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'
import type { Jurisdiction } from '#kernel/permission.ts'
import { type Database, rowsOf } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import type { Influence, Standing } from './rules.ts'
import { legalDocument, legalLink, legalText } from './schema.ts'

export type DocumentRecord = typeof legalDocument.$inferSelect

/** How a document is called in other registers: by its number. */
export const documentNumber = (id: PgColumn | SQL): SQL<string> =>
  sql<string>`(select d.number from legal_document d where d.id = ${id})`

/** Finds rows of other registers by the document that they refer to; as an array, so that their index serves. */
export const documentKey =
  (id: PgColumn | SQL) =>
  (pattern: string): SQL =>
    sql`${id} = any(array(select d.id from legal_document d where d.search_key like ${pattern}))`

/** Finds documents by their whole text. */
export const foundInText = (pattern: string): SQL =>
  sql`${legalDocument.id} = any(array(select t.document_id from ${legalText} t where t.search_key like ${pattern}))`

const standing = (province: string) =>
  and(eq(legalDocument.province, province), isNull(legalDocument.removedAt))

export const findDocument = async (
  db: Database,
  province: string,
  id: string,
): Promise<DocumentRecord | undefined> => {
  const [found] = await db
    .select()
    .from(legalDocument)
    .where(and(eq(legalDocument.id, id), standing(province)))
  return found
}

/** The document of this number and day. */
export const findSame = async (db: Database, province: string, number: string, issuedOn: string) => {
  const [found] = await db
    .select({ id: legalDocument.id })
    .from(legalDocument)
    .where(and(eq(legalDocument.number, number), eq(legalDocument.issuedOn, issuedOn), standing(province)))
  return found
}

/** Documents with one of these numbers, the oldest first. */
export const documentsNumbered = (db: Database, province: string, numbers: readonly string[]) =>
  numbers.length === 0
    ? Promise.resolve([])
    : db
        .select()
        .from(legalDocument)
        .where(and(inArray(legalDocument.number, [...numbers]), standing(province)))
        .orderBy(asc(legalDocument.issuedOn), asc(legalDocument.id))

/** Published documents of a scope that have ended, the last first. */
export const endedDocuments = (db: Database, within: Jurisdiction, standings: readonly Standing[]) => {
  const successor = alias(legalDocument, 'successor')
  return db
    .select({ document: legalDocument, successor: successor.number })
    .from(legalDocument)
    .leftJoin(successor, eq(successor.id, legalDocument.endedById))
    .where(
      and(
        inScope(within, { province: legalDocument.province, agency: legalDocument.agencyId }),
        isNull(legalDocument.removedAt),
        eq(legalDocument.state, 'published'),
        inArray(legalDocument.standing, [...standings]),
      ),
    )
    .orderBy(sql`${legalDocument.endedOn} desc nulls last`, asc(legalDocument.id))
    .limit(500)
}

/** Locks documents until the transaction ends, in one order, so that two who change the same ones wait in turn. */
export const lockDocuments = (db: Database, province: string, ids: readonly string[] | 'all') =>
  db
    .select()
    .from(legalDocument)
    .where(and(standing(province), ids === 'all' ? undefined : inArray(legalDocument.id, [...ids])))
    .orderBy(asc(legalDocument.id))
    .for('update')

/** What published documents do to others, by the document to which it is done. */
export const influencesOn = async (
  db: Database,
  province: string,
): Promise<ReadonlyMap<string, Influence[]>> => {
  const rows = await db
    .select({
      otherId: legalLink.otherId,
      relation: legalLink.relation,
      byId: legalLink.documentId,
      from: sql<string | null>`coalesce(${legalLink.fromDay}, ${legalDocument.effectiveOn})::text`,
    })
    .from(legalLink)
    .innerJoin(legalDocument, eq(legalDocument.id, legalLink.documentId))
    .where(and(standing(province), eq(legalDocument.state, 'published'), isNull(legalLink.removedAt)))
  return Map.groupBy(rows, ({ otherId }) => otherId)
}

/** The documents that these ones act upon. */
export const actedUpon = async (db: Database, ids: readonly string[]): Promise<string[]> => {
  const rows = await db
    .selectDistinct({ id: legalLink.otherId })
    .from(legalLink)
    .where(inArray(legalLink.documentId, [...ids]))
  return rows.map(({ id }) => id)
}

export type Derived = Pick<DocumentRecord, 'id' | 'endedOn' | 'endedById' | 'amendedOn' | 'standing'>

/** Writes what follows from links and days, for many documents in one statement. */
export const writeDerived = async (db: Database, rows: readonly Derived[]): Promise<void> => {
  if (rows.length === 0) return
  await rowsOf(
    db,
    sql`update legal_document d set ended_on = r.ended_on, ended_by_id = r.ended_by_id, amended_on = r.amended_on,
      standing = r.standing
    from jsonb_to_recordset(${JSON.stringify(
      rows.map(({ id, endedOn, endedById, amendedOn, standing }) => ({
        id,
        ended_on: endedOn,
        ended_by_id: endedById,
        amended_on: amendedOn,
        standing,
      })),
    )}::jsonb) as r(id uuid, ended_on date, ended_by_id uuid, amended_on date, standing text) where d.id = r.id`,
  )
}

export const findText = async (db: Database, documentId: string) => {
  const [found] = await db.select().from(legalText).where(eq(legalText.documentId, documentId))
  return found
}

export const writeText = async (db: Database, row: typeof legalText.$inferInsert): Promise<void> => {
  await db.insert(legalText).values(row).onConflictDoUpdate({ target: legalText.documentId, set: row })
}

/** Whether a document replaces another already. */
export const isReplacedBy = async (db: Database, otherId: string, byId: string): Promise<boolean> => {
  const found = await db
    .select({ id: legalLink.id })
    .from(legalLink)
    .where(
      and(
        eq(legalLink.documentId, byId),
        eq(legalLink.otherId, otherId),
        eq(legalLink.relation, 'replaces'),
        isNull(legalLink.removedAt),
      ),
    )
    .limit(1)
  return found.length > 0
}

/** The documents to which these links do something. */
export const linkedTo = async (db: Database, ids: readonly string[]): Promise<string[]> => {
  const rows = await db
    .selectDistinct({ id: legalLink.otherId })
    .from(legalLink)
    .where(inArray(legalLink.id, [...ids]))
  return rows.map(({ id }) => id)
}
