import { expect, test } from 'vitest'
import { given, ownCase, runProvince } from '#test/tfp-cases.ts'
import { type Doubt, ObservationFault } from './doubt.ts'
import type { ParametersInput } from './parameters.ts'
import { readParameters } from './parameters.ts'
import type { Cells } from './read-table.ts'

const clean = ownCase('synthetic-a.csv')
const heading = clean[0] ?? []

/** The clean file with columns added: a value for each year, or none. */
const withColumns = (
  columns: Readonly<Record<string, (year: number, row: Cells[number]) => string | number | null>>,
): Cells =>
  clean.map((row, n) => [
    ...row,
    ...Object.entries(columns).map(([name, make]) => (n === 0 ? name : make(Number(row[0]), row))),
  ])

/** The clean file with the cells of a column changed. */
const withChanged = (name: string, make: (value: number, year: number) => string | number): Cells =>
  clean.map((row, n) =>
    n === 0 ? row : row.map((cell, at) => (heading[at] === name ? make(Number(cell), Number(row[0])) : cell)),
  )

const doubtsOf = (cells: Cells, parameters: ParametersInput = {}): readonly Doubt[] => {
  try {
    return runProvince(cells, parameters).doubts
  } catch (fault) {
    if (fault instanceof ObservationFault) return fault.doubts
    throw fault
  }
}

const rule = (name: string, cells: Cells, parameters: ParametersInput = {}) =>
  doubtsOf(cells, parameters).filter((doubt) => doubt.rule === name)

const total = (row: Cells[number]) => Number(row[5])

test('V01: an empty cell inside a needed column is named with its line', () => {
  const [doubt] = rule(
    'V01',
    withChanged('vondautu_hienhanh', (value, year) => (year === 2014 ? '' : value)),
  )
  expect(doubt?.weight).toBe('blocks')
  expect(doubt?.places).toEqual([{ line: 6, year: 2014, column: 'vondautu_hienhanh' }])
})

test('V01: investment may begin earlier than output, and V16 is content when it does by five years', () => {
  const earlier = Array.from({ length: 5 }, (_, n) =>
    heading.map((name) =>
      name === 'nam'
        ? 2005 + n
        : name === 'vondautu_hienhanh'
          ? 4000 + 200 * n
          : name === 'chisogia_dautu_2010eq100'
            ? 80 + 4 * n
            : null,
    ),
  )
  const cells: Cells = [heading, ...earlier, ...clean.slice(1)]
  expect(doubtsOf(cells).filter(({ rule: name }) => name === 'V01' || name === 'V16')).toEqual([])
  expect(runProvince(cells).years[0]?.year).toBe(2010)
})

test('V04: another concept of employment is a break even where the figure hardly moves', () => {
  const [doubt] = rule('V04', withColumns({ khung_laodong: (year) => (year < 2021 ? 'ICLS13' : 'ICLS19') }))
  expect(doubt?.places[0]?.year).toBe(2021)
  expect(doubt?.found.vi).toContain('ICLS13 → ICLS19')
})

test('V11: GRDP a head times population must be GRDP', () => {
  const columns = {
    grdp_hienhanh_tong: (_: number, row: Cells[number]) => total(row) * 1.4,
    danso: () => 1000,
    grdp_binhquan_nguoi: (year: number, row: Cells[number]) =>
      ((total(row) * 1.4) / 1000) * (year === 2024 ? 0.87 : 1),
  }
  const found = rule('V11', withColumns(columns))
  expect(found.map(({ places }) => places[0]?.year)).toEqual([2024])
  expect(found[0]?.found.vi).toContain('-13,0 %')
})

test('V12: prices agree in the base year and nowhere else', () => {
  const current = (year: number, row: Cells[number]) =>
    total(row) * (year === 2010 || year === 2015 ? 1 : 1.2)
  expect(
    rule('V12', withColumns({ grdp_hienhanh_tong: current })).map(({ places }) => places[0]?.year),
  ).toEqual([2015])
  const [base] = rule('V12', withColumns({ grdp_hienhanh_tong: (_, row) => total(row) * 2.19 }))
  expect(base?.places[0]).toMatchObject({ year: 2010, column: 'grdp2010_tong' })
})

