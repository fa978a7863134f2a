import { Year } from '#kernel/period.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Text, text } from '#kernel/text.ts'
import { plainNumber } from '#kernel/vietnamese/number-text.ts'
import { searchKey } from '#kernel/vietnamese/search-key.ts'
import {
  type CellValue,
  cellName,
  cellWords,
  isBlank,
  type SheetOfCells,
} from '#platform/spreadsheet/cells.ts'
import { columnUnit } from './column-words.ts'
import { type DecimalStyle, decide, evidentStyle, readingsOf } from './computation/read-decimal.ts'
import { proveYear } from './save-series.ts'
import type { SeriesPoint } from './series-contract.ts'
import { besideFigures } from './series-sheets.ts'
import { laborConcepts, type SeriesTable, tableOfColumn } from './series-tables.ts'
import type { WorkbookFault } from './series-workbook-contract.ts'
import { type Vintage, vintages } from './vintages.ts'

/** What a sheet says: figures by concept and column, and every cell that cannot be taken. */
export interface ReadSheet {
  readonly lines: ReadonlyMap<string, ReadonlyMap<string, readonly SeriesPoint[]>>
  readonly faults: readonly WorkbookFault[]
  readonly rows: number
}

/** The heading of the column in which faults are told; a reader passes over it. */
export const faultColumn = 'loi'

type Choices = Readonly<Record<string, Text>>

const chosen = <K extends string>(choices: Choices, cell: CellValue | undefined): K | undefined => {
  const key = searchKey(cellWords(cell))
  const found = Object.entries(choices).find(
    ([name, { vi, en }]) => searchKey(name) === key || searchKey(vi) === key || searchKey(en) === key,
  )
  return found?.[0] as K | undefined
}

const decimal = /^-?\d{1,15}(\.\d{1,8})?$/

/** A cell as a plain decimal, or what is wrong with it (rule V08). */
const figureOf = (cell: CellValue, evident: ReadonlySet<DecimalStyle>): string | Text => {
  const words = cellWords(cell)
  const notANumber = text(`V08: «${words}» không phải là số.`, `V08: "${words}" is not a number.`)
  const plainOf = (value: number) => {
    const plain = plainNumber(Number(value.toFixed(8)))
    return decimal.test(plain) ? plain : notANumber
  }
  if (typeof cell === 'number') return plainOf(cell)
  if (typeof cell !== 'string') return notANumber
  const decided = decide(cell.trim(), evident)
  if (decided === 'not a number') return notANumber
  if (decided === 'ambiguous')
    return text(
      `V08: «${words}» có thể là hai số khác nhau vì trang tính dùng lẫn dấu chấm và dấu phẩy thập phân.`,
      `V08: "${words}" can be two numbers, because the sheet mixes decimal points and commas.`,
    )
  return plainOf(decided.value)
}

const evidentIn = (rows: SheetOfCells['rows']): ReadonlySet<DecimalStyle> =>
  new Set(
    rows.flatMap((row) =>
      row.flatMap((cell) => (typeof cell === 'string' ? (evidentStyle(readingsOf(cell)) ?? []) : [])),
    ),
  )

const noNames = text(
  'Không thấy dòng tên cột (có ô «nam»). Hãy dùng tệp mẫu.',
  'The row of names (with a cell "nam") is missing. Use the template.',
)
const noSource = text('Hãy ghi nguồn của số liệu năm này.', 'Say where the figures of this year come from.')
const noVintage = text(
  `Hãy chọn kỳ số liệu: ${Object.values(vintages)
    .map(({ vi }) => vi)
    .join(', ')}.`,
  `Choose a vintage: ${Object.values(vintages)
    .map(({ en }) => en)
    .join(', ')}.`,
)
const noConcept = text('Hãy chọn khung lao động trong danh sách.', 'Choose the concept of employment.')

/** Where things stand on a sheet. */
interface Layout {
  readonly names: number
  readonly year: number
  readonly concept: number
  readonly vintage: number
  readonly source: number
  readonly columns: readonly (readonly [number, string])[]
}

const layoutOf = (table: SeriesTable, { rows }: SheetOfCells): Layout | undefined => {
  const names = rows.findIndex((row) => row.some((cell) => cell === besideFigures.year.name))
  const heading = (rows[names] ?? []).map((cell) => cellWords(cell).toLowerCase())
  if (names < 0) return undefined
  const at = ({ name }: { name: string }) => heading.indexOf(name)
  return {
    names,
    year: at(besideFigures.year),
    concept: at(besideFigures.concept),
    vintage: at(besideFigures.vintage),
    source: at(besideFigures.source),
    columns: heading.flatMap((name, column) =>
      tableOfColumn(name) === table ? [[column, name] as const] : [],
    ),
  }
}

