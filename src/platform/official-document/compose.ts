import { officialDate } from '#kernel/vietnamese/official-date.ts'
import {
  type Block,
  type Content,
  type OfficialDocument,
  printable,
  type Run,
  type Table,
} from './document.ts'

export type TextRole = 'heading1' | 'heading2' | 'heading3' | 'article' | 'paragraph' | 'bullet'

/** A paragraph with its numbering, dash and closing marks already in the text. */
export interface ComposedText {
  readonly kind: 'text'
  readonly role: TextRole
  readonly runs: readonly Run[]
}
export type ComposedBlock = ComposedText | Table

export interface ComposedAnnex {
  readonly label: string
  readonly title: string
  readonly linkLine: string
  readonly orientation: 'portrait' | 'landscape'
  readonly blocks: readonly ComposedBlock[]
}

/** The lines above a signature, the position last, and the name below it. */
export interface ComposedSignature {
  readonly authority: readonly string[]
  readonly signer: string
}

/** Every line of the document as it will be read; the generators only place and style them. */
export interface Composed {
  /** For the file's properties. */
  readonly title: string
  readonly author: string
  readonly date: string | null
  readonly sample: string | null
  readonly parent: string | null
  readonly issuer: string
  readonly numberLine: string
  readonly dateLine: string
  /** `V/v …` of an official letter. */
  readonly letterAbstract: string | null
  readonly typeName: string | null
  readonly abstract: string
  readonly enacting: { readonly authority: string; readonly command: string } | null
  readonly basis: readonly string[]
  /** One: stands beside `Kính gửi:`; more: each on its line with dash and punctuation. */
  readonly addressees: readonly string[]
  readonly blocks: readonly ComposedBlock[]
  readonly authority: readonly string[]
  readonly position: string
  readonly signer: string
  readonly otherSide: ComposedSignature | null
  readonly recipients: readonly string[]
  readonly annexes: readonly ComposedAnnex[]
}

const upper = (words: string) => words.toLocaleUpperCase('vi')
const oneLine = (raw: string) => printable(raw).replace(/\s+/g, ' ').trim()
const unpunctuated = (line: string) => oneLine(line).replace(/[\s;.,]+$/, '')

/** `BÁO CÁO` → `Báo cáo`, for use inside a sentence. */
const sentenceCase = (words: string) =>
  words === upper(words) ? words.charAt(0) + words.slice(1).toLocaleLowerCase('vi') : words

/** Roman numeral of a positive whole number. */
export const roman = (n: number): string => {
  const signs = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const
  let rest = n
  let out = ''
  for (const [value, sign] of signs) {
    for (; rest >= value; rest -= value) out += sign
  }
  return out
}

const pointLetters = [...'abcdđeghiklmnopqrstuvxy']

/** Letter of the n-th point (from 1): a b c d đ e g h …, then aa, ab, … (Decree 30, Annex I, II.6). */
export const pointLetter = (n: number): string => {
  const last = pointLetters[(n - 1) % pointLetters.length] ?? ''
  return n <= pointLetters.length ? last : pointLetter(Math.floor((n - 1) / pointLetters.length)) + last
}

/** `Số: 05/BC-SKHCN`; without a number the room for it stays open (Decree 30, Annex I, II.3). */
export const numberLine = (number: string | null, symbol: string): string =>
  `Số: ${number === null ? '     ' : oneLine(number).padStart(2, '0')}/${oneLine(symbol)}`

/** `Cà Mau, ngày 25 tháng 11 năm 2026`; without a date the room for it stays open (Annex I, II.4). */
export const dateLine = (place: string, date: string | null): string =>
  `${oneLine(place)}, ${date === null ? 'ngày      tháng      năm       ' : officialDate(date)}`

const academicTitle =
  /^\s*(?:(?:(?:GS|PGS|TSKH|TS|Ths|KS|CN|BS|LS|DS|KTS|CK\s?I{1,2}|BSCK\s?I{1,2})(?!\p{L})[.,\s]*)|(?:(?:Giáo sư|Phó giáo sư|Tiến sĩ|Tiến sỹ|Thạc sĩ|Thạc sỹ|Kỹ sư|Cử nhân|Bác sĩ)\s+))+/iu

/** The signer's name without the academic titles before it (Decree 30, Annex I, II.7). */
export const withoutAcademicTitle = (name: string): string => {
  const bare = oneLine(name)
  const titled = /[.\s]/.test(bare) ? bare.replace(academicTitle, '') : bare
  return titled === '' ? bare : titled
}

/** `- A;` `- B.` */
const dashed = (lines: readonly string[]): string[] =>
  lines.map((line, i) => `- ${unpunctuated(line)}${i === lines.length - 1 ? '.' : ';'}`)

const runsOf = (content: Content): Run[] =>
  (typeof content === 'string' ? [{ text: content }] : content).map((run) => ({
    ...run,
    text: printable(run.text),
  }))

const composedTable = (table: Table): Table => ({
  ...table,
  columns: table.columns.map((column) => ({ ...column, header: printable(column.header) })),
  groups: table.groups?.map((group) => ({ ...group, text: printable(group.text) })),
  rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(printable) })),
})

