import { date, index, integer, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { workTask } from '#modules/work/schema.ts'
import type { OfficialDocument } from '#platform/official-document/document.ts'
import type { AssessmentState } from './assessment-workflow.ts'
import { tfpRun } from './schema.ts'

/** What an officer writes on a run for the assessment report, and the report as it was signed. */
export const tfpAssessment = pgTable(
  'tfp_assessment',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    agencyId: uuid(),
    runId: uuid()
      .notNull()
      .references(() => tfpRun.id),
    version: integer().notNull(),
    state: text().$type<AssessmentState>().notNull(),
    /** Where the figures of the run come from: document, table, page. */
    sources: text().notNull(),
    conclusions: text().notNull(),
    writtenBy: text().notNull(),
    submittedBy: text(),
    submittedByName: text(),
    submittedAt: timestamp({ withTimezone: true }),
    returnedReason: text(),
    signedByName: text(),
    signedAt: timestamp({ withTimezone: true }),
    number: text(),
    documentDate: date(),
    /** The paper as it was signed; it never changes again. */
    document: jsonb().$type<OfficialDocument>(),
  },
  (t) => [uniqueIndex().on(t.runId), index().on(t.province)],
)

/** One measure that an assessment recommends; once the report is signed, it can become a task. */
export const tfpRecommendation = pgTable(
  'tfp_recommendation',
  {
    id: uuid().primaryKey(),
    province: text().notNull(),
    assessmentId: uuid()
      .notNull()
      .references(() => tfpAssessment.id),
    position: integer().notNull(),
    words: text().notNull(),
    /** Who is to lead it. */
    agencyId: uuid().notNull(),
    /** The row of the annex of the plan under which it stands. */
    row: text().notNull(),
    dueOn: date().notNull(),
    taskId: uuid().references(() => workTask.id),
  },
  (t) => [index().on(t.assessmentId, t.position), index().on(t.taskId)],
)
