import { defineRefusals, refuseIf } from '#kernel/refusal.ts'
import type { CriterionInput, RoundInput } from './contract.ts'

export const selectionRefusals = defineRefusals({
  WINDOW_REVERSED: {
    status: 422,
    vi: 'Ngày kết thúc chấm điểm phải từ ngày mở trở đi.',
    en: 'The last day of scoring cannot lie before the first.',
  },
  ROOM_MISSING: {
    status: 422,
    vi: 'Hãy ghi số lượng được chọn hoặc mức trần kinh phí.',
    en: 'Give the number of places or the ceiling of money.',
  },
  WEIGHTS_NOT_WHOLE: {
    status: 422,
    vi: 'Tổng trọng số phải bằng 100; hiện là {sum}.',
    en: 'Weights must add up to 100; they add up to {sum}.',
  },
  ALREADY_OPEN: {
    status: 409,
    vi: 'Đợt đã mở chấm điểm nên không sửa được phần này nữa.',
    en: 'Scoring has begun, so this can no longer be changed.',
  },
  PERSON_UNKNOWN: {
    status: 422,
    vi: 'Người này không có tài khoản đang hoạt động. Hãy chọn lại từ danh sách.',
    en: 'This person has no active account. Choose again from the list.',
  },
  MEMBER_TWICE: {
    status: 422,
    vi: 'Mỗi người chỉ giữ một vị trí trong hội đồng.',
    en: 'Each person holds one seat on the council.',
  },
  ONE_CHAIR: {
    status: 422,
    vi: 'Hội đồng cần đúng một chủ tịch và ít nhất một ủy viên.',
    en: 'A council needs exactly one chair and at least one member.',
  },
  COUNCIL_PAPER_MISSING: {
    status: 422,
    vi: 'Hãy ghi số và ngày quyết định thành lập hội đồng trước khi mở chấm điểm.',
    en: 'Give the number and day of the decision that set the council up before scoring opens.',
  },
  NO_CANDIDATES: {
    status: 422,
    vi: 'Chưa có ứng viên. Hãy lấy từ nhu cầu đã tổng hợp hoặc thêm thủ công.',
    en: 'There is no candidate yet. Draw them from accepted needs, or add one by hand.',
  },
  CANDIDATE_TAKEN: {
    status: 409,
    vi: 'Doanh nghiệp này đã có trong đợt với cùng giải pháp.',
    en: 'This enterprise is in the round with the same solution already.',
  },
  DECLARE_FIRST: {
    status: 409,
    vi: 'Hãy khai báo xung đột lợi ích với mọi ứng viên trước khi chấm điểm.',
    en: 'Declare what ties you to each candidate before you score.',
  },
  CONFLICT_EXPLAIN: {
    status: 422,
    vi: 'Hãy ghi rõ xung đột khác là gì.',
    en: 'Say what the other conflict is.',
  },
  CONFLICT_REPRESENTS: {
    status: 422,
    vi: 'Bạn đang là người đại diện của {enterprise} trên hệ thống nên không thể khai «Không có».',
    en: 'You represent {enterprise} in the system, so you cannot declare "none".',
  },
  TIED: {
    status: 403,
    vi: 'Bạn đã khai có liên quan nên không xem và không chấm điểm doanh nghiệp này.',
    en: 'You declared a tie to this enterprise, so you neither see nor enter a score for it.',
  },
  ALREADY_SUBMITTED: {
    status: 409,
    vi: 'Bạn đã nộp phiếu nên không sửa được nữa. Chủ tịch hội đồng có thể mở lại chấm điểm.',
    en: 'You have handed your papers in. The chair can reopen the scoring.',
  },
  POINTS_OUTSIDE: {
    status: 422,
    vi: 'Điểm «{name}» phải từ 0 đến {most}.',
    en: 'Points for "{name}" lie between 0 and {most}.',
  },
  BALLOT_INCOMPLETE: {
    status: 422,
    vi: 'Còn thiếu điểm của: {names}.',
    en: 'Points are missing for: {names}.',
  },
  NOT_CHAIR: {
    status: 403,
    vi: 'Việc này do chủ tịch hội đồng thực hiện.',
    en: 'This is for the chair of the council.',
  },
  BEFORE_WINDOW: {
    status: 409,
    vi: 'Chưa đến ngày chấm điểm ({day}).',
    en: 'Scoring begins on {day}.',
  },
  MEMBERS_MISSING: {
    status: 422,
    vi: 'Chưa nộp phiếu: {names}. Hãy đợi hoặc ghi vắng mặt kèm lý do.',
    en: 'Papers are missing of: {names}. Wait, or note their absence with the reason.',
  },
  NOBODY_SCORED: {
    status: 422,
    vi: 'Chưa thành viên nào nộp phiếu nên chưa đóng được chấm điểm.',
    en: 'No member has handed papers in, so scoring cannot be closed.',
  },
  PLACE_OUTSIDE: {
    status: 422,
    vi: 'Thứ hạng phải từ 1 đến {most}.',
    en: 'The place lies between 1 and {most}.',
  },
  DECISION_MISSING: {
    status: 422,
    vi: 'Hãy ghi số và ngày quyết định phê duyệt danh sách.',
    en: 'Give the number and day of the decision that approves the list.',
  },
  DECISION_AHEAD: {
    status: 422,
    vi: 'Ngày quyết định không được sau hôm nay.',
    en: 'The decision cannot be dated in the future.',
  },
  DECISION_EARLIER: {
    status: 422,
    vi: 'Ngày quyết định điều chỉnh không được trước quyết định gần nhất ({day}).',
    en: 'The adjusting decision cannot be dated before the latest one ({day}).',
  },
  NUMBER_USED: {
    status: 409,
    vi: 'Số này đã dùng cho một quyết định của đợt. Hãy lấy số mới ở sổ văn bản đi.',
    en: 'A decision of this round has this number already. Draw a new one from the register.',
  },
  NOTHING_TO_ADJUST: {
    status: 409,
    vi: 'Danh sách đang đúng như quyết định gần nhất nên không có gì để điều chỉnh.',
    en: 'The list stands as the latest decision says, so there is nothing to adjust.',
  },
  APPEALS_BEFORE: {
    status: 422,
    vi: 'Hạn nhận đơn đề nghị xem xét phải từ ngày quyết định trở đi.',
    en: 'The last day for appeals cannot lie before the decision.',
  },
  APPEALS_OVER: {
    status: 409,
    vi: 'Đã hết hạn đề nghị xem xét lại ({day}).',
    en: 'The time for appeals is over ({day}).',
  },
  APPEAL_OPEN: {
    status: 409,
    vi: 'Đã có đơn đang chờ trả lời. Hãy đợi trả lời đơn đó.',
    en: 'An appeal is waiting for its answer already.',
  },
  APPEALS_RUNNING: {
    status: 409,
    vi: 'Chưa kết thúc được: còn trong hạn đề nghị xem xét hoặc còn đơn chưa trả lời.',
    en: 'The round cannot end: appeals can still come, or wait for their answer.',
  },
  NO_FOCAL_AGENCY: {
    status: 409,
    vi: 'Không có đúng một cơ quan đầu mối tại ngày {day}. Quản trị viên hãy kiểm tra danh bạ cơ quan.',
    en: 'There is not exactly one focal agency on {day}. The administrator has to look at the directory.',
  },
})

/** Proves that a round can be written down so. @throws Refusal WINDOW_REVERSED, ROOM_MISSING */
export const proveRound = ({ opensOn, closesOn, places, ceiling }: RoundInput): void => {
  refuseIf(closesOn < opensOn, selectionRefusals.WINDOW_REVERSED, {}, 'closesOn')
  refuseIf(places === null && ceiling === '0', selectionRefusals.ROOM_MISSING, {}, 'places')
}

/** Proves that weights add up to 100. @throws Refusal WEIGHTS_NOT_WHOLE */
export const proveWeights = (criteria: readonly Pick<CriterionInput, 'weight'>[]): void => {
  const sum = criteria.reduce((total, { weight }) => total + weight, 0)
  refuseIf(sum !== 100, selectionRefusals.WEIGHTS_NOT_WHOLE, { sum }, 'criteria')
}
