import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { EnterpriseInput } from '#modules/enterprises/contract.ts'
import { enterprises, yearFigures } from '#modules/enterprises/service.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { storeSynthetic, territory } from '#test/series-material.ts'
import { everything } from '#test/support-projects.ts'
import { failedCells, importWorkbook } from './import-series.ts'
import { getSeries, listSeries } from './list-series.ts'
import { seriesWorkbook } from './series-workbook.ts'

type Value = string | number | boolean | Date | null
type Sheets = Map<string, Value[][]>

let db: Database
let focal: Context
let officer: Context

beforeAll(async () => {
  db = await freshDatabase()
  const agency = await loadExamplePlan(db)
  focal = as(db, someone('Chi', ['focalOfficer'], agency('so-khcn')))
  officer = as(db, someone('An', ['agencyOfficer'], agency('so-cong-thuong')))
  await storeSynthetic(focal)
})

const sheetsOf = async (file: File): Promise<Sheets> => {
  const { sheets } = await readXlsx(new Uint8Array(await file.arrayBuffer()))
  return new Map(sheets.map(({ name, rows }) => [name, rows.map((row) => [...row] as Value[])]))
}
const fileOf = async (sheets: Sheets, name = 'so-lieu.xlsx') =>
  new File(
    [new Uint8Array(await writeXlsx({ sheets: [...sheets].map(([of, rows]) => ({ name: of, rows })) }))],
    name,
  )
const filled = () => seriesWorkbook(focal, { territory, filled: true })
const nameRow = 4

let sheets: Sheets
beforeEach(async () => {
  sheets = await sheetsOf(await filled())
})

/** Sets the cell of a year and column on a sheet, and gives its name. */
const set = (sheet: string, year: number, column: string, value: Value): string => {
  const rows = sheets.get(sheet) ?? []
  const at = (rows[nameRow] ?? []).indexOf(column)
  const row = rows.findIndex((cells) => cells[0] === year)
  const cells = rows[row]
  if (cells === undefined || at < 0) throw new Error(`no cell ${sheet} ${year} ${column}`)
  cells[at] = value
  return `${String.fromCharCode(65 + at)}${row + 1}`
}
const importing = async (more: { apply?: boolean; reason?: string } = {}) =>
  importWorkbook(focal, { territory, file: await fileOf(sheets), reason: '', apply: false, ...more })
const versionsOf = async (column: string) => {
  const { rows } = await listSeries(focal, { territory })
  return rows.find((one) => one.column === column)?.versions ?? []
}

test('the workbook has seven sheets; filled, it reads back as what stands', async () => {
  expect([...sheets.keys()]).toEqual([
    ...['1_GRDP', '2_LaoDong', '3_VonDauTu', '4_ThuNhap', '5_ThamSo', '6_DoanhNghiep', '7_GhiChu'],
  ])
  const report = await importing({ apply: true })
  expect(report.faults).toEqual([])
  expect(report.series).toHaveLength(12)
  for (const { column, added, changed, same } of report.series)
    expect([column, added, changed, same]).toEqual([column, 0, 0, 16])
  expect(await versionsOf('grdp2010_tong')).toHaveLength(1)
})

test('the empty one has the same names, both base years and no figure', async () => {
  const empty = await sheetsOf(await seriesWorkbook(officer, { territory, filled: false }))
  const names = empty.get('1_GRDP')?.[nameRow] ?? []
  expect(names).toEqual(
    expect.arrayContaining(['nam', 'grdp2010_tong', 'grdp2020_tong', 'ky_so_lieu', 'nguon']),
  )
  expect(
    (empty.get('1_GRDP') ?? [])
      .slice(nameRow + 1)
      .flat()
      .filter((cell) => cell !== null),
  ).toEqual([])
  await expect(seriesWorkbook(focal, { territory: 'Bạc Liêu', filled: false })).rejects.toMatchObject({
    code: 'SERIES_TERRITORY',
  })
})

test('a look writes nothing and tells what would change; applying makes one version of each changed line', async () => {
  set('1_GRDP', 2025, 'grdp2010_tong', 45400)
  set('3_VonDauTu', 2025, 'vondautu_hienhanh', '24.000,5')
  const look = await importing()
  const changed = look.series.filter((one) => one.changed + one.added > 0).map(({ column }) => column)
  expect(changed).toEqual(['grdp2010_tong', 'vondautu_hienhanh'])
  expect(look.written).toBe(false)
  expect(await versionsOf('grdp2010_tong')).toHaveLength(1)
  await importing({ apply: true })
  const [latest] = await versionsOf('vondautu_hienhanh')
  expect(latest?.number).toBe(2)
  const { rows } = await listSeries(focal, { territory })
  const { points } = await getSeries(
    focal,
    rows.find(({ column }) => column === 'vondautu_hienhanh')?.id ?? '',
  )
  expect(points.find(({ year, number }) => year === 2025 && number === 2)?.value).toBe('24000.5')
  expect(await versionsOf('grdp2010_dv')).toHaveLength(1)
})

