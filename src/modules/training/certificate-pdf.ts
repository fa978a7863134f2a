import { readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { renderSVG } from 'uqr'
import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { text } from '#kernel/text.ts'
import { vietnameseDecimal } from '#kernel/vietnamese/number-text.ts'
import { officialDate, shortDate } from '#kernel/vietnamese/official-date.ts'
import { defineLongWork } from '#modules/long-work/define-long-work.ts'
import { download, mediaTypes } from '#platform/api.ts'
import type { Context } from '#platform/context.ts'
import { mottoLine, nationLine } from '#platform/official-document/layout.ts'
import { settable } from '#platform/official-document/pdf.ts'
import { setInType } from '#platform/official-document/press.ts'
import { tinosFamily } from '#platform/official-document/tinos.ts'
import { isSample, readSettings } from '#platform/settings.ts'
import * as store from './certificate-store.ts'
import { trainingGrants } from './permissions.ts'
import { trainingRefusals } from './refusals.ts'
import { findCourse } from './store.ts'
import { certificateWorkflow } from './workflow.ts'

const template = readFileSync(new URL('./certificate.typ', import.meta.url), 'utf8')

/** The code in groups of four, as it is read out. */
export const spacedCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code

const holderLines = ({ body, birthYear, kind }: store.CertificateRow): string[] => [
  ...(kind === 'expert' && birthYear !== null ? [`Sinh năm: ${birthYear}`] : []),
  ...(body === '' ? [] : [`Đơn vị: ${body}`]),
]

const factsOf = ({ courseFrom, courseTo, courseHours, expiresOn }: store.CertificateRow): string[] => [
  [
    ...(courseFrom && courseTo ? [`Từ ngày ${shortDate(courseFrom)} đến ngày ${shortDate(courseTo)}`] : []),
    ...(courseHours ? [`thời lượng ${vietnameseDecimal(String(Number(courseHours)))} giờ`] : []),
  ].join(', '),
  ...(expiresOn ? [`Có giá trị đến hết ngày ${shortDate(expiresOn)}`] : []),
]

interface Issuer {
  readonly parent: string
  readonly place: string
}

const issuing = ({ agencyId, issuedOn }: store.CertificateRow): string => `${agencyId} ${issuedOn}`

/** Certificates of a batch mostly have one issuer and one day, so each pair is asked for once. */
const issuersOf = async ({ db }: Context, rows: readonly store.CertificateRow[]) => {
  const issuers = new Map<string, Issuer>()
  for (const row of rows)
    if (!issuers.has(issuing(row)))
      issuers.set(issuing(row), await store.issuerAt(db, row.agencyId, row.issuedOn))
  return issuers
}

const paperOf = (row: store.CertificateRow, issuer: Issuer, address: string) => {
  const page = `${address}/verify/${row.code}`
  const { state } = row
  return {
    issuer: row.issuer,
    issuerParent: issuer.parent,
    scheme: row.scheme,
    opening: `Chứng nhận ${row.sex === 'female' ? 'bà' : 'ông'}`,
    name: row.name,
    holder: holderLines(row),
    deed:
      row.kind === 'expert' ? 'đã được đánh giá, chứng nhận sau khóa đào tạo' : 'đã hoàn thành khóa đào tạo',
    course: row.courseTitle ?? '',
    facts: factsOf(row).filter((line) => line !== ''),
    placeAndDate: `${issuer.place === '' ? 'N' : `${issuer.place}, n`}${officialDate(row.issuedOn).slice(1)}`,
    signerPosition: row.signerPosition ?? '',
    signerName: row.signerName ?? '',
    qr: renderSVG(page, { border: 0 }),
    marks: [`Số: ${row.number}`, `Mã tra cứu: ${spacedCode(row.code)}`, `Tra cứu tại ${address}/verify`],
    void: state === 'valid' ? '' : certificateWorkflow.states[state].label.vi.toUpperCase(),
  }
}

const print = async (context: Context, rows: readonly store.CertificateRow[]): Promise<Uint8Array> => {
  const { address = '' } = await readSettings(context.db)
  const sample = await isSample(context.db, context.actor.province)
  const issuers = await issuersOf(context, rows)
  const input = {
    title: rows.length === 1 ? `Giấy chứng nhận ${rows[0]?.number}` : 'Giấy chứng nhận',
    author: rows[0]?.issuer ?? '',
    nation: nationLine,
    motto: mottoLine,
    fonts: [tinosFamily],
    sample: sample ? 'DỮ LIỆU MẪU, KHÔNG CÓ GIÁ TRỊ PHÁP LÝ' : '',
    papers: rows.map((row) => {
      const { qr, ...words } = paperOf(row, issuers.get(issuing(row)) ?? { parent: '', place: '' }, address)
      return { ...(settable(words) as typeof words), qr }
    }),
  }
  return setInType(JSON.stringify(input), template)
}

/**
 * One certificate that was issued here, as a PDF of one page. A suspended, revoked or replaced one says so across it.
 * @throws Refusal NOT_FOUND, FORBIDDEN, NOT_OURS for a certificate of another issuer
 */
export const certificatePdf = async (context: Context, { id }: { id: string }): Promise<File> => {
  const within = permit(context.actor, trainingGrants, 'expertCertificate.read')
  const row = await store.findWithin(context.db, within, id)
  if (row === undefined) throw new Refusal(refusals.NOT_FOUND)
  refuseIf(row.attendanceId === null, trainingRefusals.NOT_OURS)
  const name = `Giấy chứng nhận ${row.number.replaceAll('/', '-')}.pdf`
  return download(await print(context, [row]), name, mediaTypes.pdf)
}

/** Every certificate in a file of its own, to be sent, and all of them in one, to be printed. */
async function* printed(
  context: Context,
  rows: readonly store.CertificateRow[],
  onward: (done: number) => void,
): AsyncGenerator<Uint8Array> {
  const files: Record<string, Uint8Array> = {}
  for (const [index, row] of rows.entries()) {
    files[`${row.number.replaceAll('/', '-')} ${row.name.replace(/[\\/:*?"<>|]/g, ' ')}.pdf`] = await print(
      context,
      [row],
    )
    onward(index + 1)
  }
  files['Tất cả, để in.pdf'] = await print(context, rows)
  yield zipSync(files, { level: 0 })
}

/** All valid certificates of a course as PDF files, made in the background with progress. */
export const certificateBatch = defineLongWork({
  name: 'training.certificates',
  title: ({ label }) => text(`In giấy chứng nhận ${label}`, `Print certificates of ${label}`),
  input: z.object({ courseId: Id, label: z.string().max(400) }),
  prove: ({ actor }) => permit(actor, trainingGrants, 'expertCertificate.read'),
  run: async (context, { courseId }, { progress }) => {
    const within = permit(context.actor, trainingGrants, 'expertCertificate.read')
    const held = await findCourse(context.db, within.province, courseId)
    if (held === undefined) throw new Refusal(refusals.NOT_FOUND)
    const rows = (await store.certificatesOfCourse(context.db, within, courseId)).map(({ row }) => row)
    refuseIf(rows.length === 0, trainingRefusals.NOTHING_TO_PRINT)
    return {
      words: text(`Đã in ${rows.length} giấy chứng nhận.`, `${rows.length} certificates were printed.`),
      path: `/training/courses/${courseId}`,
      file: {
        name: `Giấy chứng nhận ${held.code}.zip`,
        mediaType: 'application/zip',
        content: printed(context, rows, (done) => progress(done, rows.length)),
      },
    }
  },
})
