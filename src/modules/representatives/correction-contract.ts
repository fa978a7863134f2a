import { z } from 'zod'
import { Reference, registerRoutes, takeRoute } from '#kernel/contract.ts'
import { keysOf, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { Enterprise, EnterpriseInput, enterpriseRegister } from '#modules/enterprises/contract.ts'
import { correctionWorkflow } from './workflow.ts'

export const Correction = z.object({
  enterprise: Reference,
  name: z.string(),
  taxCode: z.string().nullable(),
  kind: Enterprise.shape.kind,
  note: z.string().nullable(),
  state: z.enum(keysOf(correctionWorkflow.states)),
  decisionReason: z.string().nullable(),
})
export type Correction = z.infer<typeof Correction>

export const CorrectionInput = EnterpriseInput.pick({ name: true, taxCode: true, kind: true }).extend({
  enterprise: Id,
  note: optionalText(1000),
})
export type CorrectionInput = z.output<typeof CorrectionInput>

const { name, taxCode, kind } = enterpriseRegister.columns

export const correctionRegister = defineRegister({
  name: 'enterprise-corrections',
  title: text('Đề nghị sửa thông tin doanh nghiệp', 'Corrections of enterprises'),
  columns: {
    enterprise: {
      label: text('Doanh nghiệp', 'Enterprise'),
      type: 'reference',
      of: 'enterprise',
      listed: true,
      filterable: true,
    },
    name: { ...name, label: text('Tên mới', 'New name') },
    taxCode: { ...taxCode, label: text('Mã số thuế mới', 'New tax code') },
    kind: { ...kind, label: text('Loại hình mới', 'New kind') },
    note: {
      label: text('Lý do, căn cứ', 'Reason and basis'),
      type: 'long-text',
      hint: text(
        'Ví dụ: số và ngày giấy đăng ký thay đổi; đính kèm bản chụp sau khi lưu.',
        'E.g. number and day of the registration; attach a copy after saving.',
      ),
    },
    state: {
      label: text('Trạng thái', 'State'),
      type: 'choice',
      choices: Object.fromEntries(
        Object.entries(correctionWorkflow.states).map(([state, { label }]) => [state, label]),
      ),
      listed: true,
      filterable: true,
    },
    decisionReason: { label: text('Lý do từ chối', 'Reason of the refusal'), type: 'long-text' },
  },
})

const path = '/enterprise-corrections'

export const correctionContract = {
  ...registerRoutes(path, 'Enterprises', Correction, CorrectionInput),
  take: takeRoute(path, 'Enterprises', Correction),
}
