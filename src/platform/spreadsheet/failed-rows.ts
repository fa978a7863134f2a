import type { Cell } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import type { Column } from '#kernel/register.ts'
import { type Locale, text } from '#kernel/text.ts'
import { type CellValue, cellName, columnLetters, type SheetOfCells } from './cells.ts'
import { plainText } from './column-style.ts'
import { isImportable, type ReadRows } from './read-rows.ts'
import { cellBorder, headingStyle, sheetFont, sheetName } from './sheet-head.ts'

/** Heading of the column that says what is wrong; a reader passes over it. */
export const errorHeading = text('Lỗi', 'Errors')

const keep = (value: CellValue): CellValue => (typeof value === 'string' ? plainText(value) : value)

const tint = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE699' } } as const

/**
 * Writes the rows that an import could not take as the sheet that they came from: what stood above the headings, the
 * headings, then only those rows with their cells as they were, the faulty cells tinted, and a last column «Lỗi» that
 * says for each what is wrong. People mend the cells and load the same file again. With `failedLines` the caller adds
 * rows that failed later on, with the reason to show.
 */
export const writeFailedRows = async <K extends string>(
  sheet: SheetOfCells,
  read: ReadRows<K>,
  columns: Readonly<Record<K, Column>>,
  locale: Locale,
  failedLines: ReadonlyMap<number, string> = new Map(),
): Promise<Uint8Array> => {
  const heading = read.headingLine - 1
  const failed = read.rows.filter((row) => !isImportable(row) || failedLines.has(row.line))
  const kept = [
    ...sheet.rows.slice(0, read.headingLine),
    ...failed.map(({ line }) => sheet.rows[line - 1] ?? []),
  ]
  const width = Math.max(...kept.map((row) => row.length))
  const headingCells = Array.from({ length: width }, (_, at) => sheet.rows[heading]?.[at] ?? null)
  const old = headingCells.findIndex((value) => value === errorHeading.vi || value === errorHeading.en)
  const atError = old >= 0 ? old : width
  const cells = new Map<string, Partial<Cell>>()
  const style = (row: number, at: number, more: Cell['style']) => {
    const value = rows[row]?.[at] ?? null
    const numFmt =
      value instanceof Date ? { numFmt: 'dd/mm/yyyy' } : typeof value === 'string' ? { numFmt: '@' } : {}
    cells.set(`${row},${at}`, { value, style: { font: sheetFont, border: cellBorder, ...numFmt, ...more } })
  }
  const rows = kept.map((row) =>
    Array.from({ length: Math.max(width, atError + 1) }, (_, at) => keep(row[at] ?? null)),
  )
  const setError = (row: number, words: string) => {
    const cellsOfRow = rows[row]
    if (cellsOfRow) cellsOfRow[atError] = plainText(words)
  }
  setError(heading, errorHeading[locale])
  for (let at = 0; at < (rows[heading]?.length ?? 0); at += 1) style(heading, at, headingStyle)
  for (const [i, { line, faults }] of failed.entries()) {
    const row = read.headingLine + i
    const errors = faults.filter(({ severity }) => severity === 'error')
    const words = errors.map(({ column, message }) => `${columns[column].label[locale]}: ${message[locale]}`)
    setError(row, [...words, ...(failedLines.has(line) ? [failedLines.get(line)] : [])].join('\n'))
    const faulty = new Set(errors.map(({ cell }) => cell))
    for (let at = 0; at < (rows[row]?.length ?? 0); at += 1) {
      const mark = sheet.marks.get(`${line - 1},${at}`)
      style(row, at, {
        ...(faulty.has(cellName(line - 1, at)) ? { fill: tint } : {}),
        ...(mark?.percent ? { numFmt: '0.00%' } : {}),
        ...(mark?.font ? { font: { ...sheetFont, name: mark.font } } : {}),
        ...(at === atError ? { alignment: { wrapText: true, vertical: 'top' } } : {}),
      })
    }
  }
  const merges = sheet.merges.filter(({ endRow }) => endRow <= heading).map((merge) => ({ ...merge }))
  return writeXlsx({
    defaultFont: sheetFont,
    sheets: [
      {
        name: sheetName(sheet.name),
        columns: Array.from({ length: atError + 1 }, (_, at) => ({ width: at === atError ? 60 : 18 })),
        rows,
        cells,
        merges,
        freezePane: { rows: read.headingLine },
        autoFilter: { range: `A${read.headingLine}:${columnLetters(atError)}${rows.length}` },
      },
    ],
  })
}
