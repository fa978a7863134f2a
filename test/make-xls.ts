/** What a cell of a made .xls holds; `{ serial }` is a day number shown as a date. */
export type XlsCell = string | number | null | { readonly serial: number }

const u16 = (...values: number[]) => values.flatMap((v) => [v & 255, (v >> 8) & 255])
const u32 = (...values: number[]) =>
  values.flatMap((v) => [v & 255, (v >>> 8) & 255, (v >>> 16) & 255, v >>> 24])
const f64 = (value: number) => [...new Uint8Array(new Float64Array([value]).buffer)]
const record = (id: number, body: number[]) => [...u16(id, body.length), ...body]
const utf16 = (text: string) => Array.from({ length: text.length }, (_, i) => u16(text.charCodeAt(i))).flat()

const beginning = (kind: number) => record(0x0809, [...u16(0x0600, kind, 0x0dbb, 0x07cc), ...u32(0, 6)])
const end = record(0x000a, [])
const format = (number: number) => record(0x00e0, [...u16(0, number), ...new Array<number>(16).fill(0)])

const cellRecord = (row: number, column: number, cell: XlsCell): number[] => {
  if (cell === null) return []
  if (typeof cell === 'string')
    return record(0x0204, [...u16(row, column, 0, cell.length), 1, ...utf16(cell)])
  const [xf, value] = typeof cell === 'number' ? [0, cell] : [1, cell.serial]
  return record(0x0203, [...u16(row, column, xf), ...f64(value)])
}

const workbookStream = (
  rows: readonly (readonly XlsCell[])[],
  merges: readonly (readonly number[])[],
): number[] => {
  const name = 'Sheet1'
  const bound = (position: number) =>
    record(0x0085, [...u32(position), 0, 0, name.length, 0, ...[...name].map((c) => c.charCodeAt(0))])
  const head = [...beginning(0x0005), ...record(0x0022, u16(0)), ...format(0), ...format(14)]
  const position = head.length + bound(0).length + end.length
  return [
    ...head,
    ...bound(position),
    ...end,
    ...beginning(0x0010),
    ...rows.flatMap((row, r) => row.flatMap((cell, c) => cellRecord(r, c, cell))),
    ...record(0x00e5, [...u16(merges.length), ...merges.flatMap((merge) => u16(...merge))]),
    ...end,
  ]
}

const sector = 512
const endOfChain = 0xfffffffe
const fatSector = 0xfffffffd
const free = 0xffffffff

const directoryEntry = (name: string, type: number, child: number, start: number, size: number): number[] => {
  const named = utf16(`${name}\0`)
  const padding = new Array<number>(64 - named.length).fill(0)
  const links = u32(free, free, child)
  return [
    ...named,
    ...padding,
    ...u16(named.length),
    type,
    1,
    ...links,
    ...new Array<number>(36).fill(0),
    ...u32(start, size, 0),
  ]
}

/**
 * Makes an Excel 97–2003 workbook with one sheet: the workbook stream (BIFF8) in an OLE container. Merges are
 * [first row, last row, first column, last column] from zero.
 */
export const makeXls = (
  rows: readonly (readonly XlsCell[])[],
  merges: readonly (readonly number[])[] = [],
): Uint8Array => {
  const stream = workbookStream(rows, merges)
  const size = Math.max(4096, Math.ceil(stream.length / sector) * sector)
  const sectors = size / sector
  const fats = Math.ceil((sectors + 2) / 127)
  const next = (i: number) => (i === sectors - 1 ? endOfChain : fats + 1 + i + 1)
  const chains = [
    ...new Array<number>(fats).fill(fatSector),
    endOfChain,
    ...Array.from({ length: sectors }, (_, i) => next(i)),
  ]
  const fat = [...chains, ...new Array<number>(fats * 128 - chains.length).fill(free)]
  const header = [
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...new Array<number>(16).fill(0),
    ...u16(0x3e, 3, 0xfffe, 9, 6, 0, 0, 0),
    ...u32(0, fats, fats, 0, 4096, endOfChain, 0, endOfChain, 0),
    ...Array.from({ length: 109 }, (_, i) => u32(i < fats ? i : free)).flat(),
  ]
  const directory = [
    ...directoryEntry('Root Entry', 5, 1, endOfChain, 0),
    ...directoryEntry('Workbook', 2, free, fats + 1, size),
    ...directoryEntry('', 0, free, 0, 0),
    ...directoryEntry('', 0, free, 0, 0),
  ]
  const bytes = new Uint8Array(sector * (1 + fats + 1 + sectors))
  bytes.set([...header, ...fat.flatMap((entry) => u32(entry)), ...directory])
  bytes.set(stream, sector * (1 + fats + 1))
  return bytes
}
