import { z } from 'zod'
import {
  choiceColumn,
  dayColumn,
  labelsOf,
  moneyColumn,
  referenceColumn,
  sentencesColumn,
  wordsColumn,
} from '#kernel/columns.ts'
import { Reference } from '#kernel/contract.ts'
import { Amount, keysOf, optionalDate, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { DongText } from '#kernel/money.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import type { Tone } from '#kernel/workflow.ts'

/** The way of a body to its accreditation, in order (domain.md §8). */
export const capabilityStages = {
  staff: text('Nhân sự', 'Staff'),
  equipment: text('Thiết bị', 'Equipment'),
  procedures: text('Thủ tục, hệ thống quản lý', 'Procedures'),
  audit: text('Đánh giá nội bộ', 'Internal audit'),
  assessment: text('Đánh giá của tổ chức công nhận', 'Assessment'),
  accreditation: text('Quyết định công nhận', 'Accreditation'),
  registration: text('Đăng ký hoạt động', 'Registration'),
  designation: text('Chỉ định', 'Designation'),
} as const

/** How a milestone stands on the day of asking. */
export const milestoneStandings = {
  ahead: { label: text('Chưa đến hạn', 'Not due yet'), tone: 'quiet' },
  overdue: { label: text('Quá hạn', 'Overdue'), tone: 'bad' },
  unproven: { label: text('Đạt, chưa có minh chứng', 'Reached, not proven'), tone: 'waiting' },
  reached: { label: text('Đã đạt', 'Reached'), tone: 'good' },
} as const satisfies Record<string, { label: unknown; tone: Tone }>
export type MilestoneStanding = keyof typeof milestoneStandings

export const CapabilityMilestone = z.object({
  capability: Reference,
  body: Reference,
  position: z.number().int(),
  stage: z.enum(keysOf(capabilityStages)),
  name: z.string(),
  dueOn: CalendarDate,
  reachedOn: CalendarDate.nullable(),
  document: z.string().nullable().describe('What proves it; a file may be attached instead'),
  cost: DongText,
  source: Reference.nullable().describe('Source of funding that the plan names'),
  standing: z.enum(keysOf(milestoneStandings)),
  note: z.string().nullable(),
})
export type CapabilityMilestone = z.infer<typeof CapabilityMilestone>

export const CapabilityMilestoneInput = z.object({
  capability: Id,
  position: z.coerce.number().int().min(1).max(99),
  stage: CapabilityMilestone.shape.stage,
  name: z.string().trim().min(1).max(200),
  dueOn: CalendarDate,
  reachedOn: optionalDate,
  document: optionalText(100),
  cost: Amount,
  source: optionalText(60),
  note: optionalText(1000),
})
export type CapabilityMilestoneInput = z.output<typeof CapabilityMilestoneInput>

/** The columns of the milestones of capability projects. */
export const capabilityMilestoneRegister = defineRegister({
  name: 'conformity-milestones',
  title: text('Mốc dự án nâng cao năng lực', 'Milestones of capability projects'),
  columns: {
    capability: referenceColumn(text('Dự án', 'Project'), 'conformity-capability', {
      listed: true,
      import: 'key',
    }),
    body: referenceColumn(text('Tổ chức', 'Body'), 'conformity-body'),
    position: {
      label: text('Thứ tự', 'Order'),
      type: 'integer',
      listed: true,
      sortable: true,
      import: 'key',
    },
    stage: choiceColumn(text('Giai đoạn', 'Stage'), capabilityStages, { listed: true, import: 'required' }),
    name: wordsColumn(text('Mốc', 'Milestone'), { listed: true, import: 'required' }),
    dueOn: dayColumn(text('Ngày dự kiến', 'Planned'), { listed: true, import: 'required' }),
    reachedOn: dayColumn(text('Ngày đạt', 'Reached on'), { listed: true }),
    document: wordsColumn(text('Số văn bản minh chứng', 'Document that proves it')),
    cost: moneyColumn(text('Kinh phí (đồng)', 'Cost (đồng)'), { listed: true }),
    source: referenceColumn(text('Nguồn kinh phí', 'Source of funding'), 'funding-source', {
      listed: true,
      import: 'optional',
    }),
    standing: {
      label: text('Tình trạng', 'Standing'),
      type: 'choice',
      choices: labelsOf(milestoneStandings),
      listed: true,
    },
    note: sentencesColumn(text('Ghi chú', 'Note')),
  },
})
