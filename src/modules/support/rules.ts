import type { CalendarDate } from '#kernel/period.ts'
import { daysBetween, yearOf } from '#kernel/period.ts'
import { defineRefusals, refuseIf } from '#kernel/refusal.ts'
import type { ProjectInput } from './contract.ts'
import type { followUpStandings } from './follow-up.ts'
import type { milestoneStandings } from './milestone.ts'
import { isCounted } from './workflow.ts'

export const supportRefusals = defineRefusals({
  PROJECT_TAKEN: {
    status: 409,
    vi: 'Doanh nghiệp này đã có hồ sơ với cùng giải pháp trong năm {year}. Hãy mở hồ sơ đó.',
    en: 'This enterprise already has a project with the same solution in {year}. Open that one.',
  },
  LEAD_UNKNOWN: {
    status: 422,
    vi: 'Không có cơ quan này trong danh bạ. Hãy chọn lại từ danh sách.',
    en: 'This agency is not in the directory. Choose it from the list again.',
  },
  LEAD_NOT_OWN: {
    status: 403,
    vi: 'Bạn chỉ lập hồ sơ do cơ quan của mình chủ trì. Hãy để trống hoặc chọn cơ quan của bạn.',
    en: 'You enter projects that your own agency leads. Leave it empty or choose your agency.',
  },
  DECISION_MISSING: {
    status: 422,
    vi: 'Hãy ghi số và ngày quyết định phê duyệt trước khi giao thực hiện.',
    en: 'Give the number and date of the decision before the project starts.',
  },
  ACCEPTANCE_MISSING: {
    status: 422,
    vi: 'Hãy ghi số và ngày biên bản nghiệm thu; hồ sơ chỉ được tính khi đã nghiệm thu.',
    en: 'Give the number and date of the acceptance; a project counts only once it is accepted.',
  },
  ACCEPTED_TOO_EARLY: {
    status: 422,
    vi: 'Ngày nghiệm thu không thể trước ngày quyết định hoặc trước năm chương trình.',
    en: 'The acceptance cannot come before the decision or before the programme year.',
  },
  ACCEPTED_TOO_LATE: {
    status: 422,
    vi: 'Ngày nghiệm thu không thể sau hôm nay.',
    en: 'The acceptance cannot lie in the future.',
  },
  PLAN_ENDS_TOO_EARLY: {
    status: 422,
    vi: 'Ngày dự kiến kết thúc không thể trước ngày dự kiến bắt đầu.',
    en: 'The planned end cannot come before the planned start.',
  },
  LIQUIDATION_MISSING: {
    status: 422,
    vi: 'Hãy ghi số và ngày biên bản thanh lý trước khi thanh lý.',
    en: 'Give the number and date of the liquidation first.',
  },
  LIQUIDATED_TOO_EARLY: {
    status: 422,
    vi: 'Ngày thanh lý không thể trước ngày nghiệm thu.',
    en: 'The liquidation cannot come before the acceptance.',
  },
  PAID_TOO_MUCH: {
    status: 422,
    vi: 'Số đã chi trả không thể lớn hơn phần ngân sách hỗ trợ ({support} đồng).',
    en: "What was paid cannot exceed the State's part ({support} đồng).",
  },
  COSTS_BY_LINES: {
    status: 422,
    vi: 'Hồ sơ đã có dòng kinh phí, tổng là {sum} đồng. Hãy sửa từng dòng thay vì sửa tổng.',
    en: 'The project has lines of cost that add up to {sum} đồng. Change the lines instead of the sum.',
  },
  DOSSIER_INCOMPLETE: {
    status: 422,
    vi: 'Hồ sơ chưa đủ để nộp: {lacks}.',
    en: 'The dossier is not complete yet: {lacks}.',
  },
  MILESTONE_UNPROVEN: {
    status: 422,
    vi: 'Chưa nghiệm thu được: mốc bắt buộc «{name}» chưa có ngày đạt và minh chứng.',
    en: 'It cannot be accepted yet: the required milestone "{name}" is not proven.',
  },
  MILESTONE_TAKEN: {
    status: 409,
    vi: 'Hồ sơ đã có mốc thứ {position}. Hãy chọn số thứ tự khác.',
    en: 'The project already has a milestone number {position}. Choose another.',
  },
  REACHED_IN_FUTURE: {
    status: 422,
    vi: 'Ngày này không thể sau hôm nay.',
    en: 'This day cannot lie in the future.',
  },
  MILESTONE_OF_LEAD: {
    status: 403,
    vi: 'Mốc và hạn do cơ quan chủ trì đặt. Bạn chỉ ghi ngày đạt, số văn bản và ghi chú.',
    en: 'The lead agency sets milestones and due days. You give the day, the document and a note.',
  },
  ELIGIBLE_ABOVE_COST: {
    status: 422,
    vi: 'Chi phí hợp lệ không thể lớn hơn chi phí.',
    en: 'The eligible cost cannot exceed the cost.',
  },
  OTHER_ABOVE_COST: {
    status: 422,
    vi: 'Ngân sách hỗ trợ ({support} đồng) và nguồn khác cộng lại lớn hơn chi phí. Hãy giảm nguồn khác hoặc chi phí hợp lệ.',
    en: 'State support ({support} đồng) and other sources exceed the cost. Lower the other source or the eligible cost.',
  },
  OTHER_SOURCE_UNNAMED: {
    status: 422,
    vi: 'Hãy ghi tên nguồn khác.',
    en: 'Say which other source it is.',
  },
  NORM_OVERLAPS: {
    status: 409,
    vi: 'Đã có định mức được phê duyệt cho hạng mục và quy mô này trong cùng thời gian. Hãy ghi ngày hết hiệu lực cho định mức cũ trước.',
    en: 'An approved norm for this item and size stands for the same time. Give the old one an end first.',
  },
  NORM_ENDS_TOO_EARLY: {
    status: 422,
    vi: 'Ngày hết hiệu lực không thể trước ngày có hiệu lực.',
    en: 'The end of validity cannot come before its beginning.',
  },
  CEILING_TAKEN: {
    status: 409,
    vi: 'Đã có dự toán năm {year}. Hãy mở và sửa dòng đó.',
    en: 'There is a budget for {year} already. Open and change that row.',
  },
  FOLLOW_UP_TAKEN: {
    status: 409,
    vi: 'Hồ sơ đã có phiếu sau {month} tháng.',
    en: 'The project already has a follow-up after {month} months.',
  },
  FOLLOW_UP_OF_LEAD: {
    status: 403,
    vi: 'Lịch theo dõi do cơ quan chủ trì giữ. Bạn chỉ trả lời các phiếu.',
    en: 'The lead agency keeps the follow-ups. You answer them.',
  },
  NOT_ACCEPTED: {
    status: 422,
    vi: 'Hồ sơ chưa nghiệm thu nên chưa có phiếu kết quả áp dụng.',
    en: 'The project has not been accepted, so there is nothing to follow up.',
  },
  WHY_NOT_MISSING: {
    status: 422,
    vi: 'Hãy ghi vì sao không còn áp dụng.',
    en: 'Say why the solution is no longer applied.',
  },
  PROJECT_UNKNOWN: {
    status: 422,
    vi: 'Không có hồ sơ này, hoặc hồ sơ không thuộc phạm vi của bạn.',
    en: 'There is no such project, or it is outside your area.',
  },
  PROJECT_ENDED: {
    status: 409,
    vi: 'Hồ sơ đã kết thúc nên không sửa được nữa.',
    en: 'The project has ended and can no longer be changed.',
  },
  SUBMITTED: {
    status: 409,
    vi: 'Hồ sơ đã nộp nên doanh nghiệp không sửa được. Hãy đề nghị cơ quan chủ trì yêu cầu bổ sung.',
    en: 'The dossier was submitted. Ask the lead agency to return it for completion.',
  },
  ENTERPRISE_NOT_OWN: {
    status: 403,
    vi: 'Bạn chỉ lập hồ sơ cho doanh nghiệp mà bạn đại diện.',
    en: 'You make dossiers for the enterprise that you represent.',
  },
  NEED_UNFIT: {
    status: 422,
    vi: 'Nhu cầu này chưa được tổng hợp, không phải nhu cầu hỗ trợ, hoặc của doanh nghiệp khác.',
    en: 'This need was not accepted, asks for no support, or is of another enterprise.',
  },
  NEED_IN_SELECTION: {
    status: 409,
    vi: 'Nhu cầu này đang trong đợt xét chọn hoặc đã được xét. Hãy lập hồ sơ từ ứng viên khi được chọn.',
    en: 'This need stands in a selection round. Begin the project from its candidate once it is selected.',
  },
  SOLUTION_OPEN: {
    status: 422,
    vi: 'Ứng viên này chưa ghi giải pháp. Hãy chọn giải pháp.',
    en: 'This candidate names no solution. Choose one.',
  },
  CANDIDATE_UNFIT: {
    status: 422,
    vi: 'Ứng viên này chưa được chọn theo quyết định, thuộc doanh nghiệp, giải pháp hoặc năm khác, hoặc ngoài phạm vi của bạn.',
    en: 'This candidate is not selected by a decision, is of another enterprise, solution or year, or is outside your area.',
  },
  CANDIDATE_USED: {
    status: 409,
    vi: 'Ứng viên này đã có hồ sơ hỗ trợ. Hãy mở hồ sơ đó.',
    en: 'A project was begun from this candidate already. Open that one.',
  },
  CANDIDATE_SUPPORTED: {
    status: 409,
    vi: 'Hồ sơ hỗ trợ của ứng viên này đang mở. Hãy mở hồ sơ (mục «Hồ sơ hỗ trợ đã lập») và chọn «Rút lui» ở đó; danh sách xét chọn thay đổi theo.',
    en: 'The support project of this candidate is open. Open it (under "Support projects begun") and withdraw it there; the list follows.',
  },
  CANDIDATE_ACCEPTED: {
    status: 409,
    vi: 'Hồ sơ hỗ trợ của ứng viên này đã nghiệm thu nên không ghi rút lui được nữa.',
    en: 'The support project of this candidate has been accepted, so it can no longer drop out.',
  },
  EXPIRES_TOO_EARLY: {
    status: 422,
    vi: 'Ngày hết hạn phải sau ngày cấp.',
    en: 'The day of expiry must come after the day of issue.',
  },
})

