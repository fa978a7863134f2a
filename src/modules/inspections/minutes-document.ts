import { yearOf } from '#kernel/period.ts'
import { officialDate, shortDate } from '#kernel/vietnamese/official-date.ts'
import { printedIssuer } from '#modules/agencies/letter-lines.ts'
import type { Block, OfficialDocument } from '#platform/official-document/document.ts'
import { warningsOf } from '#platform/official-document/warnings.ts'
import { answers, type HeldAnswer, type Member, type Minutes } from './fieldwork-shapes.ts'
import { type CheckKind, checkKinds, type Question } from './rules.ts'

/** Everything that the minutes of a visit are made from. */
export interface MinutesContent {
  readonly issuer: { readonly name: string; readonly parent: string | null }
  readonly symbol: string
  readonly town: string
  readonly inspected: string
  readonly kind: CheckKind
  readonly project: string | null
  readonly plan: { readonly year: number; readonly number: string | null; readonly date: string | null }
  readonly team: readonly Member[]
  readonly questions: readonly Question[]
  readonly answers: readonly HeldAnswer[]
  readonly findings: readonly { content: string; clause: string | null; demand: string; dueOn: string }[]
  readonly minutes: Minutes
  readonly isSigned: boolean
  readonly sample: boolean
}

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
const paragraph = (content: string): Block => ({ kind: 'paragraph', content })
const bullet = (content: string): Block => ({ kind: 'bullet', content })
const clockText = (clock: string): string => clock.replace(':', ' giờ ')
const linesOf = (text: string | null): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const memberText = ({ name, position, agency, head }: Member): string =>
  [
    `${name}${position ? `, ${position}` : agency ? `, ${agency.label}` : ''}`,
    head ? 'Trưởng đoàn' : 'Thành viên',
  ].join(' – ')

const presence = ({ team, inspected, minutes }: MinutesContent): Block[] => [
  heading('Thành phần'),
  { kind: 'heading', level: 2, text: 'Đoàn kiểm tra' },
  ...team.map((member) => bullet(memberText(member))),
  { kind: 'heading', level: 2, text: `Đơn vị được kiểm tra: ${inspected}` },
  bullet(
    [minutes.representative, minutes.representativePosition].filter(Boolean).join(', ').concat(' – Đại diện'),
  ),
  ...linesOf(minutes.present).map(bullet),
]

const results = ({ questions, answers: held, minutes }: MinutesContent): Block[] => {
  const byQuestion = new Map(held.map((answer) => [answer.question, answer]))
  return [
    heading('Nội dung và kết quả kiểm tra'),
    ...linesOf(minutes.progress).map(paragraph),
    {
      kind: 'table',
      columns: [
        { header: 'TT', width: 5, align: 'center' },
        { header: 'Nội dung kiểm tra', width: 45 },
        { header: 'Căn cứ', width: 17 },
        { header: 'Kết quả', width: 12, align: 'center' },
        { header: 'Ghi chú', width: 21 },
      ],
      rows: questions.map(({ id, text, clause }, n) => {
        const answer = byQuestion.get(id)
        return {
          cells: [
            String(n + 1),
            text,
            clause,
            answer ? answers[answer.answer].vi : 'Chưa trả lời',
            answer?.note ?? '',
          ],
        }
      }),
    },
  ]
}

const demands = ({ findings }: MinutesContent): Block[] => [
  heading('Tồn tại và yêu cầu khắc phục'),
  ...(findings.length === 0
    ? [paragraph('Không có.')]
    : [
        {
          kind: 'table' as const,
          columns: [
            { header: 'TT', width: 5, align: 'center' as const },
            { header: 'Tồn tại', width: 38 },
            { header: 'Yêu cầu khắc phục', width: 38 },
            { header: 'Thời hạn', width: 19, align: 'center' as const },
          ],
          rows: findings.map(({ content, clause, demand, dueOn }, n) => ({
            cells: [String(n + 1), clause ? `${content} (${clause})` : content, demand, shortDate(dueOn)],
          })),
        },
      ]),
]

const ending = ({ minutes, inspected }: MinutesContent): Block[] => [
  heading('Kết luận'),
  ...linesOf(minutes.conclusion).map(paragraph),
  heading('Ý kiến của đơn vị được kiểm tra'),
  ...(minutes.opinion ? linesOf(minutes.opinion) : ['Thống nhất với nội dung biên bản.']).map(paragraph),
  paragraph(
    `Biên bản kết thúc lúc ${clockText(minutes.ends)} cùng ngày, đã đọc lại cho những người có mặt cùng nghe, thống nhất ký tên và được lập thành ${String(minutes.copies).padStart(2, '0')} bản có giá trị như nhau; ${inspected} giữ 01 bản, đoàn kiểm tra giữ ${String(minutes.copies - 1).padStart(2, '0')} bản.`,
  ),
]

const basisOf = ({ plan }: MinutesContent): string[] =>
  plan.number && plan.date
    ? [
        `Căn cứ Quyết định số ${plan.number} ${officialDate(plan.date)} phê duyệt kế hoạch kiểm tra năm ${plan.year}`,
      ]
    : []

/**
 * The minutes of a visit in the layout of Decree 30/2020 (form 1.9): time, place, who was present, results, findings with
 * their dues, copies, and both sides' signatures. Pure: the same content gives the same document.
 */
export const minutesDocument = (content: MinutesContent): OfficialDocument => {
  const { issuer, minutes, kind, project, inspected, team, symbol, town } = content
  const head = team.find((member) => member.head)
  const warnings = warningsOf({ unsigned: !content.isSigned, sample: content.sample })
  return {
    issuer: printedIssuer(issuer),
    number: null,
    symbol: `BB-${symbol}`,
    place: town,
    date: minutes.heldOn,
    typeName: 'Biên bản',
    abstract: `Kiểm tra ${checkKinds[kind].vi.toLocaleLowerCase('vi').replace('giải thưởng chất lượng quốc gia', 'Giải thưởng Chất lượng Quốc gia')} năm ${yearOf(minutes.heldOn)} tại ${inspected}`,
    basis: basisOf(content),
    addressees: [],
    body: [
      paragraph(
        `Hôm nay, lúc ${clockText(minutes.begins)} ${officialDate(minutes.heldOn)}, tại ${minutes.place}, đoàn kiểm tra lập biên bản như sau:`,
      ),
      ...(project ? [paragraph(`Hồ sơ được kiểm tra: ${project}.`)] : []),
      ...presence(content),
      ...results(content),
      ...demands(content),
      ...ending(content),
    ],
    otherSide: {
      authority: ['Đại diện'],
      position: 'Đơn vị được kiểm tra',
      name: minutes.representative,
    },
    signature: { authority: ['Đoàn kiểm tra'], position: 'Trưởng đoàn', name: head?.name ?? '' },
    recipients: [inspected, 'Thành viên đoàn kiểm tra'],
    archive: 'VT',
    annexes: [],
    ...(warnings === undefined ? {} : { marks: { sample: warnings } }),
  }
}
