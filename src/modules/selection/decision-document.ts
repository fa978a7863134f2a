import { lowered } from '#kernel/vietnamese/first-letter.ts'
import { officialDate } from '#kernel/vietnamese/official-date.ts'
import { solutionFamilies } from '#modules/catalogue/rules.ts'
import { type Context, today } from '#platform/context.ts'
import type { OfficialDocument } from '#platform/official-document/document.ts'
import { annexOf, decisionPaper, moneyOf, type Signer, twoDigits } from './decision-paper.ts'
import * as store from './store.ts'
import type { Outcome } from './workflow.ts'

const articlesOf = (
  round: store.RoundRecord,
  issuer: string,
  selected: readonly store.ListedCandidate[],
  reserves: readonly store.ListedCandidate[],
): string[] => {
  const what = `hỗ trợ áp dụng giải pháp${round.family ? ` thuộc nhóm ${lowered(solutionFamilies[round.family].vi)}` : ''}`
  const besides =
    reserves.length > 0 ? ` và ${twoDigits(reserves.length)} trường hợp dự phòng (Phụ lục II)` : ''
  return [
    `Phê duyệt danh sách ${twoDigits(selected.length)} trường hợp được chọn (${reserves.length > 0 ? 'Phụ lục I' : 'Phụ lục'})${besides} của ${lowered(round.title)}; nội dung: ${what}; năm thực hiện: ${round.year}.`,
    `Tổng kinh phí các trường hợp được chọn đề nghị ngân sách hỗ trợ là ${moneyOf(selected)}. Mức hỗ trợ của từng trường hợp được xác định theo định mức hiện hành và dự toán được giao.`,
    [
      'Trường hợp được chọn rút lui thì trường hợp dự phòng được thay thế theo thứ tự trong danh sách.',
      ...(round.appealsUntil
        ? [`Đề nghị xem xét lại kết quả được gửi đến ${issuer} đến hết ${officialDate(round.appealsUntil)}.`]
        : []),
    ].join(' '),
    `Quyết định này có hiệu lực kể từ ngày ký. Thủ trưởng các cơ quan, đơn vị liên quan và các doanh nghiệp có tên trong danh sách chịu trách nhiệm thi hành Quyết định này.`,
  ]
}

/**
 * The decision that approves the list, from the list as it stands, with the selected and the reserves as annexes.
 * @throws Refusal NO_PLAN, NO_FOCAL_AGENCY
 */
export const makeDecision = async (
  context: Context,
  round: store.RoundRecord,
  signer: Signer,
): Promise<OfficialDocument> => {
  const { decisionNumber: number, decisionDate: date } = round
  const list = await store.candidatesOf(context.db, round.id, date ?? today(context))
  const of = (outcome: Outcome) => list.filter(({ candidate }) => candidate.outcome === outcome)
  const [selected, reserves] = [of('selected'), of('reserve')]
  return decisionPaper(context, round, { number, date }, signer, (issuer) => ({
    abstract: `Phê duyệt kết quả ${lowered(round.title)}`,
    basis: ['Theo đề nghị của Hội đồng xét chọn'],
    articles: articlesOf(round, issuer, selected, reserves),
    recipients: ['Như Điều 4'],
    annexes: [
      annexOf(`Danh sách được chọn, ${lowered(round.title)}`, selected),
      ...(reserves.length > 0 ? [annexOf(`Danh sách dự phòng, ${lowered(round.title)}`, reserves)] : []),
    ],
  }))
}
