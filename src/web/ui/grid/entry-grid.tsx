import './grid.css'
import { VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, type PointerEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useText } from '../../locale.tsx'
import type { Leaving } from './cell-editor.tsx'
import * as acts from './change-rows.ts'
import { FaultList } from './fault-list.tsx'
import { faultsByRow, type GridFault, unreadFaults } from './grid-faults.ts'
import { GridFoot } from './grid-foot.tsx'
import { gridKey, type KeyAct } from './grid-keys.ts'
import { GridLine } from './grid-line.tsx'
import type { CellValue, GridColumn } from './grid-row.ts'
import { GridTools } from './grid-tools.tsx'
import { RowDialog } from './row-dialog.tsx'
import { at, moved, nextInOrder, rangeOf, type Selection, toEdge, wholeRows, within } from './selection.ts'
import type { EntryRows } from './use-entry-rows.ts'
import { useGridClipboard } from './use-grid-clipboard.ts'

interface EntryGridProps {
  /** What the rows are, for those who hear it. */
  readonly label: string
  readonly columns: readonly GridColumn[]
  readonly entry: EntryRows
  /** Faults that the page or the server found; texts that cannot be read are found by the grid. */
  readonly faults?: readonly GridFault[]
  readonly readOnly?: boolean
}

const noFaults: readonly GridFault[] = []

const spotOf = (target: EventTarget | null) => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  if (cell === null) return undefined
  const { row, column } = cell.dataset
  return { row: Number(row), column: column === undefined ? undefined : Number(column) }
}

/**
 * Rows typed in cells, by the keys of Excel: arrows, Tab, Enter, F2, Escape, Shift for ranges, Ctrl+C, X, V, D, Z and Y.
 * A block pasted from a spreadsheet adds the rows it needs. Escape and then Tab leaves the grid.
 */
