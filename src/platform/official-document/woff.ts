import { inflateSync } from 'node:zlib'

/** The tables of a font by their four-letter tags. */
export type FontTables = ReadonlyMap<string, Buffer>

/** Unpacks a WOFF 1 file (W3C WOFF File Format 1.0): zlib-compressed tables of a TrueType font. */
export const unpackWoff = (bytes: Uint8Array): FontTables => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.toString('latin1', 0, 4) !== 'wOFF') throw new TypeError('not a WOFF 1 file')
  const entries = Array.from({ length: file.readUInt16BE(12) }, (_, i) => {
    const at = 44 + 20 * i
    const offset = file.readUInt32BE(at + 4)
    const packed = file.subarray(offset, offset + file.readUInt32BE(at + 8))
    const size = file.readUInt32BE(at + 12)
    return [file.toString('latin1', at, at + 4), packed.length < size ? inflateSync(packed) : packed] as const
  })
  return new Map(entries)
}

const checksum = (table: Buffer): number => {
  const whole = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)])
  let sum = 0
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0
  return sum
}

/** Writes tables as a TrueType file. */
export const packTrueType = (tables: FontTables): Buffer => {
  const tags = [...tables.keys()].sort()
  const head = Buffer.alloc(12 + 16 * tags.length)
  const power = Math.floor(Math.log2(tags.length))
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt16BE(tags.length, 4)
  head.writeUInt16BE(16 * 2 ** power, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(16 * (tags.length - 2 ** power), 10)
  const parts: Buffer[] = [head]
  let offset = head.length
  tags.forEach((tag, i) => {
    const table = tables.get(tag) ?? Buffer.alloc(0)
    const at = 12 + 16 * i
    head.write(tag, at, 'latin1')
    head.writeUInt32BE(checksum(table), at + 4)
    head.writeUInt32BE(offset, at + 8)
    head.writeUInt32BE(table.length, at + 12)
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)])
    parts.push(padded)
    offset += padded.length
  })
  return Buffer.concat(parts)
}
