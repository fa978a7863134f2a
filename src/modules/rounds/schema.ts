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
import { planVersion } from '#modules/plan/schema.ts'
import type {
  FormSection,
  SectionContent,
  SectionFigures,
  SubmittedSection,
  Verdict,
} from './agency-report-shapes.ts'

const moment = () => timestamp({ withTimezone: true })

/** A call for reports: the yearly one of the plan, a review over phases, or one on demand. It keeps the form as it was on the day of opening. */
export const reportRound = pgTable(
  'report_round',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    planVersionId: uuid()
      .notNull()
      .references(() => planVersion.id),
    planId: text().notNull(),
    /** First and last year that is reported on; the same in a yearly round. */
    yearFrom: integer().notNull(),
    yearTo: integer().notNull(),
    kind: text({ enum: ['annual', 'review', 'ad-hoc'] }).notNull(),
    title: text().notNull(),
    state: text({ enum: ['open', 'closed'] }).notNull(),
    version: integer().notNull().default(1),
    form: jsonb().$type<FormSection[]>().notNull(),
    /** First day on which reports may be sent. */
    windowFrom: date().notNull(),
    /** Last day on which late ones are still taken; none: until the round is closed. */
    windowTo: date(),
    internalCutOff: date(),
    /** Last day in time by law, and the instant after it. */
    lastDay: date().notNull(),
    dueAt: moment().notNull(),
    /** Days of the reporting regime, where the plan names one; figures count calendar years all the same. */
    regimeFrom: date(),
    regimeTo: date(),
    /** Last day whose rows count as done. */
    dataActualTo: date(),
    /** Days ahead on which to remind, and days late on which to go one step higher. */
    remindAhead: integer().array().notNull(),
    escalateAfter: integer().array().notNull(),
    openedAt: moment().notNull(),
    openedByName: text().notNull(),
  },
  (t) => [
    uniqueIndex().on(t.province, t.planId, t.kind, t.yearFrom, t.yearTo).where(sql`kind <> 'ad-hoc'`),
    index().on(t.province, t.yearTo),
  ],
)

/** The report that one agency owes or may send in a round, under the name that it had on the last day. */
export const agencyReport = pgTable(
  'agency_report',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    roundId: uuid()
      .notNull()
      .references(() => reportRound.id),
    agencyId: uuid().notNull(),
    agencyName: text().notNull(),
    agencyShortName: text().notNull(),
    required: boolean().notNull(),
    state: text({
      enum: ['unsent', 'draft', 'submitted', 'returned', 'received', 'consolidated'],
    }).notNull(),
    version: integer().notNull().default(1),
    submissions: integer().notNull().default(0),
    /** How the first submission that was not taken back stood to the due instant. */
    verdict: text({ enum: ['on-time', 'excepted', 'late'] }).$type<Verdict>(),
    /** When the submission that the verdict speaks of was sent. */
    firstSentAt: moment(),
    submittedAt: moment(),
    submittedBy: text(),
    submittedByName: text(),
    returnedCount: integer().notNull().default(0),
    returnedReason: text(),
    lastStep: text(),
    lastStepAt: moment(),
    lastStepByName: text(),
  },
  (t) => [
    uniqueIndex().on(t.roundId, t.agencyId),
    index().on(t.province, t.agencyId),
    index().on(t.province, t.state),
  ],
)

/** What is being written in one section. No row: nobody has opened it yet. */
export const reportSection = pgTable(
  'report_section',
  {
    province: text().notNull(),
    reportId: uuid()
      .notNull()
      .references(() => agencyReport.id),
    sectionId: text().notNull(),
    content: jsonb().$type<SectionContent>().notNull(),
    done: boolean().notNull(),
    version: integer().notNull(),
    savedAt: moment().notNull(),
    savedBy: text(),
    savedByName: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.reportId, t.sectionId] })],
)

/** A submission, whole and for good: what was sent, with the figures of that moment. */
export const reportSubmission = pgTable(
  'report_submission',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    reportId: uuid()
      .notNull()
      .references(() => agencyReport.id),
    number: integer().notNull(),
    at: moment().notNull(),
    byPersonId: text(),
    byName: text().notNull(),
    verdict: text({ enum: ['on-time', 'excepted', 'late'] })
      .$type<Verdict>()
      .notNull(),
    content: jsonb().$type<SubmittedSection[]>().notNull(),
    figures: jsonb().$type<SectionFigures[]>().notNull(),
    recalledAt: moment(),
  },
  (t) => [uniqueIndex().on(t.reportId, t.number)],
)

/** Leave to send late: why, by whom, until when. */
export const lateException = pgTable(
  'late_exception',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    reportId: uuid()
      .notNull()
      .references(() => agencyReport.id),
    reason: text().notNull(),
    approvedBy: text(),
    approvedByName: text().notNull(),
    approvedAt: moment().notNull(),
    /** Last day of the leave; it ends at 24:00 in Viet Nam. */
    untilDay: date().notNull(),
    expiresAt: moment().notNull(),
    withdrawnAt: moment(),
    withdrawnReason: text(),
  },
  (t) => [index().on(t.reportId, t.expiresAt)],
)

/** Something to tell a person, or those who hold a role in an agency. */
export const notice = pgTable(
  'notice',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    /** The same thing is said once: report, step and day. */
    key: text().notNull(),
    personId: text(),
    agencyId: uuid(),
    /** `officer` or `leader`; none: all in the agency. */
    role: text({ enum: ['officer', 'leader'] }),
    textVi: text().notNull(),
    textEn: text().notNull(),
    path: text().notNull(),
    createdAt: moment().notNull(),
  },
  (t) => [
    uniqueIndex().on(t.province, t.key),
    index().on(t.province, t.agencyId, t.createdAt),
    index().on(t.province, t.personId, t.createdAt),
  ],
)

/** Who has read which notice. */
export const noticeReading = pgTable(
  'notice_reading',
  {
    province: text().notNull(),
    noticeId: uuid()
      .notNull()
      .references(() => notice.id),
    personId: text().notNull(),
    at: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.noticeId, t.personId] }), index().on(t.personId)],
)

/** The one e-mail that a person got on a day. */
export const morningMail = pgTable(
  'morning_mail',
  {
    province: text().notNull(),
    personId: text().notNull(),
    day: date().notNull(),
    at: moment().notNull(),
    notices: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.day] })],
)
