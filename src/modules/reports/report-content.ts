import type { CalendarDate } from '#kernel/period.ts'
import type { ColumnType } from '#kernel/register.ts'
import { fill } from '#kernel/text.ts'
import type { Plan } from '#modules/plan/document.ts'
import type { AnnexTable } from '#modules/plan/report-outline.ts'
import { annexForm } from './annexes.ts'
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
  readonly rows: readonly {
    readonly cells: Readonly<Record<string, string | null>>
    readonly from: RowRef | null
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
  readonly year: number
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

const annexOf = (title: string, table: AnnexTable, rows: readonly AnnexRow[]): ContentAnnex => {
  const { columns, orientation, numberedBy, sums } = annexForm(table)
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
    rows: rows.map(({ cells, from }) => ({ cells, from })),
  }
}

/** The annexes of a plan's report, filled with what was drawn. */
export const contentAnnexes = (plan: Plan, material: ReportMaterial): ContentAnnex[] =>
  plan.reportOutline.consolidated.annexes.map(({ title, table }) =>
    annexOf(title.vi, table, material.annexes[table]),
  )

/** The title of a report of a year as the plan words it. */
export const titleOfYear = (plan: Plan, year: number): string =>
  fill({ vi: plan.reportOutline.consolidated.title.vi, en: '' }, { year, nextYear: year + 1 }).vi

/** The earlier of two days. */
export const earlierDay = (one: CalendarDate, other: CalendarDate): CalendarDate =>
  one.localeCompare(other) < 0 ? one : other
