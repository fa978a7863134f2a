import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { historyOf } from '#modules/audit/service.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { storeSynthetic, syntheticLines, tableOf, territory } from '#test/series-material.ts'
import { getSeries, listSeries, seriesSubject, standingTable } from './list-series.ts'
import { checkSeries, saveSeries } from './save-series.ts'
import type { SeriesChange } from './series-contract.ts'

let db: Database
let focal: Context
let officer: Context

beforeAll(async () => {
  db = await freshDatabase()
  await loadExamplePlan(db)
  focal = as(db, someone('Chi', ['focalOfficer'], newId()))
  officer = as(db, someone('An', ['agencyOfficer'], newId()))
  await storeSynthetic(focal)
})

const total = 'grdp2010_tong'
const standing = () =>
  standingTable(focal, { territory, table: 'output', base: 2010, concept: '' }) as Promise<
    SeriesChange & { read: Record<string, number> }
  >
const headOf = async (column: string) => {
  const found = (await listSeries(officer, { territory })).rows.find((one) => one.column === column)
  if (found === undefined) throw new Error(`no series ${column}`)
  return found
}
/** The standing table with one figure changed. */
const changed = async (
  column: string,
  year: number,
  value: string | null,
  more: Partial<SeriesChange> = {},
) => {
  const table = await standing()
  const rows = table.rows.map((row) =>
    row.year === year ? { ...row, values: { ...row.values, [column]: value } } : row,
  )
  return { ...table, rows, reason: '', ...more }
}

test('territories are the provinces of the plan and their predecessors, not free text', async () => {
  const { territories } = await listSeries(officer, {})
  expect(territories.map(({ key }) => key)).toEqual([territory])
  await expect(
    saveSeries(focal, tableOf(syntheticLines(), { territory: 'Tỉnh Mẫu Sơn' })),
  ).rejects.toMatchObject({ code: 'SERIES_TERRITORY', field: 'territory' })
})

test('a series knows its unit, base year and concept, and every agency reads it', async () => {
  const { rows, actions } = await listSeries(officer, { territory })
  expect(actions).toEqual([])
  expect(rows).toHaveLength(12)
  expect(rows.find((one) => one.column === 'laodong_tong')).toMatchObject({
    ...{ concept: 'icls13-average', unit: 'nghìn người', baseYear: null, table: 'labor' },
    versions: [{ number: 1, from: 2010, to: 2025, lastVintage: 'final', madeBy: 'Chi', isSample: false }],
  })
  expect(rows.find((one) => one.column === total)).toMatchObject({ baseYear: 2010, unit: 'tỷ đồng' })
})

