import { spanOf, spanText } from '#kernel/period.ts'
import { type Jurisdiction, permit } from '#kernel/permission.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import { download, mediaTypes } from '#platform/api.ts'
import { type Context, today } from '#platform/context.ts'
import { toDocx } from '#platform/official-document/docx.ts'
import { toPdf } from '#platform/official-document/pdf.ts'
import { makeContent, settingOf, unissued } from './make-content.ts'
import { reportGrants } from './permissions.ts'
import { changesBetween, printedChanges } from './reissue.ts'
import type { ReportContent } from './report-content.ts'
import { reportDocument } from './report-document.ts'
import { reportWorkbook } from './report-workbook.ts'
import * as store from './store.ts'

export type FileKind = 'docx' | 'pdf' | 'xlsx'

const builders: Readonly<Record<FileKind, (content: ReportContent) => Promise<Uint8Array>>> = {
  docx: (content) => toDocx(reportDocument(content)),
  pdf: (content) => toPdf(reportDocument(content)),
  xlsx: reportWorkbook,
}

/** One of the three files of a content. The same content gives the same bytes. */
export const buildFile = (content: ReportContent, kind: FileKind): Promise<Uint8Array> =>
  builders[kind](content)

/** Builds the three files and keeps them by their content, so that what was signed can be had to the byte for ever. */
export const keepFiles = async ({ files }: Context, content: ReportContent) => {
  const keep = async (kind: FileKind) => (await files.keep(await buildFile(content, kind))).sha256
  return { docx: await keep('docx'), pdf: await keep('pdf'), xlsx: await keep('xlsx') }
}

/** What the files of an edition are made from: frozen when it is signed, else the draft as it stands, marked as such. */
export const contentOf = async (
  context: Context,
  within: Jurisdiction,
  row: store.ReportRow,
): Promise<ReportContent> => {
  if (row.content) return row.content
  const setting = await settingOf(context, row.planVersionId, today(context))
  const letterhead = { ...setting.propose(spanOf(row), { name: '' }), ...row.letterhead }
  const sections = await store.sectionsOf(context.db, row.id)
  const draft = await makeContent(context, setting, row, sections, letterhead, unissued)
  const previous = await store.findEdition(context.db, within, row.roundId, row.edition - 1)
  if (!previous?.content || !previous.number || !previous.documentDate) return draft
  return {
    ...draft,
    replaces: { number: previous.number, date: previous.documentDate },
    changes: printedChanges(changesBetween(previous.content, draft)),
  }
}

const nameOf = (row: store.ReportRow, kind: FileKind): string => {
  const { number, edition, state } = row
  const which = kind === 'xlsx' ? 'Phụ lục báo cáo tổng hợp' : 'Báo cáo tổng hợp'
  const mark =
    state === 'drafting' || state === 'submitted' ? ' (dự thảo)' : ` số ${number?.replace('/', '-')}`
  return `${which} ${spanText(spanOf(row))}${mark}${edition > 1 ? ` bản ${edition}` : ''}.${kind}`
}

/**
 * The report as Word, PDF or Excel. A signed one is given as it was kept on the day of signing.
 * @throws Refusal FORBIDDEN, NOT_FOUND
 */
export const reportFile = async (
  context: Context,
  { id, kind }: { id: string; kind: FileKind },
): Promise<File> => {
  const within = permit(context.actor, reportGrants, 'report.read')
  const row = await store.find(context.db, within, id)
  if (row === undefined) throw new Refusal(refusals.NOT_FOUND)
  return fileOf(context, within, row, kind)
}

/** An edition as a file, as it was kept on the day of signing. The caller proves the scope. */
export const fileOf = async (
  context: Context,
  within: Jurisdiction,
  row: store.ReportRow,
  kind: FileKind,
): Promise<File> => {
  const kept = row.files && (await context.files.read(row.files[kind]).catch(() => undefined))
  const bytes = kept ?? (await buildFile(await contentOf(context, within, row), kind))
  return download(bytes, nameOf(row, kind), mediaTypes[kind])
}
