import { addDays, type CalendarDate } from '#kernel/period.ts'
import { defineRefusals, refuseIf } from '#kernel/refusal.ts'
import type { BodyInput, Standing } from './body.ts'
import type { MilestoneStanding } from './capability-milestone.ts'
import type { EquipmentStanding } from './equipment.ts'

export const conformityRefusals = defineRefusals({
  BODY_TAKEN: {
    status: 409,
    vi: 'Tổ chức này đã có trong danh bạ. Hãy mở dòng đó.',
    en: 'This body is in the register already. Open that row.',
  },
  BODY_UNKNOWN: {
    status: 422,
    vi: 'Chưa có tổ chức này trong danh bạ. Hãy thêm tổ chức trước.',
    en: 'This body is not in the register yet. Add it first.',
  },
  PARENT_UNKNOWN: {
    status: 422,
    vi: 'Không có cơ quan này trong danh bạ. Hãy chọn lại từ danh sách.',
    en: 'This agency is not in the directory. Choose it from the list again.',
  },
  EXPIRES_TOO_EARLY: {
    status: 422,
    vi: 'Ngày hết hạn phải sau ngày cấp.',
    en: 'The day of expiry must come after the day of issue.',
  },
  LEVEL_WITHOUT_DECISION: {
    status: 422,
    vi: 'Mỗi mức đã đạt phải có cả ngày và số quyết định.',
    en: 'Each level reached needs both its day and the number of its decision.',
  },
  LEVEL_OUT_OF_ORDER: {
    status: 422,
    vi: 'Phải đạt mức thấp hơn trước, và ngày không thể sớm hơn ngày của mức đó.',
    en: 'The lower level comes first, and its day cannot be later than this one.',
  },
  LEVEL_WITHOUT_RECOGNITION: {
    status: 422,
    vi: 'Mức quốc gia, quốc tế phải dựa trên một công nhận, chỉ định hoặc đăng ký đã kiểm tra. Hãy ghi ở mục «Công nhận, chỉ định, đăng ký» trước.',
    en: 'The national and international levels rest on a recognition that was checked. Enter it among the recognitions first.',
  },
  STATUS_WITHOUT_DAY: {
    status: 422,
    vi: 'Đình chỉ, thu hồi phải có ngày; đang có hiệu lực thì để trống.',
    en: 'A suspension or withdrawal has its day; what is valid has none.',
  },
  IN_FUTURE: {
    status: 422,
    vi: 'Ngày này chưa đến. Chỉ ghi việc đã xảy ra.',
    en: 'This day has not come yet. Enter what has happened.',
  },
  ENDS_BEFORE_START: {
    status: 422,
    vi: 'Ngày sau phải muộn hơn ngày trước.',
    en: 'The later day must come after the earlier one.',
  },
  OF_ANOTHER_BODY: {
    status: 422,
    vi: 'Mục này không phải của tổ chức đã chọn. Hãy chọn lại.',
    en: 'This one belongs to another body. Choose again.',
  },
  SOURCE_MISSING: {
    status: 422,
    vi: 'Có kinh phí thì phải chọn nguồn kinh phí.',
    en: 'Where something was paid, choose the source of funding.',
  },
  EQUIPMENT_UNKNOWN: {
    status: 422,
    vi: 'Không có thiết bị này. Hãy chọn lại từ danh sách.',
    en: 'There is no such equipment. Choose it from the list again.',
  },
  CAPABILITY_UNKNOWN: {
    status: 422,
    vi: 'Không có dự án này. Hãy chọn lại từ danh sách.',
    en: 'There is no such project. Choose it from the list again.',
  },
  CAPABILITY_ENDED: {
    status: 409,
    vi: 'Dự án đã dừng nên không ghi mốc được nữa.',
    en: 'The project was dropped, so its milestones can no longer be changed.',
  },
  MILESTONES_OPEN: {
    status: 422,
    vi: 'Còn {count} mốc chưa đạt hoặc chưa có minh chứng. Hãy hoàn thành trước khi xác nhận.',
    en: '{count} milestones are not reached or not proven yet. Finish them first.',
  },
})

const steps = [
  { on: 'formedOn', decision: 'formedDecision', below: undefined },
  { on: 'nationalOn', decision: 'nationalDecision', below: 'formedOn' },
  { on: 'internationalOn', decision: 'internationalDecision', below: 'nationalOn' },
] as const

/**
 * Proves the levels of a body (I.3.2.a.5, I.3.2.b.5), given whether a recognition stands in the register.
 * @throws Refusal LEVEL_WITHOUT_DECISION, LEVEL_OUT_OF_ORDER, LEVEL_WITHOUT_RECOGNITION
 */
export const proveBody = (body: BodyInput, isRecognised: boolean): void => {
  for (const { on, decision, below } of steps) {
    const day = body[on]
    const lacking = day === null ? on : decision
    refuseIf(
      (day === null) !== (body[decision] === null),
      conformityRefusals.LEVEL_WITHOUT_DECISION,
      {},
      lacking,
    )
    if (day === null || below === undefined) continue
    const lower = body[below]
    refuseIf(lower === null || lower > day, conformityRefusals.LEVEL_OUT_OF_ORDER, {}, on)
    refuseIf(!isRecognised, conformityRefusals.LEVEL_WITHOUT_RECOGNITION, {}, on)
  }
}

/** How a recognition stands on a day; the day of expiry itself is the last on which it stands. */
export const standingOn = (
  { status, expires }: { status: string; expires: CalendarDate | null },
  day: CalendarDate,
): Standing => {
  if (status === 'suspended' || status === 'withdrawn') return status
  return expires !== null && expires < day ? 'expired' : 'valid'
}

/** How many days ahead people are told of what falls due. */
export const noticeDays = { equipment: 30, milestone: 14, paper: 90, review: 90 } as const

/** How a piece of equipment stands on a day; the due day itself is the last in time. */
export const equipmentStanding = (
  row: {
    retiredOn: CalendarDate | null
    unfit: boolean
    calibrationDueOn: CalendarDate | null
    inspectionDueOn: CalendarDate | null
  },
  day: CalendarDate,
): EquipmentStanding => {
  const { retiredOn, unfit, calibrationDueOn, inspectionDueOn } = row
  if (retiredOn !== null && retiredOn <= day) return 'retired'
  if (unfit) return 'unfit'
  const [next] = [calibrationDueOn, inspectionDueOn].filter((due) => due !== null).toSorted()
  if (next === undefined) return 'ready'
  if (next < day) return 'overdue'
  return next <= addDays(day, noticeDays.equipment) ? 'due' : 'ready'
}

/** How a milestone stands on a day. */
export const milestoneStanding = (
  { reachedOn, dueOn, proven }: { reachedOn: CalendarDate | null; dueOn: CalendarDate; proven: boolean },
  day: CalendarDate,
): MilestoneStanding => {
  if (reachedOn !== null) return proven ? 'reached' : 'unproven'
  return dueOn < day ? 'overdue' : 'ahead'
}
