import { addDays, addWorkingDays, type CalendarDate } from '#kernel/period.ts'
import { defineRefusals } from '#kernel/refusal.ts'
import type { DifficultyState } from './workflow.ts'

export const difficultyRefusals = defineRefusals({
  WORDS_MISSING: {
    status: 422,
    vi: 'Hãy ghi nội dung.',
    en: 'Please write what you have to say.',
  },
  DOCUMENT_MISSING: {
    status: 422,
    vi: 'Ý kiến chỉ đạo phải có số và ngày của văn bản. Hãy ghi thêm.',
    en: 'A direction needs the number and the date of its document. Please add them.',
  },
  DOCUMENT_AHEAD: {
    status: 422,
    vi: 'Ngày văn bản không được sau hôm nay.',
    en: 'The date of the document cannot lie ahead.',
  },
  ALREADY_TAKEN_UP: {
    status: 409,
    vi: 'Phản ánh này đã được xử lý nên không sửa hoặc xóa được nữa. Hãy viết tiếp trong phần trao đổi.',
    en: 'This difficulty has been taken up, so it can no longer be edited or removed. Write in the conversation instead.',
  },
  CLAUSE_UNKNOWN: {
    status: 422,
    vi: 'Kế hoạch không có mục «{clause}». Hãy ghi lại như trong kế hoạch, ví dụ V.1.b, hoặc để trống.',
    en: 'The plan has no clause "{clause}". Write it as the plan does, e.g. V.1.b, or leave it empty.',
  },
})

/** A local term of the plan: so many days, working ones or all. */
export interface Term {
  readonly days: number
  readonly working: boolean
}

/** The last day of a term that begins on the day after `day`; Saturdays and Sundays do not count in working days. */
export const lastDayOfTerm = (day: CalendarDate, { days, working }: Term): CalendarDate =>
  working ? addWorkingDays(day, days) : addDays(day, days)

/** The last day for the act that a state waits for; null when it waits for nothing with a term. */
export const dueFrom = (
  state: DifficultyState,
  day: CalendarDate,
  terms: { readonly answerDifficulty: Term; readonly direction: Term },
): CalendarDate | null => {
  if (state === 'raised') return lastDayOfTerm(day, terms.answerDifficulty)
  if (state === 'escalated') return lastDayOfTerm(day, terms.direction)
  return null
}

/** Overdue from the day after the last one. */
export const isOverdue = (dueOn: CalendarDate | null, today: CalendarDate): boolean =>
  dueOn !== null && today > dueOn
