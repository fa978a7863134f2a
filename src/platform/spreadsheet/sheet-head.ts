import type { Cell, CellStyle, MergeRange, NamedRange } from 'hucre'
import { type CellValue, columnLetters } from './cells.ts'
import { plainText } from './column-style.ts'

/** What stands above the headings of a sheet. */
export interface SheetHead {
  readonly title?: string
  readonly subtitle?: string
  readonly notes?: readonly string[]
  /** A warning such as «DỮ LIỆU MẪU», in red above everything. */
  readonly sampleMark?: string
}

/** The font of all sheets, as official papers have it. */
export const sheetFont = { name: 'Times New Roman', size: 12 } as const

const thin = { style: 'thin', color: { rgb: 'BFBFBF' } } as const

/** A thin line around a cell. */
export const cellBorder = { top: thin, bottom: thin, left: thin, right: thin } as const

/** How a heading looks: bold on a tint, centred, wrapped. */
export const headingStyle: CellStyle = {
  font: { ...sheetFont, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBF7' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  border: cellBorder,
}

/** What the rows above the headings need: their values, styles and merged cells. */
export interface LaidOutHead {
  readonly rows: CellValue[][]
  readonly cells: Map<string, Partial<Cell>>
  readonly merges: MergeRange[]
}

/** Lays out what stands above the headings, each line merged across the width of the table. */
export const layOutHead = (head: SheetHead, width: number): LaidOutHead => {
  const centred = { horizontal: 'center', vertical: 'center', wrapText: true } as const
  const lines: [string, CellStyle][] = []
  if (head.sampleMark)
    lines.push([
      head.sampleMark,
      { font: { ...sheetFont, bold: true, color: { rgb: 'C00000' } }, alignment: centred },
    ])
  if (head.title)
    lines.push([head.title, { font: { ...sheetFont, size: 14, bold: true }, alignment: centred }])
  if (head.subtitle) lines.push([head.subtitle, { font: { ...sheetFont, italic: true }, alignment: centred }])
  for (const note of head.notes ?? [])
    lines.push([
      note,
      { font: { ...sheetFont, italic: true }, alignment: { vertical: 'top', wrapText: true } },
    ])
  return {
    rows: lines.map(([line]) => [plainText(line)]),
    cells: new Map(
      lines.map(([line, style], row) => [`${row},0`, { value: plainText(line), type: 'string', style }]),
    ),
    merges: lines.map((_, row) => ({
      startRow: row,
      startCol: 0,
      endRow: row,
      endCol: Math.max(0, width - 1),
    })),
  }
}

/** Page setup of a list: A4 landscape, as wide as the page. */
export const pageOfList = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { left: 0.6, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
} as const

/**
 * Repeats the headings on every printed page. Named here and not through the page setup, because hucre 1.0 leaves the
 * name of the sheet unquoted there and Excel calls a file with such a name («Doanh nghiệp») damaged.
 */
export const printTitles = (sheet: string, headingRow: number): NamedRange => ({
  name: '_xlnm.Print_Titles',
  range: `'${sheet.replaceAll("'", "''")}'!$${headingRow + 1}:$${headingRow + 1}`,
  scope: sheet,
})

/** The block of cells from A and one row to a last column and row, all counted from zero. */
export const block = (top: number, right: number, bottom: number): string =>
  `A${top + 1}:${columnLetters(right)}${bottom + 1}`

/** A name that Excel takes for a sheet: at most 31 characters, none of `[]:*?/\`, none taken before it. */
export const sheetName = (wanted: string, taken: readonly string[] = []): string => {
  const clean =
    wanted
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 31)
      .trim() || 'Sheet'
  const isTaken = (name: string) => taken.some((other) => other.toLowerCase() === name.toLowerCase())
  if (!isTaken(clean)) return clean
  let number = 2
  while (isTaken(`${clean.slice(0, 27)} ${number}`)) number += 1
  return `${clean.slice(0, 27)} ${number}`
}
