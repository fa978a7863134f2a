import { periodAccount, yearAccount } from './accounting.ts'
import type { Effect } from './doubt.ts'
import { factorsOf } from './factors.ts'
import type { Observations } from './observations.ts'
import type { Parameters } from './parameters.ts'
import { spansOf } from './spans.ts'

/**
 * What the account of a year, and of the period that holds it, would say of observations as they stand: the harm of a doubt that is
 * passed over. Undefined where nothing comes out.
 */
export const effectOn = (
  year: number,
  observations: Observations,
  parameters: Parameters,
): Effect | undefined => {
  try {
    const factors = factorsOf(observations, parameters)
    const account = yearAccount(factors, year, parameters.mode, parameters.noShareBelow)
    if (account === undefined || !Number.isFinite(account.tfpGrowth)) return undefined
    const span = spansOf(parameters, factors).find(({ from, to }) => from <= year && year <= to) ?? null
    const period = span && periodAccount(factors, span, parameters.mode, parameters.noShareBelow)
    return { year, tfpGrowth: account.tfpGrowth, span, tfpShare: period?.tfpShare ?? null }
  } catch {
    return undefined
  }
}
