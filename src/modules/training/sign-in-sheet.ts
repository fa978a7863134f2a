import { permitOn } from '#kernel/permission.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { download, mediaTypes } from '#platform/api.ts'
import type { Context } from '#platform/context.ts'
import type { OfficialDocument } from '#platform/official-document/document.ts'
import { toDocx } from '#platform/official-document/docx.ts'
import { toPdf } from '#platform/official-document/pdf.ts'
import { isSample } from '#platform/settings.ts'
import { issuerAt } from './certificate-store.ts'
import { trainingGrants } from './permissions.ts'
import { type CourseRoll, rollOf } from './presence.ts'
import { findSession, type SessionRow } from './presence-store.ts'
import { findCourse } from './store.ts'

/** Empty lines for those who come without having registered. */
const spareLines = 5

const columns = [
  { header: 'TT', width: 6, align: 'center' },
  { header: 'Họ và tên', width: 30 },
  { header: 'Đơn vị', width: 34 },
  { header: 'Chức vụ', width: 20 },
  { header: 'Mã cá nhân', width: 18, align: 'center' },
  { header: 'Ký tên', width: 22 },
] as const

const rowsOf = ({ entries }: CourseRoll) => [
  ...entries.map(({ name, body, position, code }, index) => ({
    cells: [String(index + 1), name, body ?? '', position ?? '', code, ''],
  })),
  ...Array.from({ length: spareLines }, (_, index) => ({
    cells: [String(entries.length + index + 1), '', '', '', '', ''],
  })),
]

const factsOf = (
  { heldOn, startsAt, endsAt, topic, lecturer }: SessionRow,
  place: string | null,
): string[] => [
  `Buổi học: ${startsAt} đến ${endsAt} ngày ${shortDate(heldOn)}`,
  `Nội dung: ${topic}`,
  ...(lecturer ? [`Giảng viên: ${lecturer}`] : []),
  ...(place ? [`Địa điểm: ${place}`] : []),
]

/**
 * The sheet that people sign at a session, in the official layout, as Word or PDF: for a room without a line.
 * @throws Refusal NOT_FOUND, FORBIDDEN
 */
export const signInSheet = async (
  context: Context,
  { id, format }: { id: string; format: 'docx' | 'pdf' },
): Promise<File> => {
  const { db, actor } = context
  const session = await findSession(db, actor.province, id)
  const held = session && (await findCourse(db, actor.province, session.courseId))
  if (session === undefined || held === undefined) throw new Refusal(refusals.NOT_FOUND)
  permitOn(actor, trainingGrants, 'trainingAttendance.read', held)
  const issuer = await issuerAt(db, held.agencyId, session.heldOn)
  const sample = await isSample(db, actor.province)
  const document: OfficialDocument = {
    issuer: { name: issuer.name, ...(issuer.parent === '' ? {} : { parent: issuer.parent }) },
    number: null,
    symbol: `DS-${issuer.symbol}`,
    place: issuer.place,
    date: session.heldOn,
    typeName: 'Danh sách ký tên',
    abstract: `Lớp ${held.title}`,
    basis: [],
    addressees: [],
    body: [
      ...factsOf(session, session.place ?? held.place).map((content) => ({
        kind: 'paragraph' as const,
        content,
      })),
      { kind: 'table', columns: [...columns], rows: rowsOf(await rollOf(context, held.id)) },
    ],
    signature: { authority: [], position: 'NGƯỜI TỔ CHỨC LỚP', name: '' },
    recipients: [],
    archive: 'hồ sơ lớp',
    annexes: [],
    ...(sample ? { marks: { sample: 'DỮ LIỆU MẪU, không dùng làm số liệu chính thức' } } : {}),
  }
  const name = `Danh sách ký tên ${held.code} ${session.heldOn}`
  return format === 'pdf'
    ? download(await toPdf(document), `${name}.pdf`, mediaTypes.pdf)
    : download(await toDocx(document), `${name}.docx`, mediaTypes.docx)
}
