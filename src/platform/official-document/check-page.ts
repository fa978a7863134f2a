import { text } from '#kernel/text.ts'
import type { Findings } from './finding.ts'
import { excerptOf, inDocument } from './finding.ts'
import { fontFamily, page, type Range, styles, twips } from './layout.ts'
import type { ReadDocx, ReadParagraph, ReadSection } from './read-docx.ts'

const tolerance = 3
const millimetres = (length: number) => Math.round((length / 1440) * 254) / 10

const isNear = (length: number, wanted: number) => Math.abs(length - twips(wanted)) <= tolerance
const isWithin = (length: number, [least, most]: Range) =>
  length >= twips(least) - tolerance && length <= twips(most) + tolerance

const checkPaper = (section: ReadSection, findings: Findings, place: string): void => {
  const where = { part: 'page', excerpt: place } as const
  const upright = isNear(section.width, page.width) && isNear(section.height, page.height)
  const turned = isNear(section.width, page.height) && isNear(section.height, page.width)
  if (!upright && !turned) {
    const wording = text(
      'Khổ giấy là {w} × {h} mm; văn bản phải dùng khổ A4 (210 × 297 mm).',
      'The paper is {w} × {h} mm; it must be A4 (210 × 297 mm).',
    )
    const values = { w: millimetres(section.width), h: millimetres(section.height) }
    findings.add('error', 'PAGE_SIZE', where, wording, page.rule, values)
  }
  const sides = [
    ['top', 'Lề trên', 'top'],
    ['bottom', 'Lề dưới', 'bottom'],
    ['left', 'Lề trái', 'left'],
    ['right', 'Lề phải', 'right'],
  ] as const
  for (const [side, vi, en] of sides) {
    const range = page[side].range
    const [least, most] = range
    if (isWithin(Math.abs(section.margins[side]), range)) continue
    findings.add(
      'error',
      'MARGIN',
      where,
      text(
        `${vi} là {actual} mm; phải từ {least} đến {most} mm.`,
        `The ${en} margin is {actual} mm; it must be {least} to {most} mm.`,
      ),
      page.rule,
      { actual: millimetres(section.margins[side]), least, most },
    )
  }
}

const withNumber = (paragraphs: readonly ReadParagraph[]) => paragraphs.find((one) => one.hasPageNumber)

/** A text that surely takes more than one page must number its pages. */
const longerThanOnePage = 3000

const checkPageNumbers = ({ sections, paragraphs }: ReadDocx, findings: Findings): void => {
  const rule = styles.pageNumber.rule
  const where = { part: 'header', excerpt: '' } as const
  const shown = sections
    .map((section) => withNumber(section.headers.default))
    .find((one) => one !== undefined)
  const below = sections.some(
    (section) => withNumber(section.footers.default) ?? withNumber(section.footers.first),
  )
  if (below) {
    const wording = text(
      'Số trang đặt ở lề dưới; phải ở giữa lề trên.',
      'The page number stands at the bottom; it belongs in the middle of the top margin.',
    )
    findings.add('error', 'PAGE_NUMBER_PLACE', where, wording, rule)
  }
  if (shown === undefined) {
    const length = paragraphs.reduce((sum, one) => sum + one.text.length, 0)
    if (!below && length > longerThanOnePage) {
      findings.add(
        'error',
        'PAGE_NUMBER_MISSING',
        where,
        text('Văn bản nhiều trang phải đánh số trang.', 'A document of several pages must number them.'),
        rule,
      )
    }
    return
  }
  if (shown.align !== 'center') {
    const wording = text(
      'Số trang phải canh giữa lề trên.',
      'The page number must be centred in the top margin.',
    )
    findings.add('error', 'PAGE_NUMBER_PLACE', where, wording, rule)
  }
  const [least, most] = styles.pageNumber.range
  if (shown.runs.some((run) => run.size < least || run.size > most || run.bold || run.italic)) {
    const wording = text(
      'Số trang phải cỡ 13–14, kiểu chữ đứng.',
      'The page number must be 13–14 points, upright.',
    )
    findings.add('error', 'PAGE_NUMBER_STYLE', where, wording, rule)
  }
  const [first] = sections
  if (first !== undefined && (!first.titlePage || withNumber(first.headers.first) !== undefined)) {
    const wording = text(
      'Không hiển thị số trang ở trang thứ nhất.',
      'The first page must not show its number.',
    )
    findings.add('error', 'PAGE_NUMBER_ON_FIRST', where, wording, rule)
  }
}

const checkRuns = (paragraph: ReadParagraph, findings: Findings): void => {
  for (const run of paragraph.runs) {
    if (!/\S/.test(run.text)) continue
    const wrong = run.fonts.find((font) => font !== fontFamily)
    if (wrong !== undefined) {
      findings.add(
        'error',
        'FONT',
        inDocument(paragraph),
        text(
          'Phông chữ là «{font}»; phải là Times New Roman.',
          'The font is “{font}”; it must be Times New Roman.',
        ),
        page.rule,
        { font: wrong },
      )
    }
    if (run.color !== '000000' && run.color !== 'auto') {
      const wording = text(
        'Chữ có màu {color}; phải là màu đen.',
        'The text is coloured {color}; it must be black.',
      )
      findings.add('error', 'COLOUR', inDocument(paragraph), wording, page.rule, { color: `#${run.color}` })
    }
  }
}

/** Annex I, part I: paper, margins, font, colour, page numbers. */
export const checkPage = (docx: ReadDocx, findings: Findings): void => {
  docx.sections.forEach((section, i) => {
    const first = i === 0 ? docx.paragraphs.find((one) => one.text.trim() !== '') : undefined
    checkPaper(section, findings, excerptOf(first))
  })
  checkPageNumbers(docx, findings)
  for (const paragraph of docx.paragraphs) checkRuns(paragraph, findings)
}