describe('a cell at fault', () => {
  test.each([
    ['that is no number', 'grdp2010_dv', 'nhiều', /V08: «nhiều»/],
    ['without a vintage', 'ky_so_lieu', null, /kỳ số liệu/],
    ['with a vintage that is none', 'ky_so_lieu', 'đẹp', /kỳ số liệu/],
    ['without a source', 'nguon', null, /nguồn/],
    ['with a year ahead', 'nam', 2030, /2030 chưa đến/],
    ['with a year that stands twice', 'nam', 2019, /V09: năm 2019/],
  ])('%s is told by its place and left out', async (_, column, value, words) => {
    const cell = set('1_GRDP', 2020, column, value)
    const { faults } = await importing()
    expect(faults).toEqual([
      { sheet: '1_GRDP', cell, message: expect.objectContaining({ vi: expect.stringMatching(words) }) },
    ])
  })

  test('of an unknown name or another unit leaves its column out', async () => {
    const names = sheets.get('1_GRDP')?.[nameRow] ?? []
    const units = sheets.get('1_GRDP')?.[nameRow - 1] ?? []
    names[names.indexOf('danso')] = 'dan_so'
    units[names.indexOf('grdp2010_dv')] = 'triệu đồng'
    const { faults, series } = await importing()
    expect(faults.map(({ message }) => message.vi)).toEqual([
      expect.stringContaining('V02: đơn vị «triệu đồng»'),
      'Không có cột «dan_so».',
    ])
    expect(series.some(({ column }) => column === 'grdp2010_dv')).toBe(false)
  })

  test('does not keep the good ones from being written, and comes back marked in the same workbook', async () => {
    const cell = set('2_LaoDong', 2023, 'laodong_dv', 'mất')
    set('2_LaoDong', 2024, 'laodong_dv', 159.9)
    const given = { territory, file: await fileOf(sheets) }
    const marked = await sheetsOf(await failedCells(focal, given))
    const row = marked.get('2_LaoDong')?.[Number(cell.slice(1)) - 1] ?? []
    expect(row.at(-1)).toMatch(new RegExp(`^${cell}: V08`))
    await importWorkbook(focal, { ...given, reason: '', apply: true })
    const { rows } = await listSeries(focal, { territory })
    const { points } = await getSeries(focal, rows.find(({ column }) => column === 'laodong_dv')?.id ?? '')
    const latest = points.filter(({ number }) => number === 2)
    expect(latest.find(({ year }) => year === 2024)?.value).toBe('159.9')
    expect(latest.find(({ year }) => year === 2023)?.value).toBe('155.9')
    const mended = [...marked].map(([name, lines]): [string, Value[][]] => [
      name,
      lines.map((line) => line.map((one) => (one === 'mất' ? 155.9 : one))),
    ])
    const again = await importWorkbook(focal, {
      ...{ territory, reason: '', apply: false, file: await fileOf(new Map(mended)) },
    })
    expect(again.faults).toEqual([])
  })
})

test('doubts are told with the figures together, and one that blocks wants a reason before it is written', async () => {
  set('1_GRDP', 2021, 'grdp2010_tong', -1)
  const look = await importing()
  expect(look.doubts.find(({ rule }) => rule === 'V07')?.places).toEqual([
    { year: 2021, column: 'grdp2010_tong' },
  ])
  await expect(importing({ apply: true })).rejects.toMatchObject({ code: 'SERIES_DOUBTFUL', field: 'reason' })
  await expect(
    importWorkbook(officer, { territory, file: await fileOf(sheets), reason: '', apply: false }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('parameters are read for a run, and a wrong one is told by its cell', async () => {
  const rows = sheets.get('5_ThamSo') ?? []
  const at = (name: string) => rows.findIndex((row) => row[0] === name)
  const put = (name: string, value: Value) => {
    const row = rows[at(name)]
    if (row) row[1] = value
  }
  put('periods', '2016-2020; 2021-2025')
  put('depreciation', '0,06')
  expect(JSON.parse((await importing()).parameters)).toMatchObject({
    ...{
      depreciation: 0.06,
      periods: [
        [2016, 2020],
        [2021, 2025],
      ],
    },
  })
  put('depreciation', 2)
  const { faults } = await importing()
  expect(faults.map(({ sheet, cell }) => [sheet, cell])).toEqual([['5_ThamSo', `B${at('depreciation') + 1}`]])
})

test('yearly figures of enterprises come in by their own register, in the same transaction', async () => {
  const name = 'Hợp tác xã Tôm Mẫu'
  const facts = { kind: 'cooperative-group', representative: 'Người Mẫu', commune: '99007@2020-01-01', name }
  await enterprises.create(focal, EnterpriseInput.parse(facts))
  const rows = sheets.get('6_DoanhNghiep') ?? []
  const heading = (rows[0] ?? []).map(String)
  const line = (values: Record<string, Value>) =>
    heading.map((one) => Object.entries(values).find(([label]) => one.startsWith(label))?.[1] ?? null)
  rows.push(line({ 'Doanh nghiệp': name, Năm: 2025, 'Doanh thu': 1000000, 'Nguồn số liệu': 'Báo cáo mẫu' }))
  rows.push(line({ 'Doanh nghiệp': 'Không có ai', Năm: 2025, 'Nguồn số liệu': 'Báo cáo mẫu' }))
  const report = await importing({ apply: true })
  expect(report.enterprises).toEqual({ created: 1, updated: 0 })
  expect(report.faults.map(({ sheet }) => sheet)).toContain('6_DoanhNghiep')
  const kept = await yearFigures.list(focal, everything)
  expect(kept.rows).toMatchObject([{ year: 2025, revenue: '1000000' }])
  const back = await sheetsOf(await filled())
  expect(back.get('6_DoanhNghiep')?.[1]).toEqual(expect.arrayContaining([2025, 1000000, 'Báo cáo mẫu']))
})
