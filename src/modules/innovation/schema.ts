import { sql } from 'drizzle-orm'
import { bigint, boolean, date, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { enterprise } from '#modules/enterprises/schema.ts'
import { property } from '#modules/property/schema.ts'
import { kept } from '#modules/registers/schema.ts'
import { project as supportProject } from '#modules/support/schema.ts'

/** Whole đồng. */
const dong = () => bigint({ mode: 'bigint' }).notNull().default(sql`0`)

const enterpriseId = () =>
  uuid()
    .notNull()
    .references(() => enterprise.id)

/** A call for proposals of a year. */
export const call = pgTable(
  'innovation_call',
  {
    ...kept(),
    title: text().notNull(),
    year: integer().notNull(),
    programmeId: text(),
    programmeLabel: text(),
    subjects: text().notNull(),
    document: text(),
    opensOn: date().notNull(),
    closesOn: date().notNull(),
    budget: dong(),
    state: text().notNull(),
  },
  (t) => [
    uniqueIndex().on(t.province, t.year, t.title).where(sql`removed_at is null`),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** One project of an enterprise; `agencyId` is the agency that leads it. */
export const project = pgTable(
  'innovation_project',
  {
    ...kept(),
    enterpriseId: enterpriseId(),
    callId: uuid().references(() => call.id),
    kind: text().notNull(),
    year: integer().notNull(),
    title: text().notNull(),
    aim: text().notNull(),
    partner: text(),
    programmeId: text(),
    programmeLabel: text(),
    supportId: uuid().references(() => supportProject.id),
    startsOn: date().notNull(),
    endsOn: date().notNull(),
    costState: dong(),
    costEnterprise: dong(),
    costOther: dong(),
    decisionNumber: text(),
    decisionDate: date(),
    contractNumber: text(),
    contractDate: date(),
    acceptanceDocument: text(),
    acceptanceDate: date(),
    result: text(),
    state: text().notNull(),
    note: text(),
    /** Agencies of those who review it. */
    reviewerAgencies: uuid().array().notNull().default(sql`'{}'`),
  },
  (t) => [
    uniqueIndex().on(t.enterpriseId, t.year, t.title).where(sql`removed_at is null`),
    index().on(t.province, t.state),
    index().on(t.province, t.agencyId),
    index().on(t.callId),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

const ofProject = () => ({
  ...kept(),
  projectId: uuid()
    .notNull()
    .references(() => project.id),
})

/** What a member thinks of a proposal, after having declared whether he is tied to the enterprise. */
export const review = pgTable(
  'innovation_review',
  {
    ...ofProject(),
    personId: text().notNull(),
    name: text().notNull(),
    reviewerAgencyId: uuid(),
    tied: boolean(),
    ties: text(),
    score: integer(),
    verdict: text(),
    opinion: text(),
    givenOn: date(),
    state: text().notNull(),
  },
  (t) => [
    uniqueIndex().on(t.projectId, t.personId).where(sql`removed_at is null`),
    index().on(t.province, t.personId, t.state),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** What an enterprise reports of a running project. */
export const progress = pgTable(
  'innovation_progress',
  {
    ...ofProject(),
    enterpriseId: enterpriseId(),
    dueOn: date().notNull(),
    done: text(),
    percent: integer(),
    spentState: dong(),
    spentEnterprise: dong(),
    spentOther: dong(),
    state: text().notNull(),
  },
  (t) => [
    uniqueIndex().on(t.projectId, t.dueOn).where(sql`removed_at is null`),
    index().on(t.province, t.dueOn),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** A result of a project in use in an enterprise, which need not be the one that made it. */
export const use = pgTable(
  'innovation_use',
  {
    ...ofProject(),
    enterpriseId: enterpriseId(),
    what: text().notNull(),
    usedFrom: date().notNull(),
    endedOn: date(),
    effect: text().notNull(),
    revenue: dong(),
    savings: dong(),
    document: text(),
    propertyId: uuid().references(() => property.id),
  },
  (t) => [
    uniqueIndex().on(t.projectId, t.enterpriseId, t.what).where(sql`removed_at is null`),
    index().on(t.province, t.enterpriseId),
    index().on(t.propertyId),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)
