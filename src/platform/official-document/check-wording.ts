import { text } from '#kernel/text.ts'
import { type Components, plain } from './components.ts'
import { withoutAcademicTitle } from './compose.ts'
import { type Findings, inDocument } from './finding.ts'
import { styles } from './layout.ts'
import type { ReadDocx } from './read-docx.ts'

const encoding = 'NĐ 30/2020, Phụ lục I, phần I, mục 3 (TCVN 6909:2001)'
const house = 'Quy ước trình bày'

/** `hòa`, `thủy`: the mark on the first vowel. */
const early = /(?:[òóỏõọ][ae]|(?<!q)[ùúủũụ]y)(?!\p{L})/iu
/** `hoà`, `thuỷ`: the mark on the second vowel. */
const late = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/iu

/** Warnings about letters and words; none of them makes a document invalid. */
export const checkWording = (docx: ReadDocx, found: Components, findings: Findings): void => {
  for (const paragraph of docx.paragraphs) {
    const where = inDocument(paragraph)
    const words = paragraph.text
    if (words !== words.normalize('NFC')) {
      const wording = text(
        'Có chữ tiếng Việt ở dạng tổ hợp (không phải Unicode dựng sẵn); hãy gõ lại.',
        'Some letters are decomposed Unicode, not NFC: type them again.',
      )
      findings.add('warning', 'NOT_NFC', where, wording, encoding)
    }
    const isOpen =
      paragraph === found.number || paragraph === found.date || /^\(Kèm theo/u.test(plain(paragraph))
    if (!isOpen && /\S {2,}\S/.test(words)) {
      findings.add(
        'warning',
        'DOUBLE_SPACE',
        where,
        text('Có hai dấu cách liền nhau.', 'There are two spaces in a row.'),
        house,
      )
    }
  }
  const all = docx.paragraphs.map((one) => one.text.normalize('NFC'))
  const oneEarly = docx.paragraphs.find((_, i) => early.test(all[i] ?? ''))
  const oneLate = docx.paragraphs.find((_, i) => late.test(all[i] ?? ''))
  if (oneEarly !== undefined && oneLate !== undefined) {
    const [a] = early.exec(oneEarly.text.normalize('NFC')) ?? ['']
    const [b] = late.exec(oneLate.text.normalize('NFC')) ?? ['']
    const wording = text(
      'Vị trí dấu thanh không thống nhất (vừa «…{a}» vừa «…{b}»).',
      'Tone marks are placed in two ways (“…{a}” and “…{b}”).',
    )
    findings.add('warning', 'TONE_PLACEMENT', inDocument(oneLate), wording, house, { a, b })
  }
  const name = plain(found.signer)
  if (found.signer !== undefined && withoutAcademicTitle(name) !== name) {
    const wording = text(
      'Không ghi học hàm, học vị trước họ tên người ký.',
      'No academic title stands before the signer’s name.',
    )
    findings.add('warning', 'ACADEMIC_TITLE', inDocument(found.signer), wording, styles.signer.rule)
  }
}
