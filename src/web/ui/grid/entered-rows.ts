import type { Register } from '#kernel/register.ts'
import { faultsBefore } from '../form-faults.ts'
import { type FormField, type FormValues, formValues, type InputShape, toInput } from '../form-values.ts'
import type { RegisterRow } from '../register-api.ts'
import { freshRow } from './change-rows.ts'
import type { GridFault } from './grid-faults.ts'
import { type CellValues, type GridRow, isEmptyRow, isUnread } from './grid-row.ts'

/** A row of the server as it stands in the grid. */
export const keptRow = (fields: readonly FormField[], row: RegisterRow): GridRow => ({
  key: row.id,
  values: formValues(fields, row),
  kept: true,
})

/** Empty rows, for a grid that is begun. */
export const freshRows = (count: number): GridRow[] => Array.from({ length: count }, () => freshRow())

/** A cell that cannot be read counts as absent; its own fault keeps it from being sent. */
const readable = (values: CellValues): FormValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, isUnread(value) ? undefined : value]),
  )

/** The rows that have to be sent: new ones that hold something, and kept ones that differ from what was read. */
export const changedRows = (
  rows: readonly GridRow[],
  before: ReadonlyMap<string, GridRow>,
): readonly GridRow[] =>
  rows.filter((row) => {
    const was = before.get(row.key)
    return was ? JSON.stringify(was.values) !== JSON.stringify(row.values) : !isEmptyRow(row)
  })

/** What is sent for a row. */
export const sentRow = (fields: readonly FormField[], input: InputShape, { values }: GridRow) =>
  toInput(fields, readable(values), input)

/** Faults that can be told before anything is sent. */
export const entryFaults = (
  register: Register,
  fields: readonly FormField[],
  input: InputShape,
  rows: readonly GridRow[],
): GridFault[] =>
  rows.flatMap((row) => {
    const { byField, whole } = faultsBefore(fields, input, sentRow(fields, input, row))
    return [
      ...Object.keys(register.columns).flatMap((column) => {
        const text = byField[column]
        return text && !isUnread(row.values[column]) ? [{ key: row.key, column, text }] : []
      }),
      ...whole.map((text) => ({ key: row.key, text })),
    ]
  })
