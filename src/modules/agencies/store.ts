import { and, eq, gt, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { CalendarDate } from '#kernel/period.ts'
import { type Database, rowsOf } from '#platform/database/database.ts'
import { agency, agencyDuty, agencyVersion, delegation, person, personRole } from './schema.ts'

/** The condition that a span of days holds on a day; its end is the first day on which it no longer does. */
export const holdsOn = (validFrom: PgColumn, validTo: PgColumn, day: CalendarDate): SQL =>
  and(lte(validFrom, day), or(isNull(validTo), gt(validTo, day))) ?? sql`false`

/** The name of an agency on a day, by the one resolver: the version of that day, else the nearest one. */
export const agencyNameOn = (agencyId: PgColumn | SQL, day: CalendarDate | PgColumn | SQL): SQL<string> =>
  sql<string>`agency_name(${agencyId}, ${day}::date)`

export const findPersonByUser = async (db: Database, userId: string) => {
  const [found] = await db.select().from(person).where(eq(person.userId, userId))
  return found
}

/** The roles that a person holds on a day. */
export const rolesOn = (db: Database, personIds: readonly string[], day: CalendarDate) =>
  db
    .select()
    .from(personRole)
    .where(and(inArray(personRole.personId, [...personIds]), holdsOn(personRole.validFrom, personRole.validTo, day)))

/** Those for whom a person stands in on a day. */
export const delegationsTo = (db: Database, personId: string, day: CalendarDate) =>
  db
    .select({ fromPersonId: delegation.fromPersonId, agencyId: delegation.agencyId, fromName: person.name })
    .from(delegation)
    .innerJoin(person, eq(person.id, delegation.fromPersonId))
    .where(
      and(
        eq(delegation.toPersonId, personId),
        isNull(delegation.withdrawnAt),
        holdsOn(delegation.validFrom, delegation.validTo, day),
      ),
    )

/** Kind and duties of an agency on a day. */
export const standingOn = async (db: Database, agencyId: string, day: CalendarDate) => {
  const [version] = await db
    .select({ kind: agencyVersion.kind })
    .from(agencyVersion)
    .where(and(eq(agencyVersion.agencyId, agencyId), holdsOn(agencyVersion.validFrom, agencyVersion.validTo, day)))
  const duties = await db
    .select({ duty: agencyDuty.duty })
    .from(agencyDuty)
    .where(and(eq(agencyDuty.agencyId, agencyId), holdsOn(agencyDuty.validFrom, agencyDuty.validTo, day)))
  return { kind: version?.kind, duties: new Set(duties.map(({ duty }) => duty)) }
}

/**
 * The agency that carries on for another on a day: follows mergers, renamings and splits with one successor until
 * it comes to one that still exists. An agency that exists is its own successor.
 */
export const successorOn = async (db: Database, agencyId: string, day: CalendarDate): Promise<string> => {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`with recursive onward(id, depth) as (
          select ${agencyId}::uuid, 0
          union
          select l.to_id, o.depth + 1 from onward o
          join succession_link l on l.from_id = o.id and l.to_id is not null
          join succession s on s.id = l.succession_id and s.happened_on <= ${day}::date and s.kind in ('merge', 'rename', 'split')
          where o.depth < 20 and not exists (
            select 1 from agency_version v where v.agency_id = o.id and v.valid_from <= ${day}::date
              and (v.valid_to is null or v.valid_to > ${day}::date)))
        select o.id from onward o join agency_version v on v.agency_id = o.id
        where v.valid_from <= ${day}::date and (v.valid_to is null or v.valid_to > ${day}::date)
        order by o.depth limit 1`,
  )
  return rows[0]?.id ?? agencyId
}

/** An agency, those below it on the day, and all that they took over from: whose rows its people may see as their own. */
export const ownAgencies = async (db: Database, agencyId: string, day: CalendarDate): Promise<string[]> => {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`with recursive below(id) as (
          select ${agencyId}::uuid
          union
          select v.agency_id from below b join agency_version v on v.parent_id = b.id
            and v.valid_from <= ${day}::date and (v.valid_to is null or v.valid_to > ${day}::date)
            and v.kind in ('sub-department', 'technical-centre')
        ), mine(id) as (
          select id from below
          union
          select l.from_id from mine m join succession_link l on l.to_id = m.id
          join succession s on s.id = l.succession_id and s.happened_on <= ${day}::date and s.kind in ('merge', 'rename', 'split')
        )
        select id from mine`,
  )
  return rows.map(({ id }) => id)
}

export const findAgencyByKey = async (db: Database, province: string, key: string) => {
  const [found] = await db.select().from(agency).where(and(eq(agency.province, province), eq(agency.key, key)))
  return found
}
