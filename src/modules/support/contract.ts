import { z } from 'zod'
import { Message, Reference, registerRoutes, route, takeRoute } from '#kernel/contract.ts'
import { Amount, keysOf, optionalDate, optionalId, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { DongText } from '#kernel/money.ts'
import { CalendarDate, Year } from '#kernel/period.ts'
import { text } from '#kernel/text.ts'
import type { Tone } from '#kernel/workflow.ts'
import { solutionFamilies } from '#modules/catalogue/rules.ts'
import { ceilingContract } from './ceiling.ts'
import { costContract } from './cost.ts'
import { followUpContract } from './follow-up.ts'
import { milestoneContract } from './milestone.ts'
import { normContract } from './norm.ts'
import { projectWorkflow } from './workflow.ts'

export const Project = z.object({
  enterprise: Reference,
  code: z.string().describe('By which the portal says, with the tax code, how the dossier stands'),
  priority: Message.describe('Priority groups that the enterprise belongs to (I.2.b)'),
  solution: Reference,
  family: z.enum(keysOf(solutionFamilies)),
  year: z.number().int().describe('Programme year, for which the project counts once accepted'),
  state: z.enum(keysOf(projectWorkflow.states)),
  lead: Reference.nullable().describe('Agency that leads and keeps the project (V.4.b)'),
  fromRound: Reference.nullable().describe('The selection round whose candidate it was begun from (II.1.b)'),
  fromNeed: Reference.nullable().describe('The need that it was begun from'),
  aim: z.string().nullable(),
  plannedStart: CalendarDate.nullable(),
  plannedEnd: CalendarDate.nullable(),
  startedOn: CalendarDate.nullable(),
  consultant: z.string().nullable(),
  contractNumber: z.string().nullable(),
  contractDate: CalendarDate.nullable(),
  certificationBody: z.string().nullable(),
  standard: z.string().nullable().describe('Standard reached'),
  certificateNumber: z.string().nullable(),
  certificateIssued: CalendarDate.nullable(),
  certificateExpires: CalendarDate.nullable(),
  costState: DongText.describe('The sum of the lines of cost, or what was stated where there are none'),
  costCounterpart: DongText,
  costOther: DongText,
  costTotal: DongText,
  paid: DongText.describe("What of the State's part has been paid out"),
  otherSourceReason: z.string().nullable().describe('Why it goes on although another source pays as well'),
  decisionNumber: z.string().nullable(),
  decisionDate: CalendarDate.nullable(),
  acceptanceDocument: z.string().nullable(),
  acceptanceDate: CalendarDate.nullable(),
  liquidationDocument: z.string().nullable(),
  liquidationDate: CalendarDate.nullable(),
  withdrawnOn: CalendarDate.nullable(),
  withdrawnReason: z.string().nullable(),
  effect: z.string().nullable(),
})
export type Project = z.infer<typeof Project>

/** What an enterprise fills in itself. */
export const DossierInput = z.object({
  enterprise: Id,
  solution: Id,
  year: Year,
  aim: optionalText(2000),
  plannedStart: optionalDate,
  plannedEnd: optionalDate,
  consultant: optionalText(300),
  certificationBody: optionalText(300),
  costState: Amount,
  costCounterpart: Amount,
  costOther: Amount,
})

/** What only those who lead a project write. */
const LeadInput = z.object({
  lead: optionalId,
  contractNumber: optionalText(60),
  contractDate: optionalDate,
  standard: optionalText(300),
  certificateNumber: optionalText(60),
  certificateIssued: optionalDate,
  certificateExpires: optionalDate,
  paid: Amount,
  otherSourceReason: optionalText(1000),
  decisionNumber: optionalText(60),
  decisionDate: optionalDate,
  acceptanceDocument: optionalText(60),
  acceptanceDate: optionalDate,
  liquidationDocument: optionalText(60),
  liquidationDate: optionalDate,
  effect: optionalText(4000),
})
export const leadFields = keysOf(LeadInput.shape)

export const ProjectInput = DossierInput.extend(LeadInput.shape).extend({
  need: optionalId.describe('The accepted need that it was begun from'),
  candidate: optionalId.describe('The selected candidate that it was begun from'),
})
export type ProjectInput = z.output<typeof ProjectInput>

/** How far a part of a dossier is. */
export const taskStandings = {
  todo: { label: text('Chưa làm', 'Not begun'), tone: 'quiet' },
  doing: { label: text('Đang làm', 'Under way'), tone: 'active' },
  done: { label: text('Xong', 'Done'), tone: 'good' },
} as const satisfies Record<string, { label: unknown; tone: Tone }>

/** The parts of a dossier, in the order in which they are filled in. */
export const dossierParts = {
  enterprise: text('Thông tin doanh nghiệp', 'The enterprise'),
  solution: text('Giải pháp và mục tiêu', 'Solution and aim'),
  contract: text('Đơn vị tư vấn và thời gian thực hiện', 'Consultant and time'),
  cost: text('Kinh phí', 'Cost'),
  milestones: text('Mốc thực hiện', 'Milestones'),
  papers: text('Giấy tờ kèm theo', 'Papers'),
} as const
export type DossierPart = keyof typeof dossierParts

export const Dossier = z.object({
  tasks: z.array(
    z.object({
      part: z.enum(keysOf(dossierParts)),
      standing: z.enum(keysOf(taskStandings)),
      lacks: z.array(Message),
    }),
  ),
  complete: z.boolean(),
  warnings: z.array(z.object({ text: Message, project: z.string().nullable() })),
})
export type Dossier = z.infer<typeof Dossier>

export const YearShown = z.object({
  year: z.number().int(),
  valueAdded: DongText.nullable().describe('Output − purchases'),
  valueAddedBySum: DongText.nullable().describe('Wages + depreciation + taxes + interest + profit'),
  differs: z.boolean().describe('The two ways differ by more than one per cent'),
  workers: z.number().int().nullable(),
  perWorker: DongText.nullable().describe('Value added per worker, in whole đồng at current prices'),
})
export type YearShown = z.infer<typeof YearShown>

/** Productivity before and after a project, and against enterprises without one. */
export const Effect = z.object({
  before: YearShown.nullable(),
  after: YearShown.nullable(),
  change: z.string().nullable().describe('Change of value added per worker, in per cent'),
  compared: z
    .number()
    .int()
    .describe('Unsupported enterprises of the same industry with figures of both years'),
  fewest: z.number().int().describe('How many a comparison takes at least'),
  changeOfCompared: z.string().nullable(),
  difference: z
    .string()
    .nullable()
    .describe('In percentage points; null when there are too few to compare with'),
})
export type Effect = z.infer<typeof Effect>

/** Labour productivity before and after every accepted project that has figures of both years. */
export const Effects = z.object({
  projects: z.array(
    z.object({
      id: z.string(),
      enterprise: z.string(),
      before: z.object({ year: z.number().int(), perWorker: z.number() }),
      after: z.object({ year: z.number().int(), perWorker: z.number() }),
      change: z.string().describe('Of value added per worker, in per cent'),
    }),
  ),
  without: z.number().int().describe('Accepted projects that lack figures before or after'),
})
export type Effects = z.infer<typeof Effects>

const tags = ['Support']

/** What a project can be begun from, and has not been yet. */
export const Start = z.object({
  from: z.enum(['candidate', 'need']).describe('Selected in a decided round, or an accepted need in none'),
  id: Id,
  enterprise: Reference,
  solution: Reference.nullable().describe('None: chosen when the project is begun'),
  round: Reference.nullable(),
  introducedBy: z.string().nullable(),
  year: z.number().int(),
  cost: DongText.describe('What was asked of the budget, or the cost as the need states it'),
})
export type Start = z.infer<typeof Start>

export const BeginInput = z.object({ from: Start.shape.from, id: Id, solution: optionalId })
export type BeginInput = z.output<typeof BeginInput>

export const supportContract = {
  projects: {
    ...registerRoutes('/support/projects', 'Support', Project, ProjectInput),
    take: takeRoute('/support/projects', 'Support', Project),
    dossier: route
      .route({
        method: 'GET',
        path: '/support/projects/{id}/dossier',
        tags,
        summary: 'How far the dossier is',
      })
      .input(z.object({ id: Id }))
      .output(Dossier),
    effect: route
      .route({
        method: 'GET',
        path: '/support/projects/{id}/effect',
        tags,
        summary: 'Productivity before and after',
      })
      .input(z.object({ id: Id }))
      .output(Effect),
  },
  effects: route
    .route({
      method: 'GET',
      path: '/support/effects',
      tags,
      summary: 'Productivity before and after, of every accepted project',
    })
    .output(Effects),
  starts: route
    .route({
      method: 'GET',
      path: '/support/starts',
      tags,
      summary: 'Selected candidates and accepted needs without a project',
    })
    .input(z.object({ year: z.coerce.number().pipe(Year) }))
    .output(z.array(Start)),
  begin: route
    .route({
      method: 'POST',
      path: '/support/begin',
      tags,
      summary: 'Begin a project from a selected candidate or an accepted need',
    })
    .input(BeginInput)
    .output(z.object({ id: Id })),
  costs: costContract,
  milestones: milestoneContract,
  norms: normContract,
  ceilings: ceilingContract,
  followUps: followUpContract,
}
