import { z } from 'zod'
import {
  choiceColumn,
  dayColumn,
  moneyColumn,
  referenceColumn,
  sentencesColumn,
  stateColumn,
  wordsColumn,
} from '#kernel/columns.ts'
import { Reference } from '#kernel/contract.ts'
import { Amount, keysOf, optionalDate, optionalId, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { DongText } from '#kernel/money.ts'
import { CalendarDate, Year } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { programmeColumn } from './call.ts'
import { projectWorkflow } from './workflow.ts'

/** The two kinds of clause II.6. */
export const projectKinds = {
  research: text('Nghiên cứu, cải tiến, đổi mới công nghệ, sản phẩm mới', 'Research and new products'),
  transfer: text('Tìm kiếm, chuyển giao công nghệ, mô hình mới', 'Transfer of technology and models'),
} as const

export const Project = z.object({
  enterprise: Reference,
  title: z.string(),
  kind: z.enum(keysOf(projectKinds)),
  year: Year,
  call: Reference.nullable(),
  programme: Reference.nullable().describe('National programme that the plan links with'),
  support: Reference.nullable().describe('Support project that goes with it'),
  aim: z.string(),
  partner: z.string().nullable().describe('Who researches, or whose technology it is'),
  startsOn: CalendarDate,
  endsOn: CalendarDate,
  costState: DongText,
  costEnterprise: DongText,
  costOther: DongText,
  costTotal: DongText,
  reviews: z.number().int().describe('Opinions that were given'),
  score: z.string().nullable().describe('Mean of the scores given, out of 100'),
  decisionNumber: z.string().nullable(),
  decisionDate: CalendarDate.nullable(),
  contractNumber: z.string().nullable(),
  contractDate: CalendarDate.nullable(),
  acceptanceDocument: z.string().nullable(),
  acceptanceDate: CalendarDate.nullable(),
  result: z.string().nullable(),
  state: z.enum(keysOf(projectWorkflow.states)),
  note: z.string().nullable(),
})
export type Project = z.infer<typeof Project>

export const ProjectInput = z.object({
  enterprise: Id,
  title: z.string().trim().min(1).max(300),
  kind: Project.shape.kind,
  year: z.coerce.number().pipe(Year),
  call: optionalId,
  programme: optionalText(60),
  support: optionalId,
  aim: z.string().trim().min(1).max(4000),
  partner: optionalText(300),
  startsOn: CalendarDate,
  endsOn: CalendarDate,
  costState: Amount,
  costEnterprise: Amount,
  costOther: Amount,
  decisionNumber: optionalText(60),
  decisionDate: optionalDate,
  contractNumber: optionalText(60),
  contractDate: optionalDate,
  acceptanceDocument: optionalText(100),
  acceptanceDate: optionalDate,
  result: optionalText(4000),
  note: optionalText(2000),
})
export type ProjectInput = z.output<typeof ProjectInput>

/** What an enterprise says of its proposal; decisions, contract and acceptance are the agencies'. */
export const ofAgencies = [
  'decisionNumber',
  'decisionDate',
  'contractNumber',
  'contractDate',
  'acceptanceDocument',
  'acceptanceDate',
] as const
export const ProposalInput = ProjectInput.omit({
  decisionNumber: true,
  decisionDate: true,
  contractNumber: true,
  contractDate: true,
  acceptanceDocument: true,
  acceptanceDate: true,
})

/** The columns of the register of innovation projects. */
export const projectRegister = defineRegister({
  name: 'innovation-projects',
  title: text('Nhiệm vụ đổi mới sáng tạo', 'Innovation projects'),
  columns: {
    title: wordsColumn(text('Tên nhiệm vụ', 'Title'), { listed: true, sortable: true, import: 'key' }),
    enterprise: referenceColumn(text('Doanh nghiệp', 'Enterprise'), 'enterprise', {
      listed: true,
      sortable: true,
      import: 'key',
      headings: ['MST', 'Mã số thuế', 'Tên doanh nghiệp'],
    }),
    kind: choiceColumn(text('Loại', 'Kind'), projectKinds, { listed: true, import: 'required' }),
    year: {
      label: text('Năm', 'Year'),
      type: 'year',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'key',
    },
    state: stateColumn(projectWorkflow),
    call: referenceColumn(text('Đợt kêu gọi', 'Call'), 'innovation-call'),
    programme: programmeColumn,
    support: referenceColumn(text('Hồ sơ hỗ trợ đi cùng', 'Support project'), 'support-project'),
    aim: sentencesColumn(text('Mục tiêu, nội dung', 'Aim'), { import: 'required' }),
    partner: wordsColumn(text('Đơn vị nghiên cứu, chuyển giao', 'Partner')),
    startsOn: dayColumn(text('Bắt đầu', 'From'), { import: 'required' }),
    endsOn: dayColumn(text('Kết thúc', 'To'), { import: 'required' }),
    costState: moneyColumn(text('Ngân sách (đồng)', 'State (đồng)')),
    costEnterprise: moneyColumn(text('Doanh nghiệp (đồng)', 'Enterprise (đồng)')),
    costOther: moneyColumn(text('Nguồn khác (đồng)', 'Other (đồng)')),
    costTotal: { label: text('Tổng kinh phí (đồng)', 'Total (đồng)'), type: 'money', listed: true },
    reviews: { label: text('Số ý kiến thẩm định', 'Reviews given'), type: 'integer' },
    score: { label: text('Điểm trung bình', 'Mean score'), type: 'decimal' },
    decisionNumber: wordsColumn(text('Số quyết định phê duyệt', 'Decision')),
    decisionDate: dayColumn(text('Ngày quyết định', 'Decided on')),
    contractNumber: wordsColumn(text('Số hợp đồng', 'Contract')),
    contractDate: dayColumn(text('Ngày hợp đồng', 'Contract of')),
    acceptanceDocument: wordsColumn(text('Biên bản nghiệm thu', 'Acceptance')),
    acceptanceDate: dayColumn(text('Ngày nghiệm thu', 'Accepted on')),
    result: sentencesColumn(text('Kết quả', 'Result')),
    note: sentencesColumn(text('Ghi chú', 'Note')),
  },
})