type Facts = Pick<
  ProjectInput,
  'year' | 'decisionNumber' | 'decisionDate' | 'acceptanceDocument' | 'acceptanceDate'
>

/** Proves that a project may be started. @throws Refusal DECISION_MISSING */
export const proveDecided = ({ decisionNumber, decisionDate }: Facts): void => {
  refuseIf(decisionNumber === null, supportRefusals.DECISION_MISSING, {}, 'decisionNumber')
  refuseIf(decisionDate === null, supportRefusals.DECISION_MISSING, {}, 'decisionDate')
}

/** Proves that a project may be settled. @throws Refusal LIQUIDATION_MISSING */
export const proveLiquidated = (
  facts: Pick<ProjectInput, 'liquidationDocument' | 'liquidationDate'>,
): void => {
  for (const field of ['liquidationDocument', 'liquidationDate'] as const)
    refuseIf(facts[field] === null, supportRefusals.LIQUIDATION_MISSING, {}, field)
}

/** Proves that the acceptance is signed, so that the project may count (I.3.2.a.3). @throws Refusal ACCEPTANCE_MISSING */
export const proveAccepted = ({ acceptanceDocument, acceptanceDate }: Facts): void => {
  refuseIf(acceptanceDocument === null, supportRefusals.ACCEPTANCE_MISSING, {}, 'acceptanceDocument')
  refuseIf(acceptanceDate === null, supportRefusals.ACCEPTANCE_MISSING, {}, 'acceptanceDate')
}

