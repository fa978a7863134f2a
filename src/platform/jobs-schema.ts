import { pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

/** Which job ran for which day; the row is the claim, so that of several processes one runs it. */
export const jobRun = pgTable(
  'job_run',
  {
    province: text().notNull(),
    name: text().notNull(),
    /** The day in Viet Nam, YYYY-MM-DD. */
    day: text().notNull(),
    startedAt: timestamp({ withTimezone: true }).notNull(),
    endedAt: timestamp({ withTimezone: true }),
    fault: text(),
  },
  (t) => [primaryKey({ columns: [t.province, t.name, t.day] })],
)
