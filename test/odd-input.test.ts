import { beforeAll, expect, test } from 'vitest'
import { addIntegration } from '#modules/integrations/service.ts'
import { serveProvince } from '#platform/settings.ts'
import { rightsOf } from '../src/app.ts'
import { openServerApp } from '../src/server.ts'
import { as, memoryFiles, province, someone } from './actors.ts'
import { freshDatabase } from './database.ts'
import { loadExamplePlan } from './example-plan.ts'

const url = 'http://localhost:3998'
let ask: (path: string, init?: RequestInit) => Promise<number>

beforeAll(async () => {
  const db = await freshDatabase()
  const agency = await loadExamplePlan(db)
  await serveProvince(db, { code: province, sample: false, host: null })
  const now = new Date('2026-11-23T02:00:00Z')
  const parts = { db, files: memoryFiles(), clock: () => now, secret: 'x'.repeat(40), url }
  const { app } = await openServerApp({ ...parts, client: '/nowhere', mail: { send: async () => {} } })
  const { key } = await addIntegration(
    as(db, someone('Quản', ['administrator'])),
    { rightsOf },
    {
      ...{ name: 'Cổng Mẫu', decision: 'CV 1/CV-MAU', validTo: '2027-06-30' },
      ...{ scopes: ['enterprise.read', 'enterprise.write'], agencyId: agency('so-khcn') },
    },
  )
  ask = async (path, init = {}) => {
    const headers = { authorization: `Bearer ${key}`, ...init.headers }
    return (await app.request(`${url}${path}`, { ...init, headers })).status
  }
})

const add = (name: string) =>
  ask('/api/v1/enterprises', {
    method: 'POST',
    body: JSON.stringify({ name, kind: 'household' }),
    headers: { 'content-type': 'application/json' },
  })

test('a text that no database can hold is refused, and any other is kept', async () => {
  expect(await add('Hộ Mẫu')).toBe(201)
  expect(await add('Hộ \u0000Mẫu')).toBe(422)
  expect(await add('Hộ \ud800Mẫu')).toBe(422)
  expect(await ask('/api/v1/enterprises?q=%00')).toBe(422)
})

test('a filter by a day, a number or a column that does not exist finds nothing or everything, without a fault', async () => {
  const days = ['validFrom]=2026-02-31', 'validFrom]=0000-00-00..', 'validFrom]=..9999-99-99']
  for (const filter of [...days, 'toString]=a', '__proto__]=a', 'enterprise]=x'])
    expect([filter, await ask(`/api/v1/enterprise-certificates?filter[${filter}`)]).toEqual([filter, 200])
})

test('days far from our time are refused where they are asked', async () => {
  for (const day of ['0001-01-01', '9999-12-31', '2026-02-31'])
    expect([day, await ask(`/api/v1/agency-choices?on=${day}`)]).toEqual([day, 422])
})

test('public pages answer a broken address or form with a no', async () => {
  expect(await ask('/khoa-hoc/%00')).toBe(404)
  const broken = { method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data' } }
  expect(await ask('/khoa-hoc/KHONG-CO', broken)).toBe(422)
  const form = new URLSearchParams({ name: 'Người \u0000Mẫu' })
  expect(await ask('/khoa-hoc/KHONG-CO', { method: 'POST', body: form })).toBe(422)
})

test('history and evidence of what cannot be an id are not found', async () => {
  for (const id of ['abc', '00000000-0000-4000-8000-000000000000.x', '%20']) {
    expect(await ask(`/api/v1/history/enterprise/${id}`)).toBe(404)
    expect(await ask(`/api/v1/evidence/enterprise/${id}`)).toBe(404)
  }
})
