import type { CalendarDate } from '#kernel/period.ts'
import type { Phase } from '#modules/plan/document.ts'
import type { FigureKind } from '#modules/plan/measure.ts'
import type { Target } from '#modules/plan/targets-and-tasks.ts'
import type { ForecastMethod, Note, State } from './rules.ts'

/** What a year counts, and how certain that is. */
export interface Count {
  readonly value: number
  readonly kind: FigureKind
}

/** What a measure gives for one target, by the shape of the measure. */
export type Given =
  | {
      readonly shape: 'count'
      readonly years: ReadonlyMap<number, Count>
      /** Distinct over the whole phase; undefined when no row counts. */
      readonly phase: Count | undefined
    }
  | { readonly shape: 'series'; readonly points: readonly Point[] }
  | { readonly shape: 'milestone'; readonly steps: readonly Step[] }

/** A published level or share; a null value is one that has no meaning, and `flag` says why. */
export interface Point {
  readonly series: string
  readonly fromYear: number
  readonly year: number
  readonly value: number | null
  readonly kind: FigureKind
  readonly flag: string | null
}

/** A level that somebody reached in a year. */
export interface Step {
  readonly who: string
  readonly level: string
  readonly year: number
  readonly kind: FigureKind
}

/** What the focal agency stated for a year: its estimate, and the count that it confirmed as final. */
export interface Stated {
  readonly estimate?: number | undefined
  readonly final?: number | undefined
}

export interface Case {
  readonly target: Target
  readonly phase: Pick<Phase, 'from' | 'to'>
  readonly asOf: CalendarDate
  readonly stated: ReadonlyMap<number, Stated>
}

/** One year of a target. `state` is null where the target is not judged by the year. */
export interface YearJudgement {
  readonly year: number
  readonly value: number | null
  readonly kind: FigureKind | null
  readonly estimate: number | null
  readonly final: number | null
  readonly state: State | null
}

/** How a target stands in its phase. */
export interface Judgement {
  readonly state: State
  readonly value: number | null
  readonly kind: FigureKind | null
  /** Whether the state rests on what was counted or on the stated estimate. */
  readonly basis: 'counted' | 'estimate'
  readonly years: readonly YearJudgement[]
  /** What each remaining year must bring (for a rate: its average over the remaining years). */
  readonly pace: number | null
  readonly forecast: { readonly value: number; readonly method: ForecastMethod } | null
  /** The years that the figure speaks of, where it does not speak of the whole phase. */
  readonly covers: { readonly from: number; readonly to: number } | null
  /** Milestones: how many came to the higher level that is aimed at. */
  readonly aimed: number | null
  readonly notes: readonly Note[]
}

/** A judgement in which nothing is known but the state. */
export const bare = (state: State, notes: readonly Note[] = []): Judgement => ({
  state,
  value: null,
  kind: null,
  basis: 'counted',
  years: [],
  pace: null,
  forecast: null,
  covers: null,
  aimed: null,
  notes,
})
