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
import { CourseRuleInput } from './course-rule.ts'
import { courseRuleShelf } from './course-rule-shelf.ts'
import { courseShelf } from './course-shelf.ts'
import { nominationShelf } from './nomination-shelf.ts'
import { NominationInput, OfferInput } from './offer.ts'
import { offerShelf } from './offer-shelf.ts'
import { trainingGrants } from './permissions.ts'
import { RegistrationInput } from './registration.ts'
import { registrationShelf } from './registration-shelf.ts'
import { SessionInput } from './session.ts'
import { sessionShelf } from './session-shelf.ts'
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

/** The register of sessions: when a course meets, where, and who teaches (II.3.a–c). */
export const sessions = keepRegister(sessionShelf)
export const sessionSheets = keepSheets(sessionShelf, SessionInput)

/** The register of registrations; whoever is signed in registers own people here (V.1.c). */
export const registrations = keepRegister(registrationShelf)
export const registrationSheets = keepSheets(registrationShelf, RegistrationInput)

/** What every kind of course asks for a certificate, dated and sourced. */
export const courseRules = keepRegister(courseRuleShelf)
export const courseRuleSheets = keepSheets(courseRuleShelf, CourseRuleInput)

/** Courses that others run, such as the Asian Productivity Organization (II.3.d). */
export const offers = keepRegister(offerShelf)
export const offerSheets = keepSheets(offerShelf, OfferInput)

/** Whom agencies and enterprises want to send there (II.3.d). */
export const nominations = keepRegister(nominationShelf)
export const nominationSheets = keepSheets(nominationShelf, NominationInput)

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
