import { type Text, text } from '#kernel/text.ts'
import { consolidatedWorkflow } from '#modules/reports/consolidated-workflow.ts'
import { agencyReportWorkflow, roundWorkflow } from '#modules/reports/workflow.ts'

type Acts = Readonly<Record<string, Text>>

const labelsOf = (steps: Readonly<Record<string, { readonly label: Text }>>): Acts =>
  Object.fromEntries(Object.entries(steps).map(([step, { label }]) => [step, label]))

/** What the history of an agency's report calls each act. */
export const reportActs: Acts = {
  ...labelsOf(agencyReportWorkflow.steps),
  'section-written': text('Viết mục', 'Wrote a section'),
  'section-completed': text('Hoàn thành mục', 'Completed a section'),
  'exception-given': text('Gia hạn', 'Gave leave'),
  'exception-withdrawn': text('Thu hồi gia hạn', 'Withdrew leave'),
  reminded: text('Đôn đốc', 'Reminded'),
}

/** What the history of a round calls each act. */
export const roundActs: Acts = {
  ...labelsOf(roundWorkflow.steps),
  opened: text('Mở đợt', 'Opened the round'),
  adjusted: text('Điều chỉnh đợt', 'Adjusted the round'),
  reminded: text('Đôn đốc', 'Reminded'),
}

/** What the history of the consolidated report calls each act. */
export const consolidatedActs: Acts = {
  ...labelsOf(consolidatedWorkflow.steps),
  composed: text('Lập dự thảo', 'Composed the draft'),
  'drawn-again': text('Lấy lại số liệu', 'Drew the figures again'),
  'section-saved': text('Sửa mục', 'Changed a section'),
  'drawing-taken': text('Dùng bản dựng mới của mục', 'Took the fresh words of a section'),
  'drawing-refused': text('Giữ lời đã sửa của mục', 'Kept the changed words of a section'),
  'letterhead-set': text('Sửa thể thức', 'Set the letterhead'),
  numbered: text('Cấp số', 'Numbered'),
}
