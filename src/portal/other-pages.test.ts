import type { Hono } from 'hono'
import { beforeAll, expect, test } from 'vitest'
import { programActor } from '#modules/agencies/acting.ts'
import { ArticleInput } from '#modules/communications/article.ts'
import { articles } from '#modules/communications/service.ts'
import { importPlan } from '#modules/plan/service.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { openMail } from '#platform/mail.ts'
import { serveProvince } from '#platform/settings.ts'
import { as, memoryFiles, province, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { examplePlan, loadExamplePlan } from '#test/example-plan.ts'
import { openServerApp } from '../server.ts'

const [here, there] = ['http://mau.example', 'http://khac.example']
const elsewhere = 'tinh-khac'
const now = new Date('2026-11-23T02:00:00Z')
let db: Database
let app: Hono

const words = async (address: string) => (await app.request(address)).text()

const written = async (code: string, given: object, ...actions: readonly string[]): Promise<void> => {
  const of = (capacity: 'focalOfficer' | 'focalLeader'): Context =>
    as(db, { ...someone(capacity, [capacity], '00000000-0000-4000-8000-000000000001'), province: code })
  let row = await articles.create(of('focalOfficer'), ArticleInput.parse({ body: '<p>Lời</p>', ...given }))
  for (const action of actions) {
    const who = of(action === 'submit' ? 'focalOfficer' : 'focalLeader')
    row = await articles.take(who, { id: row.id, version: row.version, action, reason: 'Lý do' })
  }
}

beforeAll(async () => {
  db = await freshDatabase()
  await loadExamplePlan(db)
  const { plan, ...rest } = examplePlan()
  await importPlan(as(db, programActor(elsewhere)), {
    ...rest,
    plan: { ...plan, province: { ...plan.province, code: elsewhere } },
  })
  await serveProvince(db, { code: province, sample: true, host: null })
  await serveProvince(db, { code: elsewhere, sample: false, host: 'khac.example' })
  await written(province, { title: 'Tin đã đăng' }, 'submit', 'publish')
  await written(province, { title: 'Tin còn nháp' })
  await written(province, { title: 'Tin đã gỡ' }, 'submit', 'publish', 'withdraw')
  await written(
    province,
    { title: 'Tin ngày mai', publishOn: '2026-11-24', publishTime: '09:00' },
    'submit',
    'publish',
  )
  await written(elsewhere, { title: 'Tin tỉnh khác' }, 'submit', 'publish')
  const open = { clock: () => now, files: memoryFiles(), mail: openMail(undefined, 'nscl@mau.example') }
  ;({ app } = await openServerApp({ ...open, db, secret: 'x'.repeat(40), url: here, client: '/nowhere' }))
})

test('an article is on the home page, in the search, in the feed and in the sitemap once it is published, not before or after', async () => {
  for (const path of ['/', '/tim-kiem?q=tin', '/tin.atom', '/tin-tuc']) {
    const said = await words(`${here}${path}`)
    expect(said, path).toContain('Tin đã đăng')
    expect(said, path).not.toMatch(/Tin (còn nháp|đã gỡ|ngày mai|tỉnh khác)/)
  }
  expect((await words(`${here}/sitemap.xml`)).match(/<loc>[^<]*\/tin-tuc\/[^<]+</g)).toHaveLength(2)
})

test('the host name says whose pages they are, whether they are a sample, and under which address they stand', async () => {
  const [own, others] = [await words(`${here}/`), await words(`${there}/`)]
  expect(own).toContain('Dữ liệu mẫu')
  expect(others).not.toContain('Dữ liệu mẫu')
  expect(others).toContain('Tin tỉnh khác')
  expect(others).not.toContain('Tin đã đăng')
  expect(others).toContain('<link rel="canonical" href="http://khac.example/">')
  expect(await words(`${there}/tin-tuc`)).toContain('Tin tỉnh khác')
  expect(await words('http://chua-ai-biet.example/')).toContain('Tin đã đăng')
})

test('every page of the menu answers in both languages', async () => {
  const { publicAddresses } = await import('./menu.ts')
  for (const { path } of publicAddresses)
    for (const prefix of ['', '/en'])
      expect((await app.request(`${here}${prefix}${path}`)).status, prefix + path).toBe(200)
})
