import { z } from 'zod'
import { Reference, registerRoutes } from '#kernel/contract.ts'
import { optionalText } from '#kernel/field.ts'
import { Year } from '#kernel/period.ts'
import { type Column, defineRegister } from '#kernel/register.ts'
import { type Text, text } from '#kernel/text.ts'

/** Amounts of a year in đồng, by which size and productivity are judged; the letters are those of VNPI's groups. */
const yearAmounts = {
  revenue: text('Doanh thu', 'Revenue'),
  capital: text('Tổng nguồn vốn', 'Total capital'),
  output: text('Giá trị sản xuất (TO)', 'Output value (TO)'),
  inputs: text('Tổng chi phí đầu vào (TI)', 'Total input cost (TI)'),
  purchases: text('Vật tư, dịch vụ mua ngoài (IC)', 'Purchased materials and services (IC)'),
  wages: text('Chi phí lao động (LC)', 'Labour cost (LC)'),
  fixedAssets: text('Tài sản cố định bình quân (FA)', 'Fixed assets, average (FA)'),
  depreciation: text('Khấu hao', 'Depreciation'),
  productionTaxes: text('Thuế sản xuất', 'Taxes on production'),
  interest: text('Lãi vay', 'Interest'),
  profit: text('Lợi nhuận hoạt động (OP)', 'Operating profit (OP)'),
} as const satisfies Record<string, Text>
export type YearAmount = keyof typeof yearAmounts

/** Amounts that may be below zero. */
const maySink: ReadonlySet<YearAmount> = new Set(['profit'])

export const yearAmountNames = Object.keys(yearAmounts) as YearAmount[]

const amounts = <T>(make: (name: YearAmount) => T): Record<YearAmount, T> =>
  Object.fromEntries(yearAmountNames.map((name) => [name, make(name)])) as Record<YearAmount, T>

const dong = (name: YearAmount) =>
  z
    .string()
    .regex(maySink.has(name) ? /^(-?\d{1,15})?$/ : /^\d{0,15}$/)
    .nullish()
    .transform((value) => value || null)
    .describe('Whole đồng as a string of digits')

export const YearFigure = z.object({
  enterprise: Reference,
  year: Year,
  workers: z.int().nullable().describe('Workers with social insurance, average of the year'),
  ...amounts(() => z.string().nullable()),
  valueAdded: z.string().nullable().describe('TO − IC'),
  valueAddedBySum: z.string().nullable().describe('LC + depreciation + taxes on production + interest + OP'),
  source: z.string(),
  statedBy: z.string(),
})
export type YearFigure = z.infer<typeof YearFigure>

export const YearFigureInput = z.object({
  enterprise: z.uuid(),
  year: Year,
  workers: z
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .nullish()
    .transform((count) => count ?? null),
  ...amounts(dong),
  source: z.string().trim().min(1).max(300),
  statedBy: optionalText(200),
})
export type YearFigureInput = z.output<typeof YearFigureInput>

const listed: ReadonlySet<YearAmount> = new Set(['revenue', 'capital', 'wages'])

export const yearFigureRegister = defineRegister({
  name: 'enterprise-figures',
  title: text('Số liệu hằng năm của doanh nghiệp', 'Yearly figures of enterprises'),
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
    year: {
      label: text('Năm', 'Year'),
      type: 'year',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'required',
      example: '2025',
    },
    workers: {
      label: text('Lao động đóng bảo hiểm xã hội bình quân', 'Insured workers, average'),
      type: 'integer',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'optional',
      headings: ['Lao động', 'Số lao động', 'Lao động bình quân'],
    },
    ...amounts(
      (name): Column => ({
        label: yearAmounts[name],
        hint: text('Đơn vị: đồng', 'In đồng'),
        type: 'money',
        import: 'optional',
        ...(listed.has(name) ? { listed: true } : {}),
      }),
    ),
    valueAdded: {
      label: text('Giá trị gia tăng (TO − IC)', 'Value added (TO − IC)'),
      type: 'money',
      listed: true,
    },
    valueAddedBySum: { label: text('Giá trị gia tăng (cộng)', 'Value added (by sum)'), type: 'money' },
    source: {
      label: text('Nguồn số liệu', 'Source'),
      type: 'text',
      import: 'required',
      example: 'Báo cáo tài chính năm 2025',
    },
    statedBy: {
      label: text('Người cung cấp', 'Stated by'),
      hint: text('Để trống thì ghi tên người nhập', 'Left empty, the name of whoever enters it'),
      type: 'text',
      import: 'optional',
    },
  },
})

export const figureContract = registerRoutes(
  '/enterprise-figures',
  'Enterprises',
  YearFigure,
  YearFigureInput,
)
