import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { ListQuery } from '#kernel/contract.ts'
import { newId } from '#kernel/id.ts'
import { historyOf } from '#modules/audit/service.ts'
import type { Measure } from '#modules/plan/measure.ts'
import type { Context } from '#platform/context.ts'
import { type Database, rowsOf } from '#platform/database/database.ts'
import { as, province, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { EconomicFigureInput } from './contract.ts'
import { economicFigures } from './figure-shelf.ts'
import { labourProductivityGrowth, tfpShare } from './measures.ts'

let db: Database
let focal: Context
let officer: Context

const figure = (more: Partial<EconomicFigureInput>) =>
  EconomicFigureInput.parse({
    indicator: 'grdp-constant',
    year: 2024,
    value: '30000',
    unit: 'billion-dong',
    baseYear: 2010,
    territory: 'Tỉnh Mẫu Sơn',
    vintage: 'final',
    publishedOn: '2026-01-15',
    source: 'Niên giám thống kê mẫu, bảng 1',
    ...more,
  })
const employed = (more: Partial<EconomicFigureInput>) =>
  figure({ indicator: 'employed', unit: 'thousand-persons', baseYear: null, value: '500', ...more })
const share = (more: Partial<EconomicFigureInput>) =>
  figure({ indicator: 'tfp-share', unit: 'percent', baseYear: null, value: '40', ...more })

const rowsOfMeasure = (measure: Measure) =>
  rowsOf<{
    year: number
    from_year: number
    value: string | null
    kind: string
    counted_as: string
    flag: string | null
  }>(
    db,
    sql`select year, from_year, value::text as value, kind, counted_as, flag from (${measure.rows(province, '2026-11-23')}) m
      order by counted_as, from_year, year`,
  )

beforeAll(async () => {
  db = await freshDatabase()
  focal = as(db, someone('Chi', ['focalOfficer'], newId()))
  officer = as(db, someone('An', ['agencyOfficer'], newId()))
})

describe('a published figure', () => {
  test('is entered by the focal agency only, read by every agency, and leaves history', async () => {
    const made = await economicFigures.create(focal, figure({ year: 2015 }))
    await expect(economicFigures.create(officer, figure({ year: 2014 }))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(await economicFigures.get(officer, made.id)).toMatchObject({
      value: '30000',
      actions: [],
      inUse: true,
    })
    const subjects = new Map([[economicFigures.subject.name, economicFigures.subject]])
    const history = await historyOf(officer, subjects, { subject: 'productivity.figure', id: made.id })
    expect(history).toMatchObject([{ action: 'created', personName: 'Chi' }])
  })

  test.each([
    ['a unit of another thing', figure({ unit: 'persons' }), 'FIGURE_UNIT', 'unit'],
    [
      'constant prices without their base year',
      figure({ baseYear: null }),
      'FIGURE_BASE_YEAR_MISSING',
      'baseYear',
    ],
    ['workers with a base year', employed({ baseYear: 2010 }), 'FIGURE_BASE_YEAR_ODD', 'baseYear'],
    ['a span that ends before it begins', share({ fromYear: 2025 }), 'FIGURE_SPAN', 'fromYear'],
    ['GRDP of several years', figure({ fromYear: 2020 }), 'FIGURE_SINGLE_YEAR', 'fromYear'],
    ['GRDP of nothing', figure({ value: '0' }), 'FIGURE_NOT_POSITIVE', 'value'],
    ['a day that lies ahead', figure({ publishedOn: '2026-11-24' }), 'FIGURE_PUBLISHED_LATER', 'publishedOn'],
    [
      'a final figure before the year is over',
      figure({ publishedOn: '2024-12-31' }),
      'FIGURE_FINAL_EARLY',
      'publishedOn',
    ],
  ])('is refused with %s', async (_, input, code, field) => {
    await expect(economicFigures.create(focal, input)).rejects.toMatchObject({ code, field })
  })

  test('stands once for each vintage and day of publication', async () => {
    const made = await economicFigures.create(focal, figure({ year: 2016 }))
    await expect(economicFigures.create(focal, figure({ year: 2016 }))).rejects.toMatchObject({
      code: 'FIGURE_TAKEN',
    })
    const values = figure({ year: 2016, value: '30001' })
    const changed = await economicFigures.update(focal, { id: made.id, version: 1, values })
    expect(changed).toMatchObject({ value: '30001', version: 2 })
  })

  test('a TFP share may be negative or above 100', async () => {
    for (const [year, value] of [
      [2011, '-36.55'],
      [2012, '104.2'],
    ] as const)
      expect(await economicFigures.create(focal, share({ year, value }))).toMatchObject({ value })
  })

  test('of several vintages the strongest is in use, then the newest; removing it lets the next one in', async () => {
    const of = (vintage: EconomicFigureInput['vintage'], publishedOn: string) =>
      economicFigures.create(focal, figure({ year: 2013, vintage, publishedOn }))
    await of('preliminary', '2026-05-01')
    await of('estimate', '2026-03-01')
    await of('final', '2026-02-01')
    const newest = await of('rebased', '2026-06-01')
    const inUse = async () => {
      const { rows } = await economicFigures.list(
        officer,
        ListQuery.parse({ filter: { year: '2013', inUse: 'true' } }),
      )
      return rows.map(({ vintage }) => vintage)
    }
    expect(await inUse()).toEqual(['rebased'])
    await economicFigures.remove(focal, { id: newest.id, version: 1, reason: 'Nhập nhầm' })
    expect(await inUse()).toEqual(['final'])
    const all = await economicFigures.list(officer, ListQuery.parse({ filter: { year: '2013' } }))
    expect(all.total).toBe(3)
  })
})

describe('the level of labour productivity', () => {
  test('is GRDP at constant prices over workers, only where both stand on the same territory', async () => {
    await economicFigures.create(focal, figure({ year: 2020, territory: 'Tỉnh Cũ' }))
    await economicFigures.create(focal, employed({ year: 2020, territory: 'Tỉnh Mới' }))
    expect((await rowsOfMeasure(labourProductivityGrowth)).filter(({ year }) => year === 2020)).toEqual([])
    await economicFigures.create(focal, employed({ year: 2020, territory: 'Tỉnh Cũ', value: '400' }))
    expect((await rowsOfMeasure(labourProductivityGrowth)).filter(({ year }) => year === 2020)).toMatchObject(
      [{ counted_as: 'Tỉnh Cũ · 2010', kind: 'final' }],
    )
  })

  test('is a series of its own for each base year, whatever the units, and as certain as its weaker half', async () => {
    const at = { territory: 'Tỉnh Hai Gốc', year: 2021 }
    await economicFigures.create(focal, figure({ ...at, value: '30000' }))
    await economicFigures.create(
      focal,
      figure({ ...at, baseYear: 2020, value: '45000000', unit: 'million-dong' }),
    )
    await economicFigures.create(
      focal,
      employed({ ...at, value: '500000', unit: 'persons', vintage: 'estimate' }),
    )
    const rows = (await rowsOfMeasure(labourProductivityGrowth)).filter(({ counted_as }) =>
      counted_as.includes('Hai Gốc'),
    )
    expect(rows.map(({ counted_as, value, kind }) => [counted_as, Number(value), kind])).toEqual([
      ['Tỉnh Hai Gốc · 2010', 60, 'estimate'],
      ['Tỉnh Hai Gốc · 2020', 90, 'estimate'],
    ])
  })

  test('is not given from figures at current prices', async () => {
    const at = { territory: 'Tỉnh Giá Hiện Hành', year: 2021 }
    await economicFigures.create(focal, figure({ ...at, indicator: 'grdp-current', baseYear: null }))
    await economicFigures.create(focal, employed(at))
    const rows = await rowsOfMeasure(labourProductivityGrowth)
    expect(rows.filter(({ counted_as }) => counted_as.includes('Hiện Hành'))).toEqual([])
  })
})

test('there is no TFP share over years in which GRDP did not grow', async () => {
  const at = { territory: 'Tỉnh Đứng Yên' }
  for (const [year, value] of [
    [2021, '30000'],
    [2022, '30000'],
    [2023, '33000'],
  ] as const)
    await economicFigures.create(focal, figure({ ...at, year, value }))
  for (const [fromYear, year] of [
    [2022, 2022],
    [2023, 2023],
    [2022, 2023],
  ] as const)
    await economicFigures.create(focal, share({ ...at, fromYear, year }))
  const rows = (await rowsOfMeasure(tfpShare)).filter(({ counted_as }) => counted_as === 'Tỉnh Đứng Yên')
  expect(
    rows.map(({ from_year, year, value, flag }) => [from_year, year, value && Number(value), flag]),
  ).toEqual([
    [2022, 2022, null, 'no-growth'],
    [2022, 2023, 40, null],
    [2023, 2023, 40, null],
  ])
})
