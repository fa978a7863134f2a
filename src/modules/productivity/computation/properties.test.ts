import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownCase, runProvince } from '#test/tfp-cases.ts'
import { type Factors, type Mode, periodAccount, yearAccount } from './accounting.ts'
import { capitalStock, steadyStateStock } from './capital-stock.ts'
import type { Cells } from './read-table.ts'
import { mapSeries, type Series, seriesOf } from './series.ts'
import { shiftShare } from './shift-share.ts'

const first = 2000
const seriesOfGrowth = (start: number, rates: readonly number[]): Series => {
  let level = start
  return seriesOf([
    [first, start],
    ...rates.map((rate, n): [number, number] => {
      level *= 1 + rate
      return [first + 1 + n, level]
    }),
  ])
}

const years = 11
const rates = fc.array(fc.double({ min: -0.1, max: 0.2, noNaN: true }), {
  minLength: years,
  maxLength: years,
})
const level = fc.double({ min: 1, max: 1e6, noNaN: true })
const shares = fc.array(fc.double({ min: 0.05, max: 0.95, noNaN: true }), {
  minLength: years + 1,
  maxLength: years + 1,
})

const anyFactors: fc.Arbitrary<Factors> = fc
  .tuple(level, rates, level, rates, level, rates, shares)
  .map(([y, gY, k, gK, l, gL, b]) => ({
    output: seriesOfGrowth(y, gY),
    capital: seriesOfGrowth(k, gK),
    labor: seriesOfGrowth(l, gL),
    laborShare: seriesOf(b.map((share, n) => [first + n, share])),
  }))

const modes: readonly Mode[] = ['discrete', 'tornqvist']
const span = { from: first + 1, to: first + years }
const always = (arbitrary: fc.Arbitrary<Factors>, holds: (factors: Factors) => void) =>
  fc.assert(fc.property(arbitrary, holds), { seed: 20261123, numRuns: 200 })

describe('whatever the figures', () => {
  test('capital, labour and TFP add up to growth, in years and periods, in both ways', () => {
    always(anyFactors, (factors) => {
      for (const mode of modes)
        for (const one of [yearAccount(factors, first + 3, mode, 0), periodAccount(factors, span, mode, 0)])
          expect(
            Math.abs(
              (one?.capitalContribution ?? 0) +
                (one?.laborContribution ?? 0) +
                (one?.tfpGrowth ?? 0) -
                (one?.outputGrowth ?? 1),
            ),
          ).toBeLessThan(1e-12)
    })
  })

  test('other units of money and of persons change no growth', () => {
    always(anyFactors, (factors) => {
      const other = {
        ...factors,
        output: mapSeries(factors.output, (value) => value * 1000),
        capital: mapSeries(factors.capital, (value) => value * 1000),
        labor: mapSeries(factors.labor, (value) => value / 1000),
      }
      for (const mode of modes) {
        const [a, b] = [periodAccount(factors, span, mode, 0), periodAccount(other, span, mode, 0)]
        expect(Math.abs((a?.tfpGrowth ?? 0) - (b?.tfpGrowth ?? 1))).toBeLessThan(1e-12)
      }
    })
  })

  test('in logarithms a period is the sum of its halves', () => {
    always(anyFactors, (factors) => {
      const of = (from: number, to: number) => {
        const mean = periodAccount(factors, { from, to }, 'tornqvist', 0)?.tfpGrowth ?? Number.NaN
        return mean * (to - from + 1)
      }
      expect(
        Math.abs(of(first + 1, first + 4) + of(first + 5, span.to) - of(span.from, span.to)),
      ).toBeLessThan(1e-12)
    })
  })

  test('growth that was built from known TFP gives it back', () => {
    always(anyFactors, (factors) => {
      const share = 0.58
      const known = seriesOfGrowth(
        1,
        Array.from({ length: years }, (_, n) => 0.01 + n / 1000),
      )
      const output = mapSeries(known, (a, year) => {
        const [k, l] = [factors.capital.get(year) ?? 0, factors.labor.get(year) ?? 0]
        return a * k ** (1 - share) * l ** share
      })
      const laborShare = mapSeries(output, () => share)
      const account = yearAccount({ ...factors, output, laborShare }, first + 5, 'tornqvist', 0)
      expect(Math.abs((account?.tfpGrowth ?? 0) - Math.log(1.014))).toBeLessThan(1e-12)
    })
  })

  test('labour productivity by sector adds up, product taxes included, and a sector in two leaves the total', () => {
    always(anyFactors, ({ output, capital, labor }) => {
      const valueAdded = new Map([
        ['agriculture' as const, output],
        ['industry' as const, capital],
        ['services' as const, mapSeries(output, (value, year) => value / 3 + (capital.get(year) ?? 0))],
      ])
      const persons = new Map([
        ['agriculture' as const, labor],
        ['industry' as const, mapSeries(labor, (value) => value * 2)],
        ['services' as const, mapSeries(labor, (value, year) => value * (1 + (year - first) / 50))],
      ])
      const grdp = mapSeries(output, (value, year) =>
        [...valueAdded.values()].reduce((sum, one) => sum + (one.get(year) ?? 0), value / 20),
      )
      const shift = shiftShare({ valueAdded, labor: persons, output: grdp }, span)
      const parts = (shift?.within ?? 0) + (shift?.static ?? 0) + (shift?.dynamic ?? 0)
      expect(Math.abs(parts - (shift?.growth ?? 1))).toBeLessThan(1e-9)
      expect(Math.abs(parts + (shift?.taxEffect ?? 0) - (shift?.growthWithTaxes ?? 1))).toBeLessThan(1e-9)
    })
  })
})

test('investment that grows at one rate from its steady state makes a stock that grows at that rate', () => {
  const g = 0.07
  const investment = seriesOfGrowth(
    100,
    Array.from({ length: years }, () => g),
  )
  const initial = steadyStateStock({ investment, output: investment }, 0.05, {
    growthYears: 5,
    investmentYears: 3,
  })
  const stock = [...capitalStock(investment, initial, { depreciation: 0.05, pim: 'end-year' }).values()]
  for (const [n, value] of stock.slice(1).entries()) expect(value / (stock[n] ?? 0)).toBeCloseTo(1 + g, 12)
})

test('investment counts half a year of wear in the half-year way', () => {
  const { 2000: end } = Object.fromEntries(
    capitalStock(seriesOf([[2000, 100]]), 1000, { depreciation: 0.1, pim: 'half-year' }),
  )
  expect(end).toBeCloseTo(0.9 * 1000 + 0.95 * 100, 12)
})

const clean = ownCase('synthetic-a.csv')

test('the order of rows and of columns does not matter', () => {
  const [heading = [], ...rows] = clean
  const turned: Cells = [heading, ...rows.toReversed()].map((row) => row.toReversed())
  expect(runProvince(turned).periods).toEqual(runProvince(clean).periods)
})

test('a sector written as two that are summed elsewhere leaves TFP as it was', () => {
  const [heading = []] = clean
  const without = clean.map((row) => row.filter((_, n) => !/_(nlts|cnxd|dv)$/.test(String(heading[n]))))
  expect(runProvince(without).periods).toEqual(runProvince(clean).periods)
  expect(runProvince(without).shiftShares).toEqual([])
})
