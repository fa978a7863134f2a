import type { ListQuery } from '#kernel/contract.ts'
import type { Jurisdiction } from '#kernel/permission.ts'
import type { Context } from '#platform/context.ts'
import { withoutMasked } from './mask.ts'
import type { Shelf, Shown } from './shelf.ts'
import * as store from './store.ts'
import { presentAll } from './verbs.ts'

const rowsAtOnce = 1000

/** A whole list, to be read batch by batch. */
export interface WholeList {
  readonly count: number
  readonly batches: () => AsyncGenerator<Shown[]>
}

/**
 * Reads a list of any length: first the keys in their order, then the rows of a thousand keys at a time, so that no
 * more than these lie in memory. A row that leaves the list meanwhile is left out.
 */
export const readInBatches = async <I>(
  context: Context,
  shelf: Shelf<I>,
  within: Jurisdiction,
  query: ListQuery,
): Promise<WholeList> => {
  const keys = await store.listKeys(context.db, shelf, within, withoutMasked(context, shelf, query))
  const batches = async function* () {
    for (let start = 0; start < keys.length; start += rowsAtOnce) {
      const asked = keys.slice(start, start + rowsAtOnce)
      const rows = await store.rowsByKeys(context.db, shelf, within, asked)
      yield await presentAll(context, shelf, rows)
    }
  }
  return { count: keys.length, batches }
}
