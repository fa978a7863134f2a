import { Refusal, refusals } from '#kernel/refusal.ts'
import type { Context } from '#platform/context.ts'
import type { Amendment, Shelf, Values } from './shelf.ts'
import { changeRow, keepWhole } from './verbs.ts'

/**
 * Changes the fields of a row that those whom it describes keep up themselves; every other field stays as it is.
 * @throws Refusal FORBIDDEN for a row of others, NOT_FOUND, CHANGED_MEANWHILE, ENDED
 */
export const amendRow = async <I>(context: Context, shelf: Shelf<I>, change: Amendment): Promise<void> => {
  const { amend } = shelf
  if (amend === undefined) throw new Refusal(refusals.NOT_FOUND)
  const values = Object.fromEntries(amend.fields.map((name) => [name, change.values[name]]))
  const ownPart: Shelf<Values> = {
    ...shelf,
    rights: { read: shelf.rights.read, write: amend.right },
    toValues: async () => values,
    afterWrite: async () => {},
  }
  await keepWhole(context, (inside) => changeRow(inside, ownPart, { ...change, values }))
}
