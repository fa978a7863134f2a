import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { historyOf } from '#modules/audit/service.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { tfpRun } from './schema.ts'
import { getRun, listRuns, makeRun, repeatRun, runSubject } from './stored-runs.ts'

let db: Database
let focal: Context
let officer: Context

const caseFile = (name: string) =>
  new File([readFileSync(fileURLToPath(new URL(`computation/cases/${name}`, import.meta.url)))], name)
const clean = () => ({ title: 'TFP mẫu', file: caseFile('synthetic-a.csv'), parameters: '{}' })
const firstPage = { page: 1, size: 50 }

beforeAll(async () => {
  db = await freshDatabase()
  focal = as(db, someone('Chi', ['focalOfficer'], newId()))
  officer = as(db, someone('An', ['agencyOfficer'], newId()))
})

test('a run keeps its cells and comes out the same to the last digit when it is repeated', async () => {
  const made = await makeRun(focal, clean())
  expect(made.periods.find(({ from }) => from === 2021)).toMatchObject({
    tfpShare: expect.closeTo(0.551525876123, 12),
    range: { cells: 80, lowest: expect.closeTo(0.2889, 4), highest: expect.closeTo(0.7423, 4) },
  })
  expect(await repeatRun(officer, made.id)).toEqual({ same: true, methodVersion: made.methodVersion })
  expect((await getRun(officer, made.id)).years).toEqual(made.years)
  const subjects = new Map([[runSubject.name, runSubject]])
  const history = await historyOf(officer, subjects, { subject: runSubject.name, id: made.id })
  expect(history.map(({ action, personName }) => [action, personName])).toEqual([['create', 'Chi']])
})

test('cells that were changed behind its back are noticed', async () => {
  const made = await makeRun(focal, clean())
  const [row] = await db.select().from(tfpRun).where(eq(tfpRun.id, made.id))
  const cells = (row?.cells ?? []).map((line, n) =>
    n === 3 ? line.map((cell, i) => (i === 5 ? '21700' : cell)) : line,
  )
  await db.update(tfpRun).set({ cells }).where(eq(tfpRun.id, made.id))
  expect((await repeatRun(focal, made.id)).same).toBe(false)
})

test('only the focal agency computes, every agency reads, another province sees nothing', async () => {
  await expect(makeRun(officer, clean())).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const made = await makeRun(focal, clean())
  expect((await listRuns(officer, firstPage)).actions).toEqual([])
  expect((await listRuns(focal, firstPage)).actions).toEqual(['make'])
  const elsewhere = { ...focal, actor: { ...focal.actor, province: 'noi-khac' } }
  await expect(getRun(elsewhere, made.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await listRuns(elsewhere, firstPage)).total).toBe(0)
  await expect(
    listRuns(as(db, someone('Bình', ['enterpriseRepresentative'])), firstPage),
  ).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
})

test('bad figures, bad parameters and other files are refused at their field, and nothing is kept', async () => {
  const before = (await listRuns(focal, firstPage)).total
  const refused = [
    [{ ...clean(), file: caseFile('dirty/D06.csv') }, 'RUN_BLOCKED', 'file', /dòng 12, năm 2020/],
    [{ ...clean(), parameters: '{"depreciaton":1}' }, 'RUN_PARAMETERS', 'parameters', /depreciaton/],
    [{ ...clean(), parameters: 'không' }, 'RUN_PARAMETERS', 'parameters', /./],
    [{ ...clean(), file: caseFile('enterprises.csv') }, 'RUN_BLOCKED', 'file', /dòng 1, cột fa/],
  ] as const
  for (const [input, code, field, message] of refused)
    await expect(makeRun(focal, input)).rejects.toMatchObject({
      code,
      field,
      message: expect.stringMatching(message),
    })
  expect((await listRuns(focal, firstPage)).total).toBe(before)
})
