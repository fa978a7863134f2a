import { text } from '#kernel/text.ts'
import { officialDate } from '#kernel/vietnamese/official-date.ts'
import { type Components, plain, written } from './components.ts'
import { type Findings, inDocument } from './finding.ts'
import { mottoLine, page, styles, textWidth, twips, widthOf } from './layout.ts'
import type { ReadDocx, ReadParagraph } from './read-docx.ts'

const checkNation = ({ nation, motto }: Components, findings: Findings): void => {
  const rule = styles.nation.rule
  if (nation === undefined) {
    const wording = text(
      'Thiếu Quốc hiệu «CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM».',
      'The name of the nation is missing or misspelt.',
    )
    findings.add('error', 'NATION_MISSING', inDocument(), wording, rule)
  } else {
    const room = nation.cell?.width ?? twips(textWidth('portrait'))
    const size = nation.runs.find((run) => /\S/.test(run.text))?.size ?? 0
    const isCapital = plain(nation) === plain(nation).toLocaleUpperCase('vi')
    if (nation.text.trim().includes('\n') || twips(widthOf(plain(nation), size, 'bold')) > room) {
      const wording = text(
        'Quốc hiệu phải nằm trên một dòng; hãy nới rộng ô bên phải hoặc dùng cỡ 12.',
        'The name of the nation must stay on one line: widen its cell or use size 12.',
      )
      findings.add('error', 'NATION_WRAPPED', inDocument(nation), wording, rule)
    }
    if (!isCapital) {
      findings.add(
        'error',
        'NATION_CAPITALS',
        inDocument(nation),
        text('Quốc hiệu phải in hoa.', 'The name of the nation must be in capitals.'),
        rule,
      )
    }
  }
  if (motto === undefined) {
    findings.add(
      'error',
      'MOTTO_MISSING',
      inDocument(),
      text('Thiếu Tiêu ngữ «Độc lập - Tự do - Hạnh phúc».', 'The motto is missing or misspelt.'),
      styles.motto.rule,
    )
  } else if (plain(motto) !== mottoLine) {
    const wording = text(
      'Tiêu ngữ phải viết «Độc lập - Tự do - Hạnh phúc»: gạch nối (-), có cách chữ hai bên.',
      'The motto must read “Độc lập - Tự do - Hạnh phúc”: hyphens with a space on both sides.',
    )
    findings.add('error', 'MOTTO_TEXT', inDocument(motto), wording, styles.motto.rule)
  }
}

const checkIssuer = ({ issuer }: Components, findings: Findings): void => {
  const last = issuer.at(-1)
  if (last?.runs.some((run) => /\p{L}/u.test(run.text) && !run.bold)) {
    const wording = text(
      'Tên cơ quan ban hành văn bản phải in đậm.',
      'The name of the issuing agency must be bold.',
    )
    findings.add('error', 'WEIGHT', inDocument(last), wording, styles.issuer.rule)
  }
}

const drawnAfter = (paragraphs: readonly ReadParagraph[], line: ReadParagraph): boolean => {
  if (line.drawn) return true
  for (const next of paragraphs.slice(paragraphs.indexOf(line) + 1)) {
    if (next.drawn) return true
    if (written(next)) return false
  }
  return false
}

/** Rule lines: under the motto, under the issuer, under the abstract. Shapes may be anchored anywhere in the header. */
const checkRuleLines = (docx: ReadDocx, found: Components, findings: Findings): void => {
  const table = found.nation?.cell?.table
  const header = docx.paragraphs.filter((one) => table !== undefined && one.cell?.table === table)
  const shapes = header.filter((one) => one.drawn).length
  const missing = (
    line: ReadParagraph | undefined,
    vi: string,
    en: string,
    rule: string,
    elsewhere: boolean,
  ) => {
    if (line === undefined || elsewhere || drawnAfter(docx.paragraphs, line)) return
    const wording = text(
      `Thiếu đường kẻ ngang, nét liền bên dưới ${vi} (không dùng gạch dưới, không gõ dấu gạch).`,
      `The rule line under the ${en} is missing (no underline, no typed dashes).`,
    )
    findings.add('error', 'RULE_LINE', inDocument(line), wording, rule)
  }
  missing(found.motto, 'Tiêu ngữ', 'motto', styles.motto.rule, shapes >= 2)
  missing(found.issuer.at(-1), 'tên cơ quan ban hành', 'issuing agency', styles.issuer.rule, shapes >= 2)
  missing(
    found.abstract.at(-1),
    'trích yếu',
    'abstract',
    styles.abstract.rule,
    found.abstract.some((one) => one.drawn),
  )
}

