import { z } from 'zod'
import { Reference, registerRoutes } from '#kernel/contract.ts'
import { keysOf, optionalDate, optionalText } from '#kernel/field.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'

/** What a product is to the province (I.2.b). */
const productStandings = {
  key: text('Chủ lực', 'Key'),
  specific: text('Đặc thù', 'Specific'),
  potential: text('Tiềm năng', 'Potential'),
  other: text('Khác', 'Other'),
} as const

/** Stars of OCOP; the province certifies from three on, and a fifth may still be waited for. */
const ocopStars = {
  three: text('3 sao', '3 stars'),
  four: text('4 sao', '4 stars'),
  'potential-five': text('Tiềm năng 5 sao', 'Potential 5 stars'),
  five: text('5 sao', '5 stars'),
} as const

/** Whether a certificate of OCOP is in force on the day of asking. */
export const ocopStandings = {
  valid: text('Còn hạn', 'In force'),
  expiring: text('Sắp hết hạn', 'About to expire'),
  expired: text('Hết hạn', 'Expired'),
} as const

export const Product = z.object({
  enterprise: Reference,
  name: z.string(),
  standing: z.enum(keysOf(productStandings)),
  ocop: z.enum(keysOf(ocopStars)).nullable(),
  ocopDecision: z.string().nullable(),
  ocopFrom: CalendarDate.nullable(),
  ocopTo: CalendarDate.nullable(),
  ocopStanding: z.enum(keysOf(ocopStandings)).nullable(),
  exported: z.boolean(),
  markets: z.string().nullable(),
  barcode: z.string().nullable(),
})
export type Product = z.infer<typeof Product>

export const ProductInput = z.object({
  enterprise: z.uuid(),
  name: z.string().trim().min(1).max(300),
  standing: Product.shape.standing.default('other'),
  ocop: z
    .enum(keysOf(ocopStars))
    .or(z.literal(''))
    .nullish()
    .transform((stars) => stars || null),
  ocopDecision: optionalText(100),
  ocopFrom: optionalDate,
  ocopTo: optionalDate,
  exported: z.boolean().default(false),
  markets: optionalText(300),
  barcode: optionalText(20),
})
export type ProductInput = z.output<typeof ProductInput>

export const productRegister = defineRegister({
  name: 'enterprise-products',
  title: text('Sản phẩm', 'Products'),
  columns: {
    enterprise: {
      label: text('Doanh nghiệp', 'Enterprise'),
      type: 'reference',
      of: 'enterprise',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'required',
      headings: ['Mã số thuế', 'MST', 'Chủ thể'],
    },
    name: {
      label: text('Tên sản phẩm', 'Product'),
      type: 'text',
      listed: true,
      sortable: true,
      import: 'required',
      example: 'Bánh phồng tôm mẫu',
    },
    standing: {
      label: text('Nhóm sản phẩm', 'Standing'),
      type: 'choice',
      choices: productStandings,
      listed: true,
      filterable: true,
      import: 'optional',
    },
    ocop: {
      label: text('Hạng OCOP', 'OCOP stars'),
      type: 'choice',
      choices: ocopStars,
      listed: true,
      filterable: true,
      import: 'optional',
    },
    ocopDecision: {
      label: text('Quyết định công nhận OCOP', 'OCOP decision'),
      type: 'text',
      import: 'optional',
      example: '123/QĐ-UBND',
    },
    ocopFrom: { label: text('OCOP từ ngày', 'OCOP from'), type: 'date', import: 'optional' },
    ocopTo: {
      label: text('OCOP đến ngày', 'OCOP until'),
      hint: text(
        'Ngày cuối còn hạn, ghi trên giấy chứng nhận',
        'The last day in force, as the certificate says',
      ),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'optional',
    },
    ocopStanding: {
      label: text('Hiệu lực OCOP', 'OCOP in force'),
      type: 'choice',
      choices: ocopStandings,
      listed: true,
    },
    exported: {
      label: text('Xuất khẩu', 'Exported'),
      type: 'boolean',
      listed: true,
      filterable: true,
      import: 'optional',
    },
    markets: { label: text('Thị trường xuất khẩu', 'Markets'), type: 'text', import: 'optional' },
    barcode: {
      label: text('Mã vạch GS1', 'GS1 barcode'),
      type: 'text',
      filterable: true,
      import: 'optional',
      headings: ['Mã số mã vạch', 'GTIN'],
    },
  },
})

export const productContract = registerRoutes('/enterprise-products', 'Enterprises', Product, ProductInput)
