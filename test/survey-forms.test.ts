import { beforeAll, expect, test } from 'vitest'
import { openPublicSurveys } from '#modules/surveys/public-surveys.ts'
import { serveProvince } from '#platform/settings.ts'
import { openServerApp } from '../src/server.ts'
import { as, memoryFiles, province, someone } from './actors.ts'
import { freshDatabase } from './database.ts'
import { loadExamplePlan } from './example-plan.ts'
import { addEnterprises, openSurvey, publishEdition, tokensOf, visitorOf } from './survey-campaign.ts'

const url = 'http://localhost:3997'
let send: (path: string, body: string, address?: string) => Promise<number>
let doors: string[]

beforeAll(async () => {
  const db = await freshDatabase()
  const agency = await loadExamplePlan(db)
  await serveProvince(db, { code: province, sample: false, host: null })
  const officer = as(db, someone('An', ['focalOfficer'], agency('so-khcn')))
  await addEnterprises(officer, { food: 2, farm: 0 })
  const edition = await publishEdition(officer)
  await openSurvey(officer, edition, { mode: 'anonymous' })
  const [open] = await openPublicSurveys(visitorOf(officer))
  const [token = ''] = (await tokensOf(officer, await openSurvey(officer, edition))).values()
  doors = [`open/${open?.path.split('/').at(-1)}`, `by-link/${token}`]
  const parts = { db, files: memoryFiles(), clock: () => officer.now, secret: 'x'.repeat(40), url }
  const { app } = await openServerApp({ ...parts, client: '/nowhere', mail: { send: async () => {} } })
  send = async (path, body, address = '10.0.0.1') => {
    const headers = { 'content-type': 'application/json', origin: url, 'x-forwarded-for': address }
    const asked = { method: 'POST', body, headers }
    const env = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
    return (await app.request(`${url}/api/v1/survey-forms/${path}`, asked, env)).status
  }
})

const odd = [
  '{}',
  '[]',
  'null',
  'x',
  '{"answers":null}',
  '{"answers":{"practice":{"__proto__":{"x":"y"}}}}',
  '{"answers":{"__proto__":"high","practice":"high"},"respondent":7}',
  '{"answers":{"practice":["high"]}}',
  '{"answers":{"practice":"constructor"}}',
  '{"answers":{"practice":"high","workers":1e400}}',
  '{"answers":{"practice":"high","support":["tidy",{"a":1}]}}',
  `{"answers":{"practice":"${'x'.repeat(6000)}"}}`,
  '{"answers":{"practice":"a\\u0000b"}}',
]

test('whatever is handed in, a form answers with a no and never with a fault', async () => {
  for (const [n, body] of odd.entries())
    for (const door of doors) {
      const status = await send(door, body, `10.0.1.${n}`)
      expect([body.slice(0, 80), status >= 400 && status < 500]).toEqual([body.slice(0, 80), true])
    }
  expect(await send('by-link/%00', '{"answers":{}}')).toBe(422)
  expect(await send('open/nothing', '{"answers":{}}')).toBe(404)
})

test('who hands in too often from one place has to wait', async () => {
  const body = '{"answers":{"practice":"high"}}'
  const answers = []
  for (let n = 0; n < 21; n += 1) answers.push(await send(doors[0] ?? '', body, '10.0.9.9'))
  expect(answers.filter((status) => status === 200)).toHaveLength(20)
  expect(answers.at(-1)).toBe(429)
})
