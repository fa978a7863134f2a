import { moneyInWords } from '#kernel/vietnamese/money-words.ts'
import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import { type DrawnPaper, holders, letterheadOf, planAsGround } from '#modules/plan/letterhead.ts'
import { type Context, today } from '#platform/context.ts'
import type { OfficialDocument } from '#platform/official-document/document.ts'
import { annexTable } from './annex-table.ts'
import type { SettlementLine } from './settlement.ts'
import { getSettlementLines } from './settlement-lines.ts'
import { settlements } from './settlement-shelf.ts'

const money = (amount: bigint): string => `${groupThousands(String(amount))} đồng (${moneyInWords(amount)})`

/**
 * The settlement report of an agency by Decree 30/2020: allocated, spent, carried over and lapsed of each line, with the
 * differences explained. @throws Refusal NOT_FOUND, FORBIDDEN, NO_PLAN, ISSUER_UNKNOWN
 */
export const settlementPaper = async (context: Context, { id }: { id: string }): Promise<DrawnPaper> => {
  const { year, agency, note } = (await settlements.get(context, id)) as unknown as {
    year: number
    agency: { id: string } | null
    note: string | null
  }
  const lines = await getSettlementLines(context, id)
  const day = today(context)
  const { document, symbol, common } = await letterheadOf(context, { agencyId: agency?.id ?? '' }, day)
  const sum = (cell: (line: SettlementLine) => string) =>
    lines.reduce((total, line) => total + BigInt(cell(line)), 0n)
  const carry = sum((line) => line.carry)
  const unspent = sum((line) => line.unspent)
  const said = [
    `Tổng kinh phí được giao năm ${year}: ${money(sum((line) => line.allocated))}.`,
    `Kinh phí đề nghị quyết toán: ${money(sum((line) => line.paid))}.`,
    `Kinh phí còn lại: ${money(unspent)}, trong đó đề nghị chuyển nguồn sang năm ${year + 1}: ${money(carry)}; hủy dự toán: ${money(unspent - carry)}.`,
    ...(note ? [note] : []),
  ]
  const title = `Quyết toán kinh phí thực hiện Kế hoạch năng suất và chất lượng năm ${year}`
  const official: OfficialDocument = {
    ...common,
    ...{ number: null, date: null, symbol: `BC-${symbol}`, typeName: 'Báo cáo', abstract: title },
    basis: [await planAsGround(context)],
    addressees: holders(document, 'appraise-estimates', day),
    body: said.map((content) => ({ kind: 'paragraph' as const, content })),
    recipients: ['Như trên'],
    annexes: [
      annexTable(title, lines, ({ task }) => task, [
        { header: 'Nội dung', width: 26, cell: ({ content }: SettlementLine) => content },
        { header: 'Nguồn', width: 14, cell: ({ source }: SettlementLine) => source.label },
        { header: 'Được giao (đồng)', width: 12, cell: ({ allocated }: SettlementLine) => BigInt(allocated) },
        { header: 'Quyết toán (đồng)', width: 12, cell: ({ paid }: SettlementLine) => BigInt(paid) },
        { header: 'Còn lại (đồng)', width: 12, cell: ({ unspent: left }: SettlementLine) => BigInt(left) },
        { header: 'Chuyển nguồn (đồng)', width: 12, cell: (line: SettlementLine) => BigInt(line.carry) },
        { header: 'Giải trình', width: 18, cell: ({ explanation }: SettlementLine) => explanation ?? '' },
      ]),
    ],
  }
  return { official, name: `Báo cáo quyết toán ${year}` }
}
