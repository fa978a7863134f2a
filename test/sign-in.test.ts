import { createHmac } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { unlockPerson } from '#modules/agencies/accounts.ts'
import { writePerson } from '#modules/agencies/people.ts'
import { person } from '#modules/agencies/schema.ts'
import { history } from '#modules/audit/schema.ts'
import { hashPassword } from '#platform/auth.ts'
import { authUser } from '#platform/auth-schema.ts'
import { addressHeader, addressOf } from '#platform/client-address.ts'
import type { Database } from '#platform/database/database.ts'
import { openMail } from '#platform/mail.ts'
import { serveProvince } from '#platform/settings.ts'
import { openServerApp } from '../src/server.ts'
import { as, memoryFiles, province, someone } from './actors.ts'
import { freshDatabase } from './database.ts'
import { loadExamplePlan } from './example-plan.ts'

const url = 'http://localhost:3999'
const password = 'Câu dài dễ nhớ 2026'
let db: Database
let now = new Date('2026-11-23T02:00:00Z')
let server: Awaited<ReturnType<typeof openServerApp>>
let visitors = 0

/** A browser of its own: it keeps its cookies and asks from an address of its own. */
const browser = () => {
  const jar = new Map<string, string>()
  const address = `10.1.0.${++visitors}`
  return async (path: string, body?: unknown) => {
    const headers = new Headers({
      'content-type': 'application/json',
      origin: url,
      [addressHeader]: address,
      cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
    })
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    const request = new Request(`${url}${path}`, { headers, ...init })
    const answer = path.startsWith('/api/auth')
      ? await server.auth.handler(request)
      : await server.app.request(request)
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value === '' || /max-age=0/i.test(cookie)) jar.delete(name)
      else jar.set(name, value)
    }
    return { status: answer.status, body: JSON.parse((await answer.text()) || '{}') }
  }
}
const signIn = (ask: ReturnType<typeof browser>, email: string, given = password) =>
  ask('/api/auth/sign-in/email', { email, password: given })
const deeds = async () =>
  (await db.select().from(history).where(eq(history.subject, 'sign-in'))).map((h) => h.action)

const account = async (email: string, mustChangePassword = false) =>
  writePerson(as(db, someone('Quản', ['administrator'])), {
    ...{ name: email.split('@')[0] ?? '', email, mustChangePassword },
    passwordHash: await hashPassword(server.auth, password),
    roles: [{ role: 'officer', agencyId: agency('so-noi-vu'), from: '2026-01-01' }],
  })
let agency: (key: string) => string

beforeAll(async () => {
  db = await freshDatabase()
  agency = await loadExamplePlan(db)
  await serveProvince(db, { code: province, sample: false, host: null })
  server = await openServerApp({
    mail: openMail(undefined, 'nscl@mau.example'),
    ...{ db, files: memoryFiles(), clock: () => now, secret: 'x'.repeat(40), url, client: '/nowhere' },
  })
})

describe('signing in', () => {
  test('five wrong passwords lock for fifteen minutes, also against the right one; an administrator unlocks', async () => {
    const id = await account('khoa@mau.test')
    const ask = browser()
    for (let n = 0; n < 5; n++) expect((await signIn(ask, 'khoa@mau.test', 'sai')).status).toBe(401)
    const locked = await signIn(ask, 'khoa@mau.test')
    expect(locked).toMatchObject({ status: 403, body: { code: 'ACCOUNT_LOCKED' } })
    expect(locked.body.message).toContain('15 phút')
    await unlockPerson(as(db, someone('Quản', ['administrator'])), { id })
    expect((await signIn(ask, 'Khoa@mau.test')).status).toBe(200)

    for (let n = 0; n < 5; n++) await signIn(ask, 'khoa@mau.test', 'sai')
    now = new Date(now.getTime() + 15 * 60_000 - 1000)
    expect((await signIn(ask, 'khoa@mau.test')).status).toBe(403)
    now = new Date(now.getTime() + 2000)
    expect((await signIn(ask, 'khoa@mau.test')).status).toBe(200)
    expect(await deeds()).toEqual([
      ...['sign-in-failed', 'sign-in-failed', 'sign-in-failed', 'sign-in-failed', 'locked', 'signed-in'],
      ...['sign-in-failed', 'sign-in-failed', 'sign-in-failed', 'sign-in-failed', 'locked', 'signed-in'],
    ])
  })

  test('an unknown address is answered like a wrong password and is not written down', async () => {
    const before = await deeds()
    const ask = browser()
    const answer = await signIn(ask, 'khong-co@mau.test')
    expect(answer).toMatchObject({ status: 401, body: { code: 'INVALID_EMAIL_OR_PASSWORD' } })
    expect(await deeds()).toEqual(before)
  })

  test('a disabled account is refused with its reason', async () => {
    await account('nghi@mau.test')
    await db.update(authUser).set({ disabledAt: now }).where(eq(authUser.email, 'nghi@mau.test'))
    expect(await signIn(browser(), 'nghi@mau.test')).toMatchObject({
      status: 403,
      body: { code: 'ACCOUNT_DISABLED' },
    })
  })

  test('a suspended person is nobody on the next request', async () => {
    const id = await account('dung@mau.test')
    const ask = browser()
    await signIn(ask, 'dung@mau.test')
    expect((await ask('/api/v1/session')).body.person.email).toBe('dung@mau.test')
    await db.update(person).set({ active: false }).where(eq(person.id, id))
    expect((await ask('/api/v1/session')).body.person).toBeNull()
  })

  test('too many tries from one address are answered 429, and another address still comes in', async () => {
    await account('nhieu@mau.test')
    const ask = browser()
    const answers = []
    for (let n = 0; n < 21; n++) answers.push((await signIn(ask, 'ai-do@mau.test')).status)
    expect(answers.slice(0, 20)).not.toContain(429)
    expect(answers.at(-1)).toBe(429)
    expect((await signIn(browser(), 'nhieu@mau.test')).status).toBe(200)
  })

  test('the address that counts is the sender’s, or what a proxy on the same machine says of it', () => {
    expect(addressOf('203.0.113.9', '198.51.100.1')).toBe('203.0.113.9')
    expect(addressOf('::ffff:127.0.0.1', '198.51.100.1, 198.51.100.2')).toBe('198.51.100.2')
    expect(addressOf('127.0.0.1', null)).toBe('127.0.0.1')
  })
})

