import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { historyOf } from '#modules/audit/service.ts'
import { outgoingDocument } from '#modules/outgoing/schema.ts'
import { getTask, listYear } from '#modules/work/service.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import type { Block, OfficialDocument } from '#platform/official-document/document.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { assessmentDocument, assessmentFile } from './assessment-document.ts'
import { makeTaskOf } from './recommendation-task.ts'
import { removeRun } from './run-use.ts'
import { stepAssessment } from './sign-assessment.ts'
import { makeRun, runSubject } from './stored-runs.ts'
import { dropRecommendation, getAssessment, recommend, writeAssessment } from './write-assessment.ts'

let db: Database
let officer: Context
let leader: Context
let stranger: Context
let lead: string
let id: string

const count = async () => []

const written = {
  sources: 'Niên giám thống kê mẫu 2025, bảng 35',
  conclusions: 'TFP tăng.\n- Vốn tăng nhanh',
}
const measure = () => ({
  ...{ words: 'Mở lớp cải tiến cho doanh nghiệp mẫu', agency: lead, row: 'B.1', dueOn: '2026-12-20' },
})

const whole = async () => {
  const { version } = await writeAssessment(officer, { id, version: 0, ...written })
  return recommend(officer, { id, version, ...measure() })
}
const signed = async () => {
  const { version } = await whole()
  const submitted = await stepAssessment(officer, { id, version, step: 'submit', reason: '' })
  return stepAssessment(leader, { id, version: submitted.version, step: 'sign', reason: '' })
}

const said = ({ body, annexes }: OfficialDocument): string =>
  JSON.stringify([...body, ...annexes.flatMap(({ blocks }): Block[] => blocks)])

beforeAll(async () => {
  db = await freshDatabase()
  const idOf = await loadExamplePlan(db)
  lead = idOf('so-tai-chinh')
  officer = as(db, someone('Chi', ['focalOfficer'], idOf('so-khcn')))
  leader = as(db, someone('Dũng', ['focalLeader'], idOf('so-khcn')))
  stranger = as(db, someone('An', ['agencyOfficer'], lead))
})

beforeEach(async () => {
  const file = readFileSync(fileURLToPath(new URL('computation/cases/synthetic-a.csv', import.meta.url)))
  const run = await makeRun(officer, {
    ...{ title: 'TFP mẫu', file: new File([file], 'a.csv') },
    parameters: '{"periods": [[2016, 2020], [2021, 2025]]}',
  })
  id = run.id
})

