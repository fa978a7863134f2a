import { z } from 'zod'
import { registerRoutes } from '#kernel/contract.ts'
import { DongText } from '#kernel/money.ts'
import { Year } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'

export const Ceiling = z.object({
  year: z.number().int(),
  amount: DongText.describe('What the budget gives for supporting enterprises in the year, in whole đồng'),
  used: DongText.describe('What the projects of the year take of it'),
  left: DongText,
  source: z.string(),
})
export type Ceiling = z.infer<typeof Ceiling>

export const CeilingInput = z.object({
  year: Year,
  amount: z.string().regex(/^\d{1,15}$/),
  source: z.string().trim().min(1).max(300),
})
export type CeilingInput = z.output<typeof CeilingInput>

export const ceilingRegister = defineRegister({
  name: 'support-ceilings',
  title: text('Dự toán hỗ trợ theo năm', 'Budget for support by year'),
  columns: {
    year: {
      label: text('Năm', 'Year'),
      type: 'year',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'key',
    },
    amount: {
      label: text('Được giao (đồng)', 'Given (đồng)'),
      type: 'money',
      listed: true,
      import: 'required',
      hint: text(
        'Chỉ dùng cho năm chưa có quyết định phân bổ trong hệ thống.',
        'Used only for a year whose budget has not been allocated in this system.',
      ),
    },
    used: {
      label: text('Đã bố trí cho hồ sơ (đồng)', 'Taken by projects (đồng)'),
      type: 'money',
      listed: true,
    },
    left: { label: text('Còn lại (đồng)', 'Left (đồng)'), type: 'money', listed: true },
    source: {
      label: text('Quyết định giao dự toán', 'Decision that gives it'),
      type: 'text',
      listed: true,
      import: 'required',
    },
  },
})

export const ceilingContract = registerRoutes('/support/ceilings', 'Support', Ceiling, CeilingInput)
