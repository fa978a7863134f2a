import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { agency, person } from '#modules/agencies/schema.ts'
import type { SolutionFamily } from '#modules/catalogue/rules.ts'
import { solution } from '#modules/catalogue/schema.ts'
import { enterprise } from '#modules/enterprises/schema.ts'
import { need } from '#modules/needs/schema.ts'
import type { OfficialDocument } from '#platform/official-document/document.ts'
import type { Points } from './score.ts'
import type { Conflict, Outcome, RoundState, Seat } from './workflow.ts'

const moment = () => timestamp({ withTimezone: true })
const dong = () => bigint({ mode: 'bigint' })
const score = () => numeric({ precision: 6, scale: 2 })

/** One selection: for a year, with room for so many or so much money. */
export const selectionRound = pgTable(
  'selection_round',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    agencyId: uuid().references(() => agency.id),
    version: integer().notNull().default(1),
    createdAt: moment().notNull(),
    updatedAt: moment().notNull(),
    title: text().notNull(),
    year: integer().notNull(),
    /** Solutions of one family only; none: of every family. */
    family: text().$type<SolutionFamily>(),
    state: text().$type<RoundState>().notNull(),
    opensOn: date().notNull(),
    closesOn: date().notNull(),
    places: integer(),
    /** Whole đồng of the budget. */
    ceiling: dong(),
    /** The least mean, out of 100, with which a candidate can be selected. */
    minimum: score().notNull(),
    councilNumber: text(),
    councilDate: date(),
    decisionNumber: text(),
    decisionDate: date(),
    appealsUntil: date(),
    /** The decision as it was approved; its files are made of it. */
    decision: jsonb().$type<OfficialDocument>(),
  },
  (t) => [index().on(t.province, t.year)],
)

const roundId = () =>
  uuid()
    .notNull()
    .references(() => selectionRound.id)

export const selectionCriterion = pgTable(
  'selection_criterion',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    roundId: roundId(),
    position: integer().notNull(),
    name: text().notNull(),
    guide: text(),
    weight: integer().notNull(),
    maxPoints: integer().notNull(),
  },
  (t) => [uniqueIndex().on(t.roundId, t.position)],
)

/** Somebody who sits on the council of a round. */
export const selectionMember = pgTable(
  'selection_member',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    roundId: roundId(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    agencyId: uuid().references(() => agency.id),
    seat: text().$type<Seat>().notNull(),
    submittedAt: moment(),
    excusedReason: text(),
  },
  (t) => [
    uniqueIndex().on(t.roundId, t.personId),
    uniqueIndex('selection_member_one_chair').on(t.roundId).where(sql`seat = 'chair'`),
  ],
)

/** An enterprise, with what it wants, in a round; its place is written when the scoring is closed. */
export const selectionCandidate = pgTable(
  'selection_candidate',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    roundId: roundId(),
    enterpriseId: uuid()
      .notNull()
      .references(() => enterprise.id),
    needId: uuid().references(() => need.id),
    solutionId: uuid().references(() => solution.id),
    /** The agency through which it came and that leads its support. */
    agencyId: uuid(),
    /** Why it is wanted; for one added by hand, why it was added. */
    reason: text(),
    asked: dong().notNull(),
    wantedOn: date().notNull(),
    otherSupport: text(),
    addedAt: moment().notNull(),
    rank: integer(),
    mean: score(),
    lowest: score(),
    highest: score(),
    ballots: integer(),
    qualified: boolean().notNull().default(false),
    outcome: text().$type<Outcome>().notNull().default('reviewing'),
    /** The outcome by the latest signed decision; none before the first. */
    decidedOutcome: text().$type<Outcome>(),
    movedReason: text(),
    droppedOn: date(),
    droppedReason: text(),
  },
  (t) => [
    uniqueIndex().on(t.roundId, t.needId),
    index().on(t.province, t.enterpriseId),
    index().on(t.province, t.agencyId),
    index().on(t.roundId, t.rank),
  ],
)

/** A decision that adjusts the list of a decided round, as it was approved; the first decision stands beside it. */
export const selectionAdjustment = pgTable(
  'selection_adjustment',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    roundId: roundId(),
    number: text().notNull(),
    date: date().notNull(),
    decision: jsonb().$type<OfficialDocument>().notNull(),
    at: moment().notNull(),
  },
  (t) => [uniqueIndex().on(t.roundId, t.number)],
)

/** What a paper said at a moment, kept sealed until the scoring is closed. */
export interface Draft {
  readonly at: string
  readonly points: Points
  readonly comment: string | null
}

/** A member's paper on a candidate: the declaration first, then the points. */
export const selectionBallot = pgTable(
  'selection_ballot',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    roundId: roundId(),
    memberId: uuid()
      .notNull()
      .references(() => selectionMember.id),
    candidateId: uuid()
      .notNull()
      .references(() => selectionCandidate.id),
    conflict: text().$type<Conflict>().notNull(),
    conflictNote: text(),
    points: jsonb().$type<Points>().notNull(),
    comment: text(),
    drafts: jsonb().$type<readonly Draft[]>().notNull(),
  },
  (t) => [uniqueIndex().on(t.memberId, t.candidateId), index().on(t.roundId), index().on(t.candidateId)],
)

/** What a candidate holds against the decision, and the answer. */
export const selectionAppeal = pgTable(
  'selection_appeal',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    roundId: roundId(),
    candidateId: uuid()
      .notNull()
      .references(() => selectionCandidate.id),
    grounds: text().notNull(),
    byName: text().notNull(),
    at: moment().notNull(),
    upheld: boolean(),
    answer: text(),
    answeredBy: text(),
    answeredAt: moment(),
  },
  (t) => [index().on(t.roundId), uniqueIndex().on(t.candidateId).where(sql`answered_at is null`)],
)
