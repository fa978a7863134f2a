import { type Text, text } from '#kernel/text.ts'
import type { Workflow } from '#kernel/workflow.ts'
import { consolidatedWorkflow } from '#modules/reports/consolidated-workflow.ts'
import { agencyReportWorkflow, roundWorkflow } from '#modules/reports/workflow.ts'

type Acts = Readonly<Record<string, Text>>

const stepsOf = (workflow: Workflow): Acts =>
  Object.fromEntries(Object.entries(workflow.steps).map(([step, { label }]) => [step, label]))

/** What the history of an agency report calls its acts. */
export const agencyReportActs: Acts = {
  ...stepsOf(agencyReportWorkflow),
  opened: text('Yêu cầu báo cáo', 'Asked for'),
  'section-written': text('Viết một mục', 'Wrote a section'),
  'section-completed': text('Hoàn thành một mục', 'Completed a section'),
  'exception-given': text('Cho gửi muộn', 'Leave to send late'),
  'exception-withdrawn': text('Thu hồi cho gửi muộn', 'Leave withdrawn'),
  reminded: text('Đôn đốc', 'Reminded'),
}

/** What the history of a round calls its acts. */
export const roundActs: Acts = {
  ...stepsOf(roundWorkflow),
  opened: text('Mở đợt', 'Opened'),
  adjusted: text('Điều chỉnh thời gian', 'Times changed'),
}

/** What the history of a consolidated report calls its acts. */
export const consolidatedActs: Acts = {
  ...stepsOf(consolidatedWorkflow),
  composed: text('Tổng hợp', 'Composed'),
  'drawn-again': text('Dựng lại một mục', 'Drew a section again'),
  'letterhead-set': text('Sửa thể thức', 'Letterhead changed'),
  'section-saved': text('Sửa một mục', 'Edited a section'),
  'drawing-taken': text('Lấy bản dựng mới', 'Took the new drawing'),
  'drawing-refused': text('Giữ bản đã sửa', 'Kept the edited words'),
  numbered: text('Lấy số văn bản', 'Numbered'),
}
