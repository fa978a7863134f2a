import { newId } from '#kernel/id.ts'
import { type CalendarDate, yearOf } from '#kernel/period.ts'
import { permit } from '#kernel/permission.ts'
import { Refusal, refuseIf } from '#kernel/refusal.ts'
import { text } from '#kernel/text.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { record } from '#modules/audit/service.ts'
import { yearsOf } from '#modules/plan/rules.ts'
import { getPlan } from '#modules/plan/service.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import { holdLock } from '#platform/database/database.ts'
import type { TaskOrigin } from './contract.ts'
import { workGrants } from './permissions.ts'
import { workRefusals } from './rules.ts'
import * as store from './store.ts'
import { taskWorkflow } from './workflow.ts'

/** A task that something else than the annex asks for. */
export interface AddedTask {
  readonly title: string
  /** The row of the annex under which it stands. */
  readonly row: string
  readonly agencyId: string
  readonly dueOn: CalendarDate
  readonly origin: TaskOrigin
}

/**
 * Makes a task that a record of another module asks for, under a row of the annex, in the year of its due day (II.1.a, V.1.b).
 * It keeps what asked for it and is never counted as what the annex itself wants. Gives its id.
 * @throws Refusal FORBIDDEN, NO_PLAN, ROW_UNKNOWN, LEAD_UNKNOWN, DUE_PAST, YEAR_OUTSIDE_PLAN
 */
export const addTask = async (context: Context, given: AddedTask): Promise<string> => {
  permit(context.actor, workGrants, 'task.assign')
  const { province } = context.actor
  const { plan, versionId } = await getPlan(context.db, province)
  const annexRow = plan.tasks.find(({ id }) => id === given.row)
  if (annexRow === undefined) throw new Refusal(workRefusals.ROW_UNKNOWN, {}, 'row')
  const { keyOf } = await directoryOf(context.db, province)
  refuseIf(!keyOf.has(given.agencyId), workRefusals.LEAD_UNKNOWN, {}, 'agency')
  refuseIf(given.dueOn < today(context), workRefusals.DUE_PAST, {}, 'dueOn')
  const [year, span] = [yearOf(given.dueOn), yearsOf(plan)]
  refuseIf(year < span.from || year > span.to, workRefusals.YEAR_OUTSIDE_PLAN, { year, ...span }, 'dueOn')
  return atomically(context, async (inside) => {
    await holdLock(inside.db, `work year ${province}`)
    const earlier = await store.countAdded(inside.db, province, plan.id, given.row, year)
    const task: store.TaskRecord = {
      ...{ id: newId(), province, agencyId: given.agencyId, version: 1 },
      ...{ createdAt: inside.now, updatedAt: inside.now, planVersionId: versionId, planId: plan.id },
      ...{ row: annexRow.id, instance: `${annexRow.id}:${year}+${earlier + 1}`, groupId: annexRow.group },
      ...{ position: plan.tasks.indexOf(annexRow), fromYear: year, toYear: year },
      ...{ title: text(given.title, given.title), coordinating: [], dueOn: given.dueOn },
      ...{ wanted: null, wantedUnit: null, state: taskWorkflow.initial, percent: 0 },
      ...{ assignment: null, origin: given.origin },
    }
    await store.addTasks(inside.db, [task])
    const label = `${task.row}. ${given.title}`
    await record(inside, { action: 'added', subject: 'work.task', id: task.id, label, after: task })
    return task.id
  })
}
