import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/context.ts'
import { periodAccount } from './computation/accounting.ts'
import { scenarioFactors } from './computation/scenario.ts'
import { yearlyRows } from './computation/yearly-rows.ts'
import { factorsOfRun, loadRun } from './open-run.ts'
import { runRefusals } from './rules.ts'
import type { ScenarioAnswer, ScenarioInput } from './run-answers-contract.ts'

/**
 * Carries a run on from its last year to another one under assumed rates (decimals a year): the years that are added and their account as one
 * period. Nothing is kept.
 * @throws Refusal NOT_FOUND, FORBIDDEN; SCENARIO_YEARS when the year does not lie ahead
 */
export const scenarioOfRun = async (
  context: Context,
  { id, ...scenario }: ScenarioInput,
): Promise<ScenarioAnswer> => {
  const { parameters, ...row } = await loadRun(context, id)
  const { factors } = factorsOfRun({ ...row, parameters })
  const last = Math.max(...factors.output.keys())
  if (scenario.until <= last) throw new Refusal(runRefusals.SCENARIO_YEARS, { last }, 'until')
  const carried = scenarioFactors(factors, parameters, scenario)
  const span = { from: last + 1, to: scenario.until }
  const whole = periodAccount(carried, span, parameters.mode, parameters.noShareBelow)
  if (whole === undefined) throw new Refusal(runRefusals.SCENARIO_YEARS, { last }, 'until')
  const years = yearlyRows(carried, parameters.mode, parameters.noShareBelow).filter(
    ({ year }) => year > last,
  )
  return {
    years: years.map(({ year, outputGrowth, tfpGrowth, laborProductivityGrowth }) => ({
      ...{ year, outputGrowth, tfpGrowth, laborProductivityGrowth },
    })),
    whole: { ...span, ...whole },
  }
}
