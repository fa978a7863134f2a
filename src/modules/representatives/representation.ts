import { addDays } from '#kernel/period.ts'
import { mayOn, type Owner, permitOn } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { offerFirstUse } from '#modules/agencies/first-use.ts'
import { record } from '#modules/audit/service.ts'
import { enterpriseCalled } from '#modules/enterprises/called.ts'
import { enterprises } from '#modules/enterprises/service.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import type { Representative, Workspace } from './contract.ts'
import { firstUseLetter, type Post, send } from './letters.ts'
import { representativeGrants } from './permissions.ts'
import * as store from './representation-store.ts'
import { representativeRefusals } from './rules.ts'

const ownerOf = async (context: Context, enterpriseId: string): Promise<Owner> => {
  const { ownerAgencyId } = await enterprises.get(context, enterpriseId)
  return { agencyId: (ownerAgencyId ?? null) as string | null, enterpriseId }
}

const isNow = ({ role }: store.RepresentativeRow, day: string): boolean =>
  role.validFrom <= day && (role.validTo === null || role.validTo >= day)

/** Officers end any representation, the first representative those of others, everybody their own. */
const mayEnd = (
  { actor }: Context,
  owner: Owner,
  row: store.RepresentativeRow,
  firstPerson?: string,
): boolean =>
  mayOn(actor, representativeGrants, 'representative.end', owner) &&
  (!actor.capacities.has('enterpriseRepresentative') || [row.person.id, firstPerson].includes(actor.personId))

/**
 * Who speaks for an enterprise, today's first. @throws Refusal FORBIDDEN for agencies that do not keep it, NOT_FOUND
 */
export const listRepresentatives = async (
  context: Context,
  { enterprise }: { enterprise: string },
): Promise<Representative[]> => {
  const owner = await ownerOf(context, enterprise)
  permitOn(context.actor, representativeGrants, 'representative.read', owner)
  const day = today(context)
  const rows = await store.ofEnterprise(context.db, context.actor.province, enterprise)
  const [first] = rows.filter((row) => isNow(row, day))
  return rows
    .map((row): Representative => {
      const { role, person, mustChangePassword } = row
      const may = isNow(row, day) && mayEnd(context, owner, row, first?.person.id)
      return {
        ...{ id: role.id, name: person.name, position: person.position, phone: person.phone },
        ...{ email: person.email, from: role.validFrom, to: role.validTo },
        first: row === first,
        cameIn: !mustChangePassword,
        actions: may ? (mustChangePassword ? ['end', 'invite'] : ['end']) : [],
      }
    })
    .sort((a, b) => Number(a.to !== null) - Number(b.to !== null))
}

/** Proves that the person may act on a representation that stands today. */
const getRepresentation = async (context: Context, id: string) => {
  const { db, actor } = context
  const row = await store.findRole(db, actor.province, id)
  const enterpriseId = row?.role.enterpriseId
  if (row === undefined || !enterpriseId || !isNow(row, today(context))) throw new Refusal(refusals.NOT_FOUND)
  const owner = await ownerOf(context, enterpriseId)
  permitOn(actor, representativeGrants, 'representative.end', owner)
  const all = await store.ofEnterprise(db, actor.province, enterpriseId)
  const first = all.find((one) => isNow(one, today(context)))?.person.id
  refuseIf(!mayEnd(context, owner, row, first), representativeRefusals.NOT_THE_FIRST)
  return { ...row, enterpriseId }
}

/**
 * Ends a representation at once; the person and what they did stay. @throws Refusal REASON_REQUIRED, NOT_FOUND,
 * FORBIDDEN, NOT_THE_FIRST
 */
export const endRepresentation = async (
  context: Context,
  { id, reason }: { id: string; reason: string },
): Promise<Representative[]> => {
  refuseIf(reason.trim() === '', refusals.REASON_REQUIRED, {}, 'reason')
  const ended = await atomically(context, async (inside) => {
    const found = await getRepresentation(inside, id)
    const { role, person, enterpriseId } = found
    // The last day counts, so that one who leaves today is out today.
    const to = addDays(today(inside), -1)
    await store.endRole(inside.db, id, to)
    const held = { role: role.role, enterpriseId }
    const of = { action: 'role-ended', label: person.name, reason }
    await record(inside, {
      ...of,
      subject: 'person',
      id: person.id,
      before: { ...held, to: null },
      after: { ...held, to },
    })
    await record(inside, { ...of, action: 'representative-ended', subject: 'enterprise', id: enterpriseId })
    return { enterpriseId, isOwn: person.id === inside.actor.personId }
  })
  return ended.isOwn ? [] : listRepresentatives(context, { enterprise: ended.enterpriseId })
}

/** Sends the first-use link again to somebody who never came in. @throws Refusal NOT_FOUND, FORBIDDEN, NOT_THE_FIRST */
export const inviteAgain = async (
  context: Context,
  post: Post,
  { id }: { id: string },
): Promise<Representative[]> => {
  const { enterprise, letter } = await atomically(context, async (inside) => {
    const { person, enterpriseId, mustChangePassword } = await getRepresentation(inside, id)
    if (!mustChangePassword) throw new Refusal(refusals.NOT_FOUND)
    const enterpriseName = await enterpriseCalled(inside, enterpriseId)
    const token = await offerFirstUse(inside, person.id)
    await record(inside, { action: 'invited', subject: 'person', id: person.id, label: person.name })
    return {
      enterprise: enterpriseId,
      letter: firstUseLetter(post, { email: person.email, enterpriseName }, token),
    }
  })
  send(post, letter)
  return listRepresentatives(context, { enterprise })
}

/** The home of a representative: for whom they act, and for whom else they may. @throws Refusal NOT_SIGNED_IN, NOT_FOUND */
export const openWorkspace = async (context: Context): Promise<Workspace> => {
  const { actor, db } = context
  if (actor.personId === undefined) throw new Refusal(refusals.NOT_SIGNED_IN)
  const all = await store.enterprisesOf(db, actor.personId, today(context))
  const enterprise = all.find(({ id }) => id === actor.enterpriseId)
  if (enterprise === undefined) throw new Refusal(refusals.NOT_FOUND)
  return { enterprise, others: all.filter((one) => one !== enterprise) }
}

/** Acts for another of the enterprises that the person represents. @throws Refusal NOT_SIGNED_IN, NOT_FOUND */
export const actFor = async (
  context: Context,
  { enterprise }: { enterprise: string },
): Promise<Workspace> => {
  const { actor, db } = context
  const { others, ...home } = await openWorkspace(context)
  if (![home.enterprise, ...others].some(({ id }) => id === enterprise)) throw new Refusal(refusals.NOT_FOUND)
  await store.setActsFor(db, actor.personId ?? '', enterprise)
  return openWorkspace({ ...context, actor: { ...actor, enterpriseId: enterprise } })
}
