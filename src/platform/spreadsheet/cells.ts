import { plainNumber } from '#kernel/vietnamese/number-text.ts'
import { oneLine } from '#kernel/vietnamese/unicode.ts'

/** What a cell can hold; dates are midnight UTC of the day that the sheet shows. */
export type CellValue = string | number | boolean | Date | null

/** What a value alone does not tell: its font, when that is an old Vietnamese one, and that 0.5 is shown as 50%. */
export interface CellMark {
  readonly font?: string
  readonly percent?: boolean
}

/** A rectangle of merged cells, ends included, counted from zero. */
export interface Merge {
  readonly startRow: number
  readonly startCol: number
  readonly endRow: number
  readonly endCol: number
}

/** One sheet of a workbook that was read; marks are keyed by `row,column` from zero. */
export interface SheetOfCells {
  readonly name: string
  readonly rows: readonly (readonly CellValue[])[]
  readonly merges: readonly Merge[]
  readonly marks: ReadonlyMap<string, CellMark>
}

/** The letters of a column counted from zero: 0 is A, 26 is AA. */
export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

/** The name of a cell as Excel shows it; row and column count from zero. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`

/** True for a cell without anything to read. */
export const isBlank = (value: CellValue | undefined): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '')

/** The ISO day of a cell that holds a date. */
export const isoDay = (date: Date): string => date.toISOString().slice(0, 10)

/** What a cell says, as one tidy line of text; dates as dd/MM/yyyy, `?` for a date that is none, numbers without grouping. */
export const cellWords = (value: CellValue | undefined): string => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '?' : isoDay(value).split('-').reverse().join('/')
  if (typeof value === 'number') return plainNumber(value)
  return oneLine(String(value))
}
