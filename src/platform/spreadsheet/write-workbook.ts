import type { Cell, NamedRange, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import type { Column } from '#kernel/register.ts'
import type { Locale } from '#kernel/text.ts'
import type { CellValue } from './cells.ts'
import { columnAlignment, columnFormat, columnWidth, openFormat, plainText, toCell } from './column-style.ts'
import {
  block,
  cellBorder,
  headingStyle,
  layOutHead,
  pageOfList,
  printTitles,
  type SheetHead,
  sheetFont,
  sheetName,
} from './sheet-head.ts'

/** One list to write: the columns of its register, and its rows as they travel in JSON. */
export interface SheetToWrite<K extends string = string> extends SheetHead {
  readonly name: string
  readonly columns: Readonly<Record<K, Column>>
  /** Which columns, in which order; all when it is not said. */
  readonly keys?: readonly K[]
  readonly rows: readonly Readonly<Partial<Record<K, unknown>>>[]
  readonly locale: Locale
}

/** Heading of the column of running numbers. */
export const runningNumber = { vi: 'TT', en: 'No.' } as const

/** How many decimals a column shows: as many as its longest value, or open, when the values are not known yet. */
type Decimals = 'longest' | 'open'

type Columns = Pick<SheetToWrite, 'columns' | 'keys' | 'locale'>

const columnsOf = ({ columns, keys = Object.keys(columns), locale }: Columns) =>
  keys.flatMap((key) => {
    const column = columns[key]
    return column ? [{ key, column, heading: column.label[locale] }] : []
  })

/** Makes cells of rows, the running number first. */
export const rowOfCells = (sheet: Columns) => {
  const columns = columnsOf(sheet)
  return (row: SheetToWrite['rows'][number], number: number): CellValue[] => [
    number,
    ...columns.map(({ key, column }) => toCell(column, row[key], sheet.locale)),
  ]
}

const layOut = (
  sheet: SheetToWrite,
  name: string,
  decimals: Decimals,
): { sheet: WriteSheet; titles: NamedRange } => {
  const columns = columnsOf(sheet)
  const cellsOf = rowOfCells(sheet)
  const head = layOutHead(sheet, columns.length + 1)
  const headingRow = head.rows.length
  const headings = [runningNumber[sheet.locale], ...columns.map(({ heading }) => plainText(heading))]
  const heading = headings.map((value, i): [string, Partial<Cell>] => [
    `${headingRow},${i}`,
    { value, type: 'string', style: headingStyle },
  ])
  const body = sheet.rows.map((row, i) => cellsOf(row, i + 1))
  return {
    titles: printTitles(name, headingRow),
    sheet: {
      name,
      columns: [
        {
          width: 6,
          style: { font: sheetFont, border: cellBorder, numFmt: '0', alignment: columnAlignment('year') },
        },
        ...columns.map(({ key, column, heading }) => ({
          width: columnWidth(column, heading),
          style: {
            font: sheetFont,
            border: cellBorder,
            alignment: columnAlignment(column.type),
            numFmt:
              decimals === 'open'
                ? openFormat(column.type)
                : columnFormat(
                    column.type,
                    sheet.rows.map((row) => row[key]),
                  ),
          },
        })),
      ],
      rows: [...head.rows, headings, ...body],
      cells: new Map([...head.cells, ...heading]),
      merges: head.merges,
      freezePane: { rows: headingRow + 1, columns: Math.min(2, headings.length) },
      autoFilter: { range: block(headingRow, columns.length, headingRow + body.length) },
      pageSetup: pageOfList,
      headerFooter: { oddFooter: '&C&P/&N' },
    },
  }
}

/**
 * Writes lists as one .xlsx workbook: title rows, bold frozen headings with a filter, running numbers, widths and
 * formats by type, real dates and numbers, labels of choices, A4 landscape with the headings on every page.
 * Text that begins with = + - or @ stays text and is never a formula. Sheet names are made fit for Excel.
 */
export const writeWorkbook = async ({
  sheets,
  decimals = 'longest',
}: {
  readonly sheets: readonly SheetToWrite[]
  readonly decimals?: Decimals
}): Promise<Uint8Array> => {
  const names: string[] = []
  for (const sheet of sheets) names.push(sheetName(sheet.name, names))
  const laidOut = sheets.map((sheet, i) => layOut(sheet, names[i] ?? sheet.name, decimals))
  return writeXlsx({
    defaultFont: sheetFont,
    namedRanges: laidOut.map(({ titles }) => titles),
    sheets: laidOut.map(({ sheet }) => sheet),
  })
}
