import { sql } from 'drizzle-orm'
import { boolean, date, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { kept } from '#modules/registers/schema.ts'

/** Editions of solutions that enterprises are supported with. */
export const solution = pgTable(
  'solution',
  {
    ...kept(),
    code: text().notNull(),
    /** Empty where there are no editions, so that code and edition together are unique. */
    edition: text().notNull().default(''),
    name: text().notNull(),
    nameEn: text(),
    family: text().notNull(),
    validFrom: date(),
    withdrawnOn: date(),
    replacedById: uuid(),
    innovation: boolean().notNull().default(false),
    summary: text(),
    guide: text(),
    guideEn: text(),
    verified: boolean().notNull().default(false),
    note: text(),
  },
  (t) => [
    uniqueIndex().on(t.province, t.code, t.edition).where(sql`removed_at is null`),
    index().on(t.province, t.family),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** The milestones by which projects of a family of solutions go. */
export const solutionMilestone = pgTable(
  'solution_milestone',
  {
    ...kept(),
    family: text().notNull(),
    position: integer().notNull(),
    name: text().notNull(),
    nameEn: text(),
    month: integer().notNull(),
    evidence: text(),
    evidenceEn: text(),
    required: boolean().notNull().default(false),
  },
  (t) => [
    uniqueIndex().on(t.province, t.family, t.position).where(sql`removed_at is null`),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)
