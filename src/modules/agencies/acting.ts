import { eq } from 'drizzle-orm'
import type { Actor, Capacity, Role } from '#kernel/actor.ts'
import type { CalendarDate } from '#kernel/period.ts'
import type { Database } from '#platform/database/database.ts'
import { capacitiesOf } from './capacity.ts'
import { directoryOf } from './directory.ts'
import { type Duty, Duty as DutyShape } from './document.ts'
import { ownAgenciesOf } from './own-agencies.ts'
import { findVersionOn, heirsOf, holdsDuty } from './rules.ts'
import { person } from './schema.ts'
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
  const { document, idOf, keyOf } = await directoryOf(db, person.province)
  const delegations = await store.delegationsTo(db, person.id, day)
  const held = await store.rolesOn(db, [person.id, ...delegations.map((d) => d.fromPersonId)], day)

  const heirOf = (agencyId: string | null): string | undefined => {
    const key = agencyId === null ? undefined : keyOf.get(agencyId)
    return key === undefined ? undefined : (heirsOf(document, key, day)[0] ?? key)
  }
  const standingOf = (key: string | undefined) => {
    const agency = document.agencies.find((one) => one.key === key)
    const duties = DutyShape.options.filter(
      (duty: Duty) => key !== undefined && holdsDuty(document, key, duty, day),
    )
    return { agencyKind: agency && findVersionOn(agency, day)?.kind, duties: new Set<string>(duties) }
  }

  const own = held.filter((role) => role.personId === person.id)
  const main = heirOf((own.find((role) => role.agencyId !== null) ?? own[0])?.agencyId ?? null)
  // A delegation reaches no further than the agency in which it was given, and passes on neither sight nor administration.
  const acting = held.filter(
    (role) =>
      role.personId === person.id ||
      (heirOf(role.agencyId) === main && (role.role === 'officer' || role.role === 'leader')),
  )
  const found = acting.flatMap((role) =>
    capacitiesOf({ role: role.role as Role, ...standingOf(heirOf(role.agencyId)) }),
  )
  const ownKeys = main === undefined ? [] : ownAgenciesOf(document, main, day)
  return {
    province: person.province,
    personId: person.id,
    name: person.name,
    agencyId: main && idOf.get(main),
    ownAgencies: ownKeys.flatMap((key) => idOf.get(key) ?? []),
    enterpriseId: own.find((role) => role.enterpriseId)?.enterpriseId ?? undefined,
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
