import { type Text, text } from '#kernel/text.ts'
import { entryWorkflow } from '#modules/awards/workflow.ts'

/** Names of the acts in the history of an entry: the steps, and what is said of its papers. */
export const entryActLabels: Readonly<Record<string, Text>> = {
  ...Object.fromEntries(Object.entries(entryWorkflow.steps).map(([step, { label }]) => [step, label])),
  'paper-said': text('Ghi nhận giấy tờ', 'Paper noted'),
}

/** Names of the acts in the history of a round. */
export const roundActLabels: Readonly<Record<string, Text>> = {
  'member-appointed': text('Cử thành viên', 'Member appointed'),
  'member-dismissed': text('Miễn nhiệm thành viên', 'Member dismissed'),
}
