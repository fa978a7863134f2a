import { text } from '#kernel/text.ts'
import { type Components, plain } from './components.ts'
import { roman } from './compose.ts'
import { type Findings, inDocument } from './finding.ts'
import { paragraph as rules, styles, twips } from './layout.ts'
import type { ReadParagraph } from './read-docx.ts'

const tolerance = 15
/** A paragraph that surely fills its first line, so that its alignment is seen. */
const longerThanALine = 90

const hasIndent = ({ firstLine, numbered, text: words }: ReadParagraph) =>
  numbered ||
  words.startsWith('\t') ||
  rules.firstLine.accepted.some((length) => Math.abs(firstLine - twips(length)) <= tolerance)

const hasLine = ({ line, lineRule, runs }: ReadParagraph): boolean => {
  const [least, most] = rules.line.range
  if (lineRule === 'auto') return line >= least * 240 - 2 && line <= most * 240 + 2
  const size = Math.max(0, ...runs.map((run) => run.size))
  return line / 20 >= size && line / 20 <= size * most * 1.2
}

const checkBody = ({ body }: Components, findings: Findings): void => {
  for (const paragraph of body) {
    const where = inDocument(paragraph)
    if (plain(paragraph).length > longerThanALine && paragraph.align !== 'both') {
      findings.add(
        'error',
        'JUSTIFIED',
        where,
        text('Nội dung phải canh đều hai lề.', 'The body must be justified.'),
        rules.rule,
      )
    }
    if (!hasIndent(paragraph)) {
      const wording = text(
        'Dòng đầu đoạn phải lùi vào 1 cm hoặc 1,27 cm.',
        'The first line must be indented by 1 or 1.27 cm.',
      )
      findings.add('error', 'INDENT', where, wording, rules.rule)
    }
    if (paragraph.gap < rules.after.least * 20) {
      const wording = text(
        'Khoảng cách giữa các đoạn tối thiểu là 6pt.',
        'Paragraphs must stand at least 6 points apart.',
      )
      findings.add('error', 'GAP', where, wording, rules.rule)
    }
    if (!hasLine(paragraph)) {
      const wording = text(
        'Khoảng cách giữa các dòng phải từ dòng đơn đến 1,5 dòng.',
        'Line spacing must be single to one and a half.',
      )
      findings.add('error', 'LINE', where, wording, rules.rule)
    }
  }
  const last = body.at(-1)
  if (last !== undefined && !plain(last).endsWith('./.')) {
    const wording = text(
      'Kết thúc nội dung văn bản chưa có dấu «./.».',
      'The content does not end with “./.”.',
    )
    findings.add('warning', 'END_MARK', inDocument(last), wording, styles.body.rule)
  }
}

/** Lines of a list, also when they were typed into one paragraph. */
const linesOf = (paragraphs: readonly ReadParagraph[]) =>
  paragraphs.flatMap((one) =>
    one.text
      .split('\n')
      .map((line) => ({ line: line.normalize('NFC').trim(), paragraph: one }))
      .filter(({ line }) => line !== ''),
  )

const checkPunctuation = (
  paragraphs: readonly ReadParagraph[],
  code: string,
  wording: { vi: string; en: string },
  rule: string,
  findings: Findings,
): void => {
  const lines = linesOf(paragraphs)
  lines.forEach(({ line, paragraph }, i) => {
    const end = i === lines.length - 1 ? '.' : ';'
    if (!line.endsWith(end)) findings.add('error', code, inDocument(paragraph), wording, rule)
  })
}

const checkLists = (found: Components, findings: Findings): void => {
  const ground = text(
    'Mỗi căn cứ kết thúc bằng dấu «;», căn cứ cuối cùng bằng dấu «.».',
    'Each legal ground ends with “;”, the last with “.”.',
  )
  checkPunctuation(found.basis, 'BASIS_PUNCTUATION', ground, styles.basis.rule, findings)
  const dashes = found.addressees.slice(1)
  if (dashes.length > 1) {
    const to = text(
      'Mỗi nơi ở «Kính gửi» kết thúc bằng dấu «;», dòng cuối bằng dấu «.».',
      'Each line of “Kính gửi” ends with “;”, the last with “.”.',
    )
    checkPunctuation(dashes, 'ADDRESSEES_PUNCTUATION', to, styles.addressees.rule, findings)
  }
  const rule = styles.recipients.rule
  if (found.recipientsTitle === undefined) {
    findings.add(
      'error',
      'RECIPIENTS_MISSING',
      inDocument(),
      text('Thiếu phần «Nơi nhận:».', 'The part “Nơi nhận:” is missing.'),
      rule,
    )
    return
  }
  const lines = linesOf(found.recipients)
  const last = lines.at(-1)
  if (last === undefined || !/^[-–]\s?Lưu:\s?VT\b.*\.$/u.test(last.line)) {
    const wording = text(
      'Dòng cuối của Nơi nhận phải là «- Lưu: VT, <đơn vị>.».',
      'The last line of Nơi nhận must read “- Lưu: VT, <unit>.”.',
    )
    findings.add('error', 'ARCHIVE_LINE', inDocument(last?.paragraph), wording, rule)
  }
  for (const { line, paragraph } of lines.slice(0, -1)) {
    if (/^[-–].*;$/u.test(line)) continue
    const wording = text(
      'Mỗi nơi nhận là một dòng, bắt đầu bằng «-», kết thúc bằng «;».',
      'Each recipient is a line that begins with “-” and ends with “;”.',
    )
    findings.add('error', 'RECIPIENTS_PUNCTUATION', inDocument(paragraph), wording, rule)
  }
}

