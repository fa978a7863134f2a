import { type YearSpan, yearsIn } from '#kernel/period.ts'
import { text } from '#kernel/text.ts'
import type { AnnexTable } from '#modules/plan/report-outline.ts'
import { type AnnexColumn, type AnnexForm, annexForms } from './annexes.ts'

/** The name of the cell of a year in a matrix of years. */
export const yearCell = (year: number): string => `y${year}`

const pick = (form: AnnexForm, widths: Readonly<Record<string, number>>): Record<string, AnnexColumn> =>
  Object.fromEntries(
    Object.entries(form.columns)
      .filter(([key]) => key in widths)
      .map(([key, column]) => [key, { ...column, width: widths[key] ?? column.width }]),
  )

const named = (column: AnnexColumn | undefined, vi: string, en: string): AnnexColumn => ({
  type: 'text',
  width: 8,
  ...column,
  label: text(vi, en),
})

/** Targets of a review: the phase in one line, its years in lines below. */
const targetsOfPhases = (form: AnnexForm): AnnexForm => {
  const columns = pick(form, {
    label: 20,
    unit: 10,
    phaseGoal: 9,
    yearGoal: 8,
    actual: 9,
    cumulative: 9,
    share: 7,
    state: 10,
    note: 14,
  })
  return {
    ...form,
    columns: {
      ...columns,
      actual: named(columns.actual, 'Thực hiện trong năm', 'In the year'),
      cumulative: named(columns.cumulative, 'Cả giai đoạn', 'Whole phase'),
    },
  }
}

/** Tasks of a review: rows of the plan's annex by years. */
const tasksByYears = (form: AnnexForm, years: YearSpan): AnnexForm => {
  const all = yearsIn(years)
  const { result, ...columns } = pick(form, { number: 5, content: 20, lead: 13, result: 22 })
  const width = Math.max(4, Math.floor(38 / all.length))
  return {
    ...form,
    columns: {
      ...columns,
      ...Object.fromEntries(
        all.map((year) => [yearCell(year), { label: text(String(year), String(year)), type: 'text', width }]),
      ),
      ...(result ? { result } : {}),
    },
  }
}

/** Enterprises of a single year, which the title names. */
const ofOneYear = (form: AnnexForm): AnnexForm => {
  const { year: _, ...columns } = form.columns
  return { ...form, columns }
}

/** The form of an annex over some years; over several years targets and tasks are laid out by year, and enterprises say theirs. */
export const annexForm = (table: AnnexTable, years?: YearSpan): AnnexForm => {
  const form = annexForms[table] as unknown as AnnexForm
  if (years === undefined || years.from === years.to) return table === 'enterprises' ? ofOneYear(form) : form
  if (table === 'targets') return targetsOfPhases(form)
  return table === 'tasks' ? tasksByYears(form, years) : form
}
