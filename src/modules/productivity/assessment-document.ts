import { type CalendarDate, spanText } from '#kernel/period.ts'
import { permit } from '#kernel/permission.ts'
import { officialDate, shortDate } from '#kernel/vietnamese/official-date.ts'
import { letterheadOf, planAsGround, printed } from '#modules/plan/letterhead.ts'
import { type Context, today } from '#platform/context.ts'
import type { Block, OfficialDocument } from '#platform/official-document/document.ts'
import type { Assessment } from './assessment-contract.ts'
import * as store from './assessment-store.ts'
import {
  periodTable,
  rangeTable,
  shiftTable,
  sourcesTable,
  verdictTable,
  yearsAnnex,
} from './assessment-tables.ts'
import { examineRun } from './examine-run.ts'
import { percent } from './figures-in-words.ts'
import { productivityGrants } from './permissions.ts'
import type { Examination } from './run-answers-contract.ts'
import type { StoredRun } from './run-contract.ts'
import { howVerdictsCome, whatTfpIsNot } from './run-words.ts'
import { getRun } from './stored-runs.ts'
import { getAssessment } from './write-assessment.ts'

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
const subheading = (text: string): Block => ({ kind: 'heading', level: 2, text })
const paragraph = (content: string): Block => ({ kind: 'paragraph', content })
const bullet = (content: string): Block => ({ kind: 'bullet', content })

/** What a person wrote, a block for each line; lines that begin with a dash are points of a list. */
const written = (words: string): Block[] =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => (/^[-+•]\s*/.test(line) ? bullet(line.replace(/^[-+•]\s*/, '')) : paragraph(line)))

const modes = {
  discrete: 'tốc độ tăng hằng năm (cách của cơ quan thống kê)',
  tornqvist: 'lôgarit với tỷ phần bình quân hai năm (Törnqvist)',
} as const
const inputs = {
  average: 'bình quân vốn đầu năm và cuối năm',
  end: 'vốn cuối năm',
  begin: 'vốn đầu năm',
} as const

const initialStockIn = ({ initialStock }: StoredRun['parameters']): string => {
  switch (initialStock.method) {
    case 'ratio':
      return `${initialStock.ratio} lần GRDP của năm đầu`.replace('.', ',')
    case 'value':
      return 'giá trị cho trước'
    default:
      return `trạng thái dừng (tăng trưởng ${initialStock.growthYears} năm đầu, vốn đầu tư bình quân ${initialStock.investmentYears} năm đầu)`
  }
}

const laborShareIn = ({ laborShare }: StoredRun['parameters']): string => {
  if (laborShare === 'yearly') return 'theo số liệu từng năm'
  if (typeof laborShare === 'number') return `một mức chung ${percent(laborShare)}`
  return `từ các thành phần thu nhập, tính ${percent(laborShare.mixedIncome)} thu nhập hỗn hợp là của lao động`
}

const methodOf = ({ parameters, base, methodVersion }: StoredRun): Block[] => [
  paragraph(
    'TFP được tính theo phương pháp hạch toán tăng trưởng: tốc độ tăng TFP bằng tốc độ tăng GRDP trừ phần đóng góp của vốn và phần đóng góp của lao động; mỗi phần đóng góp bằng tốc độ tăng nhân với tỷ phần thu nhập của yếu tố đó, hai tỷ phần cộng lại bằng 1. Kết quả của giai đoạn là tỷ số của tăng trưởng cả giai đoạn, không phải bình quân các tỷ trọng hằng năm.',
  ),
  bullet(`Cách đo tăng trưởng: ${modes[parameters.mode]}; giá so sánh năm ${base}.`),
  bullet(
    `Vốn: kiểm kê thường xuyên, khấu hao ${percent(parameters.depreciation)} mỗi năm; vốn ban đầu theo ${initialStockIn(parameters)}; vốn sử dụng trong năm là ${inputs[parameters.capitalInput]}.`,
  ),
  bullet(`Tỷ phần thu nhập của lao động: ${laborShareIn(parameters)}.`),
  bullet(`Phương pháp bản ${methodVersion}; lần tính được lưu và tính lại được đến từng chữ số.`),
]

const inputsOf = (run: StoredRun, { sources }: Assessment): Block[] => [
  ...(sources === '' ? [paragraph('(Chưa ghi nguồn số liệu.)')] : written(sources)),
  paragraph(
    `Số liệu từ năm ${run.years[0]?.year} đến năm ${run.years.at(-1)?.year}, chi tiết tại Phụ lục; dấu kiểm tra của tệp số liệu (SHA-256): ${run.inputHash.slice(0, 16)}.`,
  ),
  ...(run.doubts.length === 0
    ? []
    : [
        paragraph('Khi kiểm tra số liệu, cần lưu ý:'),
        ...run.doubts.map(({ rule, found }) => bullet(`${found.vi.replace(/\.$/, '')} (quy tắc ${rule}).`)),
      ]),
]

const resultsOf = (run: StoredRun, examined: Examination): Block[] => [
  subheading('Đóng góp của vốn, lao động và TFP vào tăng trưởng GRDP'),
  periodTable(run),
  subheading('Năng suất lao động: trang bị vốn và TFP'),
  paragraph(
    'Tăng năng suất lao động (lôgarit) bằng phần do trang bị vốn trên một lao động cộng phần do TFP:',
  ),
  sourcesTable(run, examined),
  ...(run.shiftShares.length === 0
    ? []
    : [subheading('Năng suất lao động: nội ngành và chuyển dịch cơ cấu'), shiftTable(run)]),
]

