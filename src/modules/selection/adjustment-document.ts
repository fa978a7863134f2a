import { lowered } from '#kernel/vietnamese/first-letter.ts'
import { officialDate, shortDate } from '#kernel/vietnamese/official-date.ts'
import { type Context, today } from '#platform/context.ts'
import type { Annex, OfficialDocument } from '#platform/official-document/document.ts'
import { annexOf, decisionPaper, moneyOf, type Numbered, type Signer, twoDigits } from './decision-paper.ts'
import * as store from './store.ts'

/** How the list as it stands differs from the latest signed decision. */
export interface ListChange {
  /** Selected by decision, dropped out since. */
  readonly left: readonly store.ListedCandidate[]
  /** Reserves by decision that have moved up since. */
  readonly joined: readonly store.ListedCandidate[]
  /** All who are selected as the list stands. */
  readonly selected: readonly store.ListedCandidate[]
}

/** What an adjusting decision would change. */
export const changeOf = (list: readonly store.ListedCandidate[]): ListChange => {
  const selected = list.filter(({ candidate }) => candidate.outcome === 'selected')
  return {
    selected,
    joined: selected.filter(({ candidate }) => candidate.decidedOutcome !== 'selected'),
    left: list.filter(
      ({ candidate }) => candidate.decidedOutcome === 'selected' && candidate.outcome !== 'selected',
    ),
  }
}

const leaversAnnex = (title: string, left: ListChange['left']): Annex => ({
  title,
  orientation: 'landscape',
  blocks: [
    {
      kind: 'table',
      columns: [
        { header: 'TT', width: 4, align: 'center' },
        { header: 'Doanh nghiệp', width: 26 },
        { header: 'Mã số thuế', width: 12, align: 'center' },
        { header: 'Giải pháp', width: 18 },
        { header: 'Ngày rút lui', width: 11, align: 'center' },
        { header: 'Lý do', width: 29 },
      ],
      rows: left.map(({ candidate, name, taxCode, solution }, at) => ({
        cells: [
          String(at + 1),
          name,
          taxCode ?? '',
          solution ?? '',
          candidate.droppedOn ? shortDate(candidate.droppedOn) : '',
          candidate.droppedReason ?? '',
        ],
      })),
    },
  ],
})

const articlesOf = (first: string, { left, joined, selected }: ListChange): string[] => {
  const joins =
    joined.length > 0
      ? `; bổ sung ${twoDigits(joined.length)} trường hợp dự phòng theo thứ tự (Phụ lục II)`
      : ''
  const now = joined.length > 0 ? 'Phụ lục III' : 'Phụ lục II'
  return [
    `Đưa ${twoDigits(left.length)} trường hợp rút lui (Phụ lục I) ra khỏi danh sách được chọn ban hành kèm theo ${first}${joins}.`,
    selected.length > 0
      ? `Sau điều chỉnh, danh sách có ${twoDigits(selected.length)} trường hợp được chọn (${now}) với tổng kinh phí đề nghị ngân sách hỗ trợ là ${moneyOf(selected)}.`
      : 'Sau điều chỉnh, danh sách không còn trường hợp được chọn.',
    `Các nội dung khác của ${first} không thay đổi.`,
    `Quyết định này có hiệu lực kể từ ngày ký. Thủ trưởng các cơ quan, đơn vị liên quan và các doanh nghiệp có tên trong các phụ lục chịu trách nhiệm thi hành Quyết định này.`,
  ]
}

/**
 * The decision that adjusts the approved list after drop-outs: who leaves it and why, which reserves take their places, and
 * the list as it then stands; everything else of the first decision stands (II.1.b).
 * @throws Refusal NO_PLAN, NO_FOCAL_AGENCY
 */
export const makeAdjustment = async (
  context: Context,
  round: store.RoundRecord,
  numbered: Numbered,
  signer: Signer,
): Promise<OfficialDocument> => {
  const title = lowered(round.title)
  const list = await store.candidatesOf(context.db, round.id, numbered.date ?? today(context))
  const earlier = await store.adjustmentsOf(context.db, round.id)
  const change = changeOf(list)
  const first = `Quyết định số ${round.decisionNumber} ${officialDate(round.decisionDate ?? '')}`
  return decisionPaper(context, round, numbered, signer, () => ({
    abstract: `Điều chỉnh danh sách được chọn của ${title}`,
    basis: [
      `Căn cứ ${first} phê duyệt kết quả ${title}`,
      ...earlier.map(
        ({ number, date }) =>
          `Căn cứ Quyết định số ${number} ${officialDate(date)} điều chỉnh danh sách được chọn của ${title}`,
      ),
      'Xét đề nghị rút lui của các trường hợp tại Phụ lục I và thứ tự của danh sách dự phòng',
    ],
    articles: articlesOf(first, change),
    recipients: ['Như Điều 4'],
    annexes: [
      leaversAnnex(`Danh sách rút lui, ${title}`, change.left),
      ...(change.joined.length > 0
        ? [annexOf(`Danh sách bổ sung từ dự phòng, ${title}`, change.joined)]
        : []),
      ...(change.selected.length > 0
        ? [annexOf(`Danh sách được chọn sau điều chỉnh, ${title}`, change.selected)]
        : []),
    ],
  }))
}
