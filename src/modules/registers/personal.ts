import type { SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Masks } from '#modules/audit/rules.ts'

/** What a register holds about people, declared beside it. */
export interface PersonalData<R extends string = string> {
  /** The kind of `plans/personal-data.yaml`, which gives purpose, lawful basis and years to keep. */
  readonly kind: string
  /** Who sees the masked fields of a row in full. */
  readonly right: R
  /**
   * Fields by which a person is reached. Whoever does not hold the right on the row sees them masked, in lists, sheets
   * and history alike, and neither filters nor sorts by them nor changes them.
   */
  readonly masks: Masks
  /** Columns of the table that say who it is: they are emptied after the time to keep. */
  readonly columns: readonly string[]
  /** The column that tells the same person again; people without other rows get a new one that says nothing. */
  readonly sameBy?: string
  /** The rows of whoever holds an e-mail address; left out where nothing links them safely. */
  readonly ofEmail?: (email: string) => SQL
  /** The moment or day from which the time to keep counts; while it is empty, the row is kept. */
  readonly since: PgColumn | SQL
}

const hidden = '•••'

/** A telephone number as others see it: its last three digits. */
export const maskPhone = (phone: string): string => `${hidden}${phone.replace(/\D/g, '').slice(-3)}`

/** An e-mail address as others see it: its first letter and its domain. */
export const maskEmail = (email: string): string =>
  `${email.slice(0, 1)}${hidden}${email.slice(email.indexOf('@'))}`

/** What others do not see at all. */
export const hideWhole = (): null => null
