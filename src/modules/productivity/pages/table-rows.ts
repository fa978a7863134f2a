import { text } from '#kernel/text.ts'
import { columnUnit, columnWords } from '#modules/productivity/column-words.ts'
import type { RunDoubt } from '#modules/productivity/run-contract.ts'
import type { SeriesRow, SeriesTableInput } from '#modules/productivity/series-contract.ts'
import { vintages } from '#modules/productivity/vintages.ts'
import { freshRow } from '#web/ui/grid/change-rows.ts'
import type { GridFault } from '#web/ui/grid/grid-faults.ts'
import { type GridColumn, type GridRow, isEmptyRow } from '#web/ui/grid/grid-row.ts'

const beside: readonly GridColumn[] = [
  { name: 'year', required: true, column: { label: text('Năm', 'Year'), type: 'year' } },
]
const told: readonly GridColumn[] = [
  {
    name: 'vintage',
    required: true,
    column: { label: text('Kỳ số liệu', 'Vintage'), type: 'choice', choices: vintages },
  },
  {
    name: 'source',
    required: true,
    column: { label: text('Nguồn (tài liệu, bảng, trang)', 'Source (document, table, page)'), type: 'text' },
  },
]

/** The columns of the grid: the year, the lines of the table with their units, the vintage and the source. */
export const gridColumns = (columns: readonly string[]): GridColumn[] => [
  ...beside,
  ...columns.map((name): GridColumn => {
    const [label, unit] = [columnWords(name) ?? text(name, name), columnUnit(name)]
    return {
      name,
      required: false,
      column: { label: text(`${label.vi} (${unit.vi})`, `${label.en} (${unit.en})`), type: 'decimal' },
    }
  }),
  ...told,
]

/** A standing row as the grid holds it. */
export const gridRow = ({ year, vintage, source, values }: SeriesRow): GridRow =>
  freshRow({
    ...{ year: String(year), vintage, source },
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? ''])),
  })

const words = (row: GridRow, name: string): string => {
  const value = row.values[name]
  return typeof value === 'string' ? value.trim() : ''
}

const wanting = text('Hãy điền mục này.', 'Please fill this in.')

/** Rows in which something was entered. */
export const enteredRows = (rows: readonly GridRow[]): GridRow[] => rows.filter((row) => !isEmptyRow(row))

/** What a row lacks before it can be sent. */
export const wantingIn = (rows: readonly GridRow[]): GridFault[] =>
  enteredRows(rows).flatMap((row) =>
    ['year', 'vintage', 'source']
      .filter((name) => words(row, name) === '')
      .map((column) => ({ key: row.key, column, text: wanting })),
  )

/** The rows as they are sent: empty cells as null, so that a figure can be taken away. */
export const sentRows = (rows: readonly GridRow[], columns: readonly string[]): SeriesTableInput['rows'] =>
  enteredRows(rows).map((row) => ({
    year: Number(words(row, 'year')),
    vintage: words(row, 'vintage') as SeriesRow['vintage'],
    source: words(row, 'source'),
    values: Object.fromEntries(columns.map((name) => [name, words(row, name) || null])),
  }))

/** Doubts at their cells: what was found, what to do, what harm. */
export const doubtsAtCells = (
  doubts: readonly RunDoubt[],
  rows: readonly GridRow[],
  columns: readonly string[],
): GridFault[] =>
  doubts.flatMap(({ rule, places, found, advice, damage }) =>
    places.flatMap(({ year, column }) => {
      const row = rows.find((one) => words(one, 'year') === String(year))
      if (row === undefined || column === undefined || !columns.includes(column)) return []
      return [
        {
          ...{ key: row.key, column },
          text: text(
            `${rule}. ${found.vi} ${advice.vi} ${damage.vi}`.trim(),
            `${rule}. ${found.en} ${advice.en} ${damage.en}`.trim(),
          ),
        },
      ]
    }),
  )

/** What the server refused of the rows, at their cells. */
export const refusedCells = (
  fields: readonly { readonly path: string; readonly text: GridFault['text'] }[],
  rows: readonly GridRow[],
): GridFault[] => {
  const sent = enteredRows(rows)
  return fields.flatMap(({ path, text: message }) => {
    const [of, at, ...rest] = path.split('.')
    const row = of === 'rows' ? sent[Number(at)] : undefined
    const column = rest[0] === 'values' ? rest[1] : rest[0]
    return row ? [{ key: row.key, column, text: message }] : []
  })
}
