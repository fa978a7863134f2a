import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { history } from '#modules/audit/schema.ts'
import { historyOf } from '#modules/audit/service.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import type { NewChoice } from './choice-contract.ts'
import { choicesOfRun, chooseRun, revokeChoice } from './choose-run.ts'
import { removeRun } from './run-use.ts'
import { getRun, listRuns, makeRun, runSubject } from './stored-runs.ts'
import { writeAssessment } from './write-assessment.ts'

let db: Database
let focal: Context
let officer: Context

const caseFile = () =>
  new File(
    [readFileSync(fileURLToPath(new URL('computation/cases/synthetic-a.csv', import.meta.url)))],
    'a.csv',
  )
const made = async () => makeRun(focal, { title: 'TFP mẫu', file: caseFile(), parameters: '{}' })
const choice = (runId: string, more: Partial<NewChoice> = {}): NewChoice => ({
  ...{ runId, territory: 'Tỉnh Mẫu Sơn', from: 2021, to: 2025, kind: 'final', reason: 'Đã thẩm định' },
  ...more,
})

beforeEach(async () => {
  db = await freshDatabase()
  focal = as(db, someone('Chi', ['focalOfficer'], newId()))
  officer = as(db, someone('An', ['agencyOfficer'], newId()))
})

test('a run is chosen by the focal agency with its kind and reason, which every agency reads', async () => {
  const { id } = await made()
  await expect(chooseRun(officer, choice(id))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const chosen = await chooseRun(focal, choice(id))
  expect(await choicesOfRun(officer, id)).toEqual({ choices: [chosen], actions: [] })
  expect(chosen).toMatchObject({ kind: 'final', from: 2021, to: 2025, chosenBy: 'Chi', revokedAt: null })
  const history = await historyOf(officer, new Map([[runSubject.name, runSubject]]), {
    subject: runSubject.name,
    id,
  })
  expect(history.map(({ action, reason }) => [action, reason])).toContainEqual(['chosen', 'Đã thẩm định'])
  const elsewhere = { ...focal, actor: { ...focal.actor, province: 'noi-khac' } }
  await expect(chooseRun(elsewhere, choice(id))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(revokeChoice(elsewhere, { id: chosen.id, reason: 'x' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test.each([
  ['no reason', { reason: '' }, 'REASON_REQUIRED', 'reason'],
  ['years that it does not report', { from: 2022 }, 'CHOICE_PERIOD', 'from'],
  ['a final figure of a year that runs', { to: 2026 }, 'CHOICE_FINAL_EARLY', 'kind'],
])('a choice with %s is refused', async (_, more, code, field) => {
  const { id } = await made()
  await expect(chooseRun(focal, choice(id, more))).rejects.toMatchObject({ code, field })
  expect((await choicesOfRun(focal, id)).choices).toEqual([])
})

test('a later choice for the same years revokes the earlier one, also when two choose at once', async () => {
  const [first, second] = [await made(), await made()]
  await Promise.all([chooseRun(focal, choice(first.id)), chooseRun(focal, choice(second.id))])
  const all = [
    ...(await choicesOfRun(focal, first.id)).choices,
    ...(await choicesOfRun(focal, second.id)).choices,
  ]
  expect(all.filter(({ revokedAt }) => revokedAt === null)).toHaveLength(1)
  expect(all).toHaveLength(2)
})

test('a choice is taken back once, with a reason, and stays to be seen', async () => {
  const { id } = await made()
  const chosen = await chooseRun(focal, choice(id))
  await expect(revokeChoice(focal, { id: chosen.id, reason: '' })).rejects.toMatchObject({ field: 'reason' })
  await revokeChoice(focal, { id: chosen.id, reason: 'Số liệu đã thay' })
  expect((await choicesOfRun(focal, id)).choices).toMatchObject([{ revokedReason: 'Số liệu đã thay' }])
  await expect(revokeChoice(focal, { id: chosen.id, reason: 'x' })).rejects.toMatchObject({
    code: 'CHANGED_MEANWHILE',
  })
})

test('a run that was ever chosen or that a report rests on stays, also when it was taken back', async () => {
  const [chosenOnce, reported] = [await made(), await made()]
  const chosen = await chooseRun(focal, choice(chosenOnce.id))
  await revokeChoice(focal, { id: chosen.id, reason: 'Nhầm' })
  await writeAssessment(focal, {
    id: reported.id,
    version: 0,
    sources: 'Nguồn mẫu',
    conclusions: 'Kết luận mẫu',
  })
  const refused = [
    [chosenOnce.id, 'RUN_USED'],
    [reported.id, 'RUN_ASSESSED'],
  ] as const
  for (const [id, code] of refused) {
    await expect(removeRun(focal, { id, reason: 'Thừa' })).rejects.toMatchObject({ code })
    expect((await choicesOfRun(focal, id)).actions).toEqual(['choose', 'revoke'])
  }
})

test('an unused run is removed by who made it, with a reason that the history keeps', async () => {
  const { id } = await made()
  const colleague = as(db, someone('Dung', ['focalOfficer'], newId()))
  expect((await choicesOfRun(focal, id)).actions).toContain('remove')
  expect((await choicesOfRun(colleague, id)).actions).not.toContain('remove')
  await expect(removeRun(colleague, { id, reason: 'Thừa' })).rejects.toMatchObject({ code: 'RUN_OF_ANOTHER' })
  await expect(removeRun(officer, { id, reason: 'Thừa' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(removeRun(focal, { id, reason: '' })).rejects.toMatchObject({ field: 'reason' })
  await removeRun(focal, { id, reason: 'Thừa' })
  await expect(getRun(focal, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await listRuns(focal, { page: 1, size: 50 })).rows).toEqual([])
  const kept = await db.select().from(history).where(eq(history.recordId, id))
  expect(kept.map(({ action, reason }) => [action, reason])).toEqual([
    ['create', null],
    ['removed', 'Thừa'],
  ])
})
