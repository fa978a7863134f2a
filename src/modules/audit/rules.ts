import type { HistoryEntry } from './contract.ts'

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
