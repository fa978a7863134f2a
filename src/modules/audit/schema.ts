import { sql } from 'drizzle-orm'
import { bigint, index, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

/**
 * Who did what, when, why, and what it was before and after. Append-only: triggers refuse DELETE and TRUNCATE, and every
 * UPDATE but an erasure that a later entry vouches for; another gives each row its number and its link in the SHA-256 chain
 * of its province.
 */
export const history = pgTable(
  'history',
  {
    province: text().notNull(),
    /** Counts up without a gap within the province; the trigger sets it under a lock. */
    number: bigint({ mode: 'number' }).notNull().default(0),
    at: timestamp({ withTimezone: true }).notNull(),
    personId: text(),
    personName: text().notNull(),
    agencyId: text(),
    /** For whom the person stood in, where a delegation was used. */
    deputyFor: text(),
    action: text().notNull(),
    subject: text().notNull(),
    recordId: text().notNull(),
    recordLabel: text().notNull(),
    before: jsonb(),
    after: jsonb(),
    reason: text(),
    /** Random; without it, the digest of what was erased gives nothing away. Empty once something was. */
    salt: text().default(sql`gen_random_uuid()::text`),
    /** The digest of name, before, after and reason as they were written; the chain goes over it. */
    content: text().notNull().default(''),
    /** The later entry that vouches for what remains here since personal data was erased. */
    erasedBy: bigint({ mode: 'number' }),
    previous: text().notNull().default(''),
    hash: text().notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.province, t.number] }),
    index().on(t.province, t.subject, t.recordId, t.number),
    index().on(t.province, t.subject, t.number),
    index().on(t.province, t.at),
    index().on(t.province, t.personId, t.at),
  ],
)
