import { sql } from 'drizzle-orm'
import { date, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { agency } from '#modules/agencies/schema.ts'
import { kept } from '#modules/registers/schema.ts'

/** Bodies that assess conformity, what they are recognised for, and the levels that they have reached. */
export const body = pgTable(
  'conformity_body',
  {
    ...kept(),
    name: text().notNull(),
    parentId: uuid().references(() => agency.id),
    service: text().notNull(),
    products: text(),
    /** Of the recognition by which it stands (`lead-recognition.ts`), as far as `status`. */
    recognition: text(),
    number: text(),
    recognisedBy: text(),
    scheme: text(),
    standard: text(),
    scope: text(),
    basis: text(),
    issued: date(),
    expires: date(),
    status: text().notNull().default('valid'),
    formedOn: date(),
    formedDecision: text(),
    nationalOn: date(),
    nationalDecision: text(),
    internationalOn: date(),
    internationalDecision: text(),
  },
  (t) => [
    uniqueIndex().on(t.province, t.name).where(sql`removed_at is null`),
    index().on(t.province, t.expires),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)
