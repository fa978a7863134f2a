import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { ListQuery } from '#kernel/contract.ts'
import { difficulties } from '#modules/difficulties/service.ts'
import { workMeasures } from '#modules/work/measures.ts'
import { countByMeasures } from '#modules/work/result-count.ts'
import { getTask, listYear } from '#modules/work/service.ts'
import type { Database } from '#platform/database/database.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { loadWork } from './sample-work.ts'

const work = `
years:
  - { year: 2024, by: an@mau.example, on: 2026-01-19 }
  - { year: 2026, by: an@mau.example, on: 2026-01-20 }
sheets:
  - { register: work.activity, file: activities.csv, by: an@mau.example, on: 2026-01-21 }
tasks:
  - instance: "D.1:2024"
    by: an@mau.example
    notes: [{ on: 2026-01-22, of: 2024-06-30, percent: 100, words: Đã tổ chức }]
    evidence: [{ on: 2026-01-22, title: Kế hoạch mẫu, documentNumber: 01/KH-MAU }]
    done: { on: 2026-01-22 }
  - instance: "F.1:2026"
    by: binh@mau.example
    notes: [{ on: 2026-09-21, percent: 40, words: Đang lập dự toán }]
elsewhere: { years: [2024], by: an@mau.example, on: 2026-01-23, reason: Không theo dõi lại }
difficulties:
  - by: binh@mau.example
    on: 2026-10-12
    title: Thiếu định mức mẫu
    description: Chưa có định mức.
    proposal: Đề nghị hướng dẫn.
    urgency: normal
    instance: "C.1:2026"
    steps: [{ step: answer, by: an@mau.example, on: 2026-10-20, words: Áp dụng định mức chung }]
`
const sheet = `Tên hoạt động;Loại;Nhiệm vụ;Ngày bắt đầu
Hội nghị mẫu;Hội nghị tuyên truyền;D.1:2024;28/06/2024
`
const count = countByMeasures(workMeasures)

let db: Database
let focal: Actor
let finance: Actor

const load = (yaml: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'sample-work-'))
  writeFileSync(join(folder, 'work.yaml'), yaml)
  writeFileSync(join(folder, 'activities.csv'), sheet)
  const who = { 'an@mau.example': focal, 'binh@mau.example': finance }
  return loadWork(
    folder,
    async (email, day) => as(db, who[email as keyof typeof who], new Date(`${day}T02:00:00Z`)),
    workMeasures,
  )
}

beforeAll(async () => {
  db = await freshDatabase()
  const agency = await loadExamplePlan(db)
  focal = someone('An', ['focalOfficer', 'agencyOfficer'], agency('so-khcn'))
  finance = someone('Bình', ['agencyOfficer'], agency('so-tai-chinh'))
  await load(work)
})

const find = async (actor: Actor, year: number, instance: string) => {
  const { tasks } = await listYear(as(db, actor), year, count)
  const found = tasks.find((task) => task.instance === instance && actor.ownAgencies.includes(task.lead.id))
  return getTask(as(db, actor), found?.id ?? '', count)
}

test('a task of a past year is done, with its activity, note of that time and document', async () => {
  const task = await find(focal, 2024, 'D.1:2024')
  expect(task).toMatchObject({ state: 'done', done: 1, percent: 100, evidenceCount: 1 })
  expect(task.notes.map(({ onDay, percent }) => [onDay, percent])).toEqual([['2024-06-30', 100]])
})

test('what nobody followed in past years is cancelled with the reason; this year stays open', async () => {
  const past = (await listYear(as(db, focal), 2024, count)).tasks.filter(({ toYear }) => toYear === 2024)
  expect(new Set(past.filter(({ instance }) => instance !== 'D.1:2024').map(({ state }) => state))).toEqual(
    new Set(['cancelled']),
  )
  const states = (await listYear(as(db, focal), 2026, count)).tasks.map(({ state }) => state)
  expect(states).not.toContain('cancelled')
})

test('of a row that many lead, the task of the person’s own agency goes on', async () => {
  expect(await find(finance, 2026, 'F.1:2026')).toMatchObject({ state: 'in-progress', percent: 40 })
})

test('a difficulty comes as far as its steps', async () => {
  const { rows } = await difficulties.list(as(db, focal), ListQuery.parse({}))
  expect(rows).toEqual([expect.objectContaining({ title: 'Thiếu định mức mẫu', state: 'answered' })])
})

test('a task that the person’s agency does not lead stops the load by name', async () => {
  const foreign = `
years: []
sheets: []
tasks: [{ instance: "F.1:2026", by: an@mau.example }]
elsewhere: { years: [], by: an@mau.example, on: 2026-01-23, reason: Không }
difficulties: []
`
  await expect(load(foreign)).rejects.toThrow('An leads no task F.1:2026')
})
