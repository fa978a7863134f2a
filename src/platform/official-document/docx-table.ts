import { FileChild } from 'docx'
import type { Row, Table } from './document.ts'
import { black, escapeXml, type Face } from './docx-text.ts'
import { fontFamily, house, textWidth, twips } from './layout.ts'

export type Orientation = 'portrait' | 'landscape'

const xmlFont = `<w:rFonts w:ascii="${fontFamily}" w:cs="${fontFamily}" w:eastAsia="${fontFamily}" w:hAnsi="${fontFamily}"/>`
const flag = (name: string, is: boolean) => (is ? `<w:${name}/>` : `<w:${name} w:val="false"/>`)
const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:color="auto" w:sz="${house.tableBorder * 8}"/>`)
  .join('')

const faceXml = ({ bold, italic, size }: Face): string =>
  `<w:rPr>${xmlFont}${flag('b', bold)}${flag('bCs', bold)}${flag('i', italic)}${flag('iCs', italic)}<w:color w:val="${black}"/><w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/></w:rPr>`

const wordsXml = (text: string, face: string): string =>
  text
    .split('\n')
    .map(
      (line, i) =>
        `<w:r>${face}${i === 0 ? '' : '<w:br/>'}<w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r>`,
    )
    .join('')

interface CellLayout {
  readonly align: 'left' | 'center' | 'right'
  readonly width: number
  readonly columnSpan?: number
  readonly rowSpan?: 'begins' | 'goes on'
}

const cellXml = (text: string, face: string, { align, width, columnSpan, rowSpan }: CellLayout): string =>
  [
    `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/>`,
    columnSpan === undefined ? '' : `<w:gridSpan w:val="${columnSpan}"/>`,
    rowSpan === undefined ? '' : `<w:vMerge w:val="${rowSpan === 'begins' ? 'restart' : 'continue'}"/>`,
    '<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr>',
    '<w:spacing w:after="20" w:before="20" w:line="240" w:lineRule="auto"/>',
    `<w:jc w:val="${align}"/></w:pPr>${wordsXml(text, face)}</w:p></w:tc>`,
  ].join('')

const rowXml = (cells: readonly string[], isHeader = false): string =>
  `<w:tr><w:trPr><w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`

const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0)

/** Widths of the columns in twips; they add up to the text block. */
const columnWidths = (table: Table, orientation: Orientation): number[] => {
  const total = twips(textWidth(orientation))
  const shares = sum(table.columns.map(({ width }) => width))
  return table.columns.map((column) => Math.floor((column.width / shares) * total))
}

const headerRows = (table: Table, widths: readonly number[], face: string): string[] => {
  const one = (i: number, rowSpan?: CellLayout['rowSpan']) =>
    cellXml(rowSpan === 'goes on' ? '' : (table.columns[i]?.header ?? ''), face, {
      align: 'center',
      width: widths[i] ?? 0,
      ...(rowSpan && { rowSpan }),
    })
  if (table.groups === undefined)
    return [
      rowXml(
        table.columns.map((_, i) => one(i)),
        true,
      ),
    ]
  const isGrouped = table.groups.some(({ text }) => text !== '')
  const above: string[] = []
  const below: string[] = []
  let at = 0
  for (const group of table.groups) {
    const members = table.columns.map((_, i) => i).slice(at, at + group.span)
    if (group.text === '') {
      above.push(...members.map((i) => one(i, isGrouped ? 'begins' : undefined)))
      below.push(...members.map((i) => one(i, 'goes on')))
    } else {
      const width = sum(members.map((i) => widths[i] ?? 0))
      above.push(cellXml(group.text, face, { align: 'center', width, columnSpan: members.length }))
      below.push(...members.map((i) => one(i)))
    }
    at += group.span
  }
  return isGrouped ? [rowXml(above, true), rowXml(below, true)] : [rowXml(above, true)]
}

const groupRow = ([first = '', second]: Row['cells'], widths: readonly number[], face: string): string =>
  rowXml(
    second === undefined || widths.length === 1
      ? [cellXml(first, face, { align: 'left', width: sum(widths), columnSpan: widths.length })]
      : [
          cellXml(first, face, { align: 'center', width: widths[0] ?? 0 }),
          cellXml(second, face, {
            align: 'left',
            width: sum(widths.slice(1)),
            columnSpan: widths.length - 1,
          }),
        ],
  )

/** A table as WordprocessingML, written as text: the objects of the library cost seconds where rows are thousands. */
export const tableXml = (table: Table, orientation: Orientation): string => {
  const widths = columnWidths(table, orientation)
  const size = table.columns.length >= house.denseFrom ? house.denseTableSize : house.tableSize
  const plain = faceXml({ size, bold: false, italic: false })
  const bold = faceXml({ size, bold: true, italic: false })
  const padding = twips(house.cellPadding)
  const layouts = table.columns.map(({ align = 'left' }, i) => ({ align, width: widths[i] ?? 0 }))
  const rows = table.rows.map((row) =>
    row.kind === 'group'
      ? groupRow(row.cells, widths, bold)
      : rowXml(
          layouts.map((layout, i) =>
            cellXml(row.cells[i] ?? '', row.kind === undefined ? plain : bold, layout),
          ),
        ),
  )
  return [
    `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${sum(widths)}"/><w:jc w:val="center"/>`,
    `<w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>`,
    `<w:top w:type="dxa" w:w="0"/><w:left w:type="dxa" w:w="${padding}"/>`,
    `<w:bottom w:type="dxa" w:w="0"/><w:right w:type="dxa" w:w="${padding}"/></w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    ...headerRows(table, widths, bold),
    ...rows,
    '</w:tbl>',
  ].join('')
}

/** Keeps the place of a table in the document of the library until `withTables` writes it there. */
export class TablePlace extends FileChild {
  constructor(table: Table, orientation: Orientation, tables: string[]) {
    super(`nscl-table-${tables.push(tableXml(table, orientation)) - 1}`)
  }
}

/** The XML of a document with every table at its place. Texts are escaped, so none can look like a place. */
export const withTables = (xml: string, tables: readonly string[]): string =>
  xml.replace(/<nscl-table-(\d+)\/>/g, (_, at: string) => tables[Number(at)] ?? '')
