import { z } from 'zod'
import { Message } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate, YearSpan } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { DataDays, FormSection, ReportStates, RoundKind, Verdict } from './agency-report-shapes.ts'
import { agencyReportWorkflow } from './workflow.ts'

/** What may be moved in an open round; the last day by law may not. */
export const RoundTerms = z.object({
  windowFrom: CalendarDate,
  windowTo: CalendarDate.nullable().describe('None: late reports are taken until the round is closed'),
  internalCutOff: CalendarDate.nullable(),
})
export type RoundTerms = z.infer<typeof RoundTerms>

export const Round = RoundTerms.extend({
  id: Id,
  version: z.number().int(),
  years: YearSpan,
  kind: RoundKind,
  title: z.string(),
  state: z.enum(['open', 'closed']),
  lastDay: CalendarDate,
  dueAt: z.iso.datetime(),
  data: DataDays.nullable(),
  form: z.array(FormSection),
  openedAt: z.iso.datetime(),
  openedByName: z.string(),
  /** How the reports within the person's reach stand. */
  counts: z.object({
    asked: z.number().int(),
    sent: z.number().int(),
    received: z.number().int(),
    overdue: z.number().int(),
  }),
  /** Reports that the person writes or sends. */
  mine: z.array(z.object({ id: Id, agencyName: z.string(), state: ReportStates })),
  actions: z.array(z.string()),
})
export type Round = z.infer<typeof Round>

/** A review of the plan that the focal agency may open. */
export const OpenableReview = z.object({
  id: z.string(),
  title: z.string(),
  years: YearSpan,
  lastDay: CalendarDate.nullable().describe(
    'Of the plan; null when that day has passed and one must be named',
  ),
})
export type OpenableReview = z.infer<typeof OpenableReview>

export const BoardFilter = z.enum(['all', 'not-sent', 'to-receive', 'late', 'returned', 'received'])
export type BoardFilter = z.infer<typeof BoardFilter>
export const boardFilters = {
  all: text('Tất cả', 'All'),
  'not-sent': text('Chưa gửi', 'Not sent'),
  'to-receive': text('Chờ tiếp nhận', 'To be received'),
  late: text('Trễ, quá hạn', 'Late'),
  returned: text('Bị trả lại', 'Returned'),
  received: text('Đã tiếp nhận', 'Received'),
} as const

export const BoardQuery = z.object({
  id: Id,
  show: BoardFilter.default('all'),
  q: z.string().max(100).default(''),
})
export type BoardQuery = z.output<typeof BoardQuery>

export const BoardRow = z.object({
  id: Id,
  version: z.number().int(),
  agencyName: z.string(),
  required: z.boolean(),
  state: ReportStates,
  doneSections: z.number().int(),
  submittedAt: z.iso.datetime().nullable(),
  submittedByName: z.string().nullable(),
  verdict: Verdict.nullable(),
  late: z.boolean(),
  daysLate: z.number().int(),
  returnedCount: z.number().int(),
  exceptionUntil: CalendarDate.nullable(),
  lastStep: z.string().nullable(),
  lastStepAt: z.iso.datetime().nullable(),
  lastStepByName: z.string().nullable(),
  actions: z.array(z.string()),
})
export type BoardRow = z.infer<typeof BoardRow>

export const Board = z.object({
  rows: z.array(BoardRow),
  counts: z.record(BoardFilter, z.number().int()),
  sections: z.number().int(),
  actions: z.array(z.string()),
})
export type Board = z.infer<typeof Board>

const stateLabels = Object.fromEntries(
  Object.entries(agencyReportWorkflow.states).map(([state, { label }]) => [state, label]),
)

/** The board as a sheet. */
export const boardRegister = defineRegister({
  name: 'report-board',
  title: text('Tình hình gửi báo cáo', 'State of the reports'),
  columns: {
    agencyName: { label: text('Đơn vị', 'Agency'), type: 'text' },
    required: { label: text('Bắt buộc', 'Required'), type: 'boolean' },
    state: { label: text('Trạng thái', 'State'), type: 'choice', choices: stateLabels },
    submittedAt: { label: text('Ngày gửi', 'Sent on'), type: 'date' },
    late: { label: text('Trễ hạn', 'Late'), type: 'boolean' },
    daysLate: { label: text('Số ngày trễ', 'Days late'), type: 'integer' },
    returnedCount: { label: text('Số lần trả lại', 'Times returned'), type: 'integer' },
    exceptionUntil: { label: text('Gia hạn đến', 'Exception until'), type: 'date' },
    lastStep: { label: text('Bước gần nhất', 'Last step'), type: 'text' },
    lastStepByName: { label: text('Người thực hiện', 'By'), type: 'text' },
  },
})

export const Notice = z.object({
  id: Id,
  text: Message,
  path: z.string(),
  createdAt: z.iso.datetime(),
  read: z.boolean(),
})
export type Notice = z.infer<typeof Notice>

/** `ToDo` of the kernel in JSON. */
export const ToDoItem = z.object({
  what: Message,
  forWhom: z.string().optional(),
  by: CalendarDate.nullable(),
  late: z.boolean(),
  path: z.string(),
  button: Message,
})
export type ToDoItem = z.infer<typeof ToDoItem>

/** A difficulty that waits for an answer or for direction, as leaders see it. */
export const WaitingDifficulty = z.object({
  id: z.string(),
  title: z.string(),
  agencyName: z.string(),
  raisedOn: CalendarDate,
  dueOn: CalendarDate.nullable(),
  overdue: z.boolean(),
})
export type WaitingDifficulty = z.infer<typeof WaitingDifficulty>
