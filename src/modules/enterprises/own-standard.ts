import { z } from 'zod'
import { Reference, registerRoutes } from '#kernel/contract.ts'
import { optionalDate, optionalText } from '#kernel/field.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'

/** A standard that an enterprise publishes for its own products (TCCS). */
export const OwnStandard = z.object({
  enterprise: Reference,
  number: z.string(),
  name: z.string(),
  publishedOn: CalendarDate,
  withdrawnOn: CalendarDate.nullable(),
  products: z.string().nullable(),
})
export type OwnStandard = z.infer<typeof OwnStandard>

export const OwnStandardInput = z.object({
  enterprise: z.uuid(),
  number: z.string().trim().min(1).max(100),
  name: z.string().trim().min(1).max(300),
  publishedOn: CalendarDate,
  withdrawnOn: optionalDate,
  products: optionalText(500),
})
export type OwnStandardInput = z.output<typeof OwnStandardInput>

export const ownStandardRegister = defineRegister({
  name: 'enterprise-standards',
  title: text('Tiêu chuẩn cơ sở', 'Own standards'),
  columns: {
    enterprise: {
      label: text('Doanh nghiệp', 'Enterprise'),
      type: 'reference',
      of: 'enterprise',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'required',
      headings: ['Mã số thuế', 'MST'],
    },
    number: {
      label: text('Số hiệu', 'Number'),
      type: 'text',
      listed: true,
      sortable: true,
      import: 'required',
      example: 'TCCS 01:2026/MAU',
    },
    name: {
      label: text('Tên tiêu chuẩn', 'Name'),
      type: 'text',
      listed: true,
      import: 'required',
      example: 'Bánh phồng tôm mẫu',
    },
    publishedOn: {
      label: text('Ngày công bố', 'Published on'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'required',
      example: '15/03/2026',
    },
    withdrawnOn: { label: text('Ngày hủy bỏ', 'Withdrawn on'), type: 'date', import: 'optional' },
    products: { label: text('Sản phẩm áp dụng', 'Products'), type: 'text', listed: true, import: 'optional' },
  },
})

export const standardContract = registerRoutes(
  '/enterprise-standards',
  'Enterprises',
  OwnStandard,
  OwnStandardInput,
)
