import { z } from 'zod'
import { registerRoutes, takeRoute } from '#kernel/contract.ts'
import { keysOf, optionalDate, optionalText } from '#kernel/field.ts'
import { DongText } from '#kernel/money.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { defineWorkflow } from '#kernel/workflow.ts'
import { sizeClasses } from '#modules/enterprises/size-class.ts'
import type { SupportRight } from './permissions.ts'

/** What a project spends money on; norms are set by it. */
export const costItems = {
  consulting: text('Tư vấn xây dựng, áp dụng', 'Consulting'),
  training: text('Đào tạo tại doanh nghiệp', 'Training on site'),
  testing: text('Thử nghiệm, hiệu chuẩn', 'Testing and calibration'),
  certification: text('Đánh giá, chứng nhận', 'Assessment and certification'),
  barcode: text('Mã số mã vạch', 'Barcodes'),
  traceability: text('Truy xuất nguồn gốc', 'Traceability'),
  property: text('Xác lập, bảo hộ sở hữu trí tuệ', 'Intellectual property'),
  digital: text('Phần mềm, giải pháp số', 'Software and digital solutions'),
  other: text('Chi khác', 'Other'),
} as const
export const CostItem = z.enum(keysOf(costItems))

/** To what an amount is rounded down. */
const roundings = {
  dong: text('Đồng', 'Đồng'),
  thousand: text('Nghìn đồng', 'Thousand đồng'),
} as const
export const roundingUnits = { dong: 1, thousand: 1000 } as const

/** The life of a norm; only an approved one is used. */
export const normWorkflow = defineWorkflow<'draft' | 'approved', 'approve' | 'reopen', SupportRight>({
  name: text('Định mức hỗ trợ', 'Norm of support'),
  initial: 'draft',
  states: {
    draft: { label: text('Chưa phê duyệt', 'Not approved'), tone: 'waiting' },
    approved: { label: text('Đã phê duyệt', 'Approved'), tone: 'good', final: true },
  },
  steps: {
    approve: {
      label: text('Xác nhận đã phê duyệt', 'Approve'),
      from: ['draft'],
      to: 'approved',
      right: 'supportNorm.approve',
    },
    reopen: {
      label: text('Mở lại để sửa', 'Reopen'),
      from: ['approved'],
      to: 'draft',
      right: 'supportNorm.approve',
      reason: 'required',
    },
  },
})

export const Norm = z.object({
  item: CostItem,
  size: z.enum(keysOf(sizeClasses)).nullable().describe('Only for enterprises of this size; null for all'),
  ratio: z.string().describe('Share of the eligible cost in per cent, a decimal with a point'),
  itemCap: DongText.nullable().describe('At most for one line of cost, in whole đồng'),
  yearCap: DongText.nullable().describe('At most for one enterprise in a year, for this item, in whole đồng'),
  rounding: z.enum(keysOf(roundings)),
  source: z.string().describe('The legal document that sets it'),
  validFrom: CalendarDate,
  validTo: CalendarDate.nullable().describe('Last day of validity'),
  state: z.enum(keysOf(normWorkflow.states)),
  note: z.string().nullable(),
})
export type Norm = z.infer<typeof Norm>

const cap = z
  .string()
  .regex(/^\d{0,15}$/)
  .nullish()
  .transform((value) => value || null)
  .describe('Whole đồng as digits; left out means no cap')

export const NormInput = z.object({
  item: CostItem,
  size: z
    .enum(keysOf(sizeClasses))
    .or(z.literal(''))
    .nullish()
    .transform((value) => value || null),
  ratio: z.string().regex(/^(100(\.0{1,4})?|\d{1,2}(\.\d{1,4})?)$/, { error: 'decimal' }),
  itemCap: cap,
  yearCap: cap,
  rounding: Norm.shape.rounding.default('dong'),
  source: z.string().trim().min(1).max(500),
  validFrom: CalendarDate,
  validTo: optionalDate,
  note: optionalText(1000),
})
export type NormInput = z.output<typeof NormInput>

export const normRegister = defineRegister({
  name: 'support-norms',
  title: text('Định mức hỗ trợ', 'Norms of support'),
  columns: {
    item: {
      label: text('Hạng mục chi', 'Item'),
      type: 'choice',
      choices: costItems,
      listed: true,
      sortable: true,
      filterable: true,
      import: 'key',
    },
    size: {
      label: text('Quy mô doanh nghiệp', 'Size of enterprise'),
      type: 'choice',
      choices: sizeClasses,
      listed: true,
      filterable: true,
      import: 'optional',
      hint: text('Để trống: áp dụng cho mọi quy mô.', 'Left empty: for every size.'),
    },
    ratio: {
      label: text('Tỷ lệ hỗ trợ', 'Ratio'),
      type: 'percent',
      listed: true,
      import: 'required',
      example: '50',
    },
    itemCap: {
      label: text('Mức tối đa một hạng mục (đồng)', 'Cap of the item (đồng)'),
      type: 'money',
      listed: true,
      import: 'optional',
    },
    yearCap: {
      label: text('Mức tối đa một doanh nghiệp, một năm (đồng)', 'Cap per enterprise and year (đồng)'),
      type: 'money',
      listed: true,
      import: 'optional',
    },
    rounding: {
      label: text('Làm tròn xuống', 'Rounded down to'),
      type: 'choice',
      choices: roundings,
      import: 'optional',
    },
    source: {
      label: text('Căn cứ pháp lý', 'Legal source'),
      type: 'text',
      listed: true,
      import: 'required',
      hint: text('Số, ngày, cơ quan ban hành, điều khoản.', 'Number, date, issuer, article.'),
    },
    validFrom: {
      label: text('Hiệu lực từ', 'Valid from'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'key',
    },
    validTo: {
      label: text('Hiệu lực đến', 'Valid to'),
      type: 'date',
      listed: true,
      filterable: true,
      import: 'optional',
    },
    state: {
      label: text('Phê duyệt', 'Approval'),
      type: 'choice',
      choices: { draft: normWorkflow.states.draft.label, approved: normWorkflow.states.approved.label },
      listed: true,
      filterable: true,
    },
    note: { label: text('Ghi chú', 'Note'), type: 'long-text', import: 'optional' },
  },
})

export const normContract = {
  ...registerRoutes('/support/norms', 'Support', Norm, NormInput),
  take: takeRoute('/support/norms', 'Support', Norm),
}
