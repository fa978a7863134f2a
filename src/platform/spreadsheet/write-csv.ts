import { writeCsv } from 'hucre/csv'
import type { SheetToWrite } from './write-workbook.ts'
import { rowOfCells, runningNumber } from './write-workbook.ts'

type Written = Pick<SheetToWrite, 'columns' | 'keys' | 'rows' | 'locale'>

/** A text that a spreadsheet would take for a formula is led by an apostrophe. */
const harmless = (cell: ReturnType<ReturnType<typeof rowOfCells>>[number]) =>
  typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell

/**
 * Writes a list as CSV that Vietnamese Excel opens right: UTF-8 with its mark, parted by semicolons, running numbers,
 * labels of choices, days as YYYY-MM-DD.
 */
export const writeCsvFile = (sheet: Written): Uint8Array => {
  const { columns, keys = Object.keys(columns), locale } = sheet
  const cellsOf = rowOfCells(sheet)
  const heads = keys.flatMap((key) => columns[key]?.label[locale] ?? [])
  const rows = sheet.rows.map((row, at) => cellsOf(row, at + 1).map(harmless))
  const words = writeCsv([[runningNumber[locale], ...heads], ...rows], {
    delimiter: ';',
    bom: true,
    dateFormat: 'YYYY-MM-DD',
  })
  return new TextEncoder().encode(words)
}
