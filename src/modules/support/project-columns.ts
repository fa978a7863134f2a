import { defineRegister } from '#kernel/register.ts'
import { type Text, text } from '#kernel/text.ts'
import { solutionFamilies } from '#modules/catalogue/rules.ts'
import { projectWorkflow } from './workflow.ts'

const states: Readonly<Record<string, Text>> = Object.fromEntries(
  Object.entries(projectWorkflow.states).map(([state, { label }]) => [state, label]),
)

const money = (label: Text) => ({ label, type: 'money', sortable: true, import: 'optional' }) as const
const day = (label: Text) =>
  ({ label, type: 'date', sortable: true, filterable: true, import: 'optional' }) as const
const words = (label: Text) => ({ label, type: 'text', import: 'optional' }) as const

/** The columns of the register of support projects. */
export const projectRegister = defineRegister({
  name: 'support-projects',
  title: text('Hồ sơ hỗ trợ doanh nghiệp', 'Support projects'),
  columns: {
    enterprise: {
      label: text('Doanh nghiệp', 'Enterprise'),
      type: 'reference',
      of: 'enterprise',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'key',
      headings: ['MST', 'Mã số thuế', 'Tên doanh nghiệp'],
    },
    code: {
      label: text('Mã tra cứu', 'Code'),
      type: 'text',
      hint: text(
        'Cùng mã số thuế, dùng để xem tình trạng hồ sơ trên cổng công khai.',
        'With the tax code it shows on the public portal how the dossier stands.',
      ),
    },
    priority: { label: text('Nhóm ưu tiên', 'Priority groups'), type: 'text' },
    solution: {
      label: text('Giải pháp', 'Solution'),
      type: 'reference',
      of: 'solution',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'key',
      example: 'ISO 22000:2018',
    },
    family: {
      label: text('Nhóm giải pháp', 'Family'),
      type: 'choice',
      choices: solutionFamilies,
      filterable: true,
    },
    year: {
      label: text('Năm chương trình', 'Programme year'),
      type: 'year',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'key',
      hint: text('Hồ sơ được tính cho năm này khi đã nghiệm thu.', 'It counts for this year once accepted.'),
    },
    state: {
      label: text('Trạng thái', 'State'),
      type: 'choice',
      choices: states,
      listed: true,
      filterable: true,
    },
    lead: {
      label: text('Cơ quan chủ trì', 'Lead agency'),
      type: 'reference',
      of: 'agency',
      listed: true,
      filterable: true,
      hint: text('Để trống: cơ quan của người nhập.', 'Left empty: your own agency.'),
    },
    fromRound: {
      label: text('Đợt xét chọn', 'Selection round'),
      type: 'reference',
      of: 'selection-round',
      filterable: true,
    },
    fromNeed: {
      label: text('Nhu cầu đã đăng ký', 'Need it began from'),
      type: 'reference',
      of: 'need',
      filterable: true,
    },
    aim: {
      label: text('Mục tiêu, kết quả mong đợi', 'Aim and expected result'),
      type: 'long-text',
      import: 'optional',
    },
    plannedStart: day(text('Dự kiến bắt đầu', 'Planned start')),
    plannedEnd: day(text('Dự kiến kết thúc', 'Planned end')),
    startedOn: {
      label: text('Ngày bắt đầu thực hiện', 'Started on'),
      type: 'date',
      sortable: true,
      filterable: true,
    },
    consultant: words(text('Đơn vị tư vấn', 'Consultant')),
    contractNumber: words(text('Số hợp đồng', 'Contract number')),
    contractDate: day(text('Ngày hợp đồng', 'Contract date')),
    certificationBody: words(text('Tổ chức chứng nhận', 'Certification body')),
    standard: words(text('Tiêu chuẩn đạt được', 'Standard reached')),
    certificateNumber: words(text('Số giấy chứng nhận', 'Certificate number')),
    certificateIssued: day(text('Ngày cấp giấy chứng nhận', 'Certificate issued')),
    certificateExpires: day(text('Giấy chứng nhận hết hạn', 'Certificate expires')),
    costState: {
      ...money(text('Ngân sách nhà nước', 'State budget')),
      listed: true,
      hint: text(
        'Khi đã có dòng kinh phí thì lấy theo tổng các dòng.',
        'Once there are lines of cost, their sum.',
      ),
    },
    costCounterpart: money(text('Doanh nghiệp đối ứng', 'Counterpart')),
    costOther: money(text('Nguồn khác', 'Other sources')),
    costTotal: { label: text('Tổng kinh phí', 'Total cost'), type: 'money' },
    paid: money(text('Ngân sách đã chi trả', 'Paid by the State')),
    otherSourceReason: {
      label: text('Lý do tiếp tục khi đã có nguồn khác', 'Why it goes on with another source'),
      type: 'long-text',
      import: 'optional',
    },
    decisionNumber: words(text('Số quyết định phê duyệt', 'Decision number')),
    decisionDate: day(text('Ngày quyết định', 'Decision date')),
    acceptanceDocument: words(text('Số biên bản nghiệm thu', 'Acceptance document')),
    acceptanceDate: { ...day(text('Ngày nghiệm thu', 'Acceptance date')), listed: true },
    liquidationDocument: words(text('Số biên bản thanh lý', 'Liquidation document')),
    liquidationDate: day(text('Ngày thanh lý', 'Liquidation date')),
    withdrawnOn: { label: text('Ngày rút lui', 'Withdrawn on'), type: 'date', filterable: true },
    withdrawnReason: { label: text('Lý do rút lui', 'Reason of withdrawal'), type: 'text' },
    effect: { label: text('Hiệu quả', 'Effect'), type: 'long-text', import: 'optional' },
  },
})
