import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/period.ts'
import type { Jurisdiction } from '#kernel/permission.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import { trainingNomination as nomination, trainingOffer as offer } from './offer-schema.ts'
import {
  trainingAttendance as attendance,
  trainingCourse as course,
  trainingCourseRule as rule,
  trainingSession as session,
} from './schema.ts'

/** As many as a home page bears. */
const shown = 50

const earning = sql`(${course.state} = 'finished' and exists (select 1 from ${session} where ${session.courseId} = ${course.id})
  and exists (select 1 from ${attendance} where ${attendance.courseId} = ${course.id} and ${attendance.removedAt} is null)
  and not exists (select 1 from ${attendance} where ${attendance.courseId} = ${course.id} and ${attendance.certificateNumber} is not null)
  and (select ${rule.certifies} from ${rule} where ${rule.province} = ${course.province} and ${rule.kind} = ${course.kind}
    and ${rule.removedAt} is null and ${rule.validFrom} <= ${course.endsOn} order by ${rule.validFrom} desc limit 1) <> 'none')`

/** The courses within the scope that somebody has to see to. */
export const coursesInHand = (db: Database, within: Jurisdiction, day: CalendarDate) =>
  db
    .select({
      id: course.id,
      title: course.title,
      state: course.state,
      startsOn: course.startsOn,
      endsOn: course.endsOn,
      sessionsToday: sql<number>`${sql`(select count(*)::int from ${session} where ${session.courseId} = ${course.id}
        and ${session.removedAt} is null and ${session.heldOn} = ${day}::date)`}`,
    })
    .from(course)
    .where(
      and(
        inScope(within, { province: course.province, agency: course.agencyId }),
        isNull(course.removedAt),
        sql`(${course.state} in ('registering', 'running') or ${earning})`,
      ),
    )
    .orderBy(asc(course.startsOn))
    .limit(shown)

/** Courses of others that still take nominations, or whose nominations are to be sent. */
export const openOffers = (db: Database, within: Jurisdiction) =>
  db
    .select({ id: offer.id, title: offer.title, nominateBy: offer.nominateBy, dueOn: offer.dueOn })
    .from(offer)
    .where(
      and(
        inScope(within, { province: offer.province, agency: offer.agencyId }),
        isNull(offer.removedAt),
        eq(offer.state, 'open'),
      ),
    )
    .orderBy(asc(offer.nominateBy))
    .limit(shown)

/** Those who were admitted and have not reported back. */
export const reportsDue = (db: Database, within: Jurisdiction) =>
  db
    .select({ id: nomination.id, name: nomination.name, reportDueOn: nomination.reportDueOn })
    .from(nomination)
    .where(
      and(
        inScope(within, {
          province: nomination.province,
          agency: nomination.agencyId,
          enterprise: nomination.enterpriseId,
        }),
        isNull(nomination.removedAt),
        eq(nomination.state, 'admitted'),
      ),
    )
    .orderBy(asc(nomination.reportDueOn))
    .limit(shown)
