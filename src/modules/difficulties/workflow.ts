import { type Text, text } from '#kernel/text.ts'
import { defineWorkflow } from '#kernel/workflow.ts'
import type { DifficultyRight } from './permissions.ts'

/** The way of a difficulty from the agency that meets it to an answer or a direction (V.7). */
export const difficultyWorkflow = defineWorkflow({
  name: text('Khó khăn, vướng mắc', 'Difficulty'),
  initial: 'raised',
  states: {
    raised: { label: text('Chờ trả lời', 'Awaiting an answer'), tone: 'waiting' },
    answered: { label: text('Đã trả lời', 'Answered'), tone: 'active' },
    escalated: { label: text('Đã trình UBND tỉnh', "Before the People's Committee"), tone: 'waiting' },
    directed: { label: text('Đã có chỉ đạo', 'Directed'), tone: 'active' },
    closed: { label: text('Đã kết thúc', 'Closed'), tone: 'good' },
  },
  steps: {
    answer: {
      label: text('Trả lời', 'Answer'),
      from: ['raised'],
      to: 'answered',
      right: 'difficulty.answer' as DifficultyRight,
      reason: 'required',
    },
    escalate: {
      label: text('Trình UBND tỉnh', "Pass to the People's Committee"),
      from: ['raised', 'answered'],
      to: 'escalated',
      right: 'difficulty.answer',
      reason: 'required',
    },
    direct: {
      label: text('Cho ý kiến chỉ đạo', 'Give direction'),
      from: ['escalated'],
      to: 'directed',
      right: 'difficulty.direct',
      reason: 'required',
    },
    close: {
      label: text('Kết thúc', 'Close'),
      from: ['answered', 'directed'],
      to: 'closed',
      right: 'difficulty.close',
    },
    reopen: {
      label: text('Mở lại', 'Reopen'),
      from: ['answered', 'directed', 'closed'],
      to: 'raised',
      right: 'difficulty.close',
      reason: 'required',
    },
  },
})
export type DifficultyState = keyof typeof difficultyWorkflow.states
export type DifficultyStep = keyof typeof difficultyWorkflow.steps

/** What stands in the conversation: how it began, what was said between, and the steps. */
export const saidLabels: Readonly<Record<'raise' | 'comment' | DifficultyStep, Text>> = {
  raise: text('Phản ánh', 'Raised'),
  comment: text('Trao đổi', 'Comment'),
  answer: difficultyWorkflow.steps.answer.label,
  escalate: difficultyWorkflow.steps.escalate.label,
  direct: difficultyWorkflow.steps.direct.label,
  close: difficultyWorkflow.steps.close.label,
  reopen: difficultyWorkflow.steps.reopen.label,
}
export type Said = keyof typeof saidLabels