describe('a password that somebody else gave', () => {
  test('holds no rights until it is changed, and weak ones are refused in Vietnamese', async () => {
    await account('moi@mau.test', true)
    const ask = browser()
    await signIn(ask, 'moi@mau.test')
    const given = (await ask('/api/v1/session')).body
    expect(given).toMatchObject({ mustChangePassword: true, capacities: ['public'] })
    expect(given.rights).not.toContain('agency.read')
    expect((await ask('/api/v1/agencies')).status).toBe(403)
    const change = (newPassword: string) =>
      ask('/api/auth/change-password', { currentPassword: password, newPassword, revokeOtherSessions: true })
    const weak = await change('ngắn')
    expect(weak).toMatchObject({ status: 422, body: { code: 'PASSWORD_TOO_WEAK' } })
    expect(weak.body.message).toContain('ít nhất 14 ký tự')
    expect((await change('toànchữthườngdàidài')).body.code).toBe('PASSWORD_TOO_WEAK')
    expect((await change(password)).body.code).toBe('PASSWORD_SAME')
    expect((await change('Câu mới còn dài hơn 2027')).status).toBe(200)
    const session = (await ask('/api/v1/session')).body
    expect(session.mustChangePassword).toBe(false)
    expect(session.rights).toContain('agency.read')
    expect((await deeds()).at(-1)).toBe('password-changed')
  })
})

/** The one-time code of a secret at the machine's moment (RFC 6238). */
const codeOf = (uri: string): string => {
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  const bits = [...secret].map((c) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0'),
  )
  const bytes =
    bits
      .join('')
      .match(/.{8}/g)
      ?.map((byte) => Number.parseInt(byte, 2)) ?? []
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const digest = createHmac('sha1', Buffer.from(bytes)).update(counter).digest()
  const at = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

describe('a second factor', () => {
  test('is asked for once it is on; a wrong code does not come in', async () => {
    await account('hai@mau.test')
    const ask = browser()
    await signIn(ask, 'hai@mau.test')
    const { body } = await ask('/api/auth/two-factor/enable', { password })
    expect((await ask('/api/v1/session')).body.twoFactorEnabled).toBe(false)
    expect((await ask('/api/auth/two-factor/verify-totp', { code: codeOf(body.totpURI) })).status).toBe(200)
    expect((await ask('/api/v1/session')).body.twoFactorEnabled).toBe(true)
    expect((await deeds()).at(-1)).toBe('second-factor-on')

    const other = browser()
    expect((await signIn(other, 'hai@mau.test')).body).toMatchObject({ twoFactorRedirect: true })
    expect((await other('/api/v1/session')).body.person).toBeNull()
    expect((await deeds()).at(-1)).toBe('second-factor-on')
    const wrong = await other('/api/auth/two-factor/verify-totp', { code: '000000' })
    expect(wrong).toMatchObject({ status: 401, body: { code: 'INVALID_CODE' } })
    expect((await other('/api/v1/session')).body.person).toBeNull()
    expect((await other('/api/auth/two-factor/verify-totp', { code: codeOf(body.totpURI) })).status).toBe(200)
    expect((await other('/api/v1/session')).body.person.email).toBe('hai@mau.test')
    expect((await deeds()).at(-1)).toBe('signed-in')
  })
})

describe('sessions', () => {
  test('are listed, and one that is revoked is nobody', async () => {
    await account('phien@mau.test')
    const [desk, phone] = [browser(), browser()]
    await signIn(desk, 'phien@mau.test')
    await signIn(phone, 'phien@mau.test')
    const { body: sessions } = await desk('/api/auth/list-sessions')
    expect(sessions).toHaveLength(2)
    const { body: own } = await desk('/api/auth/get-session')
    const other = sessions.find(({ token }: { token: string }) => token !== own.session.token)
    expect((await desk('/api/auth/revoke-session', { token: other.token })).status).toBe(200)
    expect((await phone('/api/v1/session')).body.person).toBeNull()
    expect((await desk('/api/v1/session')).body.person.email).toBe('phien@mau.test')
  })
})
