import { z } from 'zod'
import { optionalText } from '#kernel/field.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { SolutionFamily, solutionFamilies } from './rules.ts'

/** A milestone by which every project of a family goes, with what has to prove that it was reached. */
export const Milestone = z.object({
  family: SolutionFamily,
  position: z.number().int().describe('Order within the family, from 1'),
  name: z.string(),
  nameEn: z.string().nullable(),
  month: z.number().int().describe('Months after the start of a project by which it is usually reached'),
  evidence: z.string().nullable().describe('The paper that proves it'),
  evidenceEn: z.string().nullable(),
  required: z.boolean().describe('Whether a project is accepted only with this evidence'),
})
export type Milestone = z.infer<typeof Milestone>

export const MilestoneInput = z.object({
  family: SolutionFamily,
  position: z.coerce.number().int().min(1).max(50),
  name: z.string().trim().min(1).max(200),
  nameEn: optionalText(200),
  month: z.coerce.number().int().min(0).max(60),
  evidence: optionalText(300),
  evidenceEn: optionalText(300),
  required: z.boolean().default(false),
})
export type MilestoneInput = z.output<typeof MilestoneInput>

const Named = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) })

/** The milestones of the seed list, by family and in order. */
export const MilestoneSeed = z.partialRecord(
  SolutionFamily,
  z.array(
    z.strictObject({
      name: Named,
      month: z.int().min(0).max(60),
      evidence: Named.optional(),
      required: z.boolean().default(false),
    }),
  ),
)
export type MilestoneSeed = z.infer<typeof MilestoneSeed>

export const milestoneRegister = defineRegister({
  name: 'solution-milestones',
  title: text('Mốc và minh chứng theo nhóm giải pháp', 'Milestones and evidence by family'),
  columns: {
    family: {
      label: text('Nhóm', 'Family'),
      type: 'choice',
      choices: solutionFamilies,
      listed: true,
      sortable: true,
      filterable: true,
      import: 'key',
      example: 'Hệ thống quản lý',
    },
    position: {
      label: text('Thứ tự', 'Order'),
      type: 'integer',
      listed: true,
      sortable: true,
      import: 'key',
      example: '1',
    },
    name: { label: text('Mốc', 'Milestone'), type: 'text', listed: true, import: 'required' },
    nameEn: { label: text('Tên tiếng Anh', 'English name'), type: 'text', import: 'optional' },
    month: {
      label: text('Tháng thứ', 'Month'),
      type: 'integer',
      listed: true,
      sortable: true,
      import: 'required',
      hint: text('Số tháng kể từ ngày bắt đầu dự án.', 'Months after the start of the project.'),
    },
    evidence: {
      label: text('Minh chứng', 'Evidence'),
      type: 'text',
      listed: true,
      import: 'optional',
      example: 'Bản sao giấy chứng nhận',
    },
    evidenceEn: {
      label: text('Minh chứng bằng tiếng Anh', 'Evidence in English'),
      type: 'text',
      import: 'optional',
    },
    required: {
      label: text('Bắt buộc để nghiệm thu', 'Required for acceptance'),
      type: 'boolean',
      listed: true,
      filterable: true,
      import: 'optional',
    },
  },
})
