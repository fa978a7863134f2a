import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ListQuery } from '#kernel/contract.ts'
import { newId } from '#kernel/id.ts'
import { actorCalled, publicActor } from '#modules/agencies/acting.ts'
import { setFirstPassword } from '#modules/agencies/first-use.ts'
import { writePerson } from '#modules/agencies/people.ts'
import { historyOf } from '#modules/audit/service.ts'
import { EnterpriseInput } from '#modules/enterprises/contract.ts'
import { amendEnterprise, enterprises } from '#modules/enterprises/service.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import type { Letter } from '#platform/mail.ts'
import { openRateLimit } from '#platform/rate-limit.ts'
import { as, province, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { takeCorrection } from './decide-correction.ts'
import { confirmSignUp, takeSignUp } from './decide-sign-up.ts'
import { endRepresentation, inviteAgain, listRepresentatives } from './representation.ts'
import { signUp } from './schema.ts'
import { corrections, signUps } from './service.ts'
import {
  expireSignUps,
  openSignUp,
  proveSignUp,
  publicNameOf,
  requestSignUp,
  withdrawSignUp,
} from './sign-up.ts'
import { representativesToDo } from './to-do.ts'

let db: Database
let focal: Context
let commune: Context
let shrimp: string
const day = '2026-11-23'
const visitor = (now?: Date) => as(db, publicActor(province), now)
const letters: Letter[] = []
const post = {
  url: 'https://mau.example',
  mail: { send: async (letter: Letter) => void letters.push(letter) },
  hashPassword: async (password: string) => `#${password}`,
}
const knocking = (most = 100) => ({
  byAddress: openRateLimit({ most, minutes: 60 }),
  byTaxCode: openRateLimit({ most, minutes: 60 }),
  address: '192.0.2.1',
})
const [shrimpCode, newCode, otherCode] = ['0100109106', '0300588569', '0100107518']

const form = (email: string, more: Partial<Parameters<typeof requestSignUp>[3]> = {}) => ({
  ...{ taxCode: shrimpCode, enterpriseName: 'HTX Tôm Mẫu', personName: 'Nguyễn Mẫu', position: 'Giám đốc' },
  ...{ phone: '0900000000', email },
  ...more,
})
const ask = (email: string, more = {}, context = visitor()) =>
  requestSignUp(context, post, knocking(), form(email, more))
const tokenIn = (letter: Letter | undefined) => /token=([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? ''
const lastTo = (email: string) => letters.findLast(({ to }) => to === email)
const waitingFor = async (email: string, more = {}) => {
  await ask(email, more)
  await proveSignUp(visitor(), { token: tokenIn(lastTo(email)) })
  const [row] = await db
    .select()
    .from(signUp)
    .where(and(eq(signUp.email, email), eq(signUp.state, 'waiting')))
  if (row === undefined) throw new Error('no request')
  return { id: row.id, version: row.version }
}
const confirm = (given: { id: string; version: number }, by = focal, more = {}) =>
  confirmSignUp(by, post, { enterprise: null, ...given, ...more })
const admitted = async (email: string): Promise<Context> => {
  await confirm(await waitingFor(email))
  const actor = await actorCalled(db, email, day)
  if (actor === undefined) throw new Error('nobody')
  return as(db, actor)
}

beforeAll(async () => {
  db = await freshDatabase()
  await loadExamplePlan(db)
  focal = as(db, someone('An', ['focalOfficer'], newId()))
  commune = as(db, someone('Xã', ['communeOfficer'], newId()))
  const kept = { name: 'Hợp tác xã Tôm Mẫu', taxCode: shrimpCode, kind: 'cooperative' }
  shrimp = (await enterprises.create(commune, EnterpriseInput.parse(kept))).id
})
beforeEach(() => {
  letters.length = 0
})

describe('the public form', () => {
  test('explains a wrong tax code at its field', async () => {
    await expect(ask('sai@mau.test', { taxCode: '0100109107' })).rejects.toMatchObject({
      code: 'TAX_CODE_WRONG',
      field: 'taxCode',
    })
  })

  test('answers alike whether the enterprise, the account or the request is known', async () => {
    const known = await ask('mot@mau.test')
    expect(known).toEqual({ email: 'mot@mau.test' })
    expect(await ask('mot@mau.test')).toEqual(known)
    expect(await ask('mot@mau.test', { taxCode: otherCode })).toEqual(known)
    await waitingFor('mot@mau.test')
    expect(await ask('mot@mau.test')).toEqual(known)
    expect(letters.at(-1)?.text).toContain('đang chờ cán bộ xác nhận')
    const rows = await db.select().from(signUp).where(eq(signUp.email, 'mot@mau.test'))
    expect(rows.map((row) => row.taxCode).sort()).toEqual([otherCode, shrimpCode].sort())
  })

  test('tells no more of an enterprise than its name, and of another province nothing', async () => {
    const asked = { taxCode: '010 010 9106' }
    expect(await publicNameOf(visitor(), knocking(), asked)).toEqual({ name: 'Hợp tác xã Tôm Mẫu' })
    const elsewhere = as(db, publicActor('tinh-khac'))
    expect(await publicNameOf(elsewhere, knocking(), asked)).toEqual({ name: null })
  })

  test('stops one who knocks too often, by address and by tax code', async () => {
    const few = knocking(1)
    await publicNameOf(visitor(), few, { taxCode: shrimpCode })
    await expect(publicNameOf(visitor(), few, { taxCode: newCode })).rejects.toMatchObject({
      code: 'TOO_MANY',
    })
    const elsewhere = { ...few, byAddress: openRateLimit({ most: 9, minutes: 60 }), address: '192.0.2.2' }
    await expect(publicNameOf(visitor(), elsewhere, { taxCode: shrimpCode })).rejects.toMatchObject({
      status: 429,
    })
  })

  test('reaches no officer before the address is proven by the link', async () => {
    await ask('hai@mau.test', { taxCode: newCode })
    const waiting = ListQuery.parse({ filter: { state: 'waiting', email: 'hai@mau.test' } })
    expect((await signUps.list(focal, waiting)).total).toBe(0)
    await proveSignUp(visitor(), { token: tokenIn(lastTo('hai@mau.test')) })
    expect((await signUps.list(focal, waiting)).total).toBe(1)
    await expect(proveSignUp(visitor(), { token: 'đoán' })).rejects.toMatchObject({ code: 'LINK_IS_OVER' })
  })

  test('lets one look at the own request and take it back, once', async () => {
    await ask('ba@mau.test')
    const token = tokenIn(lastTo('ba@mau.test'))
    expect(await openSignUp(visitor(), { token })).toMatchObject({ state: 'unproven' })
    expect(await withdrawSignUp(visitor(), { token })).toMatchObject({ state: 'withdrawn' })
    await expect(withdrawSignUp(visitor(), { token })).rejects.toMatchObject({ code: 'WRONG_STATE' })
  })

  test('forgets what nobody goes on with', async () => {
    await ask('bon@mau.test')
    const token = tokenIn(lastTo('bon@mau.test'))
    const later = new Date('2026-11-26T02:00:00Z')
    await expect(proveSignUp(visitor(later), { token })).rejects.toMatchObject({ code: 'LINK_IS_OVER' })
    expect(await expireSignUps(as(db, focal.actor, later))).toBeGreaterThan(0)
    const [row] = await db.select().from(signUp).where(eq(signUp.email, 'bon@mau.test'))
    expect(row?.state).toBe('expired')
  })

  test('keeps what was attached for the officer', async () => {
    const file = new File([new Uint8Array([1])], 'giấy giới thiệu.pdf')
    const { id } = await waitingFor('nam@mau.test', { file })
    expect(await signUps.get(focal, id)).toMatchObject({ evidenceCount: 1 })
  })
})

describe('an officer', () => {
  test('confirms: the person gets a link, sets a password and acts for that enterprise alone', async () => {
    const confirmed = await confirm(await waitingFor('giamdoc@mau.test'))
    expect(confirmed).toMatchObject({ state: 'confirmed', enterprise: { id: shrimp } })
    const token = tokenIn(lastTo('giamdoc@mau.test'))
    await expect(setFirstPassword(visitor(), post, { token, password: 'yếu' })).rejects.toMatchObject({
      field: 'password',
    })
    await setFirstPassword(visitor(), post, { token, password: 'Câu dài dễ nhớ 2026' })
    await expect(
      setFirstPassword(visitor(), post, { token, password: 'Câu dài dễ nhớ 2026' }),
    ).rejects.toMatchObject({ code: 'FIRST_USE_IS_OVER' })
    const actor = await actorCalled(db, 'giamdoc@mau.test', day)
    expect(actor).toMatchObject({ enterpriseId: shrimp, agencyId: undefined })
    expect([...(actor?.capacities ?? [])]).toEqual(['public', 'enterpriseRepresentative'])
    const steps = await historyOf(focal, new Map([['sign-up', signUps.subject]]), {
      subject: 'sign-up',
      id: confirmed.id,
    })
    expect(steps.map(({ action }) => action)).toEqual(['confirm', 'prove', 'created'])
  })

  test('of the agency that keeps the enterprise decides; of another agency sees nothing', async () => {
    const given = await waitingFor('xa@mau.test')
    const stranger = as(db, someone('Lạ', ['communeOfficer'], newId()))
    await expect(confirm(given, stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await representativesToDo(stranger)).length).toBe(0)
    expect((await representativesToDo(commune)).map(({ path }) => path)).toContain(`/sign-ups/${given.id}`)
    expect(await confirm(given, commune)).toMatchObject({ state: 'confirmed' })
    await expect(confirm(given, commune)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
  })

  test('reads beside the request the enterprise with its tax code, in the list and on the record', async () => {
    const kept = { name: 'Công ty Mẫu Khác', taxCode: '0101243150', kind: 'joint-stock' }
    await enterprises.create(focal, EnterpriseInput.parse(kept))
    const known = await waitingFor('doc@mau.test')
    const unknown = await waitingFor('doc2@mau.test', { taxCode: otherCode })
    expect(await signUps.get(focal, known.id)).toMatchObject({ enterprise: { id: shrimp } })
    expect(await signUps.get(focal, unknown.id)).toMatchObject({ enterprise: null })
    const { rows } = await signUps.list(focal, ListQuery.parse({ size: 50 }))
    const meant = (id: string) => rows.find((row) => row.id === id)?.enterprise
    expect([meant(known.id), meant(unknown.id)]).toMatchObject([{ id: shrimp }, null])
  })

  test('of another province sees nothing', async () => {
    const given = await waitingFor('tinh@mau.test')
    const away = as(db, { ...someone('Xa', ['focalOfficer'], newId()), province: 'tinh-khac' })
    await expect(confirm(given, away)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('adds an enterprise that is not there, once its kind is said', async () => {
    const given = await waitingFor('moi@mau.test', { taxCode: newCode, enterpriseName: 'Công ty Mẫu Mới' })
    await expect(confirm(given)).rejects.toMatchObject({ code: 'KIND_MISSING', field: 'kind' })
    const confirmed = await confirm(given, focal, { kind: 'joint-stock' })
    expect(confirmed.enterprise).toMatchObject({ label: 'Công ty Mẫu Mới' })
  })

  test('cannot take an enterprise with another tax code for the one that asked', async () => {
    const given = await waitingFor('lech@mau.test', { taxCode: otherCode })
    await expect(confirm(given, focal, { enterprise: shrimp })).rejects.toMatchObject({
      code: 'TAX_CODE_DIFFERS',
      field: 'enterprise',
    })
  })

  test('refuses with a reason, which the person is told', async () => {
    const given = await waitingFor('tuchoi@mau.test')
    const refuse = { ...given, action: 'refuse' }
    await expect(takeSignUp(focal, post, refuse)).rejects.toMatchObject({ code: 'REASON_REQUIRED' })
    const refused = await takeSignUp(focal, post, { ...refuse, reason: 'Giấy giới thiệu thiếu dấu' })
    expect(refused).toMatchObject({ state: 'refused', decisionReason: 'Giấy giới thiệu thiếu dấu' })
    expect(lastTo('tuchoi@mau.test')?.text).toContain('thiếu dấu')
  })

  test('gives a second enterprise to an account that is there, and none to an officer', async () => {
    await admitted('haivai@mau.test')
    expect(lastTo('haivai@mau.test')?.text).toContain('dat-mat-khau')
    const second = await waitingFor('haivai@mau.test', { taxCode: newCode })
    await confirm(second)
    const actor = await actorCalled(db, 'haivai@mau.test', day)
    expect(actor?.enterpriseId).toBe(shrimp)
    const account = { name: 'Cán Bộ', email: 'canbo@mau.test', passwordHash: '#', mustChangePassword: false }
    const role = { role: 'officer' as const, from: '2026-01-01' }
    await writePerson(focal, { ...account, roles: [role] })
    await expect(confirm(await waitingFor('canbo@mau.test'))).rejects.toMatchObject({
      code: 'EMAIL_NOT_USABLE',
    })
  })
})

describe('representatives', () => {
  test('the first one ends the others, nobody else does, and who is ended is out at once', async () => {
    const [first] = await listRepresentatives(focal, { enterprise: shrimp })
    expect(first).toMatchObject({ first: true, email: 'giamdoc@mau.test' })
    const director = as(db, (await actorCalled(db, 'giamdoc@mau.test', day)) ?? focal.actor)
    const clerk = await admitted('nhanvien@mau.test')
    await expect(endRepresentation(clerk, { id: first?.id ?? '', reason: 'x' })).rejects.toMatchObject({
      code: 'NOT_THE_FIRST',
    })
    const own = (await listRepresentatives(director, { enterprise: shrimp })).find(
      ({ email }) => email === 'nhanvien@mau.test',
    )
    expect(own?.actions).toEqual(['end', 'invite'])
    await inviteAgain(director, post, { id: own?.id ?? '' })
    expect(lastTo('nhanvien@mau.test')?.text).toContain('dat-mat-khau')
    await expect(endRepresentation(director, { id: own?.id ?? '', reason: ' ' })).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    })
    await endRepresentation(director, { id: own?.id ?? '', reason: 'Đã nghỉ việc' })
    expect((await actorCalled(db, 'nhanvien@mau.test', day))?.enterpriseId).toBeUndefined()
  })

  test('change how the enterprise is reached, and propose what an officer corrects', async () => {
    const director = as(db, (await actorCalled(db, 'giamdoc@mau.test', day)) ?? focal.actor)
    const { version } = await enterprises.get(director, shrimp)
    const change = { id: shrimp, version, values: { phone: '0911', address: null, representative: null } }
    expect(await amendEnterprise(director, change)).toMatchObject({ phone: '0911' })
    const values = EnterpriseInput.parse({ name: 'Tự đổi tên', taxCode: shrimpCode, kind: 'cooperative' })
    await expect(
      enterprises.update(director, { ...change, version: version + 1, values }),
    ).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const proposal = { enterprise: shrimp, taxCode: shrimpCode, kind: 'cooperative' as const, note: null }
    await expect(
      corrections.create(director, { ...proposal, name: 'Hợp tác xã Tôm Mẫu' }),
    ).rejects.toMatchObject({ code: 'NOTHING_CORRECTED' })
    const made = await corrections.create(director, { ...proposal, name: 'Hợp tác xã Tôm Mẫu Mới' })
    const accept = { id: made.id, version: made.version, action: 'accept' }
    await expect(corrections.take(director, accept)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    letters.length = 0
    await takeCorrection(commune, post, accept)
    expect(new Set(letters.map(({ subject }) => subject))).toEqual(
      new Set(['Đề nghị sửa thông tin đã được chấp nhận']),
    )
    expect(lastTo('giamdoc@mau.test')).toBeDefined()
    expect(letters.map(({ to }) => to)).not.toContain('nhanvien@mau.test')
    expect(await enterprises.get(director, shrimp)).toMatchObject({
      name: 'Hợp tác xã Tôm Mẫu Mới',
      phone: '0911',
    })
    const other = await corrections.create(director, { ...proposal, name: 'Hợp tác xã Cua Mẫu' })
    letters.length = 0
    const refuse = { id: other.id, version: other.version, action: 'refuse', reason: 'Thiếu giấy đăng ký' }
    await takeCorrection(commune, post, refuse)
    expect(lastTo('giamdoc@mau.test')?.text).toContain('Thiếu giấy đăng ký')
    letters.length = 0
    const third = await corrections.create(director, { ...proposal, name: 'Hợp tác xã Ốc Mẫu' })
    await takeCorrection(director, post, { id: third.id, version: third.version, action: 'withdraw' })
    expect(letters).toEqual([])
  })
})
