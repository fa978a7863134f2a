import { z } from 'zod'
import { Reference } from '#kernel/contract.ts'
import { optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { DongText } from '#kernel/money.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { activities } from '#modules/plan/targets-and-tasks.ts'

/** Kinds of activities: those of annex II under the plan's own words, and others that the plan only describes (II.2). */
export const activityKinds = {
  ...activities,
  broadcast: text('Phát thanh, truyền hình', 'Broadcast'),
  article: text('Tin, bài', 'Article'),
  exhibition: text('Triển lãm, trưng bày', 'Exhibition'),
  contest: text('Cuộc thi, phong trào', 'Contest or movement'),
  survey: text('Khảo sát, đánh giá', 'Survey or assessment'),
  meeting: text('Họp, làm việc', 'Meeting'),
  other: text('Khác', 'Other'),
} as const
type Kind = keyof typeof activityKinds

const kinds = Object.keys(activityKinds) as [Kind, ...Kind[]]

export const Activity = z.object({
  title: z.string(),
  kind: z.enum(kinds),
  task: Reference.nullable().describe('The task that it carries out'),
  quantity: z
    .number()
    .int()
    .describe('How many, in the unit of its kind: issues of a column, rounds of leaflets'),
  startsOn: CalendarDate,
  endsOn: CalendarDate,
  place: z.string().nullable(),
  participants: z.number().int().nullable(),
  women: z.number().int().nullable(),
  cost: DongText.nullable(),
  costSource: z.string().nullable(),
  programme: z.string().nullable(),
  result: z.string().nullable(),
  lessons: z.string().nullable(),
  agency: Reference.nullable(),
})
export type Activity = z.infer<typeof Activity>

const people = z
  .number()
  .int()
  .min(0)
  .max(1_000_000)
  .nullish()
  .transform((value) => value ?? null)

export const ActivityInput = z.object({
  title: z.string().trim().min(1).max(500),
  kind: z.enum(kinds),
  task: Id.nullish().transform((value) => value ?? null),
  quantity: z.number().int().min(1).max(100_000).default(1),
  startsOn: CalendarDate,
  endsOn: CalendarDate.or(z.literal(''))
    .nullish()
    .transform((value) => value || null)
    .describe('The same day when left out'),
  place: optionalText(300),
  participants: people,
  women: people,
  cost: DongText.regex(/^\d+$/)
    .nullish()
    .transform((value) => value ?? null),
  costSource: optionalText(200),
  programme: optionalText(5000),
  result: optionalText(5000),
  lessons: optionalText(5000),
})
export type ActivityInput = z.output<typeof ActivityInput>

export const activityRegister = defineRegister({
  name: 'activities',
  title: text('Hội nghị, truyền thông, hoạt động', 'Activities'),
  columns: {
    title: {
      label: text('Tên hoạt động', 'Activity'),
      type: 'text',
      listed: true,
      sortable: true,
      import: 'required',
      example: 'Hội thảo năng suất chất lượng năm 2026',
    },
    kind: {
      label: text('Loại', 'Kind'),
      type: 'choice',
      choices: activityKinds,
      listed: true,
      filterable: true,
      import: 'required',
      example: 'Hội thảo',
    },
    task: {
      label: text('Nhiệm vụ', 'Task'),
      type: 'reference',
      of: 'task',
      listed: true,
      filterable: true,
      import: 'optional',
      example: 'II.4:2026',
      hint: text('Số dòng của phụ lục và năm', 'Row of the annex and year'),
    },
    quantity: {
      label: text('Số lượng', 'Quantity'),
      type: 'integer',
      listed: true,
      import: 'optional',
      example: '1',
    },
    startsOn: {
      label: text('Ngày bắt đầu', 'First day'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'required',
      example: '20/10/2026',
      headings: ['Ngày', 'Thời gian'],
    },
    endsOn: {
      label: text('Ngày kết thúc', 'Last day'),
      type: 'date',
      import: 'optional',
      example: '21/10/2026',
    },
    place: { label: text('Địa điểm', 'Place'), type: 'text', listed: true, import: 'optional' },
    participants: {
      label: text('Số người tham dự', 'Participants'),
      type: 'integer',
      listed: true,
      sortable: true,
      import: 'optional',
    },
    women: { label: text('Trong đó nữ', 'Of whom women'), type: 'integer', import: 'optional' },
    cost: {
      label: text('Kinh phí (đồng)', 'Cost (đồng)'),
      type: 'money',
      sortable: true,
      import: 'optional',
    },
    costSource: {
      label: text('Nguồn kinh phí', 'Source of money'),
      type: 'text',
      import: 'optional',
      example: 'Ngân sách nhà nước',
    },
    programme: { label: text('Chương trình, nội dung', 'Programme'), type: 'long-text', import: 'optional' },
    result: { label: text('Kết quả', 'Result'), type: 'long-text', import: 'optional' },
    lessons: { label: text('Bài học kinh nghiệm', 'Lessons'), type: 'long-text', import: 'optional' },
    agency: {
      label: text('Cơ quan thực hiện', 'Agency'),
      type: 'reference',
      of: 'agency',
      listed: true,
      filterable: true,
    },
  },
})
