import type { Actor } from '#kernel/actor.ts'
import type { ListQuery } from '#kernel/contract.ts'
import { mayOn, type Owner, reachOf } from '#kernel/permission.ts'
import type { Masks } from '#modules/audit/rules.ts'
import { ownerOf } from './owner.ts'
import type { Shelf, Values } from './shelf.ts'

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

const maskOf = (masks: Masks, name: string) => (Object.hasOwn(masks, name) ? masks[name] : undefined)

/** The values of a row with those fields masked that the person may not see, and which these are. */
export const maskValues = (values: Values, masks: Masks | undefined): Values => {
  if (masks === undefined) return values
  const masked = Object.keys(values).filter((name) => typeof values[name] === 'string' && maskOf(masks, name))
  if (masked.length === 0) return values
  const hidden = masked.map((name) => [name, maskOf(masks, name)?.(String(values[name])) ?? null])
  return { ...values, ...Object.fromEntries(hidden), masked }
}

/**
 * What is asked of a list, without the filters and the order that would tell of fields that the person sees masked in
 * some of its rows.
 */
export const withoutMasked = <I, Q extends Pick<ListQuery, 'filter' | 'sort'>>(
  { actor }: { readonly actor: Actor },
  { personal, grants, rights }: Shelf<I>,
  query: Q,
): Q => {
  const reach = personal && reachOf(actor, grants, personal.right)
  if (personal === undefined || reach === 'all' || reach === reachOf(actor, grants, rights.read)) return query
  const isOpen = (name: string) => maskOf(personal.masks, name) === undefined
  return {
    ...query,
    filter: Object.fromEntries(Object.entries(query.filter).filter(([name]) => isOpen(name))),
    sort: isOpen(query.sort.replace(/^-/, '')) ? query.sort : '',
  }
}

/** The new values of a row; what the person sees masked of it stays as it is, so that no mask is ever written. */
export const keepMasked = <I>(actor: Actor, shelf: Shelf<I>, before: Values, values: Values): Values => {
  const masks = masksFor(actor, shelf, ownerOf(shelf, before)) ?? {}
  const held = Object.keys(values).filter((name) => maskOf(masks, name))
  return { ...values, ...Object.fromEntries(held.map((name) => [name, before[name]])) }
}
