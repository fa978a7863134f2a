import { permit } from '#kernel/permission.ts'
import type { Context } from '#platform/context.ts'
import {
  columnOf,
  type Income,
  incomeLetters,
  markColumns,
  meaningOf,
  yearColumn,
} from './computation/column-name.ts'
import { ObservationFault } from './computation/doubt.ts'
import type { Parameters } from './computation/parameters.ts'
import { type Cells, type Table, tableOf } from './computation/read-table.ts'
import { runCells } from './computation/run.ts'
import { parametersIn, shownDoubts } from './open-run.ts'
import { productivityGrants } from './permissions.ts'
import type { CheckedFile } from './run-answers-contract.ts'
import { readCells } from './run-file.ts'

const doubtsOf = (cells: Cells, parameters: Parameters) => {
  try {
    return runCells(cells, parameters).doubts
  } catch (fault) {
    if (fault instanceof ObservationFault) return fault.doubts
    throw fault
  }
}

const isKnown = (name: string): boolean =>
  name === yearColumn || Object.values<string>(markColumns).includes(name) || meaningOf(name) !== undefined

const yearOfLine = ({ cells }: Table['lines'][number]) => Number(cells.get(yearColumn))

const columnsOf = ({ names, lines }: Table): CheckedFile['columns'] =>
  names
    .filter((name) => name !== '' && name !== yearColumn)
    .map((name) => {
      const years = lines
        .filter(({ cells }) => cells.has(name))
        .map(yearOfLine)
        .filter(Number.isInteger)
      const known = { name, known: isKnown(name), figures: years.length }
      return years.length === 0 ? known : { ...known, from: Math.min(...years), to: Math.max(...years) }
    })

const tableIn = (cells: Cells): Table => {
  try {
    return tableOf(cells)
  } catch (fault) {
    if (fault instanceof ObservationFault) return { names: [], lines: [] }
    throw fault
  }
}

const linksIn = (table: Table): CheckedFile['links'] => {
  const yearsOf = (column: string) =>
    table.lines
      .filter(({ cells }) => cells.has(column))
      .map(yearOfLine)
      .filter(Number.isInteger)
  const bases = table.names
    .flatMap((name) => {
      const meaning = meaningOf(name)
      return meaning?.of === 'output' && meaning.part === 'total' ? [{ base: meaning.base, name }] : []
    })
    .sort((a, b) => a.base - b.base)
  return bases.slice(1).map(({ base, name }, n) => {
    const earlier = bases[n]
    const before = new Set(yearsOf(earlier?.name ?? ''))
    return { from: earlier?.base ?? 0, to: base, years: yearsOf(name).filter((year) => before.has(year)) }
  })
}

const incomeColumns = (Object.keys(incomeLetters) as Income[]).map((income) =>
  columnOf({ of: 'income', income }),
)

/** What was recognised in cells, and every doubt about them under given parameters. */
export const checkCells = (cells: Cells, parameters: Parameters): CheckedFile => {
  const table = tableIn(cells)
  const years = table.lines.map(yearOfLine).filter(Number.isInteger)
  const doubts = shownDoubts(doubtsOf(cells, parameters))
  return {
    rows: table.lines.length,
    from: years.length > 0 ? Math.min(...years) : null,
    to: years.length > 0 ? Math.max(...years) : null,
    columns: columnsOf(table),
    doubts,
    links: linksIn(table),
    hasIncome: incomeColumns.every((name) => table.lines.some(({ cells: line }) => line.has(name))),
    blocked: doubts.some(({ weight }) => weight === 'blocks'),
  }
}

/**
 * Looks a file over before it is run (tfp.md §5.2): which columns and years were recognised, and every doubt with where it stands and what harm it
 * would do. Nothing is kept. @throws Refusal FORBIDDEN; RUN_PARAMETERS by name; a Refusal for bytes that are no table
 */
export const checkFile = async (
  { actor }: Context,
  { file, parameters }: { file: File; parameters: string },
): Promise<CheckedFile> => {
  permit(actor, productivityGrants, 'productivity.write')
  const chosen = parametersIn(parameters)
  return checkCells(await readCells(new Uint8Array(await file.arrayBuffer())), chosen)
}
