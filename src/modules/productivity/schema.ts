import { sql } from 'drizzle-orm'
import { date, index, integer, numeric, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { kept } from '#modules/registers/schema.ts'

/** One published figure of the economy, in one vintage. */
export const economicFigure = pgTable(
  'economic_figure',
  {
    ...kept(),
    indicator: text().notNull(),
    fromYear: integer().notNull(),
    year: integer().notNull(),
    value: numeric().notNull(),
    unit: text().notNull(),
    baseYear: integer(),
    territory: text().notNull(),
    vintage: text().notNull(),
    publishedOn: date().notNull(),
    source: text().notNull(),
    note: text(),
  },
  (t) => [
    uniqueIndex('economic_figure_once')
      .on(
        t.province,
        t.indicator,
        t.territory,
        sql`coalesce(base_year, 0)`,
        t.fromYear,
        t.year,
        t.vintage,
        t.publishedOn,
      )
      .where(sql`removed_at is null`),
    index().on(t.province, t.year),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)
