import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'

/** A text in the order of the Vietnamese alphabet, by which lists are sorted; an index of a long list is made of it. */
export const inOrder = (text: SQLWrapper): SQL => sql`${text} collate vietnamese`

/** The columns that every register has besides its own. Spread them into the table: `...kept()`. */
export const kept = () => ({
  id: uuid().primaryKey(),
  province: text().notNull(),
  /** The agency that keeps the row; it decides who may see and change it. */
  agencyId: uuid(),
  version: integer().notNull().default(1),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  removedAt: timestamp({ withTimezone: true }),
  /** The words of the row without accents, for search. */
  searchKey: text().notNull(),
  /** The same words as they are written, so that a match with its accents stands first. */
  searchText: text().notNull(),
})

/** What proves a record: a file, or a document by number, or both. */
export const evidence = pgTable(
  'evidence',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    subject: text().notNull(),
    recordId: text().notNull(),
    title: text().notNull(),
    documentNumber: text(),
    documentDate: date(),
    issuer: text(),
    sha256: text(),
    fileName: text(),
    mediaType: text(),
    size: bigint({ mode: 'number' }),
    addedBy: text().notNull(),
    addedAt: timestamp({ withTimezone: true }).notNull(),
    withdrawnAt: timestamp({ withTimezone: true }),
    withdrawnReason: text(),
  },
  (t) => [index().on(t.province, t.subject, t.recordId)],
)

/** An import of a sheet, kept so that it can be taken back. */
export const importBatch = pgTable(
  'import_batch',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    subject: text().notNull(),
    fileName: text().notNull(),
    personId: text(),
    at: timestamp({ withTimezone: true }).notNull(),
    undoneAt: timestamp({ withTimezone: true }),
  },
  (t) => [index().on(t.province, t.subject, t.at)],
)

/** A row that an import wrote, with what stood there before. */
export const importBatchRow = pgTable(
  'import_batch_row',
  {
    batchId: uuid()
      .notNull()
      .references(() => importBatch.id),
    recordId: uuid().notNull(),
    created: boolean().notNull(),
    version: integer().notNull(),
    before: jsonb(),
  },
  (t) => [index().on(t.batchId)],
)
