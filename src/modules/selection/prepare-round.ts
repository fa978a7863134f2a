import { eq } from 'drizzle-orm'
import { newId } from '#kernel/id.ts'
import { permit } from '#kernel/permission.ts'
import { refuseIf } from '#kernel/refusal.ts'
import { searchKey } from '#kernel/vietnamese/search-key.ts'
import { record } from '#modules/audit/service.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import { onRound, proveDraft, recordOn, roundSubjectName, touchRound } from './access.ts'
import type { CriterionInput, MemberInput, RoundInput } from './contract.ts'
import { criteriaTemplate } from './criteria-template.ts'
import { selectionGrants } from './permissions.ts'
import { proveRound, proveWeights, selectionRefusals } from './rules.ts'
import { selectionCriterion, selectionMember, selectionRound } from './schema.ts'
import * as store from './store.ts'
import { roundWorkflow } from './workflow.ts'

const written = ({ ceiling, ...input }: RoundInput) => ({
  ...input,
  ceiling: ceiling === '0' ? null : BigInt(ceiling),
})

const writeCriteria = ({ db, actor }: Context, roundId: string, criteria: readonly CriterionInput[]) =>
  db
    .insert(selectionCriterion)
    .values(
      criteria.map((one, position) => ({ ...one, id: newId(), province: actor.province, roundId, position })),
    )

/**
 * Begins a round of the person's agency with the template of criteria (II.1.b). Money is in whole đồng.
 * @throws Refusal FORBIDDEN, WINDOW_REVERSED, ROOM_MISSING
 */
export const createRound = (context: Context, input: RoundInput): Promise<{ id: string }> =>
  atomically(context, async (inside) => {
    const { db, actor, now } = inside
    permit(actor, selectionGrants, 'selection.run')
    proveRound(input)
    const row = {
      ...written(input),
      id: newId(),
      province: actor.province,
      agencyId: actor.agencyId ?? null,
      state: roundWorkflow.initial,
      createdAt: now,
      updatedAt: now,
    }
    await db.insert(selectionRound).values(row)
    await writeCriteria(inside, row.id, criteriaTemplate())
    await record(inside, {
      action: 'created',
      subject: roundSubjectName,
      id: row.id,
      label: row.title,
      after: { ...row, criteria: criteriaTemplate() },
    })
    return { id: row.id }
  })

interface Changing {
  readonly id: string
  readonly version: number
}

/** Changes a round before it opens. @throws Refusal FORBIDDEN, NOT_FOUND, CHANGED_MEANWHILE, ALREADY_OPEN, WINDOW_REVERSED, ROOM_MISSING */
export const changeRound = (
  context: Context,
  { values, ...change }: Changing & { values: RoundInput },
): Promise<void> =>
  onRound(context, { ...change, right: 'selection.run' }, async (inside, opened) => {
    proveDraft(opened)
    proveRound(values)
    const after = written(values)
    await touchRound(inside, opened, after)
    await recordOn(inside, opened, 'changed', { before: opened.round, after: { ...opened.round, ...after } })
  })

/** Sets the criteria before scoring begins. @throws Refusal FORBIDDEN, NOT_FOUND, CHANGED_MEANWHILE, ALREADY_OPEN, WEIGHTS_NOT_WHOLE */
export const setCriteria = (
  context: Context,
  { criteria, ...change }: Changing & { criteria: readonly CriterionInput[] },
): Promise<void> =>
  onRound(context, { ...change, right: 'selection.run' }, async (inside, opened) => {
    proveDraft(opened)
    proveWeights(criteria)
    const before = await store.criteriaOf(inside.db, change.id)
    await inside.db.delete(selectionCriterion).where(eq(selectionCriterion.roundId, change.id))
    await writeCriteria(inside, change.id, criteria)
    await touchRound(inside, opened)
    await recordOn(inside, opened, 'criteria-set', { before: { criteria: before }, after: { criteria } })
  })

/**
 * Sets the whole council, each for the agency in which he works today.
 * @throws Refusal FORBIDDEN, NOT_FOUND, CHANGED_MEANWHILE, ALREADY_OPEN, MEMBER_TWICE, PERSON_UNKNOWN, ONE_CHAIR for two chairs
 */
export const setMembers = (
  context: Context,
  { members, ...change }: Changing & { members: readonly MemberInput[] },
): Promise<void> =>
  onRound(context, { ...change, right: 'selection.run' }, async (inside, opened) => {
    proveDraft(opened)
    const { db, actor } = inside
    const ids = members.map(({ person }) => person)
    refuseIf(new Set(ids).size < ids.length, selectionRefusals.MEMBER_TWICE, {}, 'members')
    refuseIf(
      members.filter(({ seat }) => seat === 'chair').length > 1,
      selectionRefusals.ONE_CHAIR,
      {},
      'members',
    )
    const known = await store.agenciesOfPeople(db, actor.province, ids, today(inside))
    const agencyOf = new Map(known.map(({ id, agencyId }) => [id, agencyId]))
    refuseIf(agencyOf.size < ids.length, selectionRefusals.PERSON_UNKNOWN, {}, 'members')
    await db.delete(selectionMember).where(eq(selectionMember.roundId, change.id))
    if (members.length > 0)
      await db.insert(selectionMember).values(
        members.map(({ person, seat }) => ({
          id: newId(),
          province: actor.province,
          roundId: change.id,
          personId: person,
          agencyId: agencyOf.get(person) ?? null,
          seat,
        })),
      )
    await touchRound(inside, opened)
    await recordOn(inside, opened, 'council-set', {
      before: { members: opened.members.map(({ name, member }) => ({ name, seat: member.seat })) },
      after: { members },
    })
  })

/** Who can sit on a council, by a few letters of the name, at most twenty. @throws Refusal FORBIDDEN */
export const findPeople = async (context: Context, q: string) => {
  const { province } = permit(context.actor, selectionGrants, 'selection.run')
  return store.peopleCalled(context.db, province, searchKey(q), today(context))
}
