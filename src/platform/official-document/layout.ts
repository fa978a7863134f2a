/**
 * Every size, style and margin of Decree 30/2020/NĐ-CP, Annex I, in one table. The generators print `print`;
 * the checker accepts whatever lies in `range`. Lengths of pages are millimetres, sizes of letters are points.
 */

export type Range = readonly [least: number, most: number]

export const fontFamily = 'Times New Roman'

/** Annex I, part I, 1–4: paper, margins, page number. */
export const page = {
  width: 210,
  height: 297,
  top: { print: 20, range: [20, 25] },
  bottom: { print: 20, range: [20, 25] },
  left: { print: 30, range: [30, 35] },
  right: { print: 15, range: [15, 20] },
  /** From the edge of the paper to the page number. */
  header: 10,
  rule: 'NĐ 30/2020, Phụ lục I, phần I, mục 1–2',
} as const satisfies Record<string, unknown>

/** How one part of a document is written: point size, weight, slope, and where the Decree says so. */
export interface Style {
  readonly size: number
  readonly range: Range
  readonly bold: boolean
  readonly italic: boolean
  readonly rule: string
}

const style = (
  size: number,
  range: Range,
  face: 'plain' | 'bold' | 'italic' | 'boldItalic',
  item: string,
): Style => ({
  size,
  range,
  bold: face === 'bold' || face === 'boldItalic',
  italic: face === 'italic' || face === 'boldItalic',
  rule: `NĐ 30/2020, Phụ lục I, ${item}`,
})

export const styles = {
  nation: style(12, [12, 13], 'bold', 'phần II, mục 1 (Quốc hiệu)'),
  motto: style(13, [13, 14], 'bold', 'phần II, mục 1 (Tiêu ngữ)'),
  parent: style(12, [12, 13], 'plain', 'phần II, mục 2 (cơ quan chủ quản)'),
  issuer: style(12, [12, 13], 'bold', 'phần II, mục 2 (cơ quan ban hành)'),
  number: style(13, [13, 13], 'plain', 'phần II, mục 3 (số, ký hiệu)'),
  date: style(13, [13, 14], 'italic', 'phần II, mục 4 (địa danh, thời gian)'),
  typeName: style(14, [13, 14], 'bold', 'phần II, mục 5 (tên loại)'),
  abstract: style(14, [13, 14], 'bold', 'phần II, mục 5 (trích yếu)'),
  letterAbstract: style(12, [12, 13], 'plain', 'phần II, mục 5 (trích yếu công văn)'),
  basis: style(14, [13, 14], 'italic', 'phần II, mục 6 (căn cứ)'),
  body: style(14, [13, 14], 'plain', 'phần II, mục 6 (nội dung)'),
  heading: style(14, [13, 14], 'bold', 'phần II, mục 6 (tiêu đề)'),
  authority: style(14, [13, 14], 'bold', 'phần II, mục 7 (quyền hạn, chức vụ)'),
  signer: style(14, [13, 14], 'bold', 'phần II, mục 7 (họ tên)'),
  recipientsTitle: style(12, [12, 12], 'boldItalic', 'phần II, mục 9 (nơi nhận)'),
  recipients: style(11, [11, 11], 'plain', 'phần II, mục 9 (nơi nhận)'),
  addressees: style(14, [13, 14], 'plain', 'phần II, mục 9 (kính gửi)'),
  annexLabel: style(14, [14, 14], 'bold', 'phần III, mục 1 (phụ lục)'),
  annexTitle: style(14, [13, 14], 'bold', 'phần III, mục 1 (tên phụ lục)'),
  annexLink: style(14, [13, 14], 'italic', 'phần III, mục 1 (kèm theo)'),
  pageNumber: style(13, [13, 14], 'plain', 'phần I, mục 4 (số trang)'),
} as const satisfies Record<string, Style>
export type StyleName = keyof typeof styles

/** Annex I, part II, 6: body text. Indents in millimetres, gaps in points, lines as a multiple of single. */
export const paragraph = {
  firstLine: { print: 12.7, accepted: [10, 12.7] },
  after: { print: 6, least: 6 },
  line: { print: 1.1, range: [1, 1.5] },
  rule: 'NĐ 30/2020, Phụ lục I, phần II, mục 6 (trình bày nội dung)',
} as const

/** What the Decree leaves open: widths of the header cells in percent, rule lines, tables, the space to sign in. */
export const house = {
  headerCells: [40, 60],
  signatureCells: [45, 55],
  /** Length of the rule under the issuer and under the abstract, of the line of text above it (1/3 … 1/2). */
  ruleShare: 0.4,
  /** Thickness of rule lines and table borders, points. */
  ruleWeight: 0.75,
  tableBorder: 0.5,
  signingSpace: 26,
  /** Where `Kính gửi:` begins when several agencies are addressed, mm from the margin. */
  addresseesIndent: 20,
  tableSize: 12,
  /** Size of letters in tables of many columns. */
  denseTableSize: 11,
  denseFrom: 9,
  cellPadding: 1.2,
  /** A row of more letters than this may break across pages in the PDF. */
  unbrokenRow: 2500,
  sampleSize: 11,
  sampleRule: 'dữ liệu mẫu phải được ghi rõ',
} as const

export const nationLine = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const mottoLine = 'Độc lập - Tự do - Hạnh phúc'

/** Width of the text block in millimetres. */
export const textWidth = (orientation: 'portrait' | 'landscape'): number =>
  (orientation === 'portrait' ? page.width : page.height) - page.left.print - page.right.print

/** 1 mm = 56.69 twips; 1 pt = 20 twips. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440)

// Advance widths of Times New Roman in thousandths of the size; letters with marks are as wide as their base.
const regular =
  '180\'200|250 ,.278/:;\\ijlt333!()-I[]`fr389Js408"444?acez469^480{}541~556FPS564+<=>611ELTZ667BCR722ADGHKNOQUVXYw778&m833%889M921@944W'
const bold =
  '220|250 ,.278\'/\\il333!()-:;[]`fjt389Is394{}444cerz520~555"556Sbdhknpqu570+<=>581^611FP667BELTZ722ACDNRUVXYw778GHKOQ833&m930@944M1000%W'

const widthsOf = (packed: string): ReadonlyMap<string, number> =>
  new Map(
    [...packed.matchAll(/(\d{3,4})(\D+)/g)].flatMap(([, width, letters]) =>
      [...(letters ?? '')].map((letter) => [letter, Number(width)] as const),
    ),
  )
const widths = { regular: widthsOf(regular), bold: widthsOf(bold) }

/** Millimetres that a line takes in Times New Roman, to about one percent (marks do not widen a letter). */
export const widthOf = (line: string, size: number, weight: 'regular' | 'bold'): number => {
  const letters = line.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
  const units = [...letters].reduce((sum, letter) => sum + (widths[weight].get(letter) ?? 500), 0)
  return (units / 1000) * size * (25.4 / 72)
}
