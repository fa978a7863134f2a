import { z } from 'zod'
import {
  dayColumn,
  moneyColumn,
  referenceColumn,
  sentencesColumn,
  stateColumn,
  wordsColumn,
} from '#kernel/columns.ts'
import { Reference } from '#kernel/contract.ts'
import { Amount, keysOf, optionalText } from '#kernel/field.ts'
import { DongText } from '#kernel/money.ts'
import { CalendarDate, Year } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { callWorkflow } from './workflow.ts'

export const Call = z.object({
  title: z.string(),
  year: Year,
  programme: Reference.nullable().describe('National programme that the plan links with'),
  subjects: z.string(),
  document: z.string().nullable(),
  opensOn: CalendarDate,
  closesOn: CalendarDate.describe('Last day for proposals'),
  budget: DongText,
  proposals: z.number().int(),
  state: z.enum(keysOf(callWorkflow.states)),
})
export type Call = z.infer<typeof Call>

export const CallInput = z.object({
  title: z.string().trim().min(1).max(300),
  year: z.coerce.number().pipe(Year),
  programme: optionalText(60),
  subjects: z.string().trim().min(1).max(4000),
  document: optionalText(100),
  opensOn: CalendarDate,
  closesOn: CalendarDate,
  budget: Amount,
})
export type CallInput = z.output<typeof CallInput>

/** The column by which something is linked to a national programme. */
export const programmeColumn = referenceColumn(
  text('Chương trình quốc gia liên kết', 'Linked national programme'),
  'linked-programme',
  { listed: true, import: 'optional' },
)

/** The columns of the register of calls. */
export const callRegister = defineRegister({
  name: 'innovation-calls',
  title: text('Đợt kêu gọi đề xuất đổi mới sáng tạo', 'Calls for innovation proposals'),
  columns: {
    title: wordsColumn(text('Tên đợt', 'Title'), { listed: true, sortable: true, import: 'key' }),
    year: { label: text('Năm', 'Year'), type: 'year', listed: true, filterable: true, import: 'key' },
    state: stateColumn(callWorkflow),
    programme: programmeColumn,
    subjects: sentencesColumn(text('Nội dung kêu gọi', 'Subjects'), { import: 'required' }),
    document: wordsColumn(text('Số văn bản', 'Document')),
    opensOn: dayColumn(text('Nhận từ ngày', 'Opens'), { import: 'required' }),
    closesOn: dayColumn(text('Đến hết ngày', 'Closes'), { listed: true, import: 'required' }),
    budget: moneyColumn(text('Kinh phí dự kiến (đồng)', 'Budget (đồng)'), { listed: true }),
    proposals: { label: text('Số đề xuất', 'Proposals'), type: 'integer', listed: true },
  },
})
