import { z } from 'zod'
import { Message, Reference, route } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate, Year } from '#kernel/period.ts'
import { Basis, Duty } from '#modules/agencies/document.ts'
import { PlanStatus } from './document.ts'
import { Accrual } from './targets-and-tasks.ts'

/** Whom the plan means: in its own words, by the names of its day, and by the names of the day asked about. */
export const Meant = z.object({ said: Message, atIssue: z.array(z.string()), now: z.array(z.string()) })
export type Meant = z.infer<typeof Meant>

export const PlanTarget = z.object({
  id: z.string(),
  clause: z.string(),
  label: Message,
  text: Message,
  goal: Message.describe('The goal in words: at least, more than, about'),
  accrual: Accrual,
  partOf: z.string().nullable(),
  alongside: z.array(Message),
  note: Message.nullable(),
})
export type PlanTarget = z.infer<typeof PlanTarget>

const Named = z.object({ id: z.string(), clause: z.string(), label: Message })

export const PlanOverview = z.object({
  id: z.string(),
  number: z.string(),
  issued: CalendarDate,
  issuer: z.string(),
  signer: z.string(),
  title: Message,
  territory: Message,
  status: PlanStatus,
  statusNote: Message.nullable(),
  version: z.number().int(),
  plans: z.array(z.object({ id: z.string(), number: z.string() })).describe('All plans in force here'),
  basis: z.array(
    z.object({
      id: z.string(),
      relation: z.enum(['parent', 'related']),
      number: z.string(),
      date: CalendarDate,
      title: Message,
      issuer: z.string(),
      status: z.enum(['in-force', 'amended', 'replaced', 'unknown']),
      clause: z.string().nullable(),
      verified: z.boolean(),
      note: Message.nullable(),
    }),
  ),
  phases: z.array(
    z.object({
      id: z.string(),
      label: Message,
      from: z.number().int(),
      to: z.number().int(),
      targets: z.array(PlanTarget),
    }),
  ),
  priorityGroups: z.array(Named),
  subjects: z.array(Named),
  fundingSources: z.array(Named),
  linkedProgrammes: z.array(Named),
  principles: z.array(Named),
})
export type PlanOverview = z.infer<typeof PlanOverview>

/** The kinds of entries of a plan document that cite clauses. */
export const citingLists = [
  'basis',
  'phases',
  'priorityGroups',
  'subjects',
  'fundingSources',
  'linkedProgrammes',
  'principles',
  'targets',
  'tasks',
  'duties',
  'dueDates',
  'contradictions',
  'reportOutline',
] as const

export const PlanClause = z.object({
  id: z.string(),
  heading: z.string().nullable(),
  text: z.string(),
  citedBy: z.array(z.object({ list: z.enum(citingLists), id: z.string(), label: Message })),
})
export type PlanClause = z.infer<typeof PlanClause>

/** The state of one time that a task falls due; given by whoever follows tasks. */
export const TaskState = z.object({
  label: Message,
  tone: z.enum(['quiet', 'active', 'waiting', 'good', 'bad']),
  /** Where the task is followed. */
  path: z.string().nullable(),
})
export type TaskState = z.infer<typeof TaskState>

export const TaskCell = z.object({
  key: z.string(),
  from: z.number().int(),
  to: z.number().int(),
  quantity: Message.nullable(),
  state: TaskState.nullable().describe('null: not followed yet'),
})

export const PlanTask = z.object({
  id: z.string(),
  clause: z.string(),
  title: Message,
  lead: Meant,
  coordinating: z.array(Meant),
  note: Message.nullable(),
  cells: z.array(TaskCell),
})
export type PlanTask = z.infer<typeof PlanTask>

export const TaskMatrix = z.object({
  day: CalendarDate,
  issued: CalendarDate,
  years: z.array(z.number().int()),
  groups: z.array(z.object({ id: z.string(), title: Message, tasks: z.array(PlanTask) })),
})
export type TaskMatrix = z.infer<typeof TaskMatrix>

