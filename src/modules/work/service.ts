import { newId } from '#kernel/id.ts'
import { yearOf } from '#kernel/period.ts'
import { covers, holds, permit, permitOn } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { matches } from '#kernel/vietnamese/search-key.ts'
import { advance } from '#kernel/workflow.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { record, type Subject } from '#modules/audit/service.ts'
import { yearsOf } from '#modules/plan/rules.ts'
import { getPlan, getPlanVersion } from '#modules/plan/service.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import type { Assigning, Progress, TakeStep, Task, TaskYear } from './contract.ts'
import { unopenedTasks } from './open-year.ts'
import { type WorkRight, workGrants } from './permissions.ts'
import { wordsOf } from './plan-words.ts'
import { annexRowOf, doneOf, present } from './present.ts'
import type { CountResults } from './result-count.ts'
import { isOpen, nameDayOf, textOf, workRefusals, yearsText } from './rules.ts'
import * as store from './store.ts'
import { taskWorkflow } from './workflow.ts'

const subject = 'work.task'
const labelOf = ({ row, title }: store.TaskRecord): string => `${row}. ${title.vi}`

const getRead = async (context: Context, id: string): Promise<store.TaskRead> => {
  const within = permit(context.actor, workGrants, 'task.read')
  const found = await store.findTask(context.db, within, id, today(context))
  if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
  return found
}

/** Loads a task for a change: readable, within the right, unchanged since it was read. */
const lock = async (
  context: Context,
  { id, version }: { id: string; version: number },
  right: WorkRight,
): Promise<store.TaskRecord> => {
  const { task } = await getRead(context, id)
  permitOn(context.actor, workGrants, right, task)
  const before = await store.lockTask(context.db, id)
  if (before === undefined) throw new Refusal(refusals.NOT_FOUND)
  refuseIf(before.version !== version, refusals.CHANGED_MEANWHILE)
  return before
}

const write = async (
  context: Context,
  before: store.TaskRecord,
  change: Partial<store.TaskRecord>,
  { words, ...happening }: { action: string; reason?: string; words?: string },
): Promise<void> => {
  const written = { ...before, ...change, version: before.version + 1, updatedAt: context.now }
  await store.writeTask(context.db, written)
  const after = words === undefined ? written : { ...written, words }
  await record(context, { ...happening, subject, id: before.id, label: labelOf(before), before, after })
}

const note = (
  context: Context,
  taskId: string,
  said: { words: string; percent: number | null; onDay: string },
) =>
  store.addNote(context.db, {
    id: newId(),
    province: context.actor.province,
    taskId,
    agencyId: context.actor.agencyId ?? null,
    personName: context.actor.name,
    at: context.now,
    ...said,
  })

/**
 * The tasks of a year (this year unless given) that the person may read, in the order of the annex, with what of
 * each is done. @throws Refusal FORBIDDEN, NO_PLAN
 */
export const listYear = async (
  context: Context,
  year: number | undefined,
  count: CountResults,
): Promise<TaskYear> => {
  const within = permit(context.actor, workGrants, 'task.read')
  const { plan } = await getPlan(context.db, context.actor.province)
  const years = yearsOf(plan)
  const asked = year ?? Math.min(Math.max(yearOf(today(context)), years.from), years.to)
  const reads = await store.tasksOfYears(context.db, within, { from: asked, to: asked }, today(context))
  const mayOpen = holds(context.actor, workGrants, 'task.assign') && asked >= years.from && asked <= years.to
  return {
    year: asked,
    years,
    groups: plan.taskGroups.map(({ id, title }) => ({ id, title: textOf(title) })),
    tasks: await present(context, reads, count),
    unopened: mayOpen ? await unopenedTasks(context, asked) : null,
  }
}

/** One task with its notes, activities and assignment, and what the plan says of it. @throws Refusal NOT_FOUND, FORBIDDEN */
export const getTask = async (context: Context, id: string, count: CountResults): Promise<Task> => {
  const read = await getRead(context, id)
  const { task } = read
  const day = today(context)
  const [shown] = await present(context, [read], count)
  if (shown === undefined) throw new Refusal(refusals.NOT_FOUND)
  const plan = await getPlanVersion(context.db, task.planVersionId)
  const { document } = await directoryOf(context.db, context.actor.province)
  const row = annexRowOf(plan, task)
  const group = plan.taskGroups.find((one) => one.id === task.groupId)
  const nameDay = nameDayOf(task, day)
  const notes = await store.notesOf(context.db, id, nameDay)
  return {
    ...shown,
    plan: {
      number: plan.number,
      clause: plan.tasks.find((one) => one.id === task.row)?.clause ?? task.row,
    },
    groupTitle: group ? textOf(group.title) : task.title,
    coordinating: (row?.coordinating ?? []).flatMap((one) => wordsOf(plan, document, one, nameDay)),
    note: row?.note ? textOf(row.note) : null,
    measure: row?.measure ?? null,
    activityKind: row?.activity ?? null,
    assignment: task.assignment,
    origin: task.origin,
    notes: notes.map((one) => ({ ...one, at: one.at.toISOString() })),
    activities: await store.activitiesOf(context.db, id),
  }
}

/**
 * Notes progress with a percentage and the day that it speaks of; the first note starts the task. Only the lead
 * agency may. @throws Refusal CHANGED_MEANWHILE, NOT_RUNNING, DAY_AHEAD at `onDay`, FORBIDDEN
 */