describe('a change', () => {
  test('of one figure makes a version of its line alone; the earlier one stays with its figures', async () => {
    const saved = await saveSeries(
      focal,
      await changed('grdp2010_dv', 2025, '14600', { reason: 'Số sơ bộ mới' }),
    )
    expect(saved.changed).toEqual(['grdp2010_dv'])
    const { id } = await headOf('grdp2010_dv')
    const { versions, points } = await getSeries(officer, id)
    expect(versions.map(({ number, reason }) => [number, reason])).toEqual([
      [2, 'Số sơ bộ mới'],
      [1, null],
    ])
    const of2025 = points.filter(({ year }) => year === 2025).map(({ number, value }) => [number, value])
    expect(of2025).toEqual([
      [1, '14537.7'],
      [2, '14600'],
    ])
    const history = await historyOf(officer, new Map([[seriesSubject.name, seriesSubject]]), {
      subject: seriesSubject.name,
      id,
    })
    expect(history.map(({ action, reason }) => [action, reason])).toEqual([
      ['changed', 'Số sơ bộ mới'],
      ['created', null],
    ])
  })

  test('of the vintage of a year makes a version of every line that has the year', async () => {
    const table = await standing()
    const rows = table.rows.map((row) => (row.year === 2024 ? { ...row, vintage: 'rebased' as const } : row))
    const { changed: lines } = await saveSeries(focal, { ...table, rows, reason: '' })
    expect(lines).toHaveLength(5)
  })

  test('keeps the vintage of a figure that another paper gave, while its row says nothing new', async () => {
    const base = await changed('grdp_hienhanh_tong', 2024, '60000')
    await saveSeries(focal, {
      ...base,
      columns: ['grdp_hienhanh_tong'],
      rows: base.rows.map((row) => ({ ...row, vintage: 'preliminary' as const, source: 'Báo cáo mẫu' })),
    })
    const { changed: lines } = await saveSeries(focal, await changed('grdp2010_dv', 2023, '12651'))
    expect(lines).toEqual(['grdp2010_dv'])
  })

  test('that says what stands already writes nothing', async () => {
    const table = await standing()
    expect((await saveSeries(focal, { ...table, reason: '' })).changed).toEqual([])
  })

  test('over a version that was not read is refused, also when two save at once', async () => {
    const [mine, theirs] = [
      await changed('grdp2010_nlts', 2022, '15630'),
      await changed('grdp2010_nlts', 2022, '15631'),
    ]
    const both = await Promise.allSettled([saveSeries(focal, mine), saveSeries(focal, theirs)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const late = both[0]?.status === 'rejected' ? mine : theirs
    await expect(saveSeries(focal, late)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
  })

  test('is for the focal agency alone, and another province sees nothing', async () => {
    const change = await changed('grdp2010_nlts', 2022, '1')
    await expect(saveSeries(officer, change)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(checkSeries(officer, change)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const elsewhere = { ...focal, actor: { ...focal.actor, province: 'noi-khac' } }
    expect((await listSeries(elsewhere, {})).rows).toEqual([])
    const { id } = await headOf(total)
    await expect(getSeries(elsewhere, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const representative = as(db, someone('Bình', ['enterpriseRepresentative']))
    await expect(listSeries(representative, {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('a table is refused', () => {
  const year = (more: object) => [{ year: 2020, vintage: 'final', source: 'x', values: {}, ...more }] as never
  test.each([
    ['for a column that is none', { columns: ['grdp'] }, 'SERIES_COLUMN', 'columns'],
    ['for employed persons without a concept', { columns: ['laodong_tong'] }, 'SERIES_CONCEPT', 'concept'],
    ['for GRDP with one', { concept: 'icls19-average' as const }, 'SERIES_CONCEPT', 'concept'],
    ['for a year ahead', { rows: year({ year: 2027 }) }, 'SERIES_YEAR_AHEAD', 'rows.0.year'],
    [
      'for a final figure of this year',
      { rows: year({ year: 2026 }) },
      'SERIES_FINAL_EARLY',
      'rows.0.vintage',
    ],
    ['for a year twice', { rows: [...year({}), ...year({})] as never }, 'SERIES_YEAR_TWICE', 'rows.1.year'],
  ])('%s', async (_, more, code, field) => {
    const given = { ...tableOf(new Map([[total, []]])), ...more }
    await expect(saveSeries(focal, given)).rejects.toMatchObject({ code, field })
  })
})

describe('the rules', () => {
  test('speak at year and column before anything is saved, with the damage', async () => {
    const { doubts } = await checkSeries(focal, await changed(total, 2018, '30928.7'))
    const doubt = doubts.find(({ rule }) => rule === 'V05')
    expect(doubt?.places).toEqual([{ year: 2018, column: total }])
    expect(doubt?.damage.vi).toMatch(/tỷ trọng TFP giai đoạn 2016–2020 sẽ là/)
    expect((await standing()).rows.find(({ year }) => year === 2018)?.values[total]).toBe('30028.7')
  })

  test.each([
    ['V02', '31000000'],
    ['V07', '-1'],
  ])('%s stops a figure from being saved without a reason', async (rule, value) => {
    const change = await changed(total, 2019, value)
    await expect(saveSeries(focal, change)).rejects.toMatchObject({
      ...{ code: 'SERIES_DOUBTFUL', field: 'reason', message: expect.stringContaining(rule) },
    })
  })

  test('what is only wanting yet does not stop the first lines', async () => {
    const elsewhere = await freshDatabase()
    await loadExamplePlan(elsewhere)
    const first = as(elsewhere, someone('Chi', ['focalOfficer'], newId()))
    const given = tableOf(
      new Map([
        [
          total,
          syntheticLines()
            .get(total)
            ?.filter(([year]) => year !== 2017) ?? [],
        ],
      ]),
    )
    const { doubts } = await checkSeries(first, given)
    expect(doubts.map(({ rule, places }) => [rule, places])).toEqual([['V01', [{ year: 2017 }]]])
    expect((await saveSeries(first, given)).changed).toEqual([total])
  })
})
