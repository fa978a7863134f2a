import { mayOn } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { vietnameseDecimal } from '#kernel/vietnamese/number-text.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { download, mediaTypes } from '#platform/api.ts'
import type { Context } from '#platform/context.ts'
import type { Block, OfficialDocument } from '#platform/official-document/document.ts'
import { toDocx } from '#platform/official-document/docx.ts'
import { getAssessments } from './assessment.ts'
import type { Finding } from './assessment-contract.ts'
import { assessmentRefusals } from './assessment-rules.ts'
import * as council from './council-store.ts'
import { lackingPapers } from './dossier.ts'
import { councilSignature, draftLetter } from './letterhead.ts'
import { loadEntry, regimeFor } from './load-entry.ts'
import { awardsGrants } from './permissions.ts'
import * as store from './store.ts'
import { type EntryState, entryWorkflow, heardStates } from './workflow.ts'

const chairOf = async ({ db, actor }: Context, awardYear: number): Promise<string | undefined> => {
  const round = await store.roundOf(db, actor.province, awardYear)
  const members = round ? await council.membersOf(db, actor, round.id) : []
  return members.find(({ role }) => role === 'chair')?.name
}

const points = (value: string | null | undefined): string => (value ? vietnameseDecimal(value) : '–')

const table = (
  items: readonly { item: string; label: { vi: string }; most: number | null }[],
  findings: readonly Finding[],
  totals: Finding,
  mostPoints: number,
): Block => {
  const row = (head: readonly string[], { self, dossier, site }: Finding) => [
    ...head,
    points(self),
    points(dossier?.mean),
    points(site?.mean),
  ]
  return {
    kind: 'table',
    columns: [
      { header: 'TT', width: 7, align: 'center' },
      { header: 'Tiêu chí', width: 41 },
      { header: 'Tối đa', width: 12, align: 'right' },
      { header: 'Tự đánh giá', width: 13, align: 'right' },
      { header: 'Đánh giá hồ sơ', width: 13, align: 'right' },
      { header: 'Đánh giá tại chỗ', width: 14, align: 'right' },
    ],
    rows: [
      ...items.map(({ item, label, most }) => ({
        cells: row(
          [item, label.vi, most === null ? '–' : String(most)],
          findings.find((one) => one.item === item) ?? { item, self: null, dossier: null, site: null },
        ),
      })),
      { kind: 'bold' as const, cells: row(['', 'Tổng cộng', String(mostPoints)], totals) },
    ],
  }
}

/** What members wrote, item by item, without their names and in the order of the text, so that it tells no one. */
const remarks = (
  items: readonly { item: string; label: { vi: string } }[],
  all: readonly council.AssessmentWhole[],
  field: 'strengths' | 'improvements',
): Block[] =>
  items.flatMap(({ item, label }) => {
    const said = all.flatMap(({ scores }) =>
      scores.flatMap((one) => (one.item === item && one[field] !== '' ? [one[field]] : [])),
    )
    const lines = [...new Set(said)].sort()
    return lines.map((words): Block => ({ kind: 'bullet', content: `${label.vi}: ${words}` }))
  })

const orNone = (blocks: Block[]): Block[] =>
  blocks.length > 0 ? blocks : [{ kind: 'paragraph', content: 'Hội đồng không ghi nhận xét riêng.' }]

/**
 * The feedback report to the enterprise: its own points, the means of the council, strengths and what to improve, never
 * who gave which. @throws Refusal NOT_HEARD, NOT_FOUND, NO_FOCAL_AGENCY
 */