const composeBlocks = (blocks: readonly Block[]): ComposedBlock[] => {
  const counts = { parts: 0, items: 0, points: 0, articles: 0 }
  const prefixed = (role: TextRole, prefix: string, text: string): ComposedText => ({
    kind: 'text',
    role,
    runs: [{ text: `${prefix} ${text}` }],
  })
  return blocks.map((block): ComposedBlock => {
    if (block.kind === 'table') return composedTable(block)
    if (block.kind === 'paragraph') return { kind: 'text', role: 'paragraph', runs: runsOf(block.content) }
    if (block.kind === 'bullet') {
      return { kind: 'text', role: 'bullet', runs: [{ text: '- ' }, ...runsOf(block.content)] }
    }
    if (block.kind === 'article') {
      counts.articles += 1
      counts.items = 0
      counts.points = 0
      const runs = [{ text: `Điều ${counts.articles}. `, bold: true }, ...runsOf(block.content)]
      return { kind: 'text', role: 'article', runs }
    }
    const text = oneLine(block.text)
    if (block.level === 1) {
      counts.parts += 1
      counts.items = 0
      counts.points = 0
      return prefixed('heading1', `${roman(counts.parts)}.`, upper(text))
    }
    if (block.level === 2) {
      counts.items += 1
      counts.points = 0
      return prefixed('heading2', `${counts.items}.`, text)
    }
    counts.points += 1
    return prefixed('heading3', `${pointLetter(counts.points)})`, text)
  })
}

/** The mark `./.` closes the content: on the last paragraph, or on a line of its own after a table or heading. */
const closed = (blocks: readonly ComposedBlock[]): ComposedBlock[] => {
  const last = blocks.at(-1)
  const words = last?.kind === 'text' ? last.runs.at(-1) : undefined
  if (last?.kind !== 'text' || last.role.startsWith('heading') || words === undefined) {
    return [...blocks, { kind: 'text', role: 'paragraph', runs: [{ text: './.' }] }]
  }
  const text = `${words.text.replace(/(?:\.\/)?\.?\s*$/, '')}./.`
  return [...blocks.slice(0, -1), { ...last, runs: [...last.runs.slice(0, -1), { ...words, text }] }]
}

/** `(Kèm theo Báo cáo số 45/BC-SKHCN ngày 25 tháng 11 năm 2026 của Sở …)` */
const linkLineOf = (document: OfficialDocument): string => {
  const type = document.typeName === null ? 'Công văn' : sentenceCase(oneLine(document.typeName))
  const number = numberLine(document.number, document.symbol).replace('Số: ', 'số ')
  const day = document.date === null ? 'ngày      tháng      năm       ' : officialDate(document.date)
  return `(Kèm theo ${type} ${number} ${day} của ${oneLine(document.issuer.name)})`
}

/**
 * Puts every line of the document together: numbering, capitals, punctuation, `./.`, dates and numbers by
 * Decree 30, Annex I. Pure; throws RangeError when the date is no day of the calendar.
 */
export const compose = (document: OfficialDocument): Composed => {
  const abstract = oneLine(document.abstract)
  const isLetter = document.typeName === null
  const typeName = document.typeName === null ? null : upper(oneLine(document.typeName))
  const addressees = document.addressees.filter((line) => line.trim() !== '')
  const archive = [document.archive, ...(document.drafter === undefined ? [] : [document.drafter])]
  const linkLine = linkLineOf(document)
  return {
    title: isLetter ? `V/v ${abstract}` : oneLine(`${typeName} ${abstract}`),
    author: oneLine(document.issuer.name),
    date: document.date,
    sample: document.marks?.sample === undefined ? null : oneLine(document.marks.sample),
    parent: document.issuer.parent === undefined ? null : upper(oneLine(document.issuer.parent)),
    issuer: upper(oneLine(document.issuer.name)),
    numberLine: numberLine(document.number, document.symbol),
    dateLine: dateLine(document.place, document.date),
    letterAbstract: isLetter ? `V/v ${abstract}` : null,
    typeName,
    abstract,
    enacting: document.enacting
      ? {
          authority: upper(oneLine(document.enacting.authority)),
          command: oneLine(document.enacting.command),
        }
      : null,
    basis: document.basis.map(
      (line, i) => `${unpunctuated(line)}${i === document.basis.length - 1 ? '.' : ';'}`,
    ),
    addressees: addressees.length > 1 ? dashed(addressees) : addressees.map(unpunctuated),
    blocks: closed(composeBlocks(document.body)),
    authority: document.signature.authority.map((line) => upper(oneLine(line))),
    position: upper(oneLine(document.signature.position)),
    signer: withoutAcademicTitle(document.signature.name),
    otherSide: document.otherSide
      ? {
          authority: [...document.otherSide.authority, document.otherSide.position].map((line) =>
            upper(oneLine(line)),
          ),
          signer: withoutAcademicTitle(document.otherSide.name),
        }
      : null,
    recipients: [
      ...document.recipients.map((line) => `- ${unpunctuated(line)};`),
      `- Lưu: ${archive.map(unpunctuated).join(', ')}.`,
    ],
    annexes: document.annexes.map((annex, i) => ({
      label: document.annexes.length > 1 ? `Phụ lục ${roman(i + 1)}` : 'Phụ lục',
      title: upper(oneLine(annex.title)),
      linkLine: annex.linkLine === undefined ? linkLine : oneLine(annex.linkLine),
      orientation: annex.orientation,
      blocks: composeBlocks(annex.blocks),
    })),
  }
}
