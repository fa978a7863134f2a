import type { SQL } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/period.ts'
import type { Text } from '#kernel/text.ts'

/** How certain a figure is: counted up to a cut-off, estimated for the whole year, or final. */
export const figureKinds = ['actual', 'estimate', 'final'] as const
export type FigureKind = (typeof figureKinds)[number]

/**
 * Something that targets can be measured by. A module registers it under the name that plan files use; it is one
 * statement that gives the rows it counts, so that the figure and the rows behind it can never differ.
 *
 * It is asked with the day on which the figure is seen: what lies after it is an estimate.
 * The statement gives these columns, in any order:
 * - `subject text, id text, label text`: which record, and how it is called; its evidence hangs on (subject, id)
 * - `agency_id uuid`: the agency that keeps the row, or null; it decides whose rows a person may open
 * - `on_day date, year int`: when it counts; `from_year int` where the row speaks of several years (else equal to year)
 * - `counted_as text`: rows with the same value count once within the span that is judged (a person, an enterprise)
 * - `value numeric`: 1 for a count; the level or share for a series
 * - `kind text`: actual, estimate or final
 * - `level text`: the level of a milestone that the row reached, else null
 * - `flag text`: what a reader must know of this row (`expired`, `suspended`), else null
 * - `dimensions jsonb`: values by dimension, which a target's `where` narrows
 */
export interface Measure {
  readonly name: string
  readonly label: Text
  /** `count`: distinct rows add up; `series`: yearly levels from which rates or shares follow; `milestone`: levels reached. */
  readonly shape: 'count' | 'series' | 'milestone'
  /** Dimensions by which figures can be split, with their names and the words of their values. */
  readonly dimensions: Readonly<
    Record<string, { readonly label: Text; readonly values?: Readonly<Record<string, Text>> }>
  >
  readonly rows: (province: string, day: CalendarDate) => SQL
  /**
   * The subjects under which history knows every table that the statement reads. While nothing was written under them,
   * an answer is taken from memory; a measure that names none is counted anew each time.
   */
  readonly sources?: readonly string[]
}
