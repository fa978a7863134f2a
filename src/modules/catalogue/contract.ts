import { z } from 'zod'
import { Reference, registerRoutes } from '#kernel/contract.ts'
import { optionalDate, optionalId, optionalText } from '#kernel/field.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { Milestone, MilestoneInput } from './milestone-contract.ts'
import { SolutionFamily, solutionFamilies } from './rules.ts'

export const Solution = z.object({
  code: z.string(),
  edition: z.string().describe('Year of the edition; empty where there are no editions'),
  name: z.string(),
  nameEn: z.string().nullable(),
  family: SolutionFamily,
  validFrom: CalendarDate.nullable(),
  withdrawnOn: CalendarDate.nullable(),
  replacedBy: Reference.nullable(),
  innovation: z
    .boolean()
    .describe('A science, technology or innovation solution, which has priority (II.1.c)'),
  summary: z.string().nullable().describe('What it is for, in one or two sentences'),
  guide: z
    .string()
    .nullable()
    .describe('How to take it up (II.1.d, II.2.a); paragraphs parted by blank lines'),
  guideEn: z.string().nullable(),
  verified: z.boolean().describe('Whether the edition was held against the published standard'),
  note: z.string().nullable(),
})
export type Solution = z.infer<typeof Solution>

export const SolutionInput = z.object({
  code: z.string().trim().min(1).max(60),
  edition: z.string().trim().max(20).default(''),
  name: z.string().trim().min(1).max(300),
  nameEn: optionalText(300),
  family: SolutionFamily,
  validFrom: optionalDate,
  withdrawnOn: optionalDate,
  replacedBy: optionalId,
  innovation: z.boolean().default(false),
  summary: optionalText(500),
  guide: optionalText(8000),
  guideEn: optionalText(8000),
  verified: z.boolean().default(false),
  note: optionalText(1000),
})
export type SolutionInput = z.output<typeof SolutionInput>

/** One solution of the seed list; `replacedBy` names one that stands above it, as `code:edition`. */
export const SolutionSeed = z.strictObject({
  code: z.string().min(1).max(60),
  edition: z.string().max(20).default(''),
  name: z.strictObject({ vi: z.string().min(1), en: z.string().min(1) }),
  family: SolutionFamily,
  validFrom: CalendarDate.optional(),
  withdrawnOn: CalendarDate.optional(),
  replacedBy: z.string().optional(),
  innovation: z.boolean().default(false),
  summary: z.string().min(1).max(500).optional(),
  guide: z.strictObject({ vi: z.string().min(1), en: z.string().min(1) }).optional(),
  verified: z.boolean(),
  note: z.string().optional(),
})
export type SolutionSeed = z.infer<typeof SolutionSeed>

export const solutionRegister = defineRegister({
  name: 'solutions',
  title: text('Danh mục giải pháp', 'Catalogue of solutions'),
  columns: {
    code: {
      label: text('Ký hiệu', 'Code'),
      type: 'text',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'key',
      example: 'ISO 22000',
    },
    edition: {
      label: text('Phiên bản', 'Edition'),
      type: 'text',
      listed: true,
      import: 'optional',
      hint: text('Năm công bố; để trống nếu không có phiên bản.', 'Year; empty where there are no editions.'),
    },
    name: {
      label: text('Tên giải pháp', 'Name'),
      type: 'text',
      listed: true,
      sortable: true,
      import: 'required',
    },
    nameEn: { label: text('Tên tiếng Anh', 'English name'), type: 'text', import: 'optional' },
    family: {
      label: text('Nhóm', 'Family'),
      type: 'choice',
      choices: solutionFamilies,
      listed: true,
      filterable: true,
      import: 'required',
    },
    validFrom: {
      label: text('Có hiệu lực từ', 'Valid from'),
      type: 'date',
      sortable: true,
      import: 'optional',
    },
    withdrawnOn: {
      label: text('Hết hiệu lực từ', 'Withdrawn on'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'optional',
    },
    replacedBy: { label: text('Được thay bằng', 'Replaced by'), type: 'reference', of: 'solution' },
    innovation: {
      label: text('Giải pháp KH,CN và ĐMST (ưu tiên)', 'Science, technology, innovation (priority)'),
      type: 'boolean',
      filterable: true,
      import: 'optional',
      hint: text('Kế hoạch ưu tiên các giải pháp này (II.1.c).', 'The plan gives these priority (II.1.c).'),
    },
    summary: { label: text('Dùng để làm gì', 'What it is for'), type: 'long-text', import: 'optional' },
    guide: { label: text('Hướng dẫn áp dụng', 'Guide'), type: 'long-text', import: 'optional' },
    guideEn: {
      label: text('Hướng dẫn bằng tiếng Anh', 'Guide in English'),
      type: 'long-text',
      import: 'optional',
    },
    verified: {
      label: text('Đã đối chiếu bản công bố', 'Verified'),
      type: 'boolean',
      listed: true,
      filterable: true,
      import: 'optional',
    },
    note: { label: text('Ghi chú', 'Note'), type: 'long-text', import: 'optional' },
  },
})

export const catalogueContract = {
  solutions: registerRoutes('/solutions', 'Catalogue', Solution, SolutionInput),
  milestones: registerRoutes('/solution-milestones', 'Catalogue', Milestone, MilestoneInput),
}
