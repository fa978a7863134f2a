import { type RefObject, useEffect, useRef } from 'react'
import { useText } from '../../locale.tsx'
import { cellWords } from './cell-text.ts'
import { readBlock, writeBlock } from './clipboard.ts'
import { cellOf, type GridColumn, type GridRow } from './grid-row.ts'
import type { Range } from './selection.ts'

interface GridClipboard {
  readonly frame: RefObject<HTMLElement | null>
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
  readonly range: Range
  readonly editing: boolean
  readonly onClear: () => void
  readonly onPaste: (block: string[][]) => void
}

/** Copies, cuts and pastes the chosen cells while the keyboard is in the grid and no cell is being edited. */
export const useGridClipboard = (grid: GridClipboard) => {
  const { locale } = useText()
  const latest = useRef(grid)
  latest.current = grid
  useEffect(() => {
    const hear = (event: ClipboardEvent) => {
      const { frame, rows, columns, range, editing, onClear, onPaste } = latest.current
      if (editing || !frame.current?.contains(document.activeElement) || event.clipboardData === null) return
      event.preventDefault()
      if (event.type === 'paste') {
        onPaste(readBlock(event.clipboardData.getData('text/plain')))
        return
      }
      const block = rows
        .slice(range.top, range.bottom + 1)
        .map((row) =>
          columns
            .slice(range.left, range.right + 1)
            .map((column) => cellWords(column.column, cellOf(column, row), locale)),
        )
      event.clipboardData.setData('text/plain', writeBlock(block))
      if (event.type === 'cut') onClear()
    }
    const kinds = ['copy', 'cut', 'paste'] as const
    for (const kind of kinds) document.addEventListener(kind, hear)
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, hear)
    }
  }, [locale])
}
