import { sql } from 'drizzle-orm'
import { bigint, date, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { solution } from '#modules/catalogue/schema.ts'
import { enterprise } from '#modules/enterprises/schema.ts'
import { kept } from '#modules/registers/schema.ts'

const dong = () => bigint({ mode: 'bigint' }).notNull().default(sql`0`)

/** What an enterprise, or an agency for its own people, needs in a year. */
export const need = pgTable(
  'need',
  {
    ...kept(),
    year: integer().notNull(),
    kind: text().notNull(),
    enterpriseId: uuid().references(() => enterprise.id),
    solutionId: uuid().references(() => solution.id),
    topic: text(),
    persons: integer(),
    quarter: text(),
    /** Whole đồng, as stated. */
    cost: dong(),
    counterpart: dong(),
    otherSupport: text(),
    reason: text(),
    state: text().notNull(),
    introducedById: uuid(),
    introducedOn: date(),
    letter: text(),
    /** The need of an earlier year that this one carries forward. */
    carriedFromId: uuid(),
  },
  (t) => [
    uniqueIndex()
      .on(t.province, t.year, t.enterpriseId, t.solutionId)
      .where(sql`removed_at is null and state not in ('withdrawn', 'declined') and solution_id is not null`),
    uniqueIndex().on(t.carriedFromId).where(sql`removed_at is null`),
    index().on(t.province, t.year, t.state),
    index().on(t.province, t.agencyId),
    index().on(t.enterpriseId),
    index().on(t.solutionId),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)
