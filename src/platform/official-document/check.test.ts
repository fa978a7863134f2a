import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkDocument } from './check.ts'
import type { OfficialDocument } from './document.ts'
import { toDocx } from './docx.ts'
import { exampleReport } from './example.ts'
import { limits } from './read-docx.ts'

const codes = (bytes: Uint8Array) => checkDocument(bytes).map((one) => one.code)

/** The example with one part rewritten. */
const planted = (bytes: Uint8Array, change: (xml: string) => string, part = 'word/document.xml') => {
  const parts = unzipSync(bytes)
  const before = strFromU8(parts[part] ?? new Uint8Array())
  const after = change(before)
  if (after === before) throw new Error('the fault was not planted')
  return zipSync({ ...parts, [part]: strToU8(after) })
}

/** Rewrites the one paragraph that holds the text. */
const inParagraph = (words: string, change: (paragraph: string) => string) => (xml: string) =>
  xml.replace(/<w:p>(?:(?!<\/w:p>)[\s\S])*<\/w:p>/g, (one) => (one.includes(words) ? change(one) : one))
const swap = (from: string | RegExp, to: string) => (xml: string) => xml.replace(from, to)
const swapAll = (from: string, to: string) => (xml: string) => xml.replaceAll(from, to)

let good: Uint8Array
beforeAll(async () => {
  good = await toDocx(exampleReport)
})

