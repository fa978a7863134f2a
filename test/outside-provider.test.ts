import { createHash } from 'node:crypto'
import { serve } from '@hono/node-server'
import { eq } from 'drizzle-orm'
import { Hono } from 'hono'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writePerson } from '#modules/agencies/people.ts'
import { person } from '#modules/agencies/schema.ts'
import { history } from '#modules/audit/schema.ts'
import { hashPassword } from '#platform/auth.ts'
import { authUser } from '#platform/auth-schema.ts'
import type { Database } from '#platform/database/database.ts'
import { serveProvince } from '#platform/settings.ts'
import { openServerApp } from '../src/server.ts'
import { as, memoryFiles, province, someone } from './actors.ts'
import { freshDatabase } from './database.ts'
import { loadExamplePlan } from './example-plan.ts'

const url = 'http://localhost:3999'
const clientId = 'nscl-mau'
let db: Database
let server: Awaited<ReturnType<typeof openServerApp>>
let provider: Awaited<ReturnType<typeof openProvider>>

/** A small OpenID provider on this machine; `who` is the person who is signed in there. */
const openProvider = async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  const key = { ...(await exportJWK(publicKey)), kid: 'mau', alg: 'RS256', use: 'sig' }
  const asked = new Map<string, { nonce: string; challenge: string }>()
  const who = { sub: 'mau-1', email: '', name: 'Người Mẫu', email_verified: true }
  const app = new Hono()
  const listening = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const started = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(started))
  })
  const { port } = listening.address() as { port: number }
  const issuer = `http://127.0.0.1:${port}`
  const state = { isDown: false }
  app.get('/.well-known/openid-configuration', (c) => {
    if (state.isDown) return c.text('down', 503)
    return c.json({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      id_token_signing_alg_values_supported: ['RS256'],
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
    })
  })
  app.get('/jwks', (c) => c.json({ keys: [key] }))
  app.get('/authorize', (c) => {
    const { redirect_uri = '', state = '', nonce = '', code_challenge = '', client_id } = c.req.query()
    if (client_id !== clientId) return c.text('unknown client', 400)
    asked.set('ma-1', { nonce, challenge: code_challenge })
    return c.redirect(`${redirect_uri}?${new URLSearchParams({ code: 'ma-1', state, iss: issuer })}`)
  })
  app.post('/token', async (c) => {
    const { code, code_verifier } = await c.req.parseBody()
    const request = asked.get(String(code))
    const proof = createHash('sha256').update(String(code_verifier)).digest('base64url')
    if (request === undefined || proof !== request.challenge) return c.json({ error: 'invalid_grant' }, 400)
    asked.delete(String(code))
    const idToken = await new SignJWT({ ...who, ...(request.nonce ? { nonce: request.nonce } : {}) })
      .setProtectedHeader({ alg: 'RS256', kid: 'mau' })
      .setIssuer(issuer)
      .setAudience(clientId)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey)
    return c.json({ access_token: 'mau', token_type: 'Bearer', expires_in: 300, id_token: idToken })
  })
  return { issuer, who, state, close: () => listening.close() }
}

/** Goes to the provider and back, as a browser does; gives where it ends and who is signed in then. */
const signInOutside = async () => {
  const jar = new Map<string, string>()
  const ask = async (path: string, init: RequestInit = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = new Headers({ 'content-type': 'application/json', origin: url, cookie })
    const request = new Request(new URL(path, url), { ...init, headers })
    const answer = await server.app.request(request)
    for (const one of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? []
      jar.set(name, value)
    }
    return answer
  }
  const begun = await ask('/api/auth/sign-in/social', {
    method: 'POST',
    body: JSON.stringify({ provider: 'oidc', callbackURL: '/', errorCallbackURL: '/sign-in' }),
  })
  const { url: away } = (await begun.json()) as { url: string }
  const there = await fetch(away, { redirect: 'manual' })
  const back = await ask(there.headers.get('location') ?? '')
  const session = (await (await ask('/api/v1/session')).json()) as { person: { email: string } | null }
  return { endsAt: back.headers.get('location'), email: session.person?.email }
}

const openServer = () =>
  openServerApp({
    ...{ db, files: memoryFiles(), clock: () => new Date('2026-11-23T02:00:00Z'), secret: 'x'.repeat(40) },
    ...{ url, client: '/nowhere' },
    mail: { send: async () => {} },
    oidc: { issuer: provider.issuer, clientId, clientSecret: 'bi-mat-mau' },
  })

beforeAll(async () => {
  db = await freshDatabase()
  const agency = await loadExamplePlan(db)
  await serveProvince(db, { code: province, sample: false, host: null })
  provider = await openProvider()
  server = await openServer()
  await writePerson(as(db, someone('Quản', ['administrator'])), {
    ...{ name: 'An Mẫu', email: 'an@mau.test', mustChangePassword: false },
    passwordHash: await hashPassword(server.auth, 'Câu dài dễ nhớ 2026'),
    roles: [{ role: 'officer', agencyId: agency('so-noi-vu'), from: '2026-01-01' }],
  })
})
afterAll(() => provider.close())

test('a person with an account signs in through an outside provider, and it stands in history', async () => {
  provider.who.email = 'An@mau.test'
  expect(await signInOutside()).toEqual({ endsAt: '/', email: 'an@mau.test' })
  const [an] = await db.select().from(person).where(eq(person.email, 'an@mau.test'))
  const deeds = await db.select().from(history).where(eq(history.subject, 'sign-in'))
  expect(deeds).toMatchObject([{ action: 'signed-in', recordId: an?.id }])
  expect((await signInOutside()).email).toBe('an@mau.test')
})

test('a provider that could not be reached at the start is asked again', async () => {
  provider.state.isDown = true
  server = await openServer()
  await expect(signInOutside()).rejects.toThrow()
  provider.state.isDown = false
  expect((await signInOutside()).email).toBe('an@mau.test')
})

test('somebody without an account gets none', async () => {
  Object.assign(provider.who, { sub: 'mau-2', email: 'nguoi.la@mau.test' })
  expect(await signInOutside()).toEqual({ endsAt: '/sign-in?error=signup_disabled', email: undefined })
  expect(await db.select().from(authUser).where(eq(authUser.email, 'nguoi.la@mau.test'))).toEqual([])
})

test('an address that the provider has not proven opens nobody’s account', async () => {
  Object.assign(provider.who, { sub: 'mau-3', email: 'an@mau.test', email_verified: false })
  const { endsAt, email } = await signInOutside()
  expect(email).toBeUndefined()
  expect(endsAt).toBe('/sign-in?error=account_not_linked')
})

test('a disabled account stays shut', async () => {
  Object.assign(provider.who, { sub: 'mau-1', email: 'an@mau.test', email_verified: true })
  expect((await signInOutside()).email).toBe('an@mau.test')
  await db.update(authUser).set({ disabledAt: new Date() }).where(eq(authUser.email, 'an@mau.test'))
  expect((await signInOutside()).email).toBeUndefined()
})
