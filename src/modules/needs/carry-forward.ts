import { permit } from '#kernel/permission.ts'
import { enterRows, freshRow } from '#modules/registers/new-rows.ts'
import { atomically, type Context } from '#platform/context.ts'
import { needGrants } from './permissions.ts'
import { needShelf } from './shelf.ts'
import * as store from './store.ts'

/**
 * Carries the needs of the year before into a year as drafts, within the person's own scope (V.5.d): all that were not
 * withdrawn or declined, each once, and none that stands in the new year already.
 * @returns how many drafts were made
 * @throws Refusal FORBIDDEN, NOT_SIGNED_IN
 */
export const carryForward = (context: Context, year: number): Promise<{ made: number }> =>
  atomically(context, async (inside) => {
    const within = permit(inside.actor, needGrants, 'need.write')
    const earlier = await store.carriable(inside.db, within, year - 1)
    const fresh = {
      year,
      state: needShelf.workflow?.initial,
      introducedById: null,
      introducedOn: null,
      letter: null,
    }
    const rows = earlier.map((one) =>
      freshRow(inside, needShelf, { ...one, ...fresh, carriedFromId: one.id }),
    )
    if (rows.length > 0) await enterRows(inside, needShelf, rows)
    return { made: rows.length }
  })