describe('the checker and our own files', () => {
  const letter: OfficialDocument = {
    ...exampleReport,
    typeName: null,
    symbol: 'SKHCN-TĐC',
    addressees: ['Sở Tài chính'],
    basis: [],
    annexes: [],
    signature: { authority: [], position: 'Giám đốc', name: 'Trần Thị B' },
  }
  const committee: OfficialDocument = {
    ...exampleReport,
    issuer: { name: 'Ủy ban nhân dân tỉnh Ví Dụ' },
    number: '5',
    date: '2026-03-05',
    signature: { authority: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch'], position: 'Phó Chủ tịch', name: 'Lê C' },
  }
  const decision: OfficialDocument = {
    ...committee,
    symbol: 'QĐ-UBND',
    typeName: 'Quyết định',
    enacting: { authority: 'Chủ tịch Ủy ban nhân dân tỉnh', command: 'QUYẾT ĐỊNH:' },
    addressees: [],
    body: [{ kind: 'article', content: 'Phê duyệt danh sách (Phụ lục kèm theo).' }],
    annexes: exampleReport.annexes.slice(0, 1),
  }
  it.each([
    ['a report with annexes', exampleReport],
    ['a decision', decision],
    ['an official letter', letter],
    ['a report of the committee', committee],
  ])('%s has nothing to find', async (_, document) =>
    expect(checkDocument(await toDocx(document))).toEqual([]),
  )

  it('a draft without number and date is told so, without errors', async () => {
    const found = checkDocument(await toDocx({ ...exampleReport, number: null, date: null }))
    expect(found.map((one) => [one.severity, one.code])).toEqual([
      ['warning', 'NOT_NUMBERED'],
      ['warning', 'NOT_DATED'],
    ])
  })
})

describe('each rule finds the fault that breaks it', () => {
  it.each<[string, (xml: string) => string, string?]>([
    ['PAGE_SIZE', swap('w:w="11906"', 'w:w="12240"')],
    ['MARGIN', swap('w:left="1701"', 'w:left="1134"')],
    ['FONT', swap('w:hAnsi="Times New Roman"', 'w:hAnsi="Arial"')],
    ['COLOUR', swap('<w:color w:val="000000"/>', '<w:color w:val="FF0000"/>')],
    ['PAGE_NUMBER_ON_FIRST', swapAll('<w:titlePg/>', '')],
    ['NATION_MISSING', swap('CHỦ NGHĨA', 'CHỦ NGHỈA')],
    ['NATION_CAPITALS', swap('CỘNG HÒA XÃ HỘI', 'Cộng hòa xã hội')],
    ['NATION_WRAPPED', inParagraph('CỘNG HÒA', swapAll('w:val="24"', 'w:val="30"'))],
    ['MOTTO_MISSING', swap('Hạnh phúc', 'Hạnh phút')],
    ['MOTTO_TEXT', swap('Độc lập - Tự do', 'Độc lập – Tự do')],
    ['RULE_LINE', swapAll('w:top w:val="single"', 'w:top w:val="nil"')],
    ['RULE_LINE_TYPED', swap('Ví Dụ, ngày 25 tháng 11 năm 2026', '__________')],
    ['NUMBER_PATTERN', swap('Số: 45/BC', 'Số: 5/BC')],
    ['NUMBER_PATTERN', swap('Số: 45/BC', 'Số: 45 / BC')],
    ['NUMBER_MISSING', swap('Số: 45/BC', '45/BC')],
    ['NUMBER_LEADING_ZERO', swap('Số: 45/BC', 'Số: 045/BC')],
    ['DATE_PATTERN', swap('Dụ, ngày 25 tháng 11', 'Dụ, ngày 5 tháng 11')],
    ['DATE_PATTERN', swap('Dụ, ngày 25 tháng 11', 'Dụ, ngày 25 tháng 03')],
    ['DATE_PATTERN', swap('Dụ, ngày 25 tháng 11', 'Dụ, ngày 31 tháng 11')],
    ['DATE_MISSING', swap('Ví Dụ, ngày 25 tháng 11 năm 2026', 'Ví Dụ')],
    ['SIZE', inParagraph('- Như trên', swapAll('w:val="22"', 'w:val="28"'))],
    ['WEIGHT', inParagraph('SỞ KHOA HỌC', swapAll('<w:b/>', '<w:b w:val="0"/>'))],
    ['WEIGHT', inParagraph('>BÁO CÁO', swapAll('<w:b/>', '<w:b w:val="false"/>'))],
    ['SLANT', inParagraph('Dụ, ngày 25', swapAll('<w:i/>', '<w:i w:val="0"/>'))],
    ['JUSTIFIED', inParagraph('Chi tiết tại', swap('w:val="both"', 'w:val="left"'))],
    ['INDENT', inParagraph('Chi tiết tại', swap('w:firstLine="720"', 'w:firstLine="300"'))],
    ['GAP', inParagraph('Chi tiết tại', swap('w:after="120"', 'w:after="40"'))],
    ['LINE', inParagraph('Chi tiết tại', swap('w:line="264"', 'w:line="480"'))],
    ['BASIS_PUNCTUATION', swap('Căn cứ Luật Ví dụ;', 'Căn cứ Luật Ví dụ,')],
    ['ADDRESSEES_PUNCTUATION', swap('Chất lượng Quốc gia.', 'Chất lượng Quốc gia;')],
    ['RECIPIENTS_MISSING', swap('Nơi nhận:', 'Gửi:')],
    ['RECIPIENTS_PUNCTUATION', swap('- Như trên;', '- Như trên')],
    ['ARCHIVE_LINE', swap('- Lưu: VT, TĐC', '- Lưu: TĐC')],
    ['AUTHORITY_RANK', swap('>PHÓ GIÁM ĐỐC', '>PHÓ CHỦ TỊCH')],
    ['AUTHORITY_RANK', swap('>KT. GIÁM ĐỐC', '>GIÁM ĐỐC SỞ')],
    ['AUTHORITY_RANK', swap('>KT. GIÁM ĐỐC', '>TM. SỞ KHOA HỌC')],
    ['ANNEX_NUMBER', swap('>Phụ lục II<', '>Phụ lục 2<')],
    ['ANNEX_LINK', swapAll('(Kèm theo', '(Theo')],
    ['ANNEX_LINK_NUMBER', swap('Báo cáo số 45/', 'Báo cáo số 54/')],
    ['ANNEX_NOT_MENTIONED', swap('Chi tiết tại Phụ lục I, II và III kèm theo.', '')],
    ['NOT_NFC', swap('Doanh nghiệp nhỏ', 'Doanh nghiệp nhỏ'.normalize('NFD'))],
    ['TONE_PLACEMENT', swap('Trung tâm Ví dụ', 'Khoẻ, Thuỷ')],
    ['DOUBLE_SPACE', swap('Doanh nghiệp nhỏ', 'Doanh  nghiệp nhỏ')],
    ['ACADEMIC_TITLE', swap('>Nguyễn Văn Ví Dụ', '>TS. Nguyễn Văn Ví Dụ')],
    ['END_MARK', swap('./.', '.')],
    ['PAGE_NUMBER_STYLE', swapAll('<w:sz w:val="26"/>', '<w:sz w:val="20"/>'), 'word/header1.xml'],
    ['PAGE_NUMBER_PLACE', swapAll('w:val="center"', 'w:val="right"'), 'word/header1.xml'],
  ])('%s', (code, change, part) => {
    const found = checkDocument(planted(good, change, part))
    expect(found.map((one) => one.code)).toContain(code)
    for (const one of found) {
      expect(one.message.vi).not.toMatch(/[{}]/)
      expect(one.message.en).not.toMatch(/[{}]/)
      expect(one.rule).not.toBe('')
    }
  })

  it('PAGE_NUMBER_MISSING when a long document shows no number at all', () => {
    const parts = unzipSync(good)
    const stripped = Object.entries(parts).map(([name, part]) => [
      name,
      /header\d/.test(name) ? strToU8(strFromU8(part).replaceAll('PAGE', 'DATE')) : part,
    ])
    expect(codes(zipSync(Object.fromEntries(stripped)))).toContain('PAGE_NUMBER_MISSING')
  })

  it('the same fault on many lines is told once, with its count', () => {
    const found = checkDocument(planted(good, swapAll('w:hAnsi="Times New Roman"', 'w:hAnsi="Calibri"')))
    const fonts = found.filter((one) => one.code === 'FONT')
    expect(fonts).toHaveLength(1)
    expect(fonts[0]?.count).toBeGreaterThan(100)
  })
})

describe('files that are no Word file', () => {
  const bomb = () => zipSync({ 'word/document.xml': [new Uint8Array(limits.unpacked + 1), { level: 9 }] })
  const wordWith = (xml: string) => zipSync({ 'word/document.xml': strToU8(xml) })
  const body = (inner: string) => `<w:document xmlns:w="w"><w:body>${inner}</w:body></w:document>`
  it.each<[string, () => Uint8Array]>([
    ['nothing', () => new Uint8Array()],
    ['plain text', () => strToU8('Kính gửi')],
    ['a broken zip', () => good.slice(0, good.length / 2)],
    ['another zip', () => zipSync({ 'a.txt': strToU8('a') })],
    ['a zip that unpacks to too much', bomb],
    ['XML that ends too early', () => wordWith('<w:document><w:body>')],
    ['XML with a DOCTYPE', () => wordWith(`<!DOCTYPE a [<!ENTITY b "c">]>${body('')}`)],
    ['XML nested without end', () => wordWith(body('<w:sdt>'.repeat(5000)))],
    ['a file larger than allowed', () => new Uint8Array(limits.packed + 1)],
  ])('%s gives the one finding UNREADABLE', (_, make) => expect(codes(make())).toEqual(['UNREADABLE']))

  it('an empty Word file is read and misses its parts', () => {
    expect(codes(wordWith(body('<w:p/><w:sectPr/>')))).toEqual(
      expect.arrayContaining(['PAGE_SIZE', 'NATION_MISSING', 'NUMBER_MISSING', 'RECIPIENTS_MISSING']),
    )
  })
})
