import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { writePerson } from '#modules/agencies/people.ts'
import { history } from '#modules/audit/schema.ts'
import { integration } from '#modules/integrations/schema.ts'
import { addIntegration, listScopes, revokeIntegration } from '#modules/integrations/service.ts'
import { hashPassword } from '#platform/auth.ts'
import type { Database } from '#platform/database/database.ts'
import { serveProvince } from '#platform/settings.ts'
import { allGrants, rightsOf } from '../src/app.ts'
import { openServerApp } from '../src/server.ts'
import { as, memoryFiles, province, someone } from './actors.ts'
import { freshDatabase } from './database.ts'
import { loadExamplePlan } from './example-plan.ts'

const url = 'http://localhost:3999'
let db: Database
let now = new Date('2026-11-23T02:00:00Z')
let agency: (key: string) => string
let server: Awaited<ReturnType<typeof openServerApp>>

const administrator = () => as(db, someone('Quản', ['administrator']), now)
let made = 0
const newKey = async (scopes: string[], agencyId?: string, validTo = '2027-06-30') => {
  const name = `Cổng Mẫu ${++made}`
  const given = { name, scopes, decision: 'CV 12/CV-MAU', validTo, ...(agencyId ? { agencyId } : {}) }
  return addIntegration(administrator(), { rightsOf }, given)
}

/** Asks with nothing but a key. */
const ask = async (key: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
  const init =
    body === undefined ? {} : { method: 'POST', body: body instanceof FormData ? body : JSON.stringify(body) }
  const given = new Headers({ authorization: `Bearer ${key}`, ...headers })
  if (body !== undefined && !(body instanceof FormData)) given.set('content-type', 'application/json')
  const answer = await server.app.request(`${url}/api/v1${path}`, { ...init, headers: given })
  return { status: answer.status, headers: answer.headers, body: JSON.parse((await answer.text()) || '{}') }
}
const household = (name: string) => ({ name, kind: 'household' })

beforeAll(async () => {
  db = await freshDatabase()
  agency = await loadExamplePlan(db)
  await serveProvince(db, { code: province, sample: false, host: null })
  const parts = { db, files: memoryFiles(), clock: () => now, secret: 'x'.repeat(40), url }
  server = await openServerApp({ ...parts, client: '/nowhere', mail: { send: async () => {} } })
})

describe('scopes', () => {
  test('a key reads what it was given and is told which right it lacks', async () => {
    const { key } = await newKey(['enterprise.read'])
    expect((await ask(key, '/enterprises')).status).toBe(200)
    const refused = await ask(key, '/training/courses')
    expect(refused).toMatchObject({ status: 403, body: { code: 'OUT_OF_SCOPE' } })
    expect(refused.body.message).toContain('trainingCourse.read')
    expect((await ask(key, '/enterprises', household('Hộ Mẫu Một'))).body.code).toBe('OUT_OF_SCOPE')
    const session = await ask(key, '/session')
    expect(session.body).toMatchObject({ person: null, rights: ['enterprise.read'] })
  })

  test('a scope gives nothing that the agency itself may not do', async () => {
    const { integration: row, key } = await newKey(['enterprise.read'], agency('so-noi-vu'))
    await db
      .update(integration)
      .set({ scopes: ['enterprise.read', 'round.receive', 'report.sign', 'person.manage'] })
      .where(eq(integration.id, row.id))
    expect((await ask(key, '/session')).body.rights).toEqual(['enterprise.read'])
    expect((await ask(key, '/people')).body.code).toBe('OUT_OF_SCOPE')
  })

  test('what is for the person alone is closed, whatever the scopes', async () => {
    const offered = await listScopes(administrator(), { rightsOf }, { agencyId: agency('so-khcn') })
    const { key } = await newKey(
      offered.map(({ right }) => right),
      agency('so-khcn'),
    )
    for (const path of ['/notices', '/delegations', '/agency-choices'])
      expect([path, (await ask(key, path)).body.code]).toEqual([path, 'PEOPLE_ONLY'])
  })

  test('a key acts with the duties that its agency holds on the day', async () => {
    const focal = await listScopes(administrator(), { rightsOf }, { agencyId: agency('so-khcn') })
    const plain = await listScopes(administrator(), { rightsOf }, { agencyId: agency('so-noi-vu') })
    expect(focal.map(({ right }) => right)).toContain('round.receive')
    expect(plain.map(({ right }) => right)).not.toContain('round.receive')
    // An officer's rights only: what leaders submit and sign is not among them.
    expect(focal.map(({ right }) => right)).not.toContain('report.sign')
  })

  test('never administration, and the whole province in reading only', async () => {
    const everywhere = [undefined, agency('so-khcn'), agency('so-noi-vu')]
    for (const agencyId of everywhere)
      for (const { right, writes } of await listScopes(administrator(), { rightsOf }, { agencyId })) {
        expect(right).not.toMatch(/^(audit|person|delegation|integration)\.|^agency\.reorganise$/)
        if (agencyId === undefined) expect([right, writes]).toEqual([right, false])
      }
    for (const right of ['person.manage', 'audit.search', 'integration.manage', 'agency.reorganise'])
      await expect(newKey([right], agency('so-khcn'))).rejects.toMatchObject({
        code: 'SCOPE_NOT_GIVEN',
        field: 'scopes',
      })
    await expect(newKey(['enterprise.write'])).rejects.toMatchObject({ code: 'SCOPE_NOT_GIVEN' })
    await expect(newKey(['khong.co'])).rejects.toMatchObject({ code: 'SCOPE_NOT_GIVEN' })
    expect(allGrants['enterprise.write']).toBeDefined()
  })
})

