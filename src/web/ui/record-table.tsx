import { Link } from '@tanstack/react-router'
import type { KeyboardEvent, ReactNode } from 'react'
import { type Column, cellText, type Register } from '#kernel/register.ts'
import { useText } from '../locale.tsx'
import { SortHeading } from './sort-heading.tsx'

/** How a column of a list shows its value where it is more than text, e.g. a status: `cells={{ state: (row) => … }}`. */
export type Cells<Row> = Readonly<Record<string, (row: Row) => ReactNode>>

interface RecordTableProps<Row extends { readonly id: string }> {
  readonly register: Register
  /** Names of the columns shown, in order; the first one opens the record. */
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
  /** Number of the first row, for the TT column. */
  readonly from?: number
  readonly sort?: string
  readonly onSort?: (name: string) => void
  readonly cells?: Cells<Row> | undefined
  /** The address of a record. */
  readonly href?: (row: Row) => string
}

const numeric: ReadonlySet<Column['type']> = new Set(['integer', 'decimal', 'percent', 'money'])

const moveByArrow = (event: KeyboardEvent<HTMLTableSectionElement>) => {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || !(event.target instanceof HTMLElement)) return
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a.row-link')]
  const at = links.findIndex((link) => link.closest('tr') === (event.target as HTMLElement).closest('tr'))
  const next = links[at + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}

/** Rows of a register as a table: numbered, with a head and a first column that stay, sorted by its headings. */
export const RecordTable = <Row extends { readonly id: string }>(props: RecordTableProps<Row>) => {
  const { register, columns, rows, from = 1, sort = '', onSort, cells = {}, href } = props
  const t = useText()
  const title = t.of(register.title)
  const shown = columns.flatMap((name) => {
    const column = register.columns[name]
    return column ? [{ name, column }] : []
  })
  const content = (name: string, column: Column, row: Row): ReactNode =>
    cells[name]?.(row) ?? cellText(column, (row as Readonly<Record<string, unknown>>)[name], t.locale)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className="table-frame" tabIndex={0} aria-label={`${t('Bảng', 'Table')}: ${title}`}>
      <table className="record-table numbered">
        <thead>
          <tr>
            <th scope="col" className="number-column">
              {t('TT', 'No.')}
            </th>
            {shown.map(({ name, column }) => (
              <SortHeading
                key={name}
                name={name}
                label={t.of(column.label)}
                sort={sort}
                onSort={column.sortable ? onSort : undefined}
                alignRight={numeric.has(column.type)}
              />
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={moveByArrow}>
          {rows.map((row, index) => (
            <tr key={row.id}>
              <td className="number-column">{from + index}</td>
              {shown.map(({ name, column }, at) => {
                const inside = content(name, column, row)
                if (at > 0)
                  return (
                    <td key={name} className={numeric.has(column.type) ? 'digits' : undefined}>
                      {inside}
                    </td>
                  )
                return (
                  <th key={name} scope="row">
                    {href ? (
                      <Link to={href(row)} className="row-link">
                        {inside || t('(chưa có tên)', '(no name)')}
                      </Link>
                    ) : (
                      inside
                    )}
                  </th>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
