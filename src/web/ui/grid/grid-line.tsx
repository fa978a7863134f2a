import { VisuallyHidden } from '@mantine/core'
import { memo } from 'react'
import type { Column } from '#kernel/register.ts'
import { useText } from '../../locale.tsx'
import { CellEditor, type Leaving } from './cell-editor.tsx'
import { cellWords } from './cell-text.ts'
import type { RowFaults } from './grid-faults.ts'
import { type CellValue, cellOf, type GridColumn, type GridRow } from './grid-row.ts'

interface GridLineProps {
  readonly row: GridRow
  readonly place: number
  readonly columns: readonly GridColumn[]
  /** Column that the keyboard is in; undefined when it is in another row. */
  readonly focused: number | undefined
  readonly chosen: { readonly left: number; readonly right: number } | undefined
  /** How the focused cell is being edited. */
  readonly editing: { readonly typed: string | undefined } | undefined
  readonly faults: RowFaults | undefined
  readonly readOnly: boolean
  readonly onCommit: (value: CellValue, leaving: Leaving) => void
  readonly onCancel: () => void
}

const digits: ReadonlySet<Column['type']> = new Set(['integer', 'decimal', 'percent', 'money'])

const sameRange = (a: GridLineProps['chosen'], b: GridLineProps['chosen']) =>
  a?.left === b?.left && a?.right === b?.right

/** One row of the grid; it is drawn again only when something of its own changed. */
export const GridLine = memo(
  ({
    row,
    place,
    columns,
    focused,
    chosen,
    editing,
    faults,
    readOnly,
    onCommit,
    onCancel,
  }: GridLineProps) => {
    const t = useText()
    const rowFault = faults?.['']
    return (
      <tr aria-rowindex={place + 2} className={rowFault ? 'grid-row-fault' : undefined}>
        <th scope="row" className="grid-number" data-row={place} title={rowFault && t.of(rowFault)}>
          {place + 1}
          {rowFault && <VisuallyHidden>: {t.of(rowFault)}</VisuallyHidden>}
        </th>
        {columns.map((column, at) => {
          const value = cellOf(column, row)
          const fault = faults?.[column.name]
          const isFocused = at === focused
          const isChosen = chosen !== undefined && at >= chosen.left && at <= chosen.right
          return (
            <td
              key={column.name}
              // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid is typed in
              role="gridcell"
              data-row={place}
              data-column={at}
              tabIndex={isFocused ? 0 : -1}
              aria-colindex={at + 2}
              aria-selected={isChosen}
              aria-readonly={readOnly || column.compute !== undefined}
              aria-invalid={fault !== undefined}
              title={fault && t.of(fault)}
              className={[
                digits.has(column.column.type) ? 'digits' : '',
                column.compute ? 'grid-computed' : '',
                isChosen ? 'grid-chosen' : '',
                fault ? 'grid-fault' : '',
              ].join(' ')}
            >
              {isFocused && editing ? (
                <CellEditor
                  column={column.column}
                  label={`${t.of(column.column.label)}, ${t('dòng', 'row')} ${place + 1}`}
                  value={value}
                  typed={editing.typed}
                  onCommit={onCommit}
                  onCancel={onCancel}
                />
              ) : (
                cellWords(column.column, value, t.locale)
              )}
              {fault && <VisuallyHidden>. {t.of(fault)}</VisuallyHidden>}
            </td>
          )
        })}
      </tr>
    )
  },
  (before, after) =>
    before.row === after.row &&
    before.place === after.place &&
    before.columns === after.columns &&
    before.focused === after.focused &&
    sameRange(before.chosen, after.chosen) &&
    before.editing === after.editing &&
    before.faults === after.faults &&
    before.readOnly === after.readOnly &&
    (after.editing === undefined || before.onCommit === after.onCommit),
)
