import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { historyOf } from '#modules/audit/service.ts'
import { authSession, authUser } from '#platform/auth-schema.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { as, province, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { reinstatePerson, resetPassword, suspendPerson, unlockPerson } from './accounts.ts'
import { actorOf, publicActor } from './acting.ts'
import { delegate, listColleagues, listDelegations, withdrawDelegation } from './delegations.ts'
import { becomeFirstAdministrator, offerFirstAdministrator } from './first-administrator.ts'
import { addPerson, changePerson, endRole, getPerson, giveRole, listPeople } from './manage-people.ts'
import type { NewRole } from './people-contract.ts'
import { person } from './schema.ts'
import { agencySubjects } from './subjects.ts'

let db: Database
let admin: Context
let id: (key: string) => string
const day = '2026-11-23'
const composed = {
  hashPassword: async (password: string) => `#${password}`,
  proveBody: async () => {},
  proveEnterprise: async () => {},
}

const add = async (name: string, role: NewRole['role'], agency?: string, from = '2026-01-01') => {
  const email = `${name.replace(/\W/g, '')}@mau.test`
  const given = { role, agencyId: agency && id(agency), from, decision: 'QĐ 5' }
  return addPerson(admin, composed, { name, email, position: 'Cán bộ', role: given })
}
const signedInAs = async (personId: string, on = day): Promise<Context> => {
  const [row] = await db.select().from(person).where(eq(person.id, personId))
  const actor = await actorOf(db, row?.userId ?? '', on)
  if (actor === undefined) throw new Error('nobody')
  return as(db, actor, new Date(`${on}T02:00:00Z`))
}

beforeAll(async () => {
  db = await freshDatabase()
  id = await loadExamplePlan(db)
})

describe('the first administrator', () => {
  const visitor = (now = new Date('2026-11-23T02:00:00Z')) => as(db, publicActor(province), now)
  const given = (token: string, password = 'Câu dài dễ nhớ 2026') => ({
    ...{ token, password, name: 'Quản Trị Mẫu', email: 'Quan.Tri@mau.test' },
  })

  test('comes in once, by a link of 48 hours, with a strong password', async () => {
    const late = (await offerFirstAdministrator(visitor())) ?? ''
    const become = (context: Context, token: string, password?: string) =>
      becomeFirstAdministrator(context, composed, given(token, password))
    await expect(become(visitor(), 'đoán')).rejects.toMatchObject({ code: 'LINK_IS_OVER' })
    await expect(become(visitor(new Date('2026-11-25T02:00:01Z')), late)).rejects.toMatchObject({
      code: 'LINK_IS_OVER',
    })
    const token = (await offerFirstAdministrator(visitor())) ?? ''
    await expect(become(visitor(), late)).rejects.toMatchObject({ code: 'LINK_IS_OVER' })
    await expect(become(visitor(), token, 'yếu')).rejects.toMatchObject({
      code: 'PASSWORD_TOO_WEAK',
      field: 'password',
    })
    expect(await become(visitor(), token)).toEqual({ email: 'quan.tri@mau.test' })
    await expect(become(visitor(), token)).rejects.toMatchObject({ code: 'LINK_IS_OVER' })
    expect(await offerFirstAdministrator(visitor())).toBeUndefined()
    const [made] = await db.select().from(person)
    admin = await signedInAs(made?.id ?? '')
    expect([...admin.actor.capacities]).toEqual(['public', 'administrator'])
  })
})

