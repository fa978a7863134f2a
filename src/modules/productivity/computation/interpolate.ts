import type { Observations } from './observations.ts'
import { type Series, seriesOf } from './series.ts'

/** Fills a missing year between its neighbours at one rate of growth: ln X is a straight line (rule V01). */
const filled = (series: Series, year: number): Series => {
  if (series.has(year)) return series
  const years = [...series.keys()]
  const [before, after] = [years.findLast((one) => one < year), years.find((one) => one > year)]
  if (before === undefined || after === undefined) return series
  const [low, high] = [series.get(before) ?? 0, series.get(after) ?? 0]
  if (low <= 0 || high <= 0) return series
  return seriesOf([...series, [year, low * (high / low) ** ((year - before) / (after - before))]])
}

/** Observations with the asked years filled in, in every column; whoever shows the outcome marks these years. */
export const interpolated = (observations: Observations, years: readonly number[]): Observations => {
  const missing = years.filter((year) => !observations.rows.some((row) => row.year === year))
  if (missing.length === 0) return observations
  const columns = [...observations.columns].map(([name, series]): [string, Series] => [
    name,
    missing.reduce(filled, series),
  ])
  return {
    ...observations,
    rows: [...observations.rows, ...missing.map((year) => ({ year, line: 0 }))],
    columns: new Map(columns),
  }
}
