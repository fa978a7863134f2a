import type { z } from 'zod'
import type { SheetChange, SheetChoices, SheetFault, SheetReport } from '#kernel/contract.ts'
import { fieldFaults, type Issue } from '#kernel/issue-text.ts'
import { Refusal } from '#kernel/refusal.ts'
import { cellText } from '#kernel/register.ts'
import { fill, type Text, text } from '#kernel/text.ts'
import type { Context } from '#platform/context.ts'
import { isTransaction } from '#platform/database/database.ts'
import { cellName, type SheetOfCells } from '#platform/spreadsheet/cells.ts'
import { isImportable, type ReadRow, type ReadRows, readRows } from '#platform/spreadsheet/read-rows.ts'
import { readWorkbook } from '#platform/spreadsheet/read-workbook.ts'
import { newRow } from './new-rows.ts'
import { registerRefusals } from './rules.ts'
import type { Shelf, Shown, Values } from './shelf.ts'
import { changesOf, inputOfStanding, keyOf, standingRows } from './upsert.ts'

/** A row that may be written: new values, or the change of a row that exists. */
export interface GoodRow<Input> {
  readonly line: number
  readonly input: Input
  readonly values: Values & { id: string }
  readonly existing: string | undefined
  /** True for a row that exists and says the same already: nothing is to be written. */
  readonly isSame: boolean
}

/** What a sheet holds for a register, with everything that is wrong with it. */
export interface Look<Input> {
  readonly sheet: SheetOfCells
  readonly read: ReadRows
  readonly good: readonly GoodRow<Input>[]
  readonly report: Omit<SheetReport, 'batch'>
  /** Rows that the register's own rules refuse: line → what is wrong. */
  readonly failedLines: ReadonlyMap<number, string>
}

const notFound = text('Không tìm thấy «{found}» trong hệ thống.', '"{found}" was not found in the system.')
const repeated = text(
  'Trùng với dòng {line} của tệp. Hãy giữ lại một dòng.',
  'The same as line {line} of this file. Keep only one of them.',
)
const shownRows = 10
// More than anybody reads before agreeing; the figures count them all.
const shownChanges = 200

type Columns = Shelf<never>['register']['columns']

const readChosen = (
  sheets: readonly SheetOfCells[],
  columns: Columns,
  { sheet: name = '', mapping = {} }: Partial<SheetChoices>,
) => {
  const chosen = name === '' ? sheets : sheets.filter((one) => one.name === name)
  let first: unknown = new Refusal(registerRefusals.NO_SUCH_SHEET, { sheet: name }, 'sheet')
  for (const [at, sheet] of chosen.entries())
    try {
      return { sheet, read: readRows(sheet, columns, { mapping }) }
    } catch (error) {
      if (at === 0) first = error
    }
  throw first
}

const findReferences = async <I>(context: Context, shelf: Shelf<I>, rows: readonly ReadRow[]) => {
  const found = new Map<string, ReadonlyMap<string, string>>()
  for (const [column, lookup] of Object.entries(shelf.lookups ?? {})) {
    const texts = new Set(
      rows.flatMap((row) => (row.values[column] === undefined ? [] : [String(row.values[column])])),
    )
    if (texts.size > 0) found.set(column, await lookup(context, [...texts]))
  }
  return found
}

/** Faults of a sheet as they are found, by line and cell. */
const faultBook = (columns: Columns, read: ReadRows) => {
  const place = new Map([...read.positions].map(([at, key]) => [key as string, at]))
  const faults: SheetFault[] = read.rows.flatMap((row) =>
    row.faults.map(({ column, cell, message, severity }) => ({
      line: row.line,
      ...{ column, cell, message, severity },
    })),
  )
  const failedLines = new Map<number, string>()
  const add = (line: number, column: string, message: Text) => {
    const at = place.get(column)
    const cell = at === undefined ? '' : cellName(line - 1, at)
    faults.push({ line, column, cell, severity: 'error', message })
    const words = [columns[column]?.label.vi, message.vi].filter(Boolean).join(': ')
    failedLines.set(line, [failedLines.get(line), words].filter(Boolean).join('\n'))
  }
  return { faults, failedLines, add }
}

/** Rows of a sheet with ids in the place of what references name; those that name nothing known are at fault. */
const resolve = async <I>(
  context: Context,
  shelf: Shelf<I>,
  read: ReadRows,
  add: (line: number, column: string, message: Text) => void,
) => {
  const references = await findReferences(context, shelf, read.rows)
  return read.rows.filter(isImportable).flatMap((row) => {
    const values: Record<string, unknown> = { ...row.values }
    let isWhole = true
    for (const [column, ids] of references) {
      if (values[column] === undefined) continue
      const id = ids.get(String(values[column]))
      if (id === undefined) {
        add(row.line, column, fill(notFound, { found: String(values[column]) }))
        isWhole = false
      }
      values[column] = id
    }
    return isWhole ? [{ line: row.line, cells: row.values as Values, values }] : []
  })
}

