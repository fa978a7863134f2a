import { expect, test } from 'vitest'
import { ownCase, runProvince } from '#test/tfp-cases.ts'
import { linkPrices, NoLink } from './link-prices.ts'
import type { Cells } from './read-table.ts'
import { seriesOf } from './series.ts'

const at = (base: number, entries: [number, number][]) => ({ base, values: seriesOf(entries) })
const old = at(2010, [
  [2018, 100],
  [2019, 110],
  [2020, 120],
  [2021, 125],
])
const fresh = at(2020, [
  [2020, 180],
  [2021, 198],
  [2022, 200],
])

test('before the link year growth is that of old prices, from it on that of new ones, whatever prices it is told in', () => {
  for (const base of [2010, 2020]) {
    const { values, links } = linkPrices([old, fresh], base)
    expect(links).toEqual([{ from: 2010, to: 2020, year: 2020, factor: 1.5 }])
    const growth = (year: number) => (values.get(year) ?? 0) / (values.get(year - 1) ?? 1)
    expect([2019, 2020, 2021, 2022].map(growth)).toEqual(
      [1.1, 120 / 110, 1.1, 200 / 198].map((one) => expect.closeTo(one, 12)),
    )
    expect(values.get(2020)).toBeCloseTo(base === 2010 ? 120 : 180, 12)
  }
})

test('the asked link year counts when both prices stand there, and is refused when not', () => {
  expect(linkPrices([old, fresh], 2010, 2021).values.get(2021)).toBeCloseTo(125, 12)
  expect(linkPrices([old, fresh], 2010, 2021).links[0]?.factor).toBeCloseTo(198 / 125, 12)
  expect(() => linkPrices([old, fresh], 2010, 2019)).toThrow(NoLink)
  expect(() => linkPrices([at(2010, [[2019, 1]]), at(2020, [[2020, 1]])], 2010)).toThrow(NoLink)
})

test('three price bases are linked one after the other', () => {
  const third = at(2025, [
    [2022, 260],
    [2023, 286],
  ])
  const { values } = linkPrices([old, fresh, third], 2010)
  expect(values.get(2023)).toBeCloseTo((286 * (200 / 260)) / 1.5, 9)
  expect([...values.keys()]).toEqual([2018, 2019, 2020, 2021, 2022, 2023])
})

const clean = ownCase('synthetic-a.csv')
const names = clean[0] ?? []
const isOutput = (name: unknown) => String(name).startsWith('grdp2010_')

/** The clean province, its output from a year on told only at prices of 2020, those of the years between told in both. */
const rebased = (lastOld: number, firstNew: number): Cells =>
  clean.map((row, n) => {
    const year = Number(row[0])
    const outputs = row.filter((_, i) => isOutput(names[i]))
    if (n === 0) return [...row, ...outputs.map((name) => String(name).replace('2010', '2020'))]
    const kept = row.map((cell, i) => (isOutput(names[i]) && year > lastOld ? null : cell))
    return [...kept, ...outputs.map((cell) => (year >= firstNew ? Number(cell) * 1.62 : null))]
  })

test('a province that was rebased comes out as the one that was not, its stock too', () => {
  const whole = runProvince(clean, { initialStock: { method: 'ratio', ratio: 2.2 } })
  const linked = runProvince(rebased(2020, 2020), { initialStock: { method: 'ratio', ratio: 2.2 } })
  expect(linked.links).toEqual([{ from: 2010, to: 2020, year: 2020, factor: expect.closeTo(1.62, 12) }])
  for (const [n, period] of linked.periods.entries())
    expect(period.tfpShare).toBeCloseTo(whole.periods[n]?.tfpShare ?? 0, 12)
  for (const [n, shift] of linked.shiftShares.entries())
    expect(shift.within).toBeCloseTo(whole.shiftShares[n]?.within ?? 0, 12)
})

test('two price bases without a common year are refused, naming what to do', () => {
  expect(() => runProvince(rebased(2019, 2020))).toThrow(/V03.*linkYear/)
  expect(() => runProvince(rebased(2020, 2020), { linkYear: 2018 })).toThrow(/2018/)
})