describe('what a key writes', () => {
  test('stands in history under its name', async () => {
    const { integration: row, key } = await newKey(['enterprise.read', 'enterprise.write'], agency('so-khcn'))
    const added = await ask(key, '/enterprises', household('Hộ Mẫu Hai'))
    expect(added.status).toBe(201)
    const [entry] = await db
      .select()
      .from(history)
      .where(and(eq(history.recordId, added.body.id), eq(history.action, 'created')))
    expect(entry).toMatchObject({ personId: row.id, personName: `Khóa API ${row.name}` })
    expect(entry?.agencyId).toBe(agency('so-khcn'))
  })

  test('a file goes out without the mark of origin that cookies need, and cookies beside a key do not count', async () => {
    const { key } = await newKey(['enterprise.read', 'enterprise.write'], agency('so-khcn'))
    const form = new FormData()
    form.set('file', new File(['không phải bảng tính'], 'mau.xlsx'))
    expect((await ask(key, '/enterprises-import', form)).status).toBe(422)
    const without = await server.app.request(`${url}/api/v1/enterprises-import`, {
      method: 'POST',
      body: form,
      headers: { authorization: 'Basic bWF1Om1hdQ==' },
    })
    expect(without.status).toBe(403)

    const password = 'Câu dài dễ nhớ 2026'
    await writePerson(administrator(), {
      ...{ name: 'Quản Mẫu', email: 'quan@mau.test', mustChangePassword: false },
      passwordHash: await hashPassword(server.auth, password),
      roles: [{ role: 'administrator', from: '2026-01-01' }],
    })
    const signedIn = await server.auth.handler(
      new Request(`${url}/api/auth/sign-in/email`, {
        method: 'POST',
        body: JSON.stringify({ email: 'quan@mau.test', password }),
        headers: { 'content-type': 'application/json', origin: url },
      }),
    )
    const cookie = signedIn.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    expect((await server.app.request(`${url}/api/v1/people`, { headers: { cookie } })).status).toBe(200)
    expect((await ask(key, '/people', undefined, { cookie })).body.code).toBe('OUT_OF_SCOPE')
  })
})

describe('a key opens', () => {
  test('through its last day in Viet Nam and not after', async () => {
    const { key } = await newKey(['enterprise.read'], undefined, '2026-11-24')
    const start = now
    now = new Date('2026-11-24T16:59:00Z')
    expect((await ask(key, '/enterprises')).status).toBe(200)
    now = new Date('2026-11-24T17:00:00Z')
    expect(await ask(key, '/enterprises')).toMatchObject({ status: 401, body: { code: 'KEY_OVER' } })
    now = start
    await expect(newKey(['enterprise.read'], undefined, '2026-11-22')).rejects.toMatchObject({
      code: 'INTEGRATION_IS_OVER',
    })
  })

  test('until it is revoked, and says so', async () => {
    const { integration: row, key } = await newKey(['enterprise.read'])
    await expect(revokeIntegration(administrator(), { id: row.id, reason: ' ' })).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    })
    await revokeIntegration(administrator(), { id: row.id, reason: 'Hết thỏa thuận' })
    expect(await ask(key, '/enterprises')).toMatchObject({ status: 401, body: { code: 'KEY_REVOKED' } })
  })

  test('only when it is right; a wrong one is not taken for the public', async () => {
    const { key } = await newKey(['enterprise.read'])
    for (const wrong of [`${key.slice(0, -1)}_`, 'nscl_', '', 'x'.repeat(5000)]) {
      const answer = await ask(wrong, '/session')
      expect(answer).toMatchObject({ status: 401, body: { code: 'KEY_UNKNOWN' } })
      expect(answer.body.message).toContain('Khóa API không đúng')
    }
  })

  test('in its own province only', async () => {
    const { integration: row, key } = await newKey(['enterprise.read', 'enterprise.write'], agency('so-khcn'))
    await ask(key, '/enterprises', household('Hộ Mẫu Ba'))
    expect((await ask(key, '/enterprises')).body.total).toBeGreaterThan(0)
    await db.update(integration).set({ province: 'tinh-khac' }).where(eq(integration.id, row.id))
    expect((await ask(key, '/enterprises')).body.total).toBe(0)
  })

  test('600 times a minute; then it waits, and another key does not', async () => {
    const [{ key }, other] = [await newKey(['enterprise.read']), await newKey(['enterprise.read'])]
    for (let n = 0; n < 600; n++) await ask(key, '/openapi-khong-co')
    const answer = await ask(key, '/session')
    expect(answer).toMatchObject({ status: 429, body: { code: 'TOO_MANY_REQUESTS' } })
    expect(Number(answer.headers.get('retry-after'))).toBe(60)
    expect((await ask(other.key, '/session')).status).toBe(200)
    now = new Date(now.getTime() + 60_000)
    expect((await ask(key, '/session')).status).toBe(200)
  })
})

test('the API is written out for machines, and says how a key is sent', async () => {
  const answer = await server.app.request(`${url}/api/v1/openapi.json`)
  const document = JSON.parse(await answer.text())
  expect(answer.status).toBe(200)
  expect(document.paths['/enterprises'].get).toBeDefined()
  expect(document.components.securitySchemes.key).toMatchObject({ type: 'http', scheme: 'bearer' })
})
