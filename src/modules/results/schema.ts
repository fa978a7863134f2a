import { date, integer, numeric, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

/** What the focal agency stated for a target and a year beside the count: an estimate, or that the count is final. */
export const statedFigure = pgTable(
  'stated_figure',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    planId: text().notNull(),
    targetId: text().notNull(),
    year: integer().notNull(),
    kind: text().$type<'estimate' | 'final'>().notNull(),
    value: numeric().notNull(),
    /** What was counted when it was stated, and to which day. */
    counted: numeric().notNull(),
    countedTo: date().notNull(),
    basis: text().notNull(),
    reason: text().notNull(),
    statedBy: text().notNull(),
    statedAt: timestamp({ withTimezone: true }).notNull(),
    withdrawnAt: timestamp({ withTimezone: true }),
    version: integer().notNull(),
  },
  (t) => [uniqueIndex().on(t.province, t.planId, t.targetId, t.year, t.kind)],
)
