import { text } from '#kernel/text.ts'
import { defineWorkflow } from '#kernel/workflow.ts'

/** The life-cycle of a finding: what is demanded is remedied with evidence, verified by another person, and closed. */
export const findingWorkflow = defineWorkflow({
  name: text('Tồn tại, kiến nghị', 'Finding'),
  initial: 'open',
  states: {
    open: { label: text('Chờ khắc phục', 'Open'), tone: 'waiting' },
    escalated: { label: text('Đã báo cáo cấp trên', 'Escalated'), tone: 'bad' },
    remedied: { label: text('Đã khắc phục, chờ xác nhận', 'Remedied'), tone: 'active' },
    verified: { label: text('Đã xác nhận', 'Verified'), tone: 'good' },
    closed: { label: text('Đã đóng', 'Closed'), tone: 'good', final: true },
  },
  steps: {
    remedy: {
      label: text('Báo cáo đã khắc phục', 'Report it remedied'),
      from: ['open', 'escalated'],
      to: 'remedied',
      right: 'inspection.remedy',
      reason: 'required',
    },
    return: {
      label: text('Chưa đạt, yêu cầu làm lại', 'Not yet remedied'),
      from: ['remedied'],
      to: 'open',
      right: 'inspection.verify',
      reason: 'required',
    },
    verify: {
      label: text('Xác nhận đã khắc phục', 'Verify'),
      from: ['remedied'],
      to: 'verified',
      right: 'inspection.verify',
      notBy: 'remedy',
    },
    close: {
      label: text('Đóng', 'Close'),
      from: ['verified'],
      to: 'closed',
      right: 'inspection.verify',
    },
    escalate: {
      label: text('Báo cáo cấp trên', 'Escalate'),
      from: ['open'],
      to: 'escalated',
      right: 'inspection.write',
      reason: 'required',
    },
  },
})

/** States in which a finding still waits for the enterprise. */
export const unremediedStates = ['open', 'escalated'] as const
