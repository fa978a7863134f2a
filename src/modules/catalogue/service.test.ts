import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { SolutionInput } from './contract.ts'
import { MilestoneInput } from './milestone-contract.ts'
import { readMilestones, readSolutions } from './read-solutions.ts'
import { solutionFamilies } from './rules.ts'
import {
  importMilestones,
  importSolutions,
  milestones,
  milestonesOfSolution,
  proveSolution,
  solutions,
  solutionsNamed,
} from './service.ts'

const everything = { q: '', filter: {}, sort: '', page: 1, size: 200, removed: false }
const seed = readSolutions(join(import.meta.dirname, '../../../plans/solutions.yaml'))

let officer: Context
let program: Context
beforeAll(async () => {
  const db = await freshDatabase()
  officer = as(db, someone('An', ['focalOfficer']))
  program = as(db, { ...someone('Chương trình', []), personId: undefined })
  await importSolutions(program, seed.solutions)
})

test('the seed list is free of faults and marks what nobody has verified', () => {
  expect(seed.faults).toEqual([])
  expect(seed.solutions.length).toBeGreaterThan(60)
  expect(seed.solutions.filter(({ verified }) => !verified).length).toBeGreaterThan(0)
})

test('a second load adds nothing and leaves what people changed', async () => {
  const query = { ...everything, filter: { code: 'Kaizen' } }
  const kaizen = (await solutions.list(officer, query)).rows[0]
  if (kaizen === undefined) throw new Error('no Kaizen')
  const values = SolutionInput.parse({ ...kaizen, name: 'Kaizen ở Mẫu Sơn' })
  await solutions.update(officer, { id: kaizen.id, version: 1, values })
  expect(await importSolutions(program, seed.solutions)).toEqual({ added: 0 })
  expect((await solutions.get(officer, kaizen.id)).name).toBe('Kaizen ở Mẫu Sơn')
})

test('an old edition names the one that replaced it', async () => {
  const { rows } = await solutions.list(officer, { ...everything, filter: { code: 'ISO 14001' } })
  const old = rows.find(({ edition }) => edition === '2015')
  expect(old).toMatchObject({ replacedBy: { label: 'ISO 14001:2026' }, verified: false })
})

test('the same edition cannot stand twice, another edition can', async () => {
  const input = SolutionInput.parse({ code: '5S', name: 'Thực hành 5S', family: 'tool' })
  await expect(solutions.create(officer, input)).rejects.toMatchObject({
    code: 'SOLUTION_TAKEN',
    field: 'code',
  })
  expect(await solutions.create(officer, { ...input, edition: '2030' })).toMatchObject({ edition: '2030' })
})

test('withdrawal comes after validity, and nothing replaces itself or by something unknown', async () => {
  const input = SolutionInput.parse({ code: 'TC 1', name: 'Tiêu chuẩn mẫu', family: 'own-standard' })
  const dated = { ...input, validFrom: '2026-02-01', withdrawnOn: '2026-02-01' }
  await expect(solutions.create(officer, dated)).rejects.toMatchObject({ code: 'WITHDRAWN_TOO_EARLY' })
  const made = await solutions.create(officer, input)
  const change = { id: made.id, version: 1 }
  await expect(
    solutions.update(officer, { ...change, values: { ...input, replacedBy: made.id } }),
  ).rejects.toMatchObject({ code: 'REPLACED_BY_ITSELF' })
  const nobody = '00000000-0000-7000-8000-000000000000'
  await expect(
    solutions.update(officer, { ...change, values: { ...input, replacedBy: nobody } }),
  ).rejects.toMatchObject({ code: 'SOLUTION_UNKNOWN', field: 'replacedBy' })
  await expect(proveSolution(officer, nobody, 'solution')).rejects.toMatchObject({
    code: 'SOLUTION_UNKNOWN',
  })
})

test('the public sees only what was published of the catalogue, and nobody but the focal agency changes it', async () => {
  const anybody = as(officer.db, { ...someone('Khách', []), personId: undefined })
  await expect(solutions.list(anybody, everything)).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' })
  const input = SolutionInput.parse({ code: 'X', name: 'X', family: 'tool' })
  await expect(solutions.create(anybody, input)).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' })
  const clerk = as(officer.db, someone('Bình', ['agencyOfficer']))
  const representative = as(officer.db, someone('Chi', ['enterpriseRepresentative']))
  for (const reader of [clerk, representative])
    expect((await solutions.list(reader, everything)).total).toBeGreaterThan(60)
  await expect(solutions.create(clerk, input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('a sheet names a solution by code and edition, or by the code where it has one edition', async () => {
  const named = await solutionsNamed(officer, ['ISO 22000', 'ISO 22000:2018', 'ISO 14001', 'Không có'])
  expect([...named.keys()]).toEqual(expect.arrayContaining(['ISO 22000', 'ISO 22000:2018']))
  expect(named.has('ISO 14001')).toBe(false)
  expect(named.has('Không có')).toBe(false)
})

const milestoneSeed = readMilestones(join(import.meta.dirname, '../../../plans/solution-milestones.yaml'))

test('every family of the catalogue has milestones, and a required one ends each that can be accepted', () => {
  expect(milestoneSeed.faults).toEqual([])
  expect(Object.keys(milestoneSeed.milestones).toSorted()).toEqual(Object.keys(solutionFamilies).toSorted())
  for (const list of Object.values(milestoneSeed.milestones))
    expect(list?.some(({ required }) => required)).toBe(true)
})

test('milestones load once for each family and follow a solution by its family, in order', async () => {
  const { added } = await importMilestones(program, milestoneSeed.milestones)
  expect(added).toBeGreaterThan(30)
  expect(await importMilestones(program, milestoneSeed.milestones)).toEqual({ added: 0 })
  const [fiveS] = (await solutions.list(officer, { ...everything, filter: { code: 'VSM' } })).rows
  const list = await milestonesOfSolution(officer, String(fiveS?.id))
  expect(list.map(({ position }) => position)).toEqual([1, 2, 3, 4])
  expect(list.every(({ family }) => family === 'tool')).toBe(true)
})

test('a place within a family is held by one milestone', async () => {
  const input = MilestoneInput.parse({ family: 'tool', position: 1, name: 'Mốc mẫu', month: 1 })
  await expect(milestones.create(officer, input)).rejects.toMatchObject({
    code: 'MILESTONE_TAKEN',
    field: 'position',
  })
  expect(await milestones.create(officer, { ...input, position: 9 })).toMatchObject({ position: 9 })
})

test('a guide in both languages comes with the solution, and innovation has priority', async () => {
  const { rows } = await solutions.list(officer, { ...everything, filter: { code: 'ISO 56001' } })
  expect(rows[0]).toMatchObject({ family: 'innovation', innovation: true })
  expect(String(rows[0]?.guide)).toContain('đổi mới')
  expect(String(rows[0]?.guideEn)).toContain('vocabulary')
})
