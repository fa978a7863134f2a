import { text } from '#kernel/text.ts'
import { defineWorkflow } from '#kernel/workflow.ts'
import type { ReportRight } from './permissions.ts'

/**
 * The life of an edition of the consolidated report. Nobody signs what they submitted themselves. What is signed never
 * changes; a correction is a new edition.
 */
export const reportWorkflow = defineWorkflow({
  name: text('Báo cáo tổng hợp', 'Consolidated report'),
  initial: 'drafting',
  states: {
    drafting: { label: text('Đang soạn', 'Drafting'), tone: 'active' },
    submitted: { label: text('Đang trình ký', 'Submitted for signature'), tone: 'waiting' },
    signed: { label: text('Đã ký', 'Signed'), tone: 'good' },
    issued: { label: text('Đã ban hành', 'Issued'), tone: 'good', final: true },
  },
  steps: {
    submit: {
      label: text('Trình ký', 'Submit for signature'),
      from: ['drafting'],
      to: 'submitted',
      right: 'report.write' as ReportRight,
    },
    return: {
      label: text('Trả lại để sửa', 'Return'),
      from: ['submitted'],
      to: 'drafting',
      right: 'report.sign',
      reason: 'required',
    },
    sign: {
      label: text('Ký báo cáo', 'Sign'),
      from: ['submitted'],
      to: 'signed',
      right: 'report.sign',
      notBy: 'submit',
    },
    issue: {
      label: text('Ban hành', 'Issue'),
      from: ['signed'],
      to: 'issued',
      right: 'report.issue',
    },
  },
})
export type ReportStep = keyof typeof reportWorkflow.steps
