import type { YearSpan } from '#kernel/period.ts'
import type { Factors } from './accounting.ts'
import type { Parameters } from './parameters.ts'

/** Plans of Viet Nam run for five years and end in years that five divides. */
const planYears = 5

/** Years in which output, capital, labour and the share all stand. */
const wholeYears = ({ output, capital, labor, laborShare }: Factors): number[] =>
  [...output.keys()].filter((year) => capital.has(year) && labor.has(year) && laborShare.has(year))

/** The five-year spans that the factors cover with their base year. */
export const fiveYearSpans = (factors: Factors): YearSpan[] => {
  const years = wholeYears(factors)
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return []
  const firstEnd = Math.ceil((first + planYears) / planYears) * planYears
  const spans: YearSpan[] = []
  for (let to = firstEnd; to <= last; to += planYears) spans.push({ from: to - planYears + 1, to })
  return spans
}

/** The spans that a run reports: those that were asked for, else the five-year spans of the data. */
export const spansOf = ({ periods }: Pick<Parameters, 'periods'>, factors: Factors): YearSpan[] =>
  periods?.map(([from, to]) => ({ from, to })) ?? fiveYearSpans(factors)
