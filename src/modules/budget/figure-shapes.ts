import { z } from 'zod'
import { Message, Reference } from '#kernel/contract.ts'
import { keysOf } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { DongText } from '#kernel/money.ts'
import { CalendarDate } from '#kernel/period.ts'
import { text } from '#kernel/text.ts'
import { Said } from '#modules/estimates/item-shapes.ts'
import { SourceShape } from '#modules/estimates/line.ts'

/** The amounts of a line that stand side by side, from what was asked to what was settled. */
export const stages = {
  proposed: text('Đề xuất', 'Proposed'),
  consolidated: text('Tổng hợp', 'Consolidated'),
  appraised: text('Thẩm định', 'Appraised'),
  approved: text('Phê duyệt', 'Approved'),
  allocated: text('Phân bổ', 'Allocated'),
  spent: text('Đã chi', 'Spent'),
  settled: text('Quyết toán', 'Settled'),
} as const
export type Stage = keyof typeof stages

export const FiveAmounts = z.object({
  item: Id,
  content: z.string(),
  task: z.string(),
  agency: z.string(),
  source: Reference,
  amounts: z.record(z.enum(keysOf(stages)), Said.nullable()),
})
export type FiveAmounts = z.infer<typeof FiveAmounts>

/** The money of a year from one source: how much reached each stage, and how much lies where. */
export const SourceFlow = z.object({
  source: Reference,
  budgeted: z.boolean().describe('Whether the province appraises and allocates it'),
  stages: z.record(z.enum(keysOf(stages)), DongText),
  committed: DongText,
  advanced: DongText,
  free: DongText,
  carried: DongText,
  lapsed: DongText,
})
export type SourceFlow = z.infer<typeof SourceFlow>

export const YearFlow = z.object({
  year: z.number().int(),
  call: Id.nullable(),
  correction: z.object({ lastDay: CalendarDate, source: Message, verified: z.boolean() }),
  sources: z.array(SourceFlow),
})
export type YearFlow = z.infer<typeof YearFlow>

/** One task in the years of the plan. */
export const TaskYears = z.object({
  task: Reference,
  phase: z.string(),
  phaseLabel: Message,
  year: z.number().int(),
  source: Reference,
  approved: DongText,
  allocated: DongText,
  spent: DongText,
  settled: DongText,
})
export type TaskYears = z.infer<typeof TaskYears>

export const ResultCost = z.object({
  task: Reference,
  year: z.number().int(),
  spent: DongText,
  results: z.number().nullable().describe('Results counted in the year; null where no measure counts them'),
  unit: Message.nullable(),
  wanted: z.number().int().nullable().describe('How many the plan asks for'),
  each: DongText.nullable().describe('What one result cost, in whole đồng'),
})
export type ResultCost = z.infer<typeof ResultCost>

export const MultiYear = z.object({
  years: z.array(z.number().int()),
  rows: z.array(TaskYears),
  costs: z.array(ResultCost),
  sources: z.array(SourceShape),
})
export type MultiYear = z.infer<typeof MultiYear>

export const AllocationRow = z.object({
  id: Id,
  label: z.string(),
  detail: z.string().nullable(),
  allocated: DongText,
  free: DongText,
  committed: DongText,
  advanced: DongText,
  paid: DongText,
  agency: z.string(),
  source: z.string(),
  task: z.string(),
})
export type AllocationRow = z.infer<typeof AllocationRow>
