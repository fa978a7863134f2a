import { clockwork, type Jurisdiction, permit } from '#kernel/permission.ts'
import type { Text } from '#kernel/text.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { getPlanVersion } from '#modules/plan/service.ts'
import { type Context, today } from '#platform/context.ts'
import { workGrants } from './permissions.ts'
import { wordsOf } from './plan-words.ts'
import { annexRowOf, present } from './present.ts'
import type { CountResults } from './result-count.ts'
import { isBehind, isLate, joinedState, nameDayOf, shownState, yearsText } from './rules.ts'
import * as store from './store.ts'
import type { ShownState } from './workflow.ts'

/** A row of annex 02 of the report: results of the tasks of the plan's annex. */
export interface YearReportRow {
  readonly taskId: string
  readonly leadId: string
  /** TT: the number in the annex. */
  readonly number: string
  readonly groupId: string
  readonly content: Text
  readonly lead: string
  readonly coordinating: readonly Text[]
  readonly time: string
  readonly wanted: number | null
  readonly done: number | null
  readonly unit: Text | null
  /** Words of the last progress note; empty when there is none. */
  readonly result: string
  readonly percent: number
  readonly state: ShownState
  readonly evidenceCount: number
}

/**
 * Annex 02 of the report for a year: every task that ran in it and that the person may read, in the order of the annex.
 * Its difficulties join by `taskId` from the module difficulties. @throws Refusal FORBIDDEN
 */
export const workForYear = async (
  context: Context,
  year: number,
  count: CountResults,
): Promise<YearReportRow[]> =>
  rowsWithin(context, permit(context.actor, workGrants, 'task.read'), year, count)

/**
 * The tasks of a year that agencies lead or work on with the lead, for their own report (V.5.a, V.5.g); whoever is
 * looking, and no right is asked: the caller has proven that the report may be read.
 */
export const workOfAgencies = (
  context: Context,
  agencies: readonly string[],
  year: number,
  count: CountResults,
): Promise<YearReportRow[]> => rowsWithin(context, clockwork(context.actor.province, agencies), year, count)

const rowsWithin = async (
  context: Context,
  within: Jurisdiction,
  year: number,
  count: CountResults,
): Promise<YearReportRow[]> => {
  const day = today(context)
  const reads = await store.tasksOfYears(context.db, within, { from: year, to: year }, day)
  const { document } = await directoryOf(context.db, context.actor.province)
  const said = await store.lastProgress(
    context.db,
    reads.map(({ task }) => task.id),
  )
  const rows = await present(context, reads, count)
  return Promise.all(
    rows.map(async (row, n) => {
      const task = reads[n]?.task
      const plan = await getPlanVersion(context.db, task?.planVersionId ?? '')
      const coordinating = (task && annexRowOf(plan, task)?.coordinating) ?? []
      const nameDay = nameDayOf(row, day)
      return {
        taskId: row.id,
        leadId: row.lead.id,
        number: row.row,
        groupId: row.groupId,
        content: row.title,
        lead: row.lead.label,
        coordinating: coordinating.flatMap((one) => wordsOf(plan, document, one, nameDay)),
        time: yearsText(row),
        wanted: row.wanted,
        done: row.done,
        unit: row.unit,
        result: said.get(row.id) ?? '',
        percent: row.percent,
        state: row.shown,
        evidenceCount: row.evidenceCount,
      }
    }),
  )
}

/** How a row of the annex stands in a year; several tasks (annex VII) stand together as the one that needs most attention. */
export interface TaskStateInYear {
  readonly row: string
  readonly year: number
  readonly state: ShownState
  readonly tasks: readonly { readonly id: string; readonly state: ShownState }[]
}

/** How the tasks that the person may read stand: row of the annex × year, for the years from–to. @throws Refusal FORBIDDEN */
export const taskStates = async (
  context: Context,
  years: { readonly from: number; readonly to: number },
): Promise<TaskStateInYear[]> => {
  const within = permit(context.actor, workGrants, 'task.read')
  const day = today(context)
  const tasks = await store.bareTasksOfYears(context.db, within, years)
  const cells = tasks.flatMap((task) =>
    Array.from({ length: years.to - years.from + 1 }, (_, n) => years.from + n)
      .filter((year) => task.fromYear <= year && year <= task.toYear)
      .map((year) => ({ row: task.row, year, id: task.id, state: shownState(task, day) })),
  )
  return [...Map.groupBy(cells, ({ row, year }) => `${row}:${year}`).values()].flatMap((together) => {
    const [first] = together
    const state = joinedState(together.map((one) => one.state))
    return first && state
      ? [{ row: first.row, year: first.year, state, tasks: together.map(({ id, state }) => ({ id, state })) }]
      : []
  })
}

/** How many tasks of a year are late, or behind the time that has passed, of those the person may read. @throws Refusal FORBIDDEN */
export const countBehind = async (
  context: Context,
  year: number,
): Promise<{ late: number; behind: number }> => {
  const within = permit(context.actor, workGrants, 'task.read')
  const day = today(context)
  const tasks = await store.bareTasksOfYears(context.db, within, { from: year, to: year })
  const late = tasks.filter((task) => isLate(task, day)).length
  return { late, behind: tasks.filter((task) => isBehind(task, day)).length - late }
}
