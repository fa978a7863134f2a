import { text } from '#kernel/text.ts'
import type { Components } from './components.ts'
import { type Findings, inDocument } from './finding.ts'
import { type StyleName, styles } from './layout.ts'
import type { ReadParagraph } from './read-docx.ts'

type Aspect = 'size' | 'weight' | 'slant'
const all: readonly Aspect[] = ['size', 'weight', 'slant']

const checkOne = (
  paragraph: ReadParagraph,
  name: StyleName,
  label: { vi: string; en: string },
  aspects: readonly Aspect[],
  findings: Findings,
): void => {
  const style = styles[name]
  const runs = paragraph.runs.filter((run) => /[\p{L}\d]/u.test(run.text))
  const where = inDocument(paragraph)
  const [least, most] = style.range
  const odd = runs.find((run) => run.size < least || run.size > most)
  if (aspects.includes('size') && odd !== undefined) {
    const size = least === most ? `${least}` : `${least}–${most}`
    const wording = text(
      `${label.vi}: cỡ chữ {actual}; phải là cỡ {size}.`,
      `${label.en}: the size is {actual}; it must be {size}.`,
    )
    findings.add('error', 'SIZE', where, wording, style.rule, { actual: odd.size, size })
  }
  if (aspects.includes('weight') && runs.some((run) => run.bold !== style.bold)) {
    const wording = style.bold
      ? text(`${label.vi}: phải in đậm.`, `${label.en}: must be bold.`)
      : text(`${label.vi}: không in đậm.`, `${label.en}: must not be bold.`)
    findings.add('error', 'WEIGHT', where, wording, style.rule)
  }
  if (aspects.includes('slant') && runs.some((run) => run.italic !== style.italic)) {
    const wording = style.italic
      ? text(`${label.vi}: phải là kiểu chữ nghiêng.`, `${label.en}: must be italic.`)
      : text(`${label.vi}: phải là kiểu chữ đứng.`, `${label.en}: must be upright.`)
    findings.add('error', 'SLANT', where, wording, style.rule)
  }
}

/** The table of Annex I: size, weight and slope of every component. */
export const checkStyles = (found: Components, findings: Findings): void => {
  const check = (
    paragraphs: ReadParagraph | undefined | readonly ReadParagraph[],
    name: StyleName,
    vi: string,
    en: string,
    aspects = all,
  ) => {
    const list = paragraphs === undefined ? [] : 'text' in paragraphs ? [paragraphs] : paragraphs
    for (const one of list) checkOne(one, name, { vi, en }, aspects, findings)
  }
  check(found.nation, 'nation', 'Quốc hiệu', 'Name of the nation')
  check(found.motto, 'motto', 'Tiêu ngữ', 'Motto')
  check(found.issuer, 'issuer', 'Tên cơ quan', 'Agency', ['size', 'slant'])
  check(found.number, 'number', 'Số, ký hiệu', 'Number and symbol')
  check(found.date, 'date', 'Địa danh và thời gian', 'Place and date')
  check(found.letterAbstract, 'letterAbstract', 'Trích yếu công văn', 'Abstract of a letter')
  check(found.typeName, 'typeName', 'Tên loại văn bản', 'Type name')
  check(found.abstract, 'abstract', 'Trích yếu', 'Abstract')
  check(found.addressees, 'addressees', 'Kính gửi', 'Addressees')
  check(found.basis, 'basis', 'Căn cứ', 'Legal ground')
  check(found.body, 'body', 'Nội dung', 'Body', ['size'])
  check(found.recipientsTitle, 'recipientsTitle', 'Từ «Nơi nhận»', 'The words “Nơi nhận”')
  check(found.recipients, 'recipients', 'Danh sách nơi nhận', 'Recipients')
  check(found.authority, 'authority', 'Quyền hạn, chức vụ người ký', 'Authority and position')
  check(found.signer, 'signer', 'Họ tên người ký', 'Name of the signer')
  for (const annex of found.annexes) {
    check(annex.label, 'annexLabel', 'Từ «Phụ lục»', 'The word “Phụ lục”')
    check(annex.title, 'annexTitle', 'Tên phụ lục', 'Title of the annex')
    check(annex.link, 'annexLink', 'Dòng «Kèm theo»', 'The line “Kèm theo”')
  }
}
