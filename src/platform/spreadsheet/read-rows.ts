import type { SkipReason } from '#kernel/contract.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Column } from '#kernel/register.ts'
import { fill, type Text, text } from '#kernel/text.ts'
import { searchKey } from '#kernel/vietnamese/search-key.ts'
import { type CellValue, cellName, cellWords, isBlank, type SheetOfCells } from './cells.ts'
import {
  type FoundHeadings,
  findHeadings,
  isEmptyRow,
  isNumberingRow,
  isTotalRow,
  rowTexts,
  type SpellingsOf,
} from './find-headings.ts'
import { cellParser, type Parsed } from './parse-cell.ts'
import { spreadsheetRefusals } from './refusals.ts'
import { type RepairedText, textRepairer } from './repair-cells.ts'
import { exampleMark } from './write-template.ts'

/** Something to look at in one cell. Errors keep the row from being imported; warnings do not. */
export interface Fault<K extends string = string> {
  readonly column: K
  /** As Excel names it: C7. */
  readonly cell: string
  readonly message: Text
  readonly kind: 'wrong' | 'missing' | 'repeated' | 'repaired'
  readonly severity: 'error' | 'warning'
}

/** One row of the sheet; `line` is its number in Excel. Blank cells have no value. */
export interface ReadRow<K extends string = string> {
  readonly line: number
  readonly values: Readonly<Partial<Record<K, unknown>>>
  readonly faults: readonly Fault<K>[]
}

/** What a sheet holds for a register. */
export interface ReadRows<K extends string = string> {
  readonly headingLine: number
  /** Which column of the sheet, from zero, is which column of the register. */
  readonly positions: ReadonlyMap<number, K>
  readonly rows: readonly ReadRow<K>[]
  /** Every heading in its order, with the column that it was taken for; null where it is left out. */
  readonly headings: readonly { readonly heading: string; readonly key: K | null }[]
  readonly unknownHeadings: readonly { readonly cell: string; readonly heading: string }[]
  /** Columns that an import requires and the sheet does not have. */
  readonly missingHeadings: readonly { readonly column: K; readonly heading: Text }[]
  readonly skipped: readonly { readonly line: number; readonly reason: SkipReason }[]
}

const messages = {
  missing: text(
    'Ô «{heading}» còn trống. Hãy nhập giá trị.',
    'The cell "{heading}" is empty. Please fill it in.',
  ),
  repeated: text(
    'Trùng với dòng {line} của tệp. Hãy giữ lại một dòng.',
    'The same as line {line} of this file. Keep only one of them.',
  ),
  repaired: text(
    'Đã đổi chữ phông {from} sang Unicode: «{before}» → «{found}». Hãy xem lại.',
    'Turned from the {from} encoding into Unicode: "{before}" → "{found}". Please check.',
  ),
} as const

const encodingNames = { tcvn3: 'TCVN3 (.VnTime)', vni: 'VNI' } as const

/** True when nothing keeps the row from being imported. */
export const isImportable = (row: ReadRow): boolean =>
  row.faults.every(({ severity }) => severity !== 'error')

const isNeeded = (column: Column): boolean => column.import === 'required' || column.import === 'key'

interface Reading<K extends string> {
  readonly sheet: SheetOfCells
  readonly columns: Readonly<Record<K, Column>>
  readonly found: FoundHeadings<K>
  readonly repairText: (text: string, row: number, column: number) => RepairedText
  readonly parsers: ReadonlyMap<K, (value: CellValue, isShownAsPercent: boolean) => Parsed>
}

const faultOf = <K extends string>(
  column: K,
  cell: string,
  kind: Fault['kind'],
  message: Text,
): Fault<K> => ({
  column,
  cell,
  message,
  kind,
  severity: kind === 'repaired' ? 'warning' : 'error',
})

const readRow = <K extends string>(reading: Reading<K>, row: number): ReadRow<K> => {
  const { sheet, columns, found, repairText, parsers } = reading
  const values: Partial<Record<K, unknown>> = {}
  const faults: Fault<K>[] = []
  for (const [at, key] of found.positions) {
    const parse = parsers.get(key)
    if (!parse) continue
    const raw = sheet.rows[row]?.[at] ?? null
    const cell = cellName(row, at)
    if (isBlank(raw)) {
      const heading = columns[key].label
      const message = {
        vi: fill(messages.missing, { heading: heading.vi }).vi,
        en: fill(messages.missing, { heading: heading.en }).en,
      }
      if (isNeeded(columns[key])) faults.push(faultOf(key, cell, 'missing', message))
      continue
    }
    const { text: words, from } =
      typeof raw === 'string' ? repairText(raw, row, at) : { text: '', from: undefined }
    if (from)
      faults.push(
        faultOf(
          key,
          cell,
          'repaired',
          fill(messages.repaired, {
            from: encodingNames[from],
            before: cellWords(raw).slice(0, 80),
            found: words.slice(0, 80),
          }),
        ),
      )
    const parsed = parse(
      typeof raw === 'string' ? words : raw,
      sheet.marks.get(`${row},${at}`)?.percent === true,
    )
    if ('fault' in parsed) faults.push(faultOf(key, cell, 'wrong', parsed.fault))
    else values[key] = parsed.value
  }
  return { line: row + 1, values, faults }
}

