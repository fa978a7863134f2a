import { text } from '#kernel/text.ts'
import { defineWorkflow } from '#kernel/workflow.ts'
import type { PublicationRight } from './permissions.ts'

/** The way of an item to the portal. Nobody publishes what they wrote or submitted themselves. */
export const publicationWorkflow = defineWorkflow({
  name: text('Mục công khai', 'Publication'),
  initial: 'draft',
  states: {
    draft: { label: text('Nháp', 'Draft') },
    submitted: { label: text('Chờ duyệt', 'Awaiting review'), tone: 'waiting' },
    published: { label: text('Đang công khai', 'Published'), tone: 'good' },
    withdrawn: { label: text('Đã gỡ', 'Withdrawn') },
  },
  steps: {
    submit: {
      label: text('Đề nghị công khai', 'Submit for review'),
      from: ['draft'],
      to: 'submitted',
      right: 'publication.write' as PublicationRight,
    },
    return: {
      label: text('Trả lại', 'Return'),
      from: ['submitted'],
      to: 'draft',
      right: 'publication.decide',
      reason: 'required',
    },
    publish: {
      label: text('Duyệt, công khai', 'Publish'),
      from: ['submitted'],
      to: 'published',
      right: 'publication.decide',
      notBy: 'submit',
    },
    withdraw: {
      label: text('Gỡ xuống', 'Withdraw'),
      from: ['submitted', 'published'],
      to: 'withdrawn',
      right: 'publication.withdraw',
      reason: 'required',
    },
    revise: {
      label: text('Soạn lại', 'Revise'),
      from: ['withdrawn'],
      to: 'draft',
      right: 'publication.write',
    },
  },
})
export type PublicationState = keyof typeof publicationWorkflow.states
