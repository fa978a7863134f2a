import { text } from '#kernel/text.ts'
import { defineWorkflow } from '#kernel/workflow.ts'
import type { ConformityRight } from './permissions.ts'

/** What a body states of itself waits until the focal agency has looked at it (I.3.2.b.5, II.5.b). */
export const statementWorkflow = defineWorkflow<
  'stated' | 'checked' | 'returned',
  'check' | 'return',
  ConformityRight
>({
  name: text('Thông tin do tổ chức khai', 'What a body states'),
  initial: 'stated',
  states: {
    stated: { label: text('Chờ kiểm tra', 'To be checked'), tone: 'waiting' },
    checked: { label: text('Đã kiểm tra', 'Checked'), tone: 'good' },
    returned: { label: text('Yêu cầu sửa', 'To be mended'), tone: 'bad' },
  },
  steps: {
    check: {
      label: text('Xác nhận đúng', 'Find right'),
      from: ['stated', 'returned'],
      to: 'checked',
      right: 'conformity.check',
    },
    return: {
      label: text('Yêu cầu sửa', 'Ask to mend'),
      from: ['stated', 'checked'],
      to: 'returned',
      right: 'conformity.check',
      reason: 'required',
    },
  },
})

/** The life of a capability project of a body (I.3.2.a.5, II.5.b, II.5.c). */
export const capabilityWorkflow = defineWorkflow<
  'planned' | 'running' | 'reached' | 'dropped',
  'start' | 'finish' | 'drop' | 'reopen',
  ConformityRight
>({
  name: text('Dự án nâng cao năng lực', 'Capability project'),
  initial: 'planned',
  states: {
    planned: { label: text('Đã lập', 'Planned') },
    running: { label: text('Đang thực hiện', 'Running'), tone: 'active' },
    reached: { label: text('Đạt mục tiêu', 'Aim reached'), tone: 'good' },
    dropped: { label: text('Dừng', 'Dropped'), tone: 'bad', final: true },
  },
  steps: {
    start: { label: text('Bắt đầu', 'Start'), from: ['planned'], to: 'running', right: 'conformity.keep' },
    finish: {
      label: text('Xác nhận đạt mục tiêu', 'Find the aim reached'),
      from: ['running'],
      to: 'reached',
      right: 'conformity.check',
    },
    reopen: {
      label: text('Mở lại', 'Reopen'),
      from: ['reached'],
      to: 'running',
      right: 'conformity.check',
      reason: 'required',
    },
    drop: {
      label: text('Dừng dự án', 'Drop'),
      from: ['planned', 'running'],
      to: 'dropped',
      right: 'conformity.check',
      reason: 'required',
    },
  },
})
