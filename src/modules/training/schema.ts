import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  date,
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
    /** Needs that the course answers, as the yearly course plan cites them. */
    needs: text(),
    state: text({
      enum: ['planned', 'registering', 'running', 'finished', 'closed', 'cancelled'],
    }).notNull(),
    /** Seats; none means as many as come. */
    capacity: integer(),
    /** Last day of registration. */
    registrationClosesOn: date(),
  },
  (t) => [
    uniqueIndex().on(t.province, t.code).where(sql`removed_at is null`),
    index().on(t.province, t.endsOn),
    index().on(t.province, t.state),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** A stretch of a course at which people are present or not; `agencyId` is that of the course. */
export const trainingSession = pgTable(
  'training_session',
  {
    ...kept(),
    courseId: uuid()
      .notNull()
      .references(() => trainingCourse.id),
    heldOn: date().notNull(),
    /** Times of day in Viet Nam, HH:MM. */
    startsAt: text().notNull(),
    endsAt: text().notNull(),
    topic: text().notNull(),
    lecturer: text(),
    place: text(),
    hours: numeric({ precision: 5, scale: 2 }).notNull(),
  },
  (t) => [
    uniqueIndex().on(t.courseId, t.heldOn, t.startsAt).where(sql`removed_at is null`),
    index().on(t.province, t.heldOn),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** Somebody who wants to come to a course; `agencyId` is that of the course. */
export const trainingRegistration = pgTable(
  'training_registration',
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
    /** The agency that sent its own people, where one did. */
    senderId: uuid(),
    personKey: text().notNull(),
    state: text({
      enum: ['unconfirmed', 'registered', 'waiting', 'withdrawn', 'declined'],
    }).notNull(),
    /** When it took its place in the queue: at once, or when the e-mail was confirmed. */
    queuedAt: timestamp({ withTimezone: true }).notNull(),
    /** Names the person at the door of a session and on the own page; random. */
    code: text().notNull(),
    /** Hash of the token that the letter carries, until it has been used. */
    confirmationHash: text(),
    /** Moved up from the waiting list and has not been told yet. */
    seatLetterDue: boolean().notNull().default(false),
  },
  (t) => [
    uniqueIndex().on(t.code),
    uniqueIndex()
      .on(t.courseId, t.personKey)
      .where(sql`removed_at is null and state not in ('withdrawn', 'declined')`),
    index().on(t.courseId, t.state, t.queuedAt),
    index().on(t.province).where(sql`seat_letter_due`),
    index().on(t.senderId),
    index().on(t.enterpriseId),
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
    score: numeric({ precision: 5, scale: 2 }),
    certificateNumber: text(),
    personKey: text().notNull(),
    registrationId: uuid().references(() => trainingRegistration.id),
    /** That of the registration, or one of its own; sheets tell rows apart by it. */
    code: text().notNull(),
  },
  (t) => [
    uniqueIndex().on(t.courseId, t.personKey).where(sql`removed_at is null`),
    uniqueIndex().on(t.code),
    uniqueIndex().on(t.registrationId),
    index('training_attendance_by_name')
      // The bare name lets a deep page be found in the index alone.
      .on(t.province, inOrder(byGivenName(t.name)), t.id, t.name)
      .where(sql`removed_at is null`),
    index().on(t.enterpriseId),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** Who was there at which session, and how it was seen. */
export const trainingPresence = pgTable(
  'training_presence',
  {
    attendanceId: uuid()
      .notNull()
      .references(() => trainingAttendance.id),
    sessionId: uuid()
      .notNull()
      .references(() => trainingSession.id),
    province: text().notNull(),
    seenBy: text({ enum: ['code', 'organiser', 'sheet'] }).notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.attendanceId, t.sessionId] }), index().on(t.sessionId)],
)

/** What a kind of course asks for a certificate, from a day on, and by which document. */
export const trainingCourseRule = pgTable(
  'training_course_rule',
  {
    ...kept(),
    kind: text().notNull(),
    validFrom: date().notNull(),
    /** Hours present of hours held, in per cent. */
    minimumPresence: integer().notNull(),
    testRequired: boolean().notNull(),
    certifies: text({ enum: ['completion', 'expert', 'none'] }).notNull(),
    /** What the certificate is called, or the scheme that an expert is certified against. */
    scheme: text(),
    validMonths: integer(),
    /** From how many answers on an evaluation is shown. */
    evaluationFrom: integer().notNull(),
    source: text().notNull(),
    verified: boolean().notNull(),
  },
  (t) => [uniqueIndex().on(t.province, t.kind, t.validFrom).where(sql`removed_at is null`)],
)

/** A certificate: of an expert, or of a course that was completed. */
export const trainingCertificate = pgTable(
  'training_certificate',
  {
    ...kept(),
    kind: text({ enum: ['expert', 'completion'] }).notNull(),
    name: text().notNull(),
    sex: text().notNull(),
    birthYear: integer(),
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
    state: text({ enum: ['valid', 'suspended', 'revoked', 'replaced'] }).notNull(),
    /** Day and reason of the last decision of the issuer on its state. */
    decidedOn: date(),
    decisionReason: text(),
    personKey: text().notNull(),
    /** Random; the public page of the certificate is opened by it. */
    code: text().notNull(),
    /** The attendance that it was issued for; none where another issuer's certificate was written down. */
    attendanceId: uuid().references(() => trainingAttendance.id),
    /** What stands on the paper besides, as it was on the day of issue. */
    courseTitle: text(),
    courseFrom: date(),
    courseTo: date(),
    courseHours: numeric({ precision: 6, scale: 2 }),
    signerPosition: text(),
    signerName: text(),
    /** The certificate that this one stands for, and the day on which the first of them was issued. */
    replacesId: uuid(),
    firstIssuedOn: date(),
  },
  (t) => [
    uniqueIndex().on(t.province, t.issuerKey, t.number).where(sql`removed_at is null`),
    uniqueIndex().on(t.code),
    uniqueIndex().on(t.attendanceId).where(sql`removed_at is null and state in ('valid', 'suspended')`),
    index().on(t.province, t.issuedOn),
    index().on(t.province, t.expiresOn),
    index().using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
)

/** What somebody who attended thinks of a course; nothing here says who. */
export const trainingEvaluation = pgTable(
  'training_evaluation',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    courseId: uuid()
      .notNull()
      .references(() => trainingCourse.id),
    /** Hash of the ticket that was used, so that it is used once. */
    ticketHash: text().notNull(),
    content: integer().notNull(),
    lecturer: integer().notNull(),
    organisation: integer().notNull(),
    usefulness: integer().notNull(),
    comment: text(),
  },
  (t) => [uniqueIndex().on(t.ticketHash), index().on(t.courseId)],
)
