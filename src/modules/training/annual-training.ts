import { permit } from '#kernel/permission.ts'
import type { Context } from '#platform/context.ts'
import { trainingGrants } from './permissions.ts'
import * as store from './store.ts'

/** A course as annex 04 of a report prints it; counts, and cost in đồng. */
export type AnnualCourse = Awaited<ReturnType<typeof store.coursesOfYear>>[number] & { readonly men: number }

/** A certified expert as annex 05 of a report prints it. */
export type AnnualExpert = Awaited<ReturnType<typeof store.certificatesOfYear>>[number]

/** What was done in a year to train people: names and numbers only, each with the id of its record. */
export interface AnnualTraining {
  readonly courses: readonly AnnualCourse[]
  readonly experts: readonly AnnualExpert[]
}

/**
 * What the annual report prints of training (annexes 04 and 05): finished courses that ended in the year with their
 * attendances by sex, certificates and cost, and certificates issued in the year, without the revoked ones.
 * @throws Refusal FORBIDDEN, NOT_SIGNED_IN
 */
export const trainingForYear = async (context: Context, year: number): Promise<AnnualTraining> => {
  const { actor, db } = context
  const courses = await store.coursesOfYear(db, permit(actor, trainingGrants, 'trainingCourse.read'), year)
  const experts = await store.certificatesOfYear(
    db,
    permit(actor, trainingGrants, 'expertCertificate.read'),
    year,
  )
  return { courses: courses.map((row) => ({ ...row, men: row.attendances - row.women })), experts }
}
