import { readCell } from './cell-text.ts'
import { type CellValue, cellOf, type GridColumn, type GridRow, isBlank, isUnread } from './grid-row.ts'
import type { Range, Spot } from './selection.ts'

type Rows = readonly GridRow[]
type Columns = readonly GridColumn[]

/** A grid holds at most so many rows; the server takes no more at once. */
export const mostRows = 1000

export const freshRow = (values: GridRow['values'] = {}): GridRow => ({ key: crypto.randomUUID(), values })

const setIn = (row: GridRow, changes: Readonly<Record<string, CellValue>>): GridRow =>
  Object.keys(changes).length === 0 ? row : { ...row, values: { ...row.values, ...changes } }

const changeRange = (
  rows: Rows,
  columns: Columns,
  range: Range,
  to: (column: GridColumn, row: number, place: number) => CellValue,
): GridRow[] =>
  rows.map((row, at) => {
    if (at < range.top || at > range.bottom) return row
    const touched = columns.flatMap((column, place) =>
      place < range.left || place > range.right || column.compute
        ? []
        : [[column.name, to(column, at, place)] as const],
    )
    return setIn(row, Object.fromEntries(touched))
  })

/** One cell as it was typed or chosen. */
export const setCell = (rows: Rows, columns: Columns, { row, column }: Spot, value: CellValue): GridRow[] =>
  changeRange(rows, columns, { top: row, bottom: row, left: column, right: column }, () => value)

/** Empties the cells of a range. */
export const clearRange = (rows: Rows, columns: Columns, range: Range): GridRow[] =>
  changeRange(rows, columns, range, ({ column }) => readCell(column, ''))

/** Fills a range with its uppermost row; a range of one row takes the row above it, as Ctrl+D does in Excel. */
export const fillDown = (rows: Rows, columns: Columns, range: Range): GridRow[] => {
  const source = rows[range.top === range.bottom ? range.top - 1 : range.top]
  if (source === undefined) return [...rows]
  return changeRange(rows, columns, range, ({ name }) => source.values[name])
}

/**
 * Puts a block in, its upper left cell at the spot. One cell fills a whole chosen range; a block that reaches below the
 * last row adds rows, one that reaches beyond the last column is cut. Computed columns keep what they compute.
 */
export const pasteBlock = (
  rows: Rows,
  columns: Columns,
  range: Range,
  block: readonly (readonly string[])[],
): { rows: GridRow[]; pasted: Range } => {
  const [single] = block[0] ?? []
  const isSingle = block.length === 1 && block[0]?.length === 1
  const widest = Math.max(0, ...block.map((line) => line.length))
  const pasted = isSingle
    ? range
    : {
        top: range.top,
        bottom: Math.min(range.top + block.length, mostRows) - 1,
        left: range.left,
        right: Math.min(range.left + widest, columns.length) - 1,
      }
  const missing = Math.max(0, pasted.bottom + 1 - rows.length)
  const longer = [...rows, ...Array.from({ length: missing }, () => freshRow())]
  const enteredIn = (column: GridColumn, row: number, place: number): CellValue => {
    const typed = isSingle ? single : block[row - pasted.top]?.[place - pasted.left]
    return typed === undefined ? longer[row]?.values[column.name] : readCell(column.column, typed)
  }
  return { rows: changeRange(longer, columns, pasted, enteredIn), pasted }
}

/** A new row before the one at this place. */
export const insertRow = (rows: Rows, place: number): GridRow[] => rows.toSpliced(place, 0, freshRow())

/** The same rows once more behind the last of them, as rows that nobody holds yet. */
export const duplicateRows = (rows: Rows, { top, bottom }: Range): GridRow[] =>
  rows.toSpliced(bottom + 1, 0, ...rows.slice(top, bottom + 1).map(({ values }) => freshRow(values)))

/** Takes rows out; those that the server holds stay. */
export const removeRows = (rows: Rows, { top, bottom }: Range): GridRow[] =>
  rows.filter((row, at) => at < top || at > bottom || row.kept)

/** Moves rows one place up or down; at the edge they stay. */
export const moveRows = (rows: Rows, { top, bottom }: Range, step: 1 | -1): GridRow[] => {
  if (top + step < 0 || bottom + step >= rows.length) return [...rows]
  return rows.toSpliced(top, bottom - top + 1).toSpliced(top + step, 0, ...rows.slice(top, bottom + 1))
}

/** Adds plain decimals exactly: `['0.1', '0.2']` → `'0.3'`. */
export const sumDecimals = (plain: readonly string[]): string => {
  const places = Math.max(0, ...plain.map((one) => one.split('.')[1]?.length ?? 0))
  const scaled = plain.map((one) => {
    const [whole = '0', fraction = ''] = one.split('.')
    return BigInt(whole + fraction.padEnd(places, '0'))
  })
  const sum = scaled.reduce((all, one) => all + one, 0n)
  const digits = String(sum < 0n ? -sum : sum).padStart(places + 1, '0')
  const shown = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return sum < 0n ? `-${shown}` : shown
}

/** The sum of a column; cells that cannot be read count as nothing, since their fault is said. */
export const totalOf = (column: GridColumn, rows: Rows): string =>
  sumDecimals(
    rows.flatMap((row) => {
      const value = cellOf(column, row)
      return typeof value === 'string' && !isBlank(value) && !isUnread(value) ? [value] : []
    }),
  )
