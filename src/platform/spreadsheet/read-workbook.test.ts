import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { Refusal } from '#kernel/refusal.ts'
import { enterpriseRegister } from '#test/enterprise-register.ts'
import { makeXls } from '#test/make-xls.ts'
import { readRows } from './read-rows.ts'
import { readWorkbook } from './read-workbook.ts'

const code = async (bytes: Uint8Array, limits = {}) => {
  try {
    await readWorkbook(bytes, limits)
    return 'read'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

const first = async (bytes: Uint8Array) => {
  const [sheet] = await readWorkbook(bytes)
  if (!sheet) throw new Error('no sheet')
  return sheet
}

const small = () =>
  writeXlsx({
    sheets: [
      {
        name: 'A',
        rows: [
          ['Tên', 'Năm'],
          ['Lan', 2026],
          [null, null],
        ],
      },
    ],
  })

test('an .xlsx is read as cells up to the last one with something in it', async () => {
  expect(await first(await small())).toMatchObject({
    name: 'A',
    rows: [
      ['Tên', 'Năm'],
      ['Lan', 2026],
    ],
  })
})

test('an .xls of Excel 97–2003 is read with dates, merged titles and TCVN3 text', async () => {
  const bytes = makeXls(
    [
      ['DANH S¸CH DOANH NGHIÖP'],
      ['STT', 'MST', 'Tªn doanh nghiÖp', 'Ngµy thµnh lËp', 'Doanh thu'],
      [1, '2000393273', 'C«ng ty Cæ phÇn Thñy s¶n B¹c Liªu', { serial: 46086 }, 1234567],
    ],
    [[0, 0, 0, 4]],
  )
  const sheet = await first(bytes)
  expect(sheet.merges).toEqual([{ startRow: 0, endRow: 0, startCol: 0, endCol: 4 }])
  const read = readRows(sheet, enterpriseRegister.columns)
  expect(read.headingLine).toBe(2)
  expect(read.rows[0]?.values).toEqual({
    taxCode: '2000393273',
    name: 'Công ty Cổ phần Thủy sản Bạc Liêu',
    founded: '2026-03-05',
    revenue: '1234567',
  })
})

test.each([
  [
    'UTF-8 with BOM and ;',
    () => new TextEncoder().encode('\uFEFFTên;Hệ số\r\n"Lan; Huệ";7,5\r\n'),
    [
      ['Tên', 'Hệ số'],
      ['Lan; Huệ', '7,5'],
    ],
  ],
  [
    'UTF-8 and ,',
    () => new TextEncoder().encode('Tên,Hệ số\nLan,"7,5"\n'),
    [
      ['Tên', 'Hệ số'],
      ['Lan', '7,5'],
    ],
  ],
  [
    'UTF-16 and tab',
    () => iconv.encode('Tên\tHệ số\nLan\t7,5', 'utf16le', { addBOM: true }),
    [
      ['Tên', 'Hệ số'],
      ['Lan', '7,5'],
    ],
  ],
  [
    'a named separator',
    () => new TextEncoder().encode('sep=;\nTên;Năm\nLan;2026'),
    [
      ['Tên', 'Năm'],
      ['Lan', '2026'],
    ],
  ],
  [
    'Windows-1252 with TCVN3',
    () => iconv.encode('Tªn;N¨m\nH¶i;2026', 'win1252'),
    [
      ['Tªn', 'N¨m'],
      ['H¶i', '2026'],
    ],
  ],
])('a .csv in %s is read', async (_, bytes, rows) => {
  expect((await first(bytes())).rows).toEqual(rows)
})

test('what is no spreadsheet is refused', async () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
  const others = [
    new Uint8Array(),
    png,
    strToU8('%PDF-1.7, ;'),
    strToU8('<html><table>,</table>'),
    strToU8('chỉ là văn bản'),
  ]
  others.push(zipSync({ 'word/document.xml': strToU8('<a/>') }), zipSync({}))
  for (const bytes of others) expect(await code(bytes)).toBe('NOT_A_SPREADSHEET')
})

test('a workbook with a password is refused as such', async () => {
  const locked = await writeXlsx({
    sheets: [{ name: 'A', rows: [['x']] }],
    encryption: { password: 'p', spinCount: 10 },
  })
  expect(await code(locked)).toBe('PASSWORD_PROTECTED')
})

test('what is too large is refused: bytes, rows, cells, and zip bombs before they unpack', async () => {
  const bytes = await writeXlsx({
    sheets: [{ name: 'A', rows: Array.from({ length: 30 }, () => [1, 2, 3]) }],
  })
  expect(await code(bytes, { maxBytes: 100 })).toBe('FILE_TOO_LARGE')
  expect(await code(bytes, { maxRows: 29 })).toBe('SHEET_TOO_LARGE')
  expect(await code(bytes, { maxCells: 89 })).toBe('SHEET_TOO_LARGE')
  expect(await code(bytes, { maxRows: 30, maxCells: 90 })).toBe('read')
  const bomb = zipSync({ '[Content_Types].xml': new Uint8Array(8 * 1024 * 1024) }, { level: 9 })
  expect(bomb.length).toBeLessThan(20_000)
  expect(await code(bomb, { maxUnpacked: 4 * 1024 * 1024 })).toBe('FILE_TOO_LARGE')
})

test('a bomb that lies about its size is refused too', async () => {
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(4 * 1024 * 1024) }, { level: 9 })
  const view = new DataView(bomb.buffer, bomb.byteOffset)
  for (let at = 0; at + 4 <= bomb.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
  view.setUint32(22, 10, true)
  expect(await code(bomb)).toBe('NOT_A_SPREADSHEET')
})

test('two cells far apart are refused instead of filling the memory', async () => {
  const sheet = await writeXlsx({ sheets: [{ name: 'A', rows: [['x']] }] })
  const { unzipSync, strFromU8 } = await import('fflate')
  const parts = unzipSync(sheet)
  const path = 'xl/worksheets/sheet1.xml'
  const xml = strFromU8(parts[path] ?? new Uint8Array()).replace(
    '</sheetData>',
    '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
  )
  expect(await code(zipSync({ ...parts, [path]: strToU8(xml) }))).toBe('SHEET_TOO_LARGE')
})

test('no bytes make it fail in any other way', async () => {
  const [xlsx, xls] = [
    await small(),
    makeXls([
      ['Tên', 'Năm'],
      ['Lan', 2026],
    ]),
  ]
  const damaged = fc.constantFrom(xlsx, xls).chain((whole) =>
    fc
      .tuple(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }),
        fc.nat(whole.length),
      )
      .map(([changes, cut]) => {
        const bytes = whole.slice(0, cut < 40 ? whole.length : cut)
        for (const [at, byte] of changes) bytes[at] = byte
        return bytes
      }),
  )
  await fc.assert(
    fc.asyncProperty(fc.oneof(damaged, fc.uint8Array({ maxLength: 300 })), async (bytes) => {
      expect(typeof (await code(bytes))).toBe('string')
    }),
    { numRuns: 400 },
  )
})
