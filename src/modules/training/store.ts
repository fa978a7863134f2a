import { and, count, eq, gte, inArray, isNull, lte, notInArray, or, type SQL, sql } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/period.ts'
import type { Jurisdiction } from '#kernel/permission.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import {
  trainingAttendance as attendance,
  trainingCertificate as certificate,
  trainingCourse as course,
  trainingRegistration as registration,
} from './schema.ts'
import { heldStates } from './workflow.ts'

const liveCourse = (province: string) => and(eq(course.province, province), isNull(course.removedAt))

/** A course that stands in the register, as far as attendances need it. */
export const findCourse = async (db: Database, province: string, id: string) => {
  const [found] = await db
    .select({
      id: course.id,
      agencyId: course.agencyId,
      state: course.state,
      kind: course.kind,
      code: course.code,
      title: course.title,
      startsOn: course.startsOn,
      endsOn: course.endsOn,
      place: course.place,
      registrationClosesOn: course.registrationClosesOn,
    })
    .from(course)
    .where(and(liveCourse(province), eq(course.id, id)))
  return found
}

export const findCourseByCode = async (db: Database, province: string, code: string) => {
  const [found] = await db
    .select({ id: course.id, title: course.title })
    .from(course)
    .where(and(liveCourse(province), eq(course.code, code)))
  return found
}

/** The greatest number in codes that begin so, removed courses included, so that no code is given twice. */
export const lastNumber = async (db: Database, province: string, prefix: string): Promise<number> => {
  const number = sql`substring(${course.code} from ${prefix.length + 1}::int)`
  const [found] = await db
    .select({ last: sql<number | null>`max(${number}::int)` })
    .from(course)
    .where(
      and(
        eq(course.province, province),
        sql`${course.code} like ${`${prefix}%`}`,
        sql`${number} ~ '^[0-9]{1,6}$'`,
      ),
    )
  return found?.last ?? 0
}

/** Courses whose code or title is one of the texts. */
export const coursesCalled = (db: Database, province: string, texts: readonly string[]) =>
  db
    .select({ id: course.id, code: course.code, title: course.title })
    .from(course)
    .where(and(liveCourse(province), or(inArray(course.code, [...texts]), inArray(course.title, [...texts]))))

const live = (courseId: string) => and(eq(attendance.courseId, courseId), isNull(attendance.removedAt))

export const countAttendances = async (db: Database, courseId: string): Promise<number> => {
  const [counted] = await db.select({ total: count() }).from(attendance).where(live(courseId))
  return counted?.total ?? 0
}

/** Who of this key stands in the list of a course. */
export const findAttendance = async (db: Database, courseId: string, personKey: string) => {
  const [found] = await db
    .select({ id: attendance.id, name: attendance.name })
    .from(attendance)
    .where(and(live(courseId), eq(attendance.personKey, personKey)))
  return found
}

/** Gives the list of a course to the agency that keeps the course now. */
export const handListOver = async (db: Database, courseId: string): Promise<void> => {
  const keeper = sql`(select ${course.agencyId} from ${course} where ${course.id} = ${courseId})`
  await db
    .update(attendance)
    .set({ agencyId: keeper })
    .where(and(eq(attendance.courseId, courseId), sql`${attendance.agencyId} is distinct from ${keeper}`))
}

/** The certificate that bears a number of an issuer. */
export const findCertificate = async (db: Database, province: string, issuerKey: string, number: string) => {
  const [found] = await db
    .select({ id: certificate.id, name: certificate.name })
    .from(certificate)
    .where(
      and(
        eq(certificate.province, province),
        eq(certificate.issuerKey, issuerKey),
        eq(certificate.number, number),
        isNull(certificate.removedAt),
      ),
    )
  return found
}

/** How many valid certificates within the scope have their last day in a span of days. */
export const countExpiring = async (
  db: Database,
  within: Jurisdiction,
  from: CalendarDate,
  to: CalendarDate,
): Promise<number> => {
  const [counted] = await db
    .select({ total: count() })
    .from(certificate)
    .where(
      and(
        inScope(within, {
          province: certificate.province,
          agency: certificate.agencyId,
          enterprise: certificate.enterpriseId,
        }),
        isNull(certificate.removedAt),
        eq(certificate.state, 'valid'),
        eq(certificate.kind, 'expert'),
        gte(certificate.expiresOn, from),
        lte(certificate.expiresOn, to),
      ),
    )
  return counted?.total ?? 0
}

/** Counts of the attendances of a course, as columns of its row. */
export const attendancesOf = (condition?: SQL): SQL<number> =>
  sql<number>`${sql`(select count(*)::int from ${attendance} where ${attendance.courseId} = ${course.id}
    and ${attendance.removedAt} is null${condition ? sql` and ${condition}` : sql``})`}`

/** Registrations of a course that hold a seat, as a column of its row. */
export const registered: SQL<number> = sql<number>`${sql`(select count(*)::int from ${registration}
  where ${registration.courseId} = ${course.id} and ${registration.removedAt} is null
  and ${registration.state} = 'registered')`}`

export const women = attendancesOf(eq(attendance.sex, 'female'))
export const withCertificate = attendancesOf(sql`${attendance.certificateNumber} is not null`)

const endedIn = (year: number) =>
  and(gte(course.endsOn, `${year}-01-01`), lte(course.endsOn, `${year}-12-31`))

/** The courses within the scope that ended in a year, in order of time, with their counts. */
export const coursesOfYear = (db: Database, within: Jurisdiction, year: number) =>
  db
    .select({
      id: course.id,
      agencyId: course.agencyId,
      code: course.code,
      title: course.title,
      kind: course.kind,
      inDepth: course.inDepth,
      startsOn: course.startsOn,
      endsOn: course.endsOn,
      place: course.place,
      provider: course.provider,
      audience: course.audience,
      attendances: attendancesOf(),
      women,
      certificates: withCertificate,
      cost: course.cost,
    })
    .from(course)
    .where(
      and(
        inScope(within, { province: course.province, agency: course.agencyId }),
        isNull(course.removedAt),
        inArray(course.state, [...heldStates]),
        endedIn(year),
      ),
    )
    .orderBy(course.startsOn, course.code)

/** The certificates within the scope that were issued in a year and not revoked, in order of time. */
export const certificatesOfYear = (db: Database, within: Jurisdiction, year: number) =>
  db
    .select({
      id: certificate.id,
      agencyId: certificate.agencyId,
      name: certificate.name,
      body: certificate.body,
      scheme: certificate.scheme,
      number: certificate.number,
      issuer: certificate.issuer,
      issuedOn: certificate.issuedOn,
      expiresOn: certificate.expiresOn,
      state: certificate.state,
    })
    .from(certificate)
    .where(
      and(
        inScope(within, {
          province: certificate.province,
          agency: certificate.agencyId,
          enterprise: certificate.enterpriseId,
        }),
        isNull(certificate.removedAt),
        eq(certificate.kind, 'expert'),
        notInArray(certificate.state, ['revoked', 'replaced']),
        gte(certificate.issuedOn, `${year}-01-01`),
        lte(certificate.issuedOn, `${year}-12-31`),
      ),
    )
    .orderBy(certificate.issuedOn, certificate.number)
