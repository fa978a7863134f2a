import { newId } from '#kernel/id.ts'
import { holds, permit } from '#kernel/permission.ts'
import { defineRefusals, Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { searchKey } from '#kernel/vietnamese/search-key.ts'
import { record } from '#modules/audit/service.ts'
import { keepRegister, keepWhole } from '#modules/registers/verbs.ts'
import type { Context } from '#platform/context.ts'
import * as store from './council-store.ts'
import { awardsGrants } from './permissions.ts'
import type { Appointing, Member } from './round-contract.ts'
import { roundShelf } from './round-shelf.ts'

export const councilRefusals = defineRefusals({
  PERSON_UNKNOWN: {
    status: 422,
    vi: 'Không có người này trong danh sách tài khoản. Hãy chọn lại.',
    en: 'There is no account of this person. Choose again.',
  },
  ALREADY_MEMBER: {
    status: 409,
    vi: 'Người này đã là thành viên Hội đồng.',
    en: 'This person sits on the council already.',
  },
  ONE_CHAIR: {
    status: 409,
    vi: 'Hội đồng đã có Chủ tịch. Hãy miễn nhiệm trước.',
    en: 'The council has a chair already. Dismiss them first.',
  },
})

/** The register of rounds of the award (I.3.2.a.4, II.2.f): dues and council of an award year. */
export const rounds = keepRegister(roundShelf)

/**
 * Who sits on the council of a round; the enterprises do not see it. @throws Refusal NOT_FOUND, FORBIDDEN
 */
export const getCouncil = async (context: Context, { id }: { id: string }) => {
  const within = permit(context.actor, awardsGrants, 'awards.score')
  await rounds.get(context, id)
  const members = await store.membersOf(context.db, within, id)
  return {
    members: members.map(
      ({ id: memberId, name, position, role }): Member => ({
        id: memberId,
        name,
        position,
        role: role as Member['role'],
      }),
    ),
    mayAppoint: holds(context.actor, awardsGrants, 'awardRound.write'),
  }
}

const namesOf = (members: readonly { readonly name: string }[]): string =>
  members.map(({ name }) => name).join(', ')

/**
 * Appoints a person with an account to the council of a round.
 * @throws Refusal PERSON_UNKNOWN, ALREADY_MEMBER, ONE_CHAIR, NOT_FOUND, FORBIDDEN
 */
export const appoint = async (context: Context, { id, person, role }: Appointing & { id: string }) => {
  const within = permit(context.actor, awardsGrants, 'awardRound.write')
  const round = await rounds.get(context, id)
  await keepWhole(context, async (inside) => {
    const found = await store.findPerson(inside.db, within.province, person)
    if (found === undefined) throw new Refusal(councilRefusals.PERSON_UNKNOWN, {}, 'person')
    const members = await store.membersOf(inside.db, within, id)
    refuseIf(
      members.some(({ personId }) => personId === person),
      councilRefusals.ALREADY_MEMBER,
      {},
      'person',
    )
    const hasChair = members.some((one) => one.role === 'chair')
    refuseIf(role === 'chair' && hasChair, councilRefusals.ONE_CHAIR, {}, 'role')
    const { name, position } = found
    const row = {
      id: newId(),
      province: within.province,
      roundId: id,
      personId: person,
      name,
      position,
      role,
    }
    await store.addMember(inside.db, row)
    await record(inside, {
      action: 'member-appointed',
      subject: roundShelf.subject,
      id,
      label: `Đợt xét giải năm ${round.awardYear}`,
      before: { members: namesOf(members) },
      after: { members: namesOf([...members, { name }]) },
    })
  })
  return getCouncil(context, { id })
}

/**
 * Dismisses a member; what he scored before stays in history. @throws Refusal REASON_REQUIRED, NOT_FOUND, FORBIDDEN
 */
export const dismiss = async (
  context: Context,
  { id, member, reason }: { id: string; member: string; reason: string },
) => {
  const within = permit(context.actor, awardsGrants, 'awardRound.write')
  const round = await rounds.get(context, id)
  refuseIf(reason === '', refusals.REASON_REQUIRED, {}, 'reason')
  await keepWhole(context, async (inside) => {
    const members = await store.membersOf(inside.db, within, id)
    const found = members.find((one) => one.id === member)
    if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
    await store.dismiss(inside.db, member, inside.now)
    await record(inside, {
      action: 'member-dismissed',
      subject: roundShelf.subject,
      id,
      label: `Đợt xét giải năm ${round.awardYear}`,
      before: { members: namesOf(members) },
      after: { members: namesOf(members.filter((one) => one !== found)) },
      reason,
    })
  })
  return getCouncil(context, { id })
}

/** People with an account in an agency, by words of their name, for pickers. @throws Refusal FORBIDDEN */
export const findPeople = ({ db, actor }: Context, { q }: { q: string }) => {
  const right = holds(actor, awardsGrants, 'awardRound.write') ? 'awardRound.write' : 'commendation.propose'
  const within = permit(actor, awardsGrants, right)
  return q === '' ? Promise.resolve([]) : store.findPeople(db, within, searchKey(q))
}
