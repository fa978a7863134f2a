import { z } from 'zod'
import { registerRoutes, takeRoute } from '#kernel/contract.ts'
import { keysOf, optionalDate, optionalText } from '#kernel/field.ts'
import { DongText } from '#kernel/money.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { normWorkflow } from './workflow.ts'

export const Norm = z.object({
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  most: DongText.describe('What one unit may cost at most, in whole đồng'),
  source: z.string().describe('The legal document that sets it'),
  clause: z.string().nullable(),
  validFrom: CalendarDate,
  validTo: CalendarDate.nullable().describe('Last day of validity'),
  state: z.enum(keysOf(normWorkflow.states)),
  note: z.string().nullable(),
})
export type Norm = z.infer<typeof Norm>

export const NormInput = z.object({
  code: z.string().trim().min(1).max(40),
  name: z.string().trim().min(1).max(300),
  unit: z.string().trim().min(1).max(60),
  most: z.string().regex(/^\d{1,14}$/),
  source: z.string().trim().min(1).max(500),
  clause: optionalText(200),
  validFrom: CalendarDate,
  validTo: optionalDate,
  note: optionalText(1000),
})
export type NormInput = z.output<typeof NormInput>

export const normRegister = defineRegister({
  name: 'estimate-norms',
  title: text('Định mức chi', 'Norms of spending'),
  columns: {
    code: {
      label: text('Mã', 'Code'),
      type: 'text',
      listed: true,
      sortable: true,
      import: 'key',
      example: 'GV-01',
    },
    name: {
      label: text('Nội dung chi', 'Item'),
      type: 'text',
      listed: true,
      sortable: true,
      import: 'required',
      example: 'Thù lao giảng viên',
    },
    unit: {
      label: text('Đơn vị tính', 'Unit'),
      type: 'text',
      listed: true,
      import: 'required',
      example: 'buổi',
    },
    most: {
      label: text('Mức chi tối đa (đồng)', 'At most (đồng)'),
      type: 'money',
      listed: true,
      import: 'required',
    },
    source: {
      label: text('Căn cứ pháp lý', 'Legal source'),
      type: 'text',
      listed: true,
      import: 'required',
      hint: text('Số, ngày, cơ quan ban hành.', 'Number, date, issuer.'),
    },
    clause: { label: text('Điều, khoản', 'Clause'), type: 'text', listed: true, import: 'optional' },
    validFrom: {
      label: text('Hiệu lực từ', 'Valid from'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'key',
    },
    validTo: { label: text('Hiệu lực đến', 'Valid to'), type: 'date', filterable: true, import: 'optional' },
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
  ...registerRoutes('/estimates/norms', 'Estimates', Norm, NormInput),
  take: takeRoute('/estimates/norms', 'Estimates', Norm),
}
