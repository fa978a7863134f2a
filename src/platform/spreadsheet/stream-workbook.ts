import { strFromU8, unzipSync, Zip } from 'fflate'
import { type CellValue, columnLetters } from './cells.ts'
import { deflatedPart } from './deflated-part.ts'
import { rowOfCells, type SheetToWrite, writeWorkbook } from './write-workbook.ts'

/** One long list to write: as `SheetToWrite`, its rows coming in batches. */
export interface SheetToStream<K extends string = string> extends Omit<SheetToWrite<K>, 'rows'> {
  readonly batches: AsyncIterable<SheetToWrite<K>['rows']>
}

const sheetPart = 'xl/worksheets/sheet1.xml'
const encoder = new TextEncoder()
const dayLength = 86_400_000
const daysTo1970 = 25_569

// What XML 1.0 forbids, and halves of surrogate pairs, which UTF-8 cannot spell.
const unfit = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu
const escaped = (text: string): string =>
  text.replace(unfit, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const cellXml = (at: string, style: string, value: CellValue): string => {
  if (value === null || value === undefined) return `<c r="${at}" s="${style}"/>`
  if (typeof value === 'number') return `<c r="${at}" s="${style}"><v>${value}</v></c>`
  if (value instanceof Date)
    return `<c r="${at}" s="${style}"><v>${value.getTime() / dayLength + daysTo1970}</v></c>`
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(String(value))}</t></is></c>`
}

/** The sheet of one empty row, cut at that row, and the styles that its cells have. */
const cutAtBody = (sheet: string) => {
  const start = sheet.lastIndexOf('<row ')
  const end = sheet.indexOf('</sheetData>')
  const body = sheet.slice(start, end)
  return {
    head: sheet.slice(0, start).replace(/<dimension [^>]*\/>/, ''),
    tail: sheet.slice(end),
    firstRow: Number(/^<row r="(\d+)"/.exec(body)?.[1]),
    styles: [...body.matchAll(/<c r="[A-Z]+\d+"[^>]* s="(\d+)"/g)].map(([, style = '']) => style),
  }
}

/**
 * As `writeWorkbook`, for one list of any length: rows are taken batch by batch and what is written so far is handed on,
 * so that memory does not grow with the list. Decimals show the digits that they have.
 */
export async function* streamWorkbook<K extends string>(sheet: SheetToStream<K>): AsyncGenerator<Uint8Array> {
  const form = unzipSync(await writeWorkbook({ sheets: [{ ...sheet, rows: [{}] }], decimals: 'open' }))
  const { head, tail, firstRow, styles } = cutAtBody(strFromU8(form[sheetPart] ?? new Uint8Array()))
  const letters = styles.map((_, i) => columnLetters(i))
  let pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  const begin = (name: string) => {
    const part = deflatedPart(name)
    zip.add(part.entry)
    return part
  }
  for (const [name, bytes] of Object.entries(form)) {
    if (name === sheetPart) continue
    const part = begin(name)
    await part.write(bytes)
    await part.end()
  }
  const body = begin(sheetPart)
  await body.write(encoder.encode(head))
  const cellsOf = rowOfCells(sheet)
  let written = 0
  for await (const batch of sheet.batches) {
    const lines = batch.map((row, i) => {
      const line = firstRow + written + i
      const cells = cellsOf(row, written + i + 1)
      return `<row r="${line}">${cells.map((value, at) => cellXml(`${letters[at]}${line}`, styles[at] ?? '0', value)).join('')}</row>`
    })
    written += batch.length
    await body.write(encoder.encode(lines.join('')))
    yield* pieces
    pieces = []
  }
  const lastRow = firstRow + Math.max(1, written) - 1
  await body.write(encoder.encode(tail.replace(/(<autoFilter ref="[A-Z]+\d+:[A-Z]+)\d+/, `$1${lastRow}`)))
  await body.end()
  zip.end()
  yield* pieces
}
