import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Cell } from 'hucre'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { deepeningOf } from './computation/accounting.ts'
import { Parameters } from './computation/parameters.ts'
import { plainJson } from './computation/plain.ts'
import { type ProvinceRun, runCells } from './computation/run.ts'
import { readCells } from './run-file.ts'
import { runWorkbook } from './run-workbook.ts'

const file = readFileSync(fileURLToPath(new URL('computation/cases/synthetic-a.csv', import.meta.url)))

/** Works formulas out from scratch, as a spreadsheet does: what the file holds as their results is never read. */
const worksheet = (
  cells: ReadonlyMap<string, Cell>,
  values: readonly (readonly unknown[])[],
  other: readonly (readonly unknown[])[],
) => {
  const valueAt = (ref: string): unknown => {
    const [column, row] = [ref.charCodeAt(0) - 65, Number(ref.slice(1)) - 1]
    const formula = cells.get(`${row},${column}`)?.formula
    return formula === undefined ? values[row]?.[column] : evaluate(formula)
  }
  const average = (from: string, to: string) => {
    const rows = Array.from(
      { length: Number(to.slice(1)) - Number(from.slice(1)) + 1 },
      (_, i) => `${from[0]}${Number(from.slice(1)) + i}`,
    )
    return rows.reduce((sum, ref) => sum + Number(valueAt(ref)), 0) / rows.length
  }
  const evaluate = (formula: string): unknown => {
    const script = formula
      .replace(/'Tham số'!\$B\$(\d+)/g, (_, row) => `(${other[Number(row) - 1]?.[1]})`)
      .replace(/AVERAGE\(([A-Z]\d+):([A-Z]\d+)\)/g, 'average("$1","$2")')
      .replace(/(?<!["A-Z])([A-Z]\d+)(?!["\d(])/g, 'Number(valueAt("$1"))')
      .replaceAll('^', '**')
      .replaceAll('LN(', 'Math.log(')
      .replace(/^IF\((.*?),"",(.*)\)$/, '($1) ? null : $2')
    return new Function('valueAt', 'average', `return ${script}`)(valueAt, average)
  }
  return valueAt
}

test.each([
  {},
  { mode: 'tornqvist' },
  { pim: 'half-year', capitalInput: 'end', depreciation: 0.07 },
  { capitalInput: 'begin', laborShare: 0.55 },
] as const)('formulas of the workbook come to the figures of the run with %o', async (given) => {
  const cells = await readCells(new Uint8Array(file))
  const parameters = Parameters.parse(given)
  const outcome: ProvinceRun = JSON.parse(plainJson(runCells(cells, parameters)))
  const { sheets } = await readXlsx(await runWorkbook(outcome, { title: 'Mẫu', cells, parameters }))
  const [sheet, settings] = sheets
  const valueAt = worksheet(sheet?.cells ?? new Map(), sheet?.rows ?? [], settings?.rows ?? [])
  const close = (ref: string, wanted: number | null) =>
    wanted === null
      ? expect(valueAt(ref) ?? null).toBeNull()
      : expect(valueAt(ref), ref).toBeCloseTo(wanted, 9)
  let compared = 0
  const compare = (n: number, row: Omit<ProvinceRun['periods'][number], 'from' | 'to'>) => {
    const sources = deepeningOf(row, parameters.mode)
    const wanted = {
      ...{ H: row.laborShare, I: row.outputGrowth, J: row.capitalGrowth, K: row.laborGrowth },
      ...{ L: row.capitalContribution, M: row.laborContribution, N: row.tfpGrowth, O: row.tfpShare },
      Q: row.laborProductivityGrowth,
      ...{ R: sources.laborProductivity, S: sources.deepening, T: sources.tfp },
    }
    for (const [letter, figure] of Object.entries(wanted)) close(`${letter}${n}`, figure)
    compared += 1
  }
  for (const [i, row] of outcome.years.entries()) {
    close(`D${i + 2}`, row.capitalStock)
    close(`E${i + 2}`, row.capital)
    if (i > 0) compare(i + 2, row as typeof row & ProvinceRun['periods'][number])
  }
  for (const [i, period] of outcome.periods.entries()) compare(outcome.years.length + 3 + i, period)
  expect(compared).toBeGreaterThan(12)
})
