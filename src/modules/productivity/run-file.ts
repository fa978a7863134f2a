import { createHash } from 'node:crypto'
import { readWorkbook } from '#platform/spreadsheet/read-workbook.ts'
import type { Parameters } from './computation/parameters.ts'
import type { Cells } from './computation/read-table.ts'
import { type CountriesRun, type ProvinceRun, runCells } from './computation/run.ts'

/** A run over a file: what came in by its hash, what was assumed, and what came out. */
export type FileRun = (ProvinceRun | CountriesRun) & {
  readonly input: { readonly sha256: string; readonly rows: number }
  readonly parameters: Parameters
}

/** SHA-256 of bytes, in hexadecimal. */
export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** The cells of the first sheet of a file. @throws Refusal for bytes that are no table */
export const readCells = async (bytes: Uint8Array): Promise<Cells> =>
  plainCells((await readWorkbook(bytes))[0]?.rows ?? [])

/** Cells as they stand: numbers and words; a date or a tick is told as words, so that it is refused as a figure. */
const plainCells = (rows: readonly (readonly unknown[])[]): Cells =>
  rows.map((row) =>
    row.map((cell) => (cell === null || typeof cell === 'number' ? cell : String(cell ?? ''))),
  )

/**
 * Runs a CSV or Excel file (its first sheet), provincial or of Penn World Table.
 * @throws ObservationFault naming line, year and column; Refusal for bytes that are no table
 */
export const runFile = async (bytes: Uint8Array, parameters: Parameters): Promise<FileRun> => {
  const cells = await readCells(bytes)
  const run = runCells(cells, parameters)
  return { ...run, input: { sha256: sha256(bytes), rows: Math.max(0, cells.length - 1) }, parameters }
}
