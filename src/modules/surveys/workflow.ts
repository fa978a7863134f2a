import { text } from '#kernel/text.ts'
import { defineWorkflow } from '#kernel/workflow.ts'

/** The life-cycle of an edition of a questionnaire: once published it is frozen, for answers are pinned to it. */
export const editionWorkflow = defineWorkflow({
  name: text('Phiếu hỏi', 'Questionnaire'),
  initial: 'draft',
  states: {
    draft: { label: text('Đang soạn', 'Draft'), tone: 'waiting' },
    published: { label: text('Đã ban hành', 'Published'), tone: 'good' },
    retired: { label: text('Ngừng dùng', 'Retired'), final: true },
  },
  steps: {
    publish: {
      label: text('Ban hành', 'Publish'),
      from: ['draft'],
      to: 'published',
      right: 'questionnaire.write',
    },
    retire: {
      label: text('Ngừng dùng', 'Retire'),
      from: ['published'],
      to: 'retired',
      right: 'questionnaire.write',
    },
  },
})
export type EditionState = keyof typeof editionWorkflow.states

/** The life-cycle of a survey campaign (II.1.b, II.4.f). */
export const campaignWorkflow = defineWorkflow({
  name: text('Đợt khảo sát', 'Survey'),
  initial: 'planned',
  states: {
    planned: { label: text('Đang chuẩn bị', 'Being prepared'), tone: 'waiting' },
    open: { label: text('Đang nhận phiếu', 'Open'), tone: 'active' },
    closed: { label: text('Đã đóng', 'Closed'), tone: 'quiet' },
    published: { label: text('Đã công bố kết quả', 'Results published'), tone: 'good', final: true },
    cancelled: { label: text('Đã hủy', 'Cancelled'), tone: 'bad', final: true },
  },
  steps: {
    open: { label: text('Mở nhận phiếu', 'Open'), from: ['planned'], to: 'open', right: 'survey.write' },
    close: { label: text('Đóng nhận phiếu', 'Close'), from: ['open'], to: 'closed', right: 'survey.write' },
    reopen: {
      label: text('Mở lại', 'Open again'),
      from: ['closed'],
      to: 'open',
      right: 'survey.write',
      reason: 'required',
    },
    publish: {
      label: text('Công bố kết quả', 'Publish the results'),
      from: ['closed'],
      to: 'published',
      right: 'survey.write',
    },
    cancel: {
      label: text('Hủy đợt khảo sát', 'Cancel'),
      from: ['planned', 'open'],
      to: 'cancelled',
      right: 'survey.write',
      reason: 'required',
    },
  },
})
export type CampaignState = keyof typeof campaignWorkflow.states

/** The life-cycle of what somebody answered; only what is accepted counts in results and scores. */
export const responseWorkflow = defineWorkflow({
  name: text('Phiếu trả lời', 'Response'),
  initial: 'received',
  states: {
    received: { label: text('Đã nhận', 'Received'), tone: 'waiting' },
    checked: { label: text('Đã kiểm tra', 'Checked'), tone: 'active' },
    accepted: { label: text('Được chấp nhận', 'Accepted'), tone: 'good' },
    returned: { label: text('Trả lại', 'Returned'), tone: 'bad' },
    setAside: { label: text('Không tính', 'Set aside'), tone: 'quiet' },
  },
  steps: {
    check: {
      label: text('Đã kiểm tra', 'Mark as checked'),
      from: ['received'],
      to: 'checked',
      right: 'response.review',
    },
    accept: {
      label: text('Chấp nhận', 'Accept'),
      from: ['received', 'checked'],
      to: 'accepted',
      right: 'response.review',
    },
    return: {
      label: text('Trả lại để bổ sung', 'Return'),
      from: ['received', 'checked'],
      to: 'returned',
      right: 'response.review',
      reason: 'required',
    },
    setAside: {
      label: text('Không tính phiếu này', 'Set aside'),
      from: ['received', 'checked', 'accepted', 'returned'],
      to: 'setAside',
      right: 'response.review',
      reason: 'required',
    },
    takeBack: {
      label: text('Xem xét lại', 'Consider again'),
      from: ['accepted', 'setAside'],
      to: 'checked',
      right: 'response.review',
      reason: 'required',
    },
  },
})
export type ResponseState = keyof typeof responseWorkflow.states
