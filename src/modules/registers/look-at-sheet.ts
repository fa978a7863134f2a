import type { z } from 'zod'
import type { SheetFault, SheetReport } from '#kernel/contract.ts'
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
import type { Shelf, Values } from './shelf.ts'
import * as store from './store.ts'

/** A row that may be written: new values, or the change of a row that exists. */
export interface GoodRow<Input> {
  readonly line: number
  readonly input: Input
  readonly values: Values & { id: string }
  readonly existing: string | undefined
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

const readFirstFitting = (sheets: readonly SheetOfCells[], columns: Shelf<never>['register']['columns']) => {
  let first: unknown
  for (const sheet of sheets)
    try {
      return { sheet, read: readRows(sheet, columns) }
    } catch (error) {
      first ??= error
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

const keyOf = <I>(shelf: Shelf<I>, values: Readonly<Record<string, unknown>>): string | undefined => {
  const parts = Object.keys(shelf.keyColumns ?? {}).map((name) => values[name])
  return parts.length === 0 || parts.some((part) => part === null || part === undefined)
    ? undefined
    : parts.join('\u001f')
}

const rowsAtOnce = 100

/**
 * What each row will hold, or why it may not, in the order of the sheet. Rows ask the database for what they need side
 * by side, over as many connections as there are; a transaction has only one.
 */
async function* makeRows<I, R extends { readonly input: I; readonly existing: string | undefined }>(
  context: Context,
  shelf: Shelf<I>,
  rows: readonly R[],
  progress: (done: number, total: number) => void,
): AsyncGenerator<{ row: R; made: (Values & { id: string }) | Refusal }> {
  const atOnce = isTransaction(context.db) ? 1 : rowsAtOnce
  const make = async (row: R) => {
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

/** Reads a sheet for a register and proves every row by the same rules as the form; nothing is written. */
export const lookAtSheet = async <I>(
  context: Context,
  shelf: Shelf<I>,
  input: z.ZodType<I>,
  bytes: Uint8Array,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<Look<I>> => {
  const { columns } = shelf.register
  const { sheet, read } = readFirstFitting(await readWorkbook(bytes), columns)
  const place = new Map([...read.positions].map(([at, key]) => [key as string, at]))
  const references = await findReferences(context, shelf, read.rows)
  const faults: SheetFault[] = []
  const failedLines = new Map<number, string>()
  const addFault = (line: number, column: string, message: Text) => {
    const at = place.get(column)
    faults.push({
      line,
      column,
      cell: at === undefined ? '' : cellName(line - 1, at),
      severity: 'error',
      message,
    })
    failedLines.set(
      line,
      [failedLines.get(line), `${columns[column]?.label.vi ?? ''}: ${message.vi}`].filter(Boolean).join('\n'),
    )
  }
  const understood: { line: number; input: I; values: Values & { id: string } }[] = []
  for (const row of read.rows) {
    for (const { column, cell, message, severity } of row.faults)
      faults.push({ line: row.line, column, cell, severity, message })
    if (!isImportable(row)) continue
    const values: Record<string, unknown> = { ...row.values }
    for (const [column, ids] of references) {
      if (values[column] === undefined) continue
      const id = ids.get(String(values[column]))
      if (id === undefined)
        addFault(row.line, column, {
          vi: notFound.vi.replace('{found}', String(values[column])),
          en: notFound.en.replace('{found}', String(values[column])),
        })
      values[column] = id
    }
    if (failedLines.has(row.line)) continue
    const parsed = input.safeParse(values)
    if (!parsed.success) {
      for (const { path, text: message } of fieldFaults(parsed.error.issues as readonly Issue[]))
        addFault(row.line, path, message)
      continue
    }
    understood.push({ line: row.line, input: parsed.data, values: { ...(parsed.data as Values), id: '' } })
  }
  const keys = understood.flatMap(({ values }) => keyOf(shelf, values) ?? [])
  const known = await store.findByKeys(
    context.db,
    shelf.table,
    context.actor.province,
    shelf.keyColumns ?? {},
    keys,
  )
  const good: GoodRow<I>[] = []
  const lineOf = new Map<string, number>()
  const asked = understood.map((row) => ({ ...row, existing: known.get(keyOf(shelf, row.values) ?? '') }))
  for await (const { row, made } of makeRows(context, shelf, asked, progress)) {
    if (made instanceof Refusal) {
      addFault(row.line, made.field ?? '', made.text)
      continue
    }
    const once = shelf.onceBy?.(made) ?? made.id
    const line = lineOf.get(once)
    if (line !== undefined) {
      addFault(row.line, Object.keys(columns)[0] ?? '', fill(repeated, { line }))
      continue
    }
    lineOf.set(once, row.line)
    good.push({ line: row.line, input: row.input, values: made, existing: row.existing })
  }
  const asText = (row: ReadRow) =>
    Object.fromEntries(
      Object.entries(row.values).map(([key, value]) => [
        key,
        columns[key] ? cellText(columns[key], value, 'vi') : '',
      ]),
    )
  const report = {
    rows: read.rows.length,
    good: good.length,
    created: good.filter(({ existing }) => existing === undefined).length,
    updated: good.filter(({ existing }) => existing !== undefined).length,
    faults: faults.toSorted((a, b) => a.line - b.line),
    unknownHeadings: read.unknownHeadings.map(({ heading }) => heading),
    missingHeadings: read.missingHeadings.map(({ heading }) => heading.vi),
    sample: read.rows.slice(0, shownRows).map(asText),
  }
  return { sheet, read, good, report, failedLines }
}
