import { covers, holds, mayOn, permit } from '#kernel/permission.ts'
import { availableActions } from '#kernel/workflow.ts'
import type { Plan } from '#modules/plan/document.ts'
import { getPlanVersion } from '#modules/plan/service.ts'
import { type Context, today } from '#platform/context.ts'
import type { TaskRow } from './contract.ts'
import { workGrants } from './permissions.ts'
import type { CountResults } from './result-count.ts'
import { isBehind, isOpen, shownState } from './rules.ts'
import * as store from './store.ts'
import { taskWorkflow } from './workflow.ts'

/** The measure that activities fill themselves; a task counts its own activities rather than all of the province. */
const ownMeasure = 'work.activities'

/** The row of the annex that counts a task; none for one that something else asked for, which only stands under the row. */
export const annexRowOf = (plan: Plan, { row, origin }: Pick<store.TaskRecord, 'row' | 'origin'>) =>
  origin === null ? plan.tasks.find(({ id }) => id === row) : undefined

/** How much of each task is done: by the measure of its row, else by its activities; undefined when nothing counts it. */
export const doneOf = async (
  context: Context,
  tasks: readonly store.TaskRecord[],
  count: CountResults,
): Promise<Map<string, number>> => {
  const day = today(context)
  const found = await Promise.all(
    tasks.map(async (task) => {
      const plan = await getPlanVersion(context.db, task.planVersionId)
      return { task, row: annexRowOf(plan, task) }
    }),
  )
  const measured = found.flatMap(({ task, row }) =>
    row?.measure && row.measure !== ownMeasure
      ? [
          {
            task,
            asked: {
              measure: row.measure,
              where: row.where ?? {},
              from: task.fromYear,
              to: task.toYear,
              until: day,
            },
          },
        ]
      : [],
  )
  const figures = await count(
    context,
    measured.map(({ asked }) => asked),
  )
  const done = new Map<string, number>()
  measured.forEach(({ task }, n) => {
    const figure = figures[n]
    if (figure !== undefined) done.set(task.id, figure)
  })
  const byActivities = found.filter(({ row }) => row?.activity || row?.measure === ownMeasure)
  const counts = await store.activityCounts(
    context.db,
    byActivities.map(({ task }) => task.id),
    day,
  )
  for (const { task, row } of byActivities) {
    const own = counts.filter(
      ({ taskId, kind }) => taskId === task.id && (!row?.activity || kind === row.activity),
    )
    done.set(
      task.id,
      own.reduce((sum, one) => sum + one.count, 0),
    )
  }
  return done
}

/** What the person may do with a task now; the screens show these and no others. */
const actionsOn = (context: Context, task: store.TaskRecord): string[] => {
  const { actor } = context
  const may = (right: keyof typeof workGrants) => mayOn(actor, workGrants, right, task)
  return [
    ...(may('task.update') && isOpen(task.state) ? ['progress'] : []),
    ...availableActions(taskWorkflow, task.state, may),
    ...(may('task.assign') && task.state !== 'cancelled' ? ['assign'] : []),
    ...(holds(actor, workGrants, 'task.comment') ? ['comment'] : []),
    ...(may('task.update') || may('task.assign') ? ['attach'] : []),
    ...(mayAddActivity(context, task) ? ['add-activity'] : []),
  ]
}

const mayAddActivity = ({ actor }: Context, task: store.TaskRecord): boolean =>
  task.state !== 'cancelled' &&
  holds(actor, workGrants, 'activity.write') &&
  (covers(permit(actor, workGrants, 'activity.write'), task) ||
    task.coordinating.some((id) => actor.ownAgencies.includes(id)))

/** Tasks as they go out. */
export const present = async (
  context: Context,
  reads: readonly store.TaskRead[],
  count: CountResults,
): Promise<TaskRow[]> => {
  const day = today(context)
  const done = await doneOf(
    context,
    reads.map(({ task }) => task),
    count,
  )
  return reads.map(({ task, leadName, evidenceCount }) => ({
    id: task.id,
    version: task.version,
    row: task.row,
    groupId: task.groupId,
    instance: task.instance,
    title: task.title,
    fromYear: task.fromYear,
    toYear: task.toYear,
    lead: { id: task.agencyId, label: leadName },
    dueOn: task.dueOn,
    wanted: task.wanted,
    unit: task.wantedUnit,
    done: done.get(task.id) ?? null,
    state: task.state,
    shown: shownState(task, day),
    percent: task.percent,
    behind: isBehind(task, day),
    evidenceCount,
    actions: actionsOn(context, task),
  }))
}
