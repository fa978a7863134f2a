import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { chooseRun, revokeChoice } from '#modules/productivity/choose-run.ts'
import { EconomicFigureInput } from '#modules/productivity/contract.ts'
import { economicFigures } from '#modules/productivity/figure-shelf.ts'
import { makeRun } from '#modules/productivity/stored-runs.ts'
import { countedRows } from '#modules/results/counted-rows.ts'
import { targetsBoard } from '#modules/results/service.ts'
import type { Context } from '#platform/context.ts'
import { measuresByName } from '../src/app.ts'
import { as, someone } from './actors.ts'
import { freshDatabase } from './database.ts'
import { loadExamplePlan } from './example-plan.ts'

const territory = 'Tỉnh Mẫu Sơn'
const file = new File(
  [readFileSync(join(import.meta.dirname, '../src/modules/productivity/computation/cases/synthetic-a.csv'))],
  'a.csv',
)
let focal: Context
let runId: string

const targetOf = async (id: string) =>
  (await targetsBoard(focal, measuresByName)).phases
    .flatMap(({ targets }) => targets)
    .find((target) => target.id === id)
const publish = (more: object) =>
  economicFigures.create(
    focal,
    EconomicFigureInput.parse({
      ...{ indicator: 'tfp-share', fromYear: 2024, year: 2025, value: '12.5', unit: 'percent' },
      ...{
        baseYear: null,
        territory,
        vintage: 'preliminary',
        publishedOn: '2026-06-30',
        source: 'Niên giám mẫu',
      },
      ...more,
    }),
  )

beforeAll(async () => {
  const db = await freshDatabase()
  await loadExamplePlan(db)
  focal = as(db, someone('Chi', ['focalOfficer'], newId()))
  const run = await makeRun(focal, { title: 'TFP mẫu', file, parameters: '{"periods":[[2024,2025]]}' })
  runId = run.id
})

test('the board answers from the chosen run, opens it, and returns to what is published when it is revoked', async () => {
  await publish({})
  expect(await targetOf('tfp-p1')).toMatchObject({ value: '12.5', kind: 'estimate' })
  expect(await targetOf('labour-p1')).toMatchObject({ value: null })
  const chosen = await chooseRun(focal, {
    ...{ runId, territory, from: 2024, to: 2025, kind: 'final', reason: 'Đã thẩm định' },
  })
  const share = await targetOf('tfp-p1')
  expect(share).toMatchObject({ kind: 'final', covers: { from: 2024, to: 2025 } })
  expect(Number(share?.value)).toBeGreaterThan(20)
  const growth = await targetOf('labour-p1')
  expect(growth).toMatchObject({ kind: 'final' })
  expect(Number(growth?.value)).toBeGreaterThan(0)
  for (const target of ['tfp-p1', 'labour-p1']) {
    const { rows } = await countedRows(focal, measuresByName, { target, page: 1, size: 50 })
    expect(rows.filter(({ subject }) => subject === 'productivity.run').map(({ id }) => id)).toContain(runId)
  }
  await revokeChoice(focal, { id: chosen.id, reason: 'Số liệu đã thay' })
  expect(await targetOf('tfp-p1')).toMatchObject({ value: '12.5', kind: 'estimate' })
  expect(await targetOf('labour-p1')).toMatchObject({ value: null })
})

test('a final published share stands before a chosen run, a preliminary one behind an estimate', async () => {
  await chooseRun(focal, { ...{ runId, territory, from: 2024, to: 2025, kind: 'estimate', reason: 'Ước' } })
  expect(Number((await targetOf('tfp-p1'))?.value)).toBeGreaterThan(20)
  await publish({ vintage: 'final', value: '33' })
  expect(await targetOf('tfp-p1')).toMatchObject({ value: '33', kind: 'final' })
})

test('levels that are published as final at both ends stand before the run; none of the two is mixed', async () => {
  const level = (year: number, vintage: string) =>
    Promise.all([
      publish({
        ...{
          indicator: 'grdp-constant',
          baseYear: 2010,
          unit: 'billion-dong',
          fromYear: null,
          year,
          vintage,
        },
        value: year === 2023 ? '20000' : '24200',
      }),
      publish({
        ...{ indicator: 'employed', unit: 'thousand-persons', fromYear: null, year, vintage, value: '500' },
      }),
    ])
  const before = await targetOf('labour-p1')
  await level(2023, 'final')
  await level(2025, 'preliminary')
  expect(await targetOf('labour-p1')).toMatchObject({ value: before?.value, kind: 'estimate' })
  await level(2025, 'final')
  expect(Number((await targetOf('labour-p1'))?.value)).toBeCloseTo(10, 9)
  expect(await targetOf('labour-p1')).toMatchObject({ kind: 'final' })
})
