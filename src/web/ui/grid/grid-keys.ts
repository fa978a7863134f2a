/** What a key pressed in a cell asks for; the keys are those of Excel. */
export type KeyAct =
  | {
      readonly act: 'move' | 'edge'
      readonly rows: number
      readonly columns: number
      readonly extend: boolean
    }
  | { readonly act: 'tab'; readonly step: 1 | -1 }
  | { readonly act: 'row-start' | 'row-end' | 'start' | 'end'; readonly extend: boolean }
  | {
      readonly act: 'edit' | 'type' | 'clear' | 'fill-down' | 'undo' | 'redo' | 'all' | 'rows' | 'insert-row'
    }
  | { readonly act: 'leave' }

export interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const pageRows = 15

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

const withControl: Readonly<Record<string, KeyAct['act']>> = {
  d: 'fill-down',
  z: 'undo',
  y: 'redo',
  a: 'all',
  '+': 'insert-row',
}

const controlled = (key: string, extend: boolean): KeyAct | undefined => {
  const [rows, columns] = directions[key] ?? []
  if (rows !== undefined && columns !== undefined) return { act: 'edge', rows, columns, extend }
  if (key === 'Home' || key === 'End') return { act: key === 'Home' ? 'start' : 'end', extend }
  const act = extend && key.toLowerCase() === 'z' ? 'redo' : withControl[key.toLowerCase()]
  return act === undefined ? undefined : ({ act } as KeyAct)
}

/** Reads a key pressed in a cell that is not being edited; undefined for keys that the grid leaves alone. */
export const gridKey = ({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): KeyAct | undefined => {
  if (altKey) return undefined
  if (ctrlKey || metaKey) return controlled(key, shiftKey)
  const [rows, columns] = directions[key] ?? []
  if (rows !== undefined && columns !== undefined) return { act: 'move', rows, columns, extend: shiftKey }
  switch (key) {
    case 'Enter':
      return shiftKey ? { act: 'move', rows: -1, columns: 0, extend: false } : { act: 'edit' }
    case 'F2':
      return { act: 'edit' }
    case 'Tab':
      return { act: 'tab', step: shiftKey ? -1 : 1 }
    case 'PageUp':
    case 'PageDown':
      return { act: 'move', rows: key === 'PageUp' ? -pageRows : pageRows, columns: 0, extend: shiftKey }
    case 'Home':
    case 'End':
      return { act: key === 'Home' ? 'row-start' : 'row-end', extend: shiftKey }
    case 'Delete':
    case 'Backspace':
      return { act: 'clear' }
    case 'Escape':
      return { act: 'leave' }
    case ' ':
      return shiftKey ? { act: 'rows' } : { act: 'type' }
    default:
      return [...key].length === 1 || key === 'Process' ? { act: 'type' } : undefined
  }
}
