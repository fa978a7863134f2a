import type { CalendarDate, YearSpan } from '#kernel/period.ts'
import type { FigureKind } from '#modules/plan/measure.ts'
import type { AnnexTable } from '#modules/plan/report-outline.ts'
import type { CellsOf } from './annexes.ts'

/** A record that a row or a figure rests on. */
export interface RowRef {
  readonly subject: string
  readonly id: string
}

/** A row of an annex, and the record that it shows. */
export interface AnnexRow<T extends AnnexTable = AnnexTable> {
  /** The cells of the form, and in a review one more for each year (`2021`). */
  readonly cells: CellsOf<T> & Readonly<Record<string, string | null>>
  readonly from: RowRef | null
  /** A line that belongs to the one above, and is neither numbered nor counted. */
  readonly detail?: true
}

export type AnnexRows = { readonly [T in AnnexTable]: readonly AnnexRow<T>[] }

/** A figure of a report with its trace: which measure or annex it was counted by, to which day, from which rows. */
export interface ReportFigure {
  readonly id: string
  readonly label: string
  readonly unit: string
  /** Decimal with a point; null when there is none. */
  readonly value: string | null
  readonly kind: FigureKind
  /** First day whose rows count; null where none does, as for a level that was reached. */
  readonly from: CalendarDate | null
  /** Last day whose rows count. The day of the report itself is a third date and stands on its letterhead. */
  readonly asOf: CalendarDate
  /** Name of a measure (`training.classes`) or of an annex (`annex.training`). */
  readonly measure: string
  /** The measure in words. */
  readonly by: string
  readonly rows: number
  /** Fingerprint of the rows; null where nothing counts. */
  readonly sha256: string | null
  /** The rows; null when there are too many to list. */
  readonly records: readonly RowRef[] | null
}

export interface MaterialDifficulty {
  readonly id: string
  readonly agency: string
  readonly title: string
  readonly proposal: string | null
  readonly answer: string | null
  readonly open: boolean
}

/** What an agency wrote in one section of its report, as it was sent. */
export interface AgencySection {
  readonly id: string
  readonly heading: string
  readonly text: string
}

/** An accepted report of an agency, under the name that the agency bore in the round. */
export interface AgencyText {
  readonly reportId: string
  readonly agency: string
  readonly submission: number
  readonly sections: readonly AgencySection[]
}

export interface MissingReport {
  readonly agency: string
  readonly state: string
}

/** What the registers give for a report: rows of its annexes, figures of its targets, difficulties. */
export interface RegisterMaterial {
  /** Money and needs come from the budget where it knows them; else what agencies sent stands. */
  readonly annexes: AnnexRows
  readonly figures: readonly ReportFigure[]
  readonly difficulties: readonly MaterialDifficulty[]
}

/** Everything that a consolidated report is composed from, plain JSON, as it stood on one day. */
export interface ReportMaterial {
  readonly years: YearSpan
  /** Rows up to this day count. */
  readonly asOf: CalendarDate
  /** The day of the drawing: states of tasks and of bodies are those of this day. */
  readonly drawnOn: CalendarDate
  readonly annexes: AnnexRows
  readonly figures: readonly ReportFigure[]
  readonly difficulties: readonly MaterialDifficulty[]
  readonly agencies: readonly AgencyText[]
  readonly missing: readonly MissingReport[]
}
