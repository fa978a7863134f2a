import type { HistoryEntry } from './contract.ts'

/** The act that took personal data out of the history of a record; it holds the digests of what remains. */
export const erasing = 'personal-data-erased'

const shown = (value: unknown): string | null =>
  value === null || value === undefined || value === ''
    ? null
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value)

/** The fields that differ between two states of a record, in the order in which they stand. */
export const differences = (before: unknown, after: unknown): HistoryEntry['changes'] => {
  const was = (before ?? {}) as Record<string, unknown>
  const is = (after ?? {}) as Record<string, unknown>
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((field) => ({ field, before: shown(was[field]), after: shown(is[field]) }))
    .filter(({ before, after }) => before !== after)
}

/** What stands in place of a value that the reader may not see, by field; null hides it whole. */
export type Masks = Readonly<Record<string, (value: string) => string | null>>

const masked = (mask: Masks[string], value: string | null) => (value === null ? null : mask(value))

/** The changes with those fields masked that the reader may not see. */
export const maskChanges = (changes: HistoryEntry['changes'], masks: Masks): HistoryEntry['changes'] =>
  changes.map((change) => {
    const mask = Object.hasOwn(masks, change.field) ? masks[change.field] : undefined
    if (mask === undefined) return change
    return { ...change, before: masked(mask, change.before), after: masked(mask, change.after) }
  })
