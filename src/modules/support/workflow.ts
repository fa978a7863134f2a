import { text } from '#kernel/text.ts'
import { defineWorkflow } from '#kernel/workflow.ts'

/** The life-cycle of a support project; nobody starts what they submitted themselves. */
export const projectWorkflow = defineWorkflow({
  name: text('Hồ sơ hỗ trợ doanh nghiệp', 'Support project'),
  initial: 'draft',
  states: {
    draft: { label: text('Nháp', 'Draft') },
    submitted: { label: text('Đã nộp', 'Submitted'), tone: 'waiting' },
    running: { label: text('Đang thực hiện', 'Running'), tone: 'active' },
    paused: { label: text('Tạm dừng', 'Paused'), tone: 'waiting' },
    accepted: { label: text('Đã nghiệm thu', 'Accepted'), tone: 'good' },
    settled: { label: text('Đã thanh lý', 'Settled'), tone: 'good', final: true },
    withdrawn: { label: text('Rút lui', 'Withdrawn'), final: true },
  },
  steps: {
    submit: { label: text('Nộp hồ sơ', 'Submit'), from: ['draft'], to: 'submitted', right: 'support.write' },
    return: {
      label: text('Yêu cầu bổ sung', 'Ask for more'),
      from: ['submitted'],
      to: 'draft',
      right: 'support.decide',
      reason: 'required',
    },
    start: {
      label: text('Phê duyệt, giao thực hiện', 'Approve and start'),
      from: ['submitted'],
      to: 'running',
      right: 'support.decide',
      notBy: 'submit',
    },
    pause: {
      label: text('Tạm dừng', 'Pause'),
      from: ['running'],
      to: 'paused',
      right: 'support.write',
      reason: 'required',
    },
    resume: { label: text('Tiếp tục', 'Resume'), from: ['paused'], to: 'running', right: 'support.write' },
    accept: {
      label: text('Xác nhận nghiệm thu', 'Accept'),
      from: ['running'],
      to: 'accepted',
      right: 'support.decide',
    },
    settle: { label: text('Thanh lý', 'Settle'), from: ['accepted'], to: 'settled', right: 'support.write' },
    reopen: {
      label: text('Mở lại', 'Reopen'),
      from: ['accepted', 'settled'],
      to: 'running',
      right: 'support.decide',
      reason: 'required',
    },
    withdraw: {
      label: text('Rút lui', 'Withdraw'),
      from: ['submitted', 'running', 'paused'],
      to: 'withdrawn',
      right: 'support.write',
      reason: 'required',
    },
  },
})
export type ProjectState = keyof typeof projectWorkflow.states

/** States in which a project counts as support given. */
export const countedStates = ['accepted', 'settled'] as const satisfies readonly ProjectState[]
