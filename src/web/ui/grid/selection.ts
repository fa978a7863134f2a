/** A cell by its row and column, counted from 0. */
export interface Spot {
  readonly row: number
  readonly column: number
}

/** The cells chosen: from where the choice began to the cell that the keyboard is in. */
export interface Selection {
  readonly anchor: Spot
  readonly focus: Spot
}

/** A rectangle of cells, both ends counted. */
export interface Range {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export interface Size {
  readonly rows: number
  readonly columns: number
}

export const at = (row: number, column: number): Selection => ({
  anchor: { row, column },
  focus: { row, column },
})

export const rangeOf = ({ anchor, focus }: Selection): Range => ({
  top: Math.min(anchor.row, focus.row),
  bottom: Math.max(anchor.row, focus.row),
  left: Math.min(anchor.column, focus.column),
  right: Math.max(anchor.column, focus.column),
})

const between = (value: number, last: number): number => Math.max(0, Math.min(value, last))

/** The same choice inside a grid that may have become smaller. */
export const within = ({ anchor, focus }: Selection, size: Size): Selection => {
  const inside = ({ row, column }: Spot): Spot => ({
    row: between(row, size.rows - 1),
    column: between(column, size.columns - 1),
  })
  return { anchor: inside(anchor), focus: inside(focus) }
}

/** One step by rows and columns; with `extend` the choice grows, as with Shift. */
export const moved = (
  { anchor, focus }: Selection,
  rows: number,
  columns: number,
  size: Size,
  extend = false,
): Selection => {
  const next = { row: focus.row + rows, column: focus.column + columns }
  return within({ anchor: extend ? anchor : next, focus: next }, size)
}

/** The next cell in reading order, or the one before; undefined beyond the first and the last, where Tab leaves. */
export const nextInOrder = ({ focus }: Selection, step: 1 | -1, size: Size): Selection | undefined => {
  const place = focus.row * size.columns + focus.column + step
  if (place < 0 || place >= size.rows * size.columns) return undefined
  return at(Math.floor(place / size.columns), place % size.columns)
}

/** The far edge in a direction, as Ctrl with an arrow goes. */
export const toEdge = (
  selection: Selection,
  rows: number,
  columns: number,
  size: Size,
  extend: boolean,
): Selection => moved(selection, rows * size.rows, columns * size.columns, size, extend)

export const wholeRows = (top: number, bottom: number, { columns }: Size): Selection => ({
  anchor: { row: bottom, column: columns - 1 },
  focus: { row: top, column: 0 },
})
