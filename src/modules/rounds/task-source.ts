import { yearsIn } from '#kernel/period.ts'
import { type Text, text } from '#kernel/text.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { resolveSelector, tasksDueIn } from '#modules/plan/rules.ts'
import type { CountResults } from '#modules/work/result-count.ts'
import { briefly } from '#modules/work/rules.ts'
import { shownStates } from '#modules/work/workflow.ts'
import { workOfAgencies, type YearReportRow } from '#modules/work/year-report.ts'
import type { Context } from '#platform/context.ts'
import type { SourceLine } from './agency-report-shapes.ts'
import { type Asked, drawn, joinedWords, type ReportSource } from './source.ts'

const parts = { lead: text('Chủ trì', 'Leads'), joined: text('Phối hợp', 'Works with the lead') } as const
const notOpened = text('chưa mở nhiệm vụ', 'task not opened yet')

interface TaskLine {
  /** Row of the annex. */
  readonly row: string
  readonly leads: boolean
  readonly line: SourceLine
}

const doneText = ({ done, wanted, unit }: YearReportRow): Text[] => {
  if (wanted === null && done === null) return []
  const count = wanted === null ? String(done ?? 0) : `${done ?? 0}/${wanted}`
  return [text(`${count} ${unit?.vi ?? ''}`.trimEnd(), `${count} ${unit?.en ?? ''}`.trimEnd())]
}

/** In a report over several years each line says its year, so that years are never mixed up. */
type Told = (words: Text) => Text

const openedLine = (
  task: YearReportRow,
  agencies: readonly string[],
  year: number,
  told: Told,
): TaskLine => ({
  row: task.number,
  leads: agencies.includes(task.leadId),
  line: {
    id: `${task.taskId}:${year}`,
    label: told(
      text(`${task.number}. ${briefly(task.content.vi)}`, `${task.number}. ${briefly(task.content.en)}`),
    ),
    detail: joinedWords([
      agencies.includes(task.leadId) ? parts.lead : parts.joined,
      shownStates[task.state].label,
      text(`${task.percent}%`, `${task.percent}%`),
      ...doneText(task),
      ...(task.result === '' ? [] : [text(task.result, task.result)]),
    ]),
    path: `/work/tasks/${task.taskId}`,
  },
})

/** What the annex alone says, for rows whose year has not been opened. */
const unopenedLines = async (
  { db, actor }: Context,
  { plan, agencyKey, onDay }: Asked,
  year: number,
  opened: ReadonlySet<string>,
  told: Told,
): Promise<TaskLine[]> => {
  const { document } = await directoryOf(db, actor.province)
  const means = (selector: Parameters<typeof resolveSelector>[2]) =>
    resolveSelector(plan, document, selector, onDay).includes(agencyKey)
  return tasksDueIn(plan, year).flatMap(({ key, task }): TaskLine[] => {
    if (opened.has(task.id)) return []
    const part = means(task.lead) ? parts.lead : task.coordinating.some(means) ? parts.joined : undefined
    if (part === undefined) return []
    const label = told(
      text(`${task.id}. ${briefly(task.title.vi)}`, `${task.id}. ${briefly(task.title.en ?? task.title.vi)}`),
    )
    return [
      {
        row: task.id,
        leads: part === parts.lead,
        line: { id: `${key}:${year}`, label, detail: joinedWords([part, notOpened]), path: null },
      },
    ]
  })
}

/**
 * The tasks that the agency leads or joins in the years of the round, in the sections that draw from their rows of the
 * annex: state, how much of what is wanted is done, and the words of the last progress note; year by year, those that it
 * leads first (V.5.a, V.5.g).
 */
export const taskSource = (count: CountResults): ReportSource => ({
  name: 'tasks',
  draw: async (context, asked) => {
    const { agencies, years, form, plan } = asked
    const place = new Map(plan.tasks.map(({ id }, n) => [id, n]))
    const inYear = async (year: number): Promise<TaskLine[]> => {
      const told: Told = ({ vi, en }) =>
        years.from === years.to ? { vi, en } : text(`${year}: ${vi}`, `${year}: ${en}`)
      const tasks = await workOfAgencies(context, agencies, year, count)
      const opened = new Set(tasks.map(({ number }) => number))
      const lines = [
        ...tasks.map((task) => openedLine(task, agencies, year, told)),
        ...(await unopenedLines(context, asked, year, opened, told)),
      ]
      return lines.toSorted(
        (a, b) => Number(b.leads) - Number(a.leads) || (place.get(a.row) ?? 0) - (place.get(b.row) ?? 0),
      )
    }
    const lines: TaskLine[] = []
    for (const year of yearsIn(years)) lines.push(...(await inYear(year)))
    return form.map((section) =>
      drawn(section.id, {
        lines: lines.filter(({ row }) => section.tasks.includes(row)).map(({ line }) => line),
      }),
    )
  },
})
