import { and, asc, eq } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/period.ts'
import type { Jurisdiction } from '#kernel/permission.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import type { Database } from '#platform/database/database.ts'
import { tfpAssessment as assessment, tfpRecommendation as recommendation } from './assessment-schema.ts'

export type AssessmentRow = typeof assessment.$inferSelect
export type RecommendationRow = typeof recommendation.$inferSelect

const ofRun = (within: Jurisdiction, runId: string) =>
  and(eq(assessment.province, within.province), eq(assessment.runId, runId))

/** The assessment of a run. Whoever may read runs reads it. */
export const findAssessment = async (
  db: Database,
  within: Jurisdiction,
  runId: string,
): Promise<AssessmentRow | undefined> => {
  const [found] = await db.select().from(assessment).where(ofRun(within, runId))
  return found
}

/** As `findAssessment`, locked until the transaction ends. */
export const lockAssessment = async (
  db: Database,
  within: Jurisdiction,
  runId: string,
): Promise<AssessmentRow | undefined> => {
  const [found] = await db.select().from(assessment).where(ofRun(within, runId)).for('update')
  return found
}

/** Keeps a row that is new; false where somebody was there first. */
export const insertAssessment = async (db: Database, row: AssessmentRow): Promise<boolean> =>
  (await db.insert(assessment).values(row).onConflictDoNothing().returning({ id: assessment.id })).length > 0

export const writeAssessmentRow = (db: Database, id: string, change: Partial<AssessmentRow>) =>
  db.update(assessment).set(change).where(eq(assessment.id, id))

/** What an assessment recommends, with the lead under its name of a day. */
export const recommendationsOf = (db: Database, assessmentId: string, day: CalendarDate) =>
  db
    .select({ recommendation, leadName: agencyNameOn(recommendation.agencyId, day) })
    .from(recommendation)
    .where(eq(recommendation.assessmentId, assessmentId))
    .orderBy(asc(recommendation.position))
export type RecommendationRead = Awaited<ReturnType<typeof recommendationsOf>>[number]

export const insertRecommendation = (db: Database, row: RecommendationRow) =>
  db.insert(recommendation).values(row)

export const writeRecommendation = (db: Database, id: string, change: Partial<RecommendationRow>) =>
  db.update(recommendation).set(change).where(eq(recommendation.id, id))

export const deleteRecommendation = (db: Database, id: string) =>
  db.delete(recommendation).where(eq(recommendation.id, id))
