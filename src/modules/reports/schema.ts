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
import { reportRound } from '#modules/rounds/schema.ts'
import type { ReportContent } from './report-content.ts'
import type { ReportMaterial } from './report-material.ts'
import type { Letterhead, Paragraph } from './shapes.ts'

const moment = () => timestamp({ withTimezone: true })

/** One edition of the report of the focal agency on a round. What was signed stands in `content` and never changes. */
export const consolidatedReport = pgTable(
  'consolidated_report',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    roundId: uuid()
      .notNull()
      .references(() => reportRound.id),
    planVersionId: uuid()
      .notNull()
      .references(() => planVersion.id),
    yearFrom: integer().notNull(),
    yearTo: integer().notNull(),
    edition: integer().notNull(),
    version: integer().notNull().default(1),
    state: text({ enum: ['drafting', 'submitted', 'signed', 'issued'] }).notNull(),
    title: text().notNull(),
    asOf: date().notNull(),
    material: jsonb().$type<ReportMaterial>().notNull(),
    /** What somebody changed of the proposed letterhead. */
    letterhead: jsonb().$type<Partial<Letterhead>>().notNull(),
    reissueReason: text(),
    submittedAt: moment(),
    submittedBy: text(),
    submittedByName: text(),
    returnedReason: text(),
    signedAt: moment(),
    signedBy: text(),
    signedByName: text(),
    issuedAt: moment(),
    /** Number in full, `45/BC-SKHCN`, and day of the document. */
    number: text(),
    documentDate: date(),
    /** Everything that the three files are made from, and its SHA-256 over canonical JSON. */
    content: jsonb().$type<ReportContent>(),
    sha256: text(),
    /** Addresses of the three files as they were made when it was signed. */
    files: jsonb().$type<{ docx: string; pdf: string; xlsx: string }>(),
  },
  (t) => [uniqueIndex().on(t.roundId, t.edition), index().on(t.province, t.yearTo)],
)

/** A section of an edition: what stands, what it was drawn from, and a newer drawing that waits for a decision. */
export const consolidatedSection = pgTable(
  'consolidated_section',
  {
    province: text().notNull(),
    reportId: uuid()
      .notNull()
      .references(() => consolidatedReport.id),
    sectionId: text().notNull(),
    position: integer().notNull(),
    depth: integer().notNull(),
    heading: text().notNull(),
    required: boolean().notNull(),
    paragraphs: jsonb().$type<Paragraph[]>().notNull(),
    drawn: jsonb().$type<Paragraph[]>().notNull(),
    fresh: jsonb().$type<Paragraph[]>(),
    version: integer().notNull(),
    savedAt: moment(),
    savedBy: text(),
    savedByName: text(),
  },
  (t) => [primaryKey({ columns: [t.reportId, t.sectionId] })],
)
