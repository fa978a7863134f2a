import type { ReadDocx, ReadParagraph } from './read-docx.ts'

/** The parts of an official document as far as they can be told apart in a file. */
export interface Components {
  readonly nation: ReadParagraph | undefined
  readonly motto: ReadParagraph | undefined
  /** Lines above the number in the left cell: parent agency first, issuer last. */
  readonly issuer: readonly ReadParagraph[]
  readonly number: ReadParagraph | undefined
  readonly date: ReadParagraph | undefined
  readonly letterAbstract: ReadParagraph | undefined
  readonly typeName: ReadParagraph | undefined
  readonly abstract: readonly ReadParagraph[]
  readonly addressees: readonly ReadParagraph[]
  readonly basis: readonly ReadParagraph[]
  /** Running text between the title and Nơi nhận, tables left out. */
  readonly body: readonly ReadParagraph[]
  readonly recipientsTitle: ReadParagraph | undefined
  readonly recipients: readonly ReadParagraph[]
  readonly authority: readonly ReadParagraph[]
  readonly signer: ReadParagraph | undefined
  readonly annexes: readonly Annex[]
}

export interface Annex {
  readonly label: ReadParagraph
  readonly title: readonly ReadParagraph[]
  readonly link: ReadParagraph | undefined
}

export const written = (paragraph: ReadParagraph) => paragraph.text.trim() !== ''

/** Text for recognising, not for judging: NFC, one space, no ends. */
export const plain = (paragraph: ReadParagraph | undefined) =>
  (paragraph?.text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim()

const isUpper = (text: string) => /\p{Lu}/u.test(text) && text === text.toLocaleUpperCase('vi')
const sameCell = (a: ReadParagraph, b: ReadParagraph) =>
  a.cell !== undefined &&
  a.cell.table === b.cell?.table &&
  a.cell.row === b.cell.row &&
  a.cell.column === b.cell.column

const nationPattern = /^CỘNG H(ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM$/iu
const mottoPattern = /^Độc lập\W{1,7}Tự do\W{1,7}Hạnh phúc$/iu
const annexPattern = /^Phụ lục(\s+(số\s+)?([IVXLC]+|\d+|[A-Z]))?$/iu
const datePattern = /ngày[\s\d.…]*tháng[\s\d.…]*năm/iu

const takeWhile = <T>(items: readonly T[], holds: (item: T) => boolean): T[] => {
  const end = items.findIndex((item) => !holds(item))
  return items.slice(0, end === -1 ? items.length : end)
}

const annexesOf = (paragraphs: readonly ReadParagraph[]): Annex[] =>
  paragraphs.flatMap((label, i) => {
    if (label.cell !== undefined || !annexPattern.test(plain(label))) return []
    const next = paragraphs.slice(i + 1, i + 8).filter(written)
    const at = next.findIndex((paragraph) => /^\(\s*Kèm theo/iu.test(plain(paragraph)))
    const title = takeWhile(
      at === -1 ? next : next.slice(0, at),
      (one) => one.cell === undefined && isUpper(plain(one)),
    )
    return [{ label, title, link: at === -1 ? undefined : next[at] }]
  })

const signatureOf = (paragraphs: readonly ReadParagraph[], title: ReadParagraph | undefined) => {
  const cell = title?.cell
  const lines = paragraphs.filter(
    (one) =>
      written(one) && cell !== undefined && one.cell?.table === cell.table && one.cell.column > cell.column,
  )
  const authority = takeWhile(lines, (one) => isUpper(plain(one)))
  const signer = lines
    .slice(authority.length)
    .filter((one) => !plain(one).startsWith('('))
    .at(-1)
  return { authority, signer }
}

/** Tells the parts of a document apart by their wording and place. */
export const findComponents = ({ paragraphs }: ReadDocx): Components => {
  const top = paragraphs.filter(written).slice(0, 30)
  const nation = top.find((one) => nationPattern.test(plain(one)))
  const motto = top.find((one) => mottoPattern.test(plain(one)))
  const number = top.find((one) => /^Số\s*:/iu.test(plain(one)))
  const date = top.find((one) => datePattern.test(plain(one)) && plain(one).length < 80)
  const letterAbstract = top.find((one) => /^V\/v\b/iu.test(plain(one)))
  const issuer = takeWhile(
    top.filter(
      (one) => one.cell !== undefined && one.cell.column === 0 && one.cell.table === nation?.cell?.table,
    ),
    (one) => isUpper(plain(one)) && one !== number && one !== nation,
  )
  const isHeader = (one: ReadParagraph) => {
    const part = [nation, motto, number, date, letterAbstract].includes(one)
    return part || issuer.includes(one) || (one.cell !== undefined && one.cell.table === nation?.cell?.table)
  }
  const annexes = annexesOf(paragraphs)
  const main =
    annexes[0] === undefined ? paragraphs : paragraphs.slice(0, paragraphs.indexOf(annexes[0].label))
  const recipientsAt = main.findLastIndex((one) => /^Nơi nhận\s*:?/iu.test(plain(one)))
  const recipientsTitle = main[recipientsAt]
  const after = recipientsTitle === undefined ? [] : main.slice(recipientsAt + 1).filter(written)
  const recipients = takeWhile(
    after,
    (one) => recipientsTitle !== undefined && (sameCell(one, recipientsTitle) || /^[-–]/.test(plain(one))),
  )
  const end = recipientsTitle === undefined ? main.length : recipientsAt
  const flow = main.slice(0, end).filter((one) => written(one) && one.cell === undefined && !isHeader(one))
  const typeAt = flow.slice(0, 6).findIndex((one) => one.align === 'center' && isUpper(plain(one)))
  const typeName = letterAbstract === undefined ? flow[typeAt] : undefined
  const rest = typeName === undefined ? flow : flow.slice(typeAt + 1)
  const abstract =
    typeName === undefined
      ? []
      : takeWhile(
          rest,
          (one) => one.align === 'center' && !isUpper(plain(one)) && !/^Kính gửi/iu.test(plain(one)),
        )
  const content = rest.slice(abstract.length)
  const callAt = content.slice(0, 4).findIndex((one) => /^Kính gửi/iu.test(plain(one)))
  const call = content[callAt]
  const addressees =
    call === undefined
      ? []
      : [call, ...takeWhile(content.slice(callAt + 1), (one) => /^[-–]/.test(plain(one)))]
  const text = content.slice(callAt === -1 ? 0 : callAt + addressees.length)
  const grounds = text.filter((one) => /^Căn cứ(?!\p{L})/u.test(plain(one)))
  const isBasis = (one: ReadParagraph) => /;$/.test(plain(one)) || one.runs.some((run) => run.italic)
  const basis = grounds.some(isBasis)
    ? takeWhile(text.slice(text.findIndex((one) => grounds.includes(one))), (one) =>
        /^(Căn cứ(?!\p{L})|Theo đề nghị|Xét đề nghị)/u.test(plain(one)),
      )
    : []
  return {
    nation,
    motto,
    issuer,
    number,
    date,
    letterAbstract,
    typeName,
    abstract,
    addressees,
    basis,
    body: text.filter((one) => !basis.includes(one) && one.align !== 'center'),
    recipientsTitle,
    recipients,
    ...signatureOf(main, recipientsTitle),
    annexes,
  }
}