const proveOrder = ({ year, decisionDate, acceptanceDate }: Facts, today: CalendarDate): void => {
  if (acceptanceDate === null) return
  const isEarly = acceptanceDate < (decisionDate ?? '') || yearOf(acceptanceDate) < year
  refuseIf(isEarly, supportRefusals.ACCEPTED_TOO_EARLY, {}, 'acceptanceDate')
  refuseIf(acceptanceDate > today, supportRefusals.ACCEPTED_TOO_LATE, {}, 'acceptanceDate')
}

/**
 * Proves the facts of a project: days in order, and what its state rests on still there.
 * @throws Refusal ACCEPTED_TOO_EARLY, ACCEPTED_TOO_LATE, EXPIRES_TOO_EARLY, DECISION_MISSING, ACCEPTANCE_MISSING
 */
export const proveProject = (project: ProjectInput, state: unknown, today: CalendarDate): void => {
  proveOrder(project, today)
  const { plannedStart, plannedEnd, acceptanceDate, liquidationDate } = project
  const endsEarly = plannedStart !== null && plannedEnd !== null && plannedEnd < plannedStart
  refuseIf(endsEarly, supportRefusals.PLAN_ENDS_TOO_EARLY, {}, 'plannedEnd')
  const liquidatedEarly = liquidationDate !== null && liquidationDate < (acceptanceDate ?? '')
  refuseIf(liquidatedEarly, supportRefusals.LIQUIDATED_TOO_EARLY, {}, 'liquidationDate')
  const { certificateIssued: issued, certificateExpires: expires } = project
  const isShort = issued !== null && expires !== null && expires <= issued
  refuseIf(isShort, supportRefusals.EXPIRES_TOO_EARLY, {}, 'certificateExpires')
  if (isCounted(state) || state === 'running' || state === 'paused') proveDecided(project)
  if (isCounted(state)) proveAccepted(project)
}

/** How a milestone stands on a day. */
export const milestoneStanding = (
  row: Readonly<Record<string, unknown>>,
  day: CalendarDate,
): keyof typeof milestoneStandings => {
  if (row.reachedOn) return row.proven === true ? 'reached' : 'unproven'
  if (!row.dueOn) return 'undated'
  return String(row.dueOn) < day ? 'overdue' : 'due'
}

/** Days before its due day from which a follow-up or a milestone stands among the to-dos. */
export const noticeDays = { followUp: 30, milestone: 14 } as const

/** How a follow-up stands on a day. */
export const followUpStanding = (
  row: { readonly dueOn: CalendarDate; readonly answeredOn: CalendarDate | null },
  day: CalendarDate,
): keyof typeof followUpStandings => {
  if (row.answeredOn !== null) return 'answered'
  const left = daysBetween(day, row.dueOn)
  if (left < 0) return 'overdue'
  return left <= noticeDays.followUp ? 'open' : 'due'
}
