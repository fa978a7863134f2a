import type { YearSpan } from '#kernel/period.ts'
import { periodAccount } from './accounting.ts'
import { capitalInput, capitalStock, type Investment, initialStockOf, NoStock } from './capital-stock.ts'
import type { InitialStock, Parameters } from './parameters.ts'
import { mapSeries, type Series } from './series.ts'

/** The assumptions that a sensitivity varies, each with each. */
export interface Grid {
  readonly capitalShares: readonly number[]
  readonly depreciations: readonly number[]
  readonly initialStocks: readonly InitialStock[]
}

const steadyState: InitialStock = { method: 'steady-state', growthYears: 5, investmentYears: 3 }
const ratio = (times: number): InitialStock => ({ method: 'ratio', ratio: times })

/** The 80 cells of tfp.md §4 and §5.4: b_K five, δ four, initial stock four. */
export const usualGrid: Grid = {
  capitalShares: [0.3, 0.35, 0.4, 0.45, 0.5],
  depreciations: [0.03, 0.05, 0.07, 0.1],
  initialStocks: [steadyState, ratio(1.5), ratio(2.5), ratio(3.5)],
}

/** One set of assumptions and what comes out of it. */
export interface Cell {
  readonly capitalShare: number
  readonly depreciation: number
  readonly initialStock: InitialStock
  readonly tfpGrowth: number
  readonly tfpShare: number | null
}

interface Flows extends Investment {
  readonly labor: Series
}

type Fixed = Pick<Parameters, 'mode' | 'pim' | 'capitalInput' | 'noShareBelow'>

const inputsOf = (
  flows: Flows,
  depreciation: number,
  how: InitialStock,
  fixed: Fixed,
): Series | undefined => {
  try {
    const initial = initialStockOf(flows, depreciation, how)
    const stock = capitalStock(flows.investment, initial, { depreciation, pim: fixed.pim })
    return capitalInput(stock, fixed.capitalInput)
  } catch (fault) {
    if (fault instanceof NoStock) return undefined
    throw fault
  }
}

/**
 * The account of a period under every set of assumptions of the grid; everything else as the run had it. Cells whose initial stock cannot be
 * worked out, or whose period is not covered, are left out.
 */
export const sensitivity = (
  flows: Flows,
  span: YearSpan,
  fixed: Fixed,
  grid: Grid = usualGrid,
): readonly Cell[] => {
  const shares = grid.capitalShares.map((capitalShare) => ({
    capitalShare,
    laborShare: mapSeries(flows.labor, () => 1 - capitalShare),
  }))
  return grid.depreciations.flatMap((depreciation) =>
    grid.initialStocks.flatMap((initialStock) => {
      const capital = inputsOf(flows, depreciation, initialStock, fixed)
      if (capital === undefined) return []
      return shares.flatMap(({ capitalShare, laborShare }): Cell[] => {
        const factors = { output: flows.output, labor: flows.labor, capital, laborShare }
        const account = periodAccount(factors, span, fixed.mode, fixed.noShareBelow)
        if (account === undefined) return []
        const { tfpGrowth, tfpShare } = account
        return [{ capitalShare, depreciation, initialStock, tfpGrowth, tfpShare }]
      })
    }),
  )
}
