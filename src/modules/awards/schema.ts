import { sql } from 'drizzle-orm'
import { date, index, integer, numeric, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { enterprise } from '#modules/enterprises/schema.ts'
import { kept } from '#modules/registers/schema.ts'

/** One enterprise in one award year of the National Quality Award. */
export const entry = pgTable(
  'award_entry',
  {
    ...kept(),
    enterpriseId: uuid()
      .notNull()
      .references(() => enterprise.id),
    /** Figures go by it; the decision and the ceremony may come in a later year. */
    awardYear: integer().notNull(),
    entrant: text().notNull(),
    registeredOn: date(),
    preliminaryScore: numeric({ precision: 6, scale: 2 }),
    result: text().notNull(),
    decisionNumber: text(),
    decisionDate: date(),
    ceremonyDate: date(),
    note: text(),
  },
  (t) => [
    uniqueIndex().on(t.province, t.enterpriseId, t.awardYear).where(sql`removed_at is null`),
    index().on(t.province, t.awardYear, t.result),
    index().on(t.province, t.agencyId),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)
