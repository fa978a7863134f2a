import { describe, expect, test } from 'vitest'
import { given, ownCase } from '#test/tfp-cases.ts'
import { deepeningOf, periodAccount, yearAccount } from './accounting.ts'
import { factorsOf } from './factors.ts'
import { readProvincial } from './read-provincial.ts'
import { tableOf } from './read-table.ts'
import { regressCapitalShare } from './regression.ts'
import { scenarioFactors } from './scenario.ts'
import { factorsBySector } from './sector-figures.ts'
import { sectorTfp } from './sector-tfp.ts'
import { type Cell, sensitivity } from './sensitivity.ts'
import { mapSeries, seriesOf } from './series.ts'
import { rangeOf, sharesIn, verdictOn } from './verdict.ts'
import { whatWouldHold } from './what-would-hold.ts'

const { observations } = readProvincial(tableOf(ownCase('synthetic-a.csv')))
const parameters = given()
const factors = factorsOf(observations, parameters)
const span = { from: 2021, to: 2025 }

describe('what would have to hold', () => {
  const target = 0.35
  const needed = whatWouldHold(factors, span, parameters, target)
  const shareWith = (change: Partial<typeof factors>, more: Parameters<typeof given>[0] = {}) =>
    periodAccount({ ...factorsOf(observations, given(more)), ...change }, span, 'discrete', 0)?.tfpShare

  test('a capital share, put back in, gives the share that was asked for', () => {
    expect(shareWith({}, { laborShare: 1 - (needed?.capitalShare ?? 0) })).toBeCloseTo(target, 12)
  })

  test('an initial stock, put back in, gives it too', () => {
    const reachable = whatWouldHold(factors, span, parameters, 0.5)
    expect(
      shareWith({}, { initialStock: { method: 'ratio', ratio: reachable?.stockRatio ?? 1 } }),
    ).toBeCloseTo(0.5, 9)
  })

  test('growth of output, of capital and of labour each give it', () => {
    const account = periodAccount(factors, span, 'discrete', 0)
    const { laborShare = 0, outputGrowth = 0, capitalGrowth = 0, laborGrowth = 0 } = account ?? {}
    const share = (gY: number, gK: number, gL: number) => 1 - ((1 - laborShare) * gK + laborShare * gL) / gY
    expect(share(needed?.outputGrowth ?? 0, capitalGrowth, laborGrowth)).toBeCloseTo(target, 12)
    expect(share(outputGrowth, needed?.capitalGrowth ?? 0, laborGrowth)).toBeCloseTo(target, 12)
    expect(share(outputGrowth, capitalGrowth, needed?.laborGrowth ?? 0)).toBeCloseTo(target, 12)
  })

  test('what nothing in reason can do is null', () => {
    expect(whatWouldHold(factors, span, parameters, 0.95)?.depreciation).toBeNull()
  })
})

describe('verdicts', () => {
  const cells = sensitivity(factors, span, parameters)

  test('a target that nearly all cells reach is reached, one that few reach is not, one between depends', () => {
    expect(verdictOn(cells, 0.3)).toMatchObject({ verdict: 'reached', reaching: 79 / 80 })
    expect(verdictOn(cells, 0.55)?.verdict).toBe('depends')
    expect(verdictOn(cells, 0.7)?.verdict).toBe('not-reached')
    expect(verdictOn([], 0.3)).toBeUndefined()
  })

  test('cells without a share do not reach a target', () => {
    const none = cells.map((cell): Cell => ({ ...cell, tfpShare: null }))
    expect(verdictOn(none, 0)?.verdict).toBe('not-reached')
    expect(rangeOf(sharesIn(none))).toBeUndefined()
  })

  test('the range holds the lowest and highest of the printed grid', () => {
    expect(rangeOf(sharesIn(cells))?.lowest).toBeCloseTo(0.2889, 4)
    expect(rangeOf(sharesIn(cells))?.highest).toBeCloseTo(0.7423, 4)
  })
})

