import { z } from 'zod'
import { dayColumn, sentencesColumn, stateColumn, wordsColumn } from '#kernel/columns.ts'
import { Reference } from '#kernel/contract.ts'
import { keysOf, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { DongText } from '#kernel/money.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { bodyColumn } from './body-part.ts'
import { capabilityWorkflow } from './workflow.ts'

export const Capability = z.object({
  body: Reference,
  title: z.string(),
  aim: z.string().describe('What the body is to become able to do'),
  standard: z.string().nullable().describe('Standard of the accreditation aimed at'),
  decision: z.string().nullable(),
  startsOn: CalendarDate,
  endsOn: CalendarDate,
  milestones: z.number().int(),
  reached: z.number().int().describe('Milestones that were reached'),
  cost: DongText.describe('Sum of its milestones'),
  state: z.enum(keysOf(capabilityWorkflow.states)),
  note: z.string().nullable(),
})
export type Capability = z.infer<typeof Capability>

export const CapabilityInput = z.object({
  body: Id,
  title: z.string().trim().min(1).max(300),
  aim: z.string().trim().min(1).max(2000),
  standard: optionalText(100),
  decision: optionalText(100),
  startsOn: CalendarDate,
  endsOn: CalendarDate,
  note: optionalText(1000),
})
export type CapabilityInput = z.output<typeof CapabilityInput>

/** The columns of the register of capability projects. */
export const capabilityRegister = defineRegister({
  name: 'conformity-capability',
  title: text('Dự án nâng cao năng lực', 'Capability projects'),
  columns: {
    title: wordsColumn(text('Tên dự án', 'Title'), { listed: true, sortable: true, import: 'key' }),
    body: bodyColumn,
    state: stateColumn(capabilityWorkflow),
    aim: sentencesColumn(text('Mục tiêu', 'Aim'), { import: 'required' }),
    standard: wordsColumn(text('Tiêu chuẩn hướng tới', 'Standard aimed at'), { listed: true }),
    decision: wordsColumn(text('Số quyết định', 'Decision')),
    startsOn: dayColumn(text('Bắt đầu', 'From'), { listed: true, import: 'required' }),
    endsOn: dayColumn(text('Kết thúc', 'To'), { listed: true, import: 'required' }),
    reached: { label: text('Số mốc đã đạt', 'Milestones reached'), type: 'integer', listed: true },
    milestones: { label: text('Số mốc', 'Milestones'), type: 'integer', listed: true },
    cost: { label: text('Tổng kinh phí (đồng)', 'Total cost (đồng)'), type: 'money' },
    note: sentencesColumn(text('Ghi chú', 'Note')),
  },
})
