import { sql } from 'drizzle-orm'
import {
  bigint,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { need } from '#modules/needs/schema.ts'
import { kept } from '#modules/registers/schema.ts'
import type { BySource } from './money.ts'

const moment = () => timestamp({ withTimezone: true })
/** Whole đồng. */
const dong = () => bigint({ mode: 'bigint' }).notNull()
const quantity = () => numeric({ precision: 16, scale: 4 }).notNull()

/** The yearly call of the focal agency (V.1.e). */
export const estimateCall = pgTable(
  'estimate_call',
  {
    ...kept(),
    year: integer().notNull(),
    title: text().notNull(),
    document: text(),
    opensOn: date().notNull(),
    closesOn: date().notNull(),
    guidance: text(),
    state: text().notNull(),
  },
  (t) => [
    uniqueIndex().on(t.province, t.year).where(sql`removed_at is null`),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

const callId = () =>
  uuid()
    .notNull()
    .references(() => estimateCall.id)

/**
 * What every change of a call's proposals, lines, amounts, questions and ceilings replaces, whoever makes it (a trigger of
 * these tables): as long as it stands, sums that were read of the call hold.
 */
export const estimateStamp = pgTable('estimate_stamp', {
  callId: callId().primaryKey(),
  stamp: uuid().notNull(),
})

/** How much may be asked at most: of a source, by an agency, or both; a warning or a stop. */
export const estimateCeiling = pgTable(
  'estimate_ceiling',
  {
    ...kept(),
    callId: callId(),
    source: text(),
    forAgencyId: uuid(),
    amount: dong(),
    strictness: text().notNull(),
    note: text(),
  },
  (t) => [
    uniqueIndex('estimate_ceiling_once')
      .on(t.callId, sql`coalesce(source, '')`, sql`coalesce(for_agency_id::text, '')`)
      .where(sql`removed_at is null`),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** What one unit of something may cost at most, by its legal source and for a time. */
export const estimateNorm = pgTable(
  'estimate_norm',
  {
    ...kept(),
    code: text().notNull(),
    name: text().notNull(),
    unit: text().notNull(),
    most: dong(),
    source: text().notNull(),
    clause: text(),
    validFrom: date().notNull(),
    validTo: date(),
    state: text().notNull(),
    note: text(),
  },
  (t) => [index().on(t.province, t.code, t.validFrom), index().using('gin', t.searchKey.op('gin_trgm_ops'))],
)

/** What an agency asks for under one task of the plan. */
export const estimateProposal = pgTable(
  'estimate_proposal',
  {
    ...kept(),
    callId: callId(),
    title: text().notNull(),
    /** Row of the plan's annex. */
    task: text().notNull(),
    taskTitle: text().notNull(),
    aim: text(),
    result: integer(),
    resultUnit: text(),
    state: text().notNull(),
    /** Everybody who wrote or submitted it: none of them appraises it. */
    authors: text().array().notNull(),
    submittedBy: text(),
    submittedAt: moment(),
  },
  (t) => [
    index().on(t.callId, t.state),
    index().on(t.province, t.agencyId),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** A line of the consolidated estimate; the lines of proposers point at it. */
export const estimateItem = pgTable(
  'estimate_item',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    callId: callId(),
    agencyId: uuid(),
    version: integer().notNull().default(1),
    task: text().notNull(),
    taskTitle: text().notNull(),
    content: text().notNull(),
    unit: text().notNull(),
    quantity: quantity(),
    unitPrice: dong(),
    /** Everybody who wrote, submitted or consolidated it. */
    authors: text().array().notNull(),
    /** Why it stands though nobody proposed it. */
    addedReason: text(),
    createdAt: moment().notNull(),
  },
  (t) => [index().on(t.province, t.callId, t.task, t.agencyId, t.id), index().on(t.province, t.agencyId)],
)

export const estimateLine = pgTable(
  'estimate_line',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    callId: callId(),
    proposalId: uuid()
      .notNull()
      .references(() => estimateProposal.id),
    position: integer().notNull(),
    content: text().notNull(),
    normId: uuid().references(() => estimateNorm.id),
    /** What it comes from: a need, a line of last year. */
    needId: uuid().references(() => need.id),
    lastItemId: uuid().references(() => estimateItem.id),
    unit: text().notNull(),
    quantity: quantity(),
    unitPrice: dong(),
    amount: dong(),
    note: text(),
    itemId: uuid().references(() => estimateItem.id),
  },
  (t) => [
    index().on(t.proposalId, t.position),
    index().on(t.itemId),
    index().on(t.callId).where(sql`item_id is null`),
    index().on(t.needId),
  ],
)

/** What one source gives to a line. */
export const estimatePart = pgTable(
  'estimate_part',
  {
    lineId: uuid()
      .notNull()
      .references(() => estimateLine.id, { onDelete: 'cascade' }),
    callId: callId(),
    source: text().notNull(),
    amount: dong(),
  },
  (t) => [primaryKey({ columns: [t.lineId, t.source] }), index().on(t.callId)],
)

/** What was consolidated and appraised of an item from one source, with who, when and why. */
export const estimateAmount = pgTable(
  'estimate_amount',
  {
    itemId: uuid()
      .notNull()
      .references(() => estimateItem.id, { onDelete: 'cascade' }),
    callId: callId(),
    source: text().notNull(),
    stage: text().$type<'consolidated' | 'appraised'>().notNull(),
    amount: dong(),
    personId: text(),
    personName: text().notNull(),
    at: moment().notNull(),
    reason: text(),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.source, t.stage] }), index().on(t.callId, t.stage)],
)

export const estimateQuestion = pgTable(
  'estimate_question',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    callId: callId(),
    itemId: uuid()
      .notNull()
      .references(() => estimateItem.id, { onDelete: 'cascade' }),
    question: text().notNull(),
    askedBy: text().notNull(),
    askedAt: moment().notNull(),
    answer: text(),
    answeredBy: text(),
    answeredAt: moment(),
  },
  (t) => [index().on(t.itemId), index().on(t.callId).where(sql`answered_at is null`)],
)

/** A line as a version keeps it. */
export interface KeptLine {
  readonly key: string
  readonly content: string
  readonly agency: string
  readonly unit: string
  readonly quantity: string
  readonly unitPrice: string
  readonly amounts: BySource
}

/** The estimate as it was sent on: a proposal at each submission, the consolidated one at each turn. */
export const estimateVersion = pgTable(
  'estimate_version',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    subject: text().notNull(),
    recordId: uuid().notNull(),
    number: integer().notNull(),
    label: text().notNull(),
    at: moment().notNull(),
    personName: text().notNull(),
    lines: jsonb().$type<readonly KeptLine[]>().notNull(),
  },
  (t) => [uniqueIndex().on(t.subject, t.recordId, t.number)],
)
