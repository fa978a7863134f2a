import type { Actor, Capacity, Role } from '#kernel/actor.ts'
import type { CalendarDate } from '#kernel/period.ts'
import type { Database } from '#platform/database/database.ts'
import { capacitiesOf } from './capacity.ts'
import * as store from './store.ts'

/**
 * Who a signed-in account acts as on a day: the roles held then, in the agency that carries on for the one named in
 * the role, with the duties which that agency holds then, and the capacities of those for whom the person stands in.
 * Undefined when the account belongs to nobody active, so that a suspended person's session ends at once.
 */
export const actorOf = async (db: Database, userId: string, day: CalendarDate): Promise<Actor | undefined> => {
  const person = await store.findPersonByUser(db, userId)
  if (person === undefined || !person.active) return undefined
  const delegations = await store.delegationsTo(db, person.id, day)
  const held = await store.rolesOn(db, [person.id, ...delegations.map((d) => d.fromPersonId)], day)
  const own = held.filter((role) => role.personId === person.id)
  const main = own.find((role) => role.agencyId !== null) ?? own[0]
  const agencyId = main?.agencyId ? await store.successorOn(db, main.agencyId, day) : undefined

  const found = new Set<Capacity>(['public'])
  for (const role of held) {
    const place = role.agencyId ? await store.successorOn(db, role.agencyId, day) : undefined
    // A delegation reaches no further than the agency in which it was given.
    if (role.personId !== person.id && place !== agencyId) continue
    const standing = place ? await store.standingOn(db, place, day) : { kind: undefined, duties: new Set<string>() }
    for (const capacity of capacitiesOf({ role: role.role as Role, agencyKind: standing.kind, duties: standing.duties }))
      found.add(capacity)
  }
  return {
    province: person.province,
    personId: person.id,
    name: person.name,
    agencyId,
    ownAgencies: agencyId ? await store.ownAgencies(db, agencyId, day) : [],
    enterpriseId: own.find((role) => role.enterpriseId)?.enterpriseId ?? undefined,
    capacities: found,
    deputyFor: delegations.map((d) => d.fromName),
  }
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
  province,
  personId: undefined,
  name,
  agencyId: undefined,
  ownAgencies: [],
  capacities: new Set(),
  deputyFor: [],
})
