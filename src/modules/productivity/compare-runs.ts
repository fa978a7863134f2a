import type { Context } from '#platform/context.ts'
import type { ProvinceRun } from './computation/run.ts'
import { factorsOfRun, loadRun } from './open-run.ts'
import type { RunComparison } from './run-answers-contract.ts'
import type { RunRow } from './run-store.ts'
import { headOf } from './stored-runs.ts'

const listed = 200

const figures = [
  'outputGrowth',
  'capitalGrowth',
  'laborGrowth',
  'laborShare',
  'capitalContribution',
  'laborContribution',
  'tfpGrowth',
  'tfpShare',
  'laborProductivityGrowth',
] as const

const parameterDifferences = (first: RunRow, second: RunRow): RunComparison['parameters'] => {
  const [a, b]: Record<string, unknown>[] = [first.parameters, second.parameters]
  const said = (value: unknown) => (value === undefined ? '' : JSON.stringify(value))
  return [...new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})])]
    .map((name) => ({ name, first: said(a?.[name]), second: said(b?.[name]) }))
    .filter((one) => one.first !== one.second)
}

const inputDifferences = (first: RunRow, second: RunRow): RunComparison['inputs'] => {
  const [a, b] = [first, second].map((row) => factorsOfRun(row).observations.columns)
  const names = new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])])
  return [...names].flatMap((column) => {
    const [left, right] = [a?.get(column), b?.get(column)]
    const years = [...new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])].sort((x, y) => x - y)
    return years
      .map((year) => ({ year, column, first: left?.get(year) ?? null, second: right?.get(year) ?? null }))
      .filter((one) => one.first !== one.second)
  })
}

const periodDifferences = (first: RunRow, second: RunRow): RunComparison['periods'] => {
  const [a, b]: ProvinceRun['periods'][] = [first, second].map(
    ({ outcome }) => (JSON.parse(outcome) as ProvinceRun).periods,
  )
  return (a ?? []).flatMap((left) => {
    const right = b?.find(({ from, to }) => from === left.from && to === left.to)
    if (right === undefined) return []
    return [
      {
        from: left.from,
        to: left.to,
        figures: figures.map((name) => {
          const [one, other] = [left[name], right[name]]
          return {
            ...{ name, first: one, second: other },
            difference: one === null || other === null ? null : other - one,
          }
        }),
      },
    ]
  })
}

/**
 * Two runs beside each other: inputs and parameters that differ, and the figures of the periods that both report (rates and shares as
 * decimals; tfp.md §5.6). @throws Refusal NOT_FOUND, FORBIDDEN
 */
export const compareRuns = async (
  context: Context,
  ids: { first: string; second: string },
): Promise<RunComparison> => {
  const [first, second] = [await loadRun(context, ids.first), await loadRun(context, ids.second)]
  const inputs = inputDifferences(first, second)
  return {
    first: headOf(first),
    second: headOf(second),
    sameCells: first.inputHash === second.inputHash,
    parameters: parameterDifferences(first, second),
    inputs: inputs.slice(0, listed),
    moreInputs: Math.max(0, inputs.length - listed),
    periods: periodDifferences(first, second),
  }
}
