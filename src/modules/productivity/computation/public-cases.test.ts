import { describe, expect, test } from 'vitest'
import { hasShared, runCountries, sharedCase } from '#test/tfp-cases.ts'
import { accountOf } from './accounting.ts'
import { readFigures, tableOf } from './read-table.ts'
import { sectorContributions } from './sector-contributions.ts'
import { seriesOf } from './series.ts'
import { shiftShare } from './shift-share.ts'

describe('examples of textbooks', () => {
  const shares = { laborShare: 2 / 3 }

  test('growth of 6 % with capital 6 % and labour 3 % leaves 2 % to TFP, a third', () => {
    const account = accountOf(
      { outputGrowth: 0.06, capitalGrowth: 0.06, laborGrowth: 0.03, ...shares },
      'discrete',
      0,
    )
    expect(account.tfpGrowth).toBeCloseTo(0.02, 12)
    expect(account.tfpShare).toBeCloseTo(1 / 3, 12)
  })

  test('growth of 3.6 % parts into 1.2 each', () => {
    const account = accountOf(
      { outputGrowth: 0.036, capitalGrowth: 0.036, laborGrowth: 0.018, ...shares },
      'discrete',
      0,
    )
    for (const part of [account.capitalContribution, account.laborContribution, account.tfpGrowth])
      expect(part).toBeCloseTo(0.012, 12)
  })

  test('a sector gives its growth times its share: 3.21 points of Bình Phước 2023 as printed', () => {
    const output = seriesOf([
      [2022, 100],
      [2023, 108.34],
    ])
    const industry = seriesOf([
      [2022, 38.5],
      [2023, 38.5 + 3.2107],
    ])
    const found = sectorContributions(output, new Map([['industry', industry]]), { from: 2023, to: 2023 })
    expect(found?.parts[0]?.contribution).toBeCloseTo(0.032107, 12)
  })
})

describe.skipIf(!hasShared)('Penn World Table 10.01', () => {
  const run = hasShared
    ? runCountries(sharedCase('pwt1001_tha_mys.csv'), { mode: 'tornqvist', periods: [[2011, 2019]] })
    : undefined
  const printed = {
    THA: { years: [0.029028, 0.013279, 0.057912, 0.013553, 0.008021], level: 1.537553 },
    MYS: { years: [0.007706, 0.001147, 0.008608, 0.002318, 0.003716], level: 0.710616 },
  }

  test('TFP of Thailand and Malaysia grows as published, year by year and from 1970 to 2019', () => {
    for (const [isocode, { years, level }] of Object.entries(printed)) {
      const rows = run?.years.filter((row) => row.isocode === isocode) ?? []
      for (const [n, growth] of years.entries())
        expect(Math.abs((rows.find(({ year }) => year === 2015 + n)?.tfpGrowth ?? 1) - growth)).toBeLessThan(
          1e-6,
        )
      const sum = rows.reduce((all, { tfpGrowth }) => all + (tfpGrowth ?? 0), 0)
      expect(Math.abs(Math.exp(sum) - level)).toBeLessThan(2e-6)
    }
    expect(run?.periods.find(({ isocode }) => isocode === 'THA')?.tfpGrowth).toBeCloseTo(0.019282, 6)
  })

  test('every year of both is the published rtfpna within a millionth', () => {
    const table = tableOf(sharedCase('pwt1001_tha_mys.csv'))
    for (const isocode of Object.keys(printed)) {
      const lines = table.lines.filter(({ cells }) => cells.get('isocode') === isocode)
      const published =
        readFigures({ ...table, lines }, 'year', ['rtfpna']).columns.get('rtfpna') ?? new Map()
      for (const { year, tfpGrowth } of run?.years.filter((row) => row.isocode === isocode) ?? []) {
        if (tfpGrowth === null) continue
        const ratio = (published.get(year) ?? Number.NaN) / (published.get(year - 1) ?? Number.NaN)
        expect(Math.abs(tfpGrowth - Math.log(ratio))).toBeLessThan(1e-6)
      }
    }
  })

  test('a country without shares is refused by column, and runs with a stated share', () => {
    const vietnam = sharedCase('pwt1001_vnm_inputs.csv')
    expect(() => runCountries(vietnam)).toThrow(/labsh/)
    const { periods, doubts } = runCountries(vietnam, { laborShare: 0.589, periods: [[2011, 2015]] })
    expect(periods[0]?.tfpShare).toBeGreaterThan(0)
    expect(doubts.map(({ rule }) => rule)).toContain('V10')
  })
})

describe.skipIf(!hasShared)('the Economic Transformation Database', () => {
  test('labour productivity of Viet Nam 2010 to 2018 parts as computed from its three sectors', () => {
    const names = [
      'VA_Q15_agri',
      'VA_Q15_industry',
      'VA_Q15_services',
      'EMP_agri',
      'EMP_industry',
      'EMP_services',
    ]
    const { columns } = readFigures(
      tableOf(sharedCase('etd2021_vnm_3sector.csv')),
      'year',
      names.map((name) => name.toLowerCase()),
    )
    const three = (kind: string) =>
      new Map(
        (['agriculture', 'industry', 'services'] as const).map((sector, n) => [
          sector,
          columns.get(`${kind}_${['agri', 'industry', 'services'][n]}`) ?? new Map(),
        ]),
      )
    const valueAdded = three('va_q15')
    const output = seriesOf(
      [2010, 2018].map((year) => [
        year,
        [...valueAdded.values()].reduce((sum, one) => sum + (one.get(year) ?? 0), 0),
      ]),
    )
    const shift = shiftShare({ valueAdded, labor: three('emp'), output }, { from: 2011, to: 2018 })
    expect(shift?.growth).toBeCloseTo(0.440722, 6)
    expect(shift?.within).toBeCloseTo(0.2899, 6)
    expect(shift?.static).toBeCloseTo(0.133383, 6)
    expect(shift?.dynamic).toBeCloseTo(0.017439, 6)
    expect(shift?.taxEffect).toBeCloseTo(0, 12)
    expect((1 + (shift?.growth ?? 0)) ** (1 / 8) - 1).toBeCloseTo(0.046701, 6)
  })
})
