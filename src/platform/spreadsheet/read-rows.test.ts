import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '#kernel/refusal.ts'
import { enterpriseRegister } from '#test/enterprise-register.ts'
import type { CellMark, CellValue, SheetOfCells } from './cells.ts'
import { readRows } from './read-rows.ts'

const { columns } = enterpriseRegister
const headings = ['TT', 'MST', 'Tên doanh nghiệp', 'Doanh thu']

const sheet = (rows: CellValue[][], more: Partial<SheetOfCells> = {}): SheetOfCells => ({
  name: 'Sheet1',
  rows,
  merges: [],
  marks: new Map(),
  ...more,
})

const values = (rows: CellValue[][], more: Partial<SheetOfCells> = {}) =>
  readRows(sheet(rows, more), columns).rows.map((row) => row.values)

/** One cell under one heading, beside the columns that every row needs. */
const cell = (heading: string, value: CellValue, mark?: CellMark) => {
  const { rows } = readRows(
    sheet(
      [
        ['MST', 'Tên doanh nghiệp', heading],
        ['1', 'A', value],
      ],
      mark ? { marks: new Map([['1,2', mark]]) } : {},
    ),
    columns,
  )
  const { taxCode, name, ...rest } = rows[0]?.values ?? {}
  return { value: Object.values(rest)[0], faults: rows[0]?.faults ?? [] }
}

test('titles, merged two-row headings, column numbers, blanks, totals and signatures are passed over', () => {
  const read = readRows(
    sheet(
      [
        ['UBND TỈNH', null, null, null],
        ['DANH SÁCH DOANH NGHIỆP', null, null, null],
        ['STT', 'Doanh nghiệp', null, 'DOANH THU (đồng)', 'Ghi chú'],
        [null, 'Mã số thuế *', 'Tên', null, null],
        ['(1)', '(2)', '(3)', '(4)', '(5)'],
        [1, '2000393273', 'Tổng Công ty Lúa gạo', '1.234.567', null],
        [2, null, null, null, null],
        [null, '  ', null, null, null],
        [3, '2000103908', 'Công ty B', 5, 'x'],
        ['Tổng cộng:', null, null, 1234572, null],
        [null, null, null, 'Người lập biểu', null],
      ],
      {
        merges: [
          { startRow: 1, startCol: 0, endRow: 1, endCol: 3 },
          { startRow: 2, startCol: 0, endRow: 3, endCol: 0 },
          { startRow: 2, startCol: 1, endRow: 2, endCol: 2 },
          { startRow: 2, startCol: 3, endRow: 3, endCol: 3 },
          { startRow: 2, startCol: 4, endRow: 3, endCol: 4 },
        ],
      },
    ),
    { ...columns, name: { ...columns.name, headings: ['Tên', 'Tên Doanh nghiệp'] } },
  )
  expect(read.headingLine).toBe(4)
  expect(read.rows.map(({ line, values, faults }) => ({ line, values, faults }))).toEqual([
    {
      line: 6,
      values: { taxCode: '2000393273', name: 'Tổng Công ty Lúa gạo', revenue: '1234567' },
      faults: [],
    },
    { line: 9, values: { taxCode: '2000103908', name: 'Công ty B', revenue: '5', note: 'x' }, faults: [] },
  ])
  expect(read.skipped).toEqual([
    { line: 5, reason: 'numbering' },
    { line: 7, reason: 'blank' },
    { line: 8, reason: 'blank' },
    { line: 10, reason: 'total' },
    { line: 11, reason: 'after-total' },
  ])
})

