import { z } from 'zod'
import { route } from '#kernel/contract.ts'
import { Amount, keysOf, optionalDate, optionalId, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate, Year } from '#kernel/period.ts'
import { SolutionFamily } from '#modules/catalogue/rules.ts'
import { OwnResult, RoundRow, SelectionRound } from './round-shapes.ts'
import { conflicts, roundWorkflow, seats } from './workflow.ts'

const Change = z.object({ id: Id, version: z.number().int() })
const Reason = z.string().trim().max(1000).default('')

export const RoundInput = z.object({
  title: z.string().trim().min(1).max(300),
  year: z.coerce.number().pipe(Year),
  family: SolutionFamily.or(z.literal(''))
    .nullish()
    .transform((value) => value || null)
    .describe('What is supported: solutions of one family; none: of every family'),
  opensOn: CalendarDate,
  closesOn: CalendarDate,
  places: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .or(z.literal(''))
    .nullish()
    .transform((value) => value || null)
    .describe('How many can be selected'),
  ceiling: Amount.describe('How much money of the budget there is, in whole đồng; none: no ceiling'),
  minimum: z
    .string()
    .regex(/^(100|\d{1,2}(\.\d{1,2})?)$/)
    .describe('Least mean out of 100'),
  councilNumber: optionalText(60),
  councilDate: optionalDate,
})
export type RoundInput = z.output<typeof RoundInput>

export const CriterionInput = z.object({
  name: z.string().trim().min(1).max(300),
  guide: optionalText(1000),
  weight: z.coerce.number().int().min(1).max(100),
  maxPoints: z.coerce.number().int().min(1).max(1000),
})
export type CriterionInput = z.output<typeof CriterionInput>

export const MemberInput = z.object({ person: Id, seat: z.enum(keysOf(seats)) })
export type MemberInput = z.output<typeof MemberInput>

export const CandidateInput = z.object({
  enterprise: Id,
  solution: optionalId,
  asked: Amount,
  otherSupport: optionalText(1000),
  reason: z.string().trim().min(1).max(2000).describe('Why it is added by hand'),
})
export type CandidateInput = z.output<typeof CandidateInput>

export const Declaration = z.object({
  candidate: Id,
  conflict: z.enum(keysOf(conflicts)),
  note: optionalText(500),
})
export type Declaration = z.output<typeof Declaration>

export const BallotInput = z.object({
  candidate: Id,
  points: z.record(Id, z.string().regex(/^\d{1,4}(\.\d{1,2})?$/)).describe('Points by criterion'),
  comment: optionalText(2000),
})
export type BallotInput = z.output<typeof BallotInput>

export const StepInput = Change.extend({
  action: z.enum(keysOf(roundWorkflow.steps)),
  reason: Reason,
  number: optionalText(60).describe('Number of the decision with which the list is approved'),
  date: optionalDate.describe('Its day'),
  appealsUntil: optionalDate.describe('Last day for appeals'),
})
export type StepInput = z.output<typeof StepInput>

const tags = ['Selection']
const of = z.object({ id: Id })
const ofCandidate = z.object({ id: Id, candidate: Id })
const onList = Change.extend({ candidate: Id })
const post = (path: `/${string}`, summary: string) => route.route({ method: 'POST', path, tags, summary })
const put = (path: `/${string}`, summary: string) => route.route({ method: 'PUT', path, tags, summary })
const get = (path: `/${string}`, summary: string) => route.route({ method: 'GET', path, tags, summary })
const round = '/selection/rounds/{id}' as const

export const selectionContract = {
  rounds: get('/selection/rounds', 'Rounds that the person runs, decides or sits in').output(
    z.array(RoundRow),
  ),
  round: get(round, 'A round as far as the person may see it').input(of).output(SelectionRound),
  create: post('/selection/rounds', 'Begin a round with the template of criteria')
    .input(RoundInput)
    .output(z.object({ id: Id })),
  change: put(round, 'Change a round that is not open yet')
    .input(Change.extend({ values: RoundInput }))
    .output(SelectionRound),
  setCriteria: put(`${round}/criteria`, 'Criteria; weights add up to 100')
    .input(Change.extend({ criteria: z.array(CriterionInput).min(1).max(30) }))
    .output(SelectionRound),
  setMembers: put(`${round}/members`, 'Who sits on the council')
    .input(Change.extend({ members: z.array(MemberInput).max(30) }))
    .output(SelectionRound),
  people: get('/selection/people', 'Who can sit on a council, by a few letters')
    .input(z.object({ q: z.string().max(100).default('') }))
    .output(z.array(z.object({ id: z.string(), label: z.string(), detail: z.string().nullable() }))),
  excuse: post(`${round}/members/{member}/excuse`, 'A member who is absent, with the reason')
    .input(of.extend({ member: Id, reason: Reason }))
    .output(SelectionRound),
  draw: post(`${round}/draw`, 'Candidates from the accepted needs of the year')
    .input(of)
    .output(z.object({ made: z.number().int() })),
  addCandidate: post(`${round}/candidates`, 'A candidate by hand')
    .input(of.extend(CandidateInput.shape))
    .output(SelectionRound),
  removeCandidate: post(`${round}/candidates/{candidate}/remove`, 'Take a candidate off before scoring')
    .input(ofCandidate)
    .output(SelectionRound),
  drop: post(`${round}/candidates/{candidate}/drop`, 'A candidate drops out; the first reserve moves up')
    .input(onList.extend({ reason: Reason }))
    .output(SelectionRound),
  move: post(`${round}/candidates/{candidate}/move`, 'The chair moves a candidate, with the reason')
    .input(onList.extend({ place: z.number().int().min(1), reason: Reason }))
    .output(SelectionRound),
  declare: post(`${round}/declarations`, 'What ties the member to each candidate')
    .input(of.extend({ declarations: z.array(Declaration).min(1).max(1000) }))
    .output(SelectionRound),
  saveBallot: put(`${round}/ballot`, "The member's points for one candidate, kept as a draft")
    .input(of.extend(BallotInput.shape))
    .output(z.object({ score: z.string().nullable() })),
  submitBallots: post(`${round}/ballots/submit`, 'Hand the papers in').input(of).output(SelectionRound),
  take: post(`${round}/take`, 'Take a step').input(StepInput).output(SelectionRound),
  decision: get(`${round}/decision`, 'A decision as Word or PDF; a draft until it is approved')
    .input(
      of.extend({
        kind: z.enum(['docx', 'pdf']).default('docx'),
        adjustment: Id.or(z.literal('next'))
          .optional()
          .describe('One that adjusted the list, or a draft of the next; none: the one that approved it'),
      }),
    )
    .output(z.file()),
  ranking: get(`${round}/ranking`, 'The ranked list as an Excel file')
    .input(of.extend({ locale: z.enum(['vi', 'en']).default('vi') }))
    .output(z.file()),
  results: get(
    '/selection/results',
    'Results of the own enterprise or of those that the own agency introduced',
  )
    .input(z.object({ enterprise: optionalId }))
    .output(z.array(OwnResult)),
  appeal: post('/selection/results/{candidate}/appeal', 'Appeal against the decision')
    .input(z.object({ candidate: Id, grounds: z.string().trim().min(1).max(5000) }))
    .output(z.array(OwnResult)),
  answerAppeal: post(`${round}/appeals/{appeal}/answer`, 'Answer an appeal, with reasons')
    .input(of.extend({ appeal: Id, upheld: z.boolean(), answer: z.string().trim().min(1).max(5000) }))
    .output(SelectionRound),
}
