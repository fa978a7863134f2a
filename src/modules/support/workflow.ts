import { text } from '#kernel/text.ts'
import { defineWorkflow } from '#kernel/workflow.ts'

/**
 * The life-cycle of a support project (domain.md §11). Nobody checks or starts what they submitted themselves. Being looked
 * at, selected, on the reserve list or not selected are states of the candidate of a selection round, not of the project.
 */
export const projectWorkflow = defineWorkflow({
  name: text('Hồ sơ hỗ trợ doanh nghiệp', 'Support project'),
  initial: 'draft',
  states: {
    draft: { label: text('Nháp', 'Draft') },
    submitted: { label: text('Đã nộp', 'Submitted'), tone: 'waiting' },
    returned: { label: text('Yêu cầu bổ sung', 'More is asked for'), tone: 'bad' },
    valid: { label: text('Hợp lệ', 'Valid'), tone: 'waiting' },
    running: { label: text('Đang thực hiện', 'Running'), tone: 'active' },
    paused: { label: text('Tạm dừng', 'Paused'), tone: 'waiting' },
    accepted: { label: text('Đã nghiệm thu', 'Accepted'), tone: 'good' },
    settled: { label: text('Đã thanh lý', 'Settled'), tone: 'good', final: true },
    withdrawn: { label: text('Rút lui', 'Withdrawn'), final: true },
  },
  steps: {
    submit: {
      label: text('Nộp hồ sơ', 'Submit'),
      from: ['draft', 'returned'],
      to: 'submitted',
      right: 'support.write',
    },
    check: {
      label: text('Xác nhận hợp lệ', 'Find valid'),
      from: ['submitted'],
      to: 'valid',
      right: 'support.check',
      notBy: 'submit',
    },
    return: {
      label: text('Yêu cầu bổ sung', 'Ask for more'),
      from: ['submitted', 'valid'],
      to: 'returned',
      right: 'support.check',
      reason: 'required',
    },
    start: {
      label: text('Phê duyệt, giao thực hiện', 'Approve and start'),
      from: ['valid'],
      to: 'running',
      right: 'support.decide',
      notBy: 'submit',
    },
    pause: {
      label: text('Tạm dừng', 'Pause'),
      from: ['running'],
      to: 'paused',
      right: 'support.lead',
      reason: 'required',
    },
    resume: { label: text('Tiếp tục', 'Resume'), from: ['paused'], to: 'running', right: 'support.lead' },
    accept: {
      label: text('Xác nhận nghiệm thu', 'Accept'),
      from: ['running'],
      to: 'accepted',
      right: 'support.decide',
    },
    settle: { label: text('Thanh lý', 'Settle'), from: ['accepted'], to: 'settled', right: 'support.lead' },
    reopen: {
      label: text('Mở lại', 'Reopen'),
      from: ['accepted', 'settled'],
      to: 'running',
      right: 'support.decide',
      reason: 'required',
    },
    withdraw: {
      label: text('Rút lui', 'Withdraw'),
      from: ['draft', 'submitted', 'returned', 'valid', 'running', 'paused'],
      to: 'withdrawn',
      right: 'support.write',
      reason: 'required',
    },
  },
})
export type ProjectState = keyof typeof projectWorkflow.states

/** Whether the enterprise may still fill in its dossier. */
export const isOpenToEnterprise = (state: unknown): boolean => state === 'draft' || state === 'returned'

/** States in which milestones are due. */
export const underWay = ['running', 'paused'] as const satisfies readonly ProjectState[]

/** States in which a project counts as support given. */
export const countedStates = ['accepted', 'settled'] as const satisfies readonly ProjectState[]

/** Whether a project counts as support given. */
export const isCounted = (state: unknown): boolean => countedStates.some((counted) => counted === state)
