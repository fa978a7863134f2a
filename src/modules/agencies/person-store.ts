import { and, asc, eq, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/period.ts'
import type { Jurisdiction } from '#kernel/permission.ts'
import { authSession, authUser } from '#platform/auth-schema.ts'
import type { Database } from '#platform/database/database.ts'
import { person, personRole } from './schema.ts'

/** Active people who hold a role in one of the agencies on a day, in the order of the alphabet; of some people, only these. */
export const peopleOfAgencies = async (
  db: Database,
  agencyIds: readonly string[],
  day: CalendarDate,
  only?: readonly string[],
) => {
  if (agencyIds.length === 0) return []
  const rows = await db
    .select({
      id: person.id,
      name: person.name,
      position: person.position,
      role: personRole.role,
      agencyId: personRole.agencyId,
    })
    .from(personRole)
    .innerJoin(person, eq(person.id, personRole.personId))
    .where(
      and(
        inArray(personRole.agencyId, [...agencyIds]),
        only && inArray(sql`${person.id}::text`, [...only]),
        eq(person.active, true),
        lte(personRole.validFrom, day),
        or(isNull(personRole.validTo), gte(personRole.validTo, day)),
      ),
    )
    .orderBy(sql`${person.name} collate vietnamese`, asc(person.id))
  return rows.map((row) => ({ ...row, agencyId: row.agencyId ?? '' }))
}

const account = {
  person,
  lockedUntil: authUser.lockedUntil,
  mustChangePassword: authUser.mustChangePassword,
  twoFactor: authUser.twoFactorEnabled,
}

const withAccount = (db: Database, where: SQL | undefined) =>
  db
    .select(account)
    .from(person)
    .innerJoin(authUser, eq(authUser.id, person.userId))
    .where(where)
    .orderBy(sql`${person.name} collate vietnamese`, asc(person.id))
    .limit(1000)

export type AccountRow = Awaited<ReturnType<typeof withAccount>>[number]

const reached = (within: Jurisdiction): SQL | undefined => {
  if (within.reach === 'all') return undefined
  if (within.reach !== 'own' || within.agencies.length === 0) return sql`false`
  const inside = sql.join(
    within.agencies.map((id) => sql`${id}::uuid`),
    sql`, `,
  )
  return sql`exists (select 1 from ${personRole} r where r.person_id = ${person.id} and r.agency_id in (${inside}))`
}

/** People within the scope, in the order of the alphabet. */
export const listPeople = (db: Database, within: Jurisdiction, active: boolean | undefined) =>
  withAccount(
    db,
    and(
      eq(person.province, within.province),
      reached(within),
      active === undefined ? undefined : eq(person.active, active),
    ),
  )

export const findPerson = async (db: Database, within: Jurisdiction, id: string) => {
  const [found] = await withAccount(
    db,
    and(eq(person.province, within.province), reached(within), eq(person.id, id)),
  )
  return found
}

/** Every role that these people hold, held or will hold, the earliest first. */
export const rolesOf = (db: Database, personIds: readonly string[]) =>
  db
    .select()
    .from(personRole)
    .where(inArray(personRole.personId, [...personIds]))
    .orderBy(asc(personRole.validFrom), asc(personRole.id))

/** How many active people hold the role of administrator on a day, one of them left out. */
export const countAdministrators = async (
  db: Database,
  province: string,
  day: CalendarDate,
  but: string | undefined,
): Promise<number> => {
  const rows = await db
    .selectDistinct({ id: person.id })
    .from(personRole)
    .innerJoin(person, eq(person.id, personRole.personId))
    .where(
      and(
        eq(person.province, province),
        eq(person.active, true),
        eq(personRole.role, 'administrator'),
        lte(personRole.validFrom, day),
        or(isNull(personRole.validTo), gte(personRole.validTo, day)),
      ),
    )
  return rows.filter(({ id }) => id !== but).length
}

/** Ends every session of an account. */
export const endSessions = async (db: Database, userId: string): Promise<void> => {
  await db.delete(authSession).where(eq(authSession.userId, userId))
}

/** How a person's position is called; it decides how they sign. */
export const positionOf = async (db: Database, personId: string | undefined): Promise<string | null> => {
  if (personId === undefined || !/^[0-9a-f-]{36}$/.test(personId)) return null
  const [found] = await db.select({ position: person.position }).from(person).where(eq(person.id, personId))
  return found?.position ?? null
}