/** A row that was understood, and the row that it would change. */
interface Asked<Input> {
  readonly line: number
  readonly cells: Values
  readonly row: Shown | undefined
  readonly input: Input
  readonly existing: string | undefined
}

const rowsAtOnce = 100

/**
 * What each row will hold, or why it may not, in the order of the sheet. Rows ask the database for what they need side
 * by side, over as many connections as there are; a transaction has only one.
 */
async function* makeRows<I>(
  context: Context,
  shelf: Shelf<I>,
  rows: readonly Asked<I>[],
  progress: (done: number, total: number) => void,
): AsyncGenerator<{ row: Asked<I>; made: (Values & { id: string }) | Refusal }> {
  const atOnce = isTransaction(context.db) ? 1 : rowsAtOnce
  const make = async (row: Asked<I>) => {
    try {
      return { row, made: await newRow(context, shelf, row.input, row.existing) }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return { row, made: error }
    }
  }
  for (let start = 0; start < rows.length; start += atOnce) {
    if (start % rowsAtOnce === 0) progress(start, rows.length)
    yield* await Promise.all(rows.slice(start, start + atOnce).map(make))
  }
}

/**
 * Reads a sheet for a register and proves every row by the same rules as the form; nothing is written. A row whose key
 * exists changes what the sheet says of it and keeps the rest, also where a cell is empty.
 * @throws Refusal NO_SUCH_SHEET, and those of the spreadsheet door
 */
export const lookAtSheet = async <I>(
  context: Context,
  shelf: Shelf<I>,
  input: z.ZodType<I>,
  bytes: Uint8Array,
  choices: Partial<SheetChoices> = {},
  progress: (done: number, total: number) => void = () => undefined,
): Promise<Look<I>> => {
  const { columns } = shelf.register
  const sheets = await readWorkbook(bytes)
  const { sheet, read } = readChosen(sheets, columns, choices)
  const { faults, failedLines, add } = faultBook(columns, read)
  const rows = await resolve(context, shelf, read, add)
  const keys = rows.flatMap(({ values }) => keyOf(shelf, values) ?? [])
  const standing = await standingRows(context, shelf, keys)
  const good: GoodRow<I>[] = []
  const changes: SheetChange[] = []
  const lineOf = new Map<string, number>()
  const firstColumn = Object.keys(columns)[0] ?? ''
  const asked: Asked<I>[] = []
  for (const { line, cells, values } of rows) {
    const row = standing.get(keyOf(shelf, values) ?? '')
    const parsed = input.safeParse(row ? { ...inputOfStanding(shelf, row), ...values } : values)
    if (!parsed.success) {
      for (const { path, text: message } of fieldFaults(parsed.error.issues as readonly Issue[]))
        add(line, path, message)
      continue
    }
    if (row && !row.actions.includes('update')) {
      add(line, firstColumn, registerRefusals.NOT_YOURS.text)
      continue
    }
    asked.push({ line, cells, row, input: parsed.data, existing: row?.id })
  }
  for await (const { row: one, made } of makeRows(context, shelf, asked, progress)) {
    const { line, cells, row, input: entered } = one
    if (made instanceof Refusal) {
      add(line, made.field ?? '', made.text)
      continue
    }
    const once = shelf.onceBy?.(made) ?? made.id
    const earlier = lineOf.get(once)
    if (earlier !== undefined) {
      add(line, firstColumn, fill(repeated, { line: earlier }))
      continue
    }
    lineOf.set(once, line)
    const own = row
      ? changesOf(shelf, row, {
          ...{ line, cells, input: entered as Values },
          record: await shelf.label(made, context),
        })
      : []
    changes.push(...own)
    const isSame = row !== undefined && own.length === 0
    good.push({ line, input: entered, values: made, existing: row?.id, isSame })
  }
  const asText = (row: ReadRow) =>
    Object.fromEntries(
      Object.entries(row.values).map(([key, value]) => [
        key,
        columns[key] ? cellText(columns[key], value, 'vi') : '',
      ]),
    )
  const updated = good.filter(({ existing, isSame }) => existing !== undefined && !isSame).length
  const unchanged = good.filter(({ isSame }) => isSame).length
  const report = {
    rows: read.rows.length,
    good: good.length,
    created: good.length - updated - unchanged,
    ...{ updated, unchanged },
    faults: faults.toSorted((a, b) => a.line - b.line),
    unknownHeadings: read.unknownHeadings.map(({ heading }) => heading),
    missingHeadings: read.missingHeadings.map(({ heading }) => heading.vi),
    sheets: sheets.map(({ name }) => name),
    sheet: sheet.name,
    headings: read.headings.map(({ heading, key }) => ({ heading, column: key })),
    skipped: read.skipped.filter(({ reason }) => reason !== 'blank'),
    changes: changes.slice(0, shownChanges),
    sample: read.rows.slice(0, shownRows).map(asText),
  }
  return { sheet, read, good, report, failedLines }
}
