import { sql } from 'drizzle-orm'
import { boolean, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { inOrder, kept } from '#modules/registers/schema.ts'

/** Beneficiaries of the plan: enterprises, cooperatives and other organisations, all called "doanh nghiệp" in it. */
export const enterprise = pgTable(
  'enterprise',
  {
    ...kept(),
    name: text().notNull(),
    taxCode: text(),
    kind: text().notNull(),
    size: text().notNull(),
    industry: text(),
    product: text(),
    keyProduct: boolean().notNull().default(false),
    ocop: boolean().notNull().default(false),
    startUp: boolean().notNull().default(false),
    commune: text(),
    address: text(),
    representative: text(),
    phone: text(),
  },
  (t) => [
    uniqueIndex().on(t.province, t.taxCode).where(sql`removed_at is null`),
    index().on(t.province, t.name),
    index('enterprise_by_name').on(t.province, inOrder(t.name), t.id).where(sql`removed_at is null`),
    index('enterprise_by_tax_code').on(t.province, inOrder(t.taxCode), t.id).where(sql`removed_at is null`),
    index('enterprise_by_commune').on(t.province, inOrder(t.commune), t.id).where(sql`removed_at is null`),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)