test('headings are known without accents, in both languages, by synonym, in old fonts and by a chosen mapping', () => {
  for (const heading of [
    'ten doanh nghiep',
    'TÊN DOANH NGHIỆP (*)',
    'Name',
    'name',
    'Tªn doanh nghiÖp',
    'Teân doanh nghieäp',
  ])
    expect(
      values([
        ['MST', heading],
        ['1', 'A'],
      ]),
    ).toEqual([{ taxCode: '1', name: 'A' }])
  const asked = sheet([
    ['MST', 'Tên đơn vị bạn là gì?', 'Dấu thời gian', 'Tên doanh nghiệp'],
    ['1', 'A', 'x', 'B'],
  ])
  const read = readRows(asked, columns, {
    mapping: { 'Tên đơn vị bạn là gì?': 'name', 'Tên doanh nghiệp': null },
  })
  expect(read.rows[0]?.values).toEqual({ taxCode: '1', name: 'A' })
  expect(read.unknownHeadings).toEqual([{ cell: 'C1', heading: 'Dấu thời gian' }])
})

test('«triệu đồng» in a heading changes the meaning, so the column is not taken', () => {
  const read = readRows(
    sheet([
      ['MST', 'Tên doanh nghiệp', 'Doanh thu (triệu đồng)'],
      ['1', 'A', 5],
    ]),
    columns,
  )
  expect(read.unknownHeadings).toEqual([{ cell: 'C1', heading: 'Doanh thu (triệu đồng)' }])
})

test('missing required columns are told, and a sheet without headings is refused', () => {
  expect(
    readRows(
      sheet([
        ['MST', 'Doanh thu'],
        ['1', 5],
      ]),
      columns,
    ).missingHeadings.map(({ column }) => column),
  ).toEqual(['name'])
  expect(() =>
    readRows(
      sheet([
        ['a', 'b'],
        ['1', 5],
      ]),
      columns,
    ),
  ).toThrow(Refusal)
  expect(() => readRows(sheet([]), columns)).toThrow(/Mã số thuế, Tên doanh nghiệp/)
})

test('empty required cells and repeated keys are named by cell', () => {
  const { rows } = readRows(sheet([headings, [1, '1', 'A'], [2, '1', 'B'], [3, null, 'C', 5]]), columns)
  expect(rows.flatMap(({ faults }) => faults.map(({ cell, kind }) => `${cell} ${kind}`))).toEqual([
    'B3 repeated',
    'B4 missing',
  ])
  expect(rows[1]?.faults[0]?.message.vi).toContain('dòng 2')
})

test.each([
  ['Ngày thành lập', new Date('2026-03-05T00:00:00Z'), '2026-03-05'],
  ['Ngày thành lập', '5/3/2026', '2026-03-05'],
  ['Ngày thành lập', '05/03/2026 08:30:00', '2026-03-05'],
  ['Ngày thành lập', 46086, '2026-03-05'],
  ['Ngày thành lập', 5032026, '2026-03-05'],
  ['Năm', 2026, 2026],
  ['Năm', '2026', 2026],
  ['Số lao động', '1.234', 1234],
  ['Số lao động', 12, 12],
  ['Số lao động', '12345678901234567890', '12345678901234567890'],
  ['Doanh thu', '1.234.567', '1234567'],
  ['Doanh thu', '2.500.000 đ', '2500000'],
  ['Doanh thu', 1234567, '1234567'],
  ['Tăng NSLĐ', '7,5', '7.5'],
  ['Tăng NSLĐ', '7,5%', '7.5'],
  ['Tăng NSLĐ', 7.5, '7.5'],
  ['Hệ số', 0.1 + 0.2, '0.3'],
  ['Quy mô', 'Siêu nhỏ', 'micro'],
  ['Quy mô', 'sieu nho', 'micro'],
  ['Quy mô', 'Medium', 'medium'],
  ['Quy mô', 'small', 'small'],
  ['Có xuất khẩu', 'x', true],
  ['Có xuất khẩu', '✓', true],
  ['Có xuất khẩu', 'Không', false],
  ['Có xuất khẩu', false, false],
  ['Xã, phường', '  Vĩnh   Trạch ', 'Vĩnh Trạch'],
  ['Ghi chú', 'một\r\nhai', 'một\nhai'],
  ['Ghi chú', 912345678, '912345678'],
] satisfies [string, CellValue, unknown][])('under %s, %j is read as %j', (heading, raw, value) => {
  expect(cell(heading, raw)).toEqual({ value, faults: [] })
})

