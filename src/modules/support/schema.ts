import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  numeric,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { solution } from '#modules/catalogue/schema.ts'
import { enterprise } from '#modules/enterprises/schema.ts'
import { need } from '#modules/needs/schema.ts'
import { kept } from '#modules/registers/schema.ts'
import { randomCode } from '#platform/random-code.ts'

const enterpriseId = () =>
  uuid()
    .notNull()
    .references(() => enterprise.id)

/** Whole đồng. */
const dong = () => bigint({ mode: 'bigint' }).notNull().default(sql`0`)
const knownDong = () => bigint({ mode: 'bigint' })

/** One enterprise with one solution in one programme year; `agencyId` is the agency that leads it. */
export const project = pgTable(
  'support_project',
  {
    ...kept(),
    enterpriseId: enterpriseId(),
    /** By which its enterprise asks the portal, with the tax code, how the dossier stands. */
    code: text()
      .notNull()
      .$defaultFn(() => randomCode(10)),
    solutionId: uuid()
      .notNull()
      .references(() => solution.id),
    year: integer().notNull(),
    state: text().notNull(),
    /** What it was begun from: the accepted need, the selected candidate of a round. */
    needId: uuid().references(() => need.id),
    candidateId: uuid(),
    aim: text(),
    plannedStart: date(),
    plannedEnd: date(),
    startedOn: date(),
    consultant: text(),
    contractNumber: text(),
    contractDate: date(),
    certificationBody: text(),
    standard: text(),
    certificateNumber: text(),
    certificateIssued: date(),
    certificateExpires: date(),
    /** By who pays, for projects without lines of cost. */
    costState: dong(),
    costCounterpart: dong(),
    costOther: dong(),
    /** What of the State's part has been paid out. */
    paid: dong(),
    otherSourceReason: text(),
    decisionNumber: text(),
    decisionDate: date(),
    acceptanceDocument: text(),
    acceptanceDate: date(),
    liquidationDocument: text(),
    liquidationDate: date(),
    withdrawnOn: date(),
    withdrawnReason: text(),
    effect: text(),
  },
  (t) => [
    uniqueIndex().on(t.province, t.enterpriseId, t.solutionId, t.year).where(sql`removed_at is null`),
    uniqueIndex().on(t.province, t.code),
    uniqueIndex().on(t.needId).where(sql`removed_at is null`),
    uniqueIndex().on(t.candidateId).where(sql`removed_at is null`),
    index().on(t.province, t.year, t.state),
    index().on(t.province, t.agencyId),
    index().on(t.solutionId),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

const ofProject = () => ({
  ...kept(),
  projectId: uuid()
    .notNull()
    .references(() => project.id),
  enterpriseId: enterpriseId(),
})

/** A milestone of one project, copied from the family of its solution when the project was made. */
export const milestone = pgTable(
  'support_milestone',
  {
    ...ofProject(),
    /** The solution from whose family it was copied; none for one added by hand. */
    solutionId: uuid().references(() => solution.id),
    position: integer().notNull(),
    name: text().notNull(),
    nameEn: text(),
    month: integer().notNull(),
    dueOn: date(),
    proof: text(),
    proofEn: text(),
    required: boolean().notNull(),
    reachedOn: date(),
    document: text(),
    note: text(),
  },
  (t) => [
    uniqueIndex().on(t.projectId, t.position).where(sql`removed_at is null`),
    index().on(t.province, t.dueOn).where(sql`reached_on is null and removed_at is null`),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** What one item of a project costs and who pays; `support` is what the norm allowed when the line was written. */
export const costLine = pgTable(
  'support_cost',
  {
    ...ofProject(),
    item: text().notNull(),
    words: text().notNull(),
    cost: dong(),
    eligible: dong(),
    other: dong(),
    otherSource: text(),
    support: dong(),
    normId: uuid(),
    /** How the amount came about, as it stood then. */
    ratio: numeric({ precision: 7, scale: 4 }),
    itemCap: knownDong(),
    yearLeft: knownDong(),
    budgetLeft: knownDong(),
    /** The papers that gave the budget. */
    budgetSource: text(),
    boundBy: text().notNull(),
    rounding: integer().notNull(),
  },
  (t) => [
    index().on(t.projectId),
    index().on(t.province, t.enterpriseId, t.item),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** How much of an item the State pays, by its legal source and for a time. */
export const norm = pgTable(
  'support_norm',
  {
    ...kept(),
    item: text().notNull(),
    size: text(),
    ratio: numeric({ precision: 7, scale: 4 }).notNull(),
    itemCap: knownDong(),
    yearCap: knownDong(),
    rounding: integer().notNull(),
    source: text().notNull(),
    validFrom: date().notNull(),
    validTo: date(),
    state: text().notNull(),
    note: text(),
  },
  (t) => [index().on(t.province, t.item, t.validFrom), index().using('gin', t.searchKey.op('gin_trgm_ops'))],
)

/** What the State's budget gives for support in a year. */
export const ceiling = pgTable(
  'support_ceiling',
  {
    ...kept(),
    year: integer().notNull(),
    amount: dong(),
    source: text().notNull(),
  },
  (t) => [
    uniqueIndex().on(t.province, t.year).where(sql`removed_at is null`),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** What an enterprise says some months after the acceptance: whether it still applies the solution, and what changed. */
export const followUp = pgTable(
  'support_follow_up',
  {
    ...ofProject(),
    month: integer().notNull(),
    dueOn: date().notNull(),
    answeredOn: date(),
    applied: boolean(),
    whyNot: text(),
    productivityBefore: knownDong(),
    productivityAfter: knownDong(),
    defectsBefore: numeric({ precision: 9, scale: 4 }),
    defectsAfter: numeric({ precision: 9, scale: 4 }),
    onTimeBefore: numeric({ precision: 9, scale: 4 }),
    onTimeAfter: numeric({ precision: 9, scale: 4 }),
    costBefore: knownDong(),
    costAfter: knownDong(),
    revenueBefore: knownDong(),
    revenueAfter: knownDong(),
    note: text(),
  },
  (t) => [
    uniqueIndex().on(t.projectId, t.month).where(sql`removed_at is null`),
    index().on(t.province, t.dueOn).where(sql`answered_on is null and removed_at is null`),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)
