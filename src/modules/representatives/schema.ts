import { sql } from 'drizzle-orm'
import { index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { enterprise } from '#modules/enterprises/schema.ts'
import { kept } from '#modules/registers/schema.ts'

/** Somebody asks to represent an enterprise. `agencyId` is the agency that keeps the enterprise, where it is known. */
export const signUp = pgTable(
  'sign_up',
  {
    ...kept(),
    state: text().notNull(),
    taxCode: text().notNull(),
    enterpriseName: text().notNull(),
    personName: text().notNull(),
    position: text().notNull(),
    phone: text().notNull(),
    email: text().notNull(),
    /** The hash of the token in the letter; the token itself stands nowhere. */
    tokenHash: text().notNull().unique(),
    /** Since when the request stands in its state. */
    since: timestamp({ withTimezone: true }).notNull(),
    enterpriseId: uuid().references(() => enterprise.id),
    decisionReason: text(),
  },
  (t) => [
    index().on(t.province, t.state, t.since),
    uniqueIndex().on(t.province, t.taxCode, t.email).where(sql`state in ('unproven', 'waiting')`),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** What an enterprise proposes to change of its name, tax code and kind. */
export const correction = pgTable(
  'enterprise_correction',
  {
    ...kept(),
    state: text().notNull(),
    enterpriseId: uuid()
      .notNull()
      .references(() => enterprise.id),
    name: text().notNull(),
    taxCode: text(),
    kind: text().notNull(),
    note: text(),
    decisionReason: text(),
  },
  (t) => [
    uniqueIndex().on(t.enterpriseId).where(sql`state = 'waiting' and removed_at is null`),
    index().on(t.province, t.state),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)
