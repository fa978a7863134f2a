import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { bigint, boolean, date, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { enterprise } from '#modules/enterprises/schema.ts'
import { inOrder, kept } from '#modules/registers/schema.ts'

/** The order of Vietnamese persons: by given name, then by the whole name. */
export const byGivenName = (name: SQLWrapper): SQL =>
  sql`(regexp_replace(${name}, '^.* ', '') || ' ' || ${name})`

/** A course; `agencyId` is the agency that runs it. */
export const trainingCourse = pgTable(
  'training_course',
  {
    ...kept(),
    code: text().notNull(),
    title: text().notNull(),
    kind: text().notNull(),
    topics: text(),
    inDepth: boolean().notNull(),
    startsOn: date().notNull(),
    endsOn: date().notNull(),
    place: text(),
    provider: text(),
    audience: text(),
    taskId: text(),
    /** The row of the annex and the source as the plan called them when they were written. */
    taskLabel: text(),
    cost: bigint({ mode: 'bigint' }),
    costSourceId: text(),
    costSourceLabel: text(),
    decision: text(),
  },
  (t) => [
    uniqueIndex().on(t.province, t.code).where(sql`removed_at is null`),
    index().on(t.province, t.endsOn),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** One person at one course; `agencyId` is that of the course. */
export const trainingAttendance = pgTable(
  'training_attendance',
  {
    ...kept(),
    courseId: uuid()
      .notNull()
      .references(() => trainingCourse.id),
    name: text().notNull(),
    sex: text().notNull(),
    birthYear: integer(),
    email: text(),
    phone: text(),
    body: text(),
    bodyKind: text().notNull(),
    position: text(),
    personKind: text().notNull(),
    enterpriseId: uuid().references(() => enterprise.id),
    result: text().notNull(),
    certificateNumber: text(),
    personKey: text().notNull(),
  },
  (t) => [
    uniqueIndex().on(t.courseId, t.personKey).where(sql`removed_at is null`),
    index('training_attendance_by_name')
      // The bare name lets a deep page be found in the index alone.
      .on(t.province, inOrder(byGivenName(t.name)), t.id, t.name)
      .where(sql`removed_at is null`),
    index().on(t.enterpriseId),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** A certificate of an expert. */
export const expertCertificate = pgTable(
  'expert_certificate',
  {
    ...kept(),
    name: text().notNull(),
    sex: text().notNull(),
    birthYear: integer().notNull(),
    body: text().notNull(),
    bodyKind: text().notNull(),
    enterpriseId: uuid().references(() => enterprise.id),
    scheme: text().notNull(),
    number: text().notNull(),
    issuer: text().notNull(),
    /** The issuer without accents and case, so that its numbers stay unique however it is spelled. */
    issuerKey: text().notNull(),
    issuedOn: date().notNull(),
    expiresOn: date(),
    state: text({ enum: ['valid', 'suspended', 'revoked'] }).notNull(),
    /** Day and reason of the last decision of the issuer on its state. */
    decidedOn: date(),
    decisionReason: text(),
    personKey: text().notNull(),
  },
  (t) => [
    uniqueIndex().on(t.province, t.issuerKey, t.number).where(sql`removed_at is null`),
    index().on(t.province, t.issuedOn),
    index().on(t.province, t.expiresOn),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)
