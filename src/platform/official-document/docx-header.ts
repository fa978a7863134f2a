import {
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Composed, ComposedSignature } from './compose.ts'
import { line, rule, running, words } from './docx-text.ts'
import { house, mottoLine, nationLine, styles, textWidth, twips, widthOf } from './layout.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none }

/** A row of two borderless cells that share the text block by the given percents. */
const twoCells = (shares: readonly [number, number], rows: readonly [Paragraph[], Paragraph[]][]): Table => {
  const widths = shares.map((share) => twips((textWidth('portrait') * share) / 100))
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(textWidth('portrait')), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, i) =>
              new TableCell({
                children,
                borders: noBorders,
                width: { size: widths[i] ?? 0, type: WidthType.DXA },
              }),
          ),
        }),
    ),
  })
}

/** The longest line that a text makes in the room it has. */
const printedWidth = (text: string, size: number, available: number) =>
  Math.min(widthOf(text, size, 'bold'), available)

/** Boxes 1–4 and 5b of the Decree: nation, motto, issuer, number, place and date, abstract of a letter. */
export const headerBlock = (composed: Composed): Table => {
  const [left, right] = house.headerCells.map((share) => (textWidth('portrait') * share) / 100)
  const issuerWidth = printedWidth(composed.issuer, styles.issuer.size, left ?? 0)
  return twoCells(house.headerCells, [
    [
      [
        ...(composed.parent === null ? [] : [line(composed.parent, styles.parent)]),
        line(composed.issuer, styles.issuer),
        rule(issuerWidth * house.ruleShare, left ?? 0, 4),
      ],
      [
        line(nationLine, styles.nation),
        line(mottoLine, styles.motto),
        rule(widthOf(mottoLine, styles.motto.size, 'bold'), right ?? 0, 4),
      ],
    ],
    [
      [
        line(composed.numberLine, styles.number),
        ...(composed.letterAbstract === null
          ? []
          : [line(composed.letterAbstract, styles.letterAbstract, { before: 6 })]),
      ],
      [line(composed.dateLine, styles.date)],
    ],
  ])
}

/** Box 5a: type name and abstract with its rule; nothing for a letter. */
export const titleBlock = (composed: Composed): Paragraph[] => {
  if (composed.typeName === null) return []
  const available = textWidth('portrait')
  const width = printedWidth(composed.abstract, styles.abstract.size, available)
  return [
    line(composed.typeName, styles.typeName, { before: 18 }),
    ...(composed.abstract === ''
      ? []
      : [line(composed.abstract, styles.abstract), rule(width * house.ruleShare, available, 12)]),
  ]
}

/** Box 9a: one addressee beside `Kính gửi:`, more below its colon. */
export const addresseesBlock = (composed: Composed): Paragraph[] => {
  const [only, ...others] = composed.addressees
  if (only === undefined) return []
  if (others.length === 0) return [line(`Kính gửi: ${only}`, styles.addressees, { before: 12, after: 12 })]
  const start = house.addresseesIndent
  const dash = start + widthOf('Kính gửi:', styles.addressees.size, 'regular')
  const hang = widthOf('- ', styles.addressees.size, 'regular')
  return [
    new Paragraph({
      children: words('Kính gửi:', styles.addressees),
      indent: { left: twips(start) },
      keepNext: true,
      spacing: { before: 240, after: 0, line: 264, lineRule: LineRuleType.AUTO },
    }),
    ...composed.addressees.map(
      (text, i) =>
        new Paragraph({
          children: words(text, styles.addressees),
          indent: { left: twips(dash + hang), hanging: twips(hang) },
          spacing: {
            before: 0,
            after: i === composed.addressees.length - 1 ? 240 : 40,
            line: 264,
            lineRule: LineRuleType.AUTO,
          },
        }),
    ),
  ]
}

/** Box 6, first part: the grounds, with the authority and the command of a decision around them. */
export const basisBlock = (composed: Composed): Paragraph[] => [
  ...(composed.enacting === null
    ? []
    : [line(composed.enacting.authority, styles.heading, { before: 12, after: 12 })]),
  ...composed.basis.map((text) => running(words(text, styles.basis))),
  ...(composed.enacting === null
    ? []
    : [line(composed.enacting.command, styles.heading, { before: 6, after: 12 })]),
]

const recipientLines = (composed: Composed): Paragraph[] => [
  line('Nơi nhận:', styles.recipientsTitle, { align: 'left', before: 6 }),
  ...composed.recipients.map((text) => line(text, styles.recipients, { align: 'left' })),
]

const signingLines = ({ authority, signer }: ComposedSignature): Paragraph[] => [
  ...authority.map((text, i) => line(text, styles.authority, { before: i === 0 ? 6 : 0, keepNext: true })),
  line(signer, styles.signer, { before: (house.signingSpace / 25.4) * 72 }),
]

/** Boxes 7 and 9b: recipients on the left, the signer on the right, kept on one page; both sides where two sign. */
export const signatureBlock = (composed: Composed): Table => {
  const own = signingLines({
    authority: [...composed.authority, composed.position],
    signer: composed.signer,
  })
  if (composed.otherSide === null) return twoCells(house.signatureCells, [[recipientLines(composed), own]])
  return twoCells(
    [50, 50],
    [
      [signingLines(composed.otherSide), own],
      [recipientLines(composed), [line('', styles.recipients)]],
    ],
  )
}
