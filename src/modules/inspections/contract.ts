import { z } from 'zod'
import { Message, Reference, registerRoutes, route, takeRoute } from '#kernel/contract.ts'
import { keysOf, optionalDate, optionalId, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate, Year } from '#kernel/period.ts'
import {
  Fieldwork,
  FieldworkSent,
  Minutes,
  MinutesInput,
  SendAnswers,
  TeamInput,
} from './fieldwork-shapes.ts'
import { findingWorkflow } from './finding-workflow.ts'
import { planWorkflow } from './plan-workflow.ts'
import { checkKinds } from './rules.ts'
import { visitWorkflow } from './workflow.ts'

export const Plan = z.object({
  year: z.number().int(),
  task: Reference.nullable().describe('The task of the year that it carries out'),
  visits: z.number().int(),
  held: z.number().int().describe('Visits whose minutes are signed'),
  decisionNumber: z.string().nullable(),
  decisionDate: CalendarDate.nullable(),
  note: z.string().nullable(),
  state: z.enum(keysOf(planWorkflow.states)),
})
export type Plan = z.infer<typeof Plan>

export const PlanInput = z.object({
  year: Year,
  task: optionalId,
  decisionNumber: optionalText(60),
  decisionDate: optionalDate,
  note: optionalText(2000),
})
export type PlanInput = z.output<typeof PlanInput>

export const Visit = z.object({
  inspected: z.string().describe('Who or what is checked'),
  kind: z.enum(keysOf(checkKinds)),
  enterprise: Reference.nullable(),
  project: Reference.nullable(),
  about: z.string().nullable(),
  plannedOn: CalendarDate,
  signedOn: CalendarDate.nullable(),
  place: z.string().nullable(),
  content: z.string().nullable(),
  notice: z.string().nullable().describe('Number of the letter that announced it'),
  state: z.enum(keysOf(visitWorkflow.states)),
  head: z.string().nullable(),
  agency: Reference.nullable(),
  findings: z.number().int(),
  openFindings: z.number().int(),
})
export type Visit = z.infer<typeof Visit>

export const VisitInput = z.object({
  kind: Visit.shape.kind,
  enterprise: optionalId,
  project: optionalId,
  about: optionalText(300),
  plannedOn: CalendarDate,
  place: optionalText(300),
  content: optionalText(2000),
  notice: optionalText(60),
})
export type VisitInput = z.output<typeof VisitInput>

export const Finding = z.object({
  visit: Reference,
  inspected: z.string(),
  question: z.string().nullable(),
  clause: z.string().nullable(),
  content: z.string(),
  demand: z.string(),
  dueOn: CalendarDate,
  overdue: z.boolean(),
  state: z.enum(keysOf(findingWorkflow.states)),
  remedy: z.string().nullable(),
  remediedOn: CalendarDate.nullable(),
  escalation: z.string().nullable(),
  agency: Reference.nullable(),
})
export type Finding = z.infer<typeof Finding>

export const FindingInput = z.object({
  visit: Id,
  question: optionalText(20),
  clause: optionalText(200),
  content: z.string().trim().min(1).max(2000),
  demand: z.string().trim().min(1).max(2000),
  dueOn: CalendarDate,
})
export type FindingInput = z.output<typeof FindingInput>

export const Candidate = z.object({
  enterprise: Reference,
  project: Reference.nullable(),
  reason: z.enum(['running', 'open-finding']),
  detail: Message,
})
export type Candidate = z.infer<typeof Candidate>

const YearCount = z.object({
  year: z.number().int(),
  visits: z.number().int(),
  held: z.number().int(),
  findings: z.number().int(),
  closed: z.number().int(),
  overdue: z.number().int(),
})
export type YearCount = z.infer<typeof YearCount>

const tags = ['Inspections']
const OfVisit = z.object({ id: Id })

export const inspectionsContract = {
  plans: {
    ...registerRoutes('/inspection-plans', 'Inspections', Plan, PlanInput),
    take: takeRoute('/inspection-plans', 'Inspections', Plan),
    candidates: route
      .route({
        method: 'GET',
        path: '/inspection-plans/{id}/candidates',
        tags,
        summary: 'What the plan of a year should check: running projects and open findings',
      })
      .input(OfVisit)
      .output(z.array(Candidate)),
    adopt: route
      .route({
        method: 'POST',
        path: '/inspection-plans/{id}/candidates',
        tags,
        summary: 'Take candidates into the plan as visits',
      })
      .input(
        OfVisit.extend({
          picked: z
            .array(z.object({ enterprise: Id, project: optionalId }))
            .min(1)
            .max(200),
          plannedOn: CalendarDate,
        }),
      )
      .output(z.object({ made: z.number().int() })),
  },
  visits: {
    ...registerRoutes('/inspection-visits', 'Inspections', Visit, VisitInput),
    take: takeRoute('/inspection-visits', 'Inspections', Visit),
    choices: route
      .route({ method: 'GET', path: '/inspection-visit-choices', tags, summary: 'Visits, for choosing' })
      .input(z.object({ q: z.string().max(200) }))
      .output(z.array(Reference)),
    fieldwork: route
      .route({
        method: 'GET',
        path: '/inspection-visits/{id}/fieldwork',
        tags,
        summary: 'Team, checklist with answers, and minutes of a visit',
      })
      .input(OfVisit)
      .output(Fieldwork),
    saveTeam: route
      .route({ method: 'PUT', path: '/inspection-visits/{id}/team', tags, summary: 'Name the team' })
      .input(OfVisit.extend({ version: z.number().int(), members: TeamInput }))
      .output(Fieldwork),
    sendAnswers: route
      .route({
        method: 'POST',
        path: '/inspection-visits/{id}/answers',
        tags,
        summary: 'Answers of a device; those that somebody else changed meanwhile come back as conflicts',
      })
      .input(SendAnswers)
      .output(FieldworkSent),
    sendPhoto: route
      .route({
        method: 'POST',
        path: '/inspection-visits/{id}/photos',
        tags,
        summary: 'A photo as evidence of an answer; sent twice, it is kept once',
      })
      .input(OfVisit.extend({ question: z.string().max(20), photo: Id, file: z.file() }))
      .output(z.object({ kept: z.boolean() })),
    saveMinutes: route
      .route({ method: 'PUT', path: '/inspection-visits/{id}/minutes', tags, summary: 'Write the minutes' })
      .input(OfVisit.extend({ version: z.number().int(), values: MinutesInput }))
      .output(Minutes),
    minutesFile: route
      .route({
        method: 'GET',
        path: '/inspection-visits/{id}/minutes-file',
        tags,
        summary: 'The minutes by Decree 30/2020, as Word or PDF',
      })
      .input(OfVisit.extend({ kind: z.enum(['docx', 'pdf']).default('docx') }))
      .output(z.file()),
    people: route
      .route({
        method: 'GET',
        path: '/inspection-people',
        tags,
        summary: 'People with accounts, for a team',
      })
      .input(z.object({ q: z.string().max(200) }))
      .output(
        z.array(
          Reference.extend({
            detail: z.string().nullable(),
            agency: Reference,
            position: z.string().nullable(),
          }),
        ),
      ),
    byYear: route
      .route({
        method: 'GET',
        path: '/inspections-by-year',
        tags,
        summary: 'Visits and findings by year, for reports',
      })
      .input(z.object({}))
      .output(z.array(YearCount)),
  },
  findings: {
    ...registerRoutes('/inspection-findings', 'Inspections', Finding, FindingInput),
    take: takeRoute('/inspection-findings', 'Inspections', Finding),
  },
}
