import { defineRefusals, refuseIf } from '#kernel/refusal.ts'
import type { ItemScore } from './assessment-contract.ts'
import { type Regime, scoredItems } from './regime.ts'
import { totalOf } from './score-summary.ts'

export const assessmentRefusals = defineRefusals({
  ITEM_UNKNOWN: {
    status: 422,
    vi: 'Tiêu chí {item} không có trong năm giải này. Hãy tải lại trang.',
    en: 'The item {item} is not among the criteria of this award year. Reload the page.',
  },
  POINTS_TOO_HIGH: {
    status: 422,
    vi: 'Mục {item} tối đa {most} điểm.',
    en: 'Item {item} has {most} points at most.',
  },
  TOTAL_TOO_HIGH: {
    status: 422,
    vi: 'Tổng điểm tối đa là {most}, hiện là {total}.',
    en: 'The total is {most} points at most; it is {total} now.',
  },
  SCORES_INCOMPLETE: {
    status: 422,
    vi: 'Còn mục chưa chấm: {items}. Hãy chấm đủ rồi gửi.',
    en: 'Not scored yet: {items}. Score them all, then hand in.',
  },
  NOT_YOURS_TO_SCORE: {
    status: 403,
    vi: 'Bạn không chấm được hồ sơ này ở bước hiện nay.',
    en: 'This entry is not yours to score at this stage.',
  },
  DECLARE_FIRST: {
    status: 422,
    vi: 'Hãy khai báo có hay không có liên quan đến doanh nghiệp trước khi chấm.',
    en: 'Declare whether you are tied to the enterprise before you score.',
  },
  TIED: {
    status: 403,
    vi: 'Bạn đã khai báo có liên quan đến doanh nghiệp nên không chấm hồ sơ này.',
    en: 'You declared ties to the enterprise, so you do not score this entry.',
  },
  ALREADY_SCORED: {
    status: 409,
    vi: 'Bạn đã gửi điểm nên không đổi khai báo được nữa. Hãy báo thư ký Hội đồng.',
    en: 'You have handed in scores, so the declaration stays. Tell the secretary of the council.',
  },
  MEMBERS_WAITING: {
    status: 422,
    vi: 'Còn thành viên chưa gửi điểm: {names}.',
    en: 'Members have not handed in yet: {names}.',
  },
  NO_SCORES: {
    status: 422,
    vi: 'Chưa có thành viên Hội đồng nào được chấm hồ sơ này. Hãy bổ sung thành viên ở trang đợt xét giải.',
    en: 'No member of the council can score this entry. Appoint members on the page of the round.',
  },
  NOT_HEARD: {
    status: 409,
    vi: 'Báo cáo phản hồi có sau khi Hội đồng kết luận.',
    en: 'The feedback report comes once the council has concluded.',
  },
})

/**
 * Proves scores by the criteria of the award year; where the split of points is not known, only the total is bounded.
 * @throws Refusal ITEM_UNKNOWN, POINTS_TOO_HIGH, TOTAL_TOO_HIGH, SCORES_INCOMPLETE
 */
export const proveScores = (regime: Regime, scores: readonly ItemScore[], isWhole: boolean): void => {
  const items = new Map(scoredItems(regime).map((item) => [item.key, item]))
  for (const { item, points } of scores) {
    const known = items.get(item)
    refuseIf(known === undefined, assessmentRefusals.ITEM_UNKNOWN, { item })
    const most = known?.points ?? regime.mostPoints
    refuseIf(Number(points ?? 0) > most, assessmentRefusals.POINTS_TOO_HIGH, { item, most }, item)
  }
  const total = totalOf(scores)
  const { mostPoints: most } = regime
  refuseIf(Number(total) > most, assessmentRefusals.TOTAL_TOO_HIGH, { most, total })
  const given = new Set(scores.flatMap(({ item, points }) => (points === null ? [] : [item])))
  const open = [...items.keys()].filter((item) => !given.has(item))
  refuseIf(isWhole && open.length > 0, assessmentRefusals.SCORES_INCOMPLETE, { items: open.join(', ') })
}
