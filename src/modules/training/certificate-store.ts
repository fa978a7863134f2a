import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/period.ts'
import type { Jurisdiction } from '#kernel/permission.ts'
import { agencyVersion } from '#modules/agencies/schema.ts'
import { type Database, rowsOf } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import { trainingAttendance as attendance, trainingCertificate as certificate } from './schema.ts'

export type CertificateRow = typeof certificate.$inferSelect

/** The numbers of the live certificates of a course, by attendance. */
export const numbersOf = async (db: Database, courseId: string): Promise<Map<string, string>> => {
  const rows = await db
    .select({ attendanceId: attendance.id, number: certificate.number })
    .from(certificate)
    .innerJoin(attendance, eq(attendance.id, certificate.attendanceId))
    .where(
      and(
        eq(attendance.courseId, courseId),
        isNull(certificate.removedAt),
        sql`${certificate.state} <> 'replaced'`,
      ),
    )
  return new Map(rows.map((row) => [row.attendanceId, row.number]))
}

/** The certificates of a course that stand, by number. */
export const certificatesOfCourse = (db: Database, within: Jurisdiction, courseId: string) =>
  db
    .select({ row: certificate })
    .from(certificate)
    .innerJoin(attendance, eq(attendance.id, certificate.attendanceId))
    .where(
      and(
        inScope(within, {
          province: certificate.province,
          agency: certificate.agencyId,
          enterprise: certificate.enterpriseId,
        }),
        eq(attendance.courseId, courseId),
        eq(certificate.state, 'valid'),
        isNull(certificate.removedAt),
      ),
    )
    .orderBy(certificate.number)

/** How an agency issues papers on a day: its name, what stands above it, the symbol of its papers, where it sits. */
export const issuerAt = async (db: Database, agencyId: string | null, day: CalendarDate) => {
  const [found] = await rowsOf<{ name: string; symbol: string; parent: string | null; place: string }>(
    db,
    sql`select agency_name(${agencyId}::uuid, ${day}::date) as name, ${agencyVersion.symbol} as symbol,
        ${agencyVersion.placeName} as place, case when ${agencyVersion.parentId} is null then null
          else agency_name(${agencyVersion.parentId}, ${day}::date) end as parent
      from ${agencyVersion} where ${agencyVersion.agencyId} = ${agencyId}::uuid
      order by (${agencyVersion.validFrom} <= ${day}::date) desc, abs(${agencyVersion.validFrom} - ${day}::date) limit 1`,
  )
  const { name = '', symbol = '', parent = null, place = '' } = found ?? {}
  return { name, symbol, parent: parent ?? '', place }
}

/** The greatest number of an issuer with this ending, removed ones included. */
export const lastNumber = async (
  db: Database,
  of: { province: string; issuerKey: string; ending: string },
): Promise<number> => {
  const first = sql`split_part(${certificate.number}, '/', 1)`
  const [found] = await db
    .select({ last: sql<number | null>`max(${first}::int)` })
    .from(certificate)
    .where(
      and(
        eq(certificate.province, of.province),
        eq(certificate.issuerKey, of.issuerKey),
        sql`right(${certificate.number}, ${of.ending.length}::int) = ${of.ending}`,
        sql`${first} ~ '^[0-9]{1,6}$'`,
      ),
    )
  return found?.last ?? 0
}

/** Writes the numbers of certificates beside the attendances that they were issued for; a revoked one leaves none. */
export const noteNumbers = async (db: Database, certificateIds: readonly string[], now: Date) =>
  db
    .update(attendance)
    .set({
      certificateNumber: sql`case when ${certificate.state} = 'revoked' then null else ${certificate.number} end`,
      version: sql`${attendance.version} + 1`,
      updatedAt: now,
    })
    .from(certificate)
    .where(and(eq(certificate.attendanceId, attendance.id), inArray(certificate.id, [...certificateIds])))
    .returning({ id: attendance.id, name: attendance.name, certificateNumber: attendance.certificateNumber })

export const lockCertificate = async (db: Database, province: string, id: string) => {
  const [found] = await db
    .select()
    .from(certificate)
    .where(and(eq(certificate.province, province), eq(certificate.id, id), isNull(certificate.removedAt)))
    .for('update')
  return found
}

export const changeCertificate = async (
  db: Database,
  id: string,
  values: Partial<CertificateRow>,
): Promise<void> => {
  await db.update(certificate).set(values).where(eq(certificate.id, id))
}

/** One certificate by what is within the scope. */
export const findWithin = async (db: Database, within: Jurisdiction, id: string) => {
  const [found] = await db
    .select()
    .from(certificate)
    .where(
      and(
        inScope(within, {
          province: certificate.province,
          agency: certificate.agencyId,
          enterprise: certificate.enterpriseId,
        }),
        eq(certificate.id, id),
        isNull(certificate.removedAt),
      ),
    )
  return found
}

/** The certificate that a public code stands for, and the number of the one that replaced it. */
export const findByPublicCode = async (db: Database, within: Jurisdiction, code: string) => {
  const [found] = await db
    .select({
      row: certificate,
      replacedBy: sql<string | null>`${sql`(select newer.number from ${certificate} as newer
        where newer.replaces_id = ${certificate.id} and newer.removed_at is null limit 1)`}`,
    })
    .from(certificate)
    .where(
      and(
        inScope(within, { province: certificate.province, published: sql`true` }),
        eq(certificate.code, code),
        isNull(certificate.removedAt),
      ),
    )
  return found
}
