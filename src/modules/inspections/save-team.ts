import { permit } from '#kernel/permission.ts'
import { refuseIf } from '#kernel/refusal.ts'
import { matches } from '#kernel/vietnamese/search-key.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { peopleOfAgencies } from '#modules/agencies/person-store.ts'
import { nameOn } from '#modules/agencies/rules.ts'
import { record } from '#modules/audit/service.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import { lockLed, readFieldwork } from './fieldwork.ts'
import type { Fieldwork, TeamInput } from './fieldwork-shapes.ts'
import { shareFindings } from './finding-store.ts'
import { inspectionGrants } from './permissions.ts'
import { inspectionRefusals, proveTeam, type TeamMember } from './rules.ts'
import * as store from './store.ts'
import { membersOf, proveFree, replaceMembers } from './team-store.ts'

const peopleOn = async (context: Context, only?: readonly string[]) => {
  const { db, actor } = context
  const { document, keyOf } = await directoryOf(db, actor.province)
  const day = today(context)
  const people = await peopleOfAgencies(db, [...keyOf.keys()], day, only)
  return people.map(({ agencyId, ...person }) => ({
    ...person,
    agency: { id: agencyId, label: nameOn(document, keyOf.get(agencyId) ?? '', day) },
  }))
}

/** People with accounts whose name fits the words, for a team, at most 20. @throws Refusal FORBIDDEN */
export const teamChoices = async (context: Context, q: string) => {
  permit(context.actor, inspectionGrants, 'inspection.write')
  const people = await peopleOn(context)
  return people
    .filter(({ role, name, agency }) => role !== 'inspector' && matches(`${name} ${agency.label}`, q))
    .slice(0, 20)
    .map(({ id, name, position, agency }) => ({ id, label: name, detail: agency.label, position, agency }))
}

// A person's name and agency are those of the directory, not what the screen says.
const fromDirectory = async (context: Context, members: TeamInput): Promise<TeamMember[]> => {
  const asked = members.flatMap(({ personId }) => personId ?? [])
  const people = new Map((await peopleOn(context, asked)).map((person) => [person.id, person]))
  const { keyOf } = await directoryOf(context.db, context.actor.province)
  return members.map(({ personId, agency, ...member }) => {
    const isUnknown = agency !== null && !keyOf.has(agency)
    refuseIf(isUnknown, inspectionRefusals.AGENCY_UNKNOWN, {}, 'members')
    if (personId === null) return { ...member, personId, agencyId: agency }
    const person = people.get(personId)
    refuseIf(person === undefined, inspectionRefusals.PERSON_UNKNOWN, {}, 'members')
    return {
      ...member,
      personId,
      name: person?.name ?? member.name,
      position: member.position ?? person?.position ?? null,
      agencyId: person?.agency.id ?? agency,
    }
  })
}

/**
 * Names the team of a visit (V.5.f). The agencies of its members take part: they see the visit and its findings.
 * @throws Refusal ONE_HEAD, MEMBER_TWICE, OWN_PROJECT (by person), PERSON_UNKNOWN, AGENCY_UNKNOWN, TEAM_FIXED,
 * CHANGED_MEANWHILE, FORBIDDEN, NOT_FOUND
 */
export const saveTeam = async (
  context: Context,
  change: { id: string; version: number; members: TeamInput },
): Promise<Fieldwork> => {
  await atomically(context, async (inside) => {
    const visit = await lockLed(inside, change)
    const members = await fromDirectory(inside, change.members)
    proveTeam(members)
    if (visit.projectId !== null) await proveFree(inside, visit.projectId, members)
    const before = await membersOf(inside.db, visit.id)
    await replaceMembers(inside.db, { province: visit.province, visitId: visit.id }, members)
    const agencies = [...new Set(members.flatMap(({ agencyId }) => agencyId ?? []))]
    await store.writeVisit(inside.db, {
      ...visit,
      agencies,
      version: visit.version + 1,
      updatedAt: inside.now,
    })
    await shareFindings(inside.db, visit.id, agencies)
    const names = (team: readonly { name: string; head: boolean }[]) => ({
      team: team.map(({ name, head }) => (head ? `${name} (trưởng đoàn)` : name)).join(', '),
    })
    await record(inside, {
      action: 'team-named',
      subject: 'inspections.visit',
      id: visit.id,
      label: names(members).team,
      before: names(before),
      after: names(members),
    })
  })
  return readFieldwork(context, change.id)
}
