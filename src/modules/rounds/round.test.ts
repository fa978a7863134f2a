import { beforeAll, expect, test } from 'vitest'
import { historyOf } from '#modules/audit/service.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { as, province, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { openBoard } from './board.ts'
import { leadersPage } from './leaders.ts'
import { openDemand } from './open-demand.ts'
import { openYear } from './open-round.ts'
import { BoardQuery } from './round-shapes.ts'
import { adjustRound, getRound, listRounds, roundSubject, stepRound } from './service.ts'
import { roundsToDo } from './to-do.ts'

let db: Database
let idOf: (key: string) => string
let focal: Context
let agency: Context
const early = new Date('2026-09-20T02:00:00Z')
const board = (id: string, more: object = {}) => openBoard(focal, BoardQuery.parse({ id, ...more }))

beforeAll(async () => {
  db = await freshDatabase()
  idOf = await loadExamplePlan(db)
  focal = as(db, someone('Chi', ['focalOfficer', 'agencyOfficer'], idOf('so-khcn')), early)
  agency = as(db, someone('An', ['agencyOfficer'], idOf('so-tai-chinh')), early)
})

test('before it is opened, the focal agency is told to open the round from the first rung of the ladder on', async () => {
  const before = { ...focal, now: new Date('2026-09-14T02:00:00Z') }
  expect(await roundsToDo(before)).toEqual([])
  expect(await roundsToDo(focal)).toMatchObject([{ path: '/reports', by: '2026-10-15', late: false }])
})

test('the round of a year takes its days, window of data and form from the plan, and opening twice changes nothing', async () => {
  const id = await openYear(focal, 2026)
  expect(await openYear(focal, 2026)).toBe(id)
  const round = await getRound(focal, id)
  expect(round).toMatchObject({
    title: 'Báo cáo năm 2026 của đơn vị',
    lastDay: '2026-10-15',
    dueAt: '2026-10-15T17:00:00.000Z',
    internalCutOff: '2026-10-05',
    years: { from: 2026, to: 2026 },
    data: {
      from: '2026-01-01',
      actualTo: '2026-08-31',
      to: '2026-12-31',
      regime: { from: '2025-10-01', to: '2026-09-30' },
    },
  })
  expect(round.form.map(({ id: section, required }) => [section, required])).toEqual([
    ['I', true],
    ['II', true],
    ['III', false],
  ])
  expect((await board(id)).rows.length).toBe(
    new Set((await board(id)).rows.map((row) => row.agencyName)).size,
  )
})

test('merged agencies report once, under the successor, by the name of the last day; invited ones are not owed', async () => {
  const { rows } = await board(await openYear(focal, 2026))
  const names = rows.map(({ agencyName }) => agencyName)
  expect(names.filter((name) => name === 'Sở Tài chính')).toHaveLength(1)
  expect(names).not.toContain('Sở Kế hoạch')
  expect(names).not.toContain('Ủy ban nhân dân huyện Suối Xanh')
  expect(names).toContain('Ủy ban nhân dân xã Suối Xanh')
  expect(rows.find(({ agencyName }) => agencyName === 'Liên minh Hợp tác xã Mẫu Sơn')?.required).toBe(false)
  const old = await openYear(as(db, focal.actor, new Date('2025-03-01T02:00:00Z')), 2024)
  const before = (await board(old)).rows.map(({ agencyName }) => agencyName)
  expect(before).toContain('Sở Kế hoạch')
  expect(before).toContain('Ủy ban nhân dân huyện Suối Xanh')
  expect(before).not.toContain('Ủy ban nhân dân xã Suối Xanh')
})

test('an agency sees the rounds that ask it and neither opens one nor sees the board', async () => {
  const id = await openYear(focal, 2026)
  const { rounds, openable } = await listRounds(agency)
  expect(openable).toEqual([])
  expect(rounds[0]?.mine).toMatchObject([{ agencyName: 'Sở Tài chính', state: 'unsent' }])
  expect(rounds[0]?.counts.asked).toBe(1)
  await expect(openBoard(agency, BoardQuery.parse({ id }))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(() => openYear(agency, 2027)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }))
})

