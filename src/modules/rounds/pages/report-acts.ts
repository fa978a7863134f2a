import { type Text, text } from '#kernel/text.ts'
import { stepLabels } from '#kernel/workflow.ts'
import { agencyReportWorkflow, roundWorkflow } from '#modules/rounds/workflow.ts'

type Acts = Readonly<Record<string, Text>>

/** What the history of an agency report calls its acts. */
export const agencyReportActs: Acts = {
  ...stepLabels(agencyReportWorkflow),
  opened: text('Yêu cầu báo cáo', 'Asked for'),
  'section-written': text('Viết một mục', 'Wrote a section'),
  'section-completed': text('Hoàn thành một mục', 'Completed a section'),
  'exception-given': text('Cho gửi muộn', 'Leave to send late'),
  'exception-withdrawn': text('Thu hồi cho gửi muộn', 'Leave withdrawn'),
  reminded: text('Đôn đốc', 'Reminded'),
}

/** What the history of a round calls its acts. */
export const roundActs: Acts = {
  ...stepLabels(roundWorkflow),
  opened: text('Mở đợt', 'Opened'),
  adjusted: text('Điều chỉnh thời gian', 'Times changed'),
}
