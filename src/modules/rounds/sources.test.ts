import { beforeAll, expect, test } from 'vitest'
import type { Capacity } from '#kernel/actor.ts'
import { DifficultyInput } from '#modules/difficulties/contract.ts'
import { difficulties, takeStep as takeDifficultyStep } from '#modules/difficulties/service.ts'
import { openYear as openTasks } from '#modules/work/open-year.ts'
import { countByMeasures } from '#modules/work/result-count.ts'
import { listYear, noteProgress } from '#modules/work/service.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { examplePlan, loadExamplePlan } from '#test/example-plan.ts'
import { difficultySectionOf } from './difficulty-source.ts'
import { leadersPage } from './leaders.ts'
import { openYear } from './open-round.ts'
import { getRound } from './service.ts'
import { openSection } from './write-section.ts'

let db: Database
let idOf: (key: string) => string
let report: string
const of = (name: string, capacities: Capacity[], agency: string, day = '2026-10-12'): Context =>
  as(db, someone(name, capacities, idOf(agency)), new Date(`${day}T09:00:00+07:00`))
const officer = (day?: string) => of('An', ['agencyOfficer'], 'so-tai-chinh', day)
const focal = (day?: string) => of('Chi', ['focalOfficer', 'agencyOfficer'], 'so-khcn', day)
const chief = (day?: string) => of('Giang', ['committeeLeader'], 'ubnd-tinh', day)
const linesOf = async (section: string, context = officer()) =>
  (await openSection(context, { id: report, section })).drawn.lines

const raise = async (title: string, day: string, context = officer(day)) =>
  difficulties.create(context, DifficultyInput.parse({ title, description: 'Chưa có định mức.' }))
const step = async (
  context: Context,
  id: string,
  said: { step: 'answer' | 'escalate' | 'direct'; words: string },
  document: { documentNumber: string | null; documentDate: string | null } = {
    documentNumber: null,
    documentDate: null,
  },
) => {
  const { version } = await difficulties.get(context, id)
  await takeDifficultyStep(context, { id, version, ...said, ...document })
}

beforeAll(async () => {
  db = await freshDatabase()
  idOf = await loadExamplePlan(db)
  const round = await openYear(focal('2026-09-20'), 2026)
  report = (await getRound(officer(), round)).mine[0]?.id ?? ''
})

test('before the tasks of the year are opened, a section tells them by the annex alone', async () => {
  const lines = await linesOf('I')
  expect(lines.find(({ label }) => label.vi.startsWith('F.1.'))).toMatchObject({
    detail: { vi: 'Chủ trì · chưa mở nhiệm vụ' },
    path: null,
  })
})

test('once opened, a task stands with part, state, progress, the last note and the way to it', async () => {
  await openTasks(focal('2026-02-02'), 2026)
  const { tasks } = await listYear(officer(), 2026, countByMeasures([]))
  const own = tasks.find(({ row, lead }) => row === 'F.1' && lead.id === idOf('so-tai-chinh'))
  await noteProgress(officer(), {
    id: own?.id ?? '',
    version: own?.version ?? 0,
    percent: 60,
    words: 'Đã lập dự toán',
    onDay: '2026-10-10',
  })
  const lines = await linesOf('I')
  expect(lines.filter(({ label }) => label.vi.startsWith('F.1.'))).toEqual([
    expect.objectContaining({
      detail: expect.objectContaining({ vi: 'Chủ trì · Đang thực hiện · 60% · Đã lập dự toán' }),
      path: `/work/tasks/${own?.id}`,
    }),
  ])
  expect(lines.find(({ label }) => label.vi.startsWith('C.1.'))?.detail?.vi).toMatch(
    /^Phối hợp · Chưa bắt đầu · 0% · 0\/3 doanh nghiệp$/,
  )
  expect(lines.some(({ label }) => label.vi.startsWith('D.4.'))).toBe(false)
})

test('whoever looks at a report sees the tasks of its agency and of no other', async () => {
  const labels = (lines: Awaited<ReturnType<typeof linesOf>>) => lines.map(({ label }) => label.vi)
  expect(labels(await linesOf('I', focal()))).toEqual(labels(await linesOf('I')))
})

test('difficulties stand in the section that cites the clause of raising them, with answer and direction', async () => {
  const answered = await raise('Thiếu định mức', '2026-09-01')
  await step(focal(), answered.id, { step: 'answer', words: 'Áp dụng định mức chung' })
  const directed = await raise('Thiếu kinh phí', '2026-09-02')
  await step(focal(), directed.id, { step: 'escalate', words: 'Trình xem xét' })
  await step(
    chief(),
    directed.id,
    { step: 'direct', words: 'Bố trí bổ sung' },
    { documentNumber: '12/UBND-MAU', documentDate: '2026-10-11' },
  )
  await raise('Của đơn vị khác', '2026-09-03', of('Bình', ['agencyOfficer'], 'so-cong-thuong', '2026-09-03'))
  expect((await linesOf('II')).map(({ label, detail, path }) => [label.vi, detail?.vi, path])).toEqual([
    ['Thiếu định mức', 'Đã trả lời · trả lời: Áp dụng định mức chung', `/difficulties/${answered.id}`],
    [
      'Thiếu kinh phí',
      'Đã có chỉ đạo · chỉ đạo tại 12/UBND-MAU ngày 11/10/2026: Bố trí bổ sung',
      `/difficulties/${directed.id}`,
    ],
  ])
})

test('only the first section that cites the clause tells difficulties; a form may have none', () => {
  const { plan } = examplePlan()
  const section = (id: string, clauses: string[]) => ({ id, clauses })
  expect(difficultySectionOf(plan, [section('I', []), section('II', ['4.8']), section('III', ['4.8'])])).toBe(
    'II',
  )
  expect(difficultySectionOf(plan, [section('I', ['1.1'])])).toBeUndefined()
})

test('the leaders see what waits for direction and for an answer, overdue first, and how many tasks are behind', async () => {
  const old = await raise('Đã trình từ lâu', '2026-06-01')
  await step(focal('2026-06-03'), old.id, { step: 'escalate', words: 'Vượt thẩm quyền' })
  const fresh = await raise('Vừa trình', '2026-10-08')
  await step(focal('2026-10-09'), fresh.id, { step: 'escalate', words: 'Vượt thẩm quyền' })
  const page = await leadersPage(chief(), new Map())
  expect(page.difficulties.direction.map(({ id, overdue }) => [id, overdue])).toEqual([
    [old.id, true],
    [fresh.id, false],
  ])
  expect(page.difficulties.answer.map(({ title }) => title)).toEqual(['Của đơn vị khác'])
  expect(page.tasks).toMatchObject({ year: 2026, late: 0 })
  expect(page.tasks.behind).toBeGreaterThan(0)
})
