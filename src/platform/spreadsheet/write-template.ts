import type { Cell, DataValidation, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import { type Column, no, type Register, yes } from '#kernel/register.ts'
import { type Locale, text } from '#kernel/text.ts'
import { columnLetters } from './cells.ts'
import { columnAlignment, columnWidth, openFormat, plainText } from './column-style.ts'
import {
  block,
  cellBorder,
  headingStyle,
  layOutHead,
  pageOfList,
  printTitles,
  sheetFont,
  sheetName,
} from './sheet-head.ts'
import { runningNumber } from './write-workbook.ts'

/** What marks the example row of a template; a reader passes over rows that are marked so. */
export const exampleMark = text('Ví dụ', 'Example')

const howTo = text(
  'Cột có dấu * là bắt buộc. Không sửa dòng tiêu đề. Dòng «Ví dụ» không được nhập; có thể xóa. Ngày ghi dd/mm/yyyy.',
  'Columns with * are required. Keep the row of headings. The row "Example" is not imported. Dates are dd/mm/yyyy.',
)
const chooseFromList = text('Hãy chọn một giá trị trong danh sách.', 'Please choose a value from the list.')
const allowedValues = text('Giá trị cho phép', 'Allowed values')

/** How many empty rows of a template carry formats and drop-downs. */
const preparedRows = 1000

interface Field {
  readonly column: Column
  readonly heading: string
  readonly values: readonly string[]
}

const valuesOf = (column: Column, locale: Locale): string[] => {
  if (column.type === 'boolean') return [yes[locale], no[locale]]
  return column.type === 'choice' ? Object.values(column.choices ?? {}).map((label) => label[locale]) : []
}

const fieldsOf = (register: Register, locale: Locale): Field[] =>
  Object.values(register.columns)
    .filter((column) => column.import !== undefined)
    .map((column) => ({
      column,
      heading: `${column.label[locale]}${column.import === 'optional' ? '' : ' *'}`,
      values: valuesOf(column, locale),
    }))

/** The second sheet: one column of allowed values for each field that has them. */
const valueSheet = (listed: readonly Field[], locale: Locale): WriteSheet => ({
  name: sheetName(allowedValues[locale]),
  columns: listed.map(({ values, heading }) => ({
    width: Math.max(16, heading.length + 2, ...values.map((value) => value.length + 2)),
    style: { font: sheetFont, border: cellBorder, numFmt: '@' },
  })),
  rows: [
    listed.map(({ column }) => plainText(column.label[locale])),
    ...Array.from({ length: Math.max(0, ...listed.map(({ values }) => values.length)) }, (_, row) =>
      listed.map(({ values }) => plainText(values[row] ?? '') || null),
    ),
  ],
  cells: new Map(
    listed.map(({ column }, i) => [
      `0,${i}`,
      { value: plainText(column.label[locale]), type: 'string' as const, style: headingStyle },
    ]),
  ),
  freezePane: { rows: 1 },
})

const dropDowns = (fields: readonly Field[], firstRow: number, locale: Locale): DataValidation[] => {
  const listed = fields.filter(({ values }) => values.length > 0)
  return listed.map((field, i) => {
    const [letters, values] = [columnLetters(fields.indexOf(field) + 1), columnLetters(i)]
    return {
      type: 'list',
      formula1: `'${sheetName(allowedValues[locale])}'!$${values}$2:$${values}$${field.values.length + 1}`,
      range: `${letters}${firstRow + 1}:${letters}${firstRow + preparedRows}`,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: field.column.label[locale].slice(0, 31),
      errorMessage: chooseFromList[locale],
    }
  })
}

const topCells = (
  fields: readonly Field[],
  headingRow: number,
  locale: Locale,
): [string, Partial<Cell>][] => {
  const grey = { font: { ...sheetFont, italic: true, color: { rgb: '7F7F7F' } }, border: cellBorder }
  const example = [exampleMark[locale], ...fields.map(({ column }) => column.example ?? '')]
  const heading = [runningNumber[locale], ...fields.map((field) => field.heading)]
  return [
    ...heading.map((value, i): [string, Partial<Cell>] => {
      const hint = fields[i - 1]?.column.hint?.[locale]
      const comment = hint === undefined ? {} : { comment: { text: hint } }
      return [
        `${headingRow},${i}`,
        { value: plainText(value), type: 'string', style: headingStyle, ...comment },
      ]
    }),
    ...example.map((value, i): [string, Partial<Cell>] => [
      `${headingRow + 1},${i}`,
      { value: plainText(value), type: 'string', style: { ...grey, numFmt: '@' } },
    ]),
  ]
}

/**
 * Writes the empty workbook into which people fill rows for an import: headings of the columns that take part, those
 * required marked with *, hints as comments, an example row that no reader imports, drop-downs for choices and
 * yes/no, and a second sheet with the allowed values.
 */
export const writeTemplate = async (register: Register, locale: Locale): Promise<Uint8Array> => {
  const fields = fieldsOf(register, locale)
  const head = layOutHead({ title: register.title[locale], notes: [howTo[locale]] }, fields.length + 1)
  const headingRow = head.rows.length
  const top = topCells(fields, headingRow, locale)
  const values = (row: number) =>
    top.filter(([at]) => at.startsWith(`${row},`)).map(([, cell]) => cell.value ?? null)
  const sheet: WriteSheet = {
    name: sheetName(register.title[locale]),
    columns: [
      { width: 8, style: { font: sheetFont, border: cellBorder } },
      ...fields.map(({ column, heading }) => ({
        width: columnWidth(column, heading),
        style: {
          font: sheetFont,
          border: cellBorder,
          alignment: columnAlignment(column.type),
          numFmt: openFormat(column.type),
        },
      })),
    ],
    rows: [
      ...head.rows,
      values(headingRow),
      values(headingRow + 1),
      ...Array.from({ length: preparedRows }, () => [null, ...fields.map(() => null)]),
    ],
    cells: new Map([...head.cells, ...top]),
    merges: head.merges,
    dataValidations: dropDowns(fields, headingRow + 2, locale),
    freezePane: { rows: headingRow + 1, columns: Math.min(2, fields.length + 1) },
    autoFilter: { range: block(headingRow, fields.length, headingRow + 1) },
    pageSetup: pageOfList,
  }
  const listed = fields.filter((field) => field.values.length > 0)
  return writeXlsx({
    defaultFont: sheetFont,
    namedRanges: [printTitles(sheet.name, headingRow)],
    sheets: listed.length > 0 ? [sheet, valueSheet(listed, locale)] : [sheet],
  })
}
