import { z } from 'zod'
import { type Text, text } from '#kernel/text.ts'
import { Key, Words } from '#modules/agencies/document.ts'
import { Selector, Wording } from './selector.ts'

/** Id of a target or an annex row: letters, digits, dots and dashes. */
export const Id = z.string().regex(/^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/, {
  error: 'must be letters and digits joined by dots or dashes',
})
export type Id = z.infer<typeof Id>

export const Year = z.int().min(1945).max(2200)
export type Year = z.infer<typeof Year>

/** Name of a measure: module, dot, what it counts. */
export const MeasureName = z
  .string()
  .regex(/^[a-z]+\.[a-z][A-Za-z]+$/, { error: 'must look like training.certifiedExperts' })
const where = z
  .record(Key, Words)
  .optional()
  .describe('Values of dimensions that narrow the measure, such as course: expert')

export const Goal = z
  .union(
    [
      z.strictObject({ atLeast: z.number().describe('"Ít nhất": the level itself is enough') }),
      z.strictObject({ moreThan: z.number().describe('"Trên": the level itself is not enough') }),
      z.strictObject({
        about: z.number().describe('"Khoảng": the level'),
        tolerance: z.number().nonnegative().describe('How far below still counts, in the same unit'),
      }),
      z.strictObject({
        reached: Key.describe('Level of the milestone that must be reached'),
        count: z.int().positive().default(1).describe('How many must reach it'),
        aim: Key.optional().describe('Higher level that is aimed at step by step'),
      }),
    ],
    { error: 'must be one of: atLeast, moreThan, about with tolerance, reached' },
  )
  .describe('When the target is met')
export type Goal = z.infer<typeof Goal>

export const Accrual = z.enum(['phase-sum', 'every-year', 'period-average-rate', 'share', 'milestone'])
export type Accrual = z.infer<typeof Accrual>

export const accruals: Readonly<Record<Accrual, Text>> = {
  'phase-sum': text('Cộng dồn cả giai đoạn', 'Sum over the phase'),
  'every-year': text('Xét từng năm, không bù năm khác', 'Judged year by year; years do not mend each other'),
  'period-average-rate': text('Tốc độ tăng bình quân giai đoạn', 'Average rate over the phase'),
  share: text('Tỷ trọng trong giai đoạn', 'Share over the phase'),
  milestone: text('Mốc phải đạt', 'Milestone'),
}

export const Target = z.strictObject({
  id: Id.describe('Lasting id'),
  clause: Words.describe('Clause that sets it'),
  label: Wording.describe('Short name for boards and columns'),
  text: Wording.describe('Words of the target'),
  unit: Wording.describe('Unit of the figure'),
  measure: MeasureName.describe('Measure that gives the figure'),
  where,
  phase: Key.describe('Phase it belongs to'),
  goal: Goal,
  accrual: Accrual.describe('How years add up'),
  levels: z
    .array(z.strictObject({ id: Key.describe('Level'), label: Wording.describe('Its name') }))
    .optional()
    .describe('Levels of a milestone, lowest first'),
  decimals: z.int().min(0).max(4).default(0).describe('Decimals that are shown'),
  partOf: Id.optional().describe('Target of which this one is a part ("trong đó")'),
  alongside: z.array(Wording).default([]).describe('Parts of the clause without a number, reported in words'),
  note: Wording.optional().describe('What the reader must know'),
})
export type Target = z.infer<typeof Target>

export const Activity = z.enum([
  'conference',
  'column',
  'leaflets',
  'workshop',
  'study-visit',
  'review-conference',
])
export type Activity = z.infer<typeof Activity>

export const activities: Readonly<Record<Activity, Text>> = {
  conference: text('Hội nghị tuyên truyền', 'Communication conference'),
  column: text('Chuyên mục', 'Column'),
  leaflets: text('Tờ rơi', 'Leaflets'),
  workshop: text('Hội thảo', 'Workshop'),
  'study-visit': text('Tham quan, học tập kinh nghiệm', 'Study visit'),
  'review-conference': text('Hội nghị sơ kết, tổng kết', 'Review conference'),
}

export const Schedule = z
  .union(
    [
      z.strictObject({ years: z.array(Year).min(1).describe('Once in each of these years') }),
      z.strictObject({ every: z.literal('year').describe('Once in each year of the plan') }),
      z.strictObject({
        phase: Key.describe('Once over the phase'),
        from: Year.optional().describe('First year, when later than the first of the phase'),
        to: Year.optional().describe('Last year, when earlier than the last of the phase'),
      }),
    ],
    { error: 'must be one of: years, every: year, phase' },
  )
  .describe('When it falls due')
export type Schedule = z.infer<typeof Schedule>

export const Quantity = z.strictObject({
  count: z.int().positive().describe('How many'),
  unit: Wording.describe('Of what'),
  per: z.enum(['year', 'phase', 'occurrence', 'total']).describe('Over which time'),
  atLeast: z.boolean().default(false).describe('True when the annex says "ít nhất"'),
})
export type Quantity = z.infer<typeof Quantity>

export const TaskGroup = z.strictObject({
  id: Id.describe('Number of the group in the annex'),
  title: Wording.describe('Title of the group'),
})
export type TaskGroup = z.infer<typeof TaskGroup>

export const Task = z.strictObject({
  id: Id.describe('Row of the annex'),
  clause: Words.describe('Clause: the row of the annex'),
  group: Id.describe('Group of the annex'),
  title: Wording.describe('Words of the annex'),
  lead: Selector,
  coordinating: z.array(Selector).default([]).describe('Who works with the lead'),
  schedule: z.array(Schedule).min(1).describe('When it falls due'),
  quantity: Quantity.optional().describe('How much; none when the annex says nothing'),
  activity: Activity.optional().describe('Kind of communication activity'),
  measure: MeasureName.optional().describe('Measure that counts the result'),
  where,
  note: Wording.optional().describe('What the reader must know'),
})
export type Task = z.infer<typeof Task>
