import { date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
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
    note: text(),
  },
  (t) => [
    index().on(t.province, t.enterpriseId),
    index().on(t.province, t.filedOn),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)