test('a draft is written by the focal officer alone, keeps each change, and nobody overwrites an unseen one', async () => {
  expect(await getAssessment(stranger, id)).toMatchObject({ version: 0, state: 'draft', actions: [] })
  await expect(writeAssessment(stranger, { id, version: 0, ...written })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  const { version } = await writeAssessment(officer, { id, version: 0, ...written })
  await expect(writeAssessment(officer, { id, version: 0, ...written })).rejects.toMatchObject({
    code: 'CHANGED_MEANWHILE',
  })
  const added = await recommend(officer, { id, version, ...measure() })
  expect(added.recommendations).toMatchObject([{ row: 'B.1', agency: { id: lead }, task: null }])
  const [one] = added.recommendations
  const dropped = await dropRecommendation(officer, {
    ...{ id, version: added.version, recommendation: one?.id ?? '' },
  })
  expect(dropped.recommendations).toEqual([])
  await expect(
    recommend(officer, { id, version: dropped.version, ...measure(), row: 'Z.9' }),
  ).rejects.toMatchObject({ code: 'ANNEX_ROW', field: 'row' })
  await expect(removeRun(officer, { id, reason: 'Thử' })).rejects.toMatchObject({ code: 'RUN_ASSESSED' })
})

test('a report that lacks sources, conclusions or recommendations is not submitted, and says what it lacks', async () => {
  const { version } = await writeAssessment(officer, { id, version: 0, ...written, sources: '' })
  await expect(stepAssessment(officer, { id, version, step: 'submit', reason: '' })).rejects.toMatchObject({
    code: 'ASSESSMENT_INCOMPLETE',
    detail: { what: 'nguồn số liệu, giải pháp đề xuất' },
  })
})

test('the leader returns it with a reason or signs it with a number; nobody signs what he submitted himself', async () => {
  const { version } = await whole()
  const both = as(db, someone('Chi', ['focalOfficer', 'focalLeader'], leader.actor.agencyId))
  const step = (context: Context, at: number, name: 'submit' | 'return' | 'sign', reason = '') =>
    stepAssessment(context, { id, version: at, step: name, reason })
  await expect(step(leader, version, 'submit')).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const submitted = await step(officer, version, 'submit')
  await expect(
    writeAssessment(officer, { id, version: submitted.version, ...written }),
  ).rejects.toMatchObject({
    code: 'ASSESSMENT_CLOSED',
  })
  await expect(step(both, submitted.version, 'sign')).rejects.toMatchObject({ code: 'OWN_SUBMISSION' })
  await expect(step(leader, submitted.version, 'return')).rejects.toMatchObject({ code: 'REASON_REQUIRED' })
  const returned = await step(leader, submitted.version, 'return', 'Ghi rõ nguồn')
  expect(returned).toMatchObject({ state: 'draft', returnedReason: 'Ghi rõ nguồn' })
  const again = await step(officer, returned.version, 'submit')
  expect(await step(leader, again.version, 'sign')).toMatchObject({
    ...{ state: 'signed', signedByName: 'Dũng', documentDate: '2026-11-23', returnedReason: null },
    number: expect.stringMatching(/^01\/BC-/),
  })
  expect(await db.select().from(outgoingDocument)).toMatchObject([{ recordId: id, ordinal: 1 }])
  const history = await historyOf(officer, new Map([[runSubject.name, runSubject]]), {
    ...{ subject: runSubject.name, id },
  })
  expect(history.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['assessment-written', 'assessment-return', 'assessment-sign']),
  )
})

test('the paper says inputs with sources, method, results with range and verdict, what TFP is not, conclusions and recommendations', async () => {
  await whole()
  const { paper } = await assessmentDocument(stranger, id, { date: null })
  const words = said(paper)
  for (const part of [
    ...['Niên giám thống kê mẫu 2025', 'khấu hao 5 %', '55,15 %', '28,89 %', '74,23 %', 'TFP là phần dư'],
    ...['TFP tăng.', 'Mở lớp cải tiến', '20/12/2026', '2025'],
  ])
    expect(words).toContain(part)
  expect(paper).toMatchObject({ number: null, date: null, typeName: 'Báo cáo' })
  for (const kind of ['docx', 'pdf'] as const)
    expect((await assessmentFile(stranger, { id, kind })).size).toBeGreaterThan(5000)
})

test('a signed paper stays as it was, and its recommendation becomes a task of its lead that leads back to the run', async () => {
  const { recommendations, number } = await signed()
  const recommendation = recommendations[0]?.id ?? ''
  await expect(makeTaskOf(stranger, { id, recommendation })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const { recommendations: after } = await makeTaskOf(leader, { id, recommendation })
  const taskId = after[0]?.task ?? ''
  await expect(makeTaskOf(leader, { id, recommendation })).rejects.toMatchObject({ code: 'TASK_THERE' })
  const task = await getTask(stranger, taskId, count)
  expect(task).toMatchObject({
    ...{ row: 'B.1', lead: { id: lead }, dueOn: '2026-12-20', done: null, coordinating: [] },
    origin: { subject: runSubject.name, id, part: recommendation },
  })
  const year = await listYear(stranger, 2026, count)
  expect(year.tasks.map(({ id: one }) => one)).toContain(taskId)
  expect((await assessmentFile(officer, { id, kind: 'docx' })).name).toContain(
    `số ${number?.replaceAll('/', '-')}`,
  )
})

test('a draft becomes no task', async () => {
  const { recommendations } = await whole()
  await expect(
    makeTaskOf(leader, { id, recommendation: recommendations[0]?.id ?? '' }),
  ).rejects.toMatchObject({ code: 'ASSESSMENT_NOT_SIGNED' })
})
