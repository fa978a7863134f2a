import type { YearSpan } from '#kernel/period.ts'
import { type Text, text } from '#kernel/text.ts'
import type { Context } from '#platform/context.ts'
import { sectors } from './computation/column-name.ts'
import type { ProvincialFactors } from './computation/factors.ts'
import type { Observations } from './computation/observations.ts'
import type { Parameters } from './computation/parameters.ts'
import { regressCapitalShare } from './computation/regression.ts'
import type { ProvinceRun } from './computation/run.ts'
import { sectorFigures } from './computation/sector-figures.ts'
import { verdictOn } from './computation/verdict.ts'
import { whatWouldHold } from './computation/what-would-hold.ts'
import { deepeningOfRun } from './deepening-of-run.ts'
import { factorsOfRun, loadRun } from './open-run.ts'
import type { Cell, Examination, RunGoal, SectorYear, Verdict } from './run-answers-contract.ts'
import { goalsOf } from './run-goals.ts'

const meets = (a: YearSpan, b: YearSpan): boolean => a.from <= b.to && b.from <= a.to

/** Labour productivity stands or falls by one figure: it does not hang on the assumptions about capital. */
const productivityVerdict = (growth: number | null, { level }: RunGoal) =>
  growth === null
    ? { verdict: 'unknown' as const, reaching: null }
    : { verdict: growth > level ? ('reached' as const) : ('not-reached' as const), reaching: null }

const verdictsOf = (
  goals: readonly RunGoal[],
  span: YearSpan,
  cells: readonly Cell[],
  growth: number | null,
  { factors, parameters }: { factors: ProvincialFactors; parameters: Parameters },
): Verdict[] =>
  goals.map((goal): Verdict => {
    const shared = { goal: goal.id, isOfPeriod: meets(goal, span) }
    if (goal.of === 'laborProductivityGrowth')
      return { ...shared, ...productivityVerdict(growth, goal), needed: null }
    const { verdict, reaching } = verdictOn(cells, goal.least) ?? { verdict: 'unknown', reaching: null }
    const needed = whatWouldHold(factors, span, parameters, goal.level) ?? null
    return { ...shared, verdict, reaching, needed }
  })

const sectorYears = (observations: Observations, factors: ProvincialFactors): SectorYear[] => {
  const figures = sectorFigures(observations, factors)
  if (figures === undefined) return []
  return [...factors.output.keys()].flatMap((year) => {
    const persons = sectors.map((part) => figures.labor.get(part)?.get(year))
    const all = persons.reduce<number>((sum, one = Number.NaN) => sum + one, 0)
    return sectors.flatMap((part, at): SectorYear[] => {
      const [added, own] = [figures.valueAdded.get(part)?.get(year), persons[at]]
      if (added === undefined || own === undefined || !Number.isFinite(all)) return []
      return [{ year, part, laborProductivity: added / own, laborWeight: own / all }]
    })
  })
}

const markWords: Readonly<Record<keyof Observations['marks'], Text>> = {
  vintage: text('kỳ số liệu', 'vintage'),
  laborConcept: text('khung lao động', 'labour concept'),
  territory: text('địa bàn', 'territory'),
}

/** Years from which a word of the rows is another than in the year before. */
const turnsOf = ({ marks }: Observations): Examination['marks'] =>
  Object.entries(marks).flatMap(([mark, words]) => {
    const rows = [...words].sort(([a], [b]) => a - b)
    const name = markWords[mark as keyof typeof markWords]
    return rows.flatMap(([year, word], at) => {
      const before = rows[at - 1]?.[1]
      return before === undefined || before === word
        ? []
        : [{ year, text: text(`${name.vi}: ${before} → ${word}`, `${name.en}: ${before} → ${word}`) }]
    })
  })

const marksOf = (outcome: ProvinceRun, observations: Observations, parameters: Parameters) =>
  [
    ...outcome.links.map(({ year, from, to }) => ({
      year,
      text: text(`nối giá so sánh ${from} và ${to}`, `prices of ${from} and ${to} are linked`),
    })),
    ...outcome.years
      .filter((one) => one.interpolated)
      .map(({ year }) => ({ year, text: text('nội suy', 'interpolated') })),
    ...parameters.laborSplices.map(({ year, ratio }) => ({
      year,
      text: text(`nối lao động, hệ số ${ratio}`, `employed persons spliced by ${ratio}`),
    })),
    ...turnsOf(observations),
  ].sort((a, b) => a.year - b.year)

const regressionOf = (factors: ProvincialFactors): Examination['regression'] => {
  const found = regressCapitalShare(factors)
  return found === undefined ? null : { ...found, refusedFor: [...found.refusedFor] }
}

/**
 * What stands behind the headline of a run (tfp.md §5.4; I.3.2.a.6–7, b.6–7): every cell of its sensitivity, a verdict on every goal of the plan
 * for every period, what would have to hold, its sectors, labour productivity by its sources, the capital share by regression, and the marks
 * of its years. Goals come from the plan.
 * @throws Refusal NOT_FOUND, FORBIDDEN
 */
export const examineRun = async (context: Context, id: string): Promise<Examination> => {
  const row = await loadRun(context, id)
  const outcome: ProvinceRun = JSON.parse(row.outcome)
  const goals = await goalsOf(context)
  const { observations, factors } = factorsOfRun(row)
  const { parameters } = row
  return {
    goals,
    periods: outcome.sensitivity.map(({ from, to, cells }) => {
      const growth = outcome.periods.find((one) => one.from === from && one.to === to)
      const verdicts = verdictsOf(goals, { from, to }, cells, growth?.laborProductivityGrowth ?? null, {
        factors,
        parameters,
      })
      return { from, to, cells: [...cells], verdicts }
    }),
    sectors: sectorYears(observations, factors),
    deepening: deepeningOfRun(outcome, parameters.mode),
    regression: regressionOf(factors),
    marks: marksOf(outcome, observations, parameters),
  }
}