export const CalendarEntry = z.object({
  id: z.string(),
  clause: z.string(),
  label: Message,
  named: CalendarDate.describe('The day that the plan names'),
  reading: z.enum(['exclusive', 'inclusive']),
  ruling: Message,
  lastDay: CalendarDate.describe('Last day in time'),
  internalCutOff: CalendarDate.nullable().describe('Earlier last day for units; never makes a report late'),
  dataWindow: z.object({ from: CalendarDate, to: CalendarDate, actualTo: CalendarDate }).nullable(),
  onDemand: z.boolean(),
  reminders: z.array(CalendarDate),
  from: Meant,
  optionalFrom: z.array(Meant),
  to: z.array(Meant),
  daysLeft: z.number().int().describe('Until the last day; negative when it has passed'),
})
export type CalendarEntry = z.infer<typeof CalendarEntry>

export const PlanContradiction = z.object({
  id: z.string(),
  between: z.array(
    z.object({ clause: z.string().nullable(), source: z.string().nullable(), quote: z.string() }),
  ),
  issue: Message,
  ruling: Message,
  effect: Message,
  ruledBy: z.string(),
  ruledOn: CalendarDate,
  verified: z.boolean(),
  concerns: z.array(Named.omit({ clause: true })),
})
export type PlanContradiction = z.infer<typeof PlanContradiction>

/** A duty, who holds it on a day and why, and the clauses that ask for it. */
export const DutyHolding = z.object({
  duty: Duty,
  holders: z.array(
    z.object({
      agency: Reference,
      since: CalendarDate,
      from: z.array(z.string()).describe('Names of those it was taken over from; empty when given by name'),
      basis: Basis.nullable(),
      verified: z.boolean(),
    }),
  ),
  clauses: z.array(z.object({ clause: z.string(), text: Message, holder: Message })),
})
export type DutyHolding = z.infer<typeof DutyHolding>

export const PlanVersion = z.object({
  id: Id,
  version: z.number().int(),
  importedAt: z.iso.datetime(),
  importedBy: z.string(),
  current: z.boolean(),
})
export type PlanVersion = z.infer<typeof PlanVersion>

/** An entry that differs between two versions of a plan. */
export const PlanChange = z.object({
  list: z.string(),
  id: z.string(),
  kind: z.enum(['added', 'removed', 'changed']),
  label: Message,
  fields: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
})
export type PlanChange = z.infer<typeof PlanChange>

const tags = ['Plan']
const OfPlan = z.object({
  plan: z.string().max(60).optional().describe('Id of the plan; the first unless given'),
})
const OnDay = OfPlan.extend({ on: CalendarDate.optional().describe('The day; today unless given') })

export const planContract = {
  overview: route
    .route({ method: 'GET', path: '/plan', tags, summary: 'The plan at a glance' })
    .input(OfPlan)
    .output(PlanOverview),
  clauses: route
    .route({ method: 'GET', path: '/plan/clauses', tags, summary: 'Every clause, and what cites it' })
    .input(OfPlan)
    .output(z.array(PlanClause)),
  tasks: route
    .route({ method: 'GET', path: '/plan/tasks', tags, summary: 'The annex: tasks by years' })
    .input(OnDay)
    .output(TaskMatrix),
  calendar: route
    .route({ method: 'GET', path: '/plan/calendar', tags, summary: 'What is due in a year' })
    .input(OfPlan.extend({ year: z.coerce.number().pipe(Year).optional() }))
    .output(z.object({ year: Year, years: z.array(z.number().int()), entries: z.array(CalendarEntry) })),
  contradictions: route
    .route({
      method: 'GET',
      path: '/plan/contradictions',
      tags,
      summary: 'What does not agree, and the rulings',
    })
    .input(OfPlan)
    .output(z.array(PlanContradiction)),
  duties: route
    .route({ method: 'GET', path: '/plan/duties', tags, summary: 'Who holds which duty on a day, and why' })
    .input(OnDay)
    .output(z.object({ day: CalendarDate, duties: z.array(DutyHolding) })),
  versions: route
    .route({ method: 'GET', path: '/plan/versions', tags, summary: 'Versions of the plan, the newest first' })
    .input(OfPlan)
    .output(z.array(PlanVersion)),
  changes: route
    .route({ method: 'GET', path: '/plan/changes', tags, summary: 'What changed between two versions' })
    .input(z.object({ from: Id, to: Id }))
    .output(z.array(PlanChange)),
}
