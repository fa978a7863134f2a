import { defineRegister } from '#kernel/register.ts'
import { type Text, text } from '#kernel/text.ts'
import { solutionFamilies } from '#modules/catalogue/rules.ts'
import { needKinds, needQuarters } from './contract.ts'
import { needWorkflow } from './workflow.ts'

const states: Readonly<Record<string, Text>> = Object.fromEntries(
  Object.entries(needWorkflow.states).map(([state, { label }]) => [state, label]),
)

/** The columns of the register of needs: the registration form of domain practice, and where it stands. */
export const needRegister = defineRegister({
  name: 'needs',
  title: text('Nhu cầu của doanh nghiệp, đơn vị', 'Needs'),
  columns: {
    holder: {
      label: text('Doanh nghiệp, đơn vị', 'Enterprise or agency'),
      type: 'text',
      listed: true,
      sortable: true,
    },
    kind: {
      label: text('Loại nhu cầu', 'Kind'),
      type: 'choice',
      choices: needKinds,
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
      hint: text('Để trống khi cơ quan cần đào tạo cho chính mình.', 'Left empty for your own training.'),
    },
    priority: { label: text('Nhóm ưu tiên', 'Priority groups'), type: 'text' },
    solution: {
      label: text('Giải pháp', 'Solution'),
      type: 'reference',
      of: 'solution',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'optional',
      example: 'ISO 22000:2018',
      hint: text('Bắt buộc khi cần hỗ trợ áp dụng giải pháp.', 'Required for support with a solution.'),
    },
    family: {
      label: text('Nhóm giải pháp', 'Family'),
      type: 'choice',
      choices: solutionFamilies,
      filterable: true,
    },
    topic: {
      label: text('Nội dung', 'Topic'),
      type: 'text',
      listed: true,
      import: 'optional',
      hint: text('Bắt buộc khi cần đào tạo hoặc nhu cầu khác.', 'Required for training and other needs.'),
    },
    persons: { label: text('Số người', 'Persons'), type: 'integer', sortable: true, import: 'optional' },
    year: {
      label: text('Năm', 'Year'),
      type: 'year',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'required',
    },
    quarter: {
      label: text('Thời gian mong muốn', 'Wanted in'),
      type: 'choice',
      choices: needQuarters,
      filterable: true,
      import: 'optional',
    },
    cost: {
      label: text('Dự kiến chi phí', 'Expected cost'),
      type: 'money',
      listed: true,
      sortable: true,
      import: 'optional',
    },
    counterpart: {
      label: text('Cam kết đối ứng', 'Counterpart'),
      type: 'money',
      sortable: true,
      import: 'optional',
    },
    otherSupport: {
      label: text('Đã nhận hỗ trợ nguồn khác trong 3 năm', 'Other support in three years'),
      type: 'long-text',
      import: 'optional',
    },
    reason: { label: text('Sự cần thiết', 'Why it is needed'), type: 'long-text', import: 'optional' },
    state: {
      label: text('Trạng thái', 'State'),
      type: 'choice',
      choices: states,
      listed: true,
      filterable: true,
    },
    agency: {
      label: text('Gửi qua cơ quan', 'Sent through'),
      type: 'reference',
      of: 'agency',
      listed: true,
      filterable: true,
      hint: text('Để trống: cơ quan của người nhập.', 'Left empty: your own agency.'),
    },
    introducedBy: {
      label: text('Cơ quan giới thiệu', 'Introduced by'),
      type: 'reference',
      of: 'agency',
      filterable: true,
    },
    introducedOn: { label: text('Ngày giới thiệu', 'Introduced on'), type: 'date', filterable: true },
    letter: {
      label: text('Số văn bản giới thiệu', 'Letter of introduction'),
      type: 'text',
      import: 'optional',
    },
  },
})
