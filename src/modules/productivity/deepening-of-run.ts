import type { YearSpan } from '#kernel/period.ts'
import { type Account, deepeningOf, type Mode } from './computation/accounting.ts'
import type { ProvinceRun } from './computation/run.ts'
import type { ProductivitySources } from './run-answers-contract.ts'

type Row = { readonly [Name in keyof Account]: Account[Name] | null }

const sourcesOf = (row: Row, { from, to }: YearSpan, mode: Mode): ProductivitySources[] => {
  const { outputGrowth, capitalGrowth, laborGrowth, laborShare, tfpGrowth } = row
  return outputGrowth === null ||
    capitalGrowth === null ||
    laborGrowth === null ||
    laborShare === null ||
    tfpGrowth === null
    ? []
    : [
        {
          from,
          to,
          ...deepeningOf({ outputGrowth, capitalGrowth, laborGrowth, laborShare, tfpGrowth }, mode),
        },
      ]
}

/**
 * Labour productivity of a run by its sources, in yearly logarithms: every year that has an account, then every period (tfp.md §1.2).
 * It is read from the kept accounts, so that old runs have it too.
 */
export const deepeningOfRun = (
  { years, periods }: Pick<ProvinceRun, 'years' | 'periods'>,
  mode: Mode,
): ProductivitySources[] => [
  ...years.flatMap((row) => sourcesOf(row, { from: row.year, to: row.year }, mode)),
  ...periods.flatMap((row) => sourcesOf(row, row, mode)),
]
