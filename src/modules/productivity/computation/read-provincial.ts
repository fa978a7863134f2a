import { text } from '#kernel/text.ts'
import { columnOf, type Mark, markColumns, meaningOf, sectorLetters, yearColumn } from './column-name.ts'
import { type Doubt, ObservationFault } from './doubt.ts'
import type { Observations } from './observations.ts'
import { readFigures, type Table, unreadable } from './read-table.ts'

/** Whether a heading is that of a provincial file. */
export const isProvincial = (names: readonly string[]): boolean => names.includes(yearColumn)

const headingFault = (column: string, vi: string, en: string): Doubt =>
  unreadable({ line: 1, column }, vi, en)

const isSector = (name: string) =>
  Object.values(sectorLetters).some((letters) => name.endsWith(`_${letters}`))

/** What a heading must have: output with its total, employed persons, investment. */
const missingOf = (names: readonly string[]): Doubt[] => {
  const has = (test: (name: string) => boolean) => names.some(test)
  const meant = (of: string) => (name: string) => meaningOf(name)?.of === of
  const total = (name: string) => /^grdp\d{4}_tong$/.test(name)
  const labor = columnOf({ of: 'labor', part: 'total' })
  const missing: [boolean, string][] = [
    [has(total), 'grdp<năm gốc>_tong'],
    [
      names.includes(labor) || names.filter((name) => meant('labor')(name) && isSector(name)).length === 3,
      labor,
    ],
    [has(meant('investment')) || has(meant('current-investment')), 'vondautu_hienhanh'],
  ]
  return missing.flatMap(([stands, column]) =>
    stands ? [] : [headingFault(column, `Thiếu cột ${column}.`, `Column ${column} is missing.`)],
  )
}

const ignored = (names: readonly string[]): Doubt[] => {
  const known: readonly string[] = [yearColumn, ...Object.values(markColumns)]
  const others = names.filter((name) => name !== '' && !known.includes(name) && meaningOf(name) === undefined)
  if (others.length === 0) return []
  const shown = others.join(', ')
  return [
    {
      rule: 'V08',
      weight: 'tells',
      places: others.map((column) => ({ line: 1, column })),
      found: text(`Không dùng các cột: ${shown}.`, `Columns that are not used: ${shown}.`),
      advice: text('Hãy xem lại tên cột nếu số liệu đó cần dùng.', 'Look at their names if they are wanted.'),
      damage: text('', ''),
    },
  ]
}

/**
 * Reads the table of a province: one line a year, columns by the names of `column-name.ts`.
 * @throws ObservationFault naming columns that are missing and cells that cannot be read
 */
export const readProvincial = (table: Table): { observations: Observations; doubts: readonly Doubt[] } => {
  const missing = missingOf(table.names)
  if (missing.length > 0) throw new ObservationFault(missing)
  if (table.lines.length === 0)
    throw new ObservationFault([
      headingFault(yearColumn, 'Tệp không có dòng số liệu nào.', 'The file has no rows.'),
    ])
  const figures = readFigures(
    table,
    yearColumn,
    table.names.filter((name) => meaningOf(name) !== undefined),
  )
  const words = (mark: Mark) =>
    new Map(
      table.lines.flatMap(({ cells }): [number, string][] => {
        const word = cells.get(markColumns[mark])
        return word === undefined ? [] : [[Number(cells.get(yearColumn)), String(word).trim()]]
      }),
    )
  return {
    observations: {
      rows: figures.rows,
      columns: figures.columns,
      marks: {
        vintage: words('vintage'),
        laborConcept: words('laborConcept'),
        territory: words('territory'),
      },
    },
    doubts: [...ignored(table.names), ...figures.doubts],
  }
}
