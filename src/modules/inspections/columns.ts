import { defineRegister } from '#kernel/register.ts'
import { type Text, text } from '#kernel/text.ts'
import type { Tone } from '#kernel/workflow.ts'
import { findingWorkflow } from './finding-workflow.ts'
import { planWorkflow } from './plan-workflow.ts'
import { checkKinds } from './rules.ts'
import { visitWorkflow } from './workflow.ts'

type States = Readonly<Record<string, { readonly label: Text; readonly tone?: Tone }>>
const stateColumn = (states: States) =>
  ({
    label: text('Trạng thái', 'State'),
    type: 'choice',
    choices: Object.fromEntries(Object.entries(states).map(([state, { label }]) => [state, label])),
    listed: true,
    filterable: true,
  }) as const
const leadColumn = {
  label: text('Cơ quan chủ trì', 'Lead agency'),
  type: 'reference',
  of: 'agency',
  filterable: true,
} as const

/** The columns of the plans of checks, one a year (A.VIII). */
export const planRegister = defineRegister({
  name: 'inspection-plans',
  title: text('Kế hoạch kiểm tra năm', 'Plans of checks'),
  columns: {
    year: {
      label: text('Năm', 'Year'),
      type: 'year',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'key',
    },
    task: {
      label: text('Nhiệm vụ của kế hoạch', 'Task of the plan'),
      type: 'reference',
      of: 'task',
      listed: true,
      filterable: true,
      import: 'optional',
      hint: text('Tiến độ của nhiệm vụ đếm số cuộc đã kiểm tra.', 'The task counts the visits made.'),
    },
    visits: { label: text('Số cuộc', 'Visits'), type: 'integer', listed: true },
    held: { label: text('Đã kiểm tra', 'Made'), type: 'integer', listed: true },
    decisionNumber: {
      label: text('Số quyết định', 'Decision number'),
      type: 'text',
      listed: true,
      import: 'optional',
    },
    decisionDate: { label: text('Ngày quyết định', 'Decision date'), type: 'date', import: 'optional' },
    note: { label: text('Căn cứ, yêu cầu', 'Grounds and aims'), type: 'long-text', import: 'optional' },
    state: stateColumn(planWorkflow.states),
  },
})

/** The columns of the visits. */
export const visitRegister = defineRegister({
  name: 'inspection-visits',
  title: text('Cuộc kiểm tra', 'Visits'),
  columns: {
    inspected: {
      label: text('Đối tượng kiểm tra', 'Who is checked'),
      type: 'text',
      listed: true,
      sortable: true,
    },
    kind: {
      label: text('Nội dung kiểm tra', 'Kind of check'),
      type: 'choice',
      choices: checkKinds,
      listed: true,
      filterable: true,
      import: 'required',
    },
    enterprise: {
      label: text('Doanh nghiệp', 'Enterprise'),
      type: 'reference',
      of: 'enterprise',
      filterable: true,
      import: 'optional',
      headings: ['MST', 'Mã số thuế', 'Tên doanh nghiệp'],
    },
    project: {
      label: text('Hồ sơ hỗ trợ', 'Support project'),
      type: 'reference',
      of: 'support-project',
      filterable: true,
      hint: text(
        'Chọn hồ sơ của doanh nghiệp trên; người đã nộp, duyệt hồ sơ không được vào đoàn.',
        'Who submitted or decided it cannot be in the team.',
      ),
    },
    about: {
      label: text('Lớp, tổ chức, nội dung khác', 'Course, body or other'),
      type: 'text',
      import: 'optional',
      hint: text('Bắt buộc khi không kiểm tra một doanh nghiệp.', 'Required where no enterprise is checked.'),
    },
    plannedOn: {
      label: text('Ngày dự kiến', 'Planned on'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'required',
      example: '15/09/2026',
    },
    signedOn: {
      label: text('Ngày ký biên bản', 'Minutes signed on'),
      type: 'date',
      sortable: true,
      filterable: true,
    },
    place: { label: text('Địa điểm', 'Place'), type: 'text', import: 'optional' },
    content: { label: text('Yêu cầu chuẩn bị', 'What to prepare'), type: 'long-text', import: 'optional' },
    notice: { label: text('Số văn bản thông báo', 'Letter of notice'), type: 'text', import: 'optional' },
    head: { label: text('Trưởng đoàn', 'Head of the team'), type: 'text', listed: true },
    agency: leadColumn,
    findings: { label: text('Số tồn tại', 'Findings'), type: 'integer' },
    openFindings: { label: text('Tồn tại chưa đóng', 'Open findings'), type: 'integer', listed: true },
    state: stateColumn(visitWorkflow.states),
  },
})

/** The columns of the findings. */
export const findingRegister = defineRegister({
  name: 'inspection-findings',
  title: text('Tồn tại và kiến nghị', 'Findings'),
  columns: {
    visit: {
      label: text('Cuộc kiểm tra', 'Visit'),
      type: 'reference',
      of: 'inspection-visit',
      filterable: true,
      import: 'key',
    },
    inspected: { label: text('Đối tượng', 'Who'), type: 'text', listed: true, sortable: true },
    content: { label: text('Tồn tại', 'Finding'), type: 'long-text', listed: true, import: 'key' },
    question: { label: text('Câu trong bảng kiểm', 'Question'), type: 'text', import: 'optional' },
    clause: { label: text('Điều khoản, tiêu chí', 'Clause'), type: 'text', import: 'optional' },
    demand: { label: text('Yêu cầu khắc phục', 'Demand'), type: 'long-text', import: 'required' },
    dueOn: {
      label: text('Hạn khắc phục', 'Due'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'required',
      example: '30/11/2026',
    },
    overdue: { label: text('Quá hạn', 'Overdue'), type: 'boolean', listed: true },
    remedy: { label: text('Đã khắc phục thế nào', 'Remedy'), type: 'long-text' },
    remediedOn: { label: text('Ngày báo khắc phục', 'Remedied on'), type: 'date', filterable: true },
    escalation: { label: text('Báo cáo cấp trên', 'Escalation'), type: 'long-text' },
    agency: leadColumn,
    state: stateColumn(findingWorkflow.states),
  },
})
