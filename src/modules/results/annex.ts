import type { Plan } from '#modules/plan/document.ts'
import { instancesOf } from '#modules/plan/rules.ts'
import type { Target, Task } from '#modules/plan/targets-and-tasks.ts'
import type { Judgement } from './judgement.ts'
import type { Note } from './rules.ts'

/** What a row of the annex asks for in a year, where a contradiction of the plan sets it beside a target. */
export interface AnnexVerdict {
  readonly task: string
  readonly clause: string
  readonly contradiction: string
  readonly year: number
  readonly level: number
  readonly value: number
  readonly met: boolean
}

interface Beside {
  readonly task: Task
  readonly contradiction: string
}

const measuresTheSame = (task: Task, target: Target): boolean =>
  task.measure === target.measure && JSON.stringify(task.where ?? {}) === JSON.stringify(target.where ?? {})

/** The measured rows of the annex that the plan's contradictions set beside a target. */
export const tasksBeside = (plan: Plan, target: Target): Beside[] =>
  plan.contradictions
    .filter((contradiction) => contradiction.targets.includes(target.id))
    .flatMap((contradiction) =>
      plan.tasks
        .filter((task) => contradiction.tasks.includes(task.id) && task.measure !== undefined)
        .map((task) => ({ task, contradiction: contradiction.id })),
    )

const yearly = (plan: Plan, { task }: Beside, year: number): number | undefined =>
  task.quantity?.per === 'year'
    ? instancesOf(plan, task).find((instance) => instance.from === year && instance.to === year)?.count
    : undefined

/**
 * How a year stands by the annex beside how it stands by the target: a year can fall short of the target and meet the
 * annex (domain trap 7). Only rows that count the same thing are set beside a target in this way.
 */
export const annexVerdicts = (plan: Plan, target: Target, judgement: Judgement): AnnexVerdict[] =>
  tasksBeside(plan, target)
    .filter(({ task }) => measuresTheSame(task, target))
    .flatMap((beside) =>
      judgement.years.flatMap(({ year, value }) => {
        const level = yearly(plan, beside, year)
        if (level === undefined || value === null) return []
        const { task, contradiction } = beside
        return [
          { task: task.id, clause: task.clause, contradiction, year, level, value, met: value >= level },
        ]
      }),
    )

/**
 * Warns where a row of the annex counts those who can reach the target (entrants of an award), and doing just what
 * the annex asks in the years left cannot bring enough of them. `entrants` is their count over the phase so far.
 */
export const annexNotes = (
  plan: Plan,
  target: Target,
  { level, lastYear, year }: { level: number; lastYear: number; year: number },
  entrants: (task: Task) => number | undefined,
): Note[] => {
  const isShort = tasksBeside(plan, target)
    .filter(({ task }) => !measuresTheSame(task, target))
    .some((beside) => {
      const soFar = entrants(beside.task)
      const each = yearly(plan, beside, Math.min(year, lastYear))
      return soFar !== undefined && each !== undefined && soFar + each * Math.max(0, lastYear - year) < level
    })
  return isShort ? ['too-few-entrants'] : []
}
