import { z } from 'zod'
import { Reference, registerRoutes } from '#kernel/contract.ts'
import { keysOf, optionalId, optionalText } from '#kernel/field.ts'
import { DongText } from '#kernel/money.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'

/** What happens to a proposal that goes above a ceiling. */
export const strictnesses = {
  warn: text('Chỉ cảnh báo', 'Warns'),
  stop: text('Không cho gửi', 'Stops'),
} as const

export const Ceiling = z.object({
  call: Reference,
  source: Reference.nullable().describe('None: all sources together'),
  forAgency: Reference.nullable().describe('None: all agencies together'),
  amount: DongText,
  asked: DongText.describe('What submitted and accepted proposals ask of it'),
  strictness: z.enum(keysOf(strictnesses)),
  note: z.string().nullable(),
})
export type Ceiling = z.infer<typeof Ceiling>

export const CeilingInput = z.object({
  call: z.uuid(),
  source: optionalText(60),
  forAgency: optionalId,
  amount: z.string().regex(/^\d{1,15}$/),
  strictness: Ceiling.shape.strictness.default('warn'),
  note: optionalText(1000),
})
export type CeilingInput = z.output<typeof CeilingInput>

export const ceilingRegister = defineRegister({
  name: 'estimate-ceilings',
  title: text('Mức trần dự toán', 'Ceilings'),
  columns: {
    call: {
      label: text('Đợt lập dự toán', 'Call'),
      type: 'reference',
      of: 'estimate-call',
      listed: true,
      filterable: true,
    },
    source: {
      label: text('Nguồn', 'Source'),
      type: 'reference',
      of: 'estimate-source',
      listed: true,
      filterable: true,
      hint: text('Để trống: cộng mọi nguồn.', 'Left empty: all sources together.'),
    },
    forAgency: {
      label: text('Cơ quan', 'Agency'),
      type: 'reference',
      of: 'agency',
      listed: true,
      filterable: true,
      hint: text('Để trống: cộng mọi cơ quan.', 'Left empty: all agencies together.'),
    },
    amount: { label: text('Mức trần (đồng)', 'Ceiling (đồng)'), type: 'money', listed: true },
    asked: { label: text('Đã đề xuất (đồng)', 'Asked (đồng)'), type: 'money', listed: true },
    strictness: {
      label: text('Khi vượt trần', 'When exceeded'),
      type: 'choice',
      choices: strictnesses,
      listed: true,
      filterable: true,
    },
    note: { label: text('Ghi chú', 'Note'), type: 'long-text' },
  },
})

export const ceilingContract = registerRoutes('/estimates/ceilings', 'Estimates', Ceiling, CeilingInput)
