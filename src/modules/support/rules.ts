import type { CalendarDate } from '#kernel/period.ts'
import { yearOf } from '#kernel/period.ts'
import { defineRefusals, refuseIf } from '#kernel/refusal.ts'
import type { ProjectInput } from './contract.ts'
import { countedStates } from './workflow.ts'

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
  const { certificateIssued: issued, certificateExpires: expires } = project
  const isShort = issued !== null && expires !== null && expires <= issued
  refuseIf(isShort, supportRefusals.EXPIRES_TOO_EARLY, {}, 'certificateExpires')
  const isCounted = countedStates.some((counted) => counted === state)
  if (isCounted || state === 'running' || state === 'paused') proveDecided(project)
  if (isCounted) proveAccepted(project)
}
