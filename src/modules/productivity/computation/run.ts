import { text } from '#kernel/text.ts'
import { type Doubt, ObservationFault } from './doubt.ts'
import { shrunkYears } from './doubts-of-shares.ts'
import { computeOutcome, methodVersion, type Outcome, type PeriodRow, periodRows } from './outcome.ts'
import type { Parameters } from './parameters.ts'
import { isProvincial, readProvincial } from './read-provincial.ts'
import { type Country, isPwt, readPwt } from './read-pwt.ts'
import { type Cells, tableOf, unreadable } from './read-table.ts'
import { type YearRow, yearlyRows } from './yearly-rows.ts'

/** Rows of one country of a file of Penn World Table. */
interface OfCountry {
  readonly isocode: string
  readonly country: string
}

export interface CountriesRun {
  readonly format: 'pwt1001'
  readonly methodVersion: string
  readonly doubts: readonly Doubt[]
  readonly years: readonly (OfCountry & YearRow)[]
  readonly periods: readonly (OfCountry & PeriodRow)[]
}

export type ProvinceRun = { readonly format: 'provincial' } & Outcome

const ofCountry = ({ isocode, country }: Country): OfCountry => ({ isocode, country })

/** Every country of a file, one after the other; capital and labour stand in the file, so nothing is inventoried. */
const runCountries = (countries: readonly Country[], parameters: Parameters): CountriesRun => {
  const { mode, noShareBelow } = parameters
  const years = countries.flatMap((one) =>
    yearlyRows(one.factors, mode, noShareBelow).map((row) => ({ ...ofCountry(one), ...row })),
  )
  return {
    format: 'pwt1001',
    methodVersion,
    doubts: [...countries.flatMap(({ doubts }) => doubts), ...shrunkYears(years, parameters)],
    years,
    periods: countries.flatMap((one) =>
      periodRows(one.factors, parameters).map((row) => ({ ...ofCountry(one), ...row })),
    ),
  }
}

/**
 * Runs a file of cells: a province or Penn World Table, told apart by the heading.
 * @throws ObservationFault naming line, year and column of everything that is wrong
 */
export const runCells = (cells: Cells, parameters: Parameters): ProvinceRun | CountriesRun => {
  const table = tableOf(cells)
  if (isPwt(table.names)) return runCountries(readPwt(table, parameters), parameters)
  if (!isProvincial(table.names))
    throw new ObservationFault([
      {
        ...unreadable(
          { line: 1 },
          'Không nhận ra dòng tiêu đề: cần cột «nam» (số liệu tỉnh) hoặc «isocode, year, rgdpna» (Penn World Table).',
          'The heading is unknown: "nam" (a province) or "isocode, year, rgdpna" (Penn World Table) is needed.',
        ),
        advice: text('Xem nscl tfp --help.', 'See nscl tfp --help.'),
      },
    ])
  const { observations, doubts } = readProvincial(table)
  const outcome = computeOutcome(observations, parameters)
  return { format: 'provincial', ...outcome, doubts: [...doubts, ...outcome.doubts] }
}
