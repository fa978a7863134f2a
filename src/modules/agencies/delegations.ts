import { and, desc, eq, inArray, isNull, or } from 'drizzle-orm'
import { newId } from '#kernel/id.ts'
import { permit, personOf, reachOf } from '#kernel/permission.ts'
import { defineRefusals, Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { matches } from '#kernel/vietnamese/search-key.ts'
import { record } from '#modules/audit/service.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import { directoryOf } from './directory.ts'
import type { DelegationRow, NewDelegation } from './people-contract.ts'
import { agencyGrants } from './permissions.ts'
import * as people from './person-store.ts'
import { heirsOf, nameOn } from './rules.ts'
import { delegation, person } from './schema.ts'
import { rolesOn } from './store.ts'

export const delegationRefusals = defineRefusals({
  SAME_PERSON: {
    status: 422,
    vi: 'Hãy chọn một người khác để thay.',
    en: 'Choose somebody else to stand in.',
  },
  NOT_ONE_AGENCY: {
    status: 422,
    vi: 'Chỉ ủy quyền giữa hai người đang có vai trò trong cùng một cơ quan vào ngày bắt đầu.',
    en: 'Delegate only between two people who hold roles in one agency on the first day.',
  },
  SPAN_OVER: {
    status: 422,
    vi: 'Ngày cuối phải từ ngày bắt đầu và từ hôm nay trở đi.',
    en: 'The last day may lie neither before the first day nor before today.',
  },
  NOT_AS_DEPUTY: {
    status: 403,
    vi: 'Người được ủy quyền không ủy quyền tiếp. Hãy nhờ lãnh đạo cơ quan hoặc quản trị viên.',
    en: 'A deputy does not delegate further. Ask the leader of the agency or the administrator.',
  },
})

/** The agency that each person acts in on a day, and whether they lead it. */
const placesOf = async (context: Context, ids: readonly string[], day: string) => {
  const { document, keyOf } = await directoryOf(context.db, context.actor.province)
  const held = await rolesOn(context.db, ids, day)
  return held.flatMap(({ personId, role, agencyId }) => {
    const key = keyOf.get(agencyId ?? '')
    const heir = key && (heirsOf(document, key, day)[0] ?? key)
    return heir && (role === 'officer' || role === 'leader') ? [{ personId, role, key: heir, agencyId }] : []
  })
}

const present = async (
  context: Context,
  rows: readonly (typeof delegation.$inferSelect)[],
): Promise<DelegationRow[]> => {
  const { db, actor } = context
  const { document, keyOf } = await directoryOf(db, actor.province)
  const ids = [...new Set(rows.flatMap((row) => [row.fromPersonId, row.toPersonId]))]
  const named = ids.length > 0 ? await db.select().from(person).where(inArray(person.id, ids)) : []
  const reference = (id: string) => ({ id, label: named.find((one) => one.id === id)?.name ?? id })
  const day = today(context)
  return rows.map((row) => {
    const running = day < row.validFrom ? 'coming' : day <= row.validTo ? 'running' : 'over'
    const state = row.withdrawnAt === null ? running : 'withdrawn'
    const stands = state === 'coming' || state === 'running'
    const mayEnd = stands && (row.fromPersonId === actor.personId || mayGive(context, row.agencyId))
    const { id, validFrom, validTo, decision } = row
    return {
      ...{ id, validFrom, validTo, decision, state },
      agency: {
        id: row.agencyId,
        label: nameOn(document, keyOf.get(row.agencyId) ?? row.agencyId, validFrom),
      },
      from: reference(row.fromPersonId),
      to: reference(row.toPersonId),
      actions: mayEnd ? ['withdraw'] : [],
    }
  })
}

const mayGive = ({ actor }: Context, agencyId: string): boolean => {
  const reach = reachOf(actor, agencyGrants, 'delegation.give')
  return reach === 'all' || (reach === 'own' && actor.ownAgencies.includes(agencyId))
}

/** Delegations of the agencies one may delegate in, and those to or from oneself. @throws Refusal NOT_SIGNED_IN, PEOPLE_ONLY */
export const listDelegations = async (context: Context): Promise<DelegationRow[]> => {
  const { db, actor } = context
  permit(actor, agencyGrants, 'agency.read')
  const personId = personOf(actor)
  const reach = reachOf(actor, agencyGrants, 'delegation.give')
  const own = or(eq(delegation.fromPersonId, personId), eq(delegation.toPersonId, personId))
  const seen =
    reach === 'all'
      ? undefined
      : reach === 'own' && actor.ownAgencies.length > 0
        ? or(own, inArray(delegation.agencyId, [...actor.ownAgencies]))
        : own
  const rows = await db
    .select()
    .from(delegation)
    .where(and(eq(delegation.province, actor.province), seen))
    .orderBy(desc(delegation.validFrom))
    .limit(500)
  return present(context, rows)
}

/** Those between whom one may delegate today. @throws Refusal FORBIDDEN without `delegation.give` */
export const listColleagues = async (context: Context, { q }: { q: string }) => {
  const within = permit(context.actor, agencyGrants, 'delegation.give')
  const { document } = await directoryOf(context.db, context.actor.province)
  const rows = (await people.listPeople(context.db, within, true)).filter(({ person: one }) =>
    matches(one.name, q),
  )
  const day = today(context)
  const ids = rows.map(({ person: one }) => one.id)
  const places = ids.length > 0 ? await placesOf(context, ids, day) : []
  return rows.flatMap(({ person: one }) => {
    const at = places.find(({ personId }) => personId === one.id)
    if (at === undefined) return []
    const detail = [one.position, nameOn(document, at.key, day)].filter(Boolean).join(', ')
    return [{ id: one.id, label: one.name, detail }]
  })
}

/**
 * Lets a person stand in for another of the same agency for some days, by decision; what the deputy does is written
 * down with the name of the other. Given by the leader of the agency or by the administrator.
 * @throws Refusal FORBIDDEN, SAME_PERSON, SPAN_OVER, NOT_ONE_AGENCY, NOT_AS_DEPUTY
 */
export const delegate = (context: Context, given: NewDelegation): Promise<DelegationRow> =>
  atomically(context, async (inside) => {
    const { db, actor } = inside
    const within = permit(actor, agencyGrants, 'delegation.give')
    const { fromPersonId, toPersonId, from, to, decision } = given
    refuseIf(fromPersonId === toPersonId, delegationRefusals.SAME_PERSON, {}, 'toPersonId')
    refuseIf(to < from || to < today(inside), delegationRefusals.SPAN_OVER, {}, 'to')
    const away = await people.findPerson(db, within, fromPersonId)
    const deputy = await people.findPerson(db, within, toPersonId)
    if (!away?.person.active || !deputy?.person.active) throw new Refusal(refusals.NOT_FOUND)
    const places = await placesOf(inside, [fromPersonId, toPersonId], from)
    const at = places.find(
      (one) =>
        one.personId === fromPersonId &&
        places.some((other) => other.personId === toPersonId && other.key === one.key),
    )
    if (!at?.agencyId) throw new Refusal(delegationRefusals.NOT_ONE_AGENCY, {}, 'toPersonId')
    if (within.reach === 'own') {
      refuseIf(!mayGive(inside, at.agencyId), refusals.FORBIDDEN)
      const own = await placesOf(inside, [actor.personId ?? ''], today(inside))
      refuseIf(!own.some(({ role }) => role === 'leader'), delegationRefusals.NOT_AS_DEPUTY)
    }
    const [row] = await db
      .insert(delegation)
      .values({
        ...{ id: newId(), province: actor.province, fromPersonId, toPersonId, agencyId: at.agencyId },
        ...{ validFrom: from, validTo: to, decision },
      })
      .returning()
    const [made] = await present(inside, row ? [row] : [])
    if (made === undefined) throw new Refusal(refusals.NOT_FOUND)
    const after = { from: made.from.label, to: made.to.label, validFrom: from, validTo: to, decision }
    const label = `${made.from.label} → ${made.to.label}`
    await record(inside, { action: 'delegated', subject: 'delegation', id: made.id, label, after })
    return made
  })

/** Withdraws a delegation at once. @throws Refusal FORBIDDEN, NOT_FOUND, REASON_REQUIRED, WRONG_STATE */
export const withdrawDelegation = (
  context: Context,
  { id, reason }: { id: string; reason: string },
): Promise<DelegationRow> =>
  atomically(context, async (inside) => {
    const { db, actor, now } = inside
    permit(actor, agencyGrants, 'agency.read')
    const [row] = await db
      .select()
      .from(delegation)
      .where(and(eq(delegation.id, id), eq(delegation.province, actor.province)))
      .for('update')
    if (row === undefined) throw new Refusal(refusals.NOT_FOUND)
    // Who is stood in for may always take it back.
    const own = row.fromPersonId === actor.personId
    refuseIf(!own && !mayGive(inside, row.agencyId), refusals.FORBIDDEN)
    refuseIf(!reason.trim(), refusals.REASON_REQUIRED, {}, 'reason')
    const done = await db
      .update(delegation)
      .set({ withdrawnAt: now })
      .where(and(eq(delegation.id, id), isNull(delegation.withdrawnAt)))
      .returning()
    refuseIf(done.length === 0, refusals.WRONG_STATE, { action: 'Thu hồi', state: 'Đã thu hồi' })
    const [made] = await present(inside, done)
    if (made === undefined) throw new Refusal(refusals.NOT_FOUND)
    const label = `${made.from.label} → ${made.to.label}`
    await record(inside, { action: 'withdrawn', subject: 'delegation', id, label, reason })
    return made
  })
