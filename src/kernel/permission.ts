import type { Actor, Capacity } from './actor.ts'
import { Refusal, refusals } from './refusal.ts'

/**
 * How far a right reaches: every row of the province, rows of the own agencies, of the enterprise or the conformity body
 * that the person represents, or published rows.
 */
export type Reach = 'all' | 'own' | 'enterprise' | 'body' | 'published'

/** Whose row it is. */
export interface Owner {
  readonly agencyId?: string | null
  readonly enterpriseId?: string | null
  readonly bodyId?: string | null
}

/** The rights of one module: which capacity holds which, and how far. A capacity that is not named has no right. */
export type Grants<P extends string = string> = Readonly<Record<P, Partial<Record<Capacity, Reach>>>>

declare const proven: unique symbol

/**
 * A proven scope: the rows on which a right holds. Stores take it for every read, and only `permit` and
 * `clockwork` make one, so no query can be written without having asked for the right first.
 */
export type Jurisdiction = { readonly [proven]: true; readonly province: string } & (
  | { readonly reach: 'all' }
  | { readonly reach: 'own'; readonly agencies: readonly string[] }
  | { readonly reach: 'enterprise'; readonly enterprise: string }
  | { readonly reach: 'body'; readonly body: string }
  | { readonly reach: 'published' }
)

const widest: readonly Reach[] = ['all', 'own', 'enterprise', 'body', 'published']

/** The widest reach that any capacity of the actor gives for this right; undefined when none does, or its scopes lack it. */
export const reachOf = <P extends string>(actor: Actor, grants: Grants<P>, right: P): Reach | undefined => {
  if (actor.scopes?.has(right) === false) return undefined
  const reaches = Object.entries(grants[right])
    .filter(([capacity]) => actor.capacities.has(capacity as Capacity))
    .map(([, reach]) => reach)
  return widest.find((reach) => reaches.includes(reach))
}

/** Whether the actor holds the right at all, for buttons and menus. */
export const holds = <P extends string>(actor: Actor, grants: Grants<P>, right: P): boolean =>
  reachOf(actor, grants, right) !== undefined

/**
 * Proves that the actor holds the right and says on which rows.
 * @throws Refusal NOT_SIGNED_IN for the public, FORBIDDEN for a person without the right, OUT_OF_SCOPE for an integration.
 */
export const permit = <P extends string>(actor: Actor, grants: Grants<P>, right: P): Jurisdiction => {
  const reach = reachOf(actor, grants, right)
  if (reach !== undefined) return jurisdiction(actor, reach)
  if (actor.scopes !== undefined) throw new Refusal(refusals.OUT_OF_SCOPE, { right })
  throw new Refusal(actor.personId === undefined ? refusals.NOT_SIGNED_IN : refusals.FORBIDDEN)
}

/**
 * The signed-in person, for what is theirs alone and asks for no right: their notices, their language.
 * @throws Refusal NOT_SIGNED_IN for the public, PEOPLE_ONLY for an integration, which has nothing of its own.
 */
export const personOf = ({ personId, scopes }: Actor): string => {
  if (scopes !== undefined) throw new Refusal(refusals.PEOPLE_ONLY)
  if (personId === undefined) throw new Refusal(refusals.NOT_SIGNED_IN)
  return personId
}

const jurisdiction = (actor: Actor, reach: Reach): Jurisdiction => {
  const { province } = actor
  if (reach === 'own') return { province, reach, agencies: actor.ownAgencies } as unknown as Jurisdiction
  if (reach === 'enterprise')
    return { province, reach, enterprise: actor.enterpriseId ?? '' } as unknown as Jurisdiction
  if (reach === 'body') return { province, reach, body: actor.bodyId ?? '' } as unknown as Jurisdiction
  return { province, reach } as unknown as Jurisdiction
}

/** The scope of the program's own work (reminders, computed figures): one province, or the rows of some agencies in it. */
export const clockwork = (province: string, agencies?: readonly string[]): Jurisdiction =>
  (agencies === undefined
    ? { province, reach: 'all' }
    : { province, reach: 'own', agencies }) as unknown as Jurisdiction

/** Whether a row with this owner lies within the scope. */
export const covers = (within: Jurisdiction, row: Owner): boolean => {
  if (within.reach === 'all') return true
  if (within.reach === 'own') return row.agencyId != null && within.agencies.includes(row.agencyId)
  if (within.reach === 'enterprise') return row.enterpriseId != null && within.enterprise === row.enterpriseId
  if (within.reach === 'body') return row.bodyId != null && within.body === row.bodyId
  return false
}

/** As `permit`, for one row that has been loaded: refuses NOT_FOUND when the row lies outside, so that nothing is given away. */
export const permitOn = <P extends string>(
  actor: Actor,
  grants: Grants<P>,
  right: P,
  row: Owner,
): Jurisdiction => {
  const within = permit(actor, grants, right)
  if (!covers(within, row)) throw new Refusal(refusals.FORBIDDEN)
  return within
}

/** Whether the actor holds the right on this row, without refusing. */
export const mayOn = <P extends string>(actor: Actor, grants: Grants<P>, right: P, row: Owner): boolean =>
  holds(actor, grants, right) && covers(permit(actor, grants, right), row)
