import type { Text } from '#kernel/text.ts'
import { searchKey } from '#kernel/vietnamese/search-key.ts'
import type { Context } from '#platform/context.ts'

/** A record as the palette names it. */
export interface Found {
  readonly id: string
  readonly label: string
}

/** How records of one kind are found by words, within what the person may read. */
export interface Finder {
  /** The name under which history knows the records, e.g. `training.course`. */
  readonly subject: string
  readonly label: Text
  /** At most `limit` records, in one statement; none for those who may read none. */
  readonly find: (context: Context, words: string, limit: number) => Promise<readonly Found[]>
}

const perKind = 5
const fewestLetters = 2

/**
 * Records of every kind that hold the words, with or without accents, within what the person may read; kinds without
 * any are left out. Words of a single letter find nothing.
 */
export const findRecords = async (context: Context, finders: readonly Finder[], q: string) => {
  if (searchKey(q).length < fewestLetters) return []
  const found: { subject: string; label: Text; rows: Found[] }[] = []
  for (const { subject, label, find } of finders) {
    const rows = await find(context, q, perKind)
    if (rows.length > 0) found.push({ subject, label, rows: [...rows] })
  }
  return found
}
