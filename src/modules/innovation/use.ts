import { z } from 'zod'
import { dayColumn, moneyColumn, referenceColumn, sentencesColumn, wordsColumn } from '#kernel/columns.ts'
import { Reference } from '#kernel/contract.ts'
import { Amount, optionalDate, optionalId, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { DongText } from '#kernel/money.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { projectColumn } from './project-part.ts'

export const Use = z.object({
  project: Reference,
  enterprise: Reference.describe('Who uses it; it need not be the one that made it'),
  what: z.string(),
  usedFrom: CalendarDate,
  endedOn: CalendarDate.nullable(),
  effect: z.string(),
  revenue: DongText.describe('More revenue a year'),
  savings: DongText.describe('Saved a year'),
  document: z.string().nullable(),
  property: Reference.nullable().describe('Intellectual property that protects it'),
})
export type Use = z.infer<typeof Use>

export const UseInput = z.object({
  project: Id,
  enterprise: Id,
  what: z.string().trim().min(1).max(300),
  usedFrom: CalendarDate,
  endedOn: optionalDate,
  effect: z.string().trim().min(1).max(4000),
  revenue: Amount,
  savings: Amount,
  document: optionalText(100),
  property: optionalId,
})
export type UseInput = z.output<typeof UseInput>

/** The columns of the results that are in use. */
export const useRegister = defineRegister({
  name: 'innovation-uses',
  title: text('Kết quả được áp dụng', 'Results in use'),
  columns: {
    what: wordsColumn(text('Kết quả', 'Result'), { listed: true, sortable: true, import: 'key' }),
    project: projectColumn,
    enterprise: referenceColumn(text('Nơi áp dụng', 'Used by'), 'enterprise', {
      listed: true,
      import: 'key',
      headings: ['MST', 'Mã số thuế', 'Tên doanh nghiệp'],
    }),
    usedFrom: dayColumn(text('Áp dụng từ', 'Since'), { listed: true, import: 'required' }),
    endedOn: dayColumn(text('Thôi áp dụng', 'Until')),
    effect: sentencesColumn(text('Hiệu quả', 'Effect'), { import: 'required' }),
    revenue: moneyColumn(text('Doanh thu tăng mỗi năm (đồng)', 'More revenue a year (đồng)'), {
      listed: true,
    }),
    savings: moneyColumn(text('Tiết kiệm mỗi năm (đồng)', 'Saved a year (đồng)'), { listed: true }),
    document: wordsColumn(text('Minh chứng', 'Document')),
    property: referenceColumn(text('Tài sản trí tuệ', 'Intellectual property'), 'property', { listed: true }),
  },
})
