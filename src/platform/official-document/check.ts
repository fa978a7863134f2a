import { text } from '#kernel/text.ts'
import { checkContent } from './check-content.ts'
import { checkHeader } from './check-header.ts'
import { checkPage } from './check-page.ts'
import { checkStyles } from './check-styles.ts'
import { checkWording } from './check-wording.ts'
import { findComponents } from './components.ts'
import { type Finding, Findings } from './finding.ts'
import { type ReadDocx, readDocx, UnreadableDocx } from './read-docx.ts'

const findDocx = (bytes: Uint8Array): ReadDocx | undefined => {
  try {
    return readDocx(bytes)
  } catch (error) {
    if (error instanceof UnreadableDocx) return undefined
    throw error
  }
}

/**
 * Holds any .docx against the layout of Decree 30/2020/NĐ-CP: errors break a rule of the Decree, warnings deserve
 * a look. Errors come first. A file that cannot be read (no Word file, damaged, larger than `limits`) gives the one
 * finding UNREADABLE. It judges what it recognises; it does not judge the meaning of the text.
 */
export const checkDocument = (bytes: Uint8Array): Finding[] => {
  const findings = new Findings()
  const docx = findDocx(bytes)
  if (docx === undefined) {
    const wording = text(
      'Không đọc được tệp: không phải tệp Word (.docx), tệp bị hỏng hoặc quá lớn. Hãy lưu lại dưới dạng .docx rồi thử lại.',
      'The file cannot be read: it is no Word file (.docx), is damaged or too large. Save it as .docx and try again.',
    )
    findings.add('error', 'UNREADABLE', { part: 'file', excerpt: '' }, wording, 'NĐ 30/2020, Phụ lục VI')
    return findings.list()
  }
  const found = findComponents(docx)
  checkPage(docx, findings)
  checkHeader(docx, found, findings)
  checkStyles(found, findings)
  checkContent(found, findings)
  checkWording(docx, found, findings)
  return findings.list()
}