const numberPattern = /^Số: ?\d{2,}[A-Za-z]*\/[^ ]+$/
const unnumbered = /^Số:[\s.…_]*\//u

const checkNumber = ({ number }: Components, findings: Findings): void => {
  const rule = styles.number.rule
  const line = plain(number)
  if (number === undefined) {
    findings.add(
      'error',
      'NUMBER_MISSING',
      inDocument(),
      text('Thiếu dòng «Số: …/…».', 'The line “Số: …/…” is missing.'),
      rule,
    )
  } else if (unnumbered.test(line)) {
    findings.add(
      'warning',
      'NOT_NUMBERED',
      inDocument(number),
      text('Văn bản chưa có số.', 'The document has no number yet.'),
      rule,
    )
  } else if (!numberPattern.test(line)) {
    const wording = text(
      'Số, ký hiệu phải theo mẫu «Số: 05/BC-SKHCN»: số dưới 10 thêm số 0, không có dấu cách quanh «/» và «-».',
      'Number and symbol must look like “Số: 05/BC-SKHCN”: two digits at least, no space around “/” and “-”.',
    )
    findings.add('error', 'NUMBER_PATTERN', inDocument(number), wording, rule)
  } else if (/^Số: ?0\d{2,}/.test(line)) {
    const wording = text(
      'Số từ 10 trở lên không thêm số 0 ở trước.',
      'Numbers from 10 up take no zero in front.',
    )
    findings.add('warning', 'NUMBER_LEADING_ZERO', inDocument(number), wording, rule)
  }
}

const isOfficialDate = (day: string, month: string, year: string): boolean => {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  try {
    return officialDate(iso) === `ngày ${day} tháng ${month} năm ${year}`
  } catch {
    return false
  }
}

const checkDate = ({ date }: Components, findings: Findings): void => {
  const rule = styles.date.rule
  if (date === undefined) {
    findings.add(
      'error',
      'DATE_MISSING',
      inDocument(),
      text('Thiếu địa danh và thời gian ban hành.', 'The place and date are missing.'),
      rule,
    )
    return
  }
  const line = plain(date)
  if (/tháng[\s.…]*năm/u.test(line) || /ngày[\s.…]*tháng/u.test(line)) {
    findings.add(
      'warning',
      'NOT_DATED',
      inDocument(date),
      text('Văn bản chưa ghi đủ ngày, tháng, năm.', 'The date is not complete yet.'),
      rule,
    )
    return
  }
  const [, day = '', month = '', year = ''] = /^\S.*, ngày (\d+) tháng (\d+) năm (\d{4})$/u.exec(line) ?? []
  if (!isOfficialDate(day, month, year)) {
    const wording = text(
      'Thời gian phải theo mẫu «Cà Mau, ngày 05 tháng 3 năm 2026»: thêm số 0 cho ngày dưới 10 và tháng 1, 2; không thêm cho tháng khác.',
      'The date must look like “…, ngày 05 tháng 3 năm 2026”: a zero before days below 10 and before months 1 and 2 only.',
    )
    findings.add('error', 'DATE_PATTERN', inDocument(date), wording, rule)
  }
}

/** Annex I, part II, 1–5: what stands above the content. */
export const checkHeader = (docx: ReadDocx, found: Components, findings: Findings): void => {
  checkNation(found, findings)
  checkIssuer(found, findings)
  checkRuleLines(docx, found, findings)
  checkNumber(found, findings)
  checkDate(found, findings)
  for (const typed of docx.paragraphs.filter((one) => /^\s*[_–—-]{4,}\s*$/.test(one.text))) {
    const wording = text(
      'Đường kẻ được gõ bằng dấu gạch; phải dùng đường kẻ vẽ hoặc viền.',
      'A rule line was typed with dashes; draw it or use a border.',
    )
    findings.add('error', 'RULE_LINE_TYPED', inDocument(typed), wording, page.rule)
  }
}
