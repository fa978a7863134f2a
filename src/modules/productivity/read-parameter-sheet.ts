import { text } from '#kernel/text.ts'
import { cellName, cellWords, isBlank, type SheetOfCells } from '#platform/spreadsheet/cells.ts'
import { readParameters } from './computation/parameters.ts'
import { parameterRows } from './series-sheets.ts'
import type { WorkbookFault } from './series-workbook-contract.ts'

const spans = (words: string): [number, number][] =>
  [...words.matchAll(/(\d{4})\s*[-–]\s*(\d{4})/g)].map(([, from, to]) => [Number(from), Number(to)])

/** A cell as a parameter takes it: periods as spans, numbers with comma or point as numbers, other words as they are. */
const parameterValue = (path: string, words: string): unknown => {
  if (path === 'periods') return spans(words)
  const plain = words.replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : words
}

/** Parameters as their sheet has them, as JSON for a run, and the cells that are wrong; empty cells mean the usual value. */
export const readParameterSheet = (
  sheet: SheetOfCells | undefined,
): { parameters: string; faults: WorkbookFault[] } => {
  const given: Record<string, unknown> = {}
  const places = new Map<string, string>()
  const faults: WorkbookFault[] = []
  const fault = (cell: string, vi: string, en: string) =>
    faults.push({ sheet: sheet?.name ?? '', cell, message: text(vi, en) })
  for (const [row, cells] of (sheet?.rows ?? []).entries()) {
    const path = cellWords(cells[0])
    if (row === 0 || path === '' || isBlank(cells[1])) continue
    const [name = '', inner] = path.split('.')
    if (!parameterRows.some(([known]) => known === path))
      fault(cellName(row, 0), `Không có tham số «${path}».`, `There is no parameter "${path}".`)
    places.set(path, cellName(row, 1)).set(name, places.get(name) ?? cellName(row, 1))
    const value = parameterValue(path, cellWords(cells[1]))
    given[name] = inner === undefined ? value : { ...(given[name] as object), [inner]: value }
  }
  const stock = given.initialStock as { method?: string; ratio?: number } | undefined
  if (stock?.method === 'steady-state') given.initialStock = { method: 'steady-state' }
  const read = readParameters(given)
  if ('mode' in read) return { parameters: JSON.stringify(given), faults }
  for (const { path, text: message } of read) {
    const cell = places.get(path) ?? places.get(path.split('.')[0] ?? '') ?? 'A1'
    if (!faults.some((one) => one.cell === cell)) fault(cell, message.vi, message.en)
  }
  return { parameters: '{}', faults }
}
