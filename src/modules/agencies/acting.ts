import { eq } from 'drizzle-orm'
import type { Actor, Capacity, Role } from '#kernel/actor.ts'
import type { CalendarDate } from '#kernel/period.ts'
import type { Database } from '#platform/database/database.ts'
import { capacitiesOf } from './capacity.ts'
import { directoryOf } from './directory.ts'
import { person } from './schema.ts'
import { placeOf, standingOn } from './standing.ts'
import * as store from './store.ts'

/**
 * Who a signed-in account acts as on a day: the roles held then, in the agency that carries on the one named in the
 * role, with the duties which that agency holds then, and the capacities of those for whom the person stands in.
 * Undefined when the account belongs to nobody active, so that a suspended person's session ends at once.
 */
export const actorOf = async (
  db: Database,
  userId: string,
  day: CalendarDate,
): Promise<Actor | undefined> => {
  const person = await store.findPersonByUser(db, userId)
  if (person === undefined || !person.active) return undefined
  const directory = await directoryOf(db, person.province)
  const delegations = await store.delegationsTo(db, person.id, day)
  const held = await store.rolesOn(db, [person.id, ...delegations.map((d) => d.fromPersonId)], day)

  const standing = ({ agencyId }: { agencyId: string | null }) => standingOn(directory, agencyId, day)

  const own = held.filter((role) => role.personId === person.id)
  const first = own.find((role) => role.agencyId !== null)
  const main = first && standing(first).key
  // A delegation reaches no further than the agency in which it was given, and passes on neither sight nor administration.
  const acting = held.filter(
    (role) =>
      role.personId === person.id ||
      (standing(role).key === main && (role.role === 'officer' || role.role === 'leader')),
  )
  const representsNow = (owner: 'enterpriseId' | 'bodyId') =>
    (own.find((role) => role[owner] !== null && role[owner] === person.actsFor) ??
      own.find((role) => role[owner]))?.[owner] ?? undefined
  const found = acting.flatMap((role) =>
    capacitiesOf({
      role: role.role as Role,
      represents: role.enterpriseId ? 'enterprise' : role.bodyId ? 'body' : undefined,
      ...standing(role),
    }),
  )
  return {
    province: person.province,
    personId: person.id,
    name: person.name,
    ...placeOf(directory, main, day),
    enterpriseId: representsNow('enterpriseId'),
    bodyId: representsNow('bodyId'),
    capacities: new Set<Capacity>(['public', ...found]),
    deputyFor: delegations.map((d) => d.fromName),
  }
}

/** As `actorOf`, for the account with an e-mail address. */
export const actorCalled = async (
  db: Database,
  email: string,
  day: CalendarDate,
): Promise<Actor | undefined> => {
  const [found] = await db.select({ userId: person.userId }).from(person).where(eq(person.email, email))
  return found && actorOf(db, found.userId, day)
}

/** As `actorOf`, for a person whose work goes on after the request. */
export const actorOfPerson = async (
  db: Database,
  personId: string,
  day: CalendarDate,
): Promise<Actor | undefined> => {
  const [found] = await db.select({ userId: person.userId }).from(person).where(eq(person.id, personId))
  return found && actorOf(db, found.userId, day)
}

/** Somebody who has not signed in. */
export const publicActor = (province: string): Actor => ({
  province,
  personId: undefined,
  name: 'Công chúng',
  agencyId: undefined,
  ownAgencies: [],
  capacities: new Set(['public']),
  deputyFor: [],
})

/** The program itself at work: imports of plan files, reminders, the sample year. */
export const programActor = (province: string, name = 'Hệ thống'): Actor => ({
  ...publicActor(province),
  name,
  capacities: new Set(),
})
