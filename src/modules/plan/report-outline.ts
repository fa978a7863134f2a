import { z } from 'zod'
import { type Text, text } from '#kernel/text.ts'
import { Key, Words } from '#modules/agencies/document.ts'
import { MonthDay } from './month-day.ts'
import { Wording } from './selector.ts'

/** The tables that an annex of a report can hold. */
export const AnnexTable = z.enum([
  'targets',
  'tasks',
  'enterprises',
  'training',
  'experts',
  'awards',
  'conformity',
  'budget',
  'needs',
])
export type AnnexTable = z.infer<typeof AnnexTable>

export const annexTables: Readonly<Record<AnnexTable, Text>> = {
  targets: text('Tổng hợp chỉ tiêu', 'Targets'),
  tasks: text('Kết quả nhiệm vụ', 'Results of tasks'),
  enterprises: text('Doanh nghiệp được hỗ trợ', 'Supported enterprises'),
  training: text('Đào tạo, tập huấn', 'Training'),
  experts: text('Chuyên gia năng suất chất lượng', 'Productivity and quality experts'),
  awards: text('Giải thưởng Chất lượng Quốc gia', 'National Quality Award'),
  conformity: text('Tổ chức đánh giá sự phù hợp', 'Conformity assessment bodies'),
  budget: text('Kinh phí', 'Budget'),
  needs: text('Nhu cầu và dự toán kỳ sau', 'Needs and estimate of the next period'),
}

export const SectionId = z
  .string()
  .regex(/^[IVX]+(\.\d+)*$/, { error: 'must be a Roman numeral, then numbers: II, II.3' })

export const ReportSection = z.strictObject({
  id: SectionId.describe('Number as printed: I, II, II.1'),
  heading: Wording.describe('Heading as printed'),
  instruction: Wording.describe('What the writer is to put here'),
  required: z.boolean().default(true).describe('Whether the report may not go without it'),
  clauses: z.array(Words).default([]).describe('Clauses of the plan that it answers'),
  taskGroups: z.array(Words).default([]).describe('Task groups that it draws from'),
  tasks: z.array(Words).default([]).describe('Single tasks that it draws from'),
  targets: z.array(Words).default([]).describe('Targets that it draws from'),
  annexes: z.array(Words).default([]).describe('Annexes that it points to'),
  get sections() {
    return z.array(ReportSection).default([]).describe('Sub-sections')
  },
})
export type ReportSection = z.infer<typeof ReportSection>

export const ReportAnnex = z.strictObject({
  id: z
    .string()
    .regex(/^\d{2}$/, { error: 'must be two digits in quotes' })
    .describe('Number as printed'),
  title: Wording.describe('Title as printed'),
  table: AnnexTable.describe('Kind of table'),
})
export type ReportAnnex = z.infer<typeof ReportAnnex>

export const ReportForm = z.strictObject({
  title: Wording.describe('Title; {period} and {nextPeriod} are filled in, as in headings and annexes'),
  dueDate: Key.describe('Due date that the report answers'),
  sections: z.array(ReportSection).min(1).describe('Sections in order'),
  annexes: z.array(ReportAnnex).default([]).describe('Annexes in order'),
  verified: z.boolean().describe('False while no official form has been found'),
  note: Words.optional().describe('Where the outline comes from'),
})
export type ReportForm = z.infer<typeof ReportForm>

/** A report that looks back on whole phases; it is written by the outline of the yearly ones under titles of its own. */
export const ReviewForm = z.strictObject({
  id: Key.describe('Lasting id'),
  dueDate: Key.describe('Due date that the review answers'),
  phases: z.array(Words).min(1).describe('Phases that it looks back on'),
  title: Wording.describe('Title of the consolidated report; {period} and {nextPeriod} are filled in'),
  agencyTitle: Wording.describe("Title of each agency's report"),
  agencyLastDay: MonthDay.describe(
    'Last day in time for agencies, in the year of the due date; a local term',
  ),
  verified: z.boolean().describe('False while the agency has not confirmed the local term'),
})
export type ReviewForm = z.infer<typeof ReviewForm>

export const ReportOutline = z.strictObject({
  consolidated: ReportForm.describe('Report of the focal agency'),
  agency: ReportForm.describe('Report of each agency to the focal agency'),
  reviews: z.array(ReviewForm).default([]).describe('Reports over phases'),
})
export type ReportOutline = z.infer<typeof ReportOutline>
