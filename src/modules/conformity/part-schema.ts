import { sql } from 'drizzle-orm'
import { bigint, boolean, date, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { kept } from '#modules/registers/schema.ts'
import { body } from './schema.ts'

const ofBody = () => ({
  ...kept(),
  bodyId: uuid()
    .notNull()
    .references(() => body.id),
})

/** Whole đồng. */
const dong = () => bigint({ mode: 'bigint' }).notNull().default(sql`0`)

/** What allows a body to work: an accreditation, a designation or a registration, each by a decision. */
export const recognition = pgTable(
  'conformity_recognition',
  {
    ...ofBody(),
    kind: text().notNull(),
    number: text().notNull(),
    recognisedBy: text().notNull(),
    scheme: text(),
    standard: text(),
    decision: text(),
    basis: text(),
    issued: date().notNull(),
    expires: date(),
    status: text().notNull(),
    statusOn: date(),
    /** Whether the focal agency has looked at it; what a body states itself counts only then. */
    state: text().notNull(),
    note: text(),
  },
  (t) => [
    uniqueIndex().on(t.bodyId, t.number).where(sql`removed_at is null`),
    index().on(t.province, t.expires),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** An agreement by which results of a body are recognised by others (II.5.d). */
export const agreement = pgTable(
  'conformity_agreement',
  {
    ...ofBody(),
    name: text().notNull(),
    kind: text().notNull(),
    partners: text().notNull(),
    markets: text(),
    level: text().notNull(),
    document: text().notNull(),
    validFrom: date().notNull(),
    validTo: date(),
    state: text().notNull(),
    note: text(),
  },
  (t) => [
    uniqueIndex().on(t.bodyId, t.name).where(sql`removed_at is null`),
    index().on(t.province, t.validTo),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** One line of the scope of a body: what it can test, inspect or certify, by which method, within which range. */
export const scopeLine = pgTable(
  'conformity_scope',
  {
    ...ofBody(),
    productGroup: text().notNull(),
    parameter: text().notNull(),
    method: text().notNull(),
    range: text(),
    level: text().notNull(),
    recognitionId: uuid().references(() => recognition.id),
    agreementId: uuid().references(() => agreement.id),
    state: text().notNull(),
    note: text(),
  },
  (t) => [
    uniqueIndex().on(t.bodyId, t.productGroup, t.parameter, t.method).where(sql`removed_at is null`),
    index().on(t.province, t.level),
    index().on(t.recognitionId),
    index().on(t.agreementId),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** A piece of equipment of a body; what is due follows from its calibrations and inspections. */
export const equipment = pgTable(
  'conformity_equipment',
  {
    ...ofBody(),
    name: text().notNull(),
    serial: text().notNull(),
    model: text(),
    place: text(),
    cost: dong(),
    sourceId: text(),
    sourceLabel: text(),
    boughtOn: date().notNull(),
    calibrationMonths: integer(),
    inspectionMonths: integer(),
    retiredOn: date(),
    state: text().notNull(),
    note: text(),
    /** What follows from the calibrations and inspections that stand in their register. */
    calibratedOn: date(),
    calibrationDueOn: date(),
    inspectedOn: date(),
    inspectionDueOn: date(),
    unfit: boolean().notNull().default(false),
  },
  (t) => [
    uniqueIndex().on(t.bodyId, t.serial).where(sql`removed_at is null`),
    index().on(t.province, t.calibrationDueOn).where(sql`retired_on is null and removed_at is null`),
    index().on(t.province, t.inspectionDueOn).where(sql`retired_on is null and removed_at is null`),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** A calibration or an inspection of a piece of equipment. */
export const calibration = pgTable(
  'conformity_calibration',
  {
    ...ofBody(),
    equipmentId: uuid()
      .notNull()
      .references(() => equipment.id),
    kind: text().notNull(),
    doneOn: date().notNull(),
    doneBy: text().notNull(),
    certificate: text(),
    passed: boolean().notNull(),
    nextOn: date(),
    cost: dong(),
    note: text(),
  },
  (t) => [
    uniqueIndex().on(t.equipmentId, t.kind, t.doneOn).where(sql`removed_at is null`),
    index().on(t.province, t.doneOn),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** A project that raises what a body can do, up to an accreditation. */
export const capability = pgTable(
  'conformity_capability',
  {
    ...ofBody(),
    title: text().notNull(),
    aim: text().notNull(),
    standard: text(),
    decision: text(),
    startsOn: date().notNull(),
    endsOn: date().notNull(),
    state: text().notNull(),
    note: text(),
  },
  (t) => [
    uniqueIndex().on(t.bodyId, t.title).where(sql`removed_at is null`),
    index().on(t.province, t.state),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** A step of a capability project, with what it costs and who pays. */
export const capabilityMilestone = pgTable(
  'conformity_milestone',
  {
    ...ofBody(),
    capabilityId: uuid()
      .notNull()
      .references(() => capability.id),
    position: integer().notNull(),
    stage: text().notNull(),
    name: text().notNull(),
    dueOn: date().notNull(),
    reachedOn: date(),
    document: text(),
    cost: dong(),
    sourceId: text(),
    sourceLabel: text(),
    note: text(),
  },
  (t) => [
    uniqueIndex().on(t.capabilityId, t.position).where(sql`removed_at is null`),
    index().on(t.province, t.dueOn).where(sql`reached_on is null and removed_at is null`),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)
