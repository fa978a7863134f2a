import type { PgColumn } from 'drizzle-orm/pg-core'
import { permitOn } from '#kernel/permission.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { KeptTable, Shelf, Values } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import type { Context } from '#platform/context.ts'
import { deriveFacts } from './derive-facts.ts'
import { type EnterpriseRight, enterpriseGrants } from './permissions.ts'
import { enterpriseRefusals } from './rules.ts'
import { enterpriseKey, enterpriseName } from './shelf.ts'
import * as store from './store.ts'

/** Whose a row is: the enterprise, and the agency that keeps it. */
export interface Owner {
  readonly enterpriseId: string
  readonly agencyId: string | null
}

/**
 * Proves that the person may write to an enterprise and says who owns what belongs to it.
 * @throws Refusal ENTERPRISE_UNKNOWN at the field, FORBIDDEN
 */
export const ownerOf = async (context: Context, enterpriseId: string): Promise<Owner> => {
  const { actor, db } = context
  const found = await store.findOwner(db, actor.province, enterpriseId)
  if (found === undefined || found.removedAt !== null)
    throw new Refusal(enterpriseRefusals.ENTERPRISE_UNKNOWN, {}, 'enterprise')
  const owner = { enterpriseId, agencyId: found.agencyId }
  permitOn(actor, enterpriseGrants, 'enterpriseFacts.write', owner)
  return owner
}

type Belonging = KeptTable & { readonly enterpriseId: PgColumn }

/** What the registers of things that belong to an enterprise have alike; spread it into their shelf. */
export const belongsToEnterprise = (table: Belonging) =>
  ({
    grants: enterpriseGrants,
    rights: { read: 'enterprise.read', write: 'enterpriseFacts.write' },
    enterprise: table.enterpriseId,
    filters: { enterprise: table.enterpriseId },
    sorts: { enterprise: enterpriseName(table.enterpriseId) },
    foundBy: [enterpriseKey(table.enterpriseId)],
    lookups: {
      enterprise: (context: Context, texts: readonly string[]) =>
        store.idsByText(context.db, context.actor.province, texts),
    },
  }) satisfies Partial<Shelf<never, EnterpriseRight>>

/** The enterprise of a row as a reference. */
export const ownerField = (table: Belonging) =>
  referenceTo(table.enterpriseId, enterpriseName(table.enterpriseId))

/** Keeps what enterprises are by these rows. */
export const deriveOwners =
  (table: Belonging) =>
  async (context: Context, ids: readonly string[], befores: readonly Values[]): Promise<void> => {
    const now = await store.ownersOf(context.db, table, ids)
    // A row that went to another enterprise leaves its old one without it.
    const owners = new Set([...now, ...befores.map(({ enterpriseId }) => String(enterpriseId))])
    await deriveFacts(context, [...owners])
  }
