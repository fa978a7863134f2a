import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { historyOf } from '#modules/audit/service.ts'
import { attachEvidence } from '#modules/registers/evidence.ts'
import type { Database } from '#platform/database/database.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { ActivityInput } from './activity-register.ts'
import { activities } from './activity-shelf.ts'
import { activitiesMeasure } from './measures.ts'
import { openYear } from './open-year.ts'
import { countByMeasures } from './result-count.ts'
import { briefly } from './rules.ts'
import { workActivity, workNote, workTask } from './schema.ts'
import {
  assignTask,
  commentOn,
  getTask,
  listYear,
  noteProgress,
  takeStep,
  taskChoices,
  tasks,
} from './service.ts'
import { workToDo } from './to-do.ts'
import { taskStates, workForYear } from './year-report.ts'

const count = countByMeasures([activitiesMeasure])
const subjects = new Map([tasks.subject, activities.subject].map((one) => [one.name, one]))

let db: Database
let agency: (key: string) => string
let focal: Actor
let farming: Actor
let industry: Actor

beforeAll(async () => {
  db = await freshDatabase()
  agency = await loadExamplePlan(db)
  focal = someone('An', ['agencyOfficer', 'focalOfficer'], agency('so-khcn'))
  farming = someone('Bình', ['agencyOfficer'], agency('so-nong-nghiep'))
  industry = someone('Chi', ['agencyOfficer'], agency('so-cong-thuong'))
})
beforeEach(async () => {
  for (const table of [workNote, workActivity, workTask]) await db.delete(table)
})

const open = (year = 2026, moment?: string) =>
  openYear(as(db, focal, moment ? new Date(moment) : undefined), year)

const find = async (row: string, actor = focal, year = 2026) => {
  const { tasks } = await listYear(as(db, actor), year, count)
  const found = tasks.find((task) => task.row === row)
  if (found === undefined) throw new Error(`no task ${row}`)
  return found
}
const activity = (input: object) =>
  ActivityInput.parse({ title: 'Hội nghị Mẫu', kind: 'conference', startsOn: '2026-05-20', ...input })

test('opening a year makes every task of the annex that falls due in it, and again makes none', async () => {
  const first = await open()
  expect(first.made).toBeGreaterThan(10)
  expect(await open()).toEqual({ made: 0, kept: first.made, withoutLead: [] })
})

test('a task that runs over a phase is made once, however many of its years are opened', async () => {
  await open(2025, '2025-02-01T02:00:00Z')
  const before = await find('A.1', focal, 2025)
  await open()
  expect(before.toYear).toBeGreaterThan(before.fromYear)
  const { tasks } = await listYear(as(db, focal), 2025, count)
  expect(tasks.filter(({ row }) => row === 'A.1')).toHaveLength(1)
})

test('a row led by a whole group makes one task for each of its agencies of the day', async () => {
  await open()
  const { tasks } = await listYear(as(db, focal), 2026, count)
  const leads = tasks.filter(({ row }) => row === 'F.1').map(({ lead }) => lead.label)
  expect(leads).toContain('Sở Nông nghiệp')
  expect(leads).toContain('Ủy ban nhân dân xã Bến Đá')
  expect(leads.length).toBe(new Set(leads).size)
  expect(leads).not.toContain('Ủy ban nhân dân huyện Suối Xanh')
})

test('a task passes to whoever carries its agency on, and opening the year again does not make it twice', async () => {
  await open(2025, '2025-02-01T02:00:00Z')
  const planning = (await listYear(as(db, focal), 2025, count)).tasks.find(
    ({ row, lead }) => row === 'F.1' && lead.id === agency('so-ke-hoach'),
  )
  expect(planning).toBeDefined()
  const again = await open(2025, '2025-08-01T02:00:00Z')
  const { tasks } = await listYear(as(db, focal), 2025, count)
  const finance = tasks.filter(({ row, lead }) => row === 'F.1' && lead.id === agency('so-tai-chinh'))
  expect(finance).toHaveLength(1)
  expect(again.withoutLead).toEqual([])
})

test('after a new version of the plan, tasks keep the version they were made under and only new ones are made', async () => {
  await open()
  const { title } = await find('D.4')
  await loadExamplePlan(db, (plan) => ({
    ...plan,
    tasks: plan.tasks.flatMap((task) =>
      task.id === 'D.4'
        ? [
            { ...task, title: { vi: 'Hội thảo đổi tên' } },
            { ...task, id: 'D.9', title: { vi: 'Triển lãm mới' }, schedule: [{ years: [2026] }] },
          ]
        : [task],
    ),
  }))
  expect(await open()).toMatchObject({ made: 1 })
  expect((await find('D.4')).title).toEqual(title)
  expect((await find('D.9')).title.vi).toBe('Triển lãm mới')
  await loadExamplePlan(db)
})

