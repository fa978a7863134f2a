import type { PgColumn } from 'drizzle-orm/pg-core'
import { permit, reachOf } from '#kernel/permission.ts'
import { Refusal } from '#kernel/refusal.ts'
import { enterpriseKey, enterpriseName } from '#modules/enterprises/shelf.ts'
import type { KeptTable, Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import type { Context } from '#platform/context.ts'
import { type InnovationRight, innovationGrants } from './permissions.ts'
import { innovationRefusals } from './rules.ts'
import * as store from './store.ts'

type Part = KeptTable & { readonly projectId: PgColumn; readonly enterpriseId: PgColumn }

/** Whether this person acts for the enterprise only, and not for the agency that leads. */
export const actsForEnterprise = ({ actor }: Context): boolean =>
  reachOf(actor, innovationGrants, 'innovation.write') === 'enterprise'

/**
 * The project that a part belongs to, for somebody who may write to it; locked until the transaction ends.
 * @throws Refusal PROJECT_UNKNOWN at the field, FORBIDDEN
 */
export const writableProject = async (
  { actor, db }: Context,
  id: string,
  right: InnovationRight = 'innovation.write',
) => {
  const found = await store.lockProject(db, permit(actor, innovationGrants, right), id)
  if (found === undefined) throw new Refusal(innovationRefusals.PROJECT_UNKNOWN, {}, 'project')
  return found
}

/** How a sheet names projects. */
export const projectLookup = ({ db, actor }: Context, texts: readonly string[]) =>
  store.projectsTitled(db, actor.province, texts)

/** The column by which a part names its project. */
export const projectField = (id: PgColumn) => referenceTo(id, store.projectTitle(id))

/** What the registers of parts that an enterprise writes have alike; spread it into their shelf. */
export const partOfProject = (table: Part) =>
  ({
    grants: innovationGrants,
    rights: { read: 'innovation.read', write: 'innovation.write' },
    enterprise: table.enterpriseId,
    filters: { project: table.projectId, enterprise: table.enterpriseId },
    foundBy: [enterpriseKey(table.enterpriseId)],
  }) satisfies Partial<Shelf<never, InnovationRight>>

/** The columns that such parts begin with. */
export const partFields = (table: Part) => ({
  project: projectField(table.projectId),
  enterprise: referenceTo(table.enterpriseId, enterpriseName(table.enterpriseId)),
})
