import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Capacity } from '#kernel/actor.ts'
import { historyOf } from '#modules/audit/service.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { agencyReportSubject, openReport } from './agency-report.ts'
import { openBoard } from './board.ts'
import { giveException, listExceptions, withdrawException } from './exceptions.ts'
import { listNotices, readNotices } from './notices.ts'
import { openDemand } from './open-demand.ts'
import { openYear } from './open-round.ts'
import { receiveReport, returnReport } from './receive-report.ts'
import { markConsolidated } from './round-material.ts'
import { BoardQuery } from './round-shapes.ts'
import { getRound, stepRound } from './service.ts'
import { compareSubmissions, getSubmission, listSubmissions } from './submissions.ts'
import { recallReport, submitReport } from './submit-report.ts'
import { roundsToDo } from './to-do.ts'
import { openSection, saveSection } from './write-section.ts'

let db: Database
let idOf: (key: string) => string
let roundId: string
let id: string
const day = (moment: string) => new Date(`${moment}+07:00`)
const inTime = day('2026-10-12T09:00:00')
const late = day('2026-10-17T09:00:00')
const of = (name: string, capacities: Capacity[], agency: string, now = inTime): Context =>
  as(db, someone(name, capacities, idOf(agency)), now)
const officer = (now = inTime) => of('An', ['agencyOfficer'], 'so-tai-chinh', now)
const leader = (now = inTime) => of('Bình', ['agencyLeader'], 'so-tai-chinh', now)
const focal = (now = inTime) => of('Chi', ['focalOfficer'], 'so-khcn', now)
const chief = (now = inTime) => of('Dũng', ['focalLeader', 'agencyLeader'], 'so-khcn', now)
const neighbour = () => of('Giang', ['agencyOfficer'], 'so-cong-thuong')
const content = (text: string) => ({ text, needs: [], budget: [] })

const write = async (context: Context, section: string, text: string, done = true) => {
  const { version } = await openSection(context, { id, section })
  return saveSection(context, { id, section, version, content: content(text), done })
}
const stepping = async (context: Context, reason = '') => ({
  id,
  version: (await openReport(context, id)).version,
  reason,
})
const writeAll = async (context = officer()) => {
  await write(context, 'I', 'Đã mở hai lớp')
  await write(context, 'II', 'Không phát sinh')
}
const sent = async (context = leader()) => {
  await writeAll()
  await submitReport(context, await stepping(context))
}

beforeAll(async () => {
  db = await freshDatabase()
  idOf = await loadExamplePlan(db)
})

beforeEach(async () => {
  const now = day('2026-09-20T09:00:00')
  roundId = await openDemand(focal(now), {
    title: 'Báo cáo thử',
    years: { from: 2026, to: 2026 },
    agencies: [idOf('so-tai-chinh')],
    windowFrom: '2026-09-20',
    lastDay: '2026-10-15',
    internalCutOff: '2026-10-05',
    sections: ['I', 'II', 'III'].map((heading, n) => ({ heading, instruction: '', required: n < 2 })),
  })
  id = (await openBoard(focal(), BoardQuery.parse({ id: roundId }))).rows[0]?.id ?? ''
})

