/** Times the whole grid of a sensitivity for every province of the country over 30 years: `node bench/tfp-grid.ts`. */

import { readParameters } from '#modules/productivity/computation/parameters.ts'
import { sensitivity } from '#modules/productivity/computation/sensitivity.ts'
import { seriesOf } from '#modules/productivity/computation/series.ts'

const [provinces, years, first] = [34, 30, 1996]
const parameters = readParameters({})
if (!('mode' in parameters)) throw new Error('no parameters')

const grown = (start: number, rate: number) =>
  seriesOf(Array.from({ length: years }, (_, n): [number, number] => [first + n, start * (1 + rate) ** n]))
const flows = Array.from({ length: provinces }, (_, n) => ({
  output: grown(20_000 + n, 0.06 + n / 1000),
  labor: grown(400 + n, 0.005),
  investment: grown(5_000 + n, 0.07),
}))
const spans = [2006, 2011, 2016, 2021].map((from) => ({ from, to: from + 4 }))

for (const round of ['cold', 'warm', 'warm']) {
  const begun = performance.now()
  const cells = flows.flatMap((one) => spans.flatMap((span) => sensitivity(one, span, parameters)))
  const took = performance.now() - begun
  console.log(
    `${round}: ${cells.length} cells of ${provinces} provinces and ${spans.length} periods in ${took.toFixed(0)} ms`,
  )
  if (took > 1000) process.exitCode = 1
}