test('a cell shown as a percentage counts in hundredths', () => {
  expect(cell('Tăng NSLĐ', 0.075, { percent: true }).value).toBe('7.5')
  expect(cell('Tăng NSLĐ', 0.07, { percent: true }).value).toBe('7')
})

test.each([
  ['Ngày thành lập', '31/02/2026', '30/11/2026'],
  ['Ngày thành lập', '11/30/2026', 'ngày/tháng/năm'],
  ['Ngày thành lập', 2026, '«2026»'],
  ['Năm', '26', '4 chữ số'],
  ['Số lao động', 1.5, 'số nguyên'],
  ['Số lao động', '5 người', 'số nguyên'],
  ['Doanh thu', '1234567.5', '1.234.567'],
  ['Doanh thu', '2,5 tỷ', '«tỷ»'],
  ['Doanh thu', 1e17, 'Văn bản'],
  ['Doanh thu', '#REF!', 'Công thức'],
  ['Hệ số', '7.5', 'dấu phẩy'],
  ['Quy mô', 'Khổng lồ', 'Siêu nhỏ; Nhỏ; Vừa'],
  ['Có xuất khẩu', 'có lẽ', 'Có hoặc Không'],
] satisfies [string, CellValue, string][])(
  'under %s, %j is a fault of C2 that says what to do',
  (heading, raw, part) => {
    const { value, faults } = cell(heading, raw)
    expect(value).toBeUndefined()
    expect(faults).toMatchObject([{ cell: 'C2', kind: 'wrong', severity: 'error' }])
    expect(faults[0]?.message.vi).toContain(part)
    expect(faults[0]?.message.en).not.toMatch(/[{}]/)
  },
)

test('TCVN3 and VNI cells are repaired with a warning; the font settles doubtful ones', () => {
  expect(cell('Xã, phường', 'Ph­êng VÜnh Tr¹ch')).toMatchObject({
    value: 'Phường Vĩnh Trạch',
    faults: [{ cell: 'C2', kind: 'repaired', severity: 'warning' }],
  })
  expect(cell('Xã, phường', 'Phöôøng Vónh Traïch').value).toBe('Phường Vĩnh Trạch')
  expect(cell('Ghi chú', 'Hé', { font: '.VnTime' }).value).toBe('Hộ')
  expect(cell('Ghi chú', 'c«ng ty', { font: '.VnTimeH' }).value).toBe('CÔNG TY')
  expect(cell('Ghi chú', 'Hộ kinh doanh', { font: '.VnTime' })).toEqual({
    value: 'Hộ kinh doanh',
    faults: [],
  })
  expect(cell('Ghi chú', 'Hé')).toEqual({ value: 'Hé', faults: [] })
})

test('headings whose old bytes look like Ð or a soft hyphen are known', () => {
  expect(
    values([
      ['MST', 'Tªn doanh nghiÖp', 'X·, ph­êng'],
      ['1', 'A', 'B'],
    ]),
  ).toEqual([{ taxCode: '1', name: 'A', commune: 'B' }])
})

test('in a sheet of old text, a short word that could be both is old text too', () => {
  const rows = [
    ['MST', 'Tên doanh nghiệp', 'Ghi chú'],
    ['1', 'C«ng ty Cæ phÇn Thñy s¶n', 'Hé'],
    ['2', 'Hîp t¸c x· V©n §µi', 'A'],
  ]
  expect(values(rows)[0]).toMatchObject({ note: 'Hộ' })
})

test('no cells make it fail, a date that is none among them', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.date({ noInvalidDate: false }),
  )
  fc.assert(
    fc.property(fc.array(fc.array(value, { maxLength: 14 }), { maxLength: 5 }), (rows) => {
      const all = Object.values(columns).map(({ label }) => label.vi)
      expect(readRows(sheet([all, ...rows]), columns).headingLine).toBe(1)
    }),
    { examples: [[[[new Date(Number.NaN)]]]] },
  )
})
