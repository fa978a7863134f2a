import { boolean, integer, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Plan } from './document.ts'

/** A plan as it was read from its file. A version never changes; a revised plan is a new one, and work points at its version. */
export const planVersion = pgTable(
  'plan_version',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    planId: text().notNull(),
    version: integer().notNull(),
    document: jsonb().$type<Plan>().notNull(),
    sha256: text().notNull(),
    current: boolean().notNull(),
    importedAt: timestamp({ withTimezone: true }).notNull(),
    importedBy: text().notNull(),
  },
  (t) => [uniqueIndex().on(t.province, t.planId, t.version)],
)
