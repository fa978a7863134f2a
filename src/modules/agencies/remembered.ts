import type { Database } from '#platform/database/database.ts'
import { findDirectory } from './store.ts'

const most = 20

/**
 * Reads something of a province's directory once and keeps it in memory until the directory changes; asking costs one
 * small statement. Nobody may change what it gives.
 */
export const remembered = <T>(read: (db: Database, province: string) => Promise<T>, nothing: T) => {
  const known = new Map<string, T>()
  return async (db: Database, province: string): Promise<T> => {
    const stamp = (await findDirectory(db, province))?.stamp
    if (stamp === undefined) return nothing
    const kept = known.get(stamp)
    if (kept !== undefined) return kept
    const found = await read(db, province)
    for (const old of [...known.keys()].slice(0, Math.max(0, known.size - most))) known.delete(old)
    known.set(stamp, found)
    return found
  }
}
