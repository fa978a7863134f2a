import type { Cell } from './sensitivity.ts'

/** Where the shares of a sensitivity lie; quartiles between the sorted cells by straight lines. */
export interface Range {
  readonly cells: number
  readonly lowest: number
  readonly lowerQuartile: number
  readonly median: number
  readonly upperQuartile: number
  readonly highest: number
}

/** The value below which a part of sorted values lies, between neighbours by a straight line. */
export const quantile = (sorted: readonly number[], part: number): number => {
  const at = (sorted.length - 1) * part
  const [low, high] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN]
  return low + (high - low) * (at - Math.floor(at))
}

/** The range of any values; undefined for none. */
export const rangeOf = (values: readonly number[]): Range | undefined => {
  if (values.length === 0) return undefined
  const sorted = [...values].sort((a, b) => a - b)
  return {
    cells: sorted.length,
    lowest: quantile(sorted, 0),
    lowerQuartile: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upperQuartile: quantile(sorted, 0.75),
    highest: quantile(sorted, 1),
  }
}

/** The shares of the cells that have one. */
export const sharesIn = (cells: readonly Cell[]): number[] => cells.flatMap(({ tfpShare }) => tfpShare ?? [])

export type Verdict = 'reached' | 'not-reached' | 'depends'

/** What part of the cells must agree before a verdict is said; a proposal of tfp.md §5.4, not a rule of statistics. */
const agreed = { reached: 0.8, notReached: 0.2 } as const

/**
 * Whether a target share is reached: when at least four fifths of the cells reach it; not when at most one fifth does; otherwise it depends on
 * the assumptions. Cells without a share do not reach it. Undefined without cells.
 */
export const verdictOn = (
  cells: readonly Cell[],
  target: number,
): { verdict: Verdict; reaching: number } | undefined => {
  if (cells.length === 0) return undefined
  const reaching = sharesIn(cells).filter((share) => share >= target).length / cells.length
  const verdict =
    reaching >= agreed.reached ? 'reached' : reaching <= agreed.notReached ? 'not-reached' : 'depends'
  return { verdict, reaching }
}
