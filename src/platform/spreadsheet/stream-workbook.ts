import { writeXlsxStream } from 'hucre/xlsx'
import type { CellValue } from './cells.ts'
import { columnFormat, columnWidth, toCell } from './column-style.ts'
import { layOutHead, sheetFont, sheetName } from './sheet-head.ts'
import { runningNumber, type SheetToWrite, shownColumns } from './write-workbook.ts'

type Rows = SheetToWrite['rows']

/**
 * Writes one list of any length as .xlsx bytes while its rows are read, so that memory does not grow with the list. It
 * says the same as `writeWorkbook`; lines, merged titles and print settings need the whole sheet and are left out, and a
 * decimal has the places of the first batch.
 */
export const streamWorkbook = (
  sheet: Omit<SheetToWrite, 'rows'>,
  batches: AsyncIterable<Rows>,
): ReadableStream<Uint8Array> => {
  const columns = shownColumns(sheet)
  const head = layOutHead(sheet, 1).rows
  const headings = [runningNumber[sheet.locale], ...columns.map(({ heading }) => heading)]
  async function* lines(): AsyncGenerator<CellValue[]> {
    yield* head
    yield headings
    let number = 0
    for await (const rows of batches)
      for (const row of rows)
        yield [++number, ...columns.map(({ key, column }) => toCell(column, row[key], sheet.locale))]
  }
  return writeXlsxStream(lines(), {
    name: sheetName(sheet.name),
    columns: [
      { width: 6, style: { font: sheetFont, numFmt: '0' } },
      ...columns.map(({ column, heading }) => ({
        width: columnWidth(column, heading),
        style: { font: sheetFont, numFmt: columnFormat(column.type, []) },
      })),
    ],
    freezePane: { rows: head.length + 1, columns: Math.min(2, headings.length) },
  })
}
