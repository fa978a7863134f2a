import { sql } from 'drizzle-orm'
import {
  boolean,
  foreignKey,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

/** What is told of a territory year by year: one column of observations, in one concept. */
export const series = pgTable(
  'series',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    /** A place of the province or one of its predecessors: its code and its first day, `95@2021-01-01`. */
    territory: text().notNull(),
    /** What it tells, at which prices and of which part, by the name that columns of files carry. */
    columnName: text().notNull(),
    /** The year of its constant prices, or of its index. */
    baseYear: integer(),
    unit: text().notNull(),
    /** How employed persons are counted; empty for everything else. */
    concept: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [uniqueIndex('series_once').on(t.province, t.territory, t.columnName, t.concept)],
)

/** A series as it was entered once; a later vintage is a version of its own, and the earlier ones stay. */
export const seriesVersion = pgTable(
  'series_version',
  {
    seriesId: uuid()
      .notNull()
      .references(() => series.id),
    number: integer().notNull(),
    province: text().notNull(),
    reason: text(),
    isSample: boolean().notNull(),
    madeBy: text().notNull(),
    madeAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.seriesId, t.number] })],
)

/** The figure of a year in a version. */
export const seriesPoint = pgTable(
  'series_point',
  {
    seriesId: uuid().notNull(),
    number: integer().notNull(),
    province: text().notNull(),
    year: integer().notNull(),
    value: numeric().notNull(),
    vintage: text().notNull(),
    source: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.seriesId, t.number, t.year] }),
    foreignKey({
      name: 'series_point_of_version',
      columns: [t.seriesId, t.number],
      foreignColumns: [seriesVersion.seriesId, seriesVersion.number],
    }),
  ],
)

/** How one series passes into another: territory, base year or concept changes. Revoked ones stay. */
export const seriesLink = pgTable(
  'series_link',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    fromId: uuid()
      .notNull()
      .references(() => series.id),
    toId: uuid()
      .notNull()
      .references(() => series.id),
    year: integer().notNull(),
    /** The figure of the link year in the later series ÷ the same in the earlier. */
    ratio: numeric().notNull(),
    reason: text().notNull(),
    madeBy: text().notNull(),
    madeAt: timestamp({ withTimezone: true }).notNull(),
    revokedBy: text(),
    revokedAt: timestamp({ withTimezone: true }),
    revokedReason: text(),
  },
  (t) => [
    uniqueIndex('series_link_once').on(t.fromId, t.toId).where(sql`revoked_at is null`),
    index().on(t.province, t.madeAt),
    index().on(t.toId),
  ],
)
