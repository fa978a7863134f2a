import { text } from '#kernel/text.ts'
import { defineWorkflow } from '#kernel/workflow.ts'
import type { ConsolidatedRight } from './consolidated-permissions.ts'

/**
 * The life of an edition of the consolidated report. Nobody signs what they submitted themselves. What is signed never
 * changes; a correction is a new edition.
 */
export const consolidatedWorkflow = defineWorkflow({
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
      right: 'consolidated.write' as ConsolidatedRight,
    },
    return: {
      label: text('Trả lại để sửa', 'Return'),
      from: ['submitted'],
      to: 'drafting',
      right: 'consolidated.sign',
      reason: 'required',
    },
    sign: {
      label: text('Ký báo cáo', 'Sign'),
      from: ['submitted'],
      to: 'signed',
      right: 'consolidated.sign',
      notBy: 'submit',
    },
    issue: {
      label: text('Ban hành', 'Issue'),
      from: ['signed'],
      to: 'issued',
      right: 'consolidated.issue',
    },
  },
})
export type ConsolidatedState = keyof typeof consolidatedWorkflow.states
export type ConsolidatedStep = keyof typeof consolidatedWorkflow.steps
