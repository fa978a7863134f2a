import type { Database } from '#platform/database/database.ts'
import * as store from './store.ts'

const remembered = new Map<string, store.Directory>()
const mostRemembered = 20

/**
 * All agencies of a province with their versions, duties and successions, as the document that the rules work on.
 * It is kept in memory until the directory changes; asking costs one small statement.
 */
export const directoryOf = async (db: Database, province: string): Promise<store.Directory> => {
  const stamp = (await store.findDirectory(db, province))?.stamp
  if (stamp === undefined)
    return { document: { agencies: [], successions: [] }, idOf: new Map(), keyOf: new Map() }
  const known = remembered.get(stamp)
  if (known) return known
  const read = await store.readDirectory(db, province)
  for (const old of [...remembered.keys()].slice(0, Math.max(0, remembered.size - mostRemembered)))
    remembered.delete(old)
  remembered.set(stamp, read)
  return read
}
