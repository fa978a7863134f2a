import { beforeAll, expect, test } from 'vitest'
import { getPlan } from '#modules/plan/service.ts'
import { openReview } from '#modules/rounds/open-round.ts'
import { CourseInput } from '#modules/training/course.ts'
import { trainingMeasures } from '#modules/training/measures.ts'
import { courses } from '#modules/training/service.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { checkDocument } from '#platform/official-document/check.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { startReport } from './draft.ts'
import { readRegisters } from './read-registers.ts'
import { reportFile } from './report-files.ts'
import { getReport, traceOf } from './service.ts'
import { signReport, submitForSignature } from './sign-off.ts'
import { reportsToDo } from './to-do.ts'

let db: Database
let officer: Context
let leader: Context
let id: string
const read = readRegisters(new Map(trainingMeasures.map((measure) => [measure.name, measure])))
const years = { from: 2024, to: 2026 }
const now = new Date('2026-12-20T09:00:00+07:00')
const stepping = async () => ({ id, version: (await getReport(officer, id)).version })

beforeAll(async () => {
  db = await freshDatabase()
  const idOf = await loadExamplePlan(db)
  officer = as(db, someone('Chi', ['focalOfficer', 'agencyOfficer'], idOf('so-khcn')), now)
  leader = { ...officer, actor: someone('Dũng', ['focalLeader', 'agencyLeader'], idOf('so-khcn')) }
  const course = (title: string, day: string) =>
    courses.create(officer, CourseInput.parse({ title, kind: 'knowledge', startsOn: day, endsOn: day }))
  for (const day of ['2024-03-04', '2024-04-08', '2025-03-03', '2026-03-02', '2026-04-06'])
    await course(`Lớp ${day}`, day)
  await course('Lớp trước giai đoạn', '2023-12-30')
  const roundId = await openReview(officer, { review: 'review-p1', lastDay: '2026-12-25' })
  id = await startReport(officer, read, { roundId })
})

test('the title, the opening and the headings speak of the phase and of the one after it', async () => {
  const { title, sections } = await getReport(officer, id)
  expect(title).toBe('Sơ kết giai đoạn 2024 - 2026, phương hướng giai đoạn 2027 - 2028')
  expect(sections[0]?.paragraphs[0]?.text).toContain(
    'kết quả thực hiện giai đoạn 2024 - 2026 như sau (số liệu thực hiện tính từ ngày 01 tháng 01 năm 2024 đến hết ngày 20 tháng 12 năm 2026)',
  )
  expect(sections.map(({ heading }) => heading)).toContain('NHIỆM VỤ GIAI ĐOẠN 2027 - 2028')
})

test('a target is judged for its phase, with a line for each year below; two courses in 2026 do not mend one in 2025', async () => {
  const { plan } = await getPlan(db, officer.actor.province)
  const { annexes, figures } = await read(officer, { plan, years, asOf: '2026-12-20' })
  const at = annexes.targets.findIndex(({ from }) => from?.id === 'classes-p1')
  const lines = annexes.targets.slice(at, at + 4).map(({ cells, detail }) => ({ ...cells, detail }))
  expect(lines).toMatchObject([
    { state: 'Chưa đạt', yearGoal: null },
    { label: '– Năm 2024', actual: '2', state: 'Đạt', detail: true },
    { label: '– Năm 2025', actual: '1', state: 'Chưa đạt', detail: true },
    { label: '– Năm 2026', actual: '2', state: 'Đạt', detail: true },
  ])
  expect(figures.find((one) => one.id === 'target:classes-p1')).toMatchObject({
    value: '2',
    unit: 'năm đạt',
    from: '2024-01-01',
    asOf: '2026-12-20',
  })
  expect(annexes.training.map(({ cells }) => cells.title)).not.toContain('Lớp trước giai đoạn')
  expect(annexes.training).toHaveLength(5)
})

test('tasks stand as a matrix by years; a year in which one was due and that nobody recorded says so', async () => {
  const { plan } = await getPlan(db, officer.actor.province)
  const { annexes } = await read(officer, { plan, years, asOf: '2026-12-20' })
  const yearly = annexes.tasks.find(({ cells }) => cells.number === 'C.1')?.cells
  expect(yearly).toMatchObject({
    y2024: 'Chưa ghi nhận',
    y2025: 'Chưa ghi nhận',
    y2026: 'Chưa ghi nhận',
    evidence: '0',
  })
})

test('the leader who did not submit it is asked to sign, and nobody else; then the officer is asked to issue it', async () => {
  const mine = async (context: Context) =>
    (await reportsToDo(context)).map(({ what, button }) => `${what.vi.split(':')[0]} – ${button.vi}`)
  expect(await mine(officer)).toEqual(['Soạn báo cáo tổng hợp – Soạn tiếp'])
  expect(await mine(leader)).toEqual([])
  await submitForSignature(officer, read, await stepping())
  expect(await mine(officer)).toEqual([])
  expect(await mine(leader)).toEqual(['Chờ chữ ký – Xem và ký'])
  await signReport(leader, await stepping())
  expect(await mine(officer)).toEqual(['Đã ký, chờ ban hành – Ban hành'])
  expect(await mine(leader)).toEqual([])
})

test('signed, it is a Word file without faults, and each figure keeps its first day, its cut-off and the day of the report', async () => {
  const docx = new Uint8Array(await (await reportFile(officer, { id, kind: 'docx' })).arrayBuffer())
  expect((await checkDocument(docx)).filter(({ severity }) => severity === 'error')).toEqual([])
  const report = await getReport(officer, id)
  expect(report).toMatchObject({ years, date: '2026-12-20', state: 'signed' })
  const figure = (await traceOf(officer, id)).find((one) => one.id === 'training.rows')
  expect(figure).toMatchObject({ value: '5', from: '2024-01-01', asOf: '2026-12-20' })
})
