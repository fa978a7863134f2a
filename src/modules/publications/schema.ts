import { sql } from 'drizzle-orm'
import { date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { enterprise } from '#modules/enterprises/schema.ts'
import { kept } from '#modules/registers/schema.ts'
import type { CommuneShape } from './boundaries.ts'
import type { Shown } from './source.ts'

/** One item of the portal, as it was reviewed. */
export const publication = pgTable(
  'publication',
  {
    ...kept(),
    kind: text().notNull(),
    /** The record that it shows; none for what was written for the portal. */
    recordId: text(),
    /** The enterprise that it names, without whose agreement it is not shown. */
    enterpriseId: uuid().references(() => enterprise.id),
    /** The last part of its address. */
    slug: text().notNull(),
    title: text().notNull(),
    titleEn: text(),
    body: text(),
    bodyEn: text(),
    shown: jsonb().$type<Shown>().notNull(),
    state: text().notNull(),
    publishedOn: date(),
  },
  (t) => [
    uniqueIndex().on(t.province, t.kind, t.slug).where(sql`state = 'published' and removed_at is null`),
    index().on(t.province, t.kind, t.state),
    index().on(t.province, t.kind, t.recordId),
    index().on(t.enterpriseId),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** That an enterprise agrees to be shown on the portal. */
export const agreement = pgTable(
  'publication_agreement',
  {
    ...kept(),
    enterpriseId: uuid()
      .notNull()
      .references(() => enterprise.id),
    givenOn: date().notNull(),
    document: text(),
    recordedBy: text().notNull(),
    state: text().notNull(),
    revokedOn: date(),
    note: text(),
  },
  (t) => [
    uniqueIndex().on(t.enterpriseId).where(sql`state = 'given' and removed_at is null`),
    index().on(t.province, t.state),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** The boundaries of the communes out of one file; shown while a publication of them stands. */
export const boundaries = pgTable(
  'commune_boundaries',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    fileName: text().notNull(),
    source: text().notNull(),
    communes: integer().notNull(),
    shapes: jsonb().$type<CommuneShape[]>().notNull(),
  },
  (t) => [index().on(t.province)],
)
