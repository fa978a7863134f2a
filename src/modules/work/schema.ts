import {
  bigint,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Text } from '#kernel/text.ts'
import { planVersion } from '#modules/plan/schema.ts'
import { kept } from '#modules/registers/schema.ts'
import type { Assignment, TaskOrigin } from './contract.ts'
import type { TaskState } from './workflow.ts'

/** One time that a row of the annex falls due for one lead agency, as the plan stood when its year was opened. */
export const workTask = pgTable(
  'work_task',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    /** The lead agency. */
    agencyId: uuid().notNull(),
    version: integer().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
    planVersionId: uuid()
      .notNull()
      .references(() => planVersion.id),
    planId: text().notNull(),
    /** Row of the annex, e.g. `II.4`. */
    row: text().notNull(),
    /** Which time of the row, e.g. `II.5:2023`. */
    instance: text().notNull(),
    groupId: text().notNull(),
    /** Place of the row in the annex. */
    position: integer().notNull(),
    fromYear: integer().notNull(),
    toYear: integer().notNull(),
    title: jsonb().$type<Text>().notNull(),
    /** The coordinating agencies of the day on which the year was opened; they may read. */
    coordinating: uuid().array().notNull(),
    dueOn: date().notNull(),
    wanted: integer(),
    wantedUnit: jsonb().$type<Text>(),
    state: text().$type<TaskState>().notNull(),
    percent: integer().notNull(),
    assignment: jsonb().$type<Assignment>(),
    /** What asked for it beyond the annex; null for what the annex itself asks. */
    origin: jsonb().$type<TaskOrigin>(),
  },
  (t) => [
    uniqueIndex().on(t.province, t.planId, t.instance, t.agencyId),
    index().on(t.province, t.fromYear, t.toYear),
    index().on(t.agencyId),
    index().using('gin', t.coordinating),
  ],
)

/** What was said about a task: progress of the lead agency (with a percentage) or a comment. Notes are never changed. */
export const workNote = pgTable(
  'work_note',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    taskId: uuid()
      .notNull()
      .references(() => workTask.id),
    agencyId: uuid(),
    personName: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    /** The day that the progress speaks of. */
    onDay: date().notNull(),
    percent: integer(),
    words: text().notNull(),
  },
  (t) => [index().on(t.taskId, t.at)],
)

/** Conferences, columns, leaflets, workshops, study visits and whatever else carries the plan to people (II.2, annex II). */
export const workActivity = pgTable(
  'work_activity',
  {
    ...kept(),
    taskId: uuid().references(() => workTask.id),
    kind: text().notNull(),
    title: text().notNull(),
    quantity: integer().notNull(),
    startsOn: date().notNull(),
    endsOn: date().notNull(),
    place: text(),
    participants: integer(),
    women: integer(),
    cost: bigint({ mode: 'bigint' }),
    costSource: text(),
    programme: text(),
    result: text(),
    lessons: text(),
  },
  (t) => [
    index().on(t.province, t.startsOn.desc()),
    index().on(t.taskId),
    index().on(t.agencyId),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)
