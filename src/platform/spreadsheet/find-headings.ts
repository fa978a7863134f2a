import type { Column } from '#kernel/register.ts'
import { searchKey } from '#kernel/vietnamese/search-key.ts'
import { cellWords, isBlank, type SheetOfCells } from './cells.ts'

/** Where the headings of a sheet stand and what they mean; rows and columns count from zero. */
export interface FoundHeadings<K extends string = string> {
  readonly row: number
  readonly positions: ReadonlyMap<number, K>
  /** What each heading says, whether it means one of our columns or not; not that of running numbers or of errors. */
  readonly headings: readonly { readonly column: number; readonly heading: string; readonly key: K | null }[]
  /** The column of running numbers, when there is one. */
  readonly runningNumber: number | undefined
  /** Headings that mean none of our columns, or one that stands there already. */
  readonly unknown: readonly { readonly column: number; readonly heading: string }[]
}

/** The ways to read a cell's text: as it stands and, when it may be in an old encoding, repaired. */
export type SpellingsOf = (
  row: number,
  column: number,
) => readonly [asItStands: string, ...repaired: string[]]

/** Headings are looked for above this many rows; official forms have titles, never essays, above a table. */
const searchedRows = 40

const runningNumberKeys = new Set(['tt', 'stt', 'so tt', 'so thu tu', 'no', 'tt no'])

/** Headings that a file of failed rows carries for people. */
const errorKeys = new Set(['loi', 'errors'])

/** What people put in brackets behind a heading without changing what it means; «triệu đồng» would change it. */
const harmlessBrackets = /[([](?:đồng|vnđ|vnd|đ|%|\*|bắt buộc|required|dd\/mm\/yyyy|ngày\/tháng\/năm)[)\]]/giu

const keysOf = (heading: string): string[] => [
  searchKey(heading),
  searchKey(heading.replace(harmlessBrackets, ' ')),
]

/** Folded heading → column, from labels in both languages, other headings, and names; a chosen mapping goes first. */
const dictionary = <K extends string>(
  columns: Readonly<Record<K, Column>>,
  mapping: Readonly<Record<string, K | null>>,
): Map<string, K | null> => {
  const meanings = new Map<string, K | null>()
  const add = (heading: string, key: K | null) => {
    for (const folded of keysOf(heading))
      if (folded !== '' && !meanings.has(folded)) meanings.set(folded, key)
  }
  for (const [heading, key] of Object.entries(mapping) as [string, K | null][]) add(heading, key)
  const entries = Object.entries(columns) as [K, Column][]
  for (const [key, { label }] of entries) for (const heading of [label.vi, label.en]) add(heading, key)
  for (const [key, { headings = [] }] of entries) for (const heading of [...headings, key]) add(heading, key)
  return meanings
}

/** For each cell that a merge covers, the corner that holds its value. */
const corners = (sheet: SheetOfCells): Map<string, readonly [number, number]> => {
  const found = new Map<string, readonly [number, number]>()
  for (const { startRow, startCol, endRow, endCol } of sheet.merges) {
    if (startRow > searchedRows || endCol - startCol > 500) continue
    for (let row = startRow; row <= Math.min(endRow, searchedRows); row += 1)
      for (let column = startCol; column <= endCol; column += 1)
        found.set(`${row},${column}`, [startRow, startCol])
  }
  return found
}

