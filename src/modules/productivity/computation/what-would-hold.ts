import type { YearSpan } from '#kernel/period.ts'
import { type Account, periodAccount } from './accounting.ts'
import { bisect } from './bisect.ts'
import { capitalInput, capitalStock, type Investment, initialStockOf } from './capital-stock.ts'
import type { InitialStock, Parameters } from './parameters.ts'
import { mapSeries, type Series } from './series.ts'

/** What one assumption or one growth would have to be for a share of TFP, everything else as it is; null when nothing in reason does it. */
export interface Needed {
  readonly capitalShare: number | null
  readonly depreciation: number | null
  /** Initial stock as times the output of the first year. */
  readonly stockRatio: number | null
  readonly outputGrowth: number | null
  readonly capitalGrowth: number | null
  readonly laborGrowth: number | null
  /** By how much all investment within the period would have to be multiplied. */
  readonly investment: number | null
}

/** Within which bounds an answer is sought; beyond them no economy of a province lies. */
const bounds = { depreciation: [0, 0.3], stockRatio: [0.1, 20], investment: [0.01, 10] } as const

/** What is tried. */
interface Change {
  readonly depreciation?: number
  readonly stock?: InitialStock
  readonly investment?: number
}

interface Flows extends Investment {
  readonly labor: Series
  readonly laborShare: Series
}

/**
 * Growth that gives the share s in the identity, each alone: g_Y = (c_K + c_L) ÷ (1 − s); g_K = ((1 − s)·g_Y − c_L) ÷ b_K;
 * g_L = ((1 − s)·g_Y − c_K) ÷ b_L; b_K = ((1 − s)·g_Y − g_L) ÷ (g_K − g_L).
 */
const closedForms = (account: Account, target: number) => {
  const { outputGrowth, capitalGrowth, laborGrowth, laborShare, capitalContribution, laborContribution } =
    account
  const left = (1 - target) * outputGrowth
  const capitalShare = (left - laborGrowth) / (capitalGrowth - laborGrowth)
  const finite = (value: number) => (Number.isFinite(value) ? value : null)
  return {
    capitalShare: capitalShare > 0 && capitalShare < 1 ? capitalShare : null,
    outputGrowth: target < 1 ? finite((capitalContribution + laborContribution) / (1 - target)) : null,
    capitalGrowth: finite((left - laborContribution) / (1 - laborShare)),
    laborGrowth: finite((left - capitalContribution) / laborShare),
  }
}

/**
 * What would have to hold for TFP to be the share `target` of growth in a span (I.3.1: about 30 or 35 per cent, taken from the plan): for each
 * assumption and each growth alone, everything else unchanged. Undefined where the period is not covered.
 */
export const whatWouldHold = (
  flows: Flows,
  span: YearSpan,
  parameters: Parameters,
  target: number,
): Needed | undefined => {
  const accountWith = (change: Change) => {
    const depreciation = change.depreciation ?? parameters.depreciation
    const initial = initialStockOf(flows, depreciation, change.stock ?? parameters.initialStock)
    const times = change.investment ?? 1
    const invested = mapSeries(flows.investment, (value, year) =>
      year >= span.from && year <= span.to ? value * times : value,
    )
    const stock = capitalStock(invested, initial, { depreciation, pim: parameters.pim })
    const factors = { ...flows, capital: capitalInput(stock, parameters.capitalInput) }
    return periodAccount(factors, span, parameters.mode, parameters.noShareBelow)
  }
  const account = accountWith({})
  if (account === undefined) return undefined
  const off = (change: Change) => {
    const share = accountWith(change)?.tfpShare
    return share == null ? undefined : share - target
  }
  const search = (make: (x: number) => Change, [low, high]: readonly [number, number]) =>
    bisect((x) => off(make(x)), low, high) ?? null
  const hasFirstOutput = flows.output.has([...flows.investment.keys()][0] ?? Number.NaN)
  return {
    ...closedForms(account, target),
    depreciation: search((depreciation) => ({ depreciation }), bounds.depreciation),
    stockRatio: hasFirstOutput
      ? search((times) => ({ stock: { method: 'ratio', ratio: times } }), bounds.stockRatio)
      : null,
    investment: search((investment) => ({ investment }), bounds.investment),
  }
}