const exampleKeys = new Set([searchKey(exampleMark.vi), searchKey(exampleMark.en)])

const skipReason = <K extends string>(
  { sheet, columns, found }: Reading<K>,
  row: number,
  isAfterTotal: boolean,
): SkipReason | undefined => {
  const cells = sheet.rows[row] ?? []
  if (isEmptyRow(cells, found.runningNumber)) return 'blank'
  const texts = rowTexts(cells)
  if (exampleKeys.has(searchKey(texts[found.runningNumber ?? 0] ?? ''))) return 'example'
  if (isTotalRow(texts)) return 'total'
  if (row <= found.row + 2 && isNumberingRow(texts)) return 'numbering'
  const heading = sheet.rows[found.row] ?? []
  const same = [...found.positions.keys()].filter(
    (at) => cellWords(cells[at]) === cellWords(heading[at]) && !isBlank(cells[at]),
  )
  if (same.length > 1 && same.length >= found.positions.size - 1) return 'heading'
  const holdsNeeded = [...found.positions].some(([at, key]) => isNeeded(columns[key]) && !isBlank(cells[at]))
  return isAfterTotal && !holdsNeeded ? 'after-total' : undefined
}

/** Adds an error to every row whose key stands in an earlier row already. */
const markRepeated = <K extends string>(reading: Reading<K>, rows: readonly ReadRow<K>[]): ReadRow<K>[] => {
  const keys = [...reading.found.positions].filter(([, key]) => reading.columns[key].import === 'key')
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const id = keys.map(([, key]) => row.values[key])
    const [first] = keys
    if (!first || id.includes(undefined)) return row
    const [spelled, [at, column]] = [JSON.stringify(id), first]
    const line = seen.get(spelled)
    if (line === undefined) seen.set(spelled, row.line)
    if (line === undefined) return row
    const fault = faultOf(column, cellName(row.line - 1, at), 'repeated', fill(messages.repeated, { line }))
    return { ...row, faults: [...row.faults, fault] }
  })
}

const headingsOf = (columns: Readonly<Record<string, Column>>): string =>
  Object.values(columns)
    .filter(isNeeded)
    .map(({ label }) => label.vi)
    .join(', ')

/**
 * Reads the rows of a register out of a sheet, whatever stands around them: titles and merged cells above the
 * headings, running numbers, blank rows, the example row, column numbers, rows of totals and what follows them. Only
 * columns that take part in imports are read. Texts in TCVN3 and VNI are repaired, with a warning. Every fault names its
 * cell and says what to do. `mapping` gives, by heading, the column that a person chose, or null to leave it out.
 * Refuses with NO_HEADING_ROW when no row reads like our headings.
 */
export const readRows = <K extends string>(
  sheet: SheetOfCells,
  columns: Readonly<Record<K, Column>>,
  { mapping = {} }: { readonly mapping?: Readonly<Record<string, K | null>> } = {},
): ReadRows<K> => {
  const repairText = textRepairer(sheet)
  const spellingsOf: SpellingsOf = (row, column) => {
    const raw = sheet.rows[row]?.[column]
    const { text: repaired, from } = typeof raw === 'string' ? repairText(raw, row, column) : { text: '' }
    return from === undefined ? [cellWords(raw)] : [cellWords(raw), cellWords(repaired)]
  }
  const found = findHeadings(sheet, columns, spellingsOf, mapping)
  if (!found)
    throw new Refusal(spreadsheetRefusals.NO_HEADING_ROW, {
      sheet: sheet.name,
      headings: headingsOf(columns),
    })
  const entries = Object.entries(columns) as [K, Column][]
  const taking = entries.filter(([, column]) => column.import !== undefined)
  const parsers = new Map(taking.map(([key, column]) => [key, cellParser(column)]))
  const reading: Reading<K> = { sheet, columns, found, repairText, parsers }
  const rows: ReadRow<K>[] = []
  const skipped: { line: number; reason: SkipReason }[] = []
  let isAfterTotal = false
  for (let row = found.row + 1; row < sheet.rows.length; row += 1) {
    const reason = skipReason(reading, row, isAfterTotal)
    if (reason === undefined) rows.push(readRow(reading, row))
    else skipped.push({ line: row + 1, reason })
    if (reason === 'total') isAfterTotal = true
  }
  const present = new Set(found.positions.values())
  return {
    headingLine: found.row + 1,
    positions: found.positions,
    rows: markRepeated(reading, rows),
    headings: found.headings.map(({ heading, key }) => ({ heading, key })),
    unknownHeadings: found.unknown.map(({ column, heading }) => ({
      cell: cellName(found.row, column),
      heading,
    })),
    missingHeadings: taking
      .filter(([key, column]) => isNeeded(column) && !present.has(key))
      .map(([column, { label }]) => ({ column, heading: label })),
    skipped,
  }
}
