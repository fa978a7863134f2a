import { yearOf, yearsIn } from '#kernel/period.ts'
import type { Goal, Target } from '#modules/plan/targets-and-tasks.ts'
import { bare, type Case, type Judgement, type Step } from './judgement.ts'
import { elapsedShare, standing, weakest } from './rules.ts'

type Milestone = Extract<Goal, { reached: string }>

/** The levels of a milestone that are as high as the one named, or higher. */
export const levelsFrom = (target: Pick<Target, 'levels'>, level: string): string[] => {
  const all = (target.levels ?? []).map(({ id }) => id)
  const at = all.indexOf(level)
  return at < 0 ? [level] : all.slice(at)
}

/**
 * A level that enough bodies must reach by the end of the phase; a body that stood there before the phase still
 * counts, and one body counts once. The higher level that is aimed at is shown and judges nothing.
 */
export const judgeMilestone = (one: Case, goal: Milestone, steps: readonly Step[]): Judgement => {
  const { target, phase, asOf } = one
  const when = standing(phase.from, phase.to, asOf)
  if (when === 'ahead') return bare('not-due')
  const firstYears = (level: string): Map<string, number> => {
    const enough = levelsFrom(target, level)
    const first = new Map<string, number>()
    for (const step of steps)
      if (enough.includes(step.level))
        first.set(step.who, Math.min(first.get(step.who) ?? step.year, step.year))
    return first
  }
  const reached = firstYears(goal.reached)
  const years = yearsIn(phase).map((year) => ({
    year,
    value: year > yearOf(asOf) ? null : [...reached.values()].filter((first) => first === year).length,
    kind: year > yearOf(asOf) ? null : ('actual' as const),
    estimate: null,
    final: null,
    state: null,
  }))
  const known = {
    value: reached.size,
    kind: weakest(steps.map(({ kind }) => kind)) ?? null,
    years,
    aimed: goal.aim === undefined ? null : firstYears(goal.aim).size,
  }
  if (reached.size >= goal.count) return { ...bare('reached'), ...known }
  if (when === 'over') return steps.length === 0 ? bare('no-data') : { ...bare('not-reached'), ...known }
  const due = Math.round(goal.count * elapsedShare(phase.from, phase.to, asOf))
  return { ...bare(reached.size >= due ? 'on-track' : 'behind'), ...known }
}
