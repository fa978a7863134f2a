import { text } from '#kernel/text.ts'
import { defineWorkflow } from '#kernel/workflow.ts'

/** The life-cycle of a visit: from the plan of the year to the closing of what was found. */
export const visitWorkflow = defineWorkflow({
  name: text('Cuộc kiểm tra', 'Visit'),
  initial: 'planned',
  states: {
    planned: { label: text('Trong kế hoạch', 'Planned') },
    announced: { label: text('Đã thông báo', 'Announced'), tone: 'waiting' },
    running: { label: text('Đang kiểm tra', 'In progress'), tone: 'active' },
    signed: { label: text('Đã ký biên bản', 'Minutes signed'), tone: 'active' },
    'follow-up': { label: text('Theo dõi khắc phục', 'Follow-up'), tone: 'waiting' },
    closed: { label: text('Đã kết thúc', 'Closed'), tone: 'good', final: true },
    cancelled: { label: text('Không thực hiện', 'Cancelled'), final: true },
  },
  steps: {
    announce: {
      label: text('Thông báo', 'Announce'),
      from: ['planned'],
      to: 'announced',
      right: 'inspection.write',
    },
    start: {
      label: text('Bắt đầu kiểm tra', 'Start'),
      from: ['announced'],
      to: 'running',
      right: 'inspection.write',
    },
    sign: {
      label: text('Xác nhận đã ký biên bản', 'Minutes signed'),
      from: ['running'],
      to: 'signed',
      right: 'inspection.write',
    },
    follow: {
      label: text('Theo dõi khắc phục', 'Follow up'),
      from: ['signed'],
      to: 'follow-up',
      right: 'inspection.write',
    },
    close: {
      label: text('Kết thúc', 'Close'),
      from: ['signed', 'follow-up'],
      to: 'closed',
      right: 'inspection.write',
    },
    cancel: {
      label: text('Không thực hiện', 'Cancel'),
      from: ['planned', 'announced', 'running'],
      to: 'cancelled',
      right: 'inspection.write',
      reason: 'required',
    },
  },
})
export type VisitState = keyof typeof visitWorkflow.states

/** States in which the checklist takes answers: a phone may bring them before anybody pressed "start". */
export const answeringStates = ['announced', 'running'] as const satisfies readonly VisitState[]

/** States in which the minutes are signed: the visit counts as made, and the enterprise reads what was found. */
export const signedStates = ['signed', 'follow-up', 'closed'] as const satisfies readonly VisitState[]

export const isSigned = (state: unknown): boolean => (signedStates as readonly unknown[]).includes(state)