export const EntryGrid = ({ label, columns, entry, faults = noFaults, readOnly = false }: EntryGridProps) => {
  const t = useText()
  const hint = useId()
  const frame = useRef<HTMLElement>(null)
  const leaving = useRef(false)
  const dragging = useRef(false)
  const moving = useRef(false)
  const [selected, setSelected] = useState(() => at(0, 0))
  const [editing, setEditing] = useState<{ readonly typed: string | undefined }>()
  const [formOpen, setFormOpen] = useState(false)

  const { rows } = entry
  const size = { rows: rows.length, columns: columns.length }
  const selection = within(selected, size)
  const range = rangeOf(selection)
  const { focus } = selection
  const unread = useMemo(() => unreadFaults(rows, columns), [rows, columns])
  const all = useMemo(() => [...unread, ...faults], [unread, faults])
  const byRow = useMemo(() => faultsByRow(all), [all])
  const column = columns[focus.column]
  const mayType = !readOnly && column !== undefined && column.compute === undefined

  const go = (next: Selection) => {
    moving.current = true
    setSelected(within(next, size))
  }
  const edit = (typed?: string) => mayType && setEditing({ typed })

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a move or the end of an edit brings the keyboard along
  useEffect(() => {
    if (!moving.current || editing) return
    moving.current = false
    frame.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus()
  }, [selected, editing, rows])

  const commit = (value: CellValue, way: Leaving) => {
    setEditing(undefined)
    if (mayType && value !== rows[focus.row]?.values[column.name])
      entry.change(acts.setCell(rows, columns, focus, value))
    if (way === 'down' || way === 'up') go(moved(selection, way === 'down' ? 1 : -1, 0, size))
    else if (way !== 'stay')
      go(nextInOrder(selection, way === 'next' ? 1 : -1, size) ?? at(focus.row, focus.column))
    else if (frame.current?.contains(document.activeElement)) go(at(focus.row, focus.column))
  }
  const cancel = () => {
    setEditing(undefined)
    go(selection)
  }

  const change = (next: ReturnType<typeof acts.setCell>) => {
    if (!readOnly) entry.change(next)
  }
  useGridClipboard({
    frame,
    rows,
    columns,
    range,
    editing: editing !== undefined,
    onClear: () => change(acts.clearRange(rows, columns, range)),
    onPaste: (block) => {
      if (readOnly) return
      const { rows: next, pasted } = acts.pasteBlock(rows, columns, range, block)
      entry.change(next)
      setSelected({
        anchor: { row: pasted.bottom, column: pasted.right },
        focus: { row: pasted.top, column: pasted.left },
      })
      moving.current = true
    },
  })

  const run = (asked: KeyAct): boolean => {
    switch (asked.act) {
      case 'move':
        go(moved(selection, asked.rows, asked.columns, size, asked.extend))
        return true
      case 'edge':
        go(toEdge(selection, asked.rows, asked.columns, size, asked.extend))
        return true
      case 'tab': {
        const next = leaving.current ? undefined : nextInOrder(selection, asked.step, size)
        if (next) go(next)
        return next !== undefined
      }
      case 'row-start':
      case 'row-end':
        go(toEdge(selection, 0, asked.act === 'row-start' ? -1 : 1, size, asked.extend))
        return true
      case 'start':
      case 'end': {
        const step = asked.act === 'start' ? -1 : 1
        go(toEdge(selection, step, step, size, asked.extend))
        return true
      }
      case 'edit':
        edit()
        return true
      case 'type':
        // The letter itself goes on into the editor, so that programs for typing Vietnamese work.
        edit('')
        return false
      case 'clear':
        change(acts.clearRange(rows, columns, range))
        return true
      case 'fill-down':
        change(acts.fillDown(rows, columns, range))
        return true
      case 'insert-row':
        change(acts.insertRow(rows, range.top))
        return true
      case 'undo':
      case 'redo':
        entry[asked.act]?.()
        return true
      case 'all':
        setSelected({ anchor: { row: size.rows - 1, column: size.columns - 1 }, focus })
        return true
      case 'rows':
        go(wholeRows(range.top, range.bottom, size))
        return true
      case 'leave':
        go(at(focus.row, focus.column))
        leaving.current = true
        return true
    }
  }
  const press = (event: KeyboardEvent) => {
    if (editing || !(event.target instanceof HTMLTableCellElement)) return
    const asked = gridKey(event)
    if (asked?.act !== 'tab') leaving.current = false
    if (asked && run(asked)) event.preventDefault()
  }

  const point = (event: PointerEvent) => {
    const spot = spotOf(event.target)
    if (spot === undefined || event.button !== 0 || (event.target as Element).closest('.cell-editor')) return
    if (spot.column === undefined) {
      go(wholeRows(event.shiftKey ? range.top : spot.row, spot.row, size))
      return
    }
    const next = { row: spot.row, column: spot.column }
    const again = next.row === focus.row && next.column === focus.column
    if (again && event.pointerType === 'touch' && document.activeElement === event.target) {
      edit()
      return
    }
    dragging.current = event.pointerType === 'mouse'
    go({ anchor: event.shiftKey ? selection.anchor : next, focus: next })
  }
  const drag = (event: PointerEvent) => {
    if (event.buttons !== 1) dragging.current = false
    const spot = dragging.current ? spotOf(event.target) : undefined
    if (spot?.column === undefined) return
    if (spot.row === focus.row && spot.column === focus.column) return
    go({ anchor: selection.anchor, focus: { row: spot.row, column: spot.column } })
  }

  const jump = (key: string, name: string | undefined) => {
    const row = rows.findIndex((one) => one.key === key)
    const place = columns.findIndex((one) => one.name === name)
    go(at(row, Math.max(0, place)))
  }

  return (
    <div className="entry-grid">
      {!readOnly && (
        <GridTools
          rows={rows}
          columns={columns}
          range={range}
          entry={entry}
          onSelect={go}
          onForm={() => setFormOpen(true)}
        />
      )}
      <FaultList faults={all} rows={rows} columns={columns} onJump={jump} />
      <p id={hint} className="grid-hint">
        {readOnly
          ? t('Chỉ xem. Chép được bằng Ctrl+C.', 'Read only. Ctrl+C copies.')
          : t(
              'Dán được cả khối từ Excel (Ctrl+V). F2 sửa ô, Ctrl+D chép ô trên xuống, Ctrl+Z hoàn tác. Esc rồi Tab để ra khỏi bảng.',
              'A block from Excel can be pasted (Ctrl+V). F2 edits, Ctrl+D fills down, Ctrl+Z undoes. Esc, then Tab leaves the table.',
            )}
      </p>
      <section ref={frame} className="table-frame grid-frame" aria-label={label}>
        <table
          className="grid-table"
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are typed in is a grid
          role="grid"
          aria-label={label}
          aria-describedby={hint}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length + 1}
          aria-multiselectable="true"
          aria-readonly={readOnly}
          onKeyDown={press}
          onPointerDown={point}
          onPointerOver={drag}
          onDoubleClick={() => edit()}
        >
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col" className="grid-number">
                {t('TT', 'No.')}
              </th>
              {columns.map(({ name, column: { label: heading }, required }, place) => (
                <th key={name} scope="col" aria-colindex={place + 2}>
                  {t.of(heading)}
                  {required && <span aria-hidden="true"> *</span>}
                  {required && <VisuallyHidden> ({t('bắt buộc', 'required')})</VisuallyHidden>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, place) => (
              <GridLine
                key={row.key}
                row={row}
                place={place}
                columns={columns}
                focused={place === focus.row ? focus.column : undefined}
                chosen={place >= range.top && place <= range.bottom ? range : undefined}
                editing={place === focus.row ? editing : undefined}
                faults={byRow.get(row.key)}
                readOnly={readOnly}
                onCommit={commit}
                onCancel={cancel}
              />
            ))}
          </tbody>
          <GridFoot rows={rows} columns={columns} />
        </table>
      </section>
      {formOpen && rows[focus.row] && (
        <RowDialog
          row={rows[focus.row] ?? acts.freshRow()}
          place={focus.row}
          columns={columns}
          faults={byRow.get(rows[focus.row]?.key ?? '')}
          onClose={() => setFormOpen(false)}
          onDone={(values) => {
            setFormOpen(false)
            entry.change(rows.map((row, place) => (place === focus.row ? { ...row, values } : row)))
          }}
        />
      )}
    </div>
  )
}
