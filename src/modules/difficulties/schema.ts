import { date, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { kept } from '#modules/registers/schema.ts'
import { workTask } from '#modules/work/schema.ts'
import type { Urgency } from './contract.ts'
import type { DifficultyState, Said } from './workflow.ts'

/** A difficulty that an agency met in carrying the plan out (V.7). */
export const difficulty = pgTable(
  'difficulty',
  {
    ...kept(),
    title: text().notNull(),
    description: text().notNull(),
    urgency: text().$type<Urgency>().notNull(),
    taskId: uuid().references(() => workTask.id),
    clause: text(),
    proposal: text(),
    state: text().$type<DifficultyState>().notNull(),
    raisedOn: date().notNull(),
    raisedBy: text().notNull(),
    /** Last day for the act that the state waits for; null when it waits for none. */
    dueOn: date(),
  },
  (t) => [
    index().on(t.province, t.raisedOn.desc()),
    index().on(t.province, t.state, t.dueOn),
    index().on(t.agencyId),
    index().on(t.taskId),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** The conversation on a difficulty: each act with its author, words and document. Steps are never changed. */
export const difficultyStep = pgTable(
  'difficulty_step',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    difficultyId: uuid()
      .notNull()
      .references(() => difficulty.id),
    said: text().$type<Said>().notNull(),
    words: text().notNull(),
    documentNumber: text(),
    documentDate: date(),
    agencyId: uuid(),
    personName: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index().on(t.difficultyId, t.at)],
)
