import { z } from 'zod'
import { Message, Reference } from '#kernel/contract.ts'
import { keysOf } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { DongText } from '#kernel/money.ts'
import { text } from '#kernel/text.ts'
import { Line, SourceShape } from './line.ts'
import { callWorkflow } from './workflow.ts'

/** An amount with who set it, when and why. */
export const Said = z.object({
  amount: DongText,
  by: z.string().nullable(),
  at: z.iso.datetime().nullable(),
  reason: z.string().nullable(),
})
export type Said = z.infer<typeof Said>

/** What was proposed, consolidated and appraised from one source; null: not yet. */
export const SourceAmounts = z.object({
  source: z.string(),
  proposed: DongText,
  consolidated: Said.nullable(),
  appraised: Said.nullable(),
})
export type SourceAmounts = z.infer<typeof SourceAmounts>

export const Question = z.object({
  id: Id,
  question: z.string(),
  askedBy: z.string(),
  askedAt: z.iso.datetime(),
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: z.iso.datetime().nullable(),
})
export type Question = z.infer<typeof Question>

export const Item = z.object({
  id: Id,
  version: z.number().int(),
  call: Id,
  year: z.number().int(),
  callState: z.enum(keysOf(callWorkflow.states)),
  task: Reference,
  agency: Reference.nullable(),
  content: z.string(),
  unit: z.string(),
  quantity: z.string(),
  unitPrice: DongText,
  merged: z.number().int().describe('How many lines of proposers stand behind it'),
  addedReason: z.string().nullable(),
  amounts: z.array(SourceAmounts),
  openQuestions: z.number().int(),
  overNorm: z.boolean(),
})
export type Item = z.infer<typeof Item>

/** An item with what stands behind it. */
export const OpenedItem = Item.extend({
  sources: z.array(SourceShape),
  lines: z.array(
    Line.extend({
      proposal: Reference,
      agency: z.string(),
      submittedBy: z.string().nullable(),
      submittedAt: z.iso.datetime().nullable(),
    }),
  ),
  questions: z.array(Question),
  actions: z.array(z.enum(['consolidate', 'separate', 'remove', 'appraise', 'ask', 'answer'])),
  appraises: z.array(z.string()).describe('Sources that the person may appraise'),
})
export type OpenedItem = z.infer<typeof OpenedItem>

export const ItemsQuery = z.object({
  call: Id,
  task: z.string().max(40).optional(),
  agency: z.string().max(60).optional(),
  source: z.string().max(60).optional(),
  q: z.string().max(200).optional(),
  only: z.enum(['unappraised', 'questioned']).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
})
export type ItemsQuery = z.output<typeof ItemsQuery>

/** By what the consolidated estimate is added up. */
export const consolidationAxes = {
  task: text('Nhiệm vụ', 'Task'),
  agency: text('Cơ quan', 'Agency'),
  source: text('Nguồn', 'Source'),
} as const
export type ConsolidationAxis = keyof typeof consolidationAxes

const Sums = {
  items: z.number().int(),
  proposed: DongText,
  consolidated: DongText,
  appraised: DongText,
}

export const Consolidation = z.object({
  call: Id,
  year: z.number().int(),
  title: z.string(),
  state: z.enum(keysOf(callWorkflow.states)),
  by: z.enum(keysOf(consolidationAxes)),
  rows: z.array(z.object({ key: z.string(), label: Message, ...Sums })),
  total: z.object(Sums),
  undrawn: z.number().int().describe('Lines of accepted proposals that are not consolidated yet'),
  waiting: z.number().int().describe('Proposals to be accepted or returned'),
  unappraised: z.number().int(),
  openQuestions: z.number().int(),
  sources: z.array(SourceShape),
  ceilings: z.array(
    z.object({ label: z.string(), amount: DongText, asked: DongText, strictness: z.enum(['warn', 'stop']) }),
  ),
  actions: z.array(z.enum(['draw', 'merge', 'add', 'accept'])),
})
export type Consolidation = z.infer<typeof Consolidation>

export const verdicts = {
  accept: text('Chấp nhận', 'Accept'),
  cut: text('Cắt giảm', 'Cut'),
  refuse: text('Không chấp nhận', 'Refuse'),
} as const

export const Verdict = z.object({
  source: z.string().max(60),
  verdict: z.enum(keysOf(verdicts)),
  amount: z
    .string()
    .regex(/^\d{1,15}$/)
    .default('0'),
  reason: z.string().max(1000).default(''),
})
export type Verdict = z.output<typeof Verdict>

export const AddedItem = z.object({
  agency: Id,
  task: z.string().min(1).max(40),
  content: z.string().trim().min(1).max(500),
  unit: z.string().trim().min(1).max(60),
  quantity: z.string().regex(/^\d{1,9}(\.\d{1,4})?$/, { error: 'decimal' }),
  unitPrice: z.string().regex(/^\d{1,14}$/),
  source: z.string().min(1).max(60),
  reason: z.string().trim().min(1).max(1000),
})
export type AddedItem = z.output<typeof AddedItem>
