import { text } from '#kernel/text.ts'
import { defineWorkflow } from '#kernel/workflow.ts'
import type { BudgetRight } from './permissions.ts'

/** A decision on money: prepared, put before the People's Committee, issued; only then it moves money. */
export const decisionWorkflow = defineWorkflow<
  'draft' | 'submitted' | 'issued',
  'submit' | 'return' | 'issue',
  BudgetRight
>({
  name: text('Quyết định về dự toán', 'Decision on the budget'),
  initial: 'draft',
  states: {
    draft: { label: text('Dự thảo', 'Draft') },
    submitted: { label: text('Đã trình', 'Submitted'), tone: 'waiting' },
    issued: { label: text('Đã ban hành', 'Issued'), tone: 'good', final: true },
  },
  steps: {
    submit: {
      label: text('Trình Ủy ban nhân dân', "Put before the People's Committee"),
      from: ['draft'],
      to: 'submitted',
      right: 'budget.submit',
    },
    return: {
      label: text('Trả lại', 'Return'),
      from: ['submitted'],
      to: 'draft',
      right: 'budget.decide',
      reason: 'required',
    },
    issue: {
      label: text('Ban hành', 'Issue'),
      from: ['submitted'],
      to: 'issued',
      right: 'budget.decide',
      notBy: 'submit',
    },
  },
})

/** The settlement of an agency's year. */
export const settlementWorkflow = defineWorkflow<
  'draft' | 'sent' | 'accepted',
  'send' | 'return' | 'accept',
  BudgetRight
>({
  name: text('Quyết toán', 'Settlement'),
  initial: 'draft',
  states: {
    draft: { label: text('Đang lập', 'Draft') },
    sent: { label: text('Đã gửi', 'Sent'), tone: 'waiting' },
    accepted: { label: text('Đã phê duyệt', 'Accepted'), tone: 'good', final: true },
  },
  steps: {
    send: { label: text('Gửi quyết toán', 'Send'), from: ['draft'], to: 'sent', right: 'budget.close' },
    return: {
      label: text('Trả lại', 'Return'),
      from: ['sent'],
      to: 'draft',
      right: 'budget.accept',
      reason: 'required',
    },
    accept: {
      label: text('Duyệt quyết toán', 'Accept'),
      from: ['sent'],
      to: 'accepted',
      right: 'budget.accept',
      notBy: 'send',
    },
  },
})
