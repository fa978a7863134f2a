import { createHash } from 'node:crypto'

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((one) => (one === undefined ? null : ordered(one)))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([name, one]) => [name, ordered(one)]),
  )
}

/** JSON with names in one order and without absent values: the same content gives the same text, also from a database. */
export const canonicalJson = (value: unknown): string => JSON.stringify(ordered(value))

/** The SHA-256 of bytes, or of a text as UTF-8, as 64 hexadecimal digits. */
export const sha256Of = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex')

/** The SHA-256 of the canonical JSON, as 64 hexadecimal digits. */
export const fingerprintOf = (value: unknown): string => sha256Of(canonicalJson(value))
