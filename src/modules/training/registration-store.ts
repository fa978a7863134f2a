import { and, asc, count, eq, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/period.ts'
import type { Jurisdiction } from '#kernel/permission.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import { trainingCourse as course, trainingRegistration as registration } from './schema.ts'

/** A registration as the table holds it. */
export type Registration = typeof registration.$inferSelect

// More than any course has.
const manySeats = 100_000

/** Locks a course and says how many of its seats are free. */
export const lockFreeSeats = async (db: Database, courseId: string): Promise<number> => {
  const [held] = await db
    .select({ capacity: course.capacity })
    .from(course)
    .where(eq(course.id, courseId))
    .for('update')
  const [taken] = await db
    .select({ seats: count() })
    .from(registration)
    .where(and(ofCourse(courseId), eq(registration.state, 'registered')))
  return (held?.capacity ?? manySeats) - (taken?.seats ?? 0)
}

const ofCourse = (courseId: string) =>
  and(eq(registration.courseId, courseId), isNull(registration.removedAt))

/** Those of a course who wait, the longest first. */
export const nextWaiting = (db: Database, courseId: string, most: number): Promise<Registration[]> =>
  db
    .select()
    .from(registration)
    .where(and(ofCourse(courseId), eq(registration.state, 'waiting')))
    .orderBy(asc(registration.queuedAt), asc(registration.id))
    .limit(most)

/** How many of a course stand before a registration on the waiting list. */
export const countBefore = async (db: Database, one: Registration): Promise<number> => {
  const [found] = await db
    .select({ total: count() })
    .from(registration)
    .where(
      and(ofCourse(one.courseId), eq(registration.state, 'waiting'), lt(registration.queuedAt, one.queuedAt)),
    )
  return found?.total ?? 0
}

export const changeRegistration = async (
  db: Database,
  id: string,
  values: Partial<Registration>,
): Promise<void> => {
  await db.update(registration).set(values).where(eq(registration.id, id))
}

/** The registration that stands for a person in a course, whatever came of it but withdrawal. */
export const findStanding = async (db: Database, courseId: string, personKey: string) => {
  const [found] = await db
    .select()
    .from(registration)
    .where(
      and(
        ofCourse(courseId),
        eq(registration.personKey, personKey),
        inArray(registration.state, ['unconfirmed', 'registered', 'waiting']),
      ),
    )
  return found
}

/** The registration with this code, locked where it is going to be changed. */
export const findByCode = async (
  db: Database,
  province: string,
  code: string,
  lock = false,
): Promise<Registration | undefined> => {
  const asked = db
    .select()
    .from(registration)
    .where(
      and(eq(registration.province, province), eq(registration.code, code), isNull(registration.removedAt)),
    )
  const [found] = await (lock ? asked.for('update') : asked)
  return found
}

/** Those of a course who can be told by a code, an e-mail address or a telephone number. */
export const findByMark = (
  db: Database,
  courseId: string,
  mark: { code: string; email: string; phone: string },
) =>
  db
    .select()
    .from(registration)
    .where(
      and(
        ofCourse(courseId),
        eq(registration.state, 'registered'),
        or(
          eq(registration.code, mark.code),
          mark.email === '' ? undefined : sql`lower(${registration.email}) = ${mark.email}`,
          mark.phone === ''
            ? undefined
            : sql`regexp_replace(${registration.phone}, '[^0-9]', '', 'g') = ${mark.phone}`,
        ),
      ),
    )
    .limit(2)

/** What anybody may know of a course. */
const publicly = {
  id: course.id,
  agencyId: course.agencyId,
  code: course.code,
  title: course.title,
  kind: course.kind,
  topics: course.topics,
  startsOn: course.startsOn,
  endsOn: course.endsOn,
  place: course.place,
  provider: course.provider,
  audience: course.audience,
  state: course.state,
  capacity: course.capacity,
  registrationClosesOn: course.registrationClosesOn,
  organiser: agencyNameOn(course.agencyId, course.startsOn),
  registered: sql<number>`${sql`(select count(*)::int from ${registration} where ${registration.courseId} = ${course.id}
    and ${registration.removedAt} is null and ${registration.state} = 'registered')`}`,
}
export type OpenCourse = NonNullable<Awaited<ReturnType<typeof findOpenCourse>>>

const announced = sql`${course.state} in ('registering', 'running')`

/** The courses that take registrations on a day, the soonest first. */
export const openCourses = (db: Database, within: Jurisdiction, day: CalendarDate) =>
  db
    .select(publicly)
    .from(course)
    .where(
      and(
        inScope(within, { province: course.province, published: announced }),
        isNull(course.removedAt),
        eq(course.state, 'registering'),
        or(isNull(course.registrationClosesOn), gte(course.registrationClosesOn, day)),
      ),
    )
    .orderBy(asc(course.startsOn), asc(course.code))

/** One announced course, by its code. */
export const findOpenCourse = async (db: Database, within: Jurisdiction, code: string) => {
  const [found] = await db
    .select(publicly)
    .from(course)
    .where(
      and(
        inScope(within, { province: course.province, published: announced }),
        isNull(course.removedAt),
        eq(course.code, code),
      ),
    )
  return found
}

/** The course of a registration, whatever its state. */
export const courseOf = async (db: Database, one: Registration) => {
  const [found] = await db.select(publicly).from(course).where(eq(course.id, one.courseId))
  return found
}

/** Takes away what was never confirmed and is older than a moment; nothing else hangs on it. */
export const dropUnconfirmed = async (db: Database, province: string, before: Date): Promise<number> => {
  const gone = await db
    .delete(registration)
    .where(
      and(
        eq(registration.province, province),
        eq(registration.state, 'unconfirmed'),
        lt(registration.createdAt, before),
      ),
    )
    .returning({ id: registration.id })
  return gone.length
}

/** Who keeps the course of a registration. */
export const courseOfRegistration = async (db: Database, id: string) => {
  const [found] = await db
    .select({ agencyId: course.agencyId })
    .from(registration)
    .innerJoin(course, eq(course.id, registration.courseId))
    .where(eq(registration.id, id))
  return found
}

/** How many registrations of a course stand. */
export const countStanding = async (db: Database, courseId: string): Promise<number> => {
  const [found] = await db
    .select({ total: count() })
    .from(registration)
    .where(and(ofCourse(courseId), inArray(registration.state, ['registered', 'waiting'])))
  return found?.total ?? 0
}

/** What a letter about a seat tells. */
export type SeatLetter = Awaited<ReturnType<typeof claimSeatLetters>>[number]

/** Takes the letters that are owed to people who moved up, so that nobody else sends them too. */
export const claimSeatLetters = (db: Database, within: Jurisdiction) =>
  db
    .update(registration)
    .set({ seatLetterDue: false })
    .from(course)
    .where(
      and(
        eq(course.id, registration.courseId),
        inScope(within, { province: registration.province }),
        registration.seatLetterDue,
        eq(registration.state, 'registered'),
        isNull(registration.removedAt),
      ),
    )
    .returning({
      id: registration.id,
      code: registration.code,
      name: registration.name,
      email: registration.email,
      title: course.title,
      startsOn: course.startsOn,
      place: course.place,
    })

/** Owes a letter again that did not leave. */
export const oweSeatLetter = async (db: Database, id: string): Promise<void> => {
  await db.update(registration).set({ seatLetterDue: true }).where(eq(registration.id, id))
}