describe('scenarios', () => {
  const years = { until: 2030, laborGrowth: 0.004, investmentGrowth: 0.08 }

  test('TFP that was given comes out in every year, and given output leaves the same TFP', () => {
    const byTfp = scenarioFactors(factors, parameters, { ...years, given: 'tfp', growth: 0.025 })
    for (const year of [2026, 2028, 2030])
      expect(yearAccount(byTfp, year, 'discrete', 0)?.tfpGrowth).toBeCloseTo(0.025, 12)
    const byOutput = scenarioFactors(factors, parameters, { ...years, given: 'output', growth: 0.07 })
    expect(periodAccount(byOutput, { from: 2026, to: 2030 }, 'discrete', 0)?.outputGrowth).toBeCloseTo(
      0.07,
      12,
    )
  })

  test('what was observed stays as it was', () => {
    const later = scenarioFactors(factors, parameters, { ...years, given: 'output', growth: 0.07 })
    expect(periodAccount(later, span, 'discrete', 0)).toEqual(periodAccount(factors, span, 'discrete', 0))
  })
})

describe('labour productivity by its sources', () => {
  test.each(['discrete', 'tornqvist'] as const)('adds up in %s mode for years and periods', (mode) => {
    for (const account of [
      yearAccount(factors, 2020, mode, 0),
      yearAccount(factors, 2025, mode, 0),
      periodAccount(factors, span, mode, 0),
    ]) {
      if (account === undefined) throw new Error('no account')
      const { laborProductivity, deepening, tfp } = deepeningOf(account, mode)
      expect(deepening + tfp).toBeCloseTo(laborProductivity, 14)
      if (mode === 'tornqvist') expect(tfp).toBeCloseTo(account.tfpGrowth, 12)
      else expect(laborProductivity).toBeCloseTo(Math.log1p(account.laborProductivityGrowth), 12)
    }
  })

  test('capital that grows as labour does deepens nothing', () => {
    const growth = {
      outputGrowth: 0.06,
      capitalGrowth: 0.02,
      laborGrowth: 0.02,
      laborShare: 0.6,
      tfpGrowth: 0.04,
    }
    expect(deepeningOf(growth, 'discrete')).toMatchObject({ capitalPerWorker: 0, deepening: 0 })
  })
})

describe('regression', () => {
  test('a capital share that was built in is found with a perfect fit, and few years are refused', () => {
    const capital = seriesOf(
      Array.from({ length: 20 }, (_, n): [number, number] => [
        2000 + n,
        100 * 1.05 ** n * (1 + (n % 4) / 40),
      ]),
    )
    const labor = mapSeries(capital, () => 50)
    const output = mapSeries(capital, (k, year) => Math.exp(0.01 * (year - 2000)) * 3 * k ** 0.4 * 50 ** 0.6)
    const found = regressCapitalShare({ output, capital, labor, laborShare: labor })
    expect(found?.capitalShare).toBeCloseTo(0.4, 9)
    expect(found?.trend).toBeCloseTo(0.01, 9)
    expect(found?.rSquared).toBeCloseTo(1, 9)
    expect(found?.refusedFor).toEqual([])
    const few = mapSeries(output, (value, year) => (year < 2010 ? value : undefined))
    expect(regressCapitalShare({ output: few, capital, labor, laborShare: labor })?.refusedFor).toEqual([
      'few-years',
    ])
  })
})

describe('sectors', () => {
  test('TFP of the whole is that of its sectors and what capital and labour gained by moving', () => {
    const columns = new Map(observations.columns)
    for (const [letters, part] of [
      ['nlts', 0.2],
      ['cnxd', 0.5],
      ['dv', 0.3],
    ] as const)
      columns.set(
        `vondautu_hienhanh_${letters}`,
        mapSeries(columns.get('vondautu_hienhanh') ?? new Map(), (value) => value * part),
      )
    const split = factorsBySector({ ...observations, columns }, factors, parameters)
    const found = split && sectorTfp(split.bySector, split.whole, 2023, 0)
    const sum = (found?.within ?? 0) + (found?.capitalReallocation ?? 0) + (found?.laborReallocation ?? 0)
    expect(found?.sectors.length).toBe(3)
    expect(sum).toBeCloseTo(found?.whole.tfpGrowth ?? 1, 12)
    expect(factorsBySector(observations, factors, parameters)).toBeUndefined()
  })
})
