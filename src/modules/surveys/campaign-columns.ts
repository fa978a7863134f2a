import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { enterpriseKinds } from '#modules/enterprises/contract.ts'
import { sizeClasses } from '#modules/enterprises/size-class.ts'
import { vsicSections } from '#modules/enterprises/vsic.ts'
import { allocations, modes } from './campaign-contract.ts'
import { campaignWorkflow } from './workflow.ts'

const wholeIfEmpty = text('Để trống: tất cả.', 'Left empty: all.')

/** The columns of the register of surveys. */
export const campaignRegister = defineRegister({
  name: 'surveys',
  title: text('Đợt khảo sát', 'Surveys'),
  columns: {
    title: {
      label: text('Tên đợt khảo sát', 'Title'),
      type: 'text',
      listed: true,
      sortable: true,
      import: 'required',
    },
    titleEn: { label: text('Tên tiếng Anh', 'Title in English'), type: 'text', import: 'required' },
    questionnaire: {
      label: text('Phiếu hỏi', 'Questionnaire'),
      type: 'reference',
      of: 'survey-questionnaire',
      filterable: true,
      import: 'required',
    },
    year: {
      label: text('Năm', 'Year'),
      type: 'year',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'required',
    },
    opensOn: {
      label: text('Nhận phiếu từ ngày', 'Opens on'),
      type: 'date',
      sortable: true,
      import: 'required',
    },
    closesOn: {
      label: text('Đến hết ngày', 'Closes on'),
      type: 'date',
      listed: true,
      sortable: true,
      import: 'required',
    },
    mode: {
      label: text('Cách hỏi', 'Mode'),
      type: 'choice',
      choices: modes,
      filterable: true,
      import: 'optional',
    },
    purpose: { label: text('Mục đích', 'Purpose'), type: 'long-text', import: 'optional' },
    ofKind: {
      label: text('Chỉ loại hình', 'Only this kind'),
      type: 'choice',
      choices: enterpriseKinds,
      hint: wholeIfEmpty,
      import: 'optional',
    },
    ofSize: {
      label: text('Chỉ quy mô', 'Only this size'),
      type: 'choice',
      choices: sizeClasses,
      hint: wholeIfEmpty,
      import: 'optional',
    },
    ofSection: {
      label: text('Chỉ ngành', 'Only this section'),
      type: 'choice',
      choices: vsicSections,
      hint: wholeIfEmpty,
      import: 'optional',
    },
    ofPlace: {
      label: text('Chỉ xã, phường', 'Only this commune'),
      type: 'reference',
      of: 'place',
      hint: wholeIfEmpty,
      import: 'optional',
    },
    bySize: { label: text('Phân tầng theo quy mô', 'Strata by size'), type: 'boolean', import: 'optional' },
    bySector: {
      label: text('Phân tầng theo ngành', 'Strata by section'),
      type: 'boolean',
      import: 'optional',
    },
    byPlace: {
      label: text('Phân tầng theo xã, phường', 'Strata by commune'),
      type: 'boolean',
      import: 'optional',
    },
    allocation: {
      label: text('Phân bổ mẫu', 'Allocation'),
      type: 'choice',
      choices: allocations,
      import: 'optional',
    },
    sampleSize: {
      label: text('Cỡ mẫu', 'Sample size'),
      type: 'integer',
      hint: text('Để trống: hỏi tất cả doanh nghiệp trong phạm vi.', 'Left empty: everybody is asked.'),
      import: 'optional',
    },
    seed: {
      label: text('Mã rút mẫu', 'Seed'),
      type: 'text',
      hint: text(
        'Để trống: hệ thống tự chọn. Cùng mã và cùng danh bạ thì rút ra cùng mẫu.',
        'Left empty: chosen by chance. The same seed and register give the same sample.',
      ),
      import: 'optional',
    },
    remindEvery: {
      label: text('Nhắc sau mỗi (ngày)', 'Reminder every (days)'),
      type: 'integer',
      hint: text('Để trống: chỉ gửi thư mời, không nhắc.', 'Left empty: no reminders.'),
      import: 'optional',
    },
    fewest: {
      label: text('Ẩn nhóm có ít hơn (phiếu)', 'Hide groups of fewer than'),
      type: 'integer',
      hint: text(
        'Kết quả công bố không cho thấy nhóm ít phiếu, để không lộ doanh nghiệp nào.',
        'Published results do not show groups so small that they tell who answered.',
      ),
      import: 'optional',
    },
    invited: { label: text('Số doanh nghiệp được hỏi', 'Asked'), type: 'integer', listed: true },
    answered: { label: text('Số phiếu đã nhận', 'Responses'), type: 'integer', listed: true },
    state: {
      label: text('Trạng thái', 'State'),
      type: 'choice',
      choices: Object.fromEntries(
        Object.entries(campaignWorkflow.states).map(([state, { label }]) => [state, label]),
      ),
      listed: true,
      filterable: true,
    },
  },
})
