import type { Actor } from '#kernel/actor.ts'
import { mayOn, type Owner, reachOf } from '#kernel/permission.ts'
import type { Masks } from '#modules/audit/rules.ts'
import type { Shelf } from './shelf.ts'

/** What is masked of a row for this person: nothing for who holds the right on it; of any row where no owner is named. */
export const masksFor = <I>(
  actor: Actor,
  { personal, grants }: Shelf<I>,
  owner: Owner | undefined,
): Masks | undefined => {
  if (personal === undefined) return undefined
  const maySee = owner
    ? mayOn(actor, grants, personal.right, owner)
    : reachOf(actor, grants, personal.right) === 'all'
  return maySee ? undefined : personal.masks
}

/** The values of a row with those fields masked that the person may not see. */
export const maskValues = <T extends Record<string, unknown>>(values: T, masks: Masks | undefined): T =>
  masks === undefined
    ? values
    : (Object.fromEntries(
        Object.entries(values).map(([name, value]) => {
          const mask = Object.hasOwn(masks, name) ? masks[name] : undefined
          return [name, mask && typeof value === 'string' ? mask(value) : value]
        }),
      ) as T)
