import { yearAccount } from './accounting.ts'
import { capitalInput, capitalStock } from './capital-stock.ts'
import type { ProvincialFactors } from './factors.ts'
import type { Parameters } from './parameters.ts'

/** What is assumed of the years after the last observed one; every rate is a decimal a year. */
export interface Scenario {
  readonly until: number
  readonly laborGrowth: number
  readonly investmentGrowth: number
  /** Either output grows so, and TFP is what is left; or TFP grows so, and output is what comes out. */
  readonly given: 'output' | 'tfp'
  readonly growth: number
}

const grown = (values: ReadonlyMap<number, number>, rate: number, until: number): Map<number, number> => {
  const made = new Map(values)
  const [last = until, value = Number.NaN] = [...values].at(-1) ?? []
  for (let year = last + 1; year <= until; year += 1) made.set(year, value * (1 + rate) ** (year - last))
  return made
}

/**
 * The factors carried on to the end of a scenario: investment and labour grow at their rates, the labour share stays, the stock follows by
 * perpetual inventory, output grows as given or as TFP lets it, g_Y = g_A + b_K·g_K + b_L·g_L in rates.
 */
export const scenarioFactors = (
  factors: ProvincialFactors,
  parameters: Parameters,
  { until, laborGrowth, investmentGrowth, given, growth }: Scenario,
): ProvincialFactors => {
  const [firstStock = 0] = factors.stock.values()
  const investment = grown(factors.investment, investmentGrowth, until)
  const stock = capitalStock(investment, firstStock, parameters)
  const capital = capitalInput(stock, parameters.capitalInput)
  const labor = grown(factors.labor, laborGrowth, until)
  const laborShare = grown(factors.laborShare, 0, until)
  if (given === 'output')
    return {
      ...factors,
      investment,
      stock,
      capital,
      labor,
      laborShare,
      output: grown(factors.output, growth, until),
    }
  const output = new Map(factors.output)
  const [last = until] = [...output.keys()].slice(-1)
  for (let year = last + 1; year <= until; year += 1) {
    const before = output.get(year - 1) ?? Number.NaN
    output.set(year, before)
    const inputs = yearAccount({ output, capital, labor, laborShare }, year, 'discrete', 0)
    const contributed = (inputs?.capitalContribution ?? 0) + (inputs?.laborContribution ?? 0)
    output.set(year, before * (1 + growth + contributed))
  }
  return { ...factors, investment, stock, capital, labor, laborShare, output }
}
