import { type Column, type ColumnType, cellText } from '#kernel/register.ts'
import type { Locale } from '#kernel/text.ts'
import { plainNumber, vietnameseDecimal } from '#kernel/vietnamese/number-text.ts'
import { parseDate } from '#kernel/vietnamese/official-date.ts'
import type { CellValue } from './cells.ts'

const widths: Readonly<Record<ColumnType, number>> = {
  text: 24,
  'long-text': 48,
  date: 12,
  year: 8,
  integer: 12,
  decimal: 12,
  percent: 10,
  money: 18,
  choice: 20,
  boolean: 10,
  reference: 32,
}

/** Width of a column in characters, wide enough for its type and for the longest word of its heading. */
export const columnWidth = (column: Column, heading: string): number =>
  Math.max(widths[column.type], ...heading.split(' ').map((word) => word.length + 3))

/** How the cells of a column stand: numbers and dates to the right, long text wrapped. */
export const columnAlignment = (type: ColumnType) => ({
  vertical: 'top' as const,
  wrapText: type === 'text' || type === 'long-text' || type === 'reference',
  ...(type === 'date' || type === 'year' || type === 'boolean' ? { horizontal: 'center' as const } : {}),
})

const places = (values: readonly unknown[]): number =>
  values.reduce<number>((most, value) => {
    const fraction = String(value ?? '').split('.')[1] ?? ''
    return Math.min(10, Math.max(most, fraction.length))
  }, 0)

/**
 * The number format of a column; a decimal shows as many places as its longest value. Text is `@`, so that Excel
 * keeps leading zeros and never takes `=…` for a formula, not even when somebody edits the cell.
 */
export const columnFormat = (type: ColumnType, values: readonly unknown[]): string => {
  switch (type) {
    case 'date':
      return 'dd/mm/yyyy'
    case 'year':
      return '0'
    case 'integer':
    case 'money':
      return '#,##0'
    case 'decimal':
    case 'percent': {
      const shown = places(values)
      return `#,##0${shown > 0 ? `.${'0'.repeat(shown)}` : ''}${type === 'percent' ? '"%"' : ''}`
    }
    default:
      return '@'
  }
}

/** The number format of an empty column that waits for values: as many decimals as people will type. */
export const openFormat = (type: ColumnType): string =>
  type === 'decimal' ? 'General' : type === 'percent' ? 'General"%"' : columnFormat(type, [])

/** Excel reads `_x0041_` inside text as a character code; the underscore itself must be spelled as one. */
export const plainText = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

const wholeCell = (value: string): CellValue => (/^-?\d{1,15}$/.test(value) ? Number(value) : value)

const decimalCell = (plain: string): CellValue => {
  const shortest = plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain
  return /^-?\d+(\.\d+)?$/.test(plain) && plainNumber(Number(plain)) === shortest
    ? Number(plain)
    : vietnameseDecimal(plain)
}

/** Excel knows no day before 1900; older ones stay text. */
const dateCell = (iso: string, shown: string): CellValue =>
  parseDate(iso) === iso && iso >= '1900-01-01' ? new Date(`${iso}T00:00:00Z`) : shown

/**
 * A value of a register as a cell: dates real dates, numbers real numbers while Excel shows every digit of them (15),
 * else as text; choices, yes and no and references by their labels. Nothing is `null`.
 */
export const toCell = (column: Column, value: unknown, locale: Locale): CellValue => {
  if (value === undefined || value === null || value === '') return null
  switch (column.type) {
    case 'date':
      return dateCell(String(value), cellText(column, value, locale))
    case 'year':
    case 'integer':
    case 'money':
      return wholeCell(String(value))
    case 'decimal':
    case 'percent':
      return decimalCell(typeof value === 'number' ? plainNumber(value) : String(value))
    default:
      return plainText(cellText(column, value, locale))
  }
}
