import { text } from '#kernel/text.ts'
import { defineWorkflow } from '#kernel/workflow.ts'

/** The life-cycle of the plan of checks of a year (A.VIII): the leader approves it by a decision. */
export const planWorkflow = defineWorkflow({
  name: text('Kế hoạch kiểm tra năm', 'Plan of checks'),
  initial: 'draft',
  states: {
    draft: { label: text('Đang lập', 'Draft') },
    submitted: { label: text('Đã trình', 'Submitted'), tone: 'waiting' },
    approved: { label: text('Đã phê duyệt', 'Approved'), tone: 'good', final: true },
  },
  steps: {
    submit: {
      label: text('Trình phê duyệt', 'Submit'),
      from: ['draft'],
      to: 'submitted',
      right: 'inspection.plan',
    },
    return: {
      label: text('Trả lại', 'Return'),
      from: ['submitted'],
      to: 'draft',
      right: 'inspection.approve',
      reason: 'required',
    },
    approve: {
      label: text('Phê duyệt', 'Approve'),
      from: ['submitted'],
      to: 'approved',
      right: 'inspection.approve',
      notBy: 'submit',
    },
    reopen: {
      label: text('Mở lại để điều chỉnh', 'Reopen to amend'),
      from: ['approved'],
      to: 'draft',
      right: 'inspection.approve',
      reason: 'required',
    },
  },
})
