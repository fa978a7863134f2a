import { z } from 'zod'
import { registerRoutes, takeRoute } from '#kernel/contract.ts'
import { keysOf, optionalText } from '#kernel/field.ts'
import { CalendarDate, Year } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { callWorkflow } from './workflow.ts'

export const Call = z.object({
  year: z.number().int().describe('The year that money is asked for'),
  title: z.string(),
  document: z.string().nullable().describe('Number and day of the letter that opens it'),
  opensOn: CalendarDate,
  closesOn: CalendarDate.describe('Last day for proposals'),
  guidance: z.string().nullable(),
  state: z.enum(keysOf(callWorkflow.states)),
  proposals: z.number().int(),
  received: z.number().int().describe('Proposals submitted or accepted'),
})
export type Call = z.infer<typeof Call>

export const CallInput = z.object({
  year: z.coerce.number().pipe(Year),
  title: z.string().trim().min(1).max(300),
  document: optionalText(200),
  opensOn: CalendarDate,
  closesOn: CalendarDate,
  guidance: optionalText(5000),
})
export type CallInput = z.output<typeof CallInput>

export const callRegister = defineRegister({
  name: 'estimate-calls',
  title: text('Đợt lập dự toán', 'Calls for estimates'),
  columns: {
    title: { label: text('Tên đợt', 'Title'), type: 'text', listed: true, sortable: true },
    year: {
      label: text('Năm dự toán', 'Year'),
      type: 'year',
      listed: true,
      sortable: true,
      filterable: true,
    },
    document: {
      label: text('Văn bản yêu cầu', 'Letter'),
      type: 'text',
      hint: text('Số, ngày văn bản.', 'Number and day.'),
    },
    opensOn: { label: text('Nhận từ ngày', 'Opens on'), type: 'date', listed: true, sortable: true },
    closesOn: { label: text('Hạn gửi', 'Due'), type: 'date', listed: true, sortable: true },
    guidance: { label: text('Hướng dẫn', 'Guidance'), type: 'long-text' },
    state: {
      label: text('Trạng thái', 'State'),
      type: 'choice',
      choices: Object.fromEntries(
        Object.entries(callWorkflow.states).map(([key, { label }]) => [key, label]),
      ),
      listed: true,
      filterable: true,
    },
    proposals: { label: text('Số đề xuất', 'Proposals'), type: 'integer', listed: true },
    received: { label: text('Đã gửi', 'Submitted'), type: 'integer', listed: true },
  },
})

export const callContract = {
  ...registerRoutes('/estimates/calls', 'Estimates', Call, CallInput),
  take: takeRoute('/estimates/calls', 'Estimates', Call),
}
