import { z } from 'zod'
import { Reference, registerRoutes, takeRoute } from '#kernel/contract.ts'
import { keysOf, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate, Year } from '#kernel/period.ts'
import { text } from '#kernel/text.ts'
import { enterpriseKinds } from '#modules/enterprises/contract.ts'
import { sizeClasses } from '#modules/enterprises/size-class.ts'
import { vsicSections } from '#modules/enterprises/vsic.ts'
import { campaignWorkflow } from './workflow.ts'

/** Who answers. */
export const modes = {
  personal: text('Gửi liên kết riêng cho doanh nghiệp được chọn', 'Personal links to enterprises drawn'),
  anonymous: text('Mở cho mọi người, không ghi tên', 'Open to anybody, without names'),
} as const

/** How the places of a sample are shared among strata. */
export const allocations = {
  proportional: text('Theo tỷ lệ số doanh nghiệp của tầng', 'In proportion to the stratum'),
  equal: text('Chia đều cho các tầng', 'Alike for all strata'),
} as const

const Chosen = <T extends Record<string, unknown>>(of: T) =>
  z
    .enum(keysOf(of))
    .or(z.literal(''))
    .nullish()
    .transform((value) => value || null)

const Count = (least: number, most: number) =>
  z.coerce
    .number()
    .int()
    .min(least)
    .max(most)
    .nullish()
    .transform((value) => value ?? null)

export const Campaign = z.object({
  title: z.string(),
  titleEn: z.string(),
  purpose: z.string().nullable(),
  questionnaire: Reference,
  year: z.number().int(),
  opensOn: CalendarDate,
  closesOn: CalendarDate,
  mode: z.enum(keysOf(modes)),
  ofKind: z.string().nullable(),
  ofSize: z.string().nullable(),
  ofSection: z.string().nullable(),
  ofPlace: Reference.nullable(),
  bySize: z.boolean(),
  bySector: z.boolean(),
  byPlace: z.boolean(),
  allocation: z.enum(keysOf(allocations)),
  sampleSize: z.number().int().nullable(),
  seed: z.string(),
  remindEvery: z.number().int().nullable(),
  fewest: z.number().int(),
  invited: z.number().int(),
  answered: z.number().int(),
  code: z.string(),
  state: z.enum(keysOf(campaignWorkflow.states)),
})
export type Campaign = z.infer<typeof Campaign>

export const CampaignInput = z.object({
  title: z.string().trim().min(1).max(300),
  titleEn: z.string().trim().min(1).max(300),
  purpose: optionalText(2000),
  questionnaire: Id,
  year: z.coerce.number().pipe(Year),
  opensOn: CalendarDate,
  closesOn: CalendarDate,
  mode: Campaign.shape.mode.default('personal'),
  ofKind: Chosen(enterpriseKinds),
  ofSize: Chosen(sizeClasses),
  ofSection: Chosen(vsicSections),
  ofPlace: optionalText(40).describe('A commune by code and first day, `31843@2025-07-01`'),
  bySize: z.boolean().default(true),
  bySector: z.boolean().default(false),
  byPlace: z.boolean().default(false),
  allocation: Campaign.shape.allocation.default('proportional'),
  sampleSize: Count(1, 100_000),
  seed: optionalText(40),
  remindEvery: Count(1, 90),
  fewest: z.coerce.number().int().min(3).max(100).default(5),
})
export type CampaignInput = z.output<typeof CampaignInput>

/** The routes that a survey has as a record of its register. */
export const campaignRoutes = {
  ...registerRoutes('/surveys', 'Surveys', Campaign, CampaignInput),
  take: takeRoute('/surveys', 'Surveys', Campaign),
}
