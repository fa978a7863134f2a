import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { checkFile } from './check-file.ts'
import { compareRuns } from './compare-runs.ts'
import { examineRun } from './examine-run.ts'
import { publishedResults } from './published-results.ts'
import { scenarioOfRun } from './scenario-of-run.ts'
import { listRuns, makeRun } from './stored-runs.ts'

let focal: Context
let officer: Context
let stranger: Context
let run: string

const caseFile = (name: string) =>
  new File([readFileSync(fileURLToPath(new URL(`computation/cases/${name}`, import.meta.url)))], name)
const make = async (parameters: object = {}) => {
  const file = caseFile('synthetic-a.csv')
  return (await makeRun(focal, { title: 'TFP mẫu', file, parameters: JSON.stringify(parameters) })).id
}

beforeAll(async () => {
  const db = await freshDatabase()
  const agency = await loadExamplePlan(db)
  focal = as(db, someone('Chi', ['focalOfficer'], agency('so-khcn')))
  officer = as(db, someone('An', ['agencyOfficer'], agency('so-khcn')))
  stranger = as(db, someone('Bình', ['enterpriseRepresentative']))
  run = await make()
})

test('every period is judged against every goal that the plan sets, and says what would have to hold', async () => {
  const { goals, periods } = await examineRun(officer, run)
  const shares = goals.filter(({ of }) => of === 'tfpShare')
  expect(shares[0]).toMatchObject({ id: 'tfp-p1', level: 0.4, least: 0.36, from: 2024, to: 2026 })
  const last = periods.find(({ from }) => from === 2021)
  expect(last?.cells).toHaveLength(80)
  const verdict = last?.verdicts.find(({ goal }) => goal === 'tfp-p1')
  const reaching = (last?.cells ?? []).filter(({ tfpShare }) => (tfpShare ?? 0) >= 0.36).length / 80
  expect(verdict).toMatchObject({ isOfPeriod: true, verdict: 'reached', reaching })
  expect(last?.verdicts.find(({ goal }) => goal === 'tfp-p2')?.isOfPeriod).toBe(false)
  const share = verdict?.needed?.capitalShare ?? Number.NaN
  const beside = (await compareRuns(officer, { first: run, second: await make({ laborShare: 1 - share }) }))
    .periods
  const figure = beside.find(({ from }) => from === 2021)?.figures.find(({ name }) => name === 'tfpShare')
  expect(figure?.second).toBeCloseTo(0.4, 9)
})

test('labour weights of the sectors of a year are one together', async () => {
  const { sectors } = await examineRun(officer, run)
  const weights = sectors.filter(({ year }) => year === 2025).map(({ laborWeight }) => laborWeight)
  expect(weights).toHaveLength(3)
  expect(weights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12)
})

test('a scenario carries the run on from its last year, and a year that is past is refused at its field', async () => {
  const scenario = { id: run, until: 2030, laborGrowth: 0.01, investmentGrowth: 0.05, growth: 0.07 }
  const grown = await scenarioOfRun(officer, { ...scenario, given: 'output' })
  expect(grown.years.map(({ year }) => year)).toEqual([2026, 2027, 2028, 2029, 2030])
  expect(grown.whole).toMatchObject({ from: 2026, to: 2030, outputGrowth: expect.closeTo(0.07, 12) })
  const led = await scenarioOfRun(officer, {
    ...scenario,
    given: 'tfp',
    growth: grown.years[0]?.tfpGrowth ?? 0,
  })
  expect(led.years[0]?.outputGrowth).toBeCloseTo(0.07, 12)
  await expect(scenarioOfRun(officer, { ...scenario, given: 'output', until: 2025 })).rejects.toMatchObject({
    code: 'SCENARIO_YEARS',
    field: 'until',
  })
})

test('two runs show only what differs between them', async () => {
  const other = await make({ depreciation: 0.07 })
  const beside = await compareRuns(officer, { first: run, second: other })
  expect(beside).toMatchObject({
    sameCells: true,
    inputs: [],
    parameters: [{ name: 'depreciation', first: '0.05', second: '0.07' }],
  })
  const tfp = beside.periods[0]?.figures.find(({ name }) => name === 'tfpGrowth')
  expect(tfp?.difference).toBeCloseTo((tfp?.second ?? 0) - (tfp?.first ?? 0), 15)
  expect(tfp?.difference).not.toBe(0)
  const changed = (await caseFile('synthetic-a.csv').text()).replace('19558', '19559')
  const file = new File([changed], 'sua.csv')
  const third = await makeRun(focal, { title: 'Sửa một ô', file, parameters: '{}' })
  const cells = await compareRuns(officer, { first: run, second: third.id })
  expect(cells.inputs).toEqual([{ column: 'grdp2010_tong', year: 2010, first: 19558, second: 19559 }])
  expect(cells.sameCells).toBe(false)
})

test('a file is looked over with its columns, years and doubts, and nothing is kept', async () => {
  const before = (await listRuns(officer, { page: 1, size: 1 })).total
  const clean = await checkFile(focal, { file: caseFile('synthetic-a.csv'), parameters: '{}' })
  expect(clean).toMatchObject({ from: 2010, to: 2025, blocked: false })
  expect(clean.columns.find(({ name }) => name === 'laodong_tong')).toEqual({
    ...{ name: 'laodong_tong', known: true, figures: 16, from: 2010, to: 2025 },
  })
  const dirty = await checkFile(focal, { file: caseFile('dirty/D06.csv'), parameters: '{}' })
  expect(dirty.blocked).toBe(true)
  expect(dirty.doubts[0]).toMatchObject({ rule: 'V06', places: [{ line: 12, year: 2020 }] })
  const foreign = await checkFile(focal, { file: new File(['a,b\n1,2'], 'la.csv'), parameters: '{}' })
  expect(foreign).toMatchObject({ blocked: true, columns: [{ known: false }, { known: false }] })
  expect((await listRuns(officer, { page: 1, size: 1 })).total).toBe(before)
  await expect(
    checkFile(focal, { file: caseFile('synthetic-a.csv'), parameters: 'x' }),
  ).rejects.toMatchObject({
    code: 'RUN_PARAMETERS',
  })
})

test('published results name their source, and warn', () => {
  const { rows, warning, verified } = publishedResults(officer)
  expect(rows.every(({ source }) => source.startsWith('https://'))).toBe(true)
  expect(rows.find(({ area, from }) => area === 'Kiên Giang' && from === 2006)?.tfpShare).toBe(-36.55)
  expect([verified, warning.vi === '']).toEqual([false, false])
})

test('who may not read runs gets no answer, another province finds none, and only the focal agency checks files', async () => {
  const elsewhere = { ...focal, actor: { ...focal.actor, province: 'noi-khac' } }
  const scenario = {
    id: run,
    until: 2030,
    laborGrowth: 0,
    investmentGrowth: 0,
    given: 'tfp',
    growth: 0,
  } as const
  for (const [who, code] of [
    [stranger, 'FORBIDDEN'],
    [elsewhere, 'NOT_FOUND'],
  ] as const) {
    await expect(examineRun(who, run)).rejects.toMatchObject({ code })
    await expect(scenarioOfRun(who, scenario)).rejects.toMatchObject({ code })
    await expect(compareRuns(who, { first: run, second: run })).rejects.toMatchObject({ code })
  }
  expect(() => publishedResults(stranger)).toThrow()
  await expect(
    checkFile(officer, { file: caseFile('synthetic-a.csv'), parameters: '{}' }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
