import { expect, test } from 'vitest'
import { ownCase, runProvince } from '#test/tfp-cases.ts'
import { type Doubt, ObservationFault } from './doubt.ts'
import type { ParametersInput } from './parameters.ts'

const doubtsOf = (
  name: string,
  parameters: ParametersInput = {},
): { blocked: boolean; doubts: readonly Doubt[] } => {
  try {
    return { blocked: false, doubts: runProvince(ownCase(`dirty/${name}.csv`), parameters).doubts }
  } catch (fault) {
    if (fault instanceof ObservationFault) return { blocked: true, doubts: fault.doubts }
    throw fault
  }
}

/** The doubt of a rule in a file, with the rest of what was found. */
const found = (name: string, rule: string) => {
  const { blocked, doubts } = doubtsOf(name)
  const doubt = doubts.find((one) => one.rule === rule)
  expect(doubt, `${rule} in ${name}`).toBeDefined()
  return { blocked, doubt, places: doubt?.places ?? [], effect: doubt?.effect, doubts }
}

const percent = (value: number | null | undefined) => Number(((value ?? Number.NaN) * 100).toFixed(1))

test('D01: the missing year is named, nothing is computed, and it is filled only on request and marked', () => {
  const { blocked, places, doubt } = found('D01', 'V01')
  expect(blocked).toBe(true)
  expect(places).toEqual([{ year: 2017 }])
  expect(doubt?.found.vi).toContain('2017')
  const run = runProvince(ownCase('dirty/D01.csv'), { interpolate: [2017] })
  expect(run.years.filter(({ interpolated }) => interpolated).map(({ year }) => year)).toEqual([2017])
  expect(run.periods.find(({ from }) => from === 2016)?.tfpShare).toBeCloseTo(0.5643, 2)
})

test('D02: a change of unit is asked about, with what it would do', () => {
  const { blocked, places, effect, doubts } = found('D02', 'V02')
  expect(blocked).toBe(true)
  expect(places[0]).toEqual({ line: 11, year: 2019, column: 'grdp2010_nlts' })
  expect(percent(effect?.tfpGrowth)).toBe(108216.3)
  expect(percent(effect?.tfpShare)).toBe(99.2)
  expect(doubts.some(({ rule }) => rule === 'V03')).toBe(false)
})

test('D03: another price basis without a link asks for the link year', () => {
  const { blocked, places, effect, doubt } = found('D03', 'V03')
  expect(blocked).toBe(true)
  expect(places.map(({ line, column }) => `${line} ${column}`)).toContain('13 grdp2010_tong')
  expect(doubt?.advice.vi).toContain('linkYear')
  expect([percent(effect?.tfpGrowth), percent(effect?.tfpShare)]).toEqual([66.5, 83.5])
})

test('D04: a break in employed persons is marked, and mended by splicing', () => {
  const { blocked, places, effect } = found('D04', 'V04')
  expect(blocked).toBe(false)
  expect(places).toEqual([{ line: 11, year: 2019, column: 'laodong_tong' }])
  expect([percent(effect?.tfpGrowth), percent(effect?.tfpShare)]).toEqual([15.7, 96])
  const spliced = doubtsOf('D04', { laborSplices: [{ year: 2019, ratio: 0.83 }] })
  expect(spliced.doubts.some(({ rule }) => rule === 'V04')).toBe(false)
})

test('D05: a total that is not its parts is told with the difference', () => {
  const { blocked, places, doubt } = found('D05', 'V05')
  expect(blocked).toBe(false)
  expect(places).toEqual([{ line: 10, year: 2018, column: 'grdp2010_tong' }])
  expect(doubt?.found.vi).toContain('1.250')
})

test('D06: a share in per cent is refused and its hundredth offered', () => {
  const { blocked, places, doubt } = found('D06', 'V06')
  expect(blocked).toBe(true)
  expect(places).toEqual([{ line: 12, year: 2020, column: 'ty_phan_thunhap_laodong' }])
  expect(doubt?.advice.vi).toContain('0.615')
})

test('D07: investment below zero is refused', () => {
  const { blocked, places } = found('D07', 'V07')
  expect(blocked).toBe(true)
  expect(places).toEqual([{ line: 13, year: 2021, column: 'vondautu_hienhanh' }])
})

test('D08: Vietnamese decimals are read, shown, and give the same outcome as the clean file', () => {
  const { blocked, places, doubt } = found('D08', 'V08')
  expect(blocked).toBe(false)
  expect(places.map(({ line, year, column }) => [line, year, column])).toEqual([
    [8, 2016, 'grdp2010_tong'],
    [8, 2016, 'laodong_tong'],
  ])
  expect(doubt?.found.vi).toContain('26.558,7 = 26558.7')
  expect(runProvince(ownCase('dirty/D08.csv')).periods).toEqual(
    runProvince(ownCase('synthetic-a.csv')).periods,
  )
})

test('D08: a cell that can be two numbers in a file that mixes both is refused by its place', () => {
  const mixed = ownCase('dirty/D08.csv').map((row) =>
    row[0] === '2012' ? row.map((cell, n) => (n === 9 ? '439.125' : cell)) : row,
  )
  expect(() => runProvince(mixed)).toThrow(/dòng 4, năm 2012, cột laodong_tong.*439\.125/)
})

test('D09: a year in two lines is refused with both', () => {
  const { blocked, places } = found('D09', 'V09')
  expect(blocked).toBe(true)
  expect(places.map(({ line, year }) => [line, year])).toEqual([
    [10, 2018],
    [11, 2018],
  ])
})

test('D10: investment without its price index is refused with what it would do to both periods', () => {
  const { blocked, doubt } = found('D10', 'V10')
  expect(blocked).toBe(true)
  expect(doubt?.damage.vi).toContain('2016–2020: 44,4 %')
  expect(doubt?.damage.vi).toContain('2021–2025: 38,6 %')
  expect(doubt?.advice.vi).toContain('grdp')
})

test('the clean file raises no doubt but that investment begins late', () => {
  expect(runProvince(ownCase('synthetic-a.csv')).doubts.map(({ rule }) => rule)).toEqual(['V16'])
})
