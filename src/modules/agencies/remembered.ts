import { keptByStamp } from '#platform/by-stamp.ts'
import type { Database } from '#platform/database/database.ts'
import { findDirectory } from './store.ts'

/**
 * Reads something of a province's directory once and keeps it in memory until the directory changes; asking costs one
 * small statement. Nobody may change what it gives.
 */
export const remembered = <T>(read: (db: Database, province: string) => Promise<T>, nothing: T) => {
  const kept = keptByStamp<T>()
  return async (db: Database, province: string): Promise<T> => {
    const stamp = (await findDirectory(db, province))?.stamp
    return stamp === undefined ? nothing : kept(stamp, () => read(db, province))
  }
}
