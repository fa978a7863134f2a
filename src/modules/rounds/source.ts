import type { YearSpan } from '#kernel/period.ts'
import { type Text, text } from '#kernel/text.ts'
import type { Plan } from '#modules/plan/document.ts'
import type { Context } from '#platform/context.ts'
import type { DataDays, FormSection, SectionFigures } from './agency-report-shapes.ts'

/** Whose report is being written, on which years, and which sections want filling. */
export interface Asked {
  readonly plan: Plan
  readonly years: YearSpan
  /** The agency that reports, by key of the directory. */
  readonly agencyKey: string
  /** Ids of that agency, of the units run as a part of it, and of all that it took over from: only their rows count. */
  readonly agencies: readonly string[]
  /** The day by which names and holders are resolved: the last day of the round. */
  readonly onDay: string
  readonly data: DataDays | undefined
  readonly form: readonly FormSection[]
}

/**
 * Something that fills sections of an agency's report from registers: figures with the way to their rows, and records
 * that belong there. It reads the rows of `asked.agencies` only, whoever is looking. It writes nothing.
 */
export interface ReportSource {
  readonly name: string
  readonly draw: (context: Context, asked: Asked) => Promise<readonly SectionFigures[]>
}

/** One statement of a source about one section. */
export const drawn = (
  sectionId: string,
  parts: Partial<Omit<SectionFigures, 'sectionId'>>,
): SectionFigures => ({
  sectionId,
  figures: parts.figures ?? [],
  lines: parts.lines ?? [],
})

/** Several things that are said of one record, on one line. */
export const joinedWords = (said: readonly Text[]): Text =>
  text(said.map(({ vi }) => vi).join(' · '), said.map(({ en }) => en).join(' · '))
