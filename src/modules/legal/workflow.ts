import { text } from '#kernel/text.ts'
import { defineWorkflow } from '#kernel/workflow.ts'
import type { LegalRight } from './permissions.ts'

/** The way of a document into the public library: one person writes it down, another publishes it (II.2.c). */
export const documentWorkflow = defineWorkflow({
  name: text('Văn bản trong thư viện', 'Document of the library'),
  initial: 'draft',
  states: {
    draft: { label: text('Đang nhập', 'Being entered'), tone: 'quiet' },
    submitted: { label: text('Chờ duyệt đăng', 'Awaiting review'), tone: 'waiting' },
    published: { label: text('Đã đăng', 'Published'), tone: 'good' },
  },
  steps: {
    submit: {
      label: text('Gửi duyệt đăng', 'Send for review'),
      from: ['draft'],
      to: 'submitted',
      right: 'legalDocument.write' as LegalRight,
    },
    publish: {
      label: text('Đăng', 'Publish'),
      from: ['submitted'],
      to: 'published',
      right: 'legalDocument.publish',
      notBy: 'submit',
    },
    return: {
      label: text('Trả lại', 'Return'),
      from: ['submitted'],
      to: 'draft',
      right: 'legalDocument.publish',
      reason: 'required',
    },
    withdraw: {
      label: text('Gỡ xuống', 'Take down'),
      from: ['published'],
      to: 'draft',
      right: 'legalDocument.publish',
      reason: 'required',
    },
  },
})
export type DocumentState = keyof typeof documentWorkflow.states

/** The stages of a policy proposal, from an idea to what became of it (V.1.f, II.4.h, A.VI). */
export const proposalWorkflow = defineWorkflow({
  name: text('Đề xuất chính sách', 'Policy proposal'),
  initial: 'idea',
  states: {
    idea: { label: text('Ý tưởng', 'Idea'), tone: 'quiet' },
    drafted: { label: text('Đã soạn thảo', 'Drafted'), tone: 'active' },
    consulted: { label: text('Đã lấy ý kiến', 'Consulted'), tone: 'active' },
    submitted: { label: text('Đã trình', 'Submitted'), tone: 'waiting' },
    adopted: { label: text('Đã ban hành', 'Adopted'), tone: 'good', final: true },
    refused: { label: text('Không được chấp thuận', 'Refused'), tone: 'bad', final: true },
  },
  steps: {
    draft: {
      label: text('Đã có dự thảo', 'Drafted'),
      from: ['idea'],
      to: 'drafted',
      right: 'policyProposal.write' as LegalRight,
    },
    consult: {
      label: text('Đã lấy xong ý kiến', 'Consulted'),
      from: ['drafted'],
      to: 'consulted',
      right: 'policyProposal.write',
    },
    submit: {
      label: text('Trình', 'Submit'),
      from: ['consulted'],
      to: 'submitted',
      right: 'policyProposal.submit',
    },
    return: {
      label: text('Trả lại để sửa', 'Return'),
      from: ['submitted'],
      to: 'drafted',
      right: 'policyProposal.decide',
      reason: 'required',
    },
    adopt: {
      label: text('Ghi nhận ban hành', 'Note the adoption'),
      from: ['submitted'],
      to: 'adopted',
      right: 'policyProposal.decide',
      notBy: 'submit',
    },
    refuse: {
      label: text('Ghi nhận không chấp thuận', 'Note the refusal'),
      from: ['submitted'],
      to: 'refused',
      right: 'policyProposal.decide',
      reason: 'required',
      notBy: 'submit',
    },
  },
})
export type ProposalState = keyof typeof proposalWorkflow.states

/** What the states of a life-cycle are called, for the choices of a column. */
export const stateChoices = ({ states }: typeof documentWorkflow | typeof proposalWorkflow) =>
  Object.fromEntries(Object.entries(states).map(([state, { label }]) => [state, label]))
