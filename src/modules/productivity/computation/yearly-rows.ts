import { type Account, type Factors, type Mode, yearAccount } from './accounting.ts'

/** A year as it is shown: levels, and its account where the year before stands too. */
export interface YearRow extends YearAccount {
  readonly year: number
  readonly output: number
  readonly capital: number | null
  readonly labor: number | null
  readonly laborProductivity: number | null
}

type YearAccount = { readonly [Name in keyof Account]: Account[Name] | null }

const noAccount: YearAccount = {
  outputGrowth: null,
  capitalGrowth: null,
  laborGrowth: null,
  laborShare: null,
  capitalContribution: null,
  laborContribution: null,
  tfpGrowth: null,
  tfpShare: null,
  laborProductivityGrowth: null,
}

/** Every year of output: capital is the input of the year, labour productivity is output ÷ labour. */
export const yearlyRows = (factors: Factors, mode: Mode, noShareBelow: number): YearRow[] =>
  [...factors.output].map(([year, output]) => {
    const labor = factors.labor.get(year)
    return {
      year,
      output,
      capital: factors.capital.get(year) ?? null,
      labor: labor ?? null,
      laborProductivity: labor === undefined ? null : output / labor,
      ...noAccount,
      laborShare: factors.laborShare.get(year) ?? null,
      ...yearAccount(factors, year, mode, noShareBelow),
    }
  })
