import { defineRegister } from '#kernel/register.ts'
import { type Text, text } from '#kernel/text.ts'
import { assignmentWays } from '#modules/work/contract.ts'
import { taskWorkflow } from '#modules/work/workflow.ts'

const states = Object.fromEntries(
  Object.entries(taskWorkflow.states).map(([state, { label }]) => [state, label]),
)

/** What of a task its history shows. */
export const taskFields = defineRegister({
  name: 'task',
  title: text('Nhiệm vụ', 'Task'),
  columns: {
    state: { label: text('Trạng thái', 'State'), type: 'choice', choices: states },
    percent: { label: text('Tiến độ (%)', 'Progress (%)'), type: 'integer' },
    dueOn: { label: text('Hạn hoàn thành', 'Due'), type: 'date' },
    words: { label: text('Nội dung', 'Words'), type: 'long-text' },
  },
})

/** The form of a progress note. */
export const progressFields = defineRegister({
  name: 'progress',
  title: text('Tiến độ', 'Progress'),
  columns: {
    percent: { label: text('Tiến độ (%)', 'Progress (%)'), type: 'integer', example: '60' },
    onDay: { label: text('Tính đến ngày', 'As of'), type: 'date' },
    words: { label: text('Kết quả, việc đã làm', 'What was done'), type: 'long-text' },
  },
})

/** The form of a comment. */
export const commentFields = defineRegister({
  name: 'comment',
  title: text('Trao đổi', 'Comment'),
  columns: { words: { label: text('Nội dung', 'Words'), type: 'long-text' } },
})

/** The form of an assignment (V.1.b). */
export const assignmentFields = defineRegister({
  name: 'assignment',
  title: text('Giao thực hiện', 'Assignment'),
  columns: {
    way: { label: text('Hình thức', 'Way'), type: 'choice', choices: assignmentWays },
    assignee: { label: text('Tổ chức thực hiện', 'Carried out by'), type: 'text' },
    decisionNumber: { label: text('Số quyết định', 'Decision'), type: 'text', example: '12/QĐ-SKHCN' },
    decisionDate: { label: text('Ngày quyết định', 'Date of the decision'), type: 'date' },
    contract: { label: text('Hợp đồng (số, ngày)', 'Contract (number, date)'), type: 'text' },
    dueOn: {
      label: text('Hạn hoàn thành khác', 'Another due day'),
      type: 'date',
      hint: text('Chỉ ghi khi quyết định đặt hạn khác', 'Only when the decision sets one'),
    },
    criteria: { label: text('Tiêu chí lựa chọn', 'Criteria'), type: 'long-text' },
  },
})

/** The acts of a task as its history names them. */
export const taskActs: Readonly<Record<string, Text>> = {
  opened: text('Mở nhiệm vụ', 'Opened'),
  added: text('Giao từ kiến nghị', 'Given on a recommendation'),
  progress: text('Ghi tiến độ', 'Noted progress'),
  commented: text('Trao đổi', 'Commented'),
  assigned: text('Giao thực hiện', 'Assigned'),
  ...Object.fromEntries(Object.entries(taskWorkflow.steps).map(([step, { label }]) => [step, label])),
}
