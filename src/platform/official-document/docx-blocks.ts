import { LineRuleType, Paragraph } from 'docx'
import type { ComposedBlock, ComposedText } from './compose.ts'
import { type Orientation, TablePlace } from './docx-table.ts'
import { running, runs, words } from './docx-text.ts'
import { styles } from './layout.ts'

const outline = { heading1: 0, heading2: 1, heading3: undefined, article: 0 } as const
const isBold = { heading1: true, heading2: true } as const

const textBlock = (block: ComposedText, keepNext: boolean): Paragraph => {
  const face = { ...styles.body, bold: block.role in isBold }
  return running(runs(block.runs, face), {
    keepNext: keepNext || block.role.startsWith('heading'),
    outlineLevel: block.role in outline ? outline[block.role as keyof typeof outline] : undefined,
  })
}

/** A thin paragraph, so that the text after a table does not touch it. */
const afterTable = () =>
  new Paragraph({
    children: words('', { size: 6, bold: false, italic: false }),
    spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
  })

/**
 * Paragraphs and places of the tables of a body or an annex; the last paragraph of a body stays with the signature.
 * What is to stand at the places is added to `tables`.
 */
export const blocksOf = (
  blocks: readonly ComposedBlock[],
  orientation: Orientation,
  tables: string[],
  keepLastWithNext = false,
): (Paragraph | TablePlace)[] =>
  blocks.flatMap((block, i) =>
    block.kind === 'table'
      ? [new TablePlace(block, orientation, tables), afterTable()]
      : [textBlock(block, keepLastWithNext && i === blocks.length - 1)],
  )
