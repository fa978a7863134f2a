import { spanText, type YearSpan, yearsIn } from '#kernel/period.ts'
import type { DifficultyReportRow } from '#modules/difficulties/year-report.ts'
import type { Plan } from '#modules/plan/document.ts'
import { tasksDueIn } from '#modules/plan/rules.ts'
import type { Task } from '#modules/plan/targets-and-tasks.ts'
import { shownStates } from '#modules/work/workflow.ts'
import type { YearReportRow } from '#modules/work/year-report.ts'
import { yearCell } from './annex-form.ts'
import type { AnnexRow } from './report-material.ts'
import { resultOf, taskRow } from './task-rows.ts'

/** A task as one year of a review saw it. */
export interface YearOfTask {
  readonly year: number
  readonly row: YearReportRow
}

const unrecorded = 'Chưa ghi nhận'

/** What came of it, said once for a task that ran over several years. */
const results = (seen: readonly YearOfTask[]): string | null => {
  const said = [...Map.groupBy(seen, ({ row }) => row.taskId).values()].flatMap((together) => {
    const [first, last] = [together[0], together.at(-1)]
    const result = last && resultOf(last.row)
    if (!first || !last || !result) return []
    return [`${spanText({ from: first.year, to: last.year })}: ${result.replace(/\.$/, '')}`]
  })
  return said.join('. ') || null
}

const isDone = ({ row }: YearOfTask): boolean => row.state === 'done'

/** The row of a task and of one who led it: a cell for every year in which it was due, and what came of it. */
const rowOf = (
  seen: readonly YearOfTask[],
  due: readonly number[],
  difficulties: readonly DifficultyReportRow[],
): AnnexRow<'tasks'>[] => {
  const last = seen.at(-1)
  if (last === undefined) return []
  const whole = taskRow(last.row, difficulties)
  const stateIn = (year: number): string => {
    const one = seen.find((other) => other.year === year)
    return one ? shownStates[one.row.state].label.vi : unrecorded
  }
  const years = [...new Set([...due, ...seen.map(({ year }) => year)])].sort()
  const tasks = new Map(seen.map(({ row }) => [row.taskId, row.evidenceCount]))
  return [
    {
      ...whole,
      cells: {
        ...whole.cells,
        ...Object.fromEntries(years.map((year) => [yearCell(year), stateIn(year)])),
        result: results(seen),
        progress: `hoàn thành ${seen.filter(isDone).length}/${years.length} năm`,
        evidence: String([...tasks.values()].reduce((sum, count) => sum + count, 0)),
      },
    },
  ]
}

/** The row of a task that the register does not know in any year, as the plan alone has it. */
const plannedRow = (task: Task, due: readonly number[], lead: string): AnnexRow<'tasks'> => ({
  from: null,
  cells: {
    number: task.id,
    content: task.title.vi,
    lead,
    coordinating: null,
    time: due.join(', '),
    result: null,
    progress: unrecorded.toLocaleLowerCase('vi'),
    difficulty: null,
    evidence: '0',
    ...Object.fromEntries(due.map((year) => [yearCell(year), unrecorded])),
  },
})

/**
 * Annex 02 of a review: the tasks across its years as a matrix, in the order of the plan's annex, a row for each who led
 * it. A year in which a task was due and that nobody recorded says so.
 */
export const taskMatrix = (
  { plan, years }: { readonly plan: Plan; readonly years: YearSpan },
  seen: readonly YearOfTask[],
  difficulties: readonly DifficultyReportRow[],
  leadOf: (task: Task) => string,
): AnnexRow<'tasks'>[] =>
  plan.tasks.flatMap((task) => {
    const due = yearsIn(years).filter((year) =>
      tasksDueIn(plan, year).some((instance) => instance.task.id === task.id),
    )
    const own = seen.filter(({ row }) => row.number === task.id)
    const byLead = [...Map.groupBy(own, ({ row }) => row.leadId).values()]
    if (byLead.length === 0) return due.length === 0 ? [] : [plannedRow(task, due, leadOf(task))]
    return byLead.flatMap((one) => rowOf(one, due, difficulties))
  })