const readRow = <K extends string>(
  row: number,
  width: number,
  spellingsOf: SpellingsOf,
  meanings: ReadonlyMap<string, K | null>,
): FoundHeadings<K> => {
  const positions = new Map<number, K>()
  const unknown: { column: number; heading: string }[] = []
  const headings: { column: number; heading: string; key: K | null }[] = []
  const taken = new Set<K>()
  let runningNumber: number | undefined
  for (let column = 0; column < width; column += 1) {
    const [own, ...repaired] = spellingsOf(row, column)
    if (own === '') continue
    const above = row > 0 ? spellingsOf(row - 1, column) : []
    const both = above.flatMap((upper) =>
      upper === '' || upper === own ? [] : [`${upper} ${own}`, `${own} ${upper}`],
    )
    const folded = [own, ...repaired, ...both].flatMap(keysOf)
    const key = folded.map((one) => meanings.get(one)).find((found) => found !== undefined)
    const [plain = ''] = folded
    const heading = repaired[0] ?? own
    if (key && !taken.has(key)) {
      taken.add(key)
      positions.set(column, key)
      headings.push({ column, heading, key })
    } else if (
      key === undefined &&
      runningNumber === undefined &&
      (runningNumberKeys.has(plain) || own === '#')
    )
      runningNumber = column
    else if (!errorKeys.has(plain)) {
      headings.push({ column, heading, key: null })
      if (key !== null) unknown.push({ column, heading })
    }
  }
  return { row, positions, headings, runningNumber, unknown }
}

/**
 * Finds the row of headings: the one among the first rows whose texts mean most of our columns, at least two of them
 * (one, if there is only one). Headings are compared without accents, case, stars and harmless brackets, with the labels in
 * both languages, the column's other headings and its name. A heading merged over several rows or columns counts
 * in each of them, also together with the heading below it («Doanh thu» over «Năm 2025»). `mapping` says by heading
 * what a person has chosen for it; null means to leave that column out.
 */
export const findHeadings = <K extends string>(
  sheet: SheetOfCells,
  columns: Readonly<Record<K, Column>>,
  spellingsOf: SpellingsOf,
  mapping: Readonly<Record<string, K | null>> = {},
): FoundHeadings<K> | undefined => {
  const meanings = dictionary(columns, mapping)
  const merged = corners(sheet)
  const atCorner: SpellingsOf = (row, column) => {
    const [r, c] = merged.get(`${row},${column}`) ?? [row, column]
    return spellingsOf(r, c)
  }
  let best: FoundHeadings<K> | undefined
  for (let row = 0; row < Math.min(sheet.rows.length, searchedRows); row += 1) {
    const found = readRow(row, sheet.rows[row]?.length ?? 0, atCorner, meanings)
    if (found.positions.size > (best?.positions.size ?? 0)) best = found
  }
  const enough = Math.min(2, Object.keys(columns).length)
  return best && best.positions.size >= enough ? best : undefined
}

const totals = /^(?:tong cong|tong so|tong|cong|total|grand total)(?: \d.*)?$/

/** True for the row of totals of an official table; «Tổng Công ty …» is none. */
export const isTotalRow = (texts: readonly string[]): boolean => {
  const first = texts.find((one) => one !== '' && !/^\d+$/.test(one))
  return first !== undefined && totals.test(searchKey(first))
}

/** True for the row of column numbers that official forms carry under their headings: (1) (2) (3), or A B 1 2. */
export const isNumberingRow = (texts: readonly string[]): boolean => {
  const shown = texts.filter((one) => one !== '')
  const numbers = shown.map((one) => /^\(?(\d{1,2})\)?(?:\s*=.*)?$/.exec(one)?.[1])
  const from = numbers.findIndex((one) => one !== undefined)
  return (
    shown.length >= 3 &&
    from >= 0 &&
    from <= 3 &&
    shown.slice(0, from).every((one) => /^\(?[A-Z]\)?$/.test(one)) &&
    numbers.slice(from).every((one, i) => Number(one) === Number(numbers[from]) + i) &&
    Number(numbers[from]) <= from + 1
  )
}

/** True when nothing stands in the row but perhaps its running number. */
export const isEmptyRow = (row: SheetOfCells['rows'][number], runningNumber: number | undefined): boolean =>
  row.every((value, column) => column === runningNumber || isBlank(value))

/** The texts of one row, tidied. */
export const rowTexts = (row: SheetOfCells['rows'][number]): string[] => row.map(cellWords)
