import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { tfpRun } from './schema.ts'

/** That the focal agency takes the figures of some years of a territory from a run; revoked ones stay. */
export const tfpChoice = pgTable(
  'tfp_choice',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    runId: uuid()
      .notNull()
      .references(() => tfpRun.id),
    agencyId: uuid(),
    territory: text().notNull(),
    fromYear: integer().notNull(),
    year: integer().notNull(),
    kind: text({ enum: ['estimate', 'final'] }).notNull(),
    reason: text().notNull(),
    chosenBy: text().notNull(),
    chosenAt: timestamp({ withTimezone: true }).notNull(),
    revokedBy: text(),
    revokedAt: timestamp({ withTimezone: true }),
    revokedReason: text(),
  },
  (t) => [
    uniqueIndex('tfp_choice_once').on(t.province, t.territory, t.fromYear).where(sql`revoked_at is null`),
    index().on(t.runId),
  ],
)
