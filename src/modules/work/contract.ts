import { z } from 'zod'
import { Message, registerRoutes, route } from '#kernel/contract.ts'
import { keysOf, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate, Year } from '#kernel/period.ts'
import { type Text, text } from '#kernel/text.ts'
import { Activity, ActivityInput } from './activity-register.ts'
import { shownStates, type TaskStep, taskWorkflow } from './workflow.ts'

/** How the body that carries a task out is chosen (V.1.b). */
export const assignmentWays = {
  'open-call': text('Tuyển chọn', 'Open call'),
  direct: text('Giao trực tiếp', 'Direct assignment'),
} satisfies Record<string, Text>

/** Who carries a task out, by which decision and contract (V.1.b). */
export const Assignment = z.object({
  way: z.enum(keysOf(assignmentWays)),
  assignee: z.string().trim().min(1).max(300).describe('The body that carries the task out'),
  criteria: optionalText(2000).describe('Criteria of the choice'),
  decisionNumber: optionalText(60),
  decisionDate: CalendarDate.or(z.literal(''))
    .nullish()
    .transform((value) => value || null),
  contract: optionalText(200).describe('Number and date of the contract'),
})
export type Assignment = z.output<typeof Assignment>

/** What asked for a task beyond the annex: a record of another module, and the part of it that says so. */
export const TaskOrigin = z.object({
  subject: z.string(),
  id: z.string(),
  part: z.string().describe('The id of the part, such as one recommendation of a report'),
  label: z.string(),
})
export type TaskOrigin = z.infer<typeof TaskOrigin>

/** A task as it stands in the list of a year. */
export const TaskRow = z.object({
  id: z.string(),
  version: z.number().int(),
  row: z.string().describe('Row of the annex'),
  groupId: z.string(),
  instance: z.string(),
  title: Message,
  fromYear: z.number().int(),
  toYear: z.number().int(),
  lead: z.object({ id: z.string(), label: z.string() }),
  dueOn: CalendarDate,
  wanted: z.number().int().nullable(),
  unit: Message.nullable(),
  done: z
    .number()
    .nullable()
    .describe('Counted from activities or from the measure of the row; null when neither'),
  state: z.enum(keysOf(taskWorkflow.states)),
  shown: z
    .enum(keysOf(shownStates))
    .describe('The state as people see it; late is worked out from the due day'),
  percent: z.number().int(),
  behind: z.boolean().describe('Less is done than of the time has passed'),
  evidenceCount: z.number().int(),
  actions: z.array(z.string()),
})
export type TaskRow = z.infer<typeof TaskRow>

export const TaskNote = z.object({
  id: z.string(),
  personName: z.string(),
  agencyName: z.string().nullable(),
  at: z.iso.datetime(),
  onDay: CalendarDate,
  percent: z.number().int().nullable().describe('Null for a comment'),
  words: z.string(),
})
export type TaskNote = z.infer<typeof TaskNote>

/** A task with all that is known of it. */
export const Task = TaskRow.extend({
  plan: z.object({ number: z.string(), clause: z.string() }),
  groupTitle: Message,
  coordinating: z.array(Message).describe('In the words of the plan'),
  note: Message.nullable().describe('What the plan file says beside the row'),
  measure: z.string().nullable(),
  activityKind: z.string().nullable(),
  assignment: Assignment.nullable(),
  origin: TaskOrigin.nullable().describe('What asked for it, when it is not of the annex itself'),
  notes: z.array(TaskNote).describe('The newest first'),
  activities: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      kind: z.string(),
      quantity: z.number().int(),
      startsOn: CalendarDate,
      place: z.string().nullable(),
    }),
  ),
})
export type Task = z.infer<typeof Task>

/** The tasks of a year by group of the annex. */
export const TaskYear = z.object({
  year: z.number().int(),
  years: z.object({ from: z.number().int(), to: z.number().int() }),
  groups: z.array(z.object({ id: z.string(), title: Message })),
  tasks: z.array(TaskRow),
  unopened: z
    .number()
    .int()
    .nullable()
    .describe('Tasks of the plan that the year lacks; null when one may not open it'),
})
export type TaskYear = z.infer<typeof TaskYear>

/** What opening a year did. */
export const OpenedYear = z.object({
  made: z.number().int(),
  kept: z.number().int().describe('Tasks that stood already'),
  withoutLead: z.array(z.string()).describe('Rows of the annex whose lead agency does not exist on the day'),
})
export type OpenedYear = z.infer<typeof OpenedYear>

const Change = z.object({ id: Id, version: z.number().int() })
export const Progress = Change.extend({
  percent: z.number().int().min(0).max(100),
  words: z.string().trim().min(1).max(4000),
  onDay: CalendarDate,
})
export type Progress = z.infer<typeof Progress>
export const Assigning = Change.extend({
  ...Assignment.shape,
  dueOn: CalendarDate.or(z.literal(''))
    .nullish()
    .transform((value) => value || null)
    .describe('Only when the decision sets another due day'),
})
export type Assigning = z.output<typeof Assigning>
export const TakeStep = Change.extend({
  step: z.enum(Object.keys(taskWorkflow.steps) as [TaskStep, ...TaskStep[]]),
  reason: z.string().trim().max(2000).default(''),
})
export type TakeStep = z.output<typeof TakeStep>

const tags = ['Tasks']
const path = '/work/tasks' as const

export const workContract = {
  year: route
    .route({ method: 'GET', path, tags, summary: 'The tasks of a year' })
    .input(z.object({ year: z.coerce.number().pipe(Year).optional() }))
    .output(TaskYear),
  openYear: route
    .route({
      method: 'POST',
      path: '/work/years/{year}/open',
      tags,
      summary: 'Make the tasks that a year lacks',
    })
    .input(z.object({ year: z.coerce.number().pipe(Year) }))
    .output(OpenedYear),
  choices: route
    .route({ method: 'GET', path: '/work/task-choices', tags, summary: 'Tasks to choose from' })
    .input(z.object({ q: z.string().max(100).default('') }))
    .output(z.array(z.object({ id: z.string(), label: z.string(), detail: z.string() }))),
  task: route
    .route({ method: 'GET', path: `${path}/{id}`, tags, summary: 'Open one' })
    .input(z.object({ id: Id }))
    .output(Task),
  progress: route
    .route({ method: 'POST', path: `${path}/{id}/progress`, tags, summary: 'Note progress' })
    .input(Progress)
    .output(Task),
  comment: route
    .route({ method: 'POST', path: `${path}/{id}/comments`, tags, summary: 'Comment' })
    .input(z.object({ id: Id, words: z.string().trim().min(1).max(4000) }))
    .output(Task),
  assign: route
    .route({ method: 'PUT', path: `${path}/{id}/assignment`, tags, summary: 'Say who carries it out' })
    .input(Assigning)
    .output(Task),
  step: route
    .route({ method: 'POST', path: `${path}/{id}/steps`, tags, summary: 'Take a step of its life' })
    .input(TakeStep)
    .output(Task),
  activities: registerRoutes('/work/activities', 'Activities', Activity, ActivityInput),
}
