import { setTimeout as pause } from 'node:timers/promises'
import type { Hono } from 'hono'
import { beforeAll, describe, expect, test } from 'vitest'
import { SolutionInput } from '#modules/catalogue/contract.ts'
import { solutions } from '#modules/catalogue/service.ts'
import { EnterpriseInput } from '#modules/enterprises/contract.ts'
import { enterprises } from '#modules/enterprises/service.ts'
import { AgreementInput, PublicationInput } from '#modules/publications/contract.ts'
import { propose } from '#modules/publications/propose.ts'
import { publication } from '#modules/publications/schema.ts'
import { agreements, publications } from '#modules/publications/service.ts'
import { attachEvidence } from '#modules/registers/evidence.ts'
import { project } from '#modules/support/schema.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { openMail } from '#platform/mail.ts'
import { serveProvince } from '#platform/settings.ts'
import { as, memoryFiles, province, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { openApiDocument } from '../openapi.ts'
import { subjects } from '../registers.ts'
import { openServerApp } from '../server.ts'

// Stands in every word that nobody outside may read, names of officials and files included.
const secret = 'Zkín'
const url = 'http://localhost:3998'
const now = new Date('2026-11-23T02:00:00Z')
let db: Database
let app: Hono
let officer: Context
let leader: Context
let agreementId: string
let publishedId: string
let visitors = 0

/** Asks as somebody without a session, each time from another address, so that no limit stands in the way. */
const ask = (
  path: string,
  form?: Record<string, string>,
  address = `10.9.${visitors >> 8}.${visitors++ & 255}`,
) =>
  app.request(
    `${url}${path}`,
    {
      headers: {
        'x-forwarded-for': address,
        origin: url,
        ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    },
    { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
  )
const words = async (path: string) => (await ask(path)).text()
const settled = () => pause(150)

const guide = (title: string) =>
  PublicationInput.parse({ kind: 'guide', title, body: `Lời văn của ${title}` })
const written = async (title: string, ...steps: readonly [Context, string][]) => {
  let row = await publications.create(officer, guide(title))
  for (const [context, action] of steps)
    row = await publications.take(context, { id: row.id, version: row.version, action, reason: 'Lý do' })
  return row.id
}
const enterprise = async (name: string, taxCode: string) => {
  const facts = { kind: 'cooperative-group', representative: `Ông ${secret}`, commune: '99007@2020-01-01' }
  return (await enterprises.create(officer, EnterpriseInput.parse({ ...facts, name, taxCode }))).id
}
const shown = async (title: string, enterpriseId: string) => {
  const id = crypto.randomUUID()
  const row = { id, province, kind: 'good-practice', slug: `dn-${id.slice(0, 8)}`, state: 'published', title }
  await db
    .insert(publication)
    .values({ ...row, enterpriseId, searchKey: '', searchText: '', shown: { group: null, facts: [] } })
}

beforeAll(async () => {
  db = await freshDatabase()
  const agency = await loadExamplePlan(db)
  await serveProvince(db, { code: province, sample: true, host: null })
  officer = as(db, someone(`Soạn ${secret}`, ['focalOfficer'], agency('so-khcn')))
  leader = as(db, someone(`Duyệt ${secret}`, ['focalLeader'], agency('so-khcn')))
  const open = { clock: () => now, files: memoryFiles(), mail: openMail(undefined, 'nscl@mau.example') }
  ;({ app } = await openServerApp({ ...open, db, secret: 'x'.repeat(40), url, client: '/nowhere' }))
  const submit = [officer, 'submit'] as const
  await written('Cách đăng ký', [...submit], [leader, 'publish'])
  await written(`Nháp ${secret}`)
  await written(`Chờ ${secret}`, [...submit])
  await written(`Gỡ ${secret}`, [...submit], [leader, 'publish'], [leader, 'withdraw'])
  const [open5s, hidden] = await Promise.all(
    [
      { code: '5S', name: 'Thực hành 5S', note: `Ghi chú ${secret}` },
      { code: 'X9', name: `Giải pháp ${secret}` },
    ].map((one) => solutions.create(officer, SolutionInput.parse({ ...one, edition: '', family: 'tool' }))),
  )
  await propose(officer, { kind: 'solution', ids: [open5s?.id ?? '', hidden?.id ?? ''] })
  const waiting = (
    await publications.list(leader, {
      q: '',
      filter: { kind: 'solution' },
      sort: '',
      page: 1,
      size: 9,
      removed: false,
    })
  ).rows
  const one = waiting.find(({ title }) => title === '5S: Thực hành 5S')
  const published = await publications.take(leader, {
    id: one?.id ?? '',
    version: one?.version ?? 0,
    action: 'publish',
  })
  publishedId = published.id
  await attachEvidence(officer, subjects, {
    ...{ subject: 'publication', id: published.id, title: `Tệp ${secret}`, documentNumber: '1' },
    file: new File(['%PDF-1.7'], `${secret}.pdf`),
  })
  const agreed = await enterprise('Hợp tác xã Tôm Mẫu', '9900000016')
  const silent = await enterprise(`Hợp tác xã ${secret}`, '9900000023')
  agreementId = (
    await agreements.create(officer, AgreementInput.parse({ enterprise: agreed, document: `CV ${secret}` }))
  ).id
  await shown('Hợp tác xã Tôm Mẫu: 5S', agreed)
  await shown(`Hợp tác xã ${secret}: 5S`, silent)
  const kept = {
    province,
    solutionId: open5s?.id ?? '',
    year: 2026,
    searchKey: '',
    searchText: '',
    enterpriseId: agreed,
  }
  await db.insert(project).values([
    { ...kept, id: crypto.randomUUID(), code: 'ABCDE23456', state: 'submitted' },
    { ...kept, id: crypto.randomUUID(), code: 'ABCDE23457', state: 'draft', year: 2025 },
  ])
}, 60_000)

const linksIn = (body: string): string[] =>
  [
    ...body.matchAll(/(?:href|action|src)="([^"#]+)"|<loc>([^<]+)<\/loc>|"(?:contentUrl|url)":"([^"]+)"/g),
  ].flatMap(([, link, place, data]) => {
    const path = (link ?? place ?? data ?? '').replaceAll('&amp;', '&').replace(url, '')
    return path.startsWith('/') ? [path] : []
  })

/** Everything that can be reached from some addresses, with what each of them says. */
const crawl = async (from: readonly string[]) => {
  const seen = new Map<string, { status: number; type: string; body: string }>()
  const open = [...from]
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    if (seen.has(path) || /^\/(sign-in|dang-ky)$/.test(path)) continue
    const reply = await ask(path)
    const body = await reply.text()
    seen.set(path, { status: reply.status, type: reply.headers.get('content-type') ?? '', body })
    open.push(...linksIn(body))
  }
  return seen
}

describe('what a visitor reaches', () => {
  test('holds what was published, and no draft, name or file of anybody, at any address, in feeds, data or search', async () => {
    const searches = [secret, 'nhap', 'cho', 'go', 'hop tac xa', 'giai phap'].map(
      (q) => `/tim-kiem?q=${encodeURIComponent(q)}`,
    )
    const seen = await crawl([
      '/',
      '/en',
      '/sitemap.xml',
      '/robots.txt',
      '/tin.atom',
      '/en/tin.atom',
      ...searches,
    ])
    expect(seen.size).toBeGreaterThan(60)
    const whole = [...seen.values()].map(({ body }) => body).join('\n')
    for (const title of ['Cách đăng ký', '5S: Thực hành 5S', 'Hợp tác xã Tôm Mẫu: 5S'])
      expect(whole).toContain(title)
    const asked = (path: string) => path.includes(encodeURIComponent(secret))
    const leaks = [...seen]
      .filter(([path, { body }]) => !asked(path) && body.includes(secret))
      .map(([path]) => path)
    expect(leaks).toEqual([])
    expect(seen.get(`/tim-kiem?q=${encodeURIComponent(secret)}`)?.body).toContain('Không tìm thấy trang nào')
    expect(
      [...seen].filter(([, { status }]) => status !== 200).map(([path, { status }]) => `${status} ${path}`),
    ).toEqual([])
  }, 120_000)

  test('has at most 60 kB a page, says that it is a sample, and needs no script', async () => {
    const seen = await crawl(['/'])
    const pages = [...seen].filter(([, { type }]) => type.startsWith('text/html'))
    expect(pages.filter(([, { body }]) => Buffer.byteLength(body) > 60_000).map(([path]) => path)).toEqual([])
    for (const [path, { body }] of pages) {
      expect(body, path).toContain(path.startsWith('/en') ? 'Sample data' : 'Dữ liệu mẫu')
      expect(body.replaceAll(/<script type="application\/ld\+json">/g, ''), path).not.toContain('<script')
      expect(body, path).toMatch(path.startsWith('/en') ? /<html lang="en"/ : /<html lang="vi"/)
    }
  }, 120_000)

  test('is no register, history or file by the API', async () => {
    const { paths } = (await openApiDocument()) as { paths: Record<string, Record<string, unknown>> }
    const leaks: string[] = []
    for (const [path, verbs] of Object.entries(paths)) {
      if (!('get' in verbs)) continue
      const address = path.replaceAll(/\{subject\}/g, 'publication').replaceAll(/\{[^}]+\}/g, publishedId)
      const reply = await ask(`/api/v1${address}`)
      const body = await reply.text()
      if (body.includes(secret)) leaks.push(`${path} says what is secret`)
      if (reply.status >= 500) leaks.push(`${reply.status} ${path}`)
      if (reply.status === 200 && /^\/(publications|publication-agreements|solutions)/.test(path))
        leaks.push(`${path} is open`)
    }
    expect(leaks).toEqual([])
  }, 60_000)

  test('ends with an agreement that is revoked', async () => {
    expect(await words('/dien-hinh')).toContain('Hợp tác xã Tôm Mẫu')
    const { version } = await agreements.get(officer, agreementId)
    await agreements.take(officer, { id: agreementId, version, action: 'revoke' })
    await settled()
    for (const path of [
      '/dien-hinh',
      '/',
      '/du-lieu/v1/good-practice.csv',
      '/tim-kiem?q=tom',
      '/sitemap.xml',
    ])
      expect(await words(path), path).not.toContain('Tôm Mẫu')
  })
})

describe('a page', () => {
  test('is kept by the browser until something changes', async () => {
    const first = await ask('/ho-tro')
    const etag = first.headers.get('etag') ?? ''
    const again = () => app.request(`${url}/ho-tro`, { headers: { 'if-none-match': etag } })
    expect((await again()).status).toBe(304)
    await written('Hướng dẫn mới', [officer, 'submit'], [leader, 'publish'])
    await settled()
    expect((await again()).status).toBe(200)
    expect(await words('/ho-tro')).toContain('Hướng dẫn mới')
  })

  test('of targets shows none but approved figures: without a signed report there are goals only', async () => {
    const body = await words('/ke-hoach')
    expect(body).toContain('Chưa có báo cáo nào được ký')
    expect(body).not.toContain('<meter')
    expect(JSON.parse(await words('/du-lieu/v1/targets.json'))).toMatchObject({ version: 'v1', rows: [] })
  })

  test('stands at the root for visitors, and leaves it to the workspace for whoever has a session', async () => {
    expect(await words('/')).toContain('Bạn cần gì?')
    const reply = await app.request(`${url}/`, { headers: { cookie: 'nscl.session_token=x' } })
    expect(await reply.text()).not.toContain('Bạn cần gì?')
  })

  test('takes no markup from words, nor a spreadsheet a formula', async () => {
    await written('Viết <b>đậm</b>', [officer, 'submit'], [leader, 'publish'])
    const row = {
      id: crypto.randomUUID(),
      province,
      kind: 'conformity-body',
      slug: 'mau',
      state: 'published',
    }
    const shown = { group: null, facts: [] }
    await db.insert(publication).values({ ...row, title: '=1+1', searchKey: '', searchText: '', shown })
    await settled()
    expect(await words('/ho-tro')).toContain('Viết &lt;b&gt;đậm')
    expect(await words('/tin.atom')).not.toContain('<b>đậm')
    expect(await words('/du-lieu/v1/conformity-bodies.csv')).toContain("mau;'=1+1;")
  })
})

describe('the state of a dossier', () => {
  const look = (code: string, taxCode: string, address?: string) =>
    ask('/tra-cuu-ho-so', { code, taxCode }, address)

  test('is told to whoever knows the code and the tax code, however they are typed', async () => {
    const body = await (await look('abcde-23456', '99 0000 0016')).text()
    expect(body).toContain('Đã nộp')
    expect(body).not.toContain('Hợp tác xã')
  })

  test('is one answer, in the same time, for an unknown code, a wrong tax code and a draft', async () => {
    const answers: string[] = []
    for (const [code, taxCode] of [
      ['ZZZZZ23456', '9900000016'],
      ['ABCDE23456', '9900000023'],
      ['ABCDE23457', '9900000016'],
    ] as const) {
      const began = performance.now()
      const body = await (await look(code, taxCode)).text()
      expect(performance.now() - began).toBeGreaterThan(240)
      answers.push(body.replaceAll(code, '').replaceAll(taxCode, ''))
    }
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('Không có hồ sơ đã nộp nào')
  })

  test('is not guessed: after ten tries from one place there is a pause', async () => {
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => look('ZZZZZ23456', '9900000016', '10.8.8.8')),
    )
    expect(tries.map(({ status }) => status).filter((status) => status === 429)).toHaveLength(2)
  })
})
