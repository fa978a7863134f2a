import type { Reference, SheetChoices, SheetReport } from '#kernel/contract.ts'
import { permit } from '#kernel/permission.ts'
import type { Locale } from '#kernel/text.ts'
import { keepSheets } from '#modules/registers/sheets.ts'
import { keepRegister } from '#modules/registers/verbs.ts'
import type { Context } from '#platform/context.ts'
import { AttendanceInput } from './attendance.ts'
import { attendanceShelf, attendanceShelfOf } from './attendance-shelf.ts'
import { CertificateInput } from './certificate.ts'
import { certificateShelf } from './certificate-shelf.ts'
import { CourseInput } from './course.ts'
import { courseShelf } from './course-shelf.ts'
import { trainingGrants } from './permissions.ts'
import { wordsOfThePlan } from './words-of-the-plan.ts'

/** The register of courses (II.3.a–d, V.1.c). */
export const courses = keepRegister(courseShelf)

/** The register of courses as Excel files; rows are told apart by code. */
export const courseSheets = keepSheets(courseShelf, CourseInput)

/** The register of attendances, over all courses (I.3.2.a.2, I.3.2.b.2). */
export const attendances = keepRegister(attendanceShelf)

/** The register of attendances as Excel files; every row names its course by code or title. */
export const attendanceSheets = keepSheets(attendanceShelf, AttendanceInput)

/** The register of certified experts; `take` writes down a decision of the issuer (I.3.2.a.1, I.3.2.b.1). */
export const certificates = keepRegister(certificateShelf)

/** The register of certified experts as Excel files; rows are told apart by number and issuer. */
export const certificateSheets = keepSheets(certificateShelf, CertificateInput)

const listInput = AttendanceInput.omit({ course: true })
const sheetsOf = (courseId: string) => keepSheets(attendanceShelfOf(courseId), listInput, { partOnly: true })

/** An empty list of one course. @throws Refusal NOT_FOUND, FORBIDDEN */
export const listTemplate = async (context: Context, of: { id: string; locale: Locale }): Promise<File> => {
  await courses.get(context, of.id)
  return sheetsOf(of.id).template(context, of)
}

/**
 * Looks at the list of one course, or writes its good rows as attendances. Taking it back is that of the attendances.
 * @throws Refusal NOT_FOUND, FORBIDDEN, and those of the spreadsheet door
 */
export const importList = async (
  context: Context,
  of: { id: string; file: File; apply: boolean } & Partial<SheetChoices>,
): Promise<SheetReport> => {
  await courses.subject.proveWritable(context, of.id)
  return sheetsOf(of.id).importSheet(context, of)
}

/** The rows of a list that are at fault, with what is wrong. @throws Refusal NOT_FOUND, FORBIDDEN */
export const failedRowsOfList = async (
  context: Context,
  of: { id: string; file: File } & Partial<SheetChoices>,
): Promise<File> => {
  await courses.subject.proveWritable(context, of.id)
  return sheetsOf(of.id).failedRows(context, of)
}

/** What a course can name of the plan: rows of the annex, sources of funding. @throws Refusal FORBIDDEN, NOT_SIGNED_IN */
export const courseChoices = async (
  context: Context,
): Promise<{ tasks: Reference[]; sources: Reference[] }> => {
  permit(context.actor, trainingGrants, 'trainingCourse.read')
  const { tasks, sources } = await wordsOfThePlan(context)
  return { tasks: [...tasks], sources: [...sources] }
}
