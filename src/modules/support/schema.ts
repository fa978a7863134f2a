import { sql } from 'drizzle-orm'
import { bigint, date, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { solution } from '#modules/catalogue/schema.ts'
import { enterprise } from '#modules/enterprises/schema.ts'
import { kept } from '#modules/registers/schema.ts'

const enterpriseId = () =>
  uuid()
    .notNull()
    .references(() => enterprise.id)

const dong = () => bigint({ mode: 'bigint' }).notNull().default(sql`0`)

/** One enterprise with one solution in one programme year; `agencyId` is the agency that leads it. */
export const project = pgTable(
  'support_project',
  {
    ...kept(),
    enterpriseId: enterpriseId(),
    solutionId: uuid()
      .notNull()
      .references(() => solution.id),
    year: integer().notNull(),
    state: text().notNull(),
    consultant: text(),
    certificationBody: text(),
    standard: text(),
    certificateNumber: text(),
    certificateIssued: date(),
    certificateExpires: date(),
    /** Whole đồng, by who pays. */
    costState: dong(),
    costCounterpart: dong(),
    costOther: dong(),
    decisionNumber: text(),
    decisionDate: date(),
    acceptanceDocument: text(),
    acceptanceDate: date(),
    effect: text(),
  },
  (t) => [
    uniqueIndex().on(t.province, t.enterpriseId, t.solutionId, t.year).where(sql`removed_at is null`),
    index().on(t.province, t.year, t.state),
    index().on(t.province, t.agencyId),
    index().on(t.solutionId),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)