const feedbackDocument = async (context: Context, { id }: { id: string }): Promise<OfficialDocument> => {
  const { entry, enterprise } = await loadEntry(context, id)
  const may = (right: keyof typeof awardsGrants) => mayOn(context.actor, awardsGrants, right, entry)
  refuseIf(!may('awards.selfAssess') && !may('awards.scores.read'), refusals.FORBIDDEN)
  refuseIf(!heardStates.includes(entry.state as EntryState), assessmentRefusals.NOT_HEARD)
  const { items, findings, totals, mostPoints } = await getAssessments(context, { id })
  if (findings === null || totals === null) throw new Refusal(assessmentRefusals.NOT_HEARD)
  const all = (await council.assessmentsOf(context.db, id)).filter(
    ({ stage, submittedAt }) => stage !== 'self' && submittedAt !== null,
  )
  const year = entry.awardYear
  const { basis } = regimeFor(year)
  const { label } = entryWorkflow.states[entry.state as EntryState]
  const verdict =
    entry.state === 'not-proposed' ? 'không đề nghị lên Hội đồng Quốc gia' : 'đề nghị lên Hội đồng Quốc gia'
  return draftLetter(context, {
    kind: 'BC',
    typeName: 'Báo cáo',
    abstract: `Phản hồi kết quả đánh giá sơ tuyển Giải thưởng Chất lượng Quốc gia năm ${year}`,
    basis: [],
    addressees: [enterprise],
    body: [
      {
        kind: 'paragraph',
        content: `Thực hiện ${basis}, Hội đồng sơ tuyển đã đánh giá hồ sơ dự giải năm ${year} của ${enterprise} và thông báo kết quả như sau.`,
      },
      { kind: 'heading', level: 1, text: 'Kết quả' },
      {
        kind: 'paragraph',
        content: `Điểm của Hội đồng là trung bình cộng điểm các thành viên. Kết luận: ${verdict}. Trạng thái hiện nay của hồ sơ: ${label.vi}.`,
      },
      table(items, findings, totals, mostPoints),
      { kind: 'heading', level: 1, text: 'Điểm mạnh' },
      ...orNone(remarks(items, all, 'strengths')),
      { kind: 'heading', level: 1, text: 'Nội dung cần cải tiến' },
      ...orNone(remarks(items, all, 'improvements')),
    ],
    signature: councilSignature(await chairOf(context, year)),
  })
}

const wordFile = async (document: OfficialDocument, name: string): Promise<File> =>
  download(await toDocx(document), `${name}.docx`, mediaTypes.docx)

/** The feedback report as a Word file. @throws Refusal as `feedbackDocument` */
export const feedbackFile = async (context: Context, given: { id: string }): Promise<File> =>
  wordFile(await feedbackDocument(context, given), 'Báo cáo phản hồi')

/**
 * The council's notice of the papers that a dossier lacks, as a Word file, for those who lead the round.
 * @throws Refusal FORBIDDEN, NOT_FOUND, NO_FOCAL_AGENCY
 */
export const noticeFile = async (context: Context, { id }: { id: string }): Promise<File> => {
  const { entry, enterprise } = await loadEntry(context, id)
  refuseIf(!mayOn(context.actor, awardsGrants, 'awards.lead', entry), refusals.FORBIDDEN)
  const lacking = await lackingPapers(context, entry)
  const round = await store.roundOf(context.db, context.actor.province, entry.awardYear)
  const until = round?.supplementBy && shortDate(round.supplementBy)
  const document = await draftLetter(context, {
    kind: '',
    typeName: null,
    abstract: `bổ sung hồ sơ dự Giải thưởng Chất lượng Quốc gia năm ${entry.awardYear}`,
    basis: [],
    addressees: [enterprise],
    body: [
      {
        kind: 'paragraph',
        content: `Qua kiểm tra hồ sơ dự Giải thưởng Chất lượng Quốc gia năm ${entry.awardYear}, đề nghị ${enterprise} bổ sung các giấy tờ sau:`,
      },
      ...lacking.map(
        ({ label, reason }): Block => ({
          kind: 'bullet',
          content: reason ? `${label.vi}: ${reason}` : label.vi,
        }),
      ),
      ...(until ? [{ kind: 'paragraph' as const, content: `Thời hạn bổ sung: trước ngày ${until}.` }] : []),
    ],
    signature: councilSignature(await chairOf(context, entry.awardYear)),
  })
  return wordFile(document, 'Thông báo bổ sung hồ sơ')
}