const rangeOf = (run: StoredRun, examined: Examination): Block[] => [
  subheading('Khoảng dao động của tỷ trọng TFP'),
  paragraph(
    'Vốn của tỉnh không được công bố nên phải tính, và kết quả phụ thuộc giả định. Tỷ trọng TFP vì vậy luôn được nêu cùng khoảng của nó qua các bộ giả định về tỷ phần vốn, khấu hao và vốn ban đầu:',
  ),
  rangeTable(run),
  ...(examined.goals.length === 0
    ? []
    : [
        subheading('Đối chiếu với mục tiêu của kế hoạch'),
        verdictTable(run, examined),
        paragraph(howVerdictsCome.vi),
      ]),
]

const recommendationsOf = ({ recommendations }: Assessment): Block[] =>
  recommendations.length === 0
    ? [paragraph('(Chưa ghi giải pháp đề xuất.)')]
    : [
        {
          kind: 'table',
          columns: [
            { header: 'TT', width: 6, align: 'center' },
            { header: 'Giải pháp', width: 44 },
            { header: 'Cơ quan chủ trì', width: 22 },
            { header: 'Mục của Phụ lục Kế hoạch', width: 14, align: 'center' },
            { header: 'Thời hạn', width: 14, align: 'center' },
          ],
          rows: recommendations.map(({ words, agency, row, dueOn }, n) => ({
            cells: [String(n + 1), words, agency.label, row, shortDate(dueOn)],
          })),
        },
      ]

const bodyOf = (
  run: StoredRun,
  examined: Examination,
  assessment: Assessment,
  addressee: string,
): Block[] => [
  heading('Mục đích, phạm vi'),
  paragraph(
    `Thực hiện nhiệm vụ đánh giá năng suất các nhân tố tổng hợp (TFP) của Kế hoạch, báo cáo này đánh giá TFP và năng suất lao động của địa bàn trong ${spansOf(run)}, theo lần tính “${run.title}” do ${run.madeBy} thực hiện ${officialDate(run.madeAt.slice(0, 10))}.`,
  ),
  heading('Số liệu đầu vào và nguồn'),
  ...inputsOf(run, assessment),
  heading('Phương pháp'),
  ...methodOf(run),
  heading('Kết quả'),
  ...resultsOf(run, examined),
  heading('Khoảng dao động và mức độ đạt mục tiêu'),
  ...rangeOf(run, examined),
  heading('Lưu ý khi sử dụng kết quả'),
  paragraph(whatTfpIsNot.vi),
  heading('Nhận định'),
  ...(assessment.conclusions === '' ? [paragraph('(Chưa ghi nhận định.)')] : written(assessment.conclusions)),
  heading('Giải pháp đề xuất'),
  ...recommendationsOf(assessment),
  paragraph(
    `Trên đây là báo cáo đánh giá năng suất các nhân tố tổng hợp (TFP) ${spansOf(run)}, kính gửi ${addressee} xem xét, chỉ đạo`,
  ),
]

const spansOf = ({ periods }: StoredRun): string => `giai đoạn ${periods.map(spanText).join(', ')}`

/**
 * The assessment report on a run by Decree 30/2020 (II.1.a) as it would be signed on a day: inputs with their sources, method, results, range and
 * verdicts, what TFP is not, conclusions and recommendations; issued by the focal agency under its name of the day.
 * @throws Refusal NOT_FOUND, FORBIDDEN, NO_PLAN, ISSUER_UNKNOWN
 */
export const assessmentDocument = async (
  context: Context,
  runId: string,
  { date, signer }: { date: CalendarDate | null; signer?: { position: string | null; name: string } },
): Promise<{ paper: OfficialDocument; agencyId: string }> => {
  const run = await getRun(context, runId)
  const [examined, assessment] = [await examineRun(context, runId), await getAssessment(context, runId)]
  const day = date ?? today(context)
  const { common, agencyId, symbol, name, parent } = await letterheadOf(
    context,
    { duty: 'focal' },
    day,
    signer,
  )
  const paper: OfficialDocument = {
    ...common,
    ...{ number: null, date, symbol: `BC-${symbol}`, typeName: 'Báo cáo' },
    abstract: `Đánh giá năng suất các nhân tố tổng hợp (TFP) ${spansOf(run)}`,
    basis: [await planAsGround(context)],
    addressees: [parent ?? name],
    body: bodyOf(run, examined, assessment, parent ?? name),
    recipients: [
      'Như trên (b/c)',
      ...new Set(assessment.recommendations.map(({ agency }) => `${agency.label} (p/h)`)),
    ],
    annexes: [yearsAnnex(run, examined)],
  }
  return { paper, agencyId }
}

/**
 * The report as Word or PDF: as it was signed, else the draft as it stands, marked as such.
 * @throws Refusal NOT_FOUND, FORBIDDEN, NO_PLAN, ISSUER_UNKNOWN
 */
export const assessmentFile = async (
  context: Context,
  { id, kind }: { id: string; kind: 'docx' | 'pdf' },
): Promise<File> => {
  await getRun(context, id)
  const within = permit(context.actor, productivityGrants, 'productivity.read')
  const row = await store.findAssessment(context.db, within, id)
  const paper = row?.document ?? (await assessmentDocument(context, id, { date: null })).paper
  const mark = row?.number ? `số ${row.number.replaceAll('/', '-')}` : '(dự thảo)'
  return printed(context, { official: paper, name: `Báo cáo đánh giá TFP ${mark}` }, kind)
}