describe('a section', () => {
  test('goes from not begun over opened to complete, when the writer says so; the first save begins the report', async () => {
    const status = async () => (await openReport(officer(), id)).sections[0]?.status
    expect(await status()).toBe('not-started')
    await write(officer(), 'I', 'Đã mở', false)
    expect(await status()).toBe('opened')
    await write(officer(), 'I', 'Đã mở hai lớp')
    expect(await status()).toBe('done')
    expect((await openReport(officer(), id)).state).toBe('draft')
  })

  test('saved twice is saved once; newer words of another are refused, never overwritten', async () => {
    const saving = { id, section: 'I', version: 0, content: content('Một'), done: false }
    expect((await saveSection(officer(), saving)).version).toBe(1)
    expect((await saveSection(officer(), saving)).version).toBe(1)
    await expect(saveSection(leader(), { ...saving, content: content('Hai') })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
    expect((await openSection(leader(), { id, section: 'I' })).content.text).toBe('Một')
    await saveSection(leader(), { ...saving, version: 1, content: content('Hai') })
    const subjects = new Map([[agencyReportSubject.name, agencyReportSubject]])
    const steps = await historyOf(officer(), subjects, { subject: 'agency-report', id })
    expect(steps[0]?.changes).toContainEqual({ field: 'text', before: 'Một', after: 'Hai' })
  })

  test('that is required cannot be complete while it is empty', async () => {
    await expect(write(officer(), 'II', ' ')).rejects.toMatchObject({ code: 'SECTION_EMPTY', field: 'text' })
    await expect(write(officer(), 'IX', 'x')).rejects.toMatchObject({ code: 'SECTION_UNKNOWN' })
  })

  test('is written by its own agency only, and not at all once the report was sent', async () => {
    await expect(write(neighbour(), 'I', 'x')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(write(focal(), 'I', 'x')).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await sent()
    await expect(write(officer(), 'I', 'sửa lén')).rejects.toMatchObject({ code: 'WRONG_STATE' })
  })

  test('keeps needs in đồng and is filled from the plan for the tasks of the agency', async () => {
    const need = {
      content: 'Tư vấn',
      enterprises: 'HTX Mẫu',
      amount: '50000000',
      source: 'NSNN',
      priority: 'high' as const,
    }
    const saving = { id, section: 'III', version: 0, done: true, content: { ...content(''), needs: [need] } }
    expect((await saveSection(officer(), saving)).content.needs).toEqual([need])
    const annual = await openYear(focal(day('2026-09-20T09:00:00')), 2026)
    const { rows } = await openBoard(focal(), BoardQuery.parse({ id: annual, q: 'cong thuong' }))
    const { drawn } = await openSection(neighbour(), { id: rows[0]?.id ?? '', section: 'I' })
    expect(drawn.lines.length).toBeGreaterThan(0)
  })
})

describe('sending', () => {
  test('waits for every required section and names those that are missing', async () => {
    await write(officer(), 'I', 'Đã mở hai lớp')
    const waiting = await openReport(leader(), id)
    expect(waiting.missing.map((section) => section.id)).toEqual(['II'])
    await expect(submitReport(leader(), await stepping(leader()))).rejects.toMatchObject({
      code: 'REPORT_INCOMPLETE',
      field: 'II',
    })
  })

  test('is for the leader; what was sent is kept whole with its verdict', async () => {
    await writeAll()
    await expect(submitReport(officer(), await stepping(officer()))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await submitReport(leader(), await stepping(leader()))
    expect(await openReport(leader(), id)).toMatchObject({ state: 'submitted', verdict: 'on-time' })
    const kept = await getSubmission(focal(), { id, number: 1 })
    expect(kept).toMatchObject({ byName: 'Bình', verdict: 'on-time' })
    expect(kept.sections[0]?.content.text).toBe('Đã mở hai lớp')
  })

  test('after the due instant is late, unless the focal leader gave leave, with a reason and an end', async () => {
    await writeAll()
    expect((await openReport(leader(late), id)).overdueDays).toBe(2)
    const ask = { id, reason: 'Bão lụt', untilDay: '2026-10-20' }
    await expect(giveException(focal(late), ask)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(giveException(chief(late), { ...ask, reason: '' })).rejects.toMatchObject({
      field: 'reason',
    })
    await expect(giveException(chief(late), { ...ask, untilDay: '2026-10-15' })).rejects.toMatchObject({
      code: 'EXCEPTION_PAST',
    })
    const leave = await giveException(chief(late), ask)
    expect(await listExceptions(focal(late), roundId)).toMatchObject([
      { approvedByName: 'Dũng', reason: 'Bão lụt', untilDay: '2026-10-20', holds: true },
    ])
    expect((await openReport(leader(late), id)).overdueDays).toBe(0)
    await withdrawException(chief(late), { id: leave.id, reason: 'Nhầm đơn vị' })
    await expect(withdrawException(chief(late), { id: leave.id, reason: 'x' })).rejects.toMatchObject({
      code: 'ALREADY_WITHDRAWN',
    })
    await submitReport(leader(late), await stepping(leader(late)))
    expect((await openReport(focal(late), id)).verdict).toBe('late')
  })

  test('can be taken back before it is received; being in time is then judged anew', async () => {
    await sent()
    await recallReport(leader(), await stepping(leader()))
    expect(await openReport(leader(), id)).toMatchObject({ state: 'draft', verdict: null })
    await submitReport(leader(late), await stepping(leader(late)))
    expect((await listSubmissions(focal(late), { id })).map(({ verdict }) => verdict)).toEqual([
      'late',
      'on-time',
    ])
    await receiveReport(focal(late), await stepping(focal(late)))
    await expect(recallReport(leader(late), await stepping(leader(late)))).rejects.toMatchObject({
      code: 'WRONG_STATE',
    })
  })
})

describe('receiving', () => {
  test('is never done by the person who sent it', async () => {
    const both = of('Bình', ['agencyLeader', 'focalLeader'], 'so-tai-chinh')
    await sent(both)
    expect((await openReport(both, id)).actions).not.toContain('receive')
    await expect(receiveReport(both, await stepping(both))).rejects.toMatchObject({ code: 'OWN_SUBMISSION' })
    expect((await openReport(focal(), id)).actions).toEqual(['receive', 'return'])
    await expect(receiveReport(officer(), await stepping(officer()))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  test('or returning with a reason, which the agency is told; what changed since shows', async () => {
    await sent()
    await expect(returnReport(focal(), await stepping(focal()))).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    })
    await returnReport(focal(), await stepping(focal(), 'Thiếu số lượt'))
    const { unread, notices } = await listNotices(officer())
    const told = notices.find((one) => one.text.vi.includes('Thiếu số lượt'))
    expect(told).toMatchObject({ path: `/reports/${id}`, read: false })
    expect((await readNotices(officer(), { id: told?.id })).unread).toBe(unread - 1)
    expect(await readNotices(neighbour(), {})).toEqual({ unread: 0 })
    expect(await roundsToDo(officer())).toContainEqual(
      expect.objectContaining({
        path: `/reports/${id}`,
        button: { vi: 'Sửa và gửi lại', en: 'Put right and send again' },
      }),
    )
    await write(officer(), 'I', 'Đã mở hai lớp, 60 lượt')
    await submitReport(leader(late), await stepping(leader(late)))
    expect((await openReport(focal(), id)).verdict).toBe('on-time')
    const { sections } = await compareSubmissions(focal(), { id, from: 1, to: 2 })
    expect(sections.filter(({ changed }) => changed).map((section) => section.id)).toEqual(['I'])
  })

  test('a report that was drawn into the consolidated one may still be given back, even when the round is closed', async () => {
    await sent()
    await receiveReport(focal(), await stepping(focal()))
    await markConsolidated(focal(), roundId)
    const { version } = await getRound(focal(), roundId)
    await stepRound(focal(), { id: roundId, version, step: 'close', reason: '' })
    await returnReport(focal(), await stepping(focal(), 'Sai số liệu'))
    expect((await openReport(leader(), id)).lock.maySend).toBe(true)
    await write(officer(), 'I', 'Đã mở ba lớp')
    await submitReport(leader(), await stepping(leader()))
    expect((await openReport(focal(), id)).state).toBe('submitted')
  })

  test('with an old version of the report is refused', async () => {
    await sent()
    const seen = await stepping(focal())
    await returnReport(focal(), { ...seen, reason: 'Thiếu' })
    await expect(receiveReport(focal(), seen)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
  })
})
