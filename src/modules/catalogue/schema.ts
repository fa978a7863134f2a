import { sql } from 'drizzle-orm'
import { boolean, date, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { kept } from '#modules/registers/schema.ts'

/** Editions of solutions that enterprises are supported with. */
export const solution = pgTable(
  'solution',
  {
    ...kept(),
    code: text().notNull(),
    /** Empty where there are no editions, so that code and edition together are unique. */
    edition: text().notNull().default(''),
    name: text().notNull(),
    nameEn: text(),
    family: text().notNull(),
    validFrom: date(),
    withdrawnOn: date(),
    replacedById: uuid(),
    verified: boolean().notNull().default(false),
    note: text(),
  },
  (t) => [
    uniqueIndex().on(t.province, t.code, t.edition).where(sql`removed_at is null`),
    index().on(t.province, t.family),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)
