import { text } from '#kernel/text.ts'
import { defineWorkflow } from '#kernel/workflow.ts'
import type { EstimateRight } from './permissions.ts'

/** The yearly call: proposals come in, are consolidated, appraised, and then lie before the People's Committee. */
export const callWorkflow = defineWorkflow<
  'draft' | 'open' | 'consolidating' | 'appraising' | 'appraised',
  'open' | 'close' | 'reopen' | 'send' | 'sendBack' | 'finish',
  EstimateRight
>({
  name: text('Đợt lập dự toán', 'Call for estimates'),
  initial: 'draft',
  states: {
    draft: { label: text('Chuẩn bị', 'Draft') },
    open: { label: text('Đang nhận đề xuất', 'Open for proposals'), tone: 'active' },
    consolidating: { label: text('Đang tổng hợp', 'Being consolidated'), tone: 'active' },
    appraising: { label: text('Đang thẩm định', 'Being appraised'), tone: 'waiting' },
    appraised: { label: text('Đã thẩm định', 'Appraised'), tone: 'good', final: true },
  },
  steps: {
    open: { label: text('Mở nhận đề xuất', 'Open'), from: ['draft'], to: 'open', right: 'estimate.run' },
    close: {
      label: text('Đóng nhận, bắt đầu tổng hợp', 'Close and consolidate'),
      from: ['open'],
      to: 'consolidating',
      right: 'estimate.run',
    },
    reopen: {
      label: text('Mở lại nhận đề xuất', 'Reopen'),
      from: ['consolidating'],
      to: 'open',
      right: 'estimate.run',
      reason: 'required',
    },
    send: {
      label: text('Gửi thẩm định', 'Send for appraisal'),
      from: ['consolidating'],
      to: 'appraising',
      right: 'estimate.send',
    },
    sendBack: {
      label: text('Trả lại để tổng hợp lại', 'Send back'),
      from: ['appraising'],
      to: 'consolidating',
      right: 'estimate.appraise',
      reason: 'required',
    },
    finish: {
      label: text('Kết thúc thẩm định', 'Finish the appraisal'),
      from: ['appraising'],
      to: 'appraised',
      right: 'estimate.appraise',
    },
  },
})
export type CallState = keyof typeof callWorkflow.states

/** A proposal of an agency: written by an officer, submitted by the leader, taken in by the focal agency. */
export const proposalWorkflow = defineWorkflow<
  'draft' | 'submitted' | 'returned' | 'accepted',
  'submit' | 'withdraw' | 'return' | 'accept',
  EstimateRight
>({
  name: text('Đề xuất dự toán', 'Proposal'),
  initial: 'draft',
  states: {
    draft: { label: text('Đang soạn', 'Draft') },
    submitted: { label: text('Đã gửi', 'Submitted'), tone: 'waiting' },
    returned: { label: text('Bị trả lại', 'Returned'), tone: 'bad' },
    accepted: { label: text('Đã tiếp nhận', 'Accepted'), tone: 'good' },
  },
  steps: {
    submit: {
      label: text('Gửi cơ quan đầu mối', 'Submit'),
      from: ['draft', 'returned'],
      to: 'submitted',
      right: 'estimate.submit',
    },
    withdraw: {
      label: text('Rút lại để sửa', 'Withdraw'),
      from: ['submitted'],
      to: 'draft',
      right: 'estimate.submit',
    },
    accept: {
      label: text('Tiếp nhận', 'Accept'),
      from: ['submitted'],
      to: 'accepted',
      right: 'estimate.run',
      notBy: 'submit',
    },
    return: {
      label: text('Trả lại', 'Return'),
      from: ['submitted', 'accepted'],
      to: 'returned',
      right: 'estimate.run',
      reason: 'required',
    },
  },
})

/** States in which the agency still writes its proposal. */
export const writtenStates: readonly string[] = ['draft', 'returned']

/** The life of a norm; only an approved one is used. */
export const normWorkflow = defineWorkflow<'draft' | 'approved', 'approve' | 'reopen', EstimateRight>({
  name: text('Định mức chi', 'Norm of spending'),
  initial: 'draft',
  states: {
    draft: { label: text('Chưa phê duyệt', 'Not approved'), tone: 'waiting' },
    approved: { label: text('Đã phê duyệt', 'Approved'), tone: 'good', final: true },
  },
  steps: {
    approve: {
      label: text('Xác nhận đã phê duyệt', 'Approve'),
      from: ['draft'],
      to: 'approved',
      right: 'estimateNorm.approve',
    },
    reopen: {
      label: text('Mở lại để sửa', 'Reopen'),
      from: ['approved'],
      to: 'draft',
      right: 'estimateNorm.approve',
      reason: 'required',
    },
  },
})
