import { z } from 'zod'
import { Message, Reference } from '#kernel/contract.ts'
import { keysOf } from '#kernel/field.ts'
import { DongText } from '#kernel/money.ts'
import { CalendarDate } from '#kernel/period.ts'
import { SolutionFamily } from '#modules/catalogue/rules.ts'
import { conflicts, outcomes, roundWorkflow, seats } from './workflow.ts'

const words = z.string().nullable()
const Score = z.string().nullable().describe('Out of 100, rounded to two places for showing')

export const RoundRow = z.object({
  id: z.string(),
  title: z.string(),
  year: z.number().int(),
  family: SolutionFamily.nullable().describe('Solutions of one family; none: of every family'),
  state: z.enum(keysOf(roundWorkflow.states)),
  opensOn: CalendarDate,
  closesOn: CalendarDate,
  places: z.number().int().nullable(),
  ceiling: DongText.nullable(),
  candidates: z.number().int(),
  selected: z.number().int(),
  mySeat: z.enum(keysOf(seats)).nullable(),
})
export type RoundRow = z.infer<typeof RoundRow>

export const Criterion = z.object({
  id: z.string(),
  name: z.string(),
  guide: words,
  weight: z.number().int(),
  maxPoints: z.number().int(),
})
export type Criterion = z.infer<typeof Criterion>

export const CouncilMember = z.object({
  id: z.string(),
  person: Reference,
  position: words,
  agency: words,
  seat: z.enum(keysOf(seats)),
  isMe: z.boolean(),
  hasDeclared: z.boolean(),
  submittedAt: z.iso.datetime().nullable(),
  isLate: z.boolean().describe('Handed in after the window, or not at all when it was over'),
  excusedReason: words,
})
export type CouncilMember = z.infer<typeof CouncilMember>

export const Ballot = z.object({
  candidate: z.string(),
  conflict: z.enum(keysOf(conflicts)),
  note: words,
  points: z.record(z.string(), z.string()),
  comment: words,
  score: Score,
})
export type Ballot = z.infer<typeof Ballot>

/** A score by name, on the table once the scoring is closed. */
export const OpenScore = z.object({
  member: z.string(),
  name: z.string(),
  conflict: z.enum(keysOf(conflicts)),
  score: Score,
  comment: words,
})
export type OpenScore = z.infer<typeof OpenScore>

export const Candidate = z.object({
  id: z.string(),
  enterprise: Reference,
  kind: z.string(),
  size: z.string(),
  product: words,
  commune: words,
  priority: Message,
  priorities: z.number().int(),
  need: z.string().nullable(),
  solution: words,
  agency: words.describe('Through which it came'),
  reason: words,
  asked: DongText,
  wantedOn: CalendarDate,
  otherSupport: words,
  rank: z.number().int().nullable(),
  mean: Score,
  lowest: Score,
  highest: Score,
  ballots: z.number().int().nullable().describe('How many members scored it'),
  outcome: z.enum(keysOf(outcomes)),
  awaitsDecision: z.boolean().describe('Whether a decision that adjusts the list has yet to say so'),
  movedReason: words,
  droppedReason: words,
  flags: z.array(z.object({ member: z.string(), why: z.enum(['represents', 'introduced']) })),
  scores: z.array(OpenScore).nullable().describe('By name; null for whom they do not concern'),
})
export type Candidate = z.infer<typeof Candidate>

export const Appeal = z.object({
  id: z.string(),
  candidate: z.string(),
  enterprise: z.string(),
  grounds: z.string(),
  byName: z.string(),
  at: z.iso.datetime(),
  upheld: z.boolean().nullable(),
  answer: words,
  answeredBy: words,
  answeredAt: z.iso.datetime().nullable(),
})
export type Appeal = z.infer<typeof Appeal>

/** A decision that adjusted the list after drop-outs. */
export const Adjustment = z.object({ id: z.string(), number: z.string(), date: CalendarDate })
export type Adjustment = z.infer<typeof Adjustment>

export const SelectionRound = RoundRow.extend({
  version: z.number().int(),
  minimum: z.string(),
  councilNumber: words,
  councilDate: CalendarDate.nullable(),
  decisionNumber: words,
  decisionDate: CalendarDate.nullable(),
  appealsUntil: CalendarDate.nullable(),
  adjustments: z.array(Adjustment),
  criteria: z.array(Criterion),
  members: z.array(CouncilMember),
  list: z.array(Candidate).describe('In the order of places, once there are places'),
  mine: z.array(Ballot).nullable().describe("The person's own papers; null for who gives no score"),
  appeals: z.array(Appeal),
  actions: z.array(z.string()),
})
export type SelectionRound = z.infer<typeof SelectionRound>

/** What an enterprise, or the agency through which it came, learns of its own candidacy. */
export const OwnResult = z.object({
  id: z.string(),
  round: z.string(),
  year: z.number().int(),
  enterprise: Reference,
  solution: words,
  outcome: z.enum(keysOf(outcomes)),
  mean: Score,
  byCriterion: z.array(z.object({ name: z.string(), mean: z.string(), maxPoints: z.number().int() })),
  feedback: z.array(z.string()).describe('What members remarked, without their names'),
  decisionNumber: words,
  decisionDate: CalendarDate.nullable(),
  appealsUntil: CalendarDate.nullable(),
  appeal: Appeal.nullable(),
  actions: z.array(z.string()),
})
export type OwnResult = z.infer<typeof OwnResult>
