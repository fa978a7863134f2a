import type { CalendarDate } from './period.ts'
import type { Text } from './text.ts'

/** One thing that a person has to do: what, for whom, by when, and one button that leads to it. */
export interface ToDo {
  readonly what: Text
  readonly forWhom?: string
  /** The last day on which it is in time; null when no day is set. */
  readonly by: CalendarDate | null
  readonly late: boolean
  /** Where on the screens it is done. */
  readonly path: string
  readonly button: Text
}
