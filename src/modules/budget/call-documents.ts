import { permit } from '#kernel/permission.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import { moneyInWords } from '#kernel/vietnamese/money-words.ts'
import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import { type CallFacts, callOf } from '#modules/estimates/call-of.ts'
import { type DrawnPaper, holders, letterheadOf, planAsGround } from '#modules/plan/letterhead.ts'
import { type Context, today } from '#platform/context.ts'
import type { Annex, OfficialDocument } from '#platform/official-document/document.ts'
import { allAmounts } from './all-amounts.ts'
import { annexTable } from './annex-table.ts'
import type { FiveAmounts } from './figure-shapes.ts'
import { budgetGrants } from './permissions.ts'

export type CallPaper = 'to-finance' | 'to-committee'

const at = (row: FiveAmounts, stage: keyof FiveAmounts['amounts']): bigint =>
  BigInt(row.amounts[stage]?.amount ?? '0')

const money = (amount: bigint): string => `${groupThousands(String(amount))} đồng (${moneyInWords(amount)})`

const columns = (paper: CallPaper) => [
  { header: 'Nội dung', width: 26, cell: (row: FiveAmounts) => row.content },
  { header: 'Cơ quan đề xuất', width: 18, cell: (row: FiveAmounts) => row.agency },
  { header: 'Nguồn', width: 14, cell: (row: FiveAmounts) => row.source.label },
  { header: 'Đề xuất (đồng)', width: 12, cell: (row: FiveAmounts) => at(row, 'proposed') },
  { header: 'Tổng hợp (đồng)', width: 12, cell: (row: FiveAmounts) => at(row, 'consolidated') },
  ...(paper === 'to-committee'
    ? [{ header: 'Thẩm định (đồng)', width: 12, cell: (row: FiveAmounts) => at(row, 'appraised') }]
    : []),
]

const bodyOf = (
  call: CallFacts,
  rows: readonly FiveAmounts[],
  paper: CallPaper,
): OfficialDocument['body'] => {
  const sum = (stage: keyof FiveAmounts['amounts']) => rows.reduce((total, row) => total + at(row, stage), 0n)
  const agencies = new Set(rows.map(({ agency }) => agency)).size
  const said = [
    `Qua tổng hợp, có ${agencies} cơ quan, đơn vị đề xuất dự toán kinh phí thực hiện Kế hoạch năm ${call.year} với tổng số tiền ${money(sum('proposed'))}; sau khi rà soát, gộp các nội dung trùng, số tổng hợp là ${money(sum('consolidated'))} (chi tiết tại Phụ lục kèm theo).`,
    ...(paper === 'to-committee'
      ? [`Kết quả thẩm định phần kinh phí do tỉnh bố trí: ${money(sum('appraised'))}.`]
      : []),
    paper === 'to-finance'
      ? 'Kính đề nghị cơ quan thẩm định xem xét, thẩm định theo quy định.'
      : `Kính trình Ủy ban nhân dân tỉnh xem xét, phê duyệt và bố trí dự toán năm ${call.year} để thực hiện.`,
  ]
  return said.map((content) => ({ kind: 'paragraph' as const, content }))
}

/**
 * The letter that sends the consolidated estimate for appraisal, or the submission to the People's Committee, by Decree
 * 30/2020 with the whole estimate as its annex (V.1.e, V.3). @throws Refusal NOT_FOUND, FORBIDDEN, NO_PLAN, ISSUER_UNKNOWN
 */
export const callPaper = async (
  context: Context,
  { id, paper }: { id: string; paper: CallPaper },
): Promise<DrawnPaper> => {
  const within = permit(context.actor, budgetGrants, 'budget.read')
  const call = await callOf(context, id)
  if (call === undefined || within.reach !== 'all') throw new Refusal(refusals.NOT_FOUND)
  const day = today(context)
  const rows = await allAmounts(context, id)
  const { document, symbol, common } = await letterheadOf(context, { duty: 'focal' }, day)
  const title = `dự toán kinh phí thực hiện Kế hoạch năng suất và chất lượng năm ${call.year}`
  const isLetter = paper === 'to-finance'
  const annex: Annex = annexTable(`Tổng hợp ${title}`, rows, ({ task }) => task, columns(paper))
  const official: OfficialDocument = {
    ...common,
    ...{ number: null, date: null, symbol: isLetter ? symbol : `TTr-${symbol}` },
    typeName: isLetter ? null : 'Tờ trình',
    abstract: isLetter ? `thẩm định ${title}` : `Về việc phê duyệt ${title}`,
    basis: isLetter ? [] : [await planAsGround(context)],
    addressees: holders(document, isLetter ? 'appraise-estimates' : 'decide', day),
    body: bodyOf(call, rows, paper),
    recipients: ['Như trên'],
    annexes: [annex],
  }
  return {
    official,
    name: `${isLetter ? 'Công văn thẩm định dự toán' : 'Tờ trình dự toán'} ${call.year}`,
  }
}
