import {
  detectLegacy,
  type Encoding,
  isSurelyUnicode,
  repair,
  repairTcvn3,
} from '#kernel/vietnamese/legacy-encoding.ts'
import type { CellValue, SheetOfCells } from './cells.ts'

/** The text of a cell in Unicode, and the old encoding that it was repaired from. */
export interface RepairedText {
  readonly text: string
  readonly from?: 'tcvn3' | 'vni'
}

const beyondAscii = /[^\p{ASCII}]/u

const byFont = (font: string): 'tcvn3' | 'vni' => (/^vni/i.test(font) ? 'vni' : 'tcvn3')

/**
 * The old encoding that at least two texts of the sheet show, when fewer show that they are Unicode; short texts that
 * could be either are then taken for it too.
 */
const prevailing = (sheet: SheetOfCells): Encoding => {
  const seen: Record<Encoding, number> = { unicode: 0, tcvn3: 0, vni: 0 }
  const told = new Set<CellValue>()
  for (const row of sheet.rows)
    for (const value of row) {
      if (typeof value !== 'string' || told.has(value) || !beyondAscii.test(value)) continue
      told.add(value)
      const encoding = detectLegacy(value)
      if (encoding !== 'unicode' || isSurelyUnicode(value)) seen[encoding] += 1
    }
  const most = seen.tcvn3 >= seen.vni ? 'tcvn3' : 'vni'
  return seen[most] > Math.max(1, seen.unicode) ? most : 'unicode'
}

/**
 * Gives a reader of the sheet's texts that turns TCVN3 (.VnTime) and VNI into Unicode: by the name of the cell's font
 * where the file tells it, else by how the words are spelled. Capital fonts (.VnTimeH) give capitals.
 */
export const textRepairer = (
  sheet: SheetOfCells,
): ((text: string, row: number, column: number) => RepairedText) => {
  const usual = prevailing(sheet)
  const known = new Map<string, Encoding>()
  const encodingOf = (text: string): Encoding => {
    const found = known.get(text) ?? detectLegacy(text, usual)
    known.set(text, found)
    return found
  }
  return (text, row, column) => {
    const font = sheet.marks.get(`${row},${column}`)?.font
    const capitals = font !== undefined && /^\.vn.*h$/i.test(font)
    if ((!capitals && !beyondAscii.test(text)) || isSurelyUnicode(text)) return { text }
    const from = font === undefined ? encodingOf(text) : byFont(font)
    const repaired = capitals ? repairTcvn3(text, { capitals }) : repair(text, from)
    return from === 'unicode' || repaired === text ? { text } : { text: repaired, from }
  }
}
