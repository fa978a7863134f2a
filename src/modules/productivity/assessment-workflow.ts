import { text } from '#kernel/text.ts'
import { defineWorkflow } from '#kernel/workflow.ts'
import type { ProductivityRight } from './permissions.ts'

/** The life of an assessment report: an officer prepares it, a leader signs (II.1.a). */
export const assessmentWorkflow = defineWorkflow({
  name: text('Báo cáo đánh giá TFP', 'TFP assessment report'),
  initial: 'draft',
  states: {
    draft: { label: text('Dự thảo', 'Draft'), tone: 'active' },
    submitted: { label: text('Chờ ký', 'Awaiting signature'), tone: 'waiting' },
    signed: { label: text('Đã ký', 'Signed'), tone: 'good', final: true },
  },
  steps: {
    submit: {
      label: text('Trình ký', 'Submit for signature'),
      from: ['draft'],
      to: 'submitted',
      right: 'productivity.write' as ProductivityRight,
    },
    return: {
      label: text('Trả lại', 'Return'),
      from: ['submitted'],
      to: 'draft',
      right: 'productivity.sign',
      reason: 'required',
    },
    sign: {
      label: text('Ký, lấy số văn bản', 'Sign and number'),
      from: ['submitted'],
      to: 'signed',
      right: 'productivity.sign',
      notBy: 'submit',
    },
  },
})
export type AssessmentState = keyof typeof assessmentWorkflow.states
export type AssessmentStep = keyof typeof assessmentWorkflow.steps
