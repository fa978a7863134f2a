import type { CalendarDate } from '#kernel/period.ts'
import { Refusal } from '#kernel/refusal.ts'
import { lowered } from '#kernel/vietnamese/first-letter.ts'
import { moneyInWords } from '#kernel/vietnamese/money-words.ts'
import { groupThousands, vietnameseDecimal } from '#kernel/vietnamese/number-text.ts'
import { officialDate } from '#kernel/vietnamese/official-date.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { issuerLines, printedIssuer, signatureOf } from '#modules/agencies/letter-lines.ts'
import { findVersionOn, nameOn } from '#modules/agencies/rules.ts'
import { solutionFamilies } from '#modules/catalogue/rules.ts'
import { planAsGround } from '#modules/plan/letterhead.ts'
import { findSoleHolder } from '#modules/plan/rules.ts'
import { type Context, today } from '#platform/context.ts'
import type { Annex, OfficialDocument } from '#platform/official-document/document.ts'
import { selectionRefusals } from './rules.ts'
import * as store from './store.ts'
import type { Outcome } from './workflow.ts'

type Decided = Pick<
  store.RoundRecord,
  | 'id'
  | 'title'
  | 'year'
  | 'family'
  | 'councilNumber'
  | 'councilDate'
  | 'decisionNumber'
  | 'decisionDate'
  | 'appealsUntil'
>

/** The agency that decides, under its name of the day. @throws Refusal NO_FOCAL_AGENCY */
const issuingOn = async ({ db, actor }: Context, day: CalendarDate) => {
  const { document } = await directoryOf(db, actor.province)
  const key = findSoleHolder(document, 'focal', day)
  const agency = document.agencies.find((one) => one.key === key)
  const version = agency && findVersionOn(agency, day)
  if (version === undefined) throw new Refusal(selectionRefusals.NO_FOCAL_AGENCY, { day })
  return { version, parent: version.parent ? nameOn(document, version.parent, day) : null }
}

const annexOf = (title: string, list: readonly store.ListedCandidate[]): Annex => ({
  title,
  orientation: 'landscape',
  blocks: [
    {
      kind: 'table',
      columns: [
        { header: 'TT', width: 4, align: 'center' },
        { header: 'Doanh nghiệp', width: 20 },
        { header: 'Mã số thuế', width: 11, align: 'center' },
        { header: 'Xã, phường', width: 12 },
        { header: 'Nhóm ưu tiên', width: 19 },
        { header: 'Giải pháp', width: 14 },
        { header: 'Cơ quan giới thiệu', width: 16 },
        { header: 'Điểm', width: 7, align: 'right' },
        { header: 'Đề nghị ngân sách (đồng)', width: 12, align: 'right' },
      ],
      rows: [
        ...list.map(({ candidate, ...one }, at) => ({
          cells: [
            String(at + 1),
            one.name,
            one.taxCode ?? '',
            one.commune ?? '',
            one.priority.vi,
            one.solution ?? '',
            one.agency ?? '',
            vietnameseDecimal(candidate.mean ?? ''),
            groupThousands(String(candidate.asked)),
          ],
        })),
        {
          kind: 'bold' as const,
          cells: ['', 'Tổng cộng', '', '', '', '', '', '', groupThousands(String(sumOf(list)))],
        },
      ],
    },
  ],
})

const sumOf = (list: readonly store.ListedCandidate[]): bigint =>
  list.reduce((sum, { candidate }) => sum + candidate.asked, 0n)

