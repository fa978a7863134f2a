import { text } from '#kernel/text.ts'
import { defineWorkflow } from '#kernel/workflow.ts'
import type { WorkRight } from './permissions.ts'

/** The life of a task. Being late is no state: it follows from the due day, see `shownState`. */
export const taskWorkflow = defineWorkflow({
  name: text('Nhiệm vụ', 'Task'),
  initial: 'not-started',
  states: {
    'not-started': { label: text('Chưa bắt đầu', 'Not started'), tone: 'quiet' },
    'in-progress': { label: text('Đang thực hiện', 'In progress'), tone: 'active' },
    done: { label: text('Hoàn thành', 'Done'), tone: 'good' },
    suspended: { label: text('Tạm dừng', 'Suspended'), tone: 'waiting' },
    cancelled: { label: text('Hủy', 'Cancelled'), tone: 'quiet' },
  },
  steps: {
    start: {
      label: text('Bắt đầu', 'Start'),
      from: ['not-started'],
      to: 'in-progress',
      right: 'task.update' as WorkRight,
    },
    complete: {
      label: text('Hoàn thành', 'Complete'),
      from: ['in-progress'],
      to: 'done',
      right: 'task.update',
    },
    suspend: {
      label: text('Tạm dừng', 'Suspend'),
      from: ['not-started', 'in-progress'],
      to: 'suspended',
      right: 'task.update',
      reason: 'required',
    },
    resume: {
      label: text('Tiếp tục', 'Resume'),
      from: ['suspended'],
      to: 'in-progress',
      right: 'task.update',
    },
    cancel: {
      label: text('Hủy nhiệm vụ', 'Cancel'),
      from: ['not-started', 'in-progress', 'suspended'],
      to: 'cancelled',
      right: 'task.assign',
      reason: 'required',
    },
    reopen: {
      label: text('Mở lại', 'Reopen'),
      from: ['done', 'cancelled'],
      to: 'in-progress',
      right: 'task.assign',
      reason: 'required',
    },
  },
})
export type TaskState = keyof typeof taskWorkflow.states
export type TaskStep = keyof typeof taskWorkflow.steps

/** The states as they are shown: those of the life-cycle, and late. */
export const shownStates = {
  ...taskWorkflow.states,
  late: { label: text('Chậm', 'Late'), tone: 'bad' },
} as const
export type ShownState = keyof typeof shownStates
