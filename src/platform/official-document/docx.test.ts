import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { toDocx } from './docx.ts'
import { exampleReport } from './example.ts'
import { twips } from './layout.ts'
import { type ReadDocx, readDocx } from './read-docx.ts'

let bytes: Uint8Array
let docx: ReadDocx
const xml = (part: string) => strFromU8(unzipSync(bytes)[part] ?? new Uint8Array())
const paragraph = (start: string) => {
  const found = docx.paragraphs.find((one) => one.text.startsWith(start))
  if (found === undefined) throw new Error(`no paragraph starts with ${start}`)
  return found
}
const look = (start: string) => {
  const [run] = paragraph(start).runs.filter((one) => one.text !== '')
  return [run?.size, run?.bold ? 'bold' : 'plain', run?.italic ? 'italic' : 'upright', paragraph(start).align]
}

beforeAll(async () => {
  bytes = await toDocx(exampleReport)
  docx = readDocx(bytes)
})

describe('a Word file by Decree 30', () => {
  it.each([
    ['CỘNG HÒA', [12, 'bold', 'upright', 'center']],
    ['Độc lập - Tự do', [13, 'bold', 'upright', 'center']],
    ['UBND TỈNH', [12, 'plain', 'upright', 'center']],
    ['SỞ KHOA HỌC', [12, 'bold', 'upright', 'center']],
    ['Số: 45', [13, 'plain', 'upright', 'center']],
    ['Ví Dụ, ngày', [13, 'plain', 'italic', 'center']],
    ['BÁO CÁO', [14, 'bold', 'upright', 'center']],
    ['Kết quả thực hiện', [14, 'bold', 'upright', 'center']],
    ['Căn cứ Luật', [14, 'plain', 'italic', 'both']],
    ['Thực hiện nhiệm vụ', [14, 'plain', 'upright', 'both']],
    ['II. KẾT QUẢ', [14, 'bold', 'upright', 'both']],
    ['1. Hỗ trợ', [14, 'bold', 'upright', 'both']],
    ['a) Doanh nghiệp', [14, 'plain', 'upright', 'both']],
    ['Nơi nhận:', [12, 'bold', 'italic', 'left']],
    ['- Lưu: VT', [11, 'plain', 'upright', 'left']],
    ['KT. GIÁM ĐỐC', [14, 'bold', 'upright', 'center']],
    ['Nguyễn Văn Ví Dụ', [14, 'bold', 'upright', 'center']],
    ['Phụ lục I', [14, 'bold', 'upright', 'center']],
    ['TỔNG HỢP', [14, 'bold', 'upright', 'center']],
    ['(Kèm theo Báo cáo', [14, 'plain', 'italic', 'center']],
  ])('the line «%s» looks as the Decree says', (start, expected) => expect(look(start)).toEqual(expected))

  it('every part stands on A4 with margins of 20, 20, 30 and 15 mm', () => {
    for (const section of docx.sections) {
      expect(section.margins).toEqual({
        top: twips(20),
        bottom: twips(20),
        left: twips(30),
        right: twips(15),
      })
    }
    expect(docx.sections.map((one) => one.width > one.height)).toEqual([false, false, true, false])
    expect([docx.sections[0]?.width, docx.sections[0]?.height]).toEqual([11906, 16838])
  })

  it('every run carries Times New Roman in all four slots and black', () => {
    for (const part of ['word/document.xml', 'word/header1.xml', 'word/header2.xml']) {
      const runs = xml(part).match(/<w:r>[\s\S]*?<\/w:r>/g) ?? []
      expect(runs.length).toBeGreaterThan(0)
      for (const run of runs) {
        for (const slot of ['ascii', 'hAnsi', 'cs', 'eastAsia'])
          expect(run).toContain(`w:${slot}="Times New Roman"`)
        expect(run).toContain('<w:color w:val="000000"/>')
      }
    }
  })

  it('pages are numbered in the middle of the header, not on first pages, and annexes start again at 1', () => {
    for (const section of docx.sections) {
      expect(section.titlePage).toBe(true)
      expect(section.headers.default.map((one) => [one.hasPageNumber, one.align])).toEqual([[true, 'center']])
      expect(section.headers.first.some((one) => one.hasPageNumber)).toBe(false)
    }
    expect(xml('word/document.xml').match(/<w:pgNumType w:start="1"/g)).toHaveLength(4)
  })

  it('the warning of sample data stands on the first page of every part, and nowhere without it', async () => {
    for (const section of docx.sections) expect(section.headers.first[0]?.text).toContain('DỮ LIỆU MẪU')
    const real = readDocx(await toDocx({ ...exampleReport, marks: undefined }))
    expect(real.sections.flatMap((one) => one.headers.first.map((p) => p.text)).join('')).toBe('')
  })

  it('body text is indented 1.27 cm, six points apart, between single and one and a half lines', () => {
    const { firstLine, gap, line, lineRule } = paragraph('Thực hiện nhiệm vụ')
    expect({ firstLine, gap, line, lineRule }).toEqual({
      firstLine: 720,
      gap: 120,
      line: 264,
      lineRule: 'auto',
    })
  })

  it('header rows repeat and no row splits', () => {
    const rows = xml('word/document.xml').match(/<w:tr>[\s\S]*?<\/w:tr>/g) ?? []
    expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(4)
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
  })

  it('the same content gives the same bytes, and its properties come from the content', async () => {
    expect(Buffer.compare(await toDocx(exampleReport), bytes)).toBe(0)
    expect(xml('docProps/core.xml')).toContain('2026-11-25T00:00:00Z')
    expect(xml('docProps/core.xml')).toContain('<dc:creator>Sở Khoa học và Công nghệ</dc:creator>')
  })
})
