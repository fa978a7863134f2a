import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import type { Locale } from '#kernel/text.ts'
import { detectLegacy } from '#kernel/vietnamese/legacy-encoding.ts'
import { nfc, oneLine } from '#kernel/vietnamese/unicode.ts'
import { enterpriseRegister } from '#test/enterprise-register.ts'
import { readRows } from './read-rows.ts'
import { readWorkbook } from './read-workbook.ts'
import { writeWorkbook } from './write-workbook.ts'

const { columns } = enterpriseRegister

const words = (unit: fc.Arbitrary<string>) => fc.string({ unit, minLength: 1, maxLength: 40 })
const typed = fc.oneof(
  words(fc.constantFrom(...'Công ty TNHH Đại Thuỷ sản = + - @ _x0041_ " < & ; , 1 hoà hòa '.split(''))),
  words(fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' })),
  fc.constantFrom(
    '=1+1',
    '+84 291',
    '-5',
    '@SUM(A1)',
    '=HYPERLINK("http://x")',
    '_x000D_',
    '0100109106',
    'TRUE',
    '1e5',
  ),
)
/** Random letters can by chance look like an old encoding; real Vietnamese is tried in the tests of that. */
const line = typed
  .map(oneLine)
  .filter((text) => text !== '' && !/^#|^(tổng|cộng|total)/iu.test(text) && detectLegacy(text) === 'unicode')
const longText = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => nfc(lines.join('\n')).trim())
const day = fc
  .date({ min: new Date('1850-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.stringMatching(/^\d{0,6}[1-9]$|^$/))
  .map(([whole, fraction]) => (fraction === '' ? `${whole}` : `${whole}.${fraction}`))

const row = fc.record(
  {
    name: line,
    founded: day,
    year: fc.integer({ min: 1900, max: 2199 }),
    workers: fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -5, max: 5000 })),
    growth: decimal,
    ratio: decimal,
    revenue: fc.oneof(fc.bigInt(), fc.bigInt({ min: 0n, max: 10n ** 13n })).map(String),
    size: fc.constantFrom('micro', 'small', 'medium'),
    exports: fc.boolean(),
    commune: line,
    note: longText,
  },
  { requiredKeys: ['name'] },
)

const readBack = async (bytes: Uint8Array) => {
  const [sheet] = await readWorkbook(bytes)
  if (!sheet) throw new Error('no sheet')
  return readRows(sheet, columns)
}

test('what is exported is imported without loss, in both languages', async () => {
  const rows = fc.array(row, { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom<Locale>('vi', 'en'), async (some, locale) => {
      const numbered = some.map((values, i) => ({ taxCode: String(i), ...values }))
      const bytes = await writeWorkbook({
        sheets: [
          {
            name: 'Danh sách: 1/2',
            title: 'DANH SÁCH',
            subtitle: 'Năm 2026',
            notes: ['Đơn vị: đồng'],
            columns,
            rows: numbered,
            locale,
          },
        ],
      })
      const read = await readBack(bytes)
      expect(read.rows.flatMap(({ faults }) => faults)).toEqual([])
      expect(read.rows.map(({ values }) => values)).toEqual(numbered)
      expect(read.unknownHeadings).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('the workbook is laid out for reading and printing', async () => {
  const bytes = await writeWorkbook({
    sheets: [
      {
        name: 'Doanh nghiệp',
        title: 'DANH SÁCH',
        sampleMark: 'DỮ LIỆU MẪU',
        columns,
        keys: ['name', 'founded', 'revenue', 'growth'],
        rows: [{ name: '=1+1', founded: '2026-03-05', revenue: '1234567', growth: '7.5' }],
        locale: 'vi',
      },
      { name: 'Doanh nghiệp', columns, keys: ['name'], rows: [], locale: 'en' },
    ],
  })
  const { sheets } = await readXlsx(bytes, { readStyles: true })
  const [sheet, second] = sheets
  expect(sheet?.rows.slice(0, 4)).toEqual([
    ['DỮ LIỆU MẪU', null, null, null, null],
    ['DANH SÁCH', null, null, null, null],
    ['TT', 'Tên doanh nghiệp', 'Ngày thành lập', 'Doanh thu', 'Tăng NSLĐ'],
    [1, '=1+1', new Date('2026-03-05T00:00:00Z'), 1234567, 7.5],
  ])
  expect(sheet?.cells?.get('3,1')).toMatchObject({ type: 'string', style: { numFmt: '@' } })
  expect(sheet?.cells?.get('3,1')?.formula).toBeUndefined()
  expect(sheet?.cells?.get('3,3')?.style?.numFmt).toBe('#,##0')
  expect(sheet?.cells?.get('3,2')?.style?.numFmt).toBe('dd/mm/yyyy')
  expect(sheet?.cells?.get('2,1')?.style?.font?.bold).toBe(true)
  expect(sheet?.freezePane).toEqual({ rows: 3, columns: 2 })
  expect(sheet?.autoFilter?.range).toBe('A3:E4')
  expect(sheet?.pageSetup).toMatchObject({
    paperSize: 'a4',
    orientation: 'landscape',
    printTitlesRow: '$3:$3',
  })
  expect(second?.name).toBe('Doanh nghiệp 2')
  expect(second?.rows).toEqual([['No.', 'Name']])
})

test('what Excel cannot hold stays text: long amounts and days before 1900', async () => {
  const revenue = '1234567890123456'
  const bytes = await writeWorkbook({
    sheets: [
      {
        name: 'A',
        columns,
        rows: [{ taxCode: '1', name: 'A', founded: '1899-12-31', revenue }],
        locale: 'vi',
      },
    ],
  })
  const { sheets } = await readXlsx(bytes)
  expect(sheets[0]?.rows[1]?.[8]).toBe(revenue)
  expect(sheets[0]?.rows[1]?.[3]).toBe('31/12/1899')
  expect((await readBack(bytes)).rows[0]?.values.revenue).toBe(revenue)
})

test('print titles quote the name of the sheet, without which Excel calls the file damaged', async () => {
  const bytes = await writeWorkbook({
    sheets: [{ name: "Doanh nghiệp 'A'", title: 'X', columns, keys: ['name'], rows: [], locale: 'vi' }],
  })
  const xml = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array())
  expect(xml.replaceAll('&apos;', "'")).toContain("'Doanh nghiệp ''A'!$2:$2")
})
