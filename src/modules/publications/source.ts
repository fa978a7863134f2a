import type { Text } from '#kernel/text.ts'
import type { Context } from '#platform/context.ts'

/** One line of what is shown of a record. */
export interface Fact {
  readonly label: Text
  readonly value: Text
}

/** What of a record is shown besides its words. */
export interface Shown {
  /** Under which heading it stands in its list. */
  readonly group: Text | null
  readonly facts: readonly Fact[]
}

/** A record as it would stand on the portal. */
export interface Proposed {
  readonly recordId: string
  readonly enterpriseId: string | null
  readonly slug: string
  readonly title: string
  readonly titleEn: string | null
  readonly body: string | null
  readonly bodyEn: string | null
  readonly shown: Shown
}

/** Where the records of one kind come from. */
export interface Source {
  /** Records that are fit to be shown: all of them, or those with these ids. */
  readonly list: (context: Context, ids?: readonly string[]) => Promise<Proposed[]>
}

/** A fact where there is a value; nothing where there is none. */
export const fact = (label: Text, value: string | Text | null | undefined): Fact[] =>
  value === null || value === undefined || value === ''
    ? []
    : [{ label, value: typeof value === 'string' ? { vi: value, en: value } : value }]
