import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { ComposedBlock, ComposedText } from './compose.ts'
import type { Row, Table as TableBlock } from './document.ts'
import { alignments, type Face, running, runs, words } from './docx-text.ts'
import { house, styles, textWidth, twips } from './layout.ts'

type Orientation = 'portrait' | 'landscape'

const outline = { heading1: 0, heading2: 1, heading3: undefined, article: 0 } as const
const isBold = { heading1: true, heading2: true } as const

const textBlock = (block: ComposedText, keepNext: boolean): Paragraph => {
  const face = { ...styles.body, bold: block.role in isBold }
  return running(runs(block.runs, face), {
    keepNext: keepNext || block.role.startsWith('heading'),
    outlineLevel: block.role in outline ? outline[block.role as keyof typeof outline] : undefined,
  })
}

/** Widths of the columns in twips; they add up to the text block. */
const columnWidths = (table: TableBlock, orientation: Orientation): number[] => {
  const total = twips(textWidth(orientation))
  const shares = table.columns.reduce((sum, column) => sum + column.width, 0)
  return table.columns.map((column) => Math.floor((column.width / shares) * total))
}

const cell = (
  text: string,
  face: Face,
  options: { align: keyof typeof alignments; width: number; columnSpan?: number; rowSpan?: number },
) =>
  new TableCell({
    width: { size: options.width, type: WidthType.DXA },
    columnSpan: options.columnSpan,
    rowSpan: options.rowSpan,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        children: words(text, face),
        alignment: alignments[options.align],
        spacing: { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO },
      }),
    ],
  })

const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0)

const headerRows = (table: TableBlock, widths: readonly number[], face: Face): TableRow[] => {
  const head = { ...face, bold: true }
  const one = (i: number, rowSpan?: number) =>
    cell(table.columns[i]?.header ?? '', head, { align: 'center', width: widths[i] ?? 0, rowSpan })
  const row = (children: TableCell[]) => new TableRow({ children, tableHeader: true, cantSplit: true })
  if (table.groups === undefined) return [row(table.columns.map((_, i) => one(i)))]
  const above: TableCell[] = []
  const below: TableCell[] = []
  let at = 0
  for (const group of table.groups) {
    const members = table.columns.map((_, i) => i).slice(at, at + group.span)
    if (group.text === '') {
      above.push(...members.map((i) => one(i, 2)))
    } else {
      const width = sum(members.map((i) => widths[i] ?? 0))
      above.push(cell(group.text, head, { align: 'center', width, columnSpan: members.length }))
      below.push(...members.map((i) => one(i)))
    }
    at += group.span
  }
  return below.length === 0 ? [row(above)] : [row(above), row(below)]
}

const bodyRow = (row: Row, table: TableBlock, widths: readonly number[], face: Face): TableRow => {
  const look = row.kind === undefined ? face : { ...face, bold: true }
  const [first = '', second] = row.cells
  if (row.kind === 'group') {
    const whole = second === undefined || widths.length === 1
    const children = whole
      ? [cell(first, look, { align: 'left', width: sum(widths), columnSpan: widths.length })]
      : [
          cell(first, look, { align: 'center', width: widths[0] ?? 0 }),
          cell(second, look, { align: 'left', width: sum(widths.slice(1)), columnSpan: widths.length - 1 }),
        ]
    return new TableRow({ cantSplit: true, children })
  }
  return new TableRow({
    cantSplit: true,
    children: table.columns.map((column, i) =>
      cell(row.cells[i] ?? '', look, { align: column.align ?? 'left', width: widths[i] ?? 0 }),
    ),
  })
}

const tableBlock = (table: TableBlock, orientation: Orientation): Table => {
  const widths = columnWidths(table, orientation)
  const size = table.columns.length >= house.denseFrom ? house.denseTableSize : house.tableSize
  const face = { size, bold: false, italic: false }
  const padding = twips(house.cellPadding)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    alignment: AlignmentType.CENTER,
    margins: { left: padding, right: padding, top: 0, bottom: 0 },
    rows: [...headerRows(table, widths, face), ...table.rows.map((row) => bodyRow(row, table, widths, face))],
  })
}

/** A thin paragraph, so that the text after a table does not touch it. */
const afterTable = () =>
  new Paragraph({
    children: words('', { size: 6, bold: false, italic: false }),
    spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
  })

/** Paragraphs and tables of a body or an annex; the last paragraph of a body stays with the signature. */
export const blocksOf = (
  blocks: readonly ComposedBlock[],
  orientation: Orientation,
  keepLastWithNext = false,
): (Paragraph | Table)[] =>
  blocks.flatMap((block, i) =>
    block.kind === 'table'
      ? [tableBlock(block, orientation), afterTable()]
      : [textBlock(block, keepLastWithNext && i === blocks.length - 1)],
  )
