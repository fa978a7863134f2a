import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

const core = 'docProps/core.xml'
const stamp = '2000-01-01T00:00:00Z'

/**
 * The same workbook without the moment at which it was written (in its properties and in the stamps of the zip), so that
 * equal content gives equal bytes and a frozen report can be proven by its SHA-256.
 */
export const steadyWorkbook = (xlsx: Uint8Array): Uint8Array => {
  const parts = unzipSync(xlsx)
  const properties = parts[core]
  const settled = properties
    ? { [core]: strToU8(strFromU8(properties).replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, stamp)) }
    : {}
  const mtime = new Date(2000, 0, 1)
  const entries = Object.entries({ ...parts, ...settled }).map(
    ([name, part]) => [name, [part, { mtime, level: 6 }]] as const,
  )
  return zipSync(Object.fromEntries(entries) as Zippable)
}