test('window and cut-off move with a reason, the last day by law does not, and history tells', async () => {
  const id = await openYear(focal, 2026)
  const { version } = await getRound(focal, id)
  const terms = { windowFrom: '2026-09-01', windowTo: '2026-11-15', internalCutOff: '2026-10-08' }
  const ask = { id, version, terms, reason: 'Bão' }
  expect(() => adjustRound(agency, ask)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }))
  await expect(adjustRound(focal, { ...ask, reason: '' })).rejects.toMatchObject({ field: 'reason' })
  await expect(
    adjustRound(focal, { ...ask, terms: { ...terms, internalCutOff: '2026-10-16' } }),
  ).rejects.toMatchObject({ code: 'CUT_OFF_LATE', field: 'internalCutOff' })
  await expect(
    adjustRound(focal, { ...ask, terms: { ...terms, windowTo: '2026-10-14' } }),
  ).rejects.toMatchObject({ code: 'WINDOW_INVERTED', field: 'windowTo' })
  const moved = await adjustRound(focal, ask)
  expect(moved).toMatchObject({ ...terms, lastDay: '2026-10-15', version: version + 1 })
  await expect(adjustRound(focal, ask)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
  const subjects = new Map([[roundSubject.name, roundSubject]])
  const [last] = await historyOf(focal, subjects, { subject: 'report-round', id })
  expect(last).toMatchObject({ action: 'adjusted', reason: 'Bão' })
  expect(last?.changes).toContainEqual({ field: 'internalCutOff', before: '2026-10-05', after: '2026-10-08' })
})

test('a demand asks chosen agencies, with its own title, days and sections; a dissolved one cannot be chosen', async () => {
  const demand = {
    title: 'Báo cáo đột xuất về thiệt hại',
    years: { from: 2026, to: 2026 },
    agencies: [idOf('so-tai-chinh'), idOf('so-van-hoa')],
    windowFrom: '2026-09-20',
    lastDay: '2026-09-25',
    internalCutOff: null,
    sections: [{ heading: 'Thiệt hại', instruction: '', required: true }],
  }
  const id = await openDemand(focal, demand)
  expect(await getRound(focal, id)).toMatchObject({
    kind: 'ad-hoc',
    dueAt: '2026-09-25T17:00:00.000Z',
    data: null,
  })
  expect((await board(id)).rows.map(({ agencyName }) => agencyName)).toEqual(['Sở Tài chính', 'Sở Văn hóa'])
  await expect(openDemand(focal, { ...demand, agencies: [idOf('so-ke-hoach')] })).rejects.toMatchObject({
    code: 'AGENCY_UNKNOWN',
    field: 'agencies',
  })
  expect(() => openDemand(focal, { ...demand, lastDay: '2026-09-01' })).toThrow(
    expect.objectContaining({ code: 'WINDOW_INVERTED' }),
  )
})

test('the leaders see dues and those that are late, the longest first; officers do not', async () => {
  await openYear(focal, 2026)
  const leader = as(
    db,
    someone('Phúc', ['committeeLeader'], idOf('ubnd-tinh')),
    new Date('2026-10-17T02:00:00Z'),
  )
  const page = await leadersPage(leader, new Map())
  expect(page.dues.map(({ lastDay, daysLeft }) => [lastDay, daysLeft])).toContainEqual(['2026-10-15', -2])
  const days = page.late.map(({ daysLate }) => daysLate)
  expect(days).toEqual([...days].sort((a, b) => b - a))
  expect(page.late).toContainEqual(expect.objectContaining({ agencyName: 'Sở Tài chính', daysLate: 2 }))
  await expect(leadersPage(agency, new Map())).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('a round closes, and opens again with a reason', async () => {
  const id = await openYear(focal, 2026)
  const { version } = await getRound(focal, id)
  const closed = await stepRound(focal, { id, version, step: 'close', reason: '' })
  expect(closed).toMatchObject({ state: 'closed', actions: ['reopen', 'board'] })
  const again = { id, version: closed.version, step: 'reopen' as const }
  await expect(stepRound(focal, { ...again, reason: '' })).rejects.toMatchObject({ code: 'REASON_REQUIRED' })
  expect((await stepRound(focal, { ...again, reason: 'Bổ sung' })).state).toBe('open')
})

test('a round of another province does not exist', async () => {
  const id = await openYear(focal, 2026)
  const stranger = { ...focal, actor: { ...focal.actor, province: `${province}-khac` } }
  await expect(getRound(stranger, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
