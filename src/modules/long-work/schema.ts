import { bigint, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { workStates } from './contract.ts'

/** A work that a person started; the row is also its place in the queue. */
export const longWork = pgTable(
  'long_work',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    personId: text().notNull(),
    name: text().notNull(),
    titleVi: text().notNull(),
    titleEn: text().notNull(),
    input: jsonb().notNull(),
    /** Name of the file that the person gave along. */
    givenName: text(),
    state: text().$type<keyof typeof workStates>().notNull(),
    done: integer().notNull(),
    total: integer(),
    wordsVi: text(),
    wordsEn: text(),
    /** On which rows it worked, so that a file is not fetched by somebody whose reach has become smaller. */
    scope: jsonb(),
    startedAt: timestamp({ withTimezone: true }).notNull(),
    begunAt: timestamp({ withTimezone: true }),
    endedAt: timestamp({ withTimezone: true }),
    cancelAskedAt: timestamp({ withTimezone: true }),
    undoneAt: timestamp({ withTimezone: true }),
    tries: integer().notNull(),
    /** Which process runs it, and when that process last said so by the clock of the database. */
    runner: uuid(),
    aliveAt: timestamp({ withTimezone: true }),
    path: text(),
    fileName: text(),
    mediaType: text(),
    size: bigint({ mode: 'number' }),
    fileUntil: timestamp({ withTimezone: true }),
  },
  (t) => [index().on(t.province, t.personId, t.startedAt), index().on(t.state, t.startedAt)],
)
