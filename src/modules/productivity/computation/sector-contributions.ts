import type { YearSpan } from '#kernel/period.ts'
import type { Part } from './column-name.ts'
import type { Series } from './series.ts'

/** What each part of GRDP gave to its growth over a span, as decimals of GRDP at the beginning. */
export interface Contributions {
  readonly span: YearSpan
  readonly growth: number
  readonly parts: readonly { readonly part: Part; readonly growth: number; readonly contribution: number }[]
  /** Growth less the parts: rounding, or the loss of additivity where prices were linked. */
  readonly rest: number
}

/**
 * c_i = g_i · Y_i0 ÷ Y_0 = ΔY_i ÷ Y_0, from the year before the span to its end; a span of one year gives the yearly contributions
 * (tfp.md §1.5). Undefined where GRDP lacks an end.
 */
export const sectorContributions = (
  output: Series,
  parts: ReadonlyMap<Part, Series>,
  span: YearSpan,
): Contributions | undefined => {
  const [before, after] = [output.get(span.from - 1), output.get(span.to)]
  if (before === undefined || after === undefined) return undefined
  const growth = after / before - 1
  const made = [...parts].flatMap(([part, series]) => {
    const [from, to] = [series.get(span.from - 1), series.get(span.to)]
    if (from === undefined || to === undefined) return []
    return [{ part, growth: to / from - 1, contribution: (to - from) / before }]
  })
  return {
    span,
    growth,
    parts: made,
    rest: growth - made.reduce((sum, { contribution }) => sum + contribution, 0),
  }
}
