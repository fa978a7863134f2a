import { text } from '#kernel/text.ts'
import { defineWorkflow } from '#kernel/workflow.ts'
import type { RoundRight } from './permissions.ts'

/**
 * The life of an agency's report. «Quá hạn» is not a state: it follows from the day. A report that was drawn into the
 * consolidated one may still be returned; the consolidated one is out of date then.
 */
export const agencyReportWorkflow = defineWorkflow({
  name: text('Báo cáo đơn vị', 'Agency report'),
  initial: 'unsent',
  states: {
    unsent: { label: text('Chưa gửi', 'Not begun'), tone: 'quiet' },
    draft: { label: text('Nháp', 'Draft'), tone: 'active' },
    submitted: { label: text('Đã gửi', 'Sent'), tone: 'waiting' },
    returned: { label: text('Bị trả lại', 'Returned'), tone: 'bad' },
    received: { label: text('Đã tiếp nhận', 'Received'), tone: 'good' },
    consolidated: { label: text('Đã tổng hợp', 'Consolidated'), tone: 'good' },
  },
  steps: {
    begin: {
      label: text('Bắt đầu viết', 'Begin'),
      from: ['unsent'],
      to: 'draft',
      right: 'round.write' as RoundRight,
    },
    submit: {
      label: text('Gửi báo cáo', 'Send the report'),
      from: ['draft', 'returned'],
      to: 'submitted',
      right: 'round.submit',
    },
    recall: {
      label: text('Rút lại', 'Take back'),
      from: ['submitted'],
      to: 'draft',
      right: 'round.submit',
    },
    receive: {
      label: text('Tiếp nhận', 'Receive'),
      from: ['submitted'],
      to: 'received',
      right: 'round.receive',
      notBy: 'submit',
    },
    return: {
      label: text('Trả lại', 'Return'),
      from: ['submitted', 'received', 'consolidated'],
      to: 'returned',
      right: 'round.receive',
      reason: 'required',
      notBy: 'submit',
    },
    consolidate: { label: text('Tổng hợp', 'Consolidate'), from: ['received'], to: 'consolidated' },
  },
})
export type AgencyReportState = keyof typeof agencyReportWorkflow.states
export type AgencyReportStep = keyof typeof agencyReportWorkflow.steps

/** The life of a round: it is open until the focal agency closes it. */
export const roundWorkflow = defineWorkflow({
  name: text('Đợt báo cáo', 'Reporting round'),
  initial: 'open',
  states: {
    open: { label: text('Đang mở', 'Open'), tone: 'active' },
    closed: { label: text('Đã đóng', 'Closed'), tone: 'quiet' },
  },
  steps: {
    close: {
      label: text('Đóng đợt', 'Close'),
      from: ['open'],
      to: 'closed',
      right: 'round.run' as RoundRight,
    },
    reopen: {
      label: text('Mở lại', 'Open again'),
      from: ['closed'],
      to: 'open',
      right: 'round.run',
      reason: 'required',
    },
  },
})
export type RoundState = keyof typeof roundWorkflow.states
export type RoundStep = keyof typeof roundWorkflow.steps

/** States in which the agency writes. */
export const writableStates: readonly AgencyReportState[] = ['unsent', 'draft', 'returned']

/** Whether the focal agency has taken a report: only these go into the consolidated one. */
export const isAccepted = (state: AgencyReportState): boolean =>
  state === 'received' || state === 'consolidated'
