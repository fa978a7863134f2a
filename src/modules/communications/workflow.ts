import { text } from '#kernel/text.ts'
import { defineWorkflow } from '#kernel/workflow.ts'
import type { CommunicationsRight } from './permissions.ts'

/** The way of an article from its author through a reviewer to the public; a published text stays until the next is. */
export const articleWorkflow = defineWorkflow({
  name: text('Tin, bài', 'Article'),
  initial: 'draft',
  states: {
    draft: { label: text('Đang soạn', 'Being written'), tone: 'quiet' },
    submitted: { label: text('Chờ duyệt', 'Awaiting review'), tone: 'waiting' },
    published: { label: text('Đã duyệt đăng', 'Published'), tone: 'good' },
    withdrawn: { label: text('Đã gỡ', 'Withdrawn'), tone: 'bad' },
  },
  steps: {
    submit: {
      label: text('Gửi duyệt', 'Send for review'),
      from: ['draft'],
      to: 'submitted',
      right: 'article.write' as CommunicationsRight,
    },
    publish: {
      label: text('Duyệt đăng', 'Publish'),
      from: ['submitted'],
      to: 'published',
      right: 'article.review',
      notBy: 'submit',
    },
    return: {
      label: text('Trả lại', 'Return'),
      from: ['submitted'],
      to: 'draft',
      right: 'article.review',
      reason: 'required',
    },
    revise: {
      label: text('Soạn bản mới', 'Write a new version'),
      from: ['published', 'withdrawn'],
      to: 'draft',
      right: 'article.write',
    },
    withdraw: {
      label: text('Gỡ bài', 'Withdraw'),
      from: ['published', 'draft', 'submitted'],
      to: 'withdrawn',
      right: 'article.review',
      reason: 'required',
    },
  },
})
export type ArticleState = keyof typeof articleWorkflow.states
