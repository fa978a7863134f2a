import type { CalendarDate, YearSpan } from '#kernel/period.ts'
import type { ColumnType } from '#kernel/register.ts'
import type { Plan } from '#modules/plan/document.ts'
import type { AnnexTable } from '#modules/plan/report-outline.ts'
import { periodWords, worded } from '#modules/plan/reviews.ts'
import { annexForm } from './annex-form.ts'
import { annexNote } from './annex-notes.ts'
import type { AnnexRow, ReportFigure, ReportMaterial, RowRef } from './report-material.ts'
import type { Letterhead, Paragraph } from './shapes.ts'

/** A column of an annex as it was printed, so that later changes of the program leave old reports as they are. */
export interface ContentColumn {
  readonly key: string
  readonly label: string
  readonly type: ColumnType
  readonly width: number
}

export interface ContentAnnex {
  readonly title: string
  readonly table: AnnexTable
  readonly orientation: 'portrait' | 'landscape'
  readonly numberedBy: string | null
  readonly columns: readonly ContentColumn[]
  readonly sums: readonly string[]
  /** What is printed under the table: which days its figures speak of. */
  readonly note: string
  readonly rows: readonly {
    readonly cells: Readonly<Record<string, string | null>>
    readonly from: RowRef | null
    readonly detail?: true
  }[]
}

export interface ContentSection {
  readonly id: string
  readonly depth: number
  readonly heading: string
  readonly paragraphs: readonly Paragraph[]
}

/** A line of the printed list of what an edition changes. */
export interface ContentChange {
  readonly what: string
  readonly before: string
  readonly after: string
}

/** The whole content of a report: the Word, PDF and Excel files are made from this and nothing else. Plain JSON. */
export interface ReportContent {
  readonly form: 'consolidated-report/1'
  readonly edition: number
  readonly years: YearSpan
  readonly plan: { readonly id: string; readonly number: string; readonly versionId: string }
  readonly asOf: CalendarDate
  readonly issuer: {
    readonly name: string
    readonly parent: string | null
    readonly symbol: string
    readonly place: string
  }
  /** Ordinal of the outgoing number, and the day; null in a draft. */
  readonly ordinal: number | null
  readonly date: CalendarDate | null
  readonly letterhead: Letterhead
  readonly sections: readonly ContentSection[]
  readonly annexes: readonly ContentAnnex[]
  readonly figures: readonly ReportFigure[]
  readonly agencies: readonly {
    readonly agency: string
    readonly reportId: string
    readonly submission: number
  }[]
  readonly missing: readonly string[]
  /** The edition that this one replaces, with what it changes. */
  readonly replaces: { readonly number: string; readonly date: CalendarDate } | null
  readonly changes: readonly ContentChange[]
  readonly sample: boolean
}

const annexOf = (title: string, table: AnnexTable, material: ReportMaterial): ContentAnnex => {
  const { years, annexes } = material
  const { columns, orientation, numberedBy, sums } = annexForm(table, years)
  const rows: readonly AnnexRow[] = annexes[table]
  return {
    title,
    table,
    orientation,
    numberedBy: numberedBy ?? null,
    sums,
    columns: Object.entries(columns).map(([key, { label, type, width }]) => ({
      key,
      label: label.vi,
      type,
      width,
    })),
    note: annexNote(table, material),
    rows: [...rows],
  }
}

/** The annexes of a plan's report, filled with what was drawn. */
export const contentAnnexes = (plan: Plan, material: ReportMaterial): ContentAnnex[] =>
  plan.reportOutline.consolidated.annexes.map(({ title, table }) =>
    annexOf(worded(title, periodWords(plan, material.years)).vi, table, material),
  )

/** The earlier of two days. */
export const earlierDay = (one: CalendarDate, other: CalendarDate): CalendarDate =>
  one.localeCompare(other) < 0 ? one : other