export const noteProgress = (
  context: Context,
  { words, percent, onDay, ...change }: Progress,
): Promise<void> =>
  atomically(context, async (inside) => {
    const before = await lock(inside, change, 'task.update')
    const state = taskWorkflow.states[before.state].label.vi
    refuseIf(!isOpen(before.state), workRefusals.NOT_RUNNING, { state })
    refuseIf(onDay > today(inside), workRefusals.DAY_AHEAD, {}, 'onDay')
    await note(inside, before.id, { words, percent, onDay })
    await write(inside, before, { percent, state: 'in-progress' }, { action: 'progress', words })
  })

/** Says something about a task without changing it; anyone who may read it may, but the inspector. @throws Refusal FORBIDDEN, NOT_FOUND */
export const commentOn = (context: Context, { id, words }: { id: string; words: string }): Promise<void> =>
  atomically(context, async (inside) => {
    permit(inside.actor, workGrants, 'task.comment')
    const { task } = await getRead(inside, id)
    await note(inside, id, { words, percent: null, onDay: today(inside) })
    await record(inside, { action: 'commented', subject, id, label: labelOf(task), after: { words } })
  })

/**
 * Says which body carries the task out, chosen by open call or directly, by which decision (V.1.b), and another due
 * day where the decision sets one. @throws Refusal DECISION_MISSING, DUE_BEFORE_START, WRONG_STATE, FORBIDDEN
 */
export const assignTask = (
  context: Context,
  { id, version, dueOn, ...assignment }: Assigning,
): Promise<void> =>
  atomically(context, async (inside) => {
    const before = await lock(inside, { id, version }, 'task.assign')
    const { fromYear: from } = before
    refuseIf(before.state === 'cancelled', refusals.WRONG_STATE, {
      action: 'Giao nhiệm vụ',
      state: taskWorkflow.states.cancelled.label.vi,
    })
    if (assignment.way === 'open-call') {
      refuseIf(assignment.criteria === null, workRefusals.DECISION_MISSING, {}, 'criteria')
      refuseIf(assignment.decisionNumber === null, workRefusals.DECISION_MISSING, {}, 'decisionNumber')
    }
    refuseIf(dueOn !== null && dueOn < `${from}-01-01`, workRefusals.DUE_BEFORE_START, { from }, 'dueOn')
    await write(inside, before, { assignment, dueOn: dueOn ?? before.dueOn }, { action: 'assigned' })
  })

/**
 * Takes a step of the task's life. Completing with less done than the annex wants needs a reason; it sets 100 per cent.
 * @throws Refusal WRONG_STATE, REASON_REQUIRED, COUNT_SHORT, CHANGED_MEANWHILE, FORBIDDEN
 */
export const takeStep = (
  context: Context,
  { step, reason, ...change }: TakeStep,
  count: CountResults,
): Promise<void> =>
  atomically(context, async (inside) => {
    const before = await lock(inside, change, taskWorkflow.steps[step].right ?? 'task.assign')
    const state = advance(taskWorkflow, before.state, step, { reason, personId: inside.actor.personId })
    if (state === 'done' && before.wanted !== null && reason === '') {
      const done = (await doneOf(inside, [before], count)).get(before.id)
      const detail = { done: done ?? 0, wanted: before.wanted, unit: before.wantedUnit?.vi ?? '' }
      refuseIf(done !== undefined && done < before.wanted, workRefusals.COUNT_SHORT, detail, 'reason')
    }
    const percent = state === 'done' ? 100 : before.percent
    await write(inside, before, { state, percent }, { action: step, reason })
  })

/** Tasks of this year and its neighbours that the person may read, for choosing, at most 50. @throws Refusal FORBIDDEN */
export const taskChoices = async (context: Context, q: string) => {
  const within = permit(context.actor, workGrants, 'task.read')
  const year = yearOf(today(context))
  const reads = await store.tasksOfYears(context.db, within, { from: year - 1, to: year + 1 }, today(context))
  return reads
    .filter(({ task }) => matches(`${labelOf(task)} ${yearsText(task)}`, q))
    .slice(0, 50)
    .map(({ task, leadName }) => ({
      id: task.id,
      label: labelOf(task),
      detail: `${yearsText(task)}, ${leadName}`,
    }))
}

/** Which tasks a sheet means by instance, such as `II.4:2026`, among those that the person may read. */
export const tasksNamed = (context: Context, texts: readonly string[]): Promise<Map<string, string>> =>
  store.tasksByInstance(context.db, permit(context.actor, workGrants, 'task.read'), texts)

/** Proves that a record may refer to a task, and gives it. @throws Refusal TASK_UNKNOWN at the field */
export const proveTask = async (context: Context, id: string, field: string): Promise<store.TaskRecord> => {
  const within = permit(context.actor, workGrants, 'task.read')
  const found = await store.findTask(context.db, within, id, today(context))
  if (found === undefined) throw new Refusal(workRefusals.TASK_UNKNOWN, {}, field)
  return found.task
}

/** Guards the history and the evidence of tasks: who reads a task reads them, the lead and the focal agency attach. */
export const tasks: { readonly subject: Subject } = {
  subject: {
    name: subject,
    proveReadable: async (context, id) => {
      await getRead(context, id)
    },
    proveWritable: async (context, id) => {
      const { task } = await getRead(context, id)
      const may = (['task.update', 'task.assign'] as const).some(
        (right) =>
          holds(context.actor, workGrants, right) && covers(permit(context.actor, workGrants, right), task),
      )
      refuseIf(!may, refusals.FORBIDDEN)
    },
  },
}
