import { sql } from 'drizzle-orm'
import { reachOf } from '#kernel/permission.ts'
import { ownerOf } from '#modules/enterprises/belonging.ts'
import { enterprisesNamed, proveEnterprise } from '#modules/enterprises/service.ts'
import { enterpriseKey, enterpriseName } from '#modules/enterprises/shelf.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { type Context, today } from '#platform/context.ts'
import { propertyRegister } from './columns.ts'
import type { PropertyInput } from './contract.ts'
import { keepUp } from './keep-up.ts'
import { type PropertyRight, propertyGrants } from './permissions.ts'
import { standingOn } from './protection.ts'
import { proveProperty } from './rules.ts'
import { property } from './schema.ts'

/**
 * Who keeps a new row: whoever writes it, and for what an enterprise writes itself the agency that keeps the enterprise.
 * @throws Refusal FORBIDDEN for another enterprise, ENTERPRISE_UNKNOWN at the field
 */
const keeperOf = async (context: Context, enterprise: string) => {
  const isOwn = reachOf(context.actor, propertyGrants, 'property.write') === 'enterprise'
  if (isOwn) return ownerOf(context, enterprise)
  await proveEnterprise(context, enterprise, 'enterprise')
  return { enterpriseId: enterprise }
}

/** What sets the register of intellectual property apart. */
export const propertyShelf: Shelf<PropertyInput, PropertyRight> = {
  subject: 'property',
  register: propertyRegister,
  table: property,
  grants: propertyGrants,
  rights: { read: 'property.read', write: 'property.write' },
  defaultSort: '-filedOn',
  enterprise: property.enterpriseId,
  fields: {
    enterprise: referenceTo(property.enterpriseId, enterpriseName(property.enterpriseId)),
    kind: property.kind,
    name: property.name,
    stage: sql`case when ${property.commercialisedOn} is not null then 'commercialised'
      when ${property.usedFrom} is not null then 'used'
      when ${property.grantedOn} is not null then 'granted'
      when ${property.acceptedOn} is not null then 'accepted' else 'filed' end`,
    applicationNumber: property.applicationNumber,
    filedOn: property.filedOn,
    acceptedOn: property.acceptedOn,
    acceptedDocument: property.acceptedDocument,
    grantNumber: property.grantNumber,
    grantedOn: property.grantedOn,
    expiresOn: property.expiresOn,
    usedFrom: property.usedFrom,
    usedDocument: property.usedDocument,
    commercialisedOn: property.commercialisedOn,
    commercialisedDocument: property.commercialisedDocument,
    endedOn: property.endedOn,
    endedReason: property.endedReason,
    standing: sql`''`,
    protectedTo: property.protectedTo,
    renewals: property.renewals,
    nextDueKind: property.nextDueKind,
    nextDueNumber: property.nextDueNumber,
    nextDueOn: property.nextDueOn,
    note: property.note,
  },
  filters: { enterprise: property.enterpriseId },
  sorts: { enterprise: enterpriseName(property.enterpriseId) },
  foundBy: [enterpriseKey(property.enterpriseId)],
  keyColumns: { enterprise: property.enterpriseId, name: property.name },
  lookups: { enterprise: enterprisesNamed },
  label: (values) => String(values.name),
  words: (values) => [values.name, values.applicationNumber, values.grantNumber] as (string | null)[],
  toValues: async (context, { enterprise, ...input }, _id, before) => {
    const { enterpriseId, ...keeper } = await keeperOf(context, enterprise)
    proveProperty({ enterprise, ...input })
    return { ...input, enterpriseId, ...(before ? {} : keeper) }
  },
  derive: keepUp,
  complete: async (context, rows) =>
    rows.map((row) => ({
      ...row,
      standing: standingOn(today(context), row as unknown as Parameters<typeof standingOn>[1]),
    })),
}
