import { sql } from 'drizzle-orm'
import { bigint, date, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { enterprise } from '#modules/enterprises/schema.ts'
import { kept } from '#modules/registers/schema.ts'

/** Patents, utility solutions, industrial designs and marks that were supported. */
export const property = pgTable(
  'property',
  {
    ...kept(),
    enterpriseId: uuid()
      .notNull()
      .references(() => enterprise.id),
    kind: text().notNull(),
    name: text().notNull(),
    applicationNumber: text(),
    filedOn: date().notNull(),
    acceptedOn: date(),
    acceptedDocument: text(),
    grantNumber: text(),
    grantedOn: date(),
    expiresOn: date(),
    usedFrom: date(),
    usedDocument: text(),
    commercialisedOn: date(),
    commercialisedDocument: text(),
    endedOn: date(),
    endedReason: text(),
    /** What follows from the days and from what was paid. */
    protectedTo: date(),
    renewals: integer().notNull().default(0),
    nextDueKind: text(),
    nextDueNumber: integer(),
    nextDueOn: date(),
    note: text(),
  },
  (t) => [
    index().on(t.province, t.enterpriseId),
    index().on(t.province, t.filedOn),
    index().on(t.province, t.nextDueOn),
    index().on(t.province, t.protectedTo),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** Fees of a property: what fell due when, and what was paid. */
export const propertyDue = pgTable(
  'property_due',
  {
    ...kept(),
    propertyId: uuid()
      .notNull()
      .references(() => property.id),
    enterpriseId: uuid()
      .notNull()
      .references(() => enterprise.id),
    kind: text().notNull(),
    number: integer().notNull(),
    dueOn: date().notNull(),
    /** Whole đồng. */
    amount: bigint({ mode: 'bigint' }),
    paidOn: date(),
    document: text(),
    note: text(),
  },
  (t) => [
    uniqueIndex().on(t.propertyId, t.kind, t.number).where(sql`removed_at is null`),
    index().on(t.province, t.enterpriseId),
    index().on(t.province, t.dueOn).where(sql`paid_on is null and removed_at is null`),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)
