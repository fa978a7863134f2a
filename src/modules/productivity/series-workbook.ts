import type { Cell, DataValidation, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import { permit } from '#kernel/permission.ts'
import { download, mediaTypes } from '#platform/api.ts'
import { type Context, today } from '#platform/context.ts'
import { type CellValue, columnLetters } from '#platform/spreadsheet/cells.ts'
import { plainText } from '#platform/spreadsheet/column-style.ts'
import { cellBorder, headingStyle, sheetFont } from '#platform/spreadsheet/sheet-head.ts'
import { baseYearsWith } from './base-years.ts'
import { columnUnit, columnWords } from './column-words.ts'
import { enterpriseSheet } from './enterprise-sheet.ts'
import { type Gathered, gatheredOf } from './gathered-series.ts'
import { listLinks } from './link-series.ts'
import { rowsOf } from './list-series.ts'
import { productivityGrants } from './permissions.ts'
import { proveTerritory } from './save-series.ts'
import { besideFigures, parameterRows, sheetNames, tableSheets } from './series-sheets.ts'
import { columnsOfTable, laborConcepts, type SeriesTable, seriesTables } from './series-tables.ts'
import { territoriesOf } from './territories.ts'
import { vintages } from './vintages.ts'

/** Rows above the figures: title, hint, headings, units, names. */
export const firstRow = 5
const preparedRows = 60

const hint =
  'Mỗi năm một dòng. Không sửa dòng tên cột (dòng 5). Ô chưa có số liệu thì để trống. Dán được cả khối từ niên giám.'
const quiet = { ...sheetFont, italic: true, color: { rgb: '7F7F7F' } } as const

/** Every column of a table in each base year, in the order of the table. */
const columnsIn = (table: SeriesTable, bases: readonly number[]): string[] => [
  ...new Set(bases.flatMap((base) => columnsOfTable(table, base))),
]

const listOf = (values: readonly string[], column: number): DataValidation => ({
  type: 'list',
  values: [...values],
  range: `${columnLetters(column)}${firstRow + 1}:${columnLetters(column)}${firstRow + preparedRows}`,
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'warning',
  errorTitle: 'Giá trị',
  errorMessage: 'Hãy chọn một giá trị trong danh sách.',
})

const numberOrText = (plain: string): CellValue =>
  Number.isSafeInteger(Number(plain)) || String(Number(plain)) === plain ? Number(plain) : plain

const tableSheet = (
  table: SeriesTable,
  gathered: readonly Gathered[],
  bases: readonly number[],
): WriteSheet => {
  const { year, concept, vintage, source } = besideFigures
  const columns = columnsIn(table, bases)
  const isLabor = table === 'labor'
  const lead = isLabor ? [year, concept] : [year]
  const names = [...lead.map(({ name }) => name), ...columns, vintage.name, source.name]
  const headings = [
    ...lead.map(({ label }) => label.vi),
    ...columns.map((column) => columnWords(column)?.vi ?? column),
    ...[vintage.label.vi, source.label.vi],
  ]
  const units = [...lead.map(() => null), ...columns.map((column) => columnUnit(column).vi), null, null]
  const groups = isLabor ? Object.keys(laborConcepts) : ['']
  const body = groups.flatMap((of) => {
    const lines = gathered.filter((one) => one.concept === of && columns.includes(one.columnName))
    return rowsOf(new Map(lines.map((one) => [one.columnName, one.points]))).map((row): CellValue[] => [
      row.year,
      ...(isLabor ? [laborConcepts[of as keyof typeof laborConcepts].vi] : []),
      ...columns.map((column) => {
        const value = row.values[column]
        return value === undefined || value === null ? null : numberOrText(value)
      }),
      vintages[row.vintage].vi,
      plainText(row.source),
    ])
  })
  const cells = new Map<string, Partial<Cell>>()
  const put = (row: number, values: readonly CellValue[], style: Cell['style']) => {
    for (const [at, value] of values.entries())
      if (value !== null) cells.set(`${row},${at}`, { value, type: 'string', style })
  }
  const title = `${sheetNames[table]}: ${seriesTables[table].vi}`
  put(0, [title], { font: { ...sheetFont, size: 14, bold: true } })
  put(1, [hint], { font: quiet })
  put(2, headings, headingStyle)
  put(3, units, { font: quiet, border: cellBorder, alignment: { horizontal: 'center', wrapText: true } })
  put(4, names, { font: { ...quiet, size: 9 }, border: cellBorder })
  const empty = Array.from({ length: Math.max(0, preparedRows - body.length) }, () => names.map(() => null))
  const at = (name: string) => names.indexOf(name)
  return {
    name: sheetNames[table],
    columns: names.map((name) => ({
      width: name === source.name ? 44 : name === year.name ? 8 : 16,
      style: { font: sheetFont, border: cellBorder, numFmt: name === source.name ? '@' : 'General' },
    })),
    rows: [[title], [hint], headings, units, names, ...body, ...empty],
    cells,
    dataValidations: [
      listOf(
        Object.values(vintages).map(({ vi }) => vi),
        at(vintage.name),
      ),
      ...(isLabor
        ? [
            listOf(
              Object.values(laborConcepts).map(({ vi }) => vi),
              at(concept.name),
            ),
          ]
        : []),
    ],
    freezePane: { rows: firstRow, columns: lead.length },
  }
}

const parameterSheet = (): WriteSheet => ({
  name: sheetNames.parameters,
  columns: [{ width: 24 }, { width: 18 }, { width: 90 }],
  rows: [['tham_so', 'gia_tri', 'y_nghia'], ...parameterRows.map((row) => [...row])],
  cells: new Map(
    ['tham_so', 'gia_tri', 'y_nghia'].map((value, at) => [
      `0,${at}`,
      { value, type: 'string', style: headingStyle },
    ]),
  ),
  freezePane: { rows: 1 },
})

const noteSheet = async (context: Context, territory: string, isSample: boolean): Promise<WriteSheet> => {
  const { links } = await listLinks(context)
  const label = (await territoriesOf(context)).find(({ key }) => key === territory)?.label.vi ?? territory
  const standing = links.filter(({ revokedAt }) => revokedAt === null)
  const rows: [string, string][] = [
    ...(isSample ? [['DỮ LIỆU MẪU', 'Không phải số liệu thống kê'] as [string, string]] : []),
    ['Địa bàn', label],
    ['Ngày lập tệp', today(context).split('-').reverse().join('/')],
    [
      'Kỳ số liệu',
      Object.values(vintages)
        .map(({ vi }) => vi)
        .join(', '),
    ],
    ['Mối nối', standing.length === 0 ? 'Chưa có' : ''],
    ...standing.map(({ from, to, year, ratio, reason }): [string, string] => [
      `${from.label.vi}, ${from.territory.vi} → ${to.label.vi}, ${to.territory.vi}`,
      `Năm ${year}, hệ số ${ratio}: ${reason}`,
    ]),
    ['Ghi chú của người nhập', ''],
  ]
  return {
    name: sheetNames.notes,
    columns: [{ width: 44 }, { width: 100 }],
    rows: rows.map((row) => row.map(plainText)),
  }
}

/**
 * The workbook of seven sheets in which series are gathered (tfp.md §5.1), empty or with what stands of a territory. What it writes can be
 * read back. @throws Refusal FORBIDDEN, SERIES_TERRITORY
 */
export const seriesWorkbook = async (
  context: Context,
  { territory, filled }: { territory: string; filled: boolean },
): Promise<File> => {
  const scope = permit(context.actor, productivityGrants, 'productivity.read')
  await proveTerritory(context, territory)
  const gathered = await gatheredOf(context, scope, territory)
  const bases = baseYearsWith(gathered.map(({ baseYear }) => baseYear))
  const shown = filled ? gathered : []
  const isSample = shown.some((one) => one.isSample)
  const bytes = await writeXlsx({
    defaultFont: sheetFont,
    sheets: [
      ...tableSheets.map((table) => tableSheet(table, shown, bases)),
      parameterSheet(),
      await enterpriseSheet(context, filled),
      await noteSheet(context, territory, isSample),
    ],
  })
  const name = filled ? 'Chuỗi số liệu năng suất' : 'Mẫu nhập chuỗi số liệu năng suất'
  return download(bytes, `${name}.xlsx`, mediaTypes.xlsx)
}