const collective = /^(ỦY BAN|UỶ BAN|HỘI ĐỒNG|BAN|ĐOÀN|TỔ|THƯỜNG TRỰC|ĐẢNG|CHÍNH PHỦ|TẬP THỂ|CHỦ TỊCH ĐOÀN)/u

/** What is wrong with the order of authority, or undefined. `KT. GIÁM ĐỐC` asks for `PHÓ GIÁM ĐỐC` below it. */
const findRankFault = (lines: readonly string[]): { vi: string; en: string } | undefined => {
  const deputyAt = lines.findIndex((line) => /^PHÓ /u.test(line))
  if (deputyAt !== -1 && !lines.slice(0, deputyAt).some((line) => /^(KT|TL|TUQ|Q)(?!\p{L})/u.test(line))) {
    return text(
      'Cấp phó ký phải ghi «KT.» và chức vụ của cấp trưởng ở dòng trên.',
      'A deputy signs below “KT.” and the head’s position.',
    )
  }
  for (const [i, line] of lines.entries()) {
    const [, prefix = '', whole = ''] = /^(TM|KT|TL|TUQ|Q)(?!\p{L})\.?\s*(.*)$/u.exec(line) ?? []
    const below = lines[i + 1]
    if (prefix === '') continue
    if (!line.startsWith(`${prefix}. `)) {
      return text(
        'Chữ viết tắt quyền hạn phải có dấu chấm và dấu cách: «KT. GIÁM ĐỐC».',
        'The abbreviation needs a full stop and a space: “KT. GIÁM ĐỐC”.',
      )
    }
    if (prefix !== 'Q' && below === undefined) {
      return text(
        `Sau «${prefix}.» phải có dòng ghi chức vụ của người ký.`,
        `“${prefix}.” needs the signer’s position on the next line.`,
      )
    }
    if (prefix === 'TM' && !collective.test(whole)) {
      return text(
        '«TM.» chỉ dùng khi ký thay mặt tập thể (Ủy ban nhân dân, Hội đồng, Ban …).',
        '“TM.” is for signing on behalf of a collective body only.',
      )
    }
    if (prefix === 'KT') {
      const deputyOf = /^(?:PHÓ (.+)|THỨ (TRƯỞNG))$/u.exec(below ?? '')
      const head = deputyOf?.[1] ?? deputyOf?.[2]
      if (head === undefined || !whole.includes(head)) {
        return text(
          'Dưới «KT.» phải là chức vụ cấp phó của đúng chức vụ đó.',
          'Below “KT.” stands the deputy of that very position.',
        )
      }
    }
  }
  return undefined
}

const checkSignature = ({ authority }: Components, findings: Findings): void => {
  const fault = findRankFault(authority.map((one) => plain(one)))
  if (fault !== undefined)
    findings.add('error', 'AUTHORITY_RANK', inDocument(authority[0]), fault, styles.authority.rule)
}

const checkAnnexes = ({ annexes, body, number }: Components, findings: Findings): void => {
  const rule = styles.annexLabel.rule
  annexes.forEach((annex, i) => {
    const expected = `Phụ lục ${roman(i + 1)}`
    if (annexes.length > 1 && plain(annex.label) !== expected) {
      const wording = text(
        'Có từ hai phụ lục trở lên phải đánh số La Mã theo thứ tự: ở đây là «{expected}».',
        'Two annexes or more are numbered in Roman order: this one is “{expected}”.',
      )
      findings.add('error', 'ANNEX_NUMBER', inDocument(annex.label), wording, rule, { expected })
    }
    if (annex.link === undefined) {
      const wording = text(
        'Dưới tên phụ lục phải có dòng «(Kèm theo … số … ngày …)».',
        'The line “(Kèm theo … số … ngày …)” must follow the annex title.',
      )
      findings.add('error', 'ANNEX_LINK', inDocument(annex.label), wording, styles.annexLink.rule)
    }
    const [, own] = /^Số: ?(\d+[A-Za-z]*\/\S+)$/u.exec(plain(number)) ?? []
    const [, linked] = /số:? ?(\d+[A-Za-z]*\/[^\s)]+)/u.exec(plain(annex.link)) ?? []
    if (own !== undefined && linked !== undefined && own !== linked) {
      const wording = text(
        'Phụ lục ghi kèm theo văn bản số {linked}, nhưng văn bản có số {own}.',
        'The annex says it belongs to {linked}, but the document is {own}.',
      )
      findings.add('error', 'ANNEX_LINK_NUMBER', inDocument(annex.link), wording, styles.annexLink.rule, {
        linked,
        own,
      })
    }
  })
  if (annexes.length > 0 && !body.some((one) => /phụ lục/iu.test(plain(one)))) {
    const wording = text(
      'Nội dung văn bản chưa có chỉ dẫn về phụ lục kèm theo.',
      'The body does not point to its annexes.',
    )
    findings.add('warning', 'ANNEX_NOT_MENTIONED', inDocument(annexes[0]?.label), wording, rule)
  }
}

/** Annex I, part II, 6–9 and part III: body text, lists, signature, annexes. */
export const checkContent = (found: Components, findings: Findings): void => {
  checkBody(found, findings)
  checkLists(found, findings)
  checkSignature(found, findings)
  checkAnnexes(found, findings)
}
