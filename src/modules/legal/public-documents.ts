import { and, desc, eq, ilike, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { permit } from '#kernel/permission.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import { parseQuery } from '#kernel/vietnamese/search-key.ts'
import { evidence } from '#modules/registers/schema.ts'
import { type Context, today } from '#platform/context.ts'
import { containing } from '#platform/database/pattern.ts'
import { inScope } from '#platform/database/scope.ts'
import { legalGrants } from './permissions.ts'
import { documentSubject } from './refresh-standing.ts'
import { type Relation, type Standing, standingOn, type Topic } from './rules.ts'
import { legalDocument, legalLink } from './schema.ts'
import { findText, foundInText } from './store.ts'

/** A published document as the public sees it. */
export interface PublicDocument {
  readonly id: string
  readonly number: string
  readonly kind: (typeof legalDocument.$inferSelect)['kind']
  readonly title: string
  readonly titleEn: string | null
  readonly issuer: string
  readonly topic: Topic
  readonly alsoTopic: Topic | null
  readonly issuedOn: string
  readonly effectiveOn: string | null
  readonly endedOn: string | null
  readonly standing: Standing
  readonly abstract: string | null
  readonly address: string | null
  readonly verified: boolean
  readonly updatedAt: Date
}

/** A published document with those it is tied to, its files and its text. */
export interface WholePublicDocument extends PublicDocument {
  readonly acts: readonly PublicLink[]
  readonly isActedUponBy: readonly PublicLink[]
  readonly files: readonly { id: string; title: string; mediaType: string; size: number }[]
  readonly words: string
}

/** What a published document does to another published one, or has done to it. */
export interface PublicLink {
  readonly relation: Relation
  readonly clause: string | null
  readonly id: string
  readonly number: string
  readonly title: string
}

/** How many documents stand on a public page. */
export const onOnePage = 20

const published = (context: Context): SQL | undefined =>
  and(
    inScope(permit(context.actor, legalGrants, 'publicDocument.read'), {
      province: legalDocument.province,
      published: sql`${legalDocument.state} = 'published'`,
    }),
    isNull(legalDocument.removedAt),
  )

const shown = (context: Context, row: typeof legalDocument.$inferSelect): PublicDocument => {
  const { id, number, kind, title, titleEn, issuer, topic, alsoTopic, issuedOn, effectiveOn } = row
  const { endedOn, abstract, address, verified, updatedAt } = row
  return {
    ...{ id, number, kind, title, titleEn, issuer, topic, alsoTopic, issuedOn, effectiveOn },
    ...{ endedOn, abstract, address, verified, updatedAt, standing: standingOn(row, today(context)) },
  }
}

const holding = (q: string): (SQL | undefined)[] => {
  const { words, phrases } = parseQuery(q)
  return [...words, ...phrases].map((part) =>
    or(sql`${legalDocument.searchKey} like ${containing(part)}`, foundInText(containing(part))),
  )
}

/** A page of published documents, the newest first: by words with or without accents, number, topic. */
export const publicDocuments = async (
  context: Context,
  { q = '', topic, page = 1 }: { q?: string; topic?: Topic; page?: number },
): Promise<{ rows: PublicDocument[]; total: number }> => {
  const within = and(
    published(context),
    topic === undefined ? undefined : or(eq(legalDocument.topic, topic), eq(legalDocument.alsoTopic, topic)),
    q.includes('/') ? ilike(legalDocument.number, containing(q.trim())) : and(...holding(q)),
  )
  const rows = await context.db
    .select()
    .from(legalDocument)
    .where(within)
    .orderBy(desc(legalDocument.issuedOn), desc(legalDocument.id))
    .limit(onOnePage)
    .offset((page - 1) * onOnePage)
  const total = await context.db.$count(legalDocument, within)
  return { rows: rows.map((row) => shown(context, row)), total }
}

const linksOf = async (
  context: Context,
  id: string,
  side: 'documentId' | 'otherId',
): Promise<PublicLink[]> => {
  const far = side === 'documentId' ? legalLink.otherId : legalLink.documentId
  return context.db
    .select({
      relation: legalLink.relation,
      clause: legalLink.clause,
      id: legalDocument.id,
      number: legalDocument.number,
      title: legalDocument.title,
    })
    .from(legalLink)
    .innerJoin(legalDocument, eq(legalDocument.id, far))
    .where(and(eq(legalLink[side], id), isNull(legalLink.removedAt), published(context)))
    .orderBy(desc(legalDocument.issuedOn))
}

const filesOf = async ({ db, actor }: Context, id: string) => {
  const rows = await db
    .select()
    .from(evidence)
    .where(
      and(
        eq(evidence.province, actor.province),
        eq(evidence.subject, documentSubject),
        eq(evidence.recordId, id),
        isNull(evidence.withdrawnAt),
      ),
    )
    .orderBy(desc(evidence.addedAt))
  return rows.flatMap(({ sha256, mediaType, size, ...one }) =>
    sha256 === null
      ? []
      : [{ ...one, sha256, mediaType: mediaType ?? 'application/octet-stream', size: size ?? 0 }],
  )
}

const getPublished = async (context: Context, id: string) => {
  const [found] = z.uuid().safeParse(id).success
    ? await context.db
        .select()
        .from(legalDocument)
        .where(and(eq(legalDocument.id, id), published(context)))
    : []
  if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
  return found
}

/** One published document with what ties it to other published ones, its files and its text. @throws Refusal NOT_FOUND */
export const publicDocument = async (context: Context, id: string): Promise<WholePublicDocument> => {
  const row = await getPublished(context, id)
  const [acts, isActedUponBy, files, text] = await Promise.all([
    linksOf(context, id, 'documentId'),
    linksOf(context, id, 'otherId'),
    filesOf(context, id),
    findText(context.db, id),
  ])
  return {
    ...shown(context, row),
    ...{ acts, isActedUponBy, words: text?.words ?? '' },
    files: files.map(({ id: file, title, mediaType, size }) => ({ id: file, title, mediaType, size })),
  }
}

/** A file of a published document. @throws Refusal NOT_FOUND */
export const publicFile = async (
  context: Context,
  of: { id: string; file: string },
): Promise<{ name: string; mediaType: string; bytes: Uint8Array }> => {
  await getPublished(context, of.id)
  const found = (await filesOf(context, of.id)).find(({ id }) => id === of.file)
  if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
  const { sha256, fileName, title, mediaType } = found
  return { name: fileName ?? title, mediaType, bytes: await context.files.read(sha256) }
}

/** Every published document by its address and title, the newest first; for the sitemap and the search. */
export const documentAddresses = (context: Context) =>
  context.db
    .select({
      id: legalDocument.id,
      number: legalDocument.number,
      title: legalDocument.title,
      titleEn: legalDocument.titleEn,
      issuedOn: legalDocument.issuedOn,
    })
    .from(legalDocument)
    .where(published(context))
    .orderBy(desc(legalDocument.issuedOn))

/** Which of some numbers are published, and where; for pages that cite documents. */
export const publishedNumbers = async (
  context: Context,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (numbers.length === 0) return new Map()
  const rows = await context.db
    .select({ id: legalDocument.id, number: legalDocument.number })
    .from(legalDocument)
    .where(and(published(context), inArray(legalDocument.number, [...numbers])))
  return new Map(rows.map(({ number, id }) => [number, id]))
}
