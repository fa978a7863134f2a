import { useState } from 'react'
import type { GridRow } from './grid-row.ts'
import { begin, change, redo, undo } from './undo.ts'

/** The rows of an entry grid with their undo; the page that saves them owns them. */
export const useEntryRows = (initial: () => readonly GridRow[]) => {
  const [all, setAll] = useState(() => begin<readonly GridRow[]>(initial()))
  return {
    rows: all.present,
    change: (rows: readonly GridRow[]) => setAll((before) => change(before, rows)),
    undo: all.past.length > 0 ? () => setAll(undo) : undefined,
    redo: all.future.length > 0 ? () => setAll(redo) : undefined,
    /** Begins anew, e.g. after saving: what was before cannot be undone here any more. */
    reset: (rows: readonly GridRow[]) => setAll(begin(rows)),
  }
}
export type EntryRows = ReturnType<typeof useEntryRows>