describe('a person', () => {
  test('is added with a role and a password that is told once and must be changed', async () => {
    const { person: made, password } = await add('An Mẫu', 'officer', 'so-noi-vu')
    expect(password).toMatch(/^[A-Z][a-z]{4}-[a-z]{5}-\d{5}$/)
    expect(made).toMatchObject({ mustChangePassword: true, roles: [{ agency: { label: 'Sở Nội vụ' } }] })
    const history = await historyOf(admin, new Map(agencySubjects.map((one) => [one.name, one])), {
      ...{ subject: 'person', id: made.id },
    })
    expect(JSON.stringify(history)).not.toContain(password)
    await expect(add('An Mẫu', 'officer', 'so-noi-vu')).rejects.toMatchObject({
      code: 'EMAIL_TAKEN',
      field: 'email',
    })
  })

  test('needs an agency that exists on the first day of the role', async () => {
    await expect(add('Ba Mẫu', 'officer', 'so-ke-hoach')).rejects.toMatchObject({
      code: 'ROLE_NEEDS_AGENCY',
      field: 'role.agencyId',
    })
    await expect(add('Ba Mẫu', 'leader')).rejects.toMatchObject({ code: 'ROLE_NEEDS_AGENCY' })
  })

  test('who administers or inspects holds no role with a say in content beside it', async () => {
    const { person: made } = await add('Bốn Mẫu', 'officer', 'so-van-hoa')
    const give = (role: NewRole['role'], from: string) =>
      giveRole(admin, composed, { id: made.id, role: { role, from } })
    await expect(give('administrator', day)).rejects.toMatchObject({
      code: 'ROLE_STANDS_ALONE',
      field: 'role.role',
    })
    await endRole(admin, { id: made.id, role: made.roles[0]?.id ?? '', on: '2026-11-30' })
    await give('inspector', '2026-12-01')
    expect((await signedInAs(made.id, '2026-11-30')).actor.capacities).toContain('agencyOfficer')
    const later = (await signedInAs(made.id, '2026-12-01')).actor.capacities
    expect([...later]).toEqual(['public', 'inspector'])
  })

  test('is seen by the leader of the agency and by nobody of another one', async () => {
    const { person: leader } = await add('Năm Mẫu', 'leader', 'so-noi-vu')
    const chief = await signedInAs(leader.id)
    const seen = await listPeople(chief, { q: '' })
    expect(seen.map(({ name }) => name)).toEqual(['An Mẫu', 'Năm Mẫu'])
    expect(seen.every(({ actions }) => actions.length === 0)).toBe(true)
    const { person: other } = await add('Sáu Mẫu', 'leader', 'so-tai-chinh')
    await expect(getPerson(chief, other.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(suspendPerson(chief, { id: other.id, reason: 'x' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const officer = await signedInAs(seen[0]?.id ?? '')
    await expect(listPeople(officer, { q: '' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test('changes names; the address signs in', async () => {
    const [an] = await listPeople(admin, { q: 'an mau' })
    const details = { name: 'An Mẫu Đổi', email: 'An.Moi@mau.test', position: 'Phó trưởng phòng' }
    const changed = await changePerson(admin, { id: an?.id ?? '', details })
    expect(changed).toMatchObject({ name: 'An Mẫu Đổi', email: 'an.moi@mau.test' })
    const users = await db.select().from(authUser).where(eq(authUser.email, 'an.moi@mau.test'))
    expect(users).toHaveLength(1)
  })

  test('who is suspended loses every session at once and comes back only by an administrator', async () => {
    const { person: made } = await add('Bảy Mẫu', 'officer', 'so-noi-vu')
    const [row] = await db.select().from(person).where(eq(person.id, made.id))
    const userId = row?.userId ?? ''
    await db
      .insert(authSession)
      .values({ id: newId(), token: newId(), userId, expiresAt: new Date('2027-01-01') })
    await expect(suspendPerson(admin, { id: made.id, reason: ' ' })).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    })
    const gone = await suspendPerson(admin, { id: made.id, reason: 'nghỉ việc' })
    expect(gone).toMatchObject({ active: false, actions: expect.arrayContaining(['reinstate']) })
    expect(await db.select().from(authSession).where(eq(authSession.userId, userId))).toEqual([])
    expect(await actorOf(db, userId, day)).toBeUndefined()
    await reinstatePerson(admin, { id: made.id, reason: 'trở lại' })
    expect(await actorOf(db, userId, day)).toMatchObject({ name: 'Bảy Mẫu' })
  })

  test('gets a new first password, and is unlocked', async () => {
    const [one] = await listPeople(admin, { q: 'bay mau' })
    const personId = one?.id ?? ''
    await db
      .update(authUser)
      .set({ failedSignIns: 5, lockedUntil: new Date('2026-11-23T03:00:00Z'), mustChangePassword: false })
      .where(eq(authUser.email, one?.email ?? ''))
    expect(await getPerson(admin, personId)).toMatchObject({ locked: true })
    expect(await unlockPerson(admin, { id: personId })).toMatchObject({ locked: false })
    const reset = await resetPassword(admin, composed, { id: personId, reason: 'quên' })
    expect(reset.person).toMatchObject({ mustChangePassword: true })
  })

  test('who administers cannot shut out themselves or the last administrator', async () => {
    const self = admin.actor.personId ?? ''
    await expect(suspendPerson(admin, { id: self, reason: 'x' })).rejects.toMatchObject({
      code: 'NOT_ONESELF',
    })
    const { roles } = await getPerson(admin, self)
    await expect(endRole(admin, { id: self, role: roles[0]?.id ?? '', on: day })).rejects.toMatchObject({
      code: 'LAST_ADMINISTRATOR',
    })
  })
})

describe('a delegation', () => {
  const find = async (q: string) => (await listPeople(admin, { q }))[0]?.id ?? ''

  test('is given by the leader inside the agency, and the deputy acts with the name of the other', async () => {
    const [leader, deputy, stranger] = [await find('nam mau'), await find('bay mau'), await find('sau mau')]
    const chief = await signedInAs(leader)
    const span = { from: day, to: '2026-11-30', decision: 'Giấy ủy quyền 3' }
    await expect(
      delegate(chief, { fromPersonId: leader, toPersonId: stranger, ...span }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(
      delegate(admin, { fromPersonId: leader, toPersonId: stranger, ...span }),
    ).rejects.toMatchObject({
      code: 'NOT_ONE_AGENCY',
    })
    await expect(
      delegate(chief, { fromPersonId: leader, toPersonId: leader, ...span }),
    ).rejects.toMatchObject({ code: 'SAME_PERSON' })
    await expect(
      delegate(chief, { fromPersonId: leader, toPersonId: deputy, ...span, to: '2026-11-01' }),
    ).rejects.toMatchObject({ code: 'SPAN_OVER', field: 'to' })
    expect((await listColleagues(chief, { q: '' })).map(({ label }) => label)).toContain('Bảy Mẫu')

    const made = await delegate(chief, { fromPersonId: leader, toPersonId: deputy, ...span })
    expect(made).toMatchObject({ state: 'running', agency: { label: 'Sở Nội vụ' } })
    const acting = await signedInAs(deputy)
    expect(acting.actor.deputyFor).toEqual(['Năm Mẫu'])
    expect(acting.actor.capacities).toContain('agencyLeader')
    expect((await signedInAs(deputy, '2026-12-01')).actor.deputyFor).toEqual([])
    expect(await listDelegations(acting)).toMatchObject([{ id: made.id, from: { label: 'Năm Mẫu' } }])
    await expect(
      delegate(acting, { fromPersonId: leader, toPersonId: await find('an mau'), ...span }),
    ).rejects.toMatchObject({ code: 'NOT_AS_DEPUTY' })

    const withdrawn = await withdrawDelegation(chief, { id: made.id, reason: 'đã về' })
    expect(withdrawn.state).toBe('withdrawn')
    expect((await signedInAs(deputy)).actor.capacities).not.toContain('agencyLeader')
    await expect(withdrawDelegation(chief, { id: made.id, reason: 'lại' })).rejects.toMatchObject({
      code: 'WRONG_STATE',
    })
  })

  test('is shown to nobody whom it does not concern', async () => {
    const stranger = await signedInAs(await find('sau mau'))
    expect(await listDelegations(stranger)).toEqual([])
    await expect(listDelegations(as(db, someone('?', [])))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
