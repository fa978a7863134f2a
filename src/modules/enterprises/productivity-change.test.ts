import { describe, expect, test } from 'vitest'
import { differs, indicatorOf, valueAddedOf, type YearOfEnterprise } from './indicators.ts'
import {
  changeOf,
  factorChangeOf,
  inPercent,
  labourProductivity,
  meanOf,
  type PricesOfYear,
} from './productivity-change.ts'

// The synthetic enterprises of the verification cases (million đồng): two supported, two not.
const given: Readonly<Record<string, readonly [YearOfEnterprise, PricesOfYear]>> = {
  'E1 2021': [
    {
      year: 2021,
      workers: 96,
      output: 48200n,
      inputs: null,
      purchases: 36150n,
      wages: 6480n,
      depreciation: 1820n,
      productionTaxes: 390n,
      interest: 940n,
      profit: 2420n,
      fixedAssets: 15200n,
    },
    { output: 100.0, assets: 100.0 },
  ],
  'E1 2023': [
    {
      year: 2023,
      workers: 98,
      output: 57900n,
      inputs: null,
      purchases: 42200n,
      wages: 7560n,
      depreciation: 2050n,
      productionTaxes: 480n,
      interest: 1010n,
      profit: 4600n,
      fixedAssets: 17100n,
    },
    { output: 106.4, assets: 104.0 },
  ],
  'E2 2021': [
    {
      year: 2021,
      workers: 41,
      output: 12650n,
      inputs: null,
      purchases: 8810n,
      wages: 2310n,
      depreciation: 410n,
      productionTaxes: 95n,
      interest: 160n,
      profit: 865n,
      fixedAssets: 3850n,
    },
    { output: 100.0, assets: 100.0 },
  ],
  'E2 2023': [
    {
      year: 2023,
      workers: 40,
      output: 15480n,
      inputs: null,
      purchases: 10390n,
      wages: 2760n,
      depreciation: 480n,
      productionTaxes: 120n,
      interest: 175n,
      profit: 1555n,
      fixedAssets: 4120n,
    },
    { output: 103.1, assets: 104.0 },
  ],
  'C1 2021': [
    {
      year: 2021,
      workers: 101,
      output: 51300n,
      inputs: null,
      purchases: 38900n,
      wages: 6710n,
      depreciation: 1960n,
      productionTaxes: 420n,
      interest: 1020n,
      profit: 2290n,
      fixedAssets: 16400n,
    },
    { output: 100.0, assets: 100.0 },
  ],
  'C1 2023': [
    {
      year: 2023,
      workers: 103,
      output: 56200n,
      inputs: null,
      purchases: 42450n,
      wages: 7420n,
      depreciation: 2080n,
      productionTaxes: 470n,
      interest: 1090n,
      profit: 2690n,
      fixedAssets: 17000n,
    },
    { output: 106.4, assets: 104.0 },
  ],
  'C2 2021': [
    {
      year: 2021,
      workers: 40,
      output: 11900n,
      inputs: null,
      purchases: 8400n,
      wages: 2260n,
      depreciation: 395n,
      productionTaxes: 90n,
      interest: 150n,
      profit: 605n,
      fixedAssets: 3700n,
    },
    { output: 100.0, assets: 100.0 },
  ],
  'C2 2023': [
    {
      year: 2023,
      workers: 41,
      output: 13050n,
      inputs: null,
      purchases: 9150n,
      wages: 2490n,
      depreciation: 430n,
      productionTaxes: 105n,
      interest: 160n,
      profit: 715n,
      fixedAssets: 3900n,
    },
    { output: 103.1, assets: 104.0 },
  ],
}

const year = (name: string) => {
  const found = given[name]
  if (found === undefined) throw new Error(`no case ${name}`)
  return found
}
const both = (name: string) => {
  const [before, from] = year(`${name} 2021`)
  const [after, to] = year(`${name} 2023`)
  return [before, after, [from, to]] as const
}

