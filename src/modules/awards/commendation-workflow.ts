import { text } from '#kernel/text.ts'
import { defineWorkflow } from '#kernel/workflow.ts'
import type { AwardsRight } from './permissions.ts'

const propose: AwardsRight = 'commendation.propose'

/**
 * From an agency's proposal to the day on which the commendation is presented (II.2.e, V.1.g). What the head of the
 * agency gives himself he decides as it was proposed; all else is appraised first.
 */
export const commendationWorkflow = defineWorkflow({
  name: text('Khen thưởng', 'Commendation'),
  initial: 'draft',
  states: {
    draft: { label: text('Nháp', 'Draft') },
    proposed: { label: text('Đã đề nghị', 'Proposed'), tone: 'waiting' },
    supported: { label: text('Đầu mối đã có ý kiến', 'Supported by the focal agency'), tone: 'waiting' },
    appraised: { label: text('Đã thẩm định', 'Appraised'), tone: 'waiting' },
    decided: { label: text('Đã có quyết định', 'Decided'), tone: 'good' },
    presented: { label: text('Đã trao', 'Presented'), tone: 'good', final: true },
    declined: { label: text('Không khen thưởng', 'Declined'), tone: 'bad', final: true },
  },
  steps: {
    propose: { label: text('Gửi đề nghị', 'Propose'), from: ['draft'], to: 'proposed', right: propose },
    support: {
      label: text('Cho ý kiến đồng ý', 'Support'),
      from: ['proposed'],
      to: 'supported',
      right: 'commendation.support' as AwardsRight,
      reason: 'required',
      notBy: 'propose',
    },
    appraise: {
      label: text('Thẩm định đủ điều kiện', 'Find it fit'),
      from: ['supported'],
      to: 'appraised',
      right: 'commendation.appraise',
      reason: 'required',
      notBy: 'propose',
    },
    return: {
      label: text('Trả lại', 'Return'),
      from: ['proposed', 'supported'],
      to: 'draft',
      right: 'commendation.return',
      reason: 'required',
    },
    decide: {
      label: text('Quyết định khen thưởng', 'Decide'),
      from: ['proposed', 'appraised'],
      to: 'decided',
      right: 'commendation.decide',
      notBy: 'propose',
    },
    decline: {
      label: text('Không khen thưởng', 'Decline'),
      from: ['proposed', 'appraised'],
      to: 'declined',
      right: 'commendation.decide',
      reason: 'required',
      notBy: 'propose',
    },
    present: {
      label: text('Ghi đã trao', 'Presented'),
      from: ['decided'],
      to: 'presented',
      right: 'commendation.support',
    },
  },
})