/** Names of columns that the sheet does not know, and units that are not those of the account. */
const headingFaults = (
  table: SeriesTable,
  { rows }: SheetOfCells,
  layout: Layout,
): readonly (readonly [number, number, Text])[] => {
  const beside = [...Object.values(besideFigures).map(({ name }) => name), faultColumn]
  return (rows[layout.names] ?? []).flatMap((cell, column) => {
    const name = cellWords(cell).toLowerCase()
    if (name === '' || beside.includes(name)) return []
    if (tableOfColumn(name) !== table)
      return [
        [layout.names, column, text(`Không có cột «${name}».`, `There is no column "${name}".`)] as const,
      ]
    const unit = cellWords(rows[layout.names - 1]?.[column])
    const wanted = columnUnit(name)
    const isOther = unit !== '' && searchKey(unit) !== searchKey(wanted.vi) && unit !== wanted.vi
    return isOther
      ? [
          [
            layout.names - 1,
            column,
            text(
              `V02: đơn vị «${unit}» khác «${wanted.vi}». Hãy đổi số liệu cả cột về ${wanted.vi}.`,
              `V02: the unit "${unit}" is not "${wanted.en}". Bring the column to ${wanted.en}.`,
            ),
          ] as const,
        ]
      : []
  })
}

const yearFault = (year: number, vintage: Vintage, thisYear: number): Text | undefined => {
  try {
    proveYear({ year, vintage }, thisYear)
    return undefined
  } catch (refused) {
    if (refused instanceof Refusal) return refused.text
    throw refused
  }
}

/** Reads one sheet of series; a cell at fault is left out, and so is a whole row without year, vintage or source. */
export const readSeriesSheet = (table: SeriesTable, sheet: SheetOfCells, thisYear: number): ReadSheet => {
  const faults: WorkbookFault[] = []
  const fault = (row: number, column: number, message: Text) =>
    faults.push({ sheet: sheet.name, cell: cellName(row, column), message })
  const layout = layoutOf(table, sheet)
  if (layout === undefined) {
    fault(0, 0, noNames)
    return { lines: new Map(), faults, rows: 0 }
  }
  const wrong = headingFaults(table, sheet, layout)
  for (const [row, column, message] of wrong) fault(row, column, message)
  const columns = layout.columns.filter(([column]) => !wrong.some(([, at]) => at === column))
  const body = sheet.rows.slice(layout.names + 1)
  const evident = evidentIn(body)
  const lines = new Map<string, Map<string, SeriesPoint[]>>()
  const seen = new Map<string, number>()
  const filled = body.flatMap((row, n) =>
    columns.some(([column]) => !isBlank(row[column])) ? [{ row, at: layout.names + 1 + n }] : [],
  )
  for (const { row, at } of filled) {
    const year = Year.safeParse(Number(cellWords(row[layout.year])))
    const concept = table === 'labor' ? chosen<string>(laborConcepts, row[layout.concept]) : ''
    const vintage = chosen<Vintage>(vintages, row[layout.vintage])
    const source = cellWords(row[layout.source]).slice(0, 300)
    if (!year.success)
      fault(at, layout.year, text('V01: ô này phải là một năm.', 'V01: this must be a year.'))
    if (concept === undefined) fault(at, layout.concept, noConcept)
    if (vintage === undefined) fault(at, layout.vintage, noVintage)
    if (source === '') fault(at, layout.source, noSource)
    if (!year.success || concept === undefined || vintage === undefined || source === '') continue
    const odd = yearFault(year.data, vintage, thisYear)
    const first = seen.get(`${year.data} ${concept}`)
    if (odd) fault(at, layout.year, odd)
    if (first !== undefined)
      fault(
        at,
        layout.year,
        text(
          `V09: năm ${year.data} đã có ở dòng ${first + 1}. Hãy so hai dòng và chỉ giữ một.`,
          `V09: ${year.data} stands in row ${first + 1} already. Compare them and keep one.`,
        ),
      )
    seen.set(`${year.data} ${concept}`, first ?? at)
    if (odd || first !== undefined) continue
    const ofConcept = lines.get(concept) ?? new Map<string, SeriesPoint[]>()
    lines.set(concept, ofConcept)
    for (const [column, name] of columns) {
      const cell = row[column]
      if (cell === undefined || isBlank(cell)) continue
      const value = figureOf(cell, evident)
      if (typeof value === 'string')
        ofConcept.set(name, [...(ofConcept.get(name) ?? []), { year: year.data, value, vintage, source }])
      else fault(at, column, value)
    }
  }
  return { lines, faults, rows: filled.length }
}
