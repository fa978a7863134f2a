import { z } from 'zod'
import { Reference } from '#kernel/contract.ts'
import { keysOf, optionalText } from '#kernel/field.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { type Text, text } from '#kernel/text.ts'

export const manners = {
  meeting: text('Họp, hội nghị', 'Meeting'),
  letter: text('Văn bản', 'Official letter'),
  email: text('Thư điện tử', 'E-mail'),
  visit: text('Làm việc tại doanh nghiệp', 'Visit'),
  online: text('Nhóm trực tuyến', 'Online group'),
} satisfies Record<string, Text>
export type Manner = keyof typeof manners

export const PlanShare = z.object({
  sharedOn: CalendarDate,
  manner: z.enum(keysOf(manners)),
  items: z.string().describe('Ids of targets and tasks of the plan, parted by semicolons'),
  enterprises: z.string().describe('Names of the enterprises, parted by semicolons'),
  count: z.number().int().describe('How many enterprises were told'),
  note: z.string().nullable(),
  agency: Reference.nullable(),
})
export type PlanShare = z.infer<typeof PlanShare>

const listed = z
  .string()
  .trim()
  .min(1)
  .max(20_000)
  .transform((typed) => [
    ...new Set(
      typed
        .split(/[;\n]/)
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  ])

export const PlanShareInput = z.object({
  sharedOn: CalendarDate,
  manner: PlanShare.shape.manner,
  items: listed,
  enterprises: listed.describe('Tax codes or exact names, parted by semicolons'),
  note: optionalText(2000),
})
export type PlanShareInput = z.output<typeof PlanShareInput>

export const shareRegister = defineRegister({
  name: 'plan-shares',
  title: text('Phổ biến kế hoạch đến doanh nghiệp', 'The plan shared with enterprises'),
  columns: {
    sharedOn: {
      label: text('Ngày', 'Day'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'required',
      example: '20/10/2026',
    },
    manner: {
      label: text('Hình thức', 'How'),
      type: 'choice',
      choices: manners,
      listed: true,
      filterable: true,
      import: 'required',
      example: 'Họp, hội nghị',
    },
    items: {
      label: text('Chỉ tiêu, nhiệm vụ', 'Targets and tasks'),
      type: 'long-text',
      listed: true,
      import: 'required',
      example: 'IV.1; IV.2',
      hint: text(
        'Mã chỉ tiêu hoặc số dòng của phụ lục, cách nhau bằng dấu chấm phẩy.',
        'Ids of targets or rows of the annex, parted by semicolons.',
      ),
    },
    enterprises: {
      label: text('Doanh nghiệp', 'Enterprises'),
      type: 'long-text',
      import: 'required',
      example: '0101234567',
      hint: text(
        'Mã số thuế hoặc đúng tên; cách nhau bằng dấu chấm phẩy hoặc xuống dòng.',
        'Tax codes or exact names, parted by semicolons or lines.',
      ),
    },
    count: { label: text('Số doanh nghiệp', 'Enterprises told'), type: 'integer', listed: true },
    note: { label: text('Ghi chú', 'Note'), type: 'long-text', import: 'optional' },
    agency: {
      label: text('Cơ quan phổ biến', 'Shared by'),
      type: 'reference',
      of: 'agency',
      listed: true,
      filterable: true,
    },
  },
})