const bodyOf = (
  round: Decided,
  issuer: string,
  selected: readonly store.ListedCandidate[],
  reserves: readonly store.ListedCandidate[],
): OfficialDocument['body'] => {
  const count = (n: number) => String(n).padStart(2, '0')
  const sum = sumOf(selected)
  const what = `hỗ trợ áp dụng giải pháp${round.family ? ` thuộc nhóm ${lowered(solutionFamilies[round.family].vi)}` : ''}`
  const besides = reserves.length > 0 ? ` và ${count(reserves.length)} trường hợp dự phòng (Phụ lục II)` : ''
  const articles = [
    `Phê duyệt danh sách ${count(selected.length)} trường hợp được chọn (${reserves.length > 0 ? 'Phụ lục I' : 'Phụ lục'})${besides} của ${lowered(round.title)}; nội dung: ${what}; năm thực hiện: ${round.year}.`,
    `Tổng kinh phí các trường hợp được chọn đề nghị ngân sách hỗ trợ là ${groupThousands(String(sum))} đồng (${moneyInWords(sum)}). Mức hỗ trợ của từng trường hợp được xác định theo định mức hiện hành và dự toán được giao.`,
    [
      'Trường hợp được chọn rút lui thì trường hợp dự phòng được thay thế theo thứ tự trong danh sách.',
      ...(round.appealsUntil
        ? [`Đề nghị xem xét lại kết quả được gửi đến ${issuer} đến hết ${officialDate(round.appealsUntil)}.`]
        : []),
    ].join(' '),
    `Quyết định này có hiệu lực kể từ ngày ký. Thủ trưởng các cơ quan, đơn vị liên quan và các doanh nghiệp có tên trong danh sách chịu trách nhiệm thi hành Quyết định này.`,
  ]
  return articles.map((content) => ({ kind: 'article', content }))
}

/**
 * The decision that approves the list, by Decree 30/2020 (form 1.1), from the list as it stands: who decides under the
 * name of the day, the plan and the council as its grounds, the selected and the reserves as annexes.
 * @throws Refusal NO_PLAN, NO_FOCAL_AGENCY
 */
export const makeDecision = async (
  context: Context,
  round: Decided,
  signer: { name: string; position: string | null },
): Promise<OfficialDocument> => {
  const { db } = context
  const day = round.decisionDate ?? today(context)
  const { version, parent } = await issuingOn(context, day)
  const list = await store.candidatesOf(db, round.id, day)
  const of = (outcome: Outcome) => list.filter(({ candidate }) => candidate.outcome === outcome)
  const [selected, reserves] = [of('selected'), of('reserve')]
  const isCommittee = version.kind.includes('committee')
  const signature = signatureOf(signer.position, signer.name, isCommittee)
  const head = signature.authority.at(-1)?.replace(/^KT\.\s*/, '') ?? signature.position
  const issuer = issuerLines({ name: version.name, parent })
  const [ordinal = null, ...symbol] = round.decisionNumber?.split('/') ?? []
  const several = reserves.length > 0
  return {
    issuer: printedIssuer(issuer),
    number: ordinal,
    symbol: symbol.join('/') || `QĐ-${version.symbol}`,
    place: version.placeName,
    date: round.decisionDate,
    typeName: 'Quyết định',
    abstract: `Phê duyệt kết quả ${lowered(round.title)}`,
    enacting: { authority: `${head} ${version.name}`, command: 'QUYẾT ĐỊNH:' },
    basis: [
      await planAsGround(context),
      ...(round.councilNumber && round.councilDate
        ? [
            `Căn cứ Quyết định số ${round.councilNumber} ${officialDate(round.councilDate)} về việc thành lập Hội đồng xét chọn`,
          ]
        : []),
      'Theo đề nghị của Hội đồng xét chọn',
    ],
    addressees: [],
    body: bodyOf(round, version.name, selected, reserves),
    signature,
    recipients: ['Như Điều 4', ...(parent ? [`${parent} (b/c)`] : []), 'Hội đồng xét chọn'],
    archive: 'VT',
    annexes: [
      annexOf(`Danh sách được chọn, ${lowered(round.title)}`, selected),
      ...(several ? [annexOf(`Danh sách dự phòng, ${lowered(round.title)}`, reserves)] : []),
    ],
  }
}
