import { describe, expect, test } from 'vitest'
import { expectedOf, given, ownCase, runProvince } from '#test/tfp-cases.ts'
import { factorsOf } from './factors.ts'
import type { ParametersInput } from './parameters.ts'
import { readProvincial } from './read-provincial.ts'
import { tableOf } from './read-table.ts'
import { sensitivity } from './sensitivity.ts'

interface Printed {
  readonly year: number
  readonly gY: number
  readonly gK: number
  readonly gL: number
  readonly bL: number
  readonly cK: number
  readonly cL: number
  readonly gTFP: number
  readonly shTFP: number
  readonly gLP: number
  readonly cumulative_shTFP: number
  readonly mean_of_annual_shares_TFP: number
}

interface Expected {
  readonly K0: number
  readonly K_end: Readonly<Record<string, number>>
  readonly annual: readonly Printed[]
  readonly periods: Readonly<Record<string, Printed>>
  readonly 'variant_const_bL_0.60': Readonly<Record<string, Printed>>
  readonly variant_tornqvist_log_annual: readonly Printed[]
  readonly variant_tornqvist_period_share: Readonly<Record<string, number>>
  readonly variant_K_end_of_year: Readonly<Record<string, Printed>>
  readonly sensitivity_2021_2025: readonly {
    bK: number
    delta: number
    k0: string
    gTFP: number
    shTFP: number
  }[]
  readonly shiftshare_2020_2025: Readonly<Record<string, number>>
  readonly shiftshare_2015_2020: Readonly<Record<string, number>>
}

const cells = ownCase('synthetic-a.csv')
const expected = expectedOf<Expected>('synthetic-a-expected.json')
const periods: ParametersInput['periods'] = [
  [2016, 2020],
  [2021, 2025],
]
const run = runProvince(cells, { periods })

/** Figures are printed with twelve digits. */
const near = (actual: number | null | undefined, printed: number | undefined) =>
  expect(Math.abs((actual ?? Number.NaN) - (printed ?? Number.NaN))).toBeLessThan(
    1e-9 * Math.max(1, Math.abs(printed ?? 0)),
  )

const nearAccount = (actual: object | undefined, printed: Printed | undefined) => {
  const names = {
    outputGrowth: 'gY',
    capitalGrowth: 'gK',
    laborGrowth: 'gL',
    laborShare: 'bL',
    capitalContribution: 'cK',
    laborContribution: 'cL',
    tfpGrowth: 'gTFP',
    tfpShare: 'shTFP',
    laborProductivityGrowth: 'gLP',
  } as const
  const values = actual as Readonly<Record<string, number>> | undefined
  for (const [name, letter] of Object.entries(names)) near(values?.[name], printed?.[letter])
}

const periodOf = (of: typeof run, from: number) => of.periods.find((period) => period.from === from)

describe('the synthetic province comes out as printed', () => {
  test('the stock of every year', () => {
    const { observations } = readProvincial(tableOf(cells))
    const { stock } = factorsOf(observations, given())
    near(stock.get(2009), expected.K0)
    for (const [year, printed] of Object.entries(expected.K_end)) near(stock.get(Number(year)), printed)
  })

  test('the account of every year', () => {
    expect(expected.annual.length).toBe(14)
    for (const printed of expected.annual)
      nearAccount(
        run.years.find(({ year }) => year === printed.year),
        printed,
      )
  })

  test('the periods, with one labour share for all years, and with the stock at the end of the year', () => {
    const variants = [
      [run, expected.periods],
      [runProvince(cells, { periods, laborShare: 0.6 }), expected['variant_const_bL_0.60']],
      [runProvince(cells, { periods, capitalInput: 'end' }), expected.variant_K_end_of_year],
    ] as const
    for (const [variant, printed] of variants)
      for (const from of [2016, 2021]) nearAccount(periodOf(variant, from), printed[`${from}-${from + 4}`])
  })

  test('a period is never the mean of its yearly shares', () => {
    const shares = run.years
      .filter(({ year }) => year >= 2016 && year <= 2020)
      .map(({ tfpShare }) => tfpShare ?? 0)
    const mean = shares.reduce((sum, share) => sum + share, 0) / 5
    near(mean, expected.periods['2016-2020']?.mean_of_annual_shares_TFP)
    expect(Math.abs((periodOf(run, 2016)?.tfpShare ?? 0) - mean)).toBeGreaterThan(0.05)
  })

  test('logarithms, by year and summed over the periods', () => {
    const log = runProvince(cells, { periods, mode: 'tornqvist' })
    for (const printed of expected.variant_tornqvist_log_annual) {
      const row = log.years.find(({ year }) => year === printed.year)
      for (const [name, letter] of [
        ['outputGrowth', 'gY'],
        ['capitalGrowth', 'gK'],
        ['tfpGrowth', 'gTFP'],
      ] as const)
        near(row?.[name], printed[letter])
    }
    for (const from of [2016, 2021])
      near(periodOf(log, from)?.tfpShare, expected.variant_tornqvist_period_share[`${from}-${from + 4}`])
  })

  test('every one of the 80 cells of the sensitivity', () => {
    const { observations } = readProvincial(tableOf(cells))
    const found = sensitivity(factorsOf(observations, given()), { from: 2021, to: 2025 }, given())
    expect(found.length).toBe(80)
    for (const { bK, delta, k0, gTFP, shTFP } of expected.sensitivity_2021_2025) {
      const cell = found.find(({ capitalShare, depreciation, initialStock }) => {
        const name = initialStock.method === 'ratio' ? `K/Y=${initialStock.ratio}` : 'steady'
        return capitalShare === bK && depreciation === delta && name === k0
      })
      near(cell?.tfpGrowth, gTFP)
      near(cell?.tfpShare, shTFP)
    }
  })

  test('where the growth of labour productivity came from, product taxes included', () => {
    for (const [from, printed] of [
      [2016, expected.shiftshare_2015_2020],
      [2021, expected.shiftshare_2020_2025],
    ] as const) {
      const shift = run.shiftShares.find(({ span }) => span.from === from)
      near(shift?.from, printed.P0)
      near(shift?.growth, printed.growth)
      near(shift?.within, printed.within_pp)
      near(shift?.static, printed.static_pp)
      near(shift?.dynamic, printed.dynamic_pp)
      near(shift?.growthWithTaxes, printed.growth_star)
      near(shift?.taxEffect, printed.tax_effect_pp)
    }
  })

  test('the parts of GRDP give its growth together', () => {
    const whole = run.contributions.find(({ span }) => span.from === 2021 && span.to === 2025)
    expect(whole?.parts.map(({ part }) => part)).toEqual([
      'agriculture',
      'industry',
      'services',
      'productTaxes',
    ])
    expect(Math.abs(whole?.rest ?? 1)).toBeLessThan(1e-5)
  })
})
