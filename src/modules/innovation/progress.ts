import { z } from 'zod'
import { dayColumn, moneyColumn, referenceColumn, sentencesColumn, stateColumn } from '#kernel/columns.ts'
import { Reference } from '#kernel/contract.ts'
import { Amount, keysOf, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { DongText } from '#kernel/money.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { projectColumn } from './project-part.ts'
import { progressWorkflow } from './workflow.ts'

export const Progress = z.object({
  project: Reference,
  enterprise: Reference,
  dueOn: CalendarDate,
  done: z.string().nullable(),
  percent: z.number().int().nullable(),
  spentState: DongText,
  spentEnterprise: DongText,
  spentOther: DongText,
  state: z.enum(keysOf(progressWorkflow.states)),
})
export type Progress = z.infer<typeof Progress>

export const ProgressInput = z.object({
  project: Id,
  dueOn: CalendarDate,
  done: optionalText(4000),
  percent: z.coerce
    .number()
    .int()
    .min(0)
    .max(100)
    .nullish()
    .transform((percent) => percent ?? null),
  spentState: Amount,
  spentEnterprise: Amount,
  spentOther: Amount,
})
export type ProgressInput = z.output<typeof ProgressInput>

/** The columns of the reports of progress; what was spent is counted from the beginning. */
export const progressRegister = defineRegister({
  name: 'innovation-progress',
  title: text('Báo cáo tiến độ', 'Progress reports'),
  columns: {
    project: projectColumn,
    enterprise: referenceColumn(text('Doanh nghiệp', 'Enterprise'), 'enterprise', { listed: true }),
    dueOn: dayColumn(text('Hạn gửi', 'Due'), { listed: true, import: 'key' }),
    state: stateColumn(progressWorkflow),
    percent: { label: text('Tiến độ (%)', 'Done (%)'), type: 'integer', listed: true, import: 'optional' },
    done: sentencesColumn(text('Việc đã làm', 'What was done')),
    spentState: moneyColumn(text('Đã chi ngân sách, lũy kế (đồng)', 'Spent of the State (đồng)')),
    spentEnterprise: moneyColumn(
      text('Đã chi của doanh nghiệp, lũy kế (đồng)', 'Spent of the enterprise (đồng)'),
    ),
    spentOther: moneyColumn(text('Đã chi nguồn khác, lũy kế (đồng)', 'Spent of others (đồng)')),
  },
})
