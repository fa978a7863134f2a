import { z } from 'zod'
import { Reference, registerRoutes } from '#kernel/contract.ts'
import { optionalText } from '#kernel/field.ts'
import { DongText } from '#kernel/money.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'

export const Commitment = z.object({
  title: z.string(),
  allocation: Reference,
  year: z.number().int(),
  agency: Reference.nullable(),
  partner: z.string().nullable(),
  contractNumber: z.string().nullable(),
  signedOn: CalendarDate,
  amount: DongText.describe('Committed in all'),
  advanced: DongText,
  paid: DongText,
  left: DongText.describe('Committed and neither advanced nor paid'),
  note: z.string().nullable(),
})
export type Commitment = z.infer<typeof Commitment>

export const CommitmentInput = z.object({
  allocation: z.uuid(),
  title: z.string().trim().min(1).max(300),
  partner: optionalText(300),
  contractNumber: optionalText(100),
  signedOn: CalendarDate,
  amount: z.string().regex(/^\d{1,15}$/),
  note: optionalText(1000),
})
export type CommitmentInput = z.output<typeof CommitmentInput>

export const commitmentRegister = defineRegister({
  name: 'budget-commitments',
  title: text('Cam kết chi, thanh toán', 'Commitments and payments'),
  columns: {
    title: { label: text('Nội dung', 'What'), type: 'text', listed: true, sortable: true },
    allocation: {
      label: text('Khoản được phân bổ', 'Allocation'),
      type: 'reference',
      of: 'budget-allocation',
      listed: true,
      filterable: true,
    },
    year: { label: text('Năm', 'Year'), type: 'year', listed: true, sortable: true, filterable: true },
    agency: {
      label: text('Cơ quan', 'Agency'),
      type: 'reference',
      of: 'agency',
      listed: true,
      filterable: true,
    },
    partner: { label: text('Bên nhận', 'Paid to'), type: 'text', listed: true },
    contractNumber: { label: text('Số hợp đồng, quyết định', 'Contract'), type: 'text' },
    signedOn: { label: text('Ngày ký', 'Signed on'), type: 'date', sortable: true, filterable: true },
    amount: {
      label: text('Số cam kết (đồng)', 'Committed (đồng)'),
      type: 'money',
      listed: true,
      sortable: true,
    },
    advanced: { label: text('Đang tạm ứng (đồng)', 'Advanced (đồng)'), type: 'money', listed: true },
    paid: { label: text('Đã thanh toán (đồng)', 'Paid (đồng)'), type: 'money', listed: true, sortable: true },
    left: { label: text('Chưa thanh toán (đồng)', 'Not paid yet (đồng)'), type: 'money', listed: true },
    note: { label: text('Ghi chú', 'Note'), type: 'long-text' },
  },
})

export const commitmentContract = registerRoutes('/budget/commitments', 'Budget', Commitment, CommitmentInput)
