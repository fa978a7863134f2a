import { inArray, sql } from 'drizzle-orm'
import { yearsIn } from '#kernel/period.ts'
import type { Measure } from '#modules/plan/measure.ts'
import type { Target } from '#modules/plan/targets-and-tasks.ts'
import { type Context, today } from '#platform/context.ts'
import { rowsOf } from '#platform/database/database.ts'
import type { Figure } from './agency-report-shapes.ts'
import { type Asked, drawn, type ReportSource } from './source.ts'

interface Row extends Record<string, unknown> {
  readonly subject: string
  readonly id: string
  readonly label: string
  readonly on_day: string | null
  readonly year: number
  readonly counted_as: string
  readonly kind: string
  readonly dimensions: Readonly<Record<string, unknown>>
}

/** Where a counted record is opened, by kind of record. */
const pathOf: Readonly<Record<string, string>> = {
  'training.course': '/training/courses',
  'training.attendance': '/training/attendances',
  'training.certificate': '/training/certificates',
  'support.project': '/support/projects',
  'awards.entry': '/awards/entries',
}

const countedRows = (context: Context, measure: Measure, asked: Asked): Promise<Row[]> => {
  const rows = measure.rows(context.actor.province, today(context))
  return rowsOf<Row>(
    context.db,
    sql`select subject, id, label, on_day::text as on_day, year, counted_as, kind, dimensions from (${rows}) r
        where r.year between ${asked.years.from} and ${asked.years.to} and ${inArray(sql`r.agency_id`, [...asked.agencies])} order by on_day, label`,
  )
}

const distinct = (rows: readonly Row[]): string => String(new Set(rows.map((row) => row.counted_as)).size)

const figureOf = (target: Target, rows: readonly Row[], { data }: Asked): Figure => {
  const where = Object.entries(target.where ?? {})
  const counted = rows.filter((row) => where.every(([name, value]) => row.dimensions[name] === value))
  const done = counted.filter(
    ({ kind, on_day }) =>
      kind !== 'estimate' && (data === undefined || on_day === null || on_day <= data.actualTo),
  )
  return {
    id: target.id,
    label: { vi: target.label.vi, en: target.label.en ?? target.label.vi },
    unit: { vi: target.unit.vi, en: target.unit.en ?? target.unit.vi },
    actual: distinct(done),
    estimate: distinct(counted),
    rows: counted.map(({ subject, id, label }) => ({
      id: `${subject}/${id}`,
      label,
      path: pathOf[subject] ? `${pathOf[subject]}/${id}` : null,
    })),
  }
}

/**
 * One figure for a target, in a review of the rows of its own phase; where every year is judged by itself, one for each
 * year, since a rich year does not mend a poor one (domain traps 2, 3).
 */
const figuresOf = (target: Target, rows: readonly Row[], asked: Asked): Figure[] => {
  const { years, plan } = asked
  if (years.from === years.to) return [figureOf(target, rows, asked)]
  const own = plan.phases.find(({ id }) => id === target.phase) ?? years
  const span = yearsIn({ from: Math.max(own.from, years.from), to: Math.min(own.to, years.to) })
  const inYears = (wanted: readonly number[]): Figure => ({
    ...figureOf(
      target,
      rows.filter(({ year }) => wanted.includes(year)),
      asked,
    ),
    estimate: null,
  })
  if (target.accrual !== 'every-year') return [inYears(span)]
  return span.map((year) => {
    const figure = inYears([year])
    const { vi, en } = figure.label
    return { ...figure, id: `${target.id}:${year}`, label: { vi: `${vi} – ${year}`, en: `${en} – ${year}` } }
  })
}

/**
 * Figures of the targets that a section draws from, counted by the same measures as the board of targets, from the rows
 * of the agency alone: done up to the last day of actual data, and expected by the end of the last year (domain §0.5 3).
 */
export const measureSource = (measures: readonly Measure[]): ReportSource => ({
  name: 'measures',
  draw: async (context, asked) => {
    if (asked.agencies.length === 0) return []
    const wanted = asked.plan.targets.filter(({ id }) =>
      asked.form.some((section) => section.targets.includes(id)),
    )
    const figures = new Map<string, Figure[]>()
    for (const measure of measures) {
      const targets = wanted.filter((target) => target.measure === measure.name)
      if (targets.length === 0) continue
      const rows = await countedRows(context, measure, asked)
      for (const target of targets) figures.set(target.id, figuresOf(target, rows, asked))
    }
    return asked.form.map((section) =>
      drawn(section.id, { figures: section.targets.flatMap((id) => figures.get(id) ?? []) }),
    )
  },
})
