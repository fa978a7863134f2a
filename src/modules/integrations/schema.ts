import { sql } from 'drizzle-orm'
import { date, index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { agency } from '#modules/agencies/schema.ts'

/** Another system that may ask by a key; the key itself is nowhere, only its hash. */
export const integration = pgTable(
  'integration',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    name: text().notNull(),
    /** The agency as whose officer it acts; null reads the whole province. */
    agencyId: uuid().references(() => agency.id),
    scopes: text().array().notNull(),
    decision: text().notNull(),
    /** Network addresses from which it is expected to come, for people to read. */
    addressNote: text(),
    validTo: date().notNull(),
    keyStart: text().notNull(),
    keyHash: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    createdBy: text().notNull(),
    /** To the minute. */
    lastUsedAt: timestamp({ withTimezone: true }),
    revokedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    uniqueIndex().on(t.keyHash),
    uniqueIndex().on(t.province, t.name).where(sql`${t.revokedAt} is null`),
    index().on(t.province, t.createdAt),
  ],
)
