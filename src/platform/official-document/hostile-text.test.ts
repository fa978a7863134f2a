import { execFileSync, spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDocument } from './check.ts'
import { type OfficialDocument, printable } from './document.ts'
import { toDocx } from './docx.ts'
import { exampleReport, wideTable } from './example.ts'
import { toPdf } from './pdf.ts'
import { readDocx } from './read-docx.ts'

const hostile = [
  `<w:t>&amp; & < > " ' ‘’ “”`,
  '#import "x.typ" #panic() #{1/0} #let',
  '$x^2$ *đậm* _nghiêng_ `mã` \\ \\u{1F600} // chú thích /* */',
  '= Tiêu đề\n- gạch\n+ số\n@nhãn <nhãn> ~ [ngoặc] {ngoặc}',
  'biểu tượng 😀👩‍👩‍👧 中文 العربية',
  'Hòa bình'.normalize('NFD'),
  '',
  ' ',
  '\u0000\u0008\ud800 nửa cặp',
]
const withText = (content: string): OfficialDocument => ({
  ...exampleReport,
  body: [
    { kind: 'paragraph', content },
    { kind: 'paragraph', content: 'hết' },
  ],
  annexes: [],
})
const hasTools = spawnSync('pdftotext', ['-v']).error === undefined
const pdfText = (bytes: Uint8Array) =>
  execFileSync('pdftotext', ['-', '-'], { input: bytes, stdio: ['pipe', 'pipe', 'ignore'], maxBuffer: 1e8 })
    .toString()
    .normalize('NFC')
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

describe('text of any kind survives in a Word file', () => {
  it.each(hostile)('%j', async (content) => {
    const texts = readDocx(await toDocx(withText(content))).paragraphs.map((one) => one.text)
    expect(texts).toContain(printable(content))
  })

  it('any text comes back letter by letter', async () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
    )
    await fc.assert(
      fc.asyncProperty(anything, async (content) => {
        const texts = readDocx(await toDocx(withText(content))).paragraphs.map((one) => one.text)
        expect(texts).toContain(printable(content))
      }),
      { numRuns: 60 },
    )
  })

  it('hostile text in every other field gives a file that can be read and checked', async () => {
    for (const words of hostile) {
      const bytes = await toDocx(everywhere(words))
      expect(checkDocument(bytes).map((one) => one.code)).not.toContain('UNREADABLE')
    }
  })
})

/** The words in every field that takes text. */
const everywhere = (words: string): OfficialDocument => ({
  ...exampleReport,
  issuer: { parent: words, name: words },
  number: words,
  symbol: words,
  place: words,
  abstract: words,
  basis: [words],
  addressees: [words, words],
  body: [
    { kind: 'heading', level: 1, text: words },
    { kind: 'article', content: words },
    { kind: 'bullet', content: [{ text: words, bold: true }] },
    {
      kind: 'table',
      columns: [{ header: words, width: 1 }],
      groups: [{ text: words, span: 3 }],
      rows: [{ cells: [words, words] }, { cells: [], kind: 'group' }, { cells: [words], kind: 'group' }],
    },
  ],
  signature: { authority: [words], position: words, name: words },
  recipients: [words],
  archive: words,
  drafter: words,
  annexes: [{ title: words, orientation: 'landscape', blocks: [], linkLine: words }],
  marks: { sample: words },
})

describe('text of any kind survives in a PDF', () => {
  it.runIf(hasTools)('marks of Typst stay plain letters', async () => {
    const content = '#panic() $x^2$ *đậm* _nghiêng_ \\n `mã` @nhãn <nhãn> [a] {b} "nháy" // hết'
    expect(pdfText(await toPdf(withText(content))).replace(/\s+/g, ' ')).toContain(content)
  })

  it('hostile text in every field gives a PDF', async () => {
    for (const words of hostile) expect(latin((await toPdf(everywhere(words))).slice(0, 5))).toBe('%PDF-')
  })

  it.runIf(hasTools)('a paragraph of 10,000 letters and a table of 500 rows are all there', async () => {
    const long = 'đường '.repeat(1700)
    const endless = 'ỡẵ'.repeat(3000)
    const document: OfficialDocument = {
      ...withText(long),
      body: [
        { kind: 'paragraph', content: long },
        wideTable(500),
        { kind: 'table', columns: [{ header: 'TT', width: 1 }], rows: [{ cells: [endless] }] },
      ],
    }
    const [pdf, docx] = [pdfText(await toPdf(document)), readDocx(await toDocx(document))]
    expect(pdf.match(/đường/g)).toHaveLength(1700)
    expect(pdf.match(/^190001\d{4}$/gm)).toHaveLength(500)
    expect(pdf.match(/ỡ/g)).toHaveLength(3000)
    expect(docx.paragraphs.filter((one) => /^190001\d{4}$/.test(one.text))).toHaveLength(500)
    expect(docx.paragraphs.some((one) => one.text === long)).toBe(true)
  })
})

describe('the PDF', () => {
  it('is tagged, A4, in Tinos alone, and the same content gives the same bytes', async () => {
    const [one, two] = [await toPdf(exampleReport), await toPdf(exampleReport)]
    const source = latin(one)
    expect(source).toContain('/StructTreeRoot')
    const fonts = [...source.matchAll(/\/BaseFont\s*\/([A-Z]{6}\+)?([\w-]+)/g)].map(([, , name]) => name)
    expect(new Set(fonts.map((name) => name?.split('-')[0]))).toEqual(new Set(['TinosOfficial']))
    expect(Buffer.compare(one, two)).toBe(0)
  })

  it.runIf(hasTools)('numbers the pages of each annex from 1 and hides the first number', async () => {
    const pages = pdfText(await toPdf(exampleReport)).split('\f')
    const heads = pages.map((page) => page.trim().split('\n')[0])
    const warning = 'DỮ LIỆU MẪU – không dùng làm văn bản chính thức'
    expect(heads.slice(0, 6)).toEqual([warning, '2', warning, warning, '2', '3'])
  })
})
