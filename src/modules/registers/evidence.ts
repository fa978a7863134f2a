import { and, desc, eq } from 'drizzle-orm'
import { newId } from '#kernel/id.ts'
import { defineRefusals, Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { getSubject, record, type Subject } from '#modules/audit/service.ts'
import { download } from '#platform/api.ts'
import { atomically, type Context } from '#platform/context.ts'
import type { Evidence, NewEvidence } from './contract.ts'
import { evidence } from './schema.ts'

export const evidenceRefusals = defineRefusals({
  NOTHING_ATTACHED: {
    status: 422,
    vi: 'Hãy chọn tệp, hoặc ghi số văn bản.',
    en: 'Choose a file, or give the number of the document.',
  },
})

type Subjects = ReadonlyMap<string, Subject>
type Of = { subject: string; id: string }

const present = (row: typeof evidence.$inferSelect): Evidence => ({
  ...row,
  addedAt: row.addedAt.toISOString(),
  withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
})

const ofRecord = ({ db, actor }: Context, { subject, id }: Of) =>
  db
    .select()
    .from(evidence)
    .where(
      and(eq(evidence.province, actor.province), eq(evidence.subject, subject), eq(evidence.recordId, id)),
    )
    .orderBy(desc(evidence.addedAt))

const getOne = async (context: Context, of: Of & { evidence: string }) => {
  const found = (await ofRecord(context, of)).find((row) => row.id === of.evidence)
  if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
  return found
}

/** What proves a record, the newest first; withdrawn pieces stay visible with the reason. */
export const listEvidence = async (context: Context, subjects: Subjects, of: Of): Promise<Evidence[]> => {
  await getSubject(subjects, of).proveReadable(context, of.id)
  return (await ofRecord(context, of)).map(present)
}

/**
 * Attaches a file, a document by number, or both.
 * @throws Refusal NOTHING_ATTACHED, FILE_TOO_LARGE, FILE_KIND, FILE_EMPTY, FORBIDDEN
 */
export const attachEvidence = async (
  context: Context,
  subjects: Subjects,
  { subject, id, file, ...words }: Of & NewEvidence,
): Promise<Evidence> => {
  await getSubject(subjects, { subject, id }).proveWritable(context, id)
  refuseIf(file === undefined && !words.documentNumber, evidenceRefusals.NOTHING_ATTACHED, {}, 'file')
  const kept = file ? await context.files.keep(new Uint8Array(await file.arrayBuffer())) : undefined
  const row: typeof evidence.$inferSelect = {
    id: newId(),
    province: context.actor.province,
    subject,
    recordId: id,
    title: words.title,
    documentNumber: words.documentNumber || null,
    documentDate: words.documentDate || null,
    issuer: words.issuer || null,
    sha256: kept?.sha256 ?? null,
    fileName: file?.name.normalize('NFC') ?? null,
    mediaType: kept?.mediaType ?? null,
    size: kept?.size ?? null,
    addedBy: context.actor.name,
    addedAt: context.now,
    withdrawnAt: null,
    withdrawnReason: null,
  }
  await atomically(context, async (inside) => {
    await inside.db.insert(evidence).values(row)
    await record(inside, { action: 'evidence-attached', subject, id, label: row.title, after: row })
  })
  return present(row)
}

/** Withdraws a piece of evidence; it stays in the list, struck out. @throws Refusal REASON_REQUIRED, FORBIDDEN */
export const withdrawEvidence = async (
  context: Context,
  subjects: Subjects,
  { reason, ...of }: Of & { evidence: string; reason: string },
): Promise<Evidence> => {
  await getSubject(subjects, of).proveWritable(context, of.id)
  refuseIf(reason === '', refusals.REASON_REQUIRED, {}, 'reason')
  const before = await getOne(context, of)
  const after = { ...before, withdrawnAt: context.now, withdrawnReason: reason }
  await atomically(context, async (inside) => {
    await inside.db.update(evidence).set(after).where(eq(evidence.id, before.id))
    await record(inside, {
      action: 'evidence-withdrawn',
      subject: of.subject,
      id: of.id,
      label: before.title,
      before,
      after,
      reason,
    })
  })
  return present(after)
}

/** The file of a piece of evidence, for those who may read the record that it proves. */
export const evidenceFile = async (
  context: Context,
  subjects: Subjects,
  of: Of & { evidence: string },
): Promise<File> => {
  await getSubject(subjects, of).proveReadable(context, of.id)
  const found = await getOne(context, of)
  if (found.sha256 === null) throw new Refusal(refusals.NOT_FOUND)
  return download(
    await context.files.read(found.sha256),
    found.fileName ?? found.title,
    found.mediaType ?? 'application/octet-stream',
  )
}
