import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { type Composed, type ComposedAnnex, compose } from './compose.ts'
import type { OfficialDocument } from './document.ts'
import { blocksOf } from './docx-blocks.ts'
import { addresseesBlock, basisBlock, headerBlock, signatureBlock, titleBlock } from './docx-header.ts'
import { withTables } from './docx-table.ts'
import { black, escapeXml, font, line } from './docx-text.ts'
import { house, page, styles, twips } from './layout.ts'

/** The page number in the middle of the top margin; the first page shows only the warning of sample data, if any. */
const headersOf = (sample: string | null): ISectionOptions['headers'] => ({
  default: new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            children: [PageNumber.CURRENT],
            font,
            size: styles.pageNumber.size * 2,
            color: black,
          }),
        ],
      }),
    ],
  }),
  first: new Header({
    children: [line(sample ?? '', { size: house.sampleSize, bold: true, italic: false })],
  }),
})

/** Annex I, I.1–4: A4, margins, a page number that starts at 1 and hides on the first page of each section. */
const section = (
  orientation: 'portrait' | 'landscape',
  sample: string | null,
  children: ISectionOptions['children'],
): ISectionOptions => ({
  headers: headersOf(sample),
  properties: {
    titlePage: true,
    page: {
      size: {
        width: twips(page.width),
        height: twips(page.height),
        orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: twips(page.top.print),
        bottom: twips(page.bottom.print),
        left: twips(page.left.print),
        right: twips(page.right.print),
        header: twips(page.header),
        footer: twips(page.header),
      },
      pageNumbers: { start: 1 },
    },
  },
  children,
})

const annexSection = (annex: ComposedAnnex, sample: string | null, tables: string[]): ISectionOptions =>
  section(annex.orientation, sample, [
    line(annex.label, styles.annexLabel, { keepNext: true }),
    line(annex.title, styles.annexTitle, { keepNext: true }),
    line(annex.linkLine, styles.annexLink, { after: 10, keepNext: true }),
    ...blocksOf(annex.blocks, annex.orientation, tables),
  ])

/** Properties that depend on the content alone: an unissued document carries no day of its own. */
const coreProperties = (composed: Composed): string => {
  const at = `${composed.date ?? '2000-01-01'}T00:00:00Z`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(composed.title)}</dc:title><dc:creator>${escapeXml(composed.author)}</dc:creator>`,
    `<cp:lastModifiedBy>${escapeXml(composed.author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>`,
    '<dc:language>vi-VN</dc:language></cp:coreProperties>',
  ].join('')
}

/** Zip stamps carry the time of packing; one fixed time and one order make equal documents equal bytes. */
const sealed = (bytes: Uint8Array, composed: Composed, tables: readonly string[]): Uint8Array => {
  const packed = unzipSync(bytes)
  const parts = {
    ...packed,
    'word/document.xml': strToU8(
      withTables(strFromU8(packed['word/document.xml'] ?? new Uint8Array()), tables),
    ),
    'docProps/core.xml': strToU8(coreProperties(composed)),
  }
  const mtime = new Date(2000, 0, 1)
  const entries = Object.entries(parts).map(([name, part]) => [name, [part, { mtime, level: 6 }]] as const)
  return zipSync(Object.fromEntries(entries) as Zippable)
}

/**
 * The document as a Word file laid out by Decree 30/2020/NĐ-CP, Annex I; each annex is a section of its own.
 * The same content gives the same bytes. Throws RangeError when the date is no day of the calendar.
 */
export const toDocx = async (document: OfficialDocument): Promise<Uint8Array> => {
  const composed = compose(document)
  const tables: string[] = []
  const file = new Document({
    title: composed.title,
    creator: composed.author,
    styles: {
      default: {
        document: {
          run: { font, size: styles.body.size * 2, color: black, language: { value: 'vi-VN' } },
          paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
        },
      },
    },
    sections: [
      section('portrait', composed.sample, [
        headerBlock(composed),
        ...titleBlock(composed),
        ...addresseesBlock(composed),
        ...basisBlock(composed),
        ...blocksOf(composed.blocks, 'portrait', tables, true),
        signatureBlock(composed),
      ]),
      ...composed.annexes.map((annex) => annexSection(annex, composed.sample, tables)),
    ],
  })
  return sealed(new Uint8Array(await Packer.toBuffer(file)), composed, tables)
}
