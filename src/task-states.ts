import type { TaskStates } from '#modules/plan/look-up.ts'
import { instancesOf, yearsOf } from '#modules/plan/rules.ts'
import { shownStates } from '#modules/work/workflow.ts'
import { taskStates as statesOfTasks } from '#modules/work/year-report.ts'

/** How every time that a row of the annex falls due stands, for the matrix of the plan: the last year that is followed speaks. */
export const taskStates: TaskStates = async (context, { plan }) => {
  const followed = await statesOfTasks(context, yearsOf(plan))
  const cells = plan.tasks.flatMap((task) =>
    instancesOf(plan, task).flatMap(({ key, from, to }) => {
      const last = followed
        .filter(({ row, year }) => row === task.id && from <= year && year <= to)
        .toSorted((a, b) => b.year - a.year)[0]
      if (last === undefined) return []
      const { label, tone = 'quiet' } = shownStates[last.state]
      return [[key, { label, tone, path: `/work/tasks?year=${last.year}` }] as const]
    }),
  )
  return new Map(cells)
}
