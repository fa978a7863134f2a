import { type SQL, sql } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/period.ts'
import { text } from '#kernel/text.ts'
import type { Measure } from '#modules/plan/measure.ts'
import { bodyKinds, personKinds, sexes } from './attendance.ts'
import { courseKinds } from './course.ts'
import {
  trainingAttendance as attendance,
  expertCertificate as certificate,
  trainingCourse as course,
} from './schema.ts'

const sex = { label: text('Giới tính', 'Sex'), values: sexes }
const body = { label: text('Loại đơn vị', 'Kind of body'), values: bodyKinds }
const kindOfCourse = { label: text('Loại lớp', 'Kind of course'), values: courseKinds }
const agency = { label: text('Cơ quan', 'Agency') }

/** What has not ended by the day is foreseen, not done. */
const doneBy = (day: CalendarDate): SQL =>
  sql`case when ${course.endsOn} <= ${day}::date then 'actual' else 'estimate' end`

/**
 * Persons with a certificate, by the year of issue (I.3.2.a.1, I.3.2.b.1). A course without a certificate counts
 * nothing, a second certificate of the same person counts nothing more, a revoked one does not count. One that expired
 * or is suspended counts for the phase in which it was issued, and says so.
 */
export const certifiedExperts: Measure = {
  name: 'training.certifiedExperts',
  label: text('Chuyên gia được chứng nhận', 'Certified experts'),
  shape: 'count',
  sources: ['training.certificate'],
  dimensions: { sex, body, scheme: { label: text('Chứng chỉ', 'Scheme') }, agency },
  rows: (province, day) => sql`
    select 'training.certificate' as subject, ${certificate.id}::text as id,
      ${certificate.name} || ' · ' || ${certificate.number} as label, ${certificate.agencyId} as agency_id,
      ${certificate.issuedOn} as on_day, extract(year from ${certificate.issuedOn})::int as year,
      extract(year from ${certificate.issuedOn})::int as from_year,
      ${certificate.personKey} as counted_as, 1::numeric as value, 'actual' as kind, null::text as level,
      case when ${certificate.state} = 'suspended' then 'suspended'
        when ${certificate.expiresOn} < ${day}::date then 'expired' end as flag,
      jsonb_build_object('sex', ${certificate.sex}, 'body', ${certificate.bodyKind}, 'scheme', ${certificate.scheme},
        'agency', ${certificate.agencyId}::text) as dimensions
    from ${certificate}
    where ${certificate.province} = ${province} and ${certificate.removedAt} is null and ${certificate.state} <> 'revoked'`,
}

/**
 * Attendances of leaders, managers and lecturers at in-depth courses (I.3.2.a.2, I.3.2.b.2). Each attendance counts,
 * also of one person at two courses, in the year in which the course ends.
 */
export const intensiveAttendances: Measure = {
  name: 'training.intensiveAttendances',
  label: text('Lượt đào tạo chuyên sâu', 'In-depth attendances'),
  shape: 'count',
  sources: ['training.attendance', 'training.course'],
  dimensions: {
    sex,
    body,
    person: { label: text('Nhóm đối tượng', 'Kind of person'), values: personKinds },
    course: kindOfCourse,
    agency,
  },
  rows: (province, day) => sql`
    select 'training.attendance' as subject, ${attendance.id}::text as id,
      ${attendance.name} || ' · ' || ${course.code} as label, ${attendance.agencyId} as agency_id,
      ${course.endsOn} as on_day, extract(year from ${course.endsOn})::int as year,
      extract(year from ${course.endsOn})::int as from_year,
      ${attendance.id}::text as counted_as, 1::numeric as value, ${doneBy(day)} as kind,
      null::text as level, null::text as flag,
      jsonb_build_object('sex', ${attendance.sex}, 'body', ${attendance.bodyKind}, 'person', ${attendance.personKind},
        'course', ${course.kind}, 'agency', ${attendance.agencyId}::text) as dimensions
    from ${attendance} join ${course} on ${course.id} = ${attendance.courseId}
    where ${attendance.province} = ${province} and ${attendance.removedAt} is null and ${course.removedAt} is null
      and ${course.inDepth} and ${attendance.personKind} in ('leader', 'manager', 'lecturer')`,
}

/** Classes, by kind, in the year in which they end (annex III.1–2). */
export const classes: Measure = {
  name: 'training.classes',
  label: text('Lớp đào tạo', 'Classes'),
  shape: 'count',
  sources: ['training.course'],
  dimensions: { course: kindOfCourse, agency },
  rows: (province, day) => sql`
    select 'training.course' as subject, ${course.id}::text as id,
      ${course.code} || ' · ' || ${course.title} as label, ${course.agencyId} as agency_id,
      ${course.endsOn} as on_day, extract(year from ${course.endsOn})::int as year,
      extract(year from ${course.endsOn})::int as from_year,
      ${course.id}::text as counted_as, 1::numeric as value, ${doneBy(day)} as kind,
      null::text as level, null::text as flag,
      jsonb_build_object('course', ${course.kind}, 'agency', ${course.agencyId}::text) as dimensions
    from ${course}
    where ${course.province} = ${province} and ${course.removedAt} is null`,
}

export const trainingMeasures: readonly Measure[] = [certifiedExperts, intensiveAttendances, classes]