test('only the focal agency opens a year, and only one of the plan', async () => {
  await expect(openYear(as(db, farming), 2026)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(open(2035)).rejects.toMatchObject({ code: 'YEAR_OUTSIDE_PLAN', field: 'year' })
})

test('an agency sees the tasks that it leads or coordinates and no others', async () => {
  await open()
  const seen = (await listYear(as(db, farming), 2026, count)).tasks
  expect(seen.some(({ row }) => row === 'C.1')).toBe(true)
  expect(seen.some(({ row }) => row === 'D.4')).toBe(false)
  expect(seen.filter(({ row }) => row === 'F.1').map(({ lead }) => lead.id)).toEqual([
    agency('so-nong-nghiep'),
  ])
  const hidden = await find('D.4')
  await expect(getTask(as(db, farming), hidden.id, count)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(
    historyOf(as(db, farming), subjects, { subject: 'work.task', id: hidden.id }),
  ).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('the lead agency notes progress, which starts the task; a coordinating agency may only comment', async () => {
  await open()
  const task = await find('C.1')
  const note = {
    id: task.id,
    version: task.version,
    percent: 40,
    words: 'Đã chọn hai doanh nghiệp',
    onDay: '2026-11-20',
  }
  await expect(noteProgress(as(db, farming), note)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await noteProgress(as(db, focal), note)
  await commentOn(as(db, farming), { id: task.id, words: 'Sở đề nghị thêm hợp tác xã' })
  const now = await getTask(as(db, farming), task.id, count)
  expect(now).toMatchObject({ state: 'in-progress', percent: 40, actions: ['comment', 'add-activity'] })
  expect(now.notes.map(({ personName, percent }) => [personName, percent])).toEqual([
    ['Bình', null],
    ['An', 40],
  ])
  await expect(noteProgress(as(db, focal), note)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
})

test('progress cannot speak of a day ahead, nor of a task that rests', async () => {
  await open()
  const { id, version } = await find('D.4')
  const note = { id, version, percent: 10, words: 'x', onDay: '2026-11-24' }
  await expect(noteProgress(as(db, focal), note)).rejects.toMatchObject({ code: 'DAY_AHEAD', field: 'onDay' })
  await takeStep(as(db, focal), { id, version, step: 'suspend', reason: 'Chờ kinh phí' }, count)
  const resting = { ...note, version: version + 1, onDay: '2026-11-20' }
  await expect(noteProgress(as(db, focal), resting)).rejects.toMatchObject({ code: 'NOT_RUNNING' })
})

test('what is done is counted from activities that have been held; completing with less needs a reason', async () => {
  await open()
  const { id, version } = await find('D.1')
  await activities.create(as(db, focal), activity({ task: id, startsOn: '2026-12-20' }))
  await activities.create(as(db, focal), activity({ task: id, kind: 'article', startsOn: '2026-03-01' }))
  expect(await find('D.1')).toMatchObject({ wanted: 1, done: 0 })
  await takeStep(as(db, focal), { id, version, step: 'start', reason: '' }, count)
  const complete = { id, version: version + 1, step: 'complete', reason: '' } as const
  await expect(takeStep(as(db, focal), complete, count)).rejects.toMatchObject({
    code: 'COUNT_SHORT',
    field: 'reason',
  })
  await activities.create(as(db, focal), activity({ task: id }))
  await takeStep(as(db, focal), complete, count)
  expect(await find('D.1')).toMatchObject({ done: 1, state: 'done', percent: 100 })
})

test('a row that names the measure of another module is counted by what the app gives', async () => {
  await open()
  const { tasks } = await listYear(as(db, focal), 2026, async (_, asked) =>
    asked.map(({ measure }) => (measure === 'support.enterprises' ? 2 : undefined)),
  )
  expect(tasks.find(({ row }) => row === 'C.1')).toMatchObject({ wanted: 3, done: 2 })
  expect(tasks.find(({ row }) => row === 'B.1')).toMatchObject({ wanted: 2, done: null })
})

test('late follows from the due day in Viet Nam, and needs no one to say it', async () => {
  await open()
  const { id } = await find('D.4')
  const at = async (moment: string) => (await getTask(as(db, focal, new Date(moment)), id, count)).shown
  expect(await at('2026-12-31T16:59:00Z')).toBe('not-started')
  expect(await at('2026-12-31T17:00:00Z')).toBe('late')
})

test('the focal agency assigns by open call with criteria and a decision, and may move the due day', async () => {
  await open()
  const { id, version } = await find('D.4')
  const assignment = {
    way: 'open-call',
    assignee: 'Viện Mẫu',
    criteria: 'Kinh nghiệm',
    decisionNumber: null,
    decisionDate: null,
    contract: null,
  } as const
  await expect(assignTask(as(db, focal), { id, version, ...assignment, dueOn: null })).rejects.toMatchObject({
    code: 'DECISION_MISSING',
    field: 'decisionNumber',
  })
  const decided = { ...assignment, decisionNumber: '12/QĐ-SKHCN', decisionDate: '2026-03-02' }
  await assignTask(as(db, focal), { id, version, ...decided, dueOn: '2026-10-31' })
  expect(await getTask(as(db, focal), id, count)).toMatchObject({
    assignment: decided,
    dueOn: '2026-10-31',
    shown: 'late',
  })
  const history = await historyOf(as(db, focal), subjects, { subject: 'work.task', id })
  expect(history.map(({ action }) => action)).toEqual(['assigned', 'opened'])
})

test('cancelling needs a reason and the focal agency; a cancelled task takes no more activities', async () => {
  await open()
  const { id, version } = await find('F.1', farming)
  const cancel = { id, version, step: 'cancel', reason: 'Đã gộp' } as const
  await expect(takeStep(as(db, farming), cancel, count)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(takeStep(as(db, focal), { ...cancel, reason: '' }, count)).rejects.toMatchObject({
    code: 'REASON_REQUIRED',
  })
  await takeStep(as(db, focal), cancel, count)
  await expect(activities.create(as(db, farming), activity({ task: id }))).rejects.toMatchObject({
    code: 'TASK_CANCELLED',
    field: 'task',
  })
})

test('an activity keeps within its task, its days and its participants', async () => {
  await open()
  const { id } = await find('D.4')
  const refused = (input: object) => activities.create(as(db, focal), activity(input))
  await expect(refused({ task: id, startsOn: '2025-05-01' })).rejects.toMatchObject({
    code: 'OUTSIDE_TASK_YEARS',
  })
  await expect(refused({ endsOn: '2026-05-19' })).rejects.toMatchObject({
    code: 'ENDS_BEFORE_START',
    field: 'endsOn',
  })
  await expect(refused({ participants: 10, women: 11 })).rejects.toMatchObject({ code: 'MORE_WOMEN' })
  await expect(activities.create(as(db, farming), activity({ task: id }))).rejects.toMatchObject({
    code: 'TASK_UNKNOWN',
  })
  const kept = await activities.create(
    as(db, farming),
    activity({ cost: '25000000', participants: 10, women: 4 }),
  )
  expect(kept).toMatchObject({ cost: '25000000', endsOn: '2026-05-20', agency: { label: 'Sở Nông nghiệp' } })
  expect(
    (
      await activities.list(as(db, industry), {
        q: '',
        filter: {},
        sort: '',
        page: 1,
        size: 50,
        removed: false,
      })
    ).total,
  ).toBe(0)
})

test('evidence of a task and of its activities is counted together', async () => {
  await open()
  const { id } = await find('D.4')
  const held = await activities.create(as(db, focal), activity({ task: id, kind: 'workshop' }))
  const paper = { title: 'Biên bản', documentNumber: '5/BB' }
  await attachEvidence(as(db, focal), subjects, { subject: 'work.task', id, ...paper })
  await attachEvidence(as(db, focal), subjects, { subject: 'work.activity', id: held.id, ...paper })
  expect((await find('D.4')).evidenceCount).toBe(2)
  expect((await activities.get(as(db, focal), held.id)).evidenceCount).toBe(1)
  await expect(
    attachEvidence(as(db, farming), subjects, { subject: 'work.task', id: (await find('C.1')).id, ...paper }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('the annex 02 rows and the states of the matrix tell the same', async () => {
  await open()
  const { id, version } = await find('F.1', farming)
  await noteProgress(as(db, farming), {
    id,
    version,
    percent: 100,
    words: 'Đã gửi đề xuất',
    onDay: '2026-07-10',
  })
  await takeStep(as(db, farming), { id, version: version + 1, step: 'complete', reason: '' }, count)
  const rows = await workForYear(as(db, focal), 2026, count)
  expect(rows.find(({ taskId }) => taskId === id)).toMatchObject({
    number: 'F.1',
    lead: 'Sở Nông nghiệp',
    time: '2026',
    result: 'Đã gửi đề xuất',
    state: 'done',
  })
  expect(rows.find(({ number }) => number === 'C.1')?.coordinating.map(({ vi }) => vi)).toContain(
    'Các Sở và Ủy ban nhân dân cấp huyện',
  )
  const states = await taskStates(as(db, focal), { from: 2026, to: 2026 })
  expect(states.find(({ row }) => row === 'F.1')?.state).toBe('in-progress')
  expect(states.find(({ row }) => row === 'D.4')?.state).toBe('not-started')
})

test('what is to do: the focal agency opens the year, lead agencies see what is behind', async () => {
  expect((await workToDo(as(db, focal)))[0]).toMatchObject({ path: '/work/tasks?year=2026', late: false })
  await open()
  const mine = await workToDo(as(db, farming))
  expect(mine).toHaveLength(1)
  expect(mine[0]).toMatchObject({ by: '2026-12-31', forWhom: 'Sở Nông nghiệp' })
  expect(await workToDo(as(db, someone('Kiểm', ['inspector'])))).toEqual([])
})

test('tasks are found for choosing without accents', async () => {
  await open()
  const found = await taskChoices(as(db, focal), 'hoi thao')
  expect(found.map(({ label }) => label)).toEqual(['D.4. Hội thảo'])
})

test('a long title is told by its beginning in whole words; a short one as it is', () => {
  expect(briefly('Hội thảo')).toBe('Hội thảo')
  const long = briefly(`${'năng suất, '.repeat(12)}chất lượng`)
  expect(long).toMatch(/suất…$/)
  expect(long.length).toBeLessThanOrEqual(91)
})
