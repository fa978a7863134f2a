import { z } from 'zod'
import { Message, Reference, registerRoutes, route, takeRoute } from '#kernel/contract.ts'
import { Amount, keysOf, optionalDate, optionalId, optionalText } from '#kernel/field.ts'
import { DongText } from '#kernel/money.ts'
import { CalendarDate, Year } from '#kernel/period.ts'
import { text } from '#kernel/text.ts'
import { SolutionFamily } from '#modules/catalogue/rules.ts'
import { needWorkflow } from './workflow.ts'

/** What is needed. */
export const needKinds = {
  support: text('Hỗ trợ áp dụng giải pháp', 'Support with a solution'),
  training: text('Đào tạo, tập huấn', 'Training'),
  award: text('Tham dự Giải thưởng Chất lượng Quốc gia', 'National Quality Award'),
  other: text('Khác', 'Other'),
} as const

/** When in the year it is wanted. */
export const needQuarters = {
  first: text('Quý I', 'First quarter'),
  second: text('Quý II', 'Second quarter'),
  third: text('Quý III', 'Third quarter'),
  fourth: text('Quý IV', 'Fourth quarter'),
} as const

export const Need = z.object({
  holder: z.string().describe('The enterprise, or the agency whose own need it is'),
  year: z.number().int().describe('The coming year that it is for'),
  kind: z.enum(keysOf(needKinds)),
  enterprise: Reference.nullable().describe("None for an agency's own training"),
  priority: Message.nullable().describe('Priority groups that the enterprise belongs to (I.2.b)'),
  solution: Reference.nullable(),
  family: SolutionFamily.nullable(),
  topic: z.string().nullable(),
  persons: z.number().int().nullable().describe('Persons to be trained'),
  quarter: z.enum(keysOf(needQuarters)).nullable(),
  cost: DongText.describe('Expected cost in whole đồng, as the enterprise states it'),
  counterpart: DongText.describe('What the enterprise commits itself to pay, in whole đồng'),
  otherSupport: z.string().nullable().describe('Support from other sources in the last three years'),
  reason: z.string().nullable(),
  state: z.enum(keysOf(needWorkflow.states)),
  agency: Reference.nullable().describe('Agency or association through which it goes'),
  introducedBy: Reference.nullable(),
  introducedOn: CalendarDate.nullable(),
  letter: z.string().nullable().describe('Number of the letter of introduction'),
})
export type Need = z.infer<typeof Need>

export const NeedInput = z.object({
  year: Year,
  kind: Need.shape.kind,
  enterprise: optionalId,
  solution: optionalId,
  topic: optionalText(300),
  persons: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .nullish()
    .transform((value) => value ?? null),
  quarter: z
    .enum(keysOf(needQuarters))
    .or(z.literal(''))
    .nullish()
    .transform((value) => value || null),
  cost: Amount,
  counterpart: Amount,
  otherSupport: optionalText(1000),
  reason: optionalText(2000),
  agency: optionalId,
  letter: optionalText(60),
  introducedOn: optionalDate,
})
export type NeedInput = z.output<typeof NeedInput>

/** By what needs are added up. */
export const summaryAxes = {
  kind: text('Loại nhu cầu', 'Kind'),
  family: text('Nhóm giải pháp', 'Family'),
  solution: text('Giải pháp', 'Solution'),
  sector: text('Ngành nghề', 'Sector'),
  place: text('Xã, phường', 'Commune'),
  size: text('Quy mô', 'Size'),
  agency: text('Cơ quan gửi', 'Sent through'),
} as const
export type SummaryAxis = keyof typeof summaryAxes

const SummaryQuery = z.object({
  year: z.coerce.number().pipe(Year),
  by: z.enum(keysOf(summaryAxes)).default('solution'),
})
export type SummaryQuery = z.infer<typeof SummaryQuery>

export const NeedSummary = z.object({
  rows: z.array(
    z.object({
      key: z
        .string()
        .nullable()
        .describe('What the list is filtered by to open the rows; null where nothing is stated'),
      label: z.string(),
      needs: z.number().int(),
      accepted: z.number().int(),
      enterprises: z.number().int(),
      persons: z.number().int(),
      cost: DongText,
      counterpart: DongText,
    }),
  ),
  total: z.object({
    needs: z.number().int(),
    accepted: z.number().int(),
    enterprises: z.number().int(),
    persons: z.number().int(),
    cost: DongText,
    counterpart: DongText,
  }),
})
export type NeedSummary = z.infer<typeof NeedSummary>

const tags = ['Needs']

export const needsContract = {
  ...registerRoutes('/needs', 'Needs', Need, NeedInput),
  take: takeRoute('/needs', 'Needs', Need),
  summary: route
    .route({ method: 'GET', path: '/needs-summary', tags, summary: 'Needs of a year added up (V.1.d)' })
    .input(SummaryQuery)
    .output(NeedSummary),
  summarySheet: route
    .route({ method: 'GET', path: '/needs-summary-sheet', tags, summary: 'The summary as an Excel file' })
    .input(SummaryQuery.extend({ locale: z.enum(['vi', 'en']).default('vi') }))
    .output(z.file()),
  carryForward: route
    .route({
      method: 'POST',
      path: '/needs-carry-forward',
      tags,
      summary: "Last year's needs as drafts of a year",
    })
    .input(z.object({ year: Year.describe('The year to fill') }))
    .output(z.object({ made: z.number().int() })),
}