test('V13 and V17: a period that mixes vintages or territories is told with its years', () => {
  const cells = withColumns({
    ky_so_lieu: (year) => (year < 2025 ? 'Chính thức' : 'Ước tính'),
    dia_ban: (year) => (year < 2025 ? 'Tỉnh Mẫu cũ' : 'Tỉnh Mẫu mới'),
  })
  expect(rule('V13', cells).map(({ found }) => found.vi)).toEqual([
    'Giai đoạn 2021–2025 trộn các kỳ số liệu: Chính thức (2020, 2021, 2022, 2023, 2024); Ước tính (2025).',
  ])
  expect(rule('V17', cells)[0]?.found.vi).toContain('Tỉnh Mẫu mới (2025)')
})

test('V14: each assumption outside what is usual asks for a reason', () => {
  const found = rule('V14', clean, { depreciation: 0.15, laborShare: 0.3 })
  expect(found.every(({ weight }) => weight === 'asks')).toBe(true)
  expect(found.map(({ found: { en } }) => en.split(' is ')[0])).toEqual(
    expect.arrayContaining(['The capital share b_K', 'Depreciation δ']),
  )
})

test('V15: years of shrinking or hardly any growth have points and no share, even when both would be below zero', () => {
  const shrunk = withChanged('grdp2010_tong', (value, year) => (year === 2020 ? 31000 : value))
  const year = runProvince(shrunk).years.find((row) => row.year === 2020)
  expect(year?.outputGrowth).toBeLessThan(0)
  expect(year?.tfpGrowth).toBeLessThan(0)
  expect(year?.tfpShare).toBeNull()
  expect(rule('V15', shrunk)[0]?.places).toEqual([{ year: 2020 }])
  const still = withChanged('grdp2010_tong', (value, year2) => (year2 === 2020 ? 32600 : value))
  expect(runProvince(still).years.find((row) => row.year === 2020)?.tfpShare).toBeNull()
  expect(
    runProvince(still, { noShareBelow: 0 }).years.find((row) => row.year === 2020)?.tfpShare,
  ).not.toBeNull()
})

test('V10: the GRDP deflator stands in for the price index only when it is asked for', () => {
  const bare = withChanged('chisogia_dautu_2010eq100', () => '').map((row, n) => [
    ...row,
    n === 0 ? 'grdp_hienhanh_tong' : total(row) * 1.03 ** (Number(row[0]) - 2010),
  ])
  expect(rule('V10', bare)[0]?.weight).toBe('blocks')
  expect(runProvince(bare, { deflator: 'grdp' }).periods.length).toBe(3)
})

test('a span beyond the figures, and a ratio without output in the first year, are refused in words', () => {
  expect(doubtsOf(clean, { periods: [[2026, 2030]] })[0]?.found.vi).toContain('2026–2030')
  const noFirst = withChanged('grdp2010_tong', (value, year) => (year === 2010 ? '' : value))
  const found = doubtsOf(noFirst, { initialStock: { method: 'ratio', ratio: 2 } })
  expect(found.some(({ found: { vi } }) => vi.includes('vốn ban đầu'))).toBe(true)
})

test('columns that are missing, unknown or written twice are told by name', () => {
  const without = clean.map((row) => row.filter((_, n) => heading[n] !== 'laodong_tong'))
  expect(runProvince(without).years[0]?.labor).toBeCloseTo(437.3, 9)
  const bare = clean.map((row) => row.filter((_, n) => !String(heading[n]).startsWith('laodong')))
  expect(() => runProvince(bare)).toThrow(/laodong_tong/)
  expect(
    doubtsOf(withColumns({ ghi_chu_rieng: () => 'x' })).some(({ found }) =>
      found.vi.includes('ghi_chu_rieng'),
    ),
  ).toBe(true)
  expect(() => runProvince(withColumns({ nam: (year) => year }))).toThrow(/«nam» đứng hai lần/)
  expect(() =>
    runProvince(withChanged('vondautu_hienhanh', (value, year) => (year === 2013 ? 'n/a' : value))),
  ).toThrow(/dòng 5, năm 2013, cột vondautu_hienhanh.*«n\/a»/)
})

test('parameters: unknown names are refused one by one, others by what is wrong with them', () => {
  const faults = readParameters({
    depreciaton: 0.05,
    mode: 'log',
    depreciation: 5,
    initialStock: { method: 'value', value: 1, x: 1 },
  })
  expect(Array.isArray(faults) ? faults.map(({ path }) => path).sort() : faults).toEqual(
    ['depreciation', 'depreciaton', 'initialStock.x', 'mode'].sort(),
  )
  expect(readParameters({ periods: [[2020, 2016]] })).toMatchObject([{ path: 'periods.0' }])
  expect(readParameters('0.05')).toMatchObject([{ path: '' }])
  expect(given().depreciation).toBe(0.05)
})
