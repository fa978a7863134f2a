import { and, eq } from 'drizzle-orm'
import type { Role } from '#kernel/actor.ts'
import { holds, type Jurisdiction, permit } from '#kernel/permission.ts'
import { defineRefusals, Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { matches, searchKey } from '#kernel/vietnamese/search-key.ts'
import { lastMoments, record } from '#modules/audit/service.ts'
import { authUser } from '#platform/auth-schema.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import { isDuplicate } from '#platform/database/database.ts'
import { makePassword } from '#platform/made-password.ts'
import { directoryOf } from './directory.ts'
import type { Installation } from './installation.ts'
import { writePerson, writeRole } from './people.ts'
import type { NewRole, PersonDetails, PersonRow, RoleRow } from './people-contract.ts'
import { agencyGrants } from './permissions.ts'
import * as people from './person-store.ts'
import { findVersionOn, nameOn } from './rules.ts'
import { person, personRole } from './schema.ts'
import type { Directory } from './store.ts'

type Composed = Pick<Installation, 'hashPassword' | 'proveEnterprise' | 'proveBody'>

export const personRefusals = defineRefusals({
  EMAIL_TAKEN: {
    status: 409,
    vi: 'Thư điện tử này đã có tài khoản. Hãy mở tài khoản đó thay vì tạo mới.',
    en: 'This address has an account already. Open that account instead of making another.',
  },
  ROLE_NEEDS_AGENCY: {
    status: 422,
    vi: 'Vai trò này cần một cơ quan tồn tại vào ngày bắt đầu.',
    en: 'This role needs an agency that exists on its first day.',
  },
  REPRESENTS_NOBODY: {
    status: 422,
    vi: 'Người đại diện phải gắn với một doanh nghiệp hoặc một tổ chức đánh giá sự phù hợp; vai trò khác thì không.',
    en: 'A representative stands for one enterprise or one conformity body; other roles stand for none.',
  },
  ROLE_STANDS_ALONE: {
    status: 409,
    vi: 'Quản trị viên và thanh tra, kiểm toán không giữ thêm vai trò nào khác cùng lúc. Hãy kết thúc vai trò kia trước.',
    en: 'Administrators, inspectors and auditors hold no other role at the same time. End the other role first.',
  },
  ENDS_BEFORE_IT_BEGINS: {
    status: 422,
    vi: 'Ngày cuối phải từ ngày bắt đầu trở đi.',
    en: 'The last day may not lie before the first.',
  },
  NOT_ONESELF: {
    status: 403,
    vi: 'Bạn không tự làm việc này với tài khoản của mình. Hãy nhờ quản trị viên khác.',
    en: 'Nobody does this to their own account. Ask another administrator.',
  },
  LAST_ADMINISTRATOR: {
    status: 409,
    vi: 'Đây là quản trị viên cuối cùng. Hãy giao vai trò quản trị cho người khác trước.',
    en: 'This is the last administrator. Give the role to somebody else first.',
  },
})

type RoleOf = typeof personRole.$inferSelect

const presentRole = (role: RoleOf, { document, keyOf }: Directory): RoleRow => ({
  id: role.id,
  role: role.role as Role,
  agency: role.agencyId
    ? {
        id: role.agencyId,
        label: nameOn(document, keyOf.get(role.agencyId) ?? role.agencyId, role.validTo ?? role.validFrom),
      }
    : null,
  enterpriseId: role.enterpriseId,
  bodyId: role.bodyId,
  from: role.validFrom,
  to: role.validTo,
  decision: role.decision,
})

const present = async (context: Context, rows: readonly people.AccountRow[]): Promise<PersonRow[]> => {
  const { actor, db, now } = context
  const directory = await directoryOf(db, actor.province)
  const ids = rows.map((row) => row.person.id)
  const held = Map.groupBy(ids.length > 0 ? await people.rolesOf(db, ids) : [], (role) => role.personId)
  const asked = { subject: 'sign-in', action: 'signed-in', ids }
  const lastSignIns = await lastMoments(db, actor.province, asked)
  const mayManage = holds(actor, agencyGrants, 'person.manage')
  return rows.map(({ person: one, lockedUntil, mustChangePassword, twoFactor }) => {
    const locked = lockedUntil !== null && lockedUntil > now
    const actions: PersonRow['actions'] = ['change', 'give-role']
    if (locked) actions.push('unlock')
    if (one.id !== actor.personId) actions.push('reset-password', one.active ? 'suspend' : 'reinstate')
    return {
      ...{ id: one.id, name: one.name, email: one.email, position: one.position, phone: one.phone },
      ...{ active: one.active, locked, mustChangePassword, twoFactor: twoFactor ?? false },
      lastSignIn: lastSignIns.get(one.id)?.toISOString() ?? null,
      roles: (held.get(one.id) ?? []).map((role) => presentRole(role, directory)),
      actions: mayManage ? actions : [],
    }
  })
}

const load = async (context: Context, within: Jurisdiction, id: string) => {
  const found = await people.findPerson(context.db, within, id)
  if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
  return found
}

const reload = async (context: Context, within: Jurisdiction, id: string): Promise<PersonRow> => {
  const [row] = await present(context, [await load(context, within, id)])
  if (row === undefined) throw new Refusal(refusals.NOT_FOUND)
  return row
}

/** People with their roles; a leader sees those of the own agency. @throws Refusal FORBIDDEN without `person.read` */
export const listPeople = async (
  context: Context,
  asked: { q: string; agencyId?: string | undefined; active?: boolean | undefined },
): Promise<PersonRow[]> => {
  const within = permit(context.actor, agencyGrants, 'person.read')
  const rows = await people.listPeople(context.db, within, asked.active)
  const found = rows.filter(({ person: one }) =>
    matches(`${one.name} ${one.email} ${one.position ?? ''}`, asked.q),
  )
  const shown = await present(context, found)
  return asked.agencyId === undefined
    ? shown
    : shown.filter(({ roles: held }) => held.some(({ agency }) => agency?.id === asked.agencyId))
}

/** One person. @throws Refusal FORBIDDEN without `person.read`, NOT_FOUND outside the own agency */
export const getPerson = (context: Context, id: string): Promise<PersonRow> =>
  reload(context, permit(context.actor, agencyGrants, 'person.read'), id)

const standsAlone: ReadonlySet<string> = new Set(['administrator', 'inspector', 'observer'])

const overlaps = (a: { from: string; to?: string | undefined }, b: RoleOf): boolean =>
  (b.validTo === null || a.from <= b.validTo) && (a.to === undefined || b.validFrom <= a.to)

const proveRole = async (
  context: Context,
  { proveEnterprise, proveBody }: Composed,
  role: NewRole,
  held: readonly RoleOf[],
): Promise<void> => {
  refuseIf(role.to !== undefined && role.to < role.from, personRefusals.ENDS_BEFORE_IT_BEGINS, {}, 'role.to')
  const { document, keyOf } = await directoryOf(context.db, context.actor.province)
  const agency = document.agencies.find(({ key }) => key === keyOf.get(role.agencyId ?? ''))
  const represents = role.enterpriseId ?? role.bodyId
  refuseIf(
    (role.role === 'representative') !== (represents !== undefined),
    personRefusals.REPRESENTS_NOBODY,
    {},
    'role.enterpriseId',
  )
  const needsAgency = !standsAlone.has(role.role) && represents === undefined
  refuseIf(
    (needsAgency || role.agencyId !== undefined) && !(agency && findVersionOn(agency, role.from)),
    personRefusals.ROLE_NEEDS_AGENCY,
    {},
    'role.agencyId',
  )
  if (role.enterpriseId !== undefined) await proveEnterprise(context, role.enterpriseId, 'role.enterpriseId')
  if (role.bodyId !== undefined) await proveBody(context, role.bodyId, 'role.bodyId')
  const clash = held.find(
    (one) =>
      overlaps(role, one) &&
      (standsAlone.has(role.role) || standsAlone.has(one.role)) &&
      one.role !== role.role,
  )
  refuseIf(clash !== undefined, personRefusals.ROLE_STANDS_ALONE, {}, 'role.role')
}

/**
 * Makes an account. Its first password is told here and nowhere else, and has to be changed at first use.
 * @throws Refusal FORBIDDEN without `person.manage`, EMAIL_TAKEN, and those of a role that cannot be given
 */
export const addPerson = async (
  context: Context,
  composed: Composed,
  { role, ...details }: PersonDetails & { role: NewRole },
) => {
  const within = permit(context.actor, agencyGrants, 'person.manage')
  await proveRole(context, composed, role, [])
  const password = makePassword()
  const passwordHash = await composed.hashPassword(password)
  try {
    const id = await writePerson(context, {
      ...details,
      passwordHash,
      mustChangePassword: true,
      roles: [role],
    })
    return { person: await reload(context, within, id), password }
  } catch (error) {
    throw isDuplicate(error) ? new Refusal(personRefusals.EMAIL_TAKEN, {}, 'email') : error
  }
}

/** Changes what is known of a person; the address is also what they sign in with. @throws Refusal FORBIDDEN, NOT_FOUND, EMAIL_TAKEN */
export const changePerson = (
  context: Context,
  { id, details }: { id: string; details: PersonDetails },
): Promise<PersonRow> =>
  atomically(context, async (inside) => {
    const { db } = inside
    const within = permit(inside.actor, agencyGrants, 'person.manage')
    const { person: before } = await load(inside, within, id)
    const { name, position = null, phone = null } = details
    const email = details.email.toLowerCase()
    await db
      .update(authUser)
      .set({ name, email })
      .where(eq(authUser.id, before.userId))
      .catch((error: unknown) => {
        throw isDuplicate(error) ? new Refusal(personRefusals.EMAIL_TAKEN, {}, 'email') : error
      })
    const after = { name, email, position, phone, searchKey: searchKey(`${name} ${email}`) }
    await db.update(person).set(after).where(eq(person.id, id))
    await record(inside, {
      ...{ action: 'changed', subject: 'person', id, label: name },
      before: { name: before.name, email: before.email, position: before.position, phone: before.phone },
      after: { name, email, position, phone },
    })
    return reload(inside, within, id)
  })

/** Gives a person a role from a day on. @throws Refusal FORBIDDEN, NOT_FOUND, and those of a role that cannot be given */
export const giveRole = (
  context: Context,
  composed: Composed,
  { id, role }: { id: string; role: NewRole },
): Promise<PersonRow> =>
  atomically(context, async (inside) => {
    const { db } = inside
    const within = permit(inside.actor, agencyGrants, 'person.manage')
    const { person: one } = await load(inside, within, id)
    await proveRole(inside, composed, role, await people.rolesOf(db, [id]))
    await writeRole(inside, one, role)
    return reload(inside, within, id)
  })

/** Lets a role end with a day. @throws Refusal FORBIDDEN, NOT_FOUND, ENDS_BEFORE_IT_BEGINS, LAST_ADMINISTRATOR */
export const endRole = (
  context: Context,
  { id, role: roleId, on }: { id: string; role: string; on: string },
): Promise<PersonRow> =>
  atomically(context, async (inside) => {
    const { db, actor } = inside
    const within = permit(actor, agencyGrants, 'person.manage')
    const { person: one } = await load(inside, within, id)
    const role = (await people.rolesOf(db, [id])).find((held) => held.id === roleId)
    if (role === undefined) throw new Refusal(refusals.NOT_FOUND)
    refuseIf(on < role.validFrom, personRefusals.ENDS_BEFORE_IT_BEGINS, {}, 'on')
    const others =
      role.role === 'administrator'
        ? await people.countAdministrators(db, actor.province, today(inside), id)
        : 1
    refuseIf(others === 0, personRefusals.LAST_ADMINISTRATOR)
    await db
      .update(personRole)
      .set({ validTo: on })
      .where(and(eq(personRole.id, roleId), eq(personRole.personId, id)))
    const changed = { role: role.role, agencyId: role.agencyId }
    await record(inside, {
      ...{ action: 'role-ended', subject: 'person', id, label: one.name },
      before: { ...changed, to: role.validTo },
      after: { ...changed, to: on },
    })
    return reload(inside, within, id)
  })
