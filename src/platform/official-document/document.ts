import { z } from 'zod'

/** A stretch of text inside a paragraph. */
export const Run = z.object({
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
})
export type Run = z.infer<typeof Run>

/** A column: what its header says, its share of the width (any unit, relative to the others), its alignment. */
export const Column = z.object({
  header: z.string(),
  width: z.number().positive(),
  align: z.enum(['left', 'center', 'right']).optional(),
})
export type Column = z.infer<typeof Column>

/** A cell over several columns of the header; an empty text leaves those columns two header rows high. */
export const HeaderGroup = z.object({ text: z.string(), span: z.int().positive() })
export type HeaderGroup = z.infer<typeof HeaderGroup>

/**
 * A row of ready-made strings. `bold` is a row of totals; `group` opens a part of the table: one cell spans every
 * column, two cells are the order mark and a text that spans the rest.
 */
export const Row = z.object({
  cells: z.array(z.string()),
  kind: z.enum(['bold', 'group']).optional(),
})
export type Row = z.infer<typeof Row>

export const Table = z.object({
  kind: z.literal('table'),
  columns: z.array(Column).min(1),
  /** A row above the column headers; the spans add up to the number of columns. */
  groups: z.array(HeaderGroup).optional(),
  rows: z.array(Row),
})
export type Table = z.infer<typeof Table>

/** A paragraph's content: a plain string or runs. */
export const Content = z.union([z.string(), z.array(Run)])
export type Content = z.infer<typeof Content>

/** A piece of the body. Headings and articles are numbered by the machinery: the text holds no number. */
export const Block = z.discriminatedUnion('kind', [
  /** Level 1 prints `I. CAPS`, level 2 `1. Title`, level 3 `a) text`. */
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: z.string(),
  }),
  /** Prints `Điều 1. …`, the number counted through the document. */
  z.object({ kind: z.literal('article'), content: Content }),
  z.object({ kind: z.literal('paragraph'), content: Content }),
  z.object({ kind: z.literal('bullet'), content: Content }),
  Table,
])
export type Block = z.infer<typeof Block>

/** Who issues: the name in ordinary letters ("Sở Khoa học và Công nghệ"); capitals are made when it is printed. */
export const Issuer = z.object({ parent: z.string().optional(), name: z.string().min(1) })
export type Issuer = z.infer<typeof Issuer>

/** Who signs: `authority` holds whole lines such as `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`. */
export const Signature = z.object({
  authority: z.array(z.string()),
  position: z.string().min(1),
  /** Academic titles before the name are dropped when it is printed (Decree 30, Annex I, II.7). */
  name: z.string(),
})
export type Signature = z.infer<typeof Signature>

export const Annex = z.object({
  title: z.string().min(1),
  orientation: z.enum(['portrait', 'landscape']),
  blocks: z.array(Block),
  /** The line in brackets; when absent, it is made from the document's type, number, date and issuer. */
  linkLine: z.string().optional(),
})
export type Annex = z.infer<typeof Annex>

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** The content of an administrative document of Decree 30/2020/NĐ-CP, before any layout. */
export const OfficialDocument = z.object({
  issuer: Issuer,
  /** Null while the registry has not issued a number. */
  number: z.string().nullable(),
  /** `BC-SKHCN` for a named type, `SKHCN-TĐC` for an official letter. */
  symbol: z.string().min(1),
  place: z.string().min(1),
  /** Day of issue, `YYYY-MM-DD`; null while it is not issued. */
  date: isoDate.nullable(),
  /** `Báo cáo`, `Tờ trình`, …; null for an official letter, whose abstract prints as `V/v …` under the number. */
  typeName: z.string().nullable(),
  /** Trích yếu: what the document is about, on one or two lines. */
  abstract: z.string(),
  /** Căn cứ: one legal ground per entry, without its closing punctuation. */
  basis: z.array(z.string()),
  /** For decisions: `GIÁM ĐỐC SỞ …` before the grounds and `QUYẾT ĐỊNH:` after them. */
  enacting: z.object({ authority: z.string(), command: z.string() }).optional(),
  /** Kính gửi: one agency per entry, without dash and punctuation. */
  addressees: z.array(z.string()),
  body: z.array(Block),
  signature: Signature,
  /** Minutes: the other side signs on the left, and Nơi nhận stands below (form 1.9). */
  otherSide: Signature.optional(),
  /** Nơi nhận without its last line, without dashes and punctuation. */
  recipients: z.array(z.string()),
  /** What follows `Lưu:` in the last line of Nơi nhận, such as `VT, TĐC`. */
  archive: z.string().min(1),
  /** Mark of the drafter, added to the last line of Nơi nhận. */
  drafter: z.string().optional(),
  annexes: z.array(Annex),
  /** `sample` is a warning printed at the top of the first page and of every annex. */
  marks: z.object({ sample: z.string().optional() }).optional(),
})
export type OfficialDocument = z.infer<typeof OfficialDocument>

/**
 * The text as it may stand in a file: NFC, one kind of line break, no tab, no control character, no half of a
 * surrogate pair. Everything else stays, letter by letter.
 */
export const printable = (raw: string): string =>
  raw
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{Cc}\n]|[\ufffe\uffff]/gu, '')
