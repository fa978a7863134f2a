import { expect, test } from 'vitest'
import { ownCase, runProvince } from '#test/tfp-cases.ts'
import { columnOf, type Income, incomeLetters, meaningOf } from './column-name.ts'
import { cellsOfJoined, type Joined, type JoinFault, joinSeries, type Segment } from './join-series.ts'
import { laborShareOfIncome } from './labor-share-of-income.ts'
import type { Observations } from './observations.ts'
import { seriesOf } from './series.ts'

const segment = (
  id: string,
  column: string,
  territory: string,
  figures: Record<number, number>,
): Segment => ({
  ...{ id, column, territory, concept: '' },
  figures: new Map(
    Object.entries(figures).map(([year, value]) => [Number(year), { value, vintage: 'final' }]),
  ),
})
const link = (from: string, to: string, year: number, ratio: number) => ({
  ...{ id: `${from}${to}`, from, to, year, ratio },
})
const joinedOf = (result: Joined | readonly JoinFault[]): Joined => {
  if ('columns' in result) return result
  throw new Error(result.map(({ kind }) => kind).join())
}
const valuesOf = (joined: Joined, column: string) =>
  Object.fromEntries([...(joined.columns.get(column) ?? [])].map(([year, { value }]) => [year, value]))

const total = 'grdp2010_tong'
const old = segment('a', total, 'old', { 2022: 10, 2023: 11, 2024: 12 })
const whole = segment('b', total, 'new', { 2024: 30, 2025: 33 })

test('what lies before a link is scaled up, what lies after it down, and the link year stays', () => {
  const links = [link('a', 'b', 2024, 2.5)]
  expect(valuesOf(joinedOf(joinSeries([old, whole], links, 'new')), total)).toEqual({
    ...{ 2022: 25, 2023: 27.5, 2024: 30, 2025: 33 },
  })
  const back = valuesOf(joinedOf(joinSeries([old, whole], links, 'old')), total)
  expect(back).toMatchObject({ 2022: 10, 2024: 12 })
  expect(back[2025]).toBeCloseTo(13.2, 12)
})

test('links are followed over several territories', () => {
  const oldest = segment('z', total, 'oldest', { 2020: 4, 2021: 5, 2022: 5 })
  const links = [link('z', 'a', 2022, 2), link('a', 'b', 2024, 2.5)]
  expect(valuesOf(joinedOf(joinSeries([whole, oldest, old], links, 'new')), total)).toMatchObject({
    ...{ 2020: 20, 2021: 25, 2022: 25, 2025: 33 },
  })
})

test('without a link, or with one that the figures deny, nothing is joined', () => {
  expect(joinSeries([old, whole], [], 'new')).toMatchObject([{ kind: 'unlinked', from: { id: 'a' } }])
  expect(joinSeries([old, whole], [link('a', 'b', 2024, 2.4)], 'new')).toMatchObject([{ kind: 'stale' }])
})

test('two base years stay side by side, and the year that only one has is made by the ratio', () => {
  const newer = segment('c', 'grdp2020_tong', 'old', { 2025: 20, 2026: 21 })
  expect(joinSeries([old, newer], [], 'old')).toMatchObject([{ kind: 'unlinked' }])
  const joined = joinedOf(joinSeries([old, newer], [link('a', 'c', 2024, 1.5)], 'old'))
  expect(joined.linkYear).toBe(2024)
  expect(valuesOf(joined, total)).toEqual({ 2022: 10, 2023: 11, 2024: 12 })
  expect(valuesOf(joined, 'grdp2020_tong')).toEqual({ 2024: 18, 2025: 20, 2026: 21 })
})

test('the cells of joined figures carry the weakest vintage of each year', () => {
  const figures = new Map([[2024, { value: 3, vintage: 'estimate' }]])
  const soft = { ...segment('d', 'laodong_tong', 'old', {}), figures }
  const joined = joinedOf(joinSeries([old, soft], [], 'old'))
  const words = { territory: 'Cũ', concept: '', weakest: (of: readonly string[]) => [...of].sort()[0] ?? '' }
  expect(cellsOfJoined(joined.columns, words)).toEqual([
    ['nam', total, 'laodong_tong', 'ky_so_lieu', 'khung_laodong', 'dia_ban'],
    [2022, 10, null, 'final', null, 'Cũ'],
    [2023, 11, null, 'final', null, 'Cũ'],
    [2024, 12, 3, 'estimate', null, 'Cũ'],
  ])
})

const incomes: Readonly<Record<Income, number>> = {
  ...{ compensation: 40, mixed: 30, surplus: 15, depreciation: 10, productionTaxes: 5 },
}
const incomeObservations = (parts: Partial<Record<Income, number>>): Observations => ({
  rows: [{ year: 2020, line: 2 }],
  columns: new Map(
    Object.entries(parts).map(([income, value]) => [
      columnOf({ of: 'income', income: income as Income }),
      seriesOf([[2020, value]]),
    ]),
  ),
  marks: { vintage: new Map(), laborConcept: new Map(), territory: new Map() },
})

test('the labour share of income counts θ of mixed income over all components, and nothing where one is wanting', () => {
  expect(laborShareOfIncome(incomeObservations(incomes), 0.5).get(2020)).toBeCloseTo(0.55, 12)
  expect(laborShareOfIncome(incomeObservations(incomes), 0).get(2020)).toBeCloseTo(0.4, 12)
  const { surplus: _, ...wanting } = incomes
  expect(laborShareOfIncome(incomeObservations(wanting), 0.5).size).toBe(0)
})

test('a run takes the share from income where the parameters say so', () => {
  const [heading = [], ...rows] = ownCase('synthetic-a.csv')
  const names = (Object.keys(incomeLetters) as Income[]).map((income) => columnOf({ of: 'income', income }))
  expect(names.map((name) => meaningOf(name)?.of)).toEqual(names.map(() => 'income'))
  const cells = [[...heading, ...names], ...rows.map((row) => [...row, ...Object.values(incomes)])]
  const run = runProvince(cells, { laborShare: { mixedIncome: 2 / 3 } })
  expect(run.periods.map(({ laborShare }) => laborShare)).toEqual([
    ...run.periods.map(() => expect.closeTo(0.6, 12)),
  ])
  const constant = runProvince(cells, { laborShare: 0.6 })
  expect(run.periods.at(-1)?.tfpShare).toBeCloseTo(constant.periods.at(-1)?.tfpShare ?? Number.NaN, 12)
})

test('kinds of investment must make its total', () => {
  const [heading = [], ...rows] = ownCase('synthetic-a.csv')
  const at = heading.indexOf('vondautu_hienhanh')
  const kinds = ['xdcb', 'tscd', 'suachua', 'luudong', 'khac'].map((one) => `vondautu_hienhanh_${one}`)
  const cells = (off: number) => [
    [...heading, ...kinds],
    ...rows.map((row) => [...row, String(Number(row[at]) - 50 + off), '20', '10', '15', '5']),
  ]
  const found = (off: number) => runProvince(cells(off)).doubts.filter(({ rule }) => rule === 'V05')
  expect(found(0)).toEqual([])
  expect(found(500)[0]?.places).toMatchObject([{ column: 'vondautu_hienhanh' }])
})
