import { text } from '#kernel/text.ts'
import { defineWorkflow } from '#kernel/workflow.ts'
import type { InnovationRight } from './permissions.ts'

/** The life of an innovation project, from the proposal to the acceptance of its results (II.6.a, II.6.b). */
export const projectWorkflow = defineWorkflow<
  | 'draft'
  | 'submitted'
  | 'returned'
  | 'reviewing'
  | 'approved'
  | 'running'
  | 'accepted'
  | 'rejected'
  | 'stopped',
  'submit' | 'return' | 'review' | 'approve' | 'reject' | 'contract' | 'accept' | 'stop',
  InnovationRight
>({
  name: text('Nhiệm vụ đổi mới sáng tạo', 'Innovation project'),
  initial: 'draft',
  states: {
    draft: { label: text('Đề xuất nháp', 'Draft') },
    submitted: { label: text('Đã nộp đề xuất', 'Submitted'), tone: 'waiting' },
    returned: { label: text('Yêu cầu bổ sung', 'More is asked for'), tone: 'bad' },
    reviewing: { label: text('Đang thẩm định', 'Under review'), tone: 'waiting' },
    approved: { label: text('Đã phê duyệt', 'Approved'), tone: 'active' },
    running: { label: text('Đang thực hiện', 'Running'), tone: 'active' },
    accepted: { label: text('Đã nghiệm thu', 'Accepted'), tone: 'good' },
    rejected: { label: text('Không phê duyệt', 'Rejected'), final: true },
    stopped: { label: text('Chấm dứt', 'Stopped'), tone: 'bad', final: true },
  },
  steps: {
    submit: {
      label: text('Nộp đề xuất', 'Submit'),
      from: ['draft', 'returned'],
      to: 'submitted',
      right: 'innovation.write',
    },
    review: {
      label: text('Đưa ra thẩm định', 'Have it reviewed'),
      from: ['submitted'],
      to: 'reviewing',
      right: 'innovation.lead',
      notBy: 'submit',
    },
    return: {
      label: text('Yêu cầu bổ sung', 'Ask for more'),
      from: ['submitted', 'reviewing'],
      to: 'returned',
      right: 'innovation.lead',
      reason: 'required',
    },
    approve: {
      label: text('Phê duyệt', 'Approve'),
      from: ['reviewing'],
      to: 'approved',
      right: 'innovation.decide',
      notBy: 'submit',
    },
    reject: {
      label: text('Không phê duyệt', 'Reject'),
      from: ['reviewing'],
      to: 'rejected',
      right: 'innovation.decide',
      reason: 'required',
    },
    contract: {
      label: text('Đã ký hợp đồng', 'Contract signed'),
      from: ['approved'],
      to: 'running',
      right: 'innovation.lead',
    },
    accept: {
      label: text('Nghiệm thu', 'Accept the results'),
      from: ['running'],
      to: 'accepted',
      right: 'innovation.decide',
    },
    stop: {
      label: text('Chấm dứt', 'Stop'),
      from: ['approved', 'running', 'accepted'],
      to: 'stopped',
      right: 'innovation.decide',
      reason: 'required',
    },
  },
})

/** Whether the enterprise may still change its proposal. */
export const isOpenToEnterprise = (state: unknown): boolean => state === 'draft' || state === 'returned'

/** The life of a call for proposals. */
export const callWorkflow = defineWorkflow<'draft' | 'open' | 'closed', 'open' | 'close', InnovationRight>({
  name: text('Đợt kêu gọi đề xuất', 'Call for proposals'),
  initial: 'draft',
  states: {
    draft: { label: text('Nháp', 'Draft') },
    open: { label: text('Đang nhận đề xuất', 'Open'), tone: 'active' },
    closed: { label: text('Đã đóng', 'Closed'), final: true },
  },
  steps: {
    open: {
      label: text('Mở nhận đề xuất', 'Open'),
      from: ['draft'],
      to: 'open',
      right: 'innovationCall.write',
    },
    close: { label: text('Đóng', 'Close'), from: ['open'], to: 'closed', right: 'innovationCall.write' },
  },
})

/** A member declares ties first; who is tied gives no opinion. Both are the member's own act. */
export const reviewWorkflow = defineWorkflow<'asked' | 'tied' | 'given', 'tie' | 'give', InnovationRight>({
  name: text('Phiếu thẩm định', 'Review'),
  initial: 'asked',
  states: {
    asked: { label: text('Chờ ý kiến', 'Asked'), tone: 'waiting' },
    tied: { label: text('Có liên quan, không thẩm định', 'Tied, does not review'), final: true },
    given: { label: text('Đã cho ý kiến', 'Given'), tone: 'good', final: true },
  },
  steps: {
    tie: { label: text('Khai có liên quan', 'Declare ties'), from: ['asked'], to: 'tied' },
    give: { label: text('Cho ý kiến', 'Give the opinion'), from: ['asked'], to: 'given' },
  },
})

/** A report of progress: due, sent, received. */
export const progressWorkflow = defineWorkflow<
  'due' | 'sent' | 'returned' | 'received',
  'send' | 'receive' | 'return',
  InnovationRight
>({
  name: text('Báo cáo tiến độ', 'Progress report'),
  initial: 'due',
  states: {
    due: { label: text('Chưa gửi', 'Not sent') },
    sent: { label: text('Đã gửi', 'Sent'), tone: 'waiting' },
    returned: { label: text('Trả lại', 'Returned'), tone: 'bad' },
    received: { label: text('Đã nhận', 'Received'), tone: 'good', final: true },
  },
  steps: {
    send: {
      label: text('Gửi báo cáo', 'Send'),
      from: ['due', 'returned'],
      to: 'sent',
      right: 'innovation.write',
    },
    receive: {
      label: text('Nhận báo cáo', 'Receive'),
      from: ['sent'],
      to: 'received',
      right: 'innovation.lead',
      notBy: 'send',
    },
    return: {
      label: text('Trả lại', 'Return'),
      from: ['sent'],
      to: 'returned',
      right: 'innovation.lead',
      reason: 'required',
    },
  },
})
