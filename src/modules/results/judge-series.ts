import { yearOf, yearsIn } from '#kernel/period.ts'
import type { FigureKind } from '#modules/plan/measure.ts'
import { isGoalMet } from '#modules/plan/rules.ts'
import { bare, type Case, type Judgement, type Point, type YearJudgement } from './judgement.ts'
import { type Level, levelOf, type Note, standing, weakest } from './rules.ts'

const asked = (goal: Level): number => levelOf(goal) - ('about' in goal ? goal.tolerance : 0)

const stateOf = ({ phase, asOf }: Case, goal: Level, value: number): Judgement['state'] => {
  const met = isGoalMet(goal, value)
  if (standing(phase.from, phase.to, asOf) === 'over') return met ? 'reached' : 'not-reached'
  return met ? 'on-track' : 'behind'
}

const yearRow = (year: number, value: number | null, kind: FigureKind | null): YearJudgement => ({
  year,
  value,
  kind,
  estimate: null,
  final: null,
  state: null,
})

const groupBySeries = (points: readonly Point[]): [string, Point[]][] => {
  const groups = new Map<string, Point[]>()
  for (const point of points) groups.set(point.series, [...(groups.get(point.series) ?? []), point])
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
}

interface Run {
  readonly base: Point & { value: number }
  readonly last: Point & { value: number }
  readonly points: readonly Point[]
}

const hasLevel = (point: Point | undefined): point is Point & { value: number } =>
  point?.value != null && point.value > 0

/** From the year before the phase to the last year with a level; undefined when either end is missing. */
const runOf = ({ phase }: Case, points: readonly Point[]): Run | undefined => {
  const base = points.find((point) => point.year === phase.from - 1)
  const last = points
    .filter((point) => point.year >= phase.from && point.year <= phase.to && hasLevel(point))
    .sort((a, b) => b.year - a.year)[0]
  return hasLevel(base) && hasLevel(last) ? { base, last, points } : undefined
}

/** The average rate, in per cent a year, that the years left must have so that the whole phase meets the goal. */
const rateLeft = (goal: Level, ratio: number, years: number, done: number): number | null =>
  done >= years ? null : (((1 + asked(goal) / 100) ** years / ratio) ** (1 / (years - done)) - 1) * 100

/**
 * The average yearly growth over the phase, in per cent: the n-th root of the ratio of the last level to the level of
 * the year before the phase, less one; never a mean of yearly rates (research note on period figures). Levels of two
 * territories or base years are never mixed: one series is used, the longest, and among equals the one named last.
 */
export const judgeAverageRate = (one: Case, goal: Level, points: readonly Point[]): Judgement => {
  const { phase, asOf } = one
  const runs = groupBySeries(points).flatMap(([, series]) => runOf(one, series) ?? [])
  const when = standing(phase.from, phase.to, asOf)
  const run = [...runs].sort((a, b) => a.last.year - b.last.year).at(-1)
  if (run === undefined) {
    const inside = points.some((point) => point.year >= phase.from && point.year <= phase.to)
    return bare(
      when === 'ahead' ? 'not-due' : inside ? 'undetermined' : 'no-data',
      inside ? ['no-base-year'] : [],
    )
  }
  const { base, last } = run
  const n = last.year - base.year
  const ratio = last.value / base.value
  const value = (ratio ** (1 / n) - 1) * 100
  const levels = new Map(run.points.filter(hasLevel).map((point) => [point.year, point]))
  const years = yearsIn(phase).map((year) => {
    const level = levels.get(year)
    const before = levels.get(year - 1)
    if (!hasLevel(level) || !hasLevel(before)) return yearRow(year, null, null)
    return yearRow(year, (level.value / before.value - 1) * 100, weakest([level.kind, before.kind]) ?? null)
  })
  const isWhole = last.year === phase.to
  const whole = phase.to - phase.from + 1
  const left = rateLeft(goal, ratio, whole, n)
  const said: Note[] = [
    ...(isWhole ? [] : (['partial-period'] as const)),
    ...(runs.length > 1 ? (['several-series'] as const) : []),
  ]
  return {
    ...bare(stateOf(one, goal, value), said),
    value,
    kind: weakest([base.kind, last.kind]) ?? null,
    years,
    pace: left,
    covers: isWhole ? null : { from: phase.from, to: last.year },
  }
}

const length = (point: Point): number => point.year - point.fromYear + 1

/**
 * A share that is published for the phase, else for the longest period inside it (the latest among equals); a mean of
 * yearly shares is never taken. Where there was no growth there is no share (domain trap 16).
 */
export const judgeShare = (one: Case, goal: Level, points: readonly Point[]): Judgement => {
  const { phase, asOf } = one
  const when = standing(phase.from, phase.to, asOf)
  const inside = points.filter((point) => point.fromYear >= phase.from && point.year <= phase.to)
  const best = [...inside]
    .sort((a, b) => length(a) - length(b) || a.year - b.year || (a.series < b.series ? -1 : 1))
    .at(-1)
  if (best === undefined) return bare(when === 'ahead' ? 'not-due' : 'no-data')
  const years = yearsIn(phase)
    .filter((year) => year <= yearOf(asOf))
    .map((year) => {
      const point = inside.find((p) => p.series === best.series && p.fromYear === year && p.year === year)
      return yearRow(year, point?.value ?? null, point?.kind ?? null)
    })
  const isWhole = best.fromYear === phase.from && best.year === phase.to
  const covers = isWhole ? null : { from: best.fromYear, to: best.year }
  const twins = inside.filter((p) => p.series !== best.series && length(p) === length(best))
  const said: Note[] = [
    ...(isWhole ? [] : (['partial-period'] as const)),
    ...(twins.length > 0 ? (['several-series'] as const) : []),
  ]
  if (best.value === null) return { ...bare('undetermined', ['no-growth', ...said]), years, covers }
  return {
    ...bare(stateOf(one, goal, best.value), said),
    value: best.value,
    kind: best.kind,
    years,
    covers,
  }
}
