import { moneyInWords } from '#kernel/vietnamese/money-words.ts'
import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import { decisionRecipients, holders, letterheadOf, planAsGround, printed } from '#modules/plan/letterhead.ts'
import { type Context, today } from '#platform/context.ts'
import type { OfficialDocument } from '#platform/official-document/document.ts'
import { annexTable } from './annex-table.ts'
import { type DecisionKind, type DecisionLine, decisionKinds } from './decision.ts'
import { getDecisionLines } from './decision-lines.ts'
import { decisions } from './decision-shelf.ts'

interface Shown {
  readonly kind: DecisionKind
  readonly year: number
  readonly number: string | null
  readonly date: string | null
}

const titles: Readonly<Record<DecisionKind, (year: number) => string>> = {
  approve: (year) => `Phê duyệt dự toán kinh phí thực hiện Kế hoạch năng suất và chất lượng năm ${year}`,
  allocate: (year) => `Phân bổ, giao dự toán kinh phí thực hiện Kế hoạch năng suất và chất lượng năm ${year}`,
  adjust: (year) => `Điều chỉnh dự toán kinh phí thực hiện Kế hoạch năng suất và chất lượng năm ${year}`,
}

const annexOf = (kind: DecisionKind, title: string, lines: readonly DecisionLine[]) =>
  annexTable(title, lines, ({ task }) => task, [
    { header: 'Nội dung', width: 30, cell: ({ item }: DecisionLine) => item.label },
    { header: 'Cơ quan', width: 20, cell: ({ agency }: DecisionLine) => agency?.label ?? '' },
    { header: 'Nguồn', width: 16, cell: ({ source }: DecisionLine) => source.label },
    {
      header: kind === 'adjust' ? 'Tăng, giảm (đồng)' : 'Số tiền (đồng)',
      width: 14,
      cell: ({ change }: DecisionLine) => BigInt(change),
    },
    { header: 'Ghi chú', width: 16, cell: ({ reason }: DecisionLine) => reason ?? '' },
  ])

/**
 * A decision of the People's Committee by Decree 30/2020 with its lines as the annex; a draft until it is issued.
 * @throws Refusal NOT_FOUND, FORBIDDEN, NO_PLAN, ISSUER_UNKNOWN
 */
export const decisionDocument = async (
  context: Context,
  { id, kind: file }: { id: string; kind: 'docx' | 'pdf' },
): Promise<File> => {
  const { kind, year, number, date } = (await decisions.get(context, id)) as unknown as Shown
  const lines = await getDecisionLines(context, id)
  const day = date ?? today(context)
  const { document, name, symbol, head, common } = await letterheadOf(context, { duty: 'decide' }, day)
  const sum = lines.reduce((total, { change }) => total + BigInt(change), 0n)
  const [ordinal = null, ...rest] = number?.split('/') ?? []
  const title = titles[kind](year)
  const focal = holders(document, 'focal', day).join(', ')
  const finance = holders(document, 'appraise-estimates', day).join(', ')
  const articles = [
    `${title} với tổng số tiền ${groupThousands(String(sum))} đồng (${moneyInWords(sum)}); chi tiết tại Phụ lục kèm theo.`,
    'Các cơ quan, đơn vị được giao quản lý, sử dụng kinh phí đúng mục đích, đúng chế độ, thanh toán và quyết toán theo quy định của pháp luật về ngân sách nhà nước.',
    `Quyết định này có hiệu lực kể từ ngày ký. Thủ trưởng các cơ quan: ${[focal, finance].join('; ')} và các cơ quan, đơn vị có tên tại Phụ lục chịu trách nhiệm thi hành Quyết định này.`,
  ]
  const official: OfficialDocument = {
    ...common,
    ...{
      number: ordinal,
      date,
      symbol: rest.join('/') || `QĐ-${symbol}`,
      typeName: 'Quyết định',
      abstract: title,
    },
    enacting: { authority: `${head} ${name}`, command: 'QUYẾT ĐỊNH:' },
    basis: [await planAsGround(context), `Theo đề nghị của ${focal}`],
    addressees: [],
    body: articles.map((content) => ({ kind: 'article' as const, content })),
    recipients: decisionRecipients,
    annexes: [annexOf(kind, title, lines)],
  }
  const called = `Quyết định ${decisionKinds[kind].vi.toLocaleLowerCase('vi')} ${year}`
  return printed(context, { official, name: called }, file)
}
