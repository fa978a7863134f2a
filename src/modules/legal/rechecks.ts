import { and, eq, inArray } from 'drizzle-orm'
import { newId } from '#kernel/id.ts'
import { covers, holds, mayOn, permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import type { Text } from '#kernel/text.ts'
import { record } from '#modules/audit/service.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import type { Citation, CitingRecords } from './citing.ts'
import { proveDocument } from './known-documents.ts'
import { legalGrants } from './permissions.ts'
import { documentSubject } from './refresh-standing.ts'
import { endedStandings, legalRefusals, type Standing } from './rules.ts'
import { legalRecheck } from './schema.ts'
import * as store from './store.ts'

/** A record that names a document which has ended: somebody should look whether it still is right. */
export interface Recheck extends Citation {
  readonly subject: string
  readonly kind: Text
  readonly documentId: string
  readonly title: string
  readonly standing: Standing
  readonly endedOn: string | null
  readonly successor: string | null
  /** What was noted when somebody looked and left it as it is. */
  readonly settled: { readonly note: string; readonly personName: string; readonly at: string } | null
  readonly actions: readonly string[]
}

const keyOf = (documentId: string, subject: string, recordId: string) =>
  `${documentId} ${subject} ${recordId}`

const settledOf = async (context: Context, documentIds: readonly string[]) => {
  const rows = await context.db
    .select()
    .from(legalRecheck)
    .where(
      and(
        eq(legalRecheck.province, context.actor.province),
        inArray(legalRecheck.documentId, [...documentIds]),
      ),
    )
  return new Map(rows.map((row) => [keyOf(row.documentId, row.subject, row.recordId), row]))
}

/**
 * Records of any module, within what the person may read, that name a document which was replaced or has expired, the
 * last ended first. Nothing of it is kept: a record that names the document no more has been mended.
 * @throws Refusal FORBIDDEN without `legalDocument.read`, NOT_SIGNED_IN
 */
export const listRechecks = async (
  context: Context,
  sources: readonly CitingRecords[],
): Promise<Recheck[]> => {
  const { db, actor } = context
  const ended = await store.endedDocuments(
    db,
    permit(actor, legalGrants, 'legalDocument.read'),
    endedStandings,
  )
  if (ended.length === 0) return []
  const settled = await settledOf(
    context,
    ended.map(({ document }) => document.id),
  )
  const numbers = [...new Set(ended.map(({ document }) => document.number))]
  const found: Recheck[] = []
  for (const { subject, label: kind, grants, read, write, find } of sources) {
    if (!holds(actor, grants, read)) continue
    const citations = await find(db, permit(actor, grants, read), numbers, today(context))
    for (const citation of citations)
      for (const { document, successor } of ended.filter((one) => one.document.number === citation.number)) {
        const done = settled.get(keyOf(document.id, subject, citation.id))
        const { id: documentId, title, standing, endedOn } = document
        found.push({
          ...{ ...citation, subject, kind, documentId, title, standing, endedOn, successor },
          settled: done ? { note: done.note, personName: done.personName, at: done.at.toISOString() } : null,
          actions: done === undefined && mayOn(actor, grants, write, citation) ? ['settle'] : [],
        })
      }
  }
  return found.toSorted((a, b) => (b.endedOn ?? '').localeCompare(a.endedOn ?? ''))
}

/** Records, within what the person may read, that name a document; by kind of record. @throws Refusal DOCUMENT_UNKNOWN, FORBIDDEN */
export const citationsOf = async (
  context: Context,
  sources: readonly CitingRecords[],
  { id }: { id: string },
): Promise<(Citation & { subject: string; kind: Text })[]> => {
  const { db, actor } = context
  const document = await proveDocument(context, id, 'id')
  refuseIf(
    !covers(permit(actor, legalGrants, 'legalDocument.read'), document),
    legalRefusals.DOCUMENT_UNKNOWN,
  )
  const readable = sources.filter(({ grants, read }) => holds(actor, grants, read))
  const lists = await Promise.all(
    readable.map(async ({ subject, label: kind, grants, read, find }) =>
      (await find(db, permit(actor, grants, read), [document.number], today(context))).map((one) => ({
        ...{ ...one, subject, kind },
      })),
    ),
  )
  return lists.flat()
}

/**
 * Notes that somebody looked at a record that names an ended document, and why it stays as it is; whoever keeps that
 * record up may say so. @throws Refusal REASON_REQUIRED, NOT_FOUND for a record that does not name it, FORBIDDEN
 */
export const settleRecheck = async (
  context: Context,
  sources: readonly CitingRecords[],
  given: { documentId: string; subject: string; recordId: string; note: string },
): Promise<void> => {
  refuseIf(given.note.trim() === '', refusals.REASON_REQUIRED, {}, 'note')
  const one = (await listRechecks(context, sources)).find(
    ({ documentId, subject, id }) =>
      documentId === given.documentId && subject === given.subject && id === given.recordId,
  )
  if (one === undefined) throw new Refusal(refusals.NOT_FOUND)
  if (one.settled !== null) return
  refuseIf(!one.actions.includes('settle'), refusals.FORBIDDEN)
  await atomically(context, async (inside) => {
    const { db, actor, now } = inside
    const row = { ...given, id: newId(), province: actor.province, personName: actor.name, at: now }
    const written = await db.insert(legalRecheck).values(row).onConflictDoNothing().returning()
    if (written.length === 0) return
    await record(inside, {
      action: 'citation-rechecked',
      subject: documentSubject,
      id: given.documentId,
      label: one.number,
      after: { record: one.label, kind: one.kind.vi },
      reason: given.note,
    })
  })
}
