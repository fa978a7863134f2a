import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/period.ts'
import { person, personRole } from '#modules/agencies/schema.ts'
import { holdsOn } from '#modules/agencies/store.ts'
import { enterprise } from '#modules/enterprises/schema.ts'
import { authUser } from '#platform/auth-schema.ts'
import type { Database } from '#platform/database/database.ts'

const rows = (db: Database) =>
  db
    .select({ role: personRole, person, mustChangePassword: authUser.mustChangePassword })
    .from(personRole)
    .innerJoin(person, eq(person.id, personRole.personId))
    .innerJoin(authUser, eq(authUser.id, person.userId))

export type RepresentativeRow = Awaited<ReturnType<typeof rows>>[number]

/** Who represents an enterprise or did, the first of all first. */
export const ofEnterprise = (db: Database, province: string, enterpriseId: string) =>
  rows(db)
    .where(and(eq(person.province, province), eq(personRole.enterpriseId, enterpriseId)))
    .orderBy(asc(personRole.validFrom), asc(personRole.id))

/** Where those who represent an enterprise on a day are written to. */
export const emailsOf = async (db: Database, province: string, enterpriseId: string, day: CalendarDate) => {
  const found = await db
    .selectDistinct({ email: person.email })
    .from(personRole)
    .innerJoin(person, eq(person.id, personRole.personId))
    .where(
      and(
        eq(person.province, province),
        eq(person.active, true),
        eq(personRole.enterpriseId, enterpriseId),
        holdsOn(personRole.validFrom, personRole.validTo, day),
      ),
    )
  return found.flatMap(({ email }) => email ?? [])
}

/** One representation. */
export const findRole = async (db: Database, province: string, id: string) => {
  const [found] = await rows(db).where(
    and(eq(person.province, province), eq(personRole.id, id), isNotNull(personRole.enterpriseId)),
  )
  return found
}

/** Enterprises that a person represents on a day, by name. */
export const enterprisesOf = (db: Database, personId: string, day: CalendarDate) =>
  db
    .select({ id: enterprise.id, label: enterprise.name })
    .from(personRole)
    .innerJoin(enterprise, eq(enterprise.id, personRole.enterpriseId))
    .where(and(eq(personRole.personId, personId), holdsOn(personRole.validFrom, personRole.validTo, day)))
    .orderBy(asc(enterprise.name))

/** Lets a representation end with a day. */
export const endRole = async (db: Database, id: string, validTo: CalendarDate): Promise<void> => {
  await db.update(personRole).set({ validTo }).where(eq(personRole.id, id))
}

/** Chooses for whom a person acts now. */
export const setActsFor = async (db: Database, personId: string, enterpriseId: string): Promise<void> => {
  await db.update(person).set({ actsFor: enterpriseId }).where(eq(person.id, personId))
}
