import { z } from 'zod'
import { Reference, registerRoutes } from '#kernel/contract.ts'
import { keysOf, optionalDate, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import type { Tone } from '#kernel/workflow.ts'

/** How a milestone stands on a day; it follows from its days and its evidence. */
export const milestoneStandings = {
  undated: { label: text('Chưa định ngày', 'No day yet'), tone: 'quiet' },
  due: { label: text('Chưa đến hạn', 'Not due yet'), tone: 'quiet' },
  overdue: { label: text('Quá hạn', 'Overdue'), tone: 'bad' },
  unproven: { label: text('Đạt, chưa có minh chứng', 'Reached, not proven'), tone: 'waiting' },
  reached: { label: text('Đã đạt', 'Reached'), tone: 'good' },
} as const satisfies Record<string, { label: unknown; tone: Tone }>

export const Milestone = z.object({
  project: Reference,
  enterprise: Reference,
  position: z.number().int(),
  name: z.string(),
  dueOn: CalendarDate.nullable(),
  required: z.boolean(),
  proof: z.string().nullable().describe('The paper that proves it'),
  reachedOn: CalendarDate.nullable(),
  document: z
    .string()
    .nullable()
    .describe('Number of the document that proves it; a file may be attached instead'),
  standing: z.enum(keysOf(milestoneStandings)),
  note: z.string().nullable(),
})
export type Milestone = z.infer<typeof Milestone>

export const MilestoneInput = z.object({
  project: Id,
  position: z.coerce.number().int().min(1).max(99),
  name: z.string().trim().min(1).max(200),
  dueOn: optionalDate,
  required: z.boolean().default(false),
  proof: optionalText(300),
  reachedOn: optionalDate,
  document: optionalText(100),
  note: optionalText(1000),
})
export type MilestoneInput = z.output<typeof MilestoneInput>

const standings = Object.fromEntries(
  Object.entries(milestoneStandings).map(([name, { label }]) => [name, label]),
)

export const milestoneRegister = defineRegister({
  name: 'support-milestones',
  title: text('Mốc thực hiện', 'Milestones of projects'),
  columns: {
    project: {
      label: text('Hồ sơ', 'Project'),
      type: 'reference',
      of: 'support-project',
      listed: true,
      filterable: true,
      import: 'key',
    },
    enterprise: {
      label: text('Doanh nghiệp', 'Enterprise'),
      type: 'reference',
      of: 'enterprise',
      filterable: true,
    },
    position: {
      label: text('Thứ tự', 'Order'),
      type: 'integer',
      listed: true,
      sortable: true,
      import: 'key',
    },
    name: { label: text('Mốc', 'Milestone'), type: 'text', listed: true, import: 'required' },
    dueOn: {
      label: text('Hạn', 'Due'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'optional',
    },
    required: {
      label: text('Bắt buộc để nghiệm thu', 'Required for acceptance'),
      type: 'boolean',
      listed: true,
      filterable: true,
      import: 'optional',
    },
    proof: { label: text('Minh chứng cần có', 'Evidence that is wanted'), type: 'text', import: 'optional' },
    reachedOn: {
      label: text('Ngày đạt', 'Reached on'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'optional',
    },
    document: {
      label: text('Số văn bản minh chứng', 'Document that proves it'),
      type: 'text',
      listed: true,
      import: 'optional',
    },
    standing: {
      label: text('Tình trạng', 'Standing'),
      type: 'choice',
      choices: standings,
      listed: true,
    },
    note: { label: text('Ghi chú', 'Note'), type: 'long-text', import: 'optional' },
  },
})

export const milestoneContract = registerRoutes('/support/milestones', 'Support', Milestone, MilestoneInput)
