import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { enterprise } from '#modules/enterprises/schema.ts'
import { kept } from '#modules/registers/schema.ts'
import { project } from '#modules/support/schema.ts'
import { workTask } from '#modules/work/schema.ts'
import type { Question } from './rules.ts'

/** The plan of checks of a year. */
export const inspectionPlan = pgTable(
  'inspection_plan',
  {
    ...kept(),
    year: integer().notNull(),
    /** The task of the year that it carries out. */
    taskId: uuid().references(() => workTask.id),
    decisionNumber: text(),
    decisionDate: date(),
    note: text(),
    state: text().notNull(),
  },
  (t) => [
    uniqueIndex().on(t.province, t.year).where(sql`removed_at is null`),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** One visit; `agencyId` is the agency that leads it. */
export const inspectionVisit = pgTable(
  'inspection_visit',
  {
    ...kept(),
    planId: uuid()
      .notNull()
      .references(() => inspectionPlan.id),
    kind: text().notNull(),
    inspectedId: uuid().references(() => enterprise.id),
    /** The enterprise that may see the visit: the inspected one, once it is told. */
    enterpriseId: uuid(),
    projectId: uuid().references(() => project.id),
    about: text(),
    plannedOn: date().notNull(),
    signedOn: date(),
    place: text(),
    content: text(),
    notice: text(),
    /** Agencies that take part besides the leading one (V.5.f). */
    agencies: uuid().array().notNull(),
    state: text().notNull(),
    /** The checklist as it stood when the visit was entered; its edition names the template. */
    edition: text().notNull(),
    questions: jsonb().$type<Question[]>().notNull(),
  },
  (t) => [
    index().on(t.province, t.plannedOn),
    index().on(t.planId),
    index().on(t.agencyId),
    index().on(t.inspectedId),
    index().on(t.enterpriseId),
    index().using('gin', t.agencies),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

const visitId = () =>
  uuid()
    .notNull()
    .references(() => inspectionVisit.id)

/** A member of the team of a visit: a person with an account, or an outsider by name. */
export const inspectionMember = pgTable(
  'inspection_member',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    visitId: visitId(),
    place: integer().notNull(),
    personId: text(),
    name: text().notNull(),
    position: text(),
    agencyId: uuid(),
    head: boolean().notNull(),
  },
  (t) => [uniqueIndex().on(t.visitId, t.place), index().on(t.personId)],
)

/** The answer to one question; each has a version of its own, so that devices meet question by question. */
export const inspectionAnswer = pgTable(
  'inspection_answer',
  {
    province: text().notNull(),
    visitId: visitId(),
    question: text().notNull(),
    version: integer().notNull(),
    answer: text().notNull(),
    note: text(),
    personName: text().notNull(),
    answeredAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.visitId, t.question] })],
)

/** What the minutes say besides team, answers and findings. */
export const inspectionMinutes = pgTable('inspection_minutes', {
  visitId: visitId().primaryKey(),
  province: text().notNull(),
  version: integer().notNull(),
  heldOn: date().notNull(),
  begins: text().notNull(),
  ends: text().notNull(),
  place: text().notNull(),
  representative: text().notNull(),
  representativePosition: text(),
  present: text(),
  progress: text(),
  conclusion: text().notNull(),
  opinion: text(),
  copies: integer().notNull(),
})

/** What was found wrong, what is demanded, and until when. */
export const inspectionFinding = pgTable(
  'inspection_finding',
  {
    ...kept(),
    visitId: visitId(),
    inspectedId: uuid(),
    /** The enterprise that may see it: the inspected one, once the minutes are signed. */
    enterpriseId: uuid(),
    agencies: uuid().array().notNull(),
    question: text(),
    clause: text(),
    content: text().notNull(),
    demand: text().notNull(),
    dueOn: date().notNull(),
    remedy: text(),
    remediedOn: date(),
    escalation: text(),
    state: text().notNull(),
  },
  (t) => [
    index().on(t.visitId),
    index().on(t.province, t.state, t.dueOn),
    index().on(t.agencyId),
    index().on(t.enterpriseId),
    index().using('gin', t.agencies),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)
