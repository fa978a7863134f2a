import { newId } from '#kernel/id.ts'
import { type CalendarDate, yearOf } from '#kernel/period.ts'
import { permit, permitOn } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { record } from '#modules/audit/service.ts'
import { download, mediaTypes } from '#platform/api.ts'
import { atomically, type Context } from '#platform/context.ts'
import { holdLock } from '#platform/database/database.ts'
import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts'
import { outgoingGrants } from './permissions.ts'
import { outgoingRefusals } from './rules.ts'
import { type OutgoingDocument, outgoingRegister, type Transfer } from './shapes.ts'
import * as store from './store.ts'

/** A document that is to get a number. */
export interface Outgoing {
  readonly agencyId: string
  /** Symbol without the number: `BC-SKHCN`, by the agency's version of the day. */
  readonly symbol: string
  readonly date: CalendarDate
  readonly typeName: string
  readonly abstract: string
  readonly signer: string
  readonly recipients: readonly string[]
  readonly archive: string
  readonly subject: string
  readonly recordId: string
  /** A number that the registry has given already; none: the next one. */
  readonly ordinal?: number | undefined
}

/** `05/BC-SKHCN` (Decree 30/2020, Annex I, II.3). */
export const fullNumber = (ordinal: number, symbol: string): string =>
  `${String(ordinal).padStart(2, '0')}/${symbol}`

/**
 * Takes the next number of an agency in the calendar year of the document, from 01, and enters it in the register of
 * outgoing documents (Decree 30/2020, Article 15). Two who issue at once get two numbers: a lock holds the agency's year
 * until the transaction of the act ends, and an index refuses the same number twice. Call it in that transaction.
 * @throws Refusal NUMBER_TAKEN when a given number is used already
 */
export const takeNumber = async (context: Context, outgoing: Outgoing): Promise<number> => {
  const { db, actor, now } = context
  const year = yearOf(outgoing.date)
  await holdLock(db, `outgoing ${outgoing.agencyId} ${year}`)
  const { ordinal: given, recipients, ...rest } = outgoing
  const ordinal = given ?? (await store.lastOrdinal(db, outgoing.agencyId, year)) + 1
  if (given !== undefined)
    refuseIf(
      await store.isTaken(db, outgoing.agencyId, year, given),
      outgoingRefusals.NUMBER_TAKEN,
      { number: given, year },
      'ordinal',
    )
  const row: store.OutgoingRow = {
    ...store.blank,
    ...rest,
    id: newId(),
    province: actor.province,
    year,
    ordinal,
    documentDate: outgoing.date,
    recipients: recipients.join('; '),
    at: now,
    byName: actor.name,
  }
  await store.add(db, row)
  await record(context, {
    action: 'numbered',
    subject: 'outgoing-document',
    id: row.id,
    label: `${fullNumber(ordinal, row.symbol)} ${row.typeName}`,
    after: { number: fullNumber(ordinal, row.symbol), date: row.documentDate, recordId: row.recordId },
  })
  return ordinal
}

const present = (row: store.OutgoingRow): OutgoingDocument => ({
  id: row.id,
  version: row.version,
  number: fullNumber(row.ordinal, row.symbol),
  documentDate: row.documentDate,
  typeAndAbstract: `${row.typeName} ${row.abstract}`,
  signer: row.signer,
  recipients: row.recipients,
  archive: row.archive,
  copies: row.copies,
  transferredOn: row.transferredOn,
  receivedBy: row.receivedBy,
  note: row.note,
  subject: row.subject,
  recordId: row.recordId,
})

/** The register of outgoing documents of a year, the last number first. @throws Refusal FORBIDDEN */
export const listOutgoing = async (
  context: Context,
  { year }: { year: number },
): Promise<OutgoingDocument[]> => {
  const within = permit(context.actor, outgoingGrants, 'outgoing.read')
  return (await store.ofYear(context.db, within, year)).map(present)
}

/** The register of a year with its ten columns as an Excel file. @throws Refusal FORBIDDEN */
export const outgoingSheet = async (context: Context, { year }: { year: number }): Promise<File> => {
  const rows = (await listOutgoing(context, { year })).reverse()
  const title = `${outgoingRegister.title.vi} năm ${year}`
  const { columns } = outgoingRegister
  const sheet = {
    name: `Năm ${year}`,
    title: title.toLocaleUpperCase('vi'),
    columns,
    rows,
    locale: 'vi' as const,
  }
  return download(await writeWorkbook({ sheets: [sheet] }), `${title}.xlsx`, mediaTypes.xlsx)
}

/**
 * Notes how a document went out: copies, day of transfer, who took it, a remark. Number, day and content stay.
 * @throws Refusal FORBIDDEN, NOT_FOUND, CHANGED_MEANWHILE
 */
export const noteTransfer = (
  context: Context,
  { id, version, ...transfer }: { id: string; version: number } & Transfer,
): Promise<OutgoingDocument> =>
  atomically(context, async (inside) => {
    const before = await store.lock(inside.db, inside.actor.province, id)
    if (before === undefined) throw new Refusal(refusals.NOT_FOUND)
    permitOn(inside.actor, outgoingGrants, 'outgoing.write', before)
    refuseIf(before.version !== version, refusals.CHANGED_MEANWHILE)
    const after = { ...before, ...transfer, version: version + 1 }
    await store.write(inside.db, after)
    const label = fullNumber(before.ordinal, before.symbol)
    await record(inside, { action: 'changed', subject: 'outgoing-document', id, label, before, after })
    return present(after)
  })
