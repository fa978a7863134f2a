import type { Text } from '#kernel/text.ts'
import { unreadFault } from './cell-text.ts'
import { type GridColumn, type GridRow, isUnread } from './grid-row.ts'

/** What is wrong with a cell, or, without a column, with a whole row. */
export interface GridFault {
  readonly key: string
  readonly column?: string | undefined
  readonly text: Text
}

/** The faults of one row by column; those of the whole row stand under the empty name. */
export type RowFaults = Readonly<Record<string, Text>>

/** Texts that cannot be read. */
export const unreadFaults = (rows: readonly GridRow[], columns: readonly GridColumn[]): GridFault[] =>
  rows.flatMap(({ key, values }) =>
    columns.flatMap(({ name, column }) =>
      isUnread(values[name]) ? [{ key, column: name, text: unreadFault(column) }] : [],
    ),
  )

/** Faults by row; the first of a cell counts. */
export const faultsByRow = (faults: readonly GridFault[]): ReadonlyMap<string, RowFaults> => {
  const byRow = new Map<string, Record<string, Text>>()
  for (const { key, column = '', text } of faults) {
    const row = byRow.get(key) ?? {}
    row[column] ??= text
    byRow.set(key, row)
  }
  return byRow
}
