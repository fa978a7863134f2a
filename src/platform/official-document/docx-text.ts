import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun } from 'docx'
import type { Run } from './document.ts'
import { fontFamily, house, paragraph as rules, type Style, twips } from './layout.ts'

export const font = { ascii: fontFamily, hAnsi: fontFamily, cs: fontFamily, eastAsia: fontFamily }
export const black = '000000'

/** How a run looks: only what the Decree speaks of. */
export type Face = Pick<Style, 'size' | 'bold' | 'italic'>

/** Text as it may stand in XML, between tags or in an attribute. */
export const escapeXml = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&apos;')

/** Runs of one face; a line break inside the text becomes a line break inside the paragraph. */
export const words = (text: string, face: Face): TextRun[] =>
  text.split('\n').map(
    (line, i) =>
      new TextRun({
        text: line,
        break: i === 0 ? undefined : 1,
        font,
        size: face.size * 2,
        bold: face.bold,
        italics: face.italic,
        color: black,
      }),
  )

/** Runs that may be bolder or more slanted than the face of their paragraph. */
export const runs = (content: readonly Run[], face: Face): TextRun[] =>
  content.flatMap((run) =>
    words(run.text, {
      size: face.size,
      bold: face.bold || run.bold === true,
      italic: face.italic || run.italic === true,
    }),
  )

export const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

/** A line of a header, title, annex or signature; gaps before and after in points. */
export const line = (
  text: string,
  face: Face,
  options: { before?: number; after?: number; align?: keyof typeof alignments; keepNext?: boolean } = {},
): Paragraph =>
  new Paragraph({
    children: words(text, face),
    alignment: alignments[options.align ?? 'center'],
    keepNext: options.keepNext,
    spacing: {
      before: (options.before ?? 0) * 20,
      after: (options.after ?? 0) * 20,
      line: 240,
      lineRule: LineRuleType.AUTO,
    },
  })

/** A rule line of the given length (mm) centred in `available` mm: the border of an otherwise empty paragraph. */
export const rule = (length: number, available: number, after = 0): Paragraph => {
  const side = twips(Math.max(0, (available - length) / 2))
  return new Paragraph({
    children: words('', { size: 2, bold: false, italic: false }),
    indent: { left: side, right: side },
    spacing: { before: 40, after: after * 20, line: 40, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: house.ruleWeight * 8, color: black, space: 0 } },
  })
}

/** The paragraph of running text: justified, first line indented, gaps and lines by Annex I, II.6. */
export const running = (
  children: TextRun[],
  options: { keepNext?: boolean; outlineLevel?: number } = {},
): Paragraph =>
  new Paragraph({
    children,
    alignment: AlignmentType.JUSTIFIED,
    keepNext: options.keepNext,
    outlineLevel: options.outlineLevel,
    indent: { firstLine: twips(rules.firstLine.print) },
    spacing: {
      before: 0,
      after: rules.after.print * 20,
      line: Math.round(rules.line.print * 240),
      lineRule: LineRuleType.AUTO,
    },
  })
