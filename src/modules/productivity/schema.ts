import { sql } from 'drizzle-orm'
import {
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { kept } from '#modules/registers/schema.ts'
import type { Parameters } from './computation/parameters.ts'
import type { Cells } from './computation/read-table.ts'
import type { RunOrigin } from './run-origin.ts'

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

/** One computation of TFP with everything that it needs to be done again: it is never changed, at most removed while nothing used it. */
export const tfpRun = pgTable(
  'tfp_run',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    agencyId: uuid(),
    title: text().notNull(),
    /** The cells as they came in, heading first. */
    cells: jsonb().$type<Cells>().notNull(),
    inputHash: text().notNull(),
    parameters: jsonb().$type<Parameters>().notNull(),
    methodVersion: text().notNull(),
    /** What came out, as JSON with all digits. */
    outcome: text().notNull(),
    /** The stored series and links that the cells were made of; none for a file. */
    origin: jsonb().$type<RunOrigin>(),
    madeBy: text().notNull(),
    madeById: text(),
    madeAt: timestamp({ withTimezone: true }).notNull(),
    removedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index().on(t.province, t.madeAt)],
)
