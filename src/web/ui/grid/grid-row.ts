import type { FieldValue, FormField } from '../form-values.ts'

/** A text that stands in a cell though it cannot be read: it is kept as it was typed, and said to be at fault. */
export interface Unread {
  readonly typed: string
}

export type CellValue = FieldValue | Unread
export type CellValues = Readonly<Record<string, CellValue>>

/** A row of an entry grid. `kept` marks one that the server holds already: it is changed here but not taken away. */
export interface GridRow {
  readonly key: string
  readonly values: CellValues
  readonly kept?: true
}

/** A column of an entry grid; with `compute` it is worked out from its row and cannot be typed. */
export interface GridColumn extends Pick<FormField, 'name' | 'column' | 'required'> {
  readonly compute?: (values: CellValues) => string
  /** Adds up in the row at the foot. */
  readonly total?: true
}

export const isUnread = (value: CellValue): value is Unread => typeof value === 'object' && 'typed' in value

export const isBlank = (value: CellValue): boolean => value === undefined || value === '' || value === false

/** What a cell holds: typed, or worked out from its row. */
export const cellOf = ({ name, compute }: GridColumn, row: GridRow): CellValue =>
  compute ? compute(row.values) : row.values[name]

/** Whether nothing was entered in a row. */
export const isEmptyRow = ({ values }: GridRow): boolean => Object.values(values).every(isBlank)
