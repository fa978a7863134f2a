import { text } from '#kernel/text.ts'
import { defineWorkflow } from '#kernel/workflow.ts'

/** The life-cycle of a need, from the enterprise to the plan of the year (V.5.c–d, V.6.b–c). */
export const needWorkflow = defineWorkflow({
  name: text('Nhu cầu', 'Need'),
  initial: 'draft',
  states: {
    draft: { label: text('Nháp', 'Draft') },
    submitted: { label: text('Đã gửi', 'Sent'), tone: 'waiting' },
    introduced: { label: text('Đã giới thiệu', 'Introduced'), tone: 'waiting' },
    accepted: { label: text('Đã tổng hợp', 'Accepted'), tone: 'good' },
    declined: { label: text('Không tổng hợp', 'Declined'), tone: 'bad', final: true },
    withdrawn: { label: text('Rút lại', 'Withdrawn'), final: true },
  },
  steps: {
    submit: { label: text('Gửi nhu cầu', 'Send'), from: ['draft'], to: 'submitted', right: 'need.write' },
    introduce: {
      label: text('Giới thiệu', 'Introduce'),
      from: ['submitted'],
      to: 'introduced',
      right: 'need.introduce',
    },
    accept: {
      label: text('Đưa vào tổng hợp', 'Accept'),
      from: ['submitted', 'introduced'],
      to: 'accepted',
      right: 'need.decide',
    },
    return: {
      label: text('Trả lại để bổ sung', 'Return'),
      from: ['submitted', 'introduced', 'accepted'],
      to: 'draft',
      right: 'need.decide',
      reason: 'required',
    },
    decline: {
      label: text('Không tổng hợp', 'Decline'),
      from: ['submitted', 'introduced', 'accepted'],
      to: 'declined',
      right: 'need.decide',
      reason: 'required',
    },
    withdraw: {
      label: text('Rút lại', 'Withdraw'),
      from: ['draft', 'submitted', 'introduced', 'accepted'],
      to: 'withdrawn',
      right: 'need.write',
      reason: 'required',
    },
  },
})
export type NeedState = keyof typeof needWorkflow.states

/** States in which a need stands before the focal agency or has been taken in. */
export const countedStates = ['submitted', 'introduced', 'accepted'] as const satisfies readonly NeedState[]
