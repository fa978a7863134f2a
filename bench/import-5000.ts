/** Times an export of 5,000 rows and an import of them with 200 bad rows: `node bench/import-5000.ts`. */
import { writeFailedRows } from '#platform/spreadsheet/failed-rows.ts'
import { isImportable, readRows } from '#platform/spreadsheet/read-rows.ts'
import { readWorkbook } from '#platform/spreadsheet/read-workbook.ts'
import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts'
import { enterpriseRegister } from '#test/enterprise-register.ts'

const { columns } = enterpriseRegister

const rows = Array.from({ length: 5000 }, (_, i) => ({
  taxCode: String(1_000_000_000 + i),
  name: `Công ty Cổ phần Thuỷ sản Bạc Liêu ${i}`,
  founded: '2020-03-05',
  year: 2026,
  workers: 10 + (i % 300),
  growth: '7.5',
  ratio: '1.25',
  revenue: String(1_234_567_000 + i),
  size: i % 25 === 7 ? 'Khổng lồ' : 'small',
  exports: i % 2 === 0,
  commune: 'Phường Vĩnh Trạch',
  note: 'Đã được hỗ trợ tư vấn cải tiến năng suất',
}))

const timed = async <T>(what: string, work: () => T | Promise<T>): Promise<T> => {
  const start = performance.now()
  const done = await work()
  console.log(`${what.padEnd(28)} ${(performance.now() - start).toFixed(0).padStart(6)} ms`)
  return done
}

for (const round of ['cold', 'warm', 'warm']) {
  console.log(
    `\n${round}: ${rows.length} rows × ${Object.keys(columns).length} columns, Node ${process.version}`,
  )
  const bytes = await timed('write .xlsx', () =>
    writeWorkbook({ sheets: [{ name: 'Doanh nghiệp', title: 'DANH SÁCH', columns, rows, locale: 'vi' }] }),
  )
  const [sheet] = await timed(`read .xlsx (${Math.round(bytes.length / 1024)} KB)`, () => readWorkbook(bytes))
  if (!sheet) throw new Error('the workbook has no sheet')
  const read = await timed('find headings, check rows', () => readRows(sheet, columns))
  await timed('write the failed rows', () => writeFailedRows(sheet, read, columns, 'vi'))
  const failed = read.rows.filter((row) => !isImportable(row)).length
  console.log(
    `${read.rows.length} rows read, ${failed} failed, ${Math.round(process.memoryUsage().rss / 1024 / 1024)} MB resident`,
  )
}
