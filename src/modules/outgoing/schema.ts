import { date, index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { agency } from '#modules/agencies/schema.ts'

/** The register of outgoing documents of an agency (Decree 30/2020, Article 15 and Annex IV): one number, once, each year. */
export const outgoingDocument = pgTable(
  'outgoing_document',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    agencyId: uuid()
      .notNull()
      .references(() => agency.id),
    year: integer().notNull(),
    ordinal: integer().notNull(),
    symbol: text().notNull(),
    documentDate: date().notNull(),
    typeName: text().notNull(),
    abstract: text().notNull(),
    signer: text().notNull(),
    recipients: text().notNull(),
    /** Unit that keeps the file copy. */
    archive: text().notNull(),
    copies: integer(),
    transferredOn: date(),
    receivedBy: text(),
    note: text(),
    subject: text().notNull(),
    recordId: text().notNull(),
    version: integer().notNull().default(1),
    at: timestamp({ withTimezone: true }).notNull(),
    byName: text().notNull(),
  },
  (t) => [
    uniqueIndex().on(t.agencyId, t.year, t.ordinal),
    index().on(t.province, t.year),
    index().on(t.subject, t.recordId),
  ],
)