test('value added is the same both ways in all eight years', () => {
  for (const [one] of Object.values(given)) {
    const ways = valueAddedOf(one)
    expect(ways.difference).toBe(ways.sum)
    expect(differs(ways)).toBe(false)
  }
  expect(valueAddedOf(year('E1 2023')[0]).difference).toBe(15_700n)
})

test('more than one per cent between the two ways is told, one per cent is not', () => {
  expect(differs({ difference: 10_000n, sum: 10_100n })).toBe(false)
  expect(differs({ difference: 10_000n, sum: 10_101n })).toBe(true)
  expect(differs({ difference: 10_000n, sum: null })).toBe(false)
})

describe.each([
  ['E1', 125.52083333333333, 150.5677458953506, '19.95', 0.1819413742954101, 0.1535286592347847],
  ['E2', 93.65853658536585, 123.42386032977693, '31.78', 0.27596887151834465, 0.253171785116635],
  ['C1', 122.77227722772277, 125.46536243521425, '2.19', 0.02169848919376002, 0.03222242713694313],
  ['C2', 87.5, 92.26183435452202, '5.44', 0.052991767015038556, 0.057025290310099785],
])('%s', (name, from, to, percent, labour, factors) => {
  test('real value added per worker, its change, and the change of total factor productivity', () => {
    const [before, after, prices] = both(name)
    expect(labourProductivity(before, prices[0])).toBeCloseTo(from, 9)
    expect(labourProductivity(after, prices[1])).toBeCloseTo(to, 9)
    const change = changeOf(before, after, prices) ?? Number.NaN
    expect(change).toBeCloseTo(labour, 12)
    expect(inPercent(change)).toBe(percent)
    expect(factorChangeOf(before, after, prices)).toBeCloseTo(factors, 12)
  })
})

test('the supported grew faster than the unsupported by the difference of the means', () => {
  const mean = (of: typeof changeOf, ...names: string[]) =>
    meanOf(names.flatMap((name) => of(...both(name)) ?? [])) ?? Number.NaN
  expect(mean(changeOf, 'E1', 'E2') - mean(changeOf, 'C1', 'C2')).toBeCloseTo(0.1916099948024781, 12)
  expect(mean(factorChangeOf, 'E1', 'E2') - mean(factorChangeOf, 'C1', 'C2')).toBeCloseTo(
    0.1587263634521884,
    12,
  )
})

test('a missing or negative figure gives no change instead of a wrong one', () => {
  const [before, after] = both('E1')
  expect(changeOf({ ...before, workers: 0 }, after)).toBeUndefined()
  expect(changeOf(before, { ...after, purchases: 99_999n })).toBeUndefined()
  expect(factorChangeOf({ ...before, fixedAssets: null }, after)).toBeUndefined()
})

test('the indicators are ratios that hang together, and none is given where a figure is missing or not above zero', () => {
  const one: YearOfEnterprise = { ...year('E1 2023')[0], inputs: 50_000n }
  const of = (name: Parameters<typeof indicatorOf>[1]) => indicatorOf(one, name) ?? Number.NaN
  expect(of('processing')).toBeCloseTo(15_700 / (50_000 - 42_200), 12)
  expect(of('labourCostPerAdded')).toBeCloseTo(7560 / 15_700, 12)
  expect(of('addedPerWorker')).toBeCloseTo(of('addedPerAssets') * of('assetsPerWorker'), 9)
  expect(of('addedPerWorker')).toBeCloseTo(of('outputPerWorker') * of('addedPerOutput'), 9)
  expect(indicatorOf({ ...one, output: null }, 'addedPerWorker')).toBeCloseTo(15_700 / 98, 12)
  expect(indicatorOf({ ...one, inputs: null }, 'outputPerInput')).toBeNull()
  expect(indicatorOf({ ...one, workers: 0 }, 'addedPerWorker')).toBeNull()
})
