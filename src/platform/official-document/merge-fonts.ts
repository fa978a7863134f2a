import type { FontTables } from './woff.ts'

const tableOf = (font: FontTables, tag: string): Buffer => {
  const table = font.get(tag)
  if (table === undefined) throw new TypeError(`the font has no ${tag} table`)
  return table
}

/** Letter → glyph of a font's format-4 character map. */
const lettersOf = (font: FontTables): Map<number, number> => {
  const cmap = tableOf(font, 'cmap')
  const letters = new Map<number, number>()
  for (let i = 0; i < cmap.readUInt16BE(2); i += 1) {
    const at = cmap.readUInt32BE(8 + 8 * i)
    if (cmap.readUInt16BE(at) !== 4) continue
    const twice = cmap.readUInt16BE(at + 6)
    for (let s = 0; s < twice; s += 2) {
      const last = cmap.readUInt16BE(at + 14 + s)
      const first = cmap.readUInt16BE(at + 16 + twice + s)
      const delta = cmap.readUInt16BE(at + 16 + 2 * twice + s)
      const rangeAt = at + 16 + 3 * twice + s
      const range = cmap.readUInt16BE(rangeAt)
      for (let letter = first; letter <= last && letter < 0xffff; letter += 1) {
        const direct = range === 0 ? letter : cmap.readUInt16BE(rangeAt + range + 2 * (letter - first))
        if (direct !== 0) letters.set(letter, (direct + delta) & 0xffff)
      }
    }
  }
  return letters
}

/** Outlines by glyph; a composite names its parts by glyph number, so those are moved by `shift`. */
const outlinesOf = (font: FontTables, shift: number): Buffer[] => {
  const glyf = tableOf(font, 'glyf')
  const loca = tableOf(font, 'loca')
  const long = tableOf(font, 'head').readInt16BE(50) === 1
  const start = (i: number) => (long ? loca.readUInt32BE(4 * i) : 2 * loca.readUInt16BE(2 * i))
  return Array.from({ length: tableOf(font, 'maxp').readUInt16BE(4) }, (_, i) => {
    const outline = Buffer.from(glyf.subarray(start(i), start(i + 1)))
    if (outline.length > 0 && outline.readInt16BE(0) < 0) {
      for (let at = 10, more = true; more; ) {
        const flags = outline.readUInt16BE(at)
        outline.writeUInt16BE(outline.readUInt16BE(at + 2) + shift, at + 2)
        const scale = flags & 0x80 ? 8 : flags & 0x40 ? 4 : flags & 0x08 ? 2 : 0
        at += 4 + (flags & 0x01 ? 4 : 2) + scale
        more = (flags & 0x20) !== 0
      }
    }
    return Buffer.concat([outline, Buffer.alloc((4 - (outline.length % 4)) % 4)])
  })
}

/** Advance and side bearing of every glyph. */
const metricsOf = (font: FontTables): Buffer[] => {
  const hmtx = tableOf(font, 'hmtx')
  const full = tableOf(font, 'hhea').readUInt16BE(34)
  return Array.from({ length: tableOf(font, 'maxp').readUInt16BE(4) }, (_, i) => {
    const advance = hmtx.subarray(4 * Math.min(i, full - 1), 4 * Math.min(i, full - 1) + 2)
    const bearing = i < full ? 4 * i + 2 : 4 * full + 2 * (i - full)
    return Buffer.concat([advance, hmtx.subarray(bearing, bearing + 2)])
  })
}

/** A character map of format 12, one group a letter. */
const characterMap = (letters: ReadonlyMap<number, number>): Buffer => {
  const sorted = [...letters].sort(([a], [b]) => a - b)
  const cmap = Buffer.alloc(12 + 16 + 12 * sorted.length)
  cmap.writeUInt16BE(1, 2)
  cmap.writeUInt16BE(3, 4)
  cmap.writeUInt16BE(10, 6)
  cmap.writeUInt32BE(12, 8)
  cmap.writeUInt16BE(12, 12)
  cmap.writeUInt32BE(16 + 12 * sorted.length, 16)
  cmap.writeUInt32BE(sorted.length, 24)
  sorted.forEach(([letter, glyph], i) => {
    cmap.writeUInt32BE(letter, 28 + 12 * i)
    cmap.writeUInt32BE(letter, 32 + 12 * i)
    cmap.writeUInt32BE(glyph, 36 + 12 * i)
  })
  return cmap
}

/** A name table of family, style, full and PostScript names. */
const nameTable = (family: string, styleName: string): Buffer => {
  const names = [
    [1, family],
    [2, styleName],
    [4, `${family} ${styleName}`],
    [6, `${family}-${styleName}`.replace(/ /g, '')],
  ] as const
  const texts = names.map(([, name]) => Buffer.from(name, 'utf16le').swap16())
  const head = Buffer.alloc(6 + 12 * names.length)
  head.writeUInt16BE(names.length, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  names.forEach(([id], i) => {
    const length = texts[i]?.length ?? 0
    ;[3, 1, 0x409, id, length, offset].forEach((value, j) => {
      head.writeUInt16BE(value, 6 + 12 * i + 2 * j)
    })
    offset += length
  })
  return Buffer.concat([head, ...texts])
}

/**
 * Joins fonts that hold different letters of one face into one, so that a word is never set from two files.
 * Where two hold the same letter, the first wins. Kerning and other OpenType features are left out: Word does
 * not kern body text either. All fonts must share their units per em.
 */
export const mergeFonts = (fonts: readonly FontTables[], family: string, styleName: string): FontTables => {
  const [first] = fonts
  if (first === undefined) throw new TypeError('nothing to merge')
  const letters = new Map<number, number>()
  const outlines: Buffer[] = []
  const metrics: Buffer[] = []
  for (const font of fonts) {
    const shift = outlines.length
    for (const [letter, glyph] of lettersOf(font)) {
      if (!letters.has(letter)) letters.set(letter, glyph + shift)
    }
    outlines.push(...outlinesOf(font, shift))
    metrics.push(...metricsOf(font))
  }
  const loca = Buffer.alloc(4 * (outlines.length + 1))
  let end = 0
  outlines.forEach((outline, i) => {
    end += outline.length
    loca.writeUInt32BE(end, 4 * (i + 1))
  })
  const head = Buffer.from(tableOf(first, 'head'))
  head.writeInt16BE(1, 50)
  const hhea = Buffer.from(tableOf(first, 'hhea'))
  hhea.writeUInt16BE(outlines.length, 34)
  const maxp = Buffer.from(tableOf(first, 'maxp'))
  for (let at = 6; at < maxp.length; at += 2) {
    maxp.writeUInt16BE(Math.max(...fonts.map((font) => tableOf(font, 'maxp').readUInt16BE(at))), at)
  }
  maxp.writeUInt16BE(outlines.length, 4)
  const post = Buffer.from(tableOf(first, 'post').subarray(0, 32))
  post.writeUInt32BE(0x00030000, 0)
  return new Map([
    ['OS/2', tableOf(first, 'OS/2')],
    ['cmap', characterMap(letters)],
    ['glyf', Buffer.concat(outlines)],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', Buffer.concat(metrics)],
    ['loca', loca],
    ['maxp', maxp],
    ['name', nameTable(family, styleName)],
    ['post', post],
  ])
}
