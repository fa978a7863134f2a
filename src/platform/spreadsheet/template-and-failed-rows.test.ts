import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { enterpriseRegister } from '#test/enterprise-register.ts'
import type { CellValue, SheetOfCells } from './cells.ts'
import { writeFailedRows } from './failed-rows.ts'
import { isImportable, readRows } from './read-rows.ts'
import { readWorkbook } from './read-workbook.ts'
import { writeTemplate } from './write-template.ts'
import { writeWorkbook } from './write-workbook.ts'

const { columns } = enterpriseRegister

const first = async (bytes: Uint8Array): Promise<SheetOfCells> => {
  const [sheet] = await readWorkbook(bytes)
  if (!sheet) throw new Error('no sheet')
  return sheet
}

test('a template stars what is required, marks its example, lists allowed values and offers drop-downs', async () => {
  const { sheets } = await readXlsx(await writeTemplate(enterpriseRegister, 'vi'), { readStyles: true })
  const [form, allowed] = sheets
  expect(form?.rows[2]?.slice(0, 4)).toEqual(['TT', 'Mã số thuế *', 'Tên doanh nghiệp *', 'Ngày thành lập'])
  expect(form?.rows[3]?.slice(0, 3)).toEqual(['Ví dụ', '2000393273', 'Công ty TNHH A'])
  expect(form?.cells?.get('2,1')?.comment?.text).toContain('10 số')
  expect(form?.cells?.get('5,1')?.style?.numFmt).toBe('@')
  expect(allowed?.rows).toEqual([
    ['Quy mô', 'Có xuất khẩu'],
    ['Siêu nhỏ', 'Có'],
    ['Nhỏ', 'Không'],
    ['Vừa', null],
  ])
  expect(form?.dataValidations).toMatchObject([
    { type: 'list', formula1: "'Giá trị cho phép'!$A$2:$A$4", range: 'J5:J1004' },
    { type: 'list', formula1: "'Giá trị cho phép'!$B$2:$B$3", range: 'K5:K1004' },
  ])
})

test('an unfilled template reads as no rows and nothing missing, in both languages', async () => {
  for (const locale of ['vi', 'en'] as const) {
    const read = readRows(await first(await writeTemplate(enterpriseRegister, locale)), columns)
    expect(read.rows).toEqual([])
    expect(read.missingHeadings).toEqual([])
    expect(read.unknownHeadings).toEqual([])
    expect(read.skipped).toEqual([{ line: 4, reason: 'example' }])
  }
})

const sheetOf = (rows: CellValue[][]): SheetOfCells => ({ name: 'DN', rows, merges: [], marks: new Map() })

test('failed rows come back as the same sheet with what is wrong, and read as before once mended', async () => {
  const source = sheetOf([
    ['DANH SÁCH'],
    ['TT', 'MST', 'Tên doanh nghiệp', 'Ngày thành lập', 'Doanh thu'],
    [1, '0100109106', 'A', new Date('2026-03-05T00:00:00Z'), 5],
    [2, '0100107518', '=B', new Date('2026-03-05T00:00:00Z'), '2,5 tỷ'],
    [3, '0300588569', null, '31/02/2026', 5],
    [4, '2000393273', 'D', null, 5],
  ])
  const read = readRows(source, columns)
  const bytes = await writeFailedRows(source, read, columns, 'vi', new Map([[6, 'Đã có trong hệ thống.']]))
  const back = await first(bytes)
  expect(back.rows.slice(0, 2).map((row) => row.at(-1))).toEqual([null, 'Lỗi'])
  expect(back.rows.slice(2).map((row) => row[1])).toEqual(['0100107518', '0300588569', '2000393273'])
  expect(back.rows[2]?.[5]).toContain('Doanh thu: «2,5 tỷ»')
  expect(String(back.rows[3]?.[5]).split('\n')).toHaveLength(2)
  expect(back.rows[4]?.[5]).toBe('Đã có trong hệ thống.')
  const again = readRows(back, columns)
  expect(again.unknownHeadings).toEqual([])
  expect(again.rows[0]?.values).toEqual({ taxCode: '0100107518', name: '=B', founded: '2026-03-05' })
  const twice = await first(await writeFailedRows(back, again, columns, 'en'))
  expect(twice.rows[1]).toEqual(['TT', 'MST', 'Tên doanh nghiệp', 'Ngày thành lập', 'Doanh thu', 'Errors'])
})

test('of 5,000 rows with 200 bad ones, every bad cell is named and no other', async () => {
  const bad = new Map(
    Array.from({ length: 200 }, (_, i): [number, string] => [i * 25 + 7, `J${i * 25 + 7 + 2}`]),
  )
  const rows = Array.from({ length: 5000 }, (_, i) => ({
    taxCode: String(1_000_000_000 + i),
    name: `Công ty ${i}`,
    founded: '2020-01-01',
    revenue: String(i * 1_000_000),
    size: bad.has(i) ? 'Khổng lồ' : 'small',
  }))
  const sheet = await first(await writeWorkbook({ sheets: [{ name: 'DN', columns, rows, locale: 'vi' }] }))
  const read = readRows(sheet, columns)
  expect(read.rows).toHaveLength(5000)
  expect(read.rows.flatMap(({ faults }) => faults.map(({ cell }) => cell))).toEqual([...bad.values()])
  const failed = await first(await writeFailedRows(sheet, read, columns, 'vi'))
  expect(failed.rows).toHaveLength(1 + read.rows.filter((row) => !isImportable(row)).length)
  expect(failed.rows).toHaveLength(201)
})
