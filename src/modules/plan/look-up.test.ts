import { beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { as, province, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { examplePlan, loadExamplePlan } from '#test/example-plan.ts'
import { calendarOf } from './calendar.ts'
import { calendarPage } from './calendar-page.ts'
import { comparePlans } from './compare-plans.ts'
import { clausesOf, contradictionsOf, dutyHoldingsOf, matrixOf, overviewOf } from './look-up.ts'
import { changesBetween, versionsOf } from './versions.ts'

let db: Database
let officer: Context
const nothing = async () => new Map()

beforeAll(async () => {
  db = await freshDatabase()
  const id = await loadExamplePlan(db)
  officer = as(db, someone('An', ['agencyOfficer'], id('so-noi-vu')))
})

describe('the plan at a glance', () => {
  test('says its goals in words, with what is not confirmed marked', async () => {
    const plan = await overviewOf(officer, {})
    expect(plan).toMatchObject({ number: '12/KH-UBND', issuer: 'Ủy ban nhân dân tỉnh Mẫu Sơn', version: 1 })
    expect(plan.basis.filter(({ verified }) => !verified).map(({ id }) => id)).toEqual(['thong-tu-mau'])
    const goals = plan.phases[0]?.targets.map(({ id, goal }) => `${id}: ${goal.vi}`)
    expect(goals).toEqual(
      expect.arrayContaining([
        'experts-p1: ít nhất 6 người',
        'attendances-p1: trên 120 lượt',
        'labour-p1: trên 6%/năm',
        'tfp-p1: khoảng 40% (± 4)',
        'conformity-p1: 1 tổ chức: Đã hình thành',
      ]),
    )
    const gold = plan.phases[0]?.targets.find(({ id }) => id === 'gold-p1')
    expect(gold).toMatchObject({ partOf: 'winners-p1' })
    const aimed = plan.phases[1]?.targets.find(({ id }) => id === 'conformity-p2')
    expect(aimed?.goal.en).toBe('1 bodies: National level, aiming at: International level')
  })

  test('is for people who work under it, and for nobody of another province', async () => {
    await expect(overviewOf(as(db, someone('?', [])), {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const visitor = as(db, { ...someone('?', []), personId: undefined })
    await expect(overviewOf(visitor, {})).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' })
    const stranger = as(db, { ...someone('Xa', ['agencyOfficer']), province: 'tinh-khac' })
    await expect(overviewOf(stranger, {})).rejects.toMatchObject({ code: 'NO_PLAN' })
    await expect(overviewOf(officer, { plan: 'khong-co' })).rejects.toMatchObject({ code: 'NO_PLAN' })
  })
})

test('every clause stands in its own words with everything that rests on it', async () => {
  const clauses = await clausesOf(officer, {})
  expect(clauses.map(({ id }) => id)).toEqual(examplePlan().plan.clauses.map(({ id }) => id))
  expect(clauses.every(({ citedBy }) => citedBy.length > 0)).toBe(true)
  const training = clauses.find(({ id }) => id === 'PL.B')
  expect(training?.citedBy).toEqual(
    expect.arrayContaining([
      { list: 'tasks', id: 'B.1', label: { vi: 'Lớp kiến thức', en: 'Knowledge classes' } },
    ]),
  )
  const targets = clauses.find(({ id }) => id === '2.1')?.citedBy.filter(({ list }) => list === 'targets')
  expect(targets).toHaveLength(9)
})

describe('the annex', () => {
  test('sets tasks against years with quantities, and says when nobody follows them yet', async () => {
    const matrix = await matrixOf(officer, nothing, {})
    expect(matrix.years).toEqual([2024, 2025, 2026, 2027, 2028, 2029, 2030])
    const task = (id: string) => matrix.groups.flatMap(({ tasks }) => tasks).find((one) => one.id === id)
    expect(task('B.1')?.cells).toHaveLength(7)
    expect(task('B.1')?.cells[0]).toEqual({
      ...{ key: 'B.1:2024', from: 2024, to: 2024, state: null },
      quantity: { vi: 'ít nhất 2 lớp', en: 'at least 2 classes' },
    })
    expect(task('A.1')?.cells).toMatchObject([{ key: 'A.1:2025-2026', from: 2025, to: 2026, quantity: null }])
  })

  test('names the leading agency as the plan knew it and as it is called on the day', async () => {
    const matrix = await matrixOf(officer, nothing, { on: '2026-11-23' })
    const survey = matrix.groups[0]?.tasks[0]
    expect(survey?.lead).toMatchObject({
      said: { vi: 'Cơ quan đầu mối' },
      atIssue: ['Sở Khoa học và Công nghệ'],
      now: ['Sở Khoa học, Công nghệ và Chuyển đổi số'],
    })
    expect(survey?.coordinating[0]?.atIssue).toContain('Sở Kế hoạch')
    expect(survey?.coordinating[0]?.now).not.toContain('Sở Kế hoạch')
  })

  test('takes the state of each time from whoever follows the tasks', async () => {
    const state = { label: { vi: 'Đang làm', en: 'Running' }, tone: 'active' as const, path: '/work/1' }
    const matrix = await matrixOf(officer, async () => new Map([['B.1:2026', state]]), {})
    const cells = matrix.groups.flatMap(({ tasks }) => tasks).flatMap((task) => task.cells)
    expect(cells.filter((cell) => cell.state !== null)).toMatchObject([{ key: 'B.1:2026', state }])
  })
})

describe('the calendar', () => {
  test('tells the day that the plan names from the last day in time, and says whose reading it is', async () => {
    const { entries, year } = await calendarOf(officer, {})
    const { dueDates } = examplePlan().plan
    expect(year).toBe(2026)
    expect(entries.length).toBeGreaterThan(1)
    for (const entry of entries) {
      const due = dueDates.find(({ id }) => id === entry.id)
      expect(entry.named).toBe(`2026-${due?.rule.before}`)
      expect(entry.named === entry.lastDay).toBe(entry.reading === 'inclusive')
      expect(entry.ruling.vi).not.toBe('')
      expect(entry.daysLeft < 0).toBe(entry.lastDay < '2026-11-23')
    }
  })

  test('keeps to the years of the plan', async () => {
    expect((await calendarOf(officer, { year: 1999 })).year).toBe(2024)
  })

  test('goes out as a feed that calendars read: whole days, folded lines, nothing cut inside a letter', async () => {
    const page = calendarPage({ db, clock: () => new Date('2026-11-23T02:00:00Z') })
    const answer = await page.request(`/lich/${province}.ics?year=2026`)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const feed = await answer.text()
    expect(feed).toMatch(/^BEGIN:VCALENDAR\r\n/)
    for (const line of feed.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const whole = feed.replaceAll('\r\n ', '')
    expect(whole).toContain('X-WR-TIMEZONE:Asia/Ho_Chi_Minh')
    const { entries } = await calendarOf(officer, { year: 2026 })
    for (const { lastDay, id } of entries) {
      expect(whole).toContain(`DTSTART;VALUE=DATE:${lastDay.replaceAll('-', '')}`)
      expect(whole).toContain(`UID:example-${id}-2026-due@${province}.nscl`)
    }
    expect(whole).not.toContain('\uFFFD')
    expect((await page.request('/lich/tinh-khac.ics')).status).toBe(404)
    expect((await page.request(`/lich/${province}.ics?year=x`)).status).toBe(404)
    expect((await page.request(`/lich/${province}.ics?year=1990`)).status).toBe(200)
  })
})

test('a contradiction shows both sayings, the ruling, who made it, and what it touches', async () => {
  const [first] = await contradictionsOf(officer, {})
  const [said] = examplePlan().plan.contradictions
  expect(first?.between.map(({ quote }) => quote)).toEqual(said?.between.map(({ quote }) => quote))
  expect(first).toMatchObject({ ruledBy: said?.ruledBy, ruledOn: said?.ruledOn, verified: said?.verified })
  expect(first?.concerns.length).toBeGreaterThan(0)
})

test('a duty names its holders of a day, from whom they took it over, and the clause that asks for it', async () => {
  const on = async (day: string) => {
    const { duties } = await dutyHoldingsOf(officer, { on: day })
    return duties.find(({ duty }) => duty === 'balance-development')
  }
  expect((await on('2025-06-30'))?.holders).toMatchObject([{ agency: { label: 'Sở Kế hoạch' }, from: [] }])
  const now = await on('2026-11-23')
  expect(now?.holders).toMatchObject([
    { agency: { label: 'Sở Tài chính' }, from: ['Sở Kế hoạch'], since: '2025-07-01' },
  ])
  expect(now?.clauses.map(({ clause }) => clause)).toContain('4.2')
})

test('versions stand side by side, and only what differs is told', async () => {
  const other = await freshDatabase()
  await loadExamplePlan(other)
  await loadExamplePlan(other, (plan) => ({
    ...plan,
    targets: plan.targets
      .filter(({ id }) => id !== 'tfp-p3')
      .map((target) => (target.id === 'experts-p1' ? { ...target, goal: { atLeast: 8 } } : target)),
  }))
  const reader = as(other, someone('An', ['inspector']))
  const [latest, first] = await versionsOf(reader, {})
  expect([latest, first]).toMatchObject([
    { version: 2, current: true },
    { version: 1, current: false },
  ])
  const changes = await changesBetween(reader, { from: first?.id ?? '', to: latest?.id ?? '' })
  expect(changes).toMatchObject([
    {
      ...{ list: 'targets', id: 'experts-p1', kind: 'changed' },
      fields: [{ field: 'goal', before: '{"atLeast":6}', after: '{"atLeast":8}' }],
    },
    { list: 'targets', id: 'tfp-p3', kind: 'removed' },
  ])
  const { plan } = examplePlan()
  expect(comparePlans(plan, plan)).toEqual([])
  expect(comparePlans(plan, { ...plan, signer: 'Người khác' })).toMatchObject([
    { list: 'plan', fields: [{ field: 'signer' }] },
  ])
})
