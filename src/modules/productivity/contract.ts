import { z } from 'zod'
import { registerRoutes, saveManyRoute } from '#kernel/contract.ts'
import { keysOf } from '#kernel/field.ts'
import { CalendarDate, Year } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { assessmentContract } from './assessment-contract.ts'
import { choiceContract } from './choice-contract.ts'
import { runAnswersContract } from './run-answers-contract.ts'
import { runContract } from './run-contract.ts'
import { seriesContract } from './series-contract.ts'
import { vintages } from './vintages.ts'

/** What is published about the economy of the province. */
export const indicators = {
  'grdp-constant': text('GRDP theo giá so sánh', 'GRDP at constant prices'),
  'grdp-current': text('GRDP theo giá hiện hành', 'GRDP at current prices'),
  employed: text('Lao động làm việc bình quân', 'Average employed persons'),
  'labour-productivity': text('Năng suất lao động (công bố)', 'Labour productivity (published)'),
  'labour-productivity-growth': text(
    'Tốc độ tăng năng suất lao động (công bố)',
    'Labour productivity growth (published)',
  ),
  'tfp-share': text('Tỷ trọng đóng góp của TFP vào tăng trưởng', 'TFP share of growth'),
} as const

export const units = {
  'billion-dong': text('tỷ đồng', 'billion đồng'),
  'million-dong': text('triệu đồng', 'million đồng'),
  'thousand-persons': text('nghìn người', 'thousand persons'),
  persons: text('người', 'persons'),
  'million-dong-per-person': text('triệu đồng/người', 'million đồng per person'),
  percent: text('%', '%'),
} as const

export const EconomicFigure = z.object({
  indicator: z.enum(keysOf(indicators)),
  fromYear: Year.describe('First year of the span; equal to year for a single year'),
  year: Year,
  value: z.string().describe('Signed decimal with a point; a TFP share may be negative or above 100'),
  unit: z.enum(keysOf(units)),
  baseYear: Year.nullable().describe('Year whose prices are used; only for figures at constant prices'),
  territory: z.string(),
  vintage: z.enum(keysOf(vintages)),
  publishedOn: CalendarDate,
  source: z.string(),
  inUse: z.boolean().describe('The best vintage of this figure; the others stay beside it'),
  note: z.string().nullable(),
})
export type EconomicFigure = z.infer<typeof EconomicFigure>

export const EconomicFigureInput = z.object({
  indicator: EconomicFigure.shape.indicator,
  fromYear: Year.nullish().transform((year) => year ?? null),
  year: Year,
  value: z
    .string()
    .trim()
    .regex(/^-?\d{1,15}(\.\d{1,6})?$/, { error: 'decimal' }),
  unit: EconomicFigure.shape.unit,
  baseYear: Year.nullish().transform((year) => year ?? null),
  territory: z.string().trim().min(1).max(100),
  vintage: EconomicFigure.shape.vintage,
  publishedOn: CalendarDate,
  source: z.string().trim().min(1).max(500),
  note: z
    .string()
    .trim()
    .max(1000)
    .nullish()
    .transform((value) => value || null),
})
export type EconomicFigureInput = z.output<typeof EconomicFigureInput>

export const economicFigureRegister = defineRegister({
  name: 'economic-figures',
  title: text('Số liệu kinh tế của tỉnh', 'Economic figures of the province'),
  columns: {
    indicator: {
      label: text('Chỉ số', 'Indicator'),
      type: 'choice',
      choices: indicators,
      listed: true,
      filterable: true,
      import: 'key',
      example: 'GRDP theo giá so sánh',
    },
    fromYear: {
      label: text('Từ năm', 'From year'),
      type: 'year',
      hint: text('Chỉ khi số liệu tính cho nhiều năm', 'Only when the figure speaks of several years'),
      import: 'optional',
    },
    year: {
      label: text('Năm', 'Year'),
      hint: text(
        'Năm cuối, khi số liệu tính cho nhiều năm',
        'The last year, when the figure speaks of several',
      ),
      type: 'year',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'key',
      example: '2025',
      headings: ['Đến năm'],
    },
    value: {
      label: text('Giá trị', 'Value'),
      type: 'decimal',
      listed: true,
      sortable: true,
      import: 'required',
      example: '45678,9',
    },
    unit: {
      label: text('Đơn vị tính', 'Unit'),
      type: 'choice',
      choices: units,
      listed: true,
      import: 'required',
      example: 'tỷ đồng',
    },
    baseYear: {
      label: text('Năm gốc', 'Base year'),
      type: 'year',
      listed: true,
      filterable: true,
      hint: text('Bắt buộc với số liệu theo giá so sánh', 'Needed for figures at constant prices'),
      import: 'optional',
      example: '2010',
    },
    territory: {
      label: text('Địa bàn', 'Territory'),
      type: 'text',
      listed: true,
      filterable: true,
      hint: text(
        'Ghi đúng như nhau cho cùng một địa bàn; địa bàn trước và sau sắp xếp là hai địa bàn',
        'Always write the same territory alike; before and after a merger are two territories',
      ),
      import: 'key',
      example: 'Tỉnh Mẫu Sơn',
    },
    vintage: {
      label: text('Loại số liệu', 'Vintage'),
      type: 'choice',
      choices: vintages,
      listed: true,
      filterable: true,
      import: 'key',
      example: 'Chính thức',
      headings: ['Kỳ số liệu'],
    },
    publishedOn: {
      label: text('Ngày công bố', 'Published on'),
      type: 'date',
      sortable: true,
      import: 'key',
      example: '30/06/2026',
    },
    source: {
      label: text('Nguồn', 'Source'),
      hint: text('Tài liệu, bảng, trang', 'Document, table, page'),
      type: 'text',
      listed: true,
      import: 'required',
      example: 'Niên giám thống kê 2025, bảng 35, trang 81',
      headings: ['Nguồn số liệu', 'Nguồn (tài liệu, bảng, trang)'],
    },
    inUse: { label: text('Đang dùng', 'In use'), type: 'boolean', listed: true, filterable: true },
    note: { label: text('Ghi chú', 'Note'), type: 'long-text', import: 'optional' },
  },
})

export const productivityContract = {
  runs: { ...runContract, ...runAnswersContract },
  choices: choiceContract,
  series: seriesContract,
  assessments: assessmentContract,
  figures: {
    ...registerRoutes('/productivity/figures', 'Economic figures', EconomicFigure, EconomicFigureInput),
    saveMany: saveManyRoute('/productivity/figures', 'Economic figures', EconomicFigure, EconomicFigureInput),
  },
}
