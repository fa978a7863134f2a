import { type Text, text } from '#kernel/text.ts'
import { stepLabels } from '#kernel/workflow.ts'
import { reportWorkflow } from '#modules/reports/workflow.ts'

/** What the history of a consolidated report calls its acts. */
export const reportActs: Readonly<Record<string, Text>> = {
  ...stepLabels(reportWorkflow),
  composed: text('Tổng hợp', 'Composed'),
  'drawn-again': text('Dựng lại một mục', 'Drew a section again'),
  'letterhead-set': text('Sửa thể thức', 'Letterhead changed'),
  'section-saved': text('Sửa một mục', 'Edited a section'),
  'drawing-taken': text('Lấy bản dựng mới', 'Took the new drawing'),
  'drawing-refused': text('Giữ bản đã sửa', 'Kept the edited words'),
  numbered: text('Lấy số văn bản', 'Numbered'),
}
