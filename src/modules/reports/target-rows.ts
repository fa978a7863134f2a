import type { YearSpan } from '#kernel/period.ts'
import { groupThousands, plainNumber, vietnameseDecimal } from '#kernel/vietnamese/number-text.ts'
import type { Plan } from '#modules/plan/document.ts'
import type { Target } from '#modules/plan/targets-and-tasks.ts'
import type { FrozenFigure, FrozenFigures } from '#modules/results/freeze.ts'
import type { Measures } from '#modules/results/judge-plan.ts'
import { leastCount, levelOf, notes, signOf, states } from '#modules/results/rules.ts'
import type { AnnexRow, ReportFigure } from './report-material.ts'

const shown = (value: string | null, decimals: number): string | null => {
  if (value === null) return null
  const fixed = Number(value).toFixed(decimals)
  return decimals === 0 ? groupThousands(fixed) : vietnameseDecimal(fixed)
}

const goalText = ({ goal, levels }: Target): string =>
  'reached' in goal
    ? `${goal.count} ${levels?.find(({ id }) => id === goal.reached)?.label.vi.toLocaleLowerCase('vi') ?? goal.reached}`
    : `${signOf(goal)} ${vietnameseDecimal(plainNumber(levelOf(goal)))}`

/** The figure as a share of its goal in per cent; none for rates, floors of every year and milestones. */
const shareOf = ({ goal, accrual }: Target, value: string | null): string | null =>
  value === null || 'reached' in goal || accrual !== 'phase-sum'
    ? null
    : vietnameseDecimal(plainNumber(Math.round((Number(value) / leastCount(goal)) * 1000) / 10))

const noteOf = ({ inYear, notes: found }: FrozenFigure): string | null =>
  [
    ...found.map((note) => (note in notes ? notes[note as keyof typeof notes].vi : note)),
    ...(inYear?.annex ?? []).map(
      ({ task, level, met }) => `Theo phụ lục ${task} (${level}): ${met ? 'đạt' : 'chưa đạt'}`,
    ),
  ].join('; ') || null

const rowOf = (target: Target, figure: FrozenFigure): AnnexRow<'targets'> => {
  const inYear = figure.inYear
  const say = (value: string | null | undefined) => shown(value ?? null, target.decimals)
  return {
    from: { subject: 'plan.target', id: target.id },
    cells: {
      label: target.label.vi,
      unit: target.unit.vi,
      phaseGoal: goalText(target),
      yearGoal: target.accrual === 'every-year' ? goalText(target) : null,
      actual: say(inYear?.final ?? inYear?.value),
      estimate: say(inYear?.estimate),
      cumulative: target.accrual === 'every-year' ? null : say(figure.value),
      share: shareOf(target, figure.value),
      state: states[figure.state].label.vi,
      note: noteOf(figure),
    },
  }
}

/** The years of a target below its line in a review: what each gave and, where each is judged, how it stands. */
const yearRows = (target: Target, { years }: FrozenFigure): AnnexRow<'targets'>[] =>
  Object.entries(years).map(([year, { value, final, state }]) => ({
    from: null,
    detail: true,
    cells: {
      label: `– Năm ${year}`,
      unit: null,
      phaseGoal: null,
      yearGoal: target.accrual === 'every-year' ? goalText(target) : null,
      actual: shown(final ?? value, target.decimals),
      estimate: null,
      cumulative: null,
      share: null,
      state: state && states[state].label.vi,
      note: null,
    },
  }))

/** The line of a target in a review speaks of the whole phase; its years stand below. */
const reviewRows = (target: Target, figure: FrozenFigure): AnnexRow<'targets'>[] => {
  const row = rowOf(target, figure)
  return [{ ...row, cells: { ...row.cells, yearGoal: null } }, ...yearRows(target, figure)]
}

const firstDay = (plan: Plan, target: Target, years: YearSpan): string | null => {
  if (target.accrual === 'milestone') return null
  const phase = plan.phases.find(({ id }) => id === target.phase)
  const inYear = target.accrual === 'every-year' && years.from === years.to
  return `${inYear ? years.from : (phase?.from ?? years.from)}-01-01`
}

/** How many years of a floor were kept, in a review: `4` of five years. */
const yearsKept = ({ years }: FrozenFigure): string =>
  String(Object.values(years).filter(({ state }) => state === 'reached').length)

/** What is traced of a target: its figure of the phase or, where each year is judged, of the year or how many years kept it. */
const figureOf = (
  plan: Plan,
  target: Target,
  figure: FrozenFigure,
  { years, asOf }: FrozenFigures,
  measures: Measures,
): ReportFigure => ({
  id: `target:${target.id}`,
  label: target.label.vi,
  unit: target.accrual === 'every-year' && years.from < years.to ? 'năm đạt' : target.unit.vi,
  value:
    target.accrual !== 'every-year'
      ? figure.value
      : years.from < years.to
        ? yearsKept(figure)
        : (figure.inYear?.value ?? null),
  kind: (figure.kind ?? 'actual') as ReportFigure['kind'],
  from: firstDay(plan, target, years),
  asOf,
  measure: target.measure,
  by: measures.get(target.measure)?.label.vi ?? 'Chưa có cách đo',
  rows: figure.trace?.rows ?? 0,
  sha256: figure.trace?.sha256 ?? null,
  records: figure.trace?.records?.map(([subject, id]) => ({ subject, id })) ?? null,
})

/** Annex 01 and its figures from the frozen figures of a year or of phases, in the order of the plan. */
export const targetRows = (plan: Plan, frozen: FrozenFigures, measures: Measures) => {
  const found = frozen.figures.flatMap((figure) => {
    const target = plan.targets.find(({ id }) => id === figure.target)
    return target ? [{ target, figure }] : []
  })
  const isReview = frozen.years.from < frozen.years.to
  return {
    rows: found.flatMap(({ target, figure }) =>
      isReview ? reviewRows(target, figure) : [rowOf(target, figure)],
    ),
    figures: found.map(({ target, figure }) => figureOf(plan, target, figure, frozen, measures)),
  }
}
