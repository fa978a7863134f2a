import type { Text } from './text.ts'

/** What a person is reminded of, by a notice in the app and in the one e-mail of the morning. */
export interface Reminder {
  readonly personId: string
  /** The same for the same step towards the same due day, so that it is said to a person once. */
  readonly key: string
  readonly text: Text
  /** Where on the screens it leads. */
  readonly path: string
}

/** The rung of a ladder of days on which a due day stands that is so many days away; none above the ladder. */
export const rungAhead = (daysAhead: readonly number[], left: number): number | undefined =>
  [...daysAhead].sort((a, b) => a - b).find((days) => left <= days)
