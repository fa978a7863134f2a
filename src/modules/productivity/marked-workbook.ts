import type { Cell } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import { download, mediaTypes } from '#platform/api.ts'
import { type CellValue, cellName, type SheetOfCells } from '#platform/spreadsheet/cells.ts'
import { plainText } from '#platform/spreadsheet/column-style.ts'
import { sheetFont } from '#platform/spreadsheet/sheet-head.ts'
import { faultColumn } from './read-series-sheet.ts'
import { besideFigures } from './series-sheets.ts'
import type { WorkbookFault } from './series-workbook-contract.ts'

const tint = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE699' } } as const

const kept = (value: CellValue): CellValue => (typeof value === 'string' ? plainText(value) : value)

const marked = (sheet: SheetOfCells, faults: readonly WorkbookFault[]) => {
  const names = sheet.rows.findIndex((row) => row.some((cell) => cell === besideFigures.year.name))
  const heading = Math.max(0, names)
  const old = (sheet.rows[heading] ?? []).indexOf(faultColumn)
  const width = Math.max(0, ...sheet.rows.map((row) => row.length))
  const errorAt = old >= 0 ? old : width
  const cells = new Map<string, Partial<Cell>>()
  const rows = sheet.rows.map((row, at) => {
    const written = Array.from({ length: errorAt + 1 }, (_, column) =>
      column === errorAt ? null : kept(row[column] ?? null),
    )
    const told = written.flatMap((value, column) => {
      const here = faults.filter(({ cell }) => cell === cellName(at, column))
      if (here.length === 0) return []
      const words = here.map(({ message }) => message.vi).join(' ')
      cells.set(`${at},${column}`, {
        value,
        style: { font: sheetFont, fill: tint },
        comment: { text: words },
      })
      return [`${cellName(at, column)}: ${words}`]
    })
    if (told.length > 0) written[errorAt] = plainText(told.join('\n'))
    return written
  })
  const headings = rows[heading]
  if (headings) headings[errorAt] = faultColumn
  return {
    name: sheet.name,
    columns: Array.from({ length: errorAt + 1 }, (_, column) => ({ width: column === errorAt ? 70 : 16 })),
    rows,
    cells,
    freezePane: { rows: heading + 1 },
  }
}

/** Sheets as they were read, with each faulty cell tinted, commented and told at the end of its row. */
export const markedWorkbook = async (
  name: string,
  sheets: readonly SheetOfCells[],
  faults: readonly WorkbookFault[],
): Promise<File> => {
  const bytes = await writeXlsx({
    defaultFont: sheetFont,
    sheets: sheets.map((sheet) =>
      marked(
        sheet,
        faults.filter((one) => one.sheet === sheet.name),
      ),
    ),
  })
  return download(bytes, `${name.replace(/\.\w+$/, '')} (ô lỗi).xlsx`, mediaTypes.xlsx)
}
