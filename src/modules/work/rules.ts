import type { CalendarDate } from '#kernel/period.ts'
import { daysBetween } from '#kernel/period.ts'
import { defineRefusals } from '#kernel/refusal.ts'
import { type Text, text } from '#kernel/text.ts'
import type { ShownState, TaskState } from './workflow.ts'

export const workRefusals = defineRefusals({
  YEAR_OUTSIDE_PLAN: {
    status: 422,
    vi: 'Năm {year} nằm ngoài kế hoạch ({from}–{to}). Hãy chọn một năm của kế hoạch.',
    en: 'The year {year} lies outside the plan ({from}–{to}). Choose a year of the plan.',
  },
  ROW_UNKNOWN: {
    status: 422,
    vi: 'Phụ lục của kế hoạch không có nhiệm vụ này. Hãy chọn lại.',
    en: 'The annex of the plan has no such row. Choose again.',
  },
  LEAD_UNKNOWN: {
    status: 422,
    vi: 'Không có cơ quan này trong danh bạ. Hãy chọn lại cơ quan chủ trì.',
    en: 'This agency is not in the directory. Choose the lead again.',
  },
  DUE_PAST: {
    status: 422,
    vi: 'Hạn hoàn thành đã qua. Hãy chọn ngày từ hôm nay trở đi.',
    en: 'The due day has passed. Choose today or later.',
  },
  COUNT_SHORT: {
    status: 422,
    vi: 'Mới thực hiện {done}/{wanted} {unit}. Hãy ghi thêm kết quả, hoặc nêu lý do hoàn thành.',
    en: 'Only {done} of {wanted} ({unit}) are done. Record the rest, or give the reason for completing.',
  },
  NOT_RUNNING: {
    status: 409,
    vi: 'Nhiệm vụ đang ở trạng thái «{state}» nên chưa ghi được tiến độ. Hãy tiếp tục hoặc mở lại nhiệm vụ trước.',
    en: 'The task is "{state}", so no progress can be noted. Resume or reopen it first.',
  },
  DAY_AHEAD: {
    status: 422,
    vi: 'Ngày ghi tiến độ không được sau hôm nay.',
    en: 'The day of a progress note cannot lie ahead.',
  },
  DUE_BEFORE_START: {
    status: 422,
    vi: 'Hạn hoàn thành không được trước năm {from}.',
    en: 'The due day cannot lie before {from}.',
  },
  DECISION_MISSING: {
    status: 422,
    vi: 'Tuyển chọn phải có số quyết định và tiêu chí. Hãy ghi thêm.',
    en: 'An open call needs the number of the decision and the criteria. Please add them.',
  },
  TASK_UNKNOWN: {
    status: 422,
    vi: 'Không tìm thấy nhiệm vụ này trong phạm vi của bạn. Hãy chọn lại từ danh sách.',
    en: 'This task was not found in your area. Choose it from the list again.',
  },
  TASK_CANCELLED: {
    status: 422,
    vi: 'Nhiệm vụ này đã hủy. Hãy chọn nhiệm vụ khác hoặc để trống.',
    en: 'This task was cancelled. Choose another one or leave it empty.',
  },
  OUTSIDE_TASK_YEARS: {
    status: 422,
    vi: 'Nhiệm vụ này thực hiện trong {years}. Hãy sửa ngày, hoặc chọn nhiệm vụ của năm khác.',
    en: 'This task runs in {years}. Change the day, or choose the task of another year.',
  },
  ENDS_BEFORE_START: {
    status: 422,
    vi: 'Ngày kết thúc không được trước ngày bắt đầu.',
    en: 'The last day cannot be before the first.',
  },
  MORE_WOMEN: {
    status: 422,
    vi: 'Số nữ không được lớn hơn tổng số người tham dự.',
    en: 'There cannot be more women than participants.',
  },
})

/** Words by which the text of a plan goes on: English where somebody has written it. */
export const textOf = ({ vi, en }: { vi: string; en?: string | undefined }): Text => text(vi, en ?? vi)

const briefest = 90

/** The beginning of a long title, whole words, for a line that names the task beside other things. */
export const briefly = (title: string): string =>
  title.length <= briefest ? title : `${title.slice(0, briefest).replace(/[\s,;.]+\S*$/, '')}…`

/** The years of a task as they are printed: `2026` or `2026–2030`. */
export const yearsText = ({ fromYear, toYear }: { fromYear: number; toYear: number }): string =>
  fromYear === toYear ? String(fromYear) : `${fromYear}–${toYear}`

/** What of a task decides how it stands in time. */
export interface Standing {
  readonly state: TaskState
  readonly percent: number
  readonly fromYear: number
  readonly dueOn: CalendarDate
}

/** The states in which there is still something to do. */
export const openStates: readonly TaskState[] = ['not-started', 'in-progress']

/** Whether work on it goes on or has yet to begin. */
export const isOpen = (state: TaskState): boolean => openStates.includes(state)

/** Late from the day after the due day (Viet Nam), while neither done, suspended nor cancelled. */
export const isLate = ({ state, dueOn }: Pick<Standing, 'state' | 'dueOn'>, today: CalendarDate): boolean =>
  isOpen(state) && today > dueOn

/** The state as people see it: late stands in place of the state that it comes from. */
export const shownState = (task: Pick<Standing, 'state' | 'dueOn'>, today: CalendarDate): ShownState =>
  isLate(task, today) ? 'late' : task.state

/** The day by whose names a task is told: today, or its due day once that is over. */
export const nameDayOf = ({ dueOn }: { dueOn: CalendarDate }, today: CalendarDate): CalendarDate => {
  const isOver = today > dueOn
  return isOver ? dueOn : today
}

/** Whether less is done than of the time has passed, both in per cent of the whole. */
export const isBehind = (task: Standing, today: CalendarDate): boolean => {
  const from = `${task.fromYear}-01-01`
  if (!isOpen(task.state) || today < from) return false
  const passed = (100 * daysBetween(from, today)) / Math.max(1, daysBetween(from, task.dueOn))
  return task.percent < passed
}

const gravest: readonly ShownState[] = [
  'late',
  'suspended',
  'in-progress',
  'not-started',
  'done',
  'cancelled',
]

/** How several tasks of one row of the annex stand together: as the one that needs most attention. */
export const joinedState = (states: readonly ShownState[]): ShownState | undefined =>
  states.includes('done') &&
  states.includes('not-started') &&
  !states.some((s) => s === 'late' || s === 'suspended')
    ? 'in-progress'
    : gravest.find((state) => states.includes(state))
