import type { YearSpan } from '#kernel/period.ts'
import { defineRefusals } from '#kernel/refusal.ts'
import type { Plan } from '#modules/plan/document.ts'
import { periodWords, worded } from '#modules/plan/reviews.ts'
import { drawsOf, sectionsOf } from '#modules/plan/rules.ts'
import type { FormSection, SectionContent, SectionHead } from './agency-report-shapes.ts'

export const roundRefusals = defineRefusals({
  NO_DUE_DATE: {
    status: 422,
    vi: 'Kế hoạch không có hạn báo cáo đơn vị cho năm {year}.',
    en: 'The plan sets no due date of agency reports for {year}.',
  },
  REVIEW_UNKNOWN: {
    status: 422,
    vi: 'Kế hoạch không có đợt sơ kết, tổng kết này. Hãy tải lại trang và chọn lại.',
    en: 'The plan has no such review. Reload the page and choose again.',
  },
  LAST_DAY_PAST: {
    status: 422,
    vi: 'Hạn gửi của đợt này đã qua. Hãy chọn một hạn từ hôm nay trở đi.',
    en: 'The last day lies in the past. Choose today or a later day.',
  },
  YEARS_INVERTED: {
    status: 422,
    vi: 'Năm đầu phải trước hoặc trùng năm cuối.',
    en: 'The first year must not come after the last.',
  },
  AGENCY_UNKNOWN: {
    status: 422,
    vi: 'Có đơn vị không tồn tại vào ngày hạn cuối. Hãy chọn lại đơn vị.',
    en: 'One of the agencies does not exist on the last day. Choose again.',
  },
  WINDOW_INVERTED: {
    status: 422,
    vi: 'Ngày đầu phải trước hoặc trùng hạn cuối; ngày nhận muộn nhất không trước hạn cuối.',
    en: 'The first day must not lie after the last day, nor the end of the window before it.',
  },
  CUT_OFF_LATE: {
    status: 422,
    vi: 'Ngày chốt nội bộ phải trước hoặc trùng hạn cuối theo quy định.',
    en: 'The internal cut-off must not lie after the last day by law.',
  },
  SECTION_UNKNOWN: {
    status: 404,
    vi: 'Mẫu báo cáo không có mục này.',
    en: 'The form has no such section.',
  },
  SECTION_EMPTY: {
    status: 422,
    vi: 'Mục bắt buộc chưa có nội dung. Hãy viết, hoặc ghi «Không phát sinh», rồi đánh dấu hoàn thành.',
    en: 'A required section is empty. Write it, or write "Nothing to report", then mark it complete.',
  },
  REPORT_INCOMPLETE: {
    status: 422,
    vi: 'Chưa hoàn thành mục bắt buộc: {sections}. Hãy mở từng mục, viết và đánh dấu hoàn thành.',
    en: 'Required sections are not complete: {sections}. Open each, write it and mark it complete.',
  },
  EXCEPTION_PAST: {
    status: 422,
    vi: 'Ngày gia hạn phải sau hạn cuối và từ hôm nay trở đi.',
    en: 'The leave must end after the last day, and not before today.',
  },
  ALREADY_WITHDRAWN: {
    status: 409,
    vi: 'Gia hạn này đã được thu hồi.',
    en: 'This leave has been withdrawn already.',
  },
})

/** The sections of the agencies' form over some years, in the order of print, with what each draws from. */
export const formOf = (plan: Plan, years: YearSpan): FormSection[] => {
  const form = plan.reportOutline.agency
  const period = periodWords(plan, years)
  return sectionsOf(form).map(({ section, depth }) => {
    const draws = drawsOf(plan, section, years)
    return {
      id: section.id,
      depth,
      heading: worded(section.heading, period),
      instruction: worded(section.instruction, period),
      required: section.required,
      clauses: section.clauses,
      tasks: draws.tasks.map((task) => task.id),
      targets: draws.targets.map((target) => target.id),
      tables: section.annexes.flatMap((id) => form.annexes.find((annex) => annex.id === id)?.table ?? []),
    }
  })
}

const units = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'] as const

/** The number of the n-th section of a demand: I, II … XXX. */
export const sectionNumber = (n: number): string => 'X'.repeat(Math.floor(n / 10)) + (units[n % 10] ?? '')

export const emptyContent: SectionContent = { text: '', needs: [], budget: [] }

/** Whether the agency itself has written anything in a section. */
export const isEmpty = (content: SectionContent): boolean =>
  content.text.trim() === '' && content.needs.length === 0 && content.budget.length === 0

/** Required sections that the writer has not marked complete. */
export const missingOf = (sections: readonly Pick<SectionHead, 'id' | 'heading' | 'required' | 'status'>[]) =>
  sections.filter(({ required, status }) => required && status !== 'done')
