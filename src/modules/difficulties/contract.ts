import { z } from 'zod'
import { Reference, registerRoutes, route } from '#kernel/contract.ts'
import { keysOf, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { type Text, text } from '#kernel/text.ts'
import { difficultyWorkflow, saidLabels } from './workflow.ts'

const urgencies = {
  normal: text('Bình thường', 'Normal'),
  urgent: text('Khẩn', 'Urgent'),
  'very-urgent': text('Hỏa tốc', 'Very urgent'),
} satisfies Record<string, Text>
export type Urgency = keyof typeof urgencies

export const Difficulty = z.object({
  title: z.string(),
  urgency: z.enum(keysOf(urgencies)),
  state: z.enum(keysOf(difficultyWorkflow.states)),
  agency: Reference.nullable().describe('Who raised it'),
  task: Reference.nullable(),
  clause: z.string().nullable().describe('Clause of the plan that it concerns'),
  description: z.string(),
  proposal: z.string().nullable(),
  raisedOn: CalendarDate,
  raisedBy: z.string(),
  dueOn: CalendarDate.nullable().describe('Last day for the answer or direction that it waits for'),
  overdue: z.boolean(),
})
export type Difficulty = z.infer<typeof Difficulty>

export const DifficultyInput = z.object({
  title: z.string().trim().min(1).max(300),
  description: z.string().trim().min(1).max(5000),
  urgency: Difficulty.shape.urgency.default('normal'),
  task: Id.nullish().transform((value) => value ?? null),
  clause: optionalText(40),
  proposal: optionalText(5000),
})
export type DifficultyInput = z.output<typeof DifficultyInput>

const states = Object.fromEntries(
  Object.entries(difficultyWorkflow.states).map(([state, { label }]) => [state, label]),
)

export const difficultyRegister = defineRegister({
  name: 'difficulties',
  title: text('Khó khăn, vướng mắc', 'Difficulties'),
  columns: {
    title: {
      label: text('Vấn đề', 'Subject'),
      type: 'text',
      listed: true,
      sortable: true,
      import: 'required',
      example: 'Thiếu kinh phí thuê chuyên gia',
    },
    urgency: {
      label: text('Mức độ', 'Urgency'),
      type: 'choice',
      choices: urgencies,
      listed: true,
      filterable: true,
      import: 'optional',
    },
    state: {
      label: text('Trạng thái', 'State'),
      type: 'choice',
      choices: states,
      listed: true,
      filterable: true,
    },
    agency: {
      label: text('Cơ quan phản ánh', 'Raised by'),
      type: 'reference',
      of: 'agency',
      listed: true,
      filterable: true,
    },
    task: {
      label: text('Nhiệm vụ liên quan', 'Task concerned'),
      type: 'reference',
      of: 'task',
      filterable: true,
      import: 'optional',
      example: 'II.4:2026',
    },
    clause: {
      label: text('Mục của kế hoạch', 'Clause of the plan'),
      type: 'text',
      filterable: true,
      import: 'optional',
      example: 'V.1.b',
    },
    description: {
      label: text('Nội dung', 'Description'),
      type: 'long-text',
      import: 'required',
      example: 'Chưa có định mức chi cho nội dung này.',
    },
    proposal: { label: text('Đề xuất, kiến nghị', 'Proposal'), type: 'long-text', import: 'optional' },
    raisedOn: {
      label: text('Ngày phản ánh', 'Raised on'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
    },
    raisedBy: { label: text('Người phản ánh', 'Person'), type: 'text' },
    dueOn: {
      label: text('Hạn xử lý', 'Due'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
    },
  },
})

/** One act in the conversation on a difficulty. */
export const Step = z.object({
  id: z.string(),
  said: z.enum(keysOf(saidLabels)),
  words: z.string(),
  documentNumber: z.string().nullable(),
  documentDate: CalendarDate.nullable(),
  personName: z.string(),
  agencyName: z.string().nullable(),
  at: z.iso.datetime(),
})
export type Step = z.infer<typeof Step>

export const TakeStep = z.object({
  id: Id,
  version: z.number().int(),
  step: z.enum(keysOf(difficultyWorkflow.steps)),
  words: z.string().trim().max(5000).default(''),
  documentNumber: optionalText(60),
  documentDate: CalendarDate.or(z.literal(''))
    .nullish()
    .transform((value) => value || null),
})
export type TakeStep = z.output<typeof TakeStep>

const tags = ['Difficulties']
const path = '/difficulties' as const
const register = registerRoutes(path, 'Difficulties', Difficulty, DifficultyInput)

export const difficultiesContract = {
  ...register,
  steps: route
    .route({ method: 'GET', path: `${path}/{id}/steps`, tags, summary: 'What was said and done about it' })
    .input(z.object({ id: Id }))
    .output(z.array(Step)),
  step: route
    .route({
      method: 'POST',
      path: `${path}/{id}/steps`,
      tags,
      summary: 'Answer, escalate, direct, close or reopen',
    })
    .input(TakeStep)
    .output(z.object({ steps: z.array(Step) })),
  comment: route
    .route({ method: 'POST', path: `${path}/{id}/comments`, tags, summary: 'Say something about it' })
    .input(z.object({ id: Id, words: z.string().trim().min(1).max(5000) }))
    .output(z.object({ steps: z.array(Step) })),
}
