import { sql } from 'drizzle-orm'
import { enterprisesNamed, proveEnterprise } from '#modules/enterprises/service.ts'
import { enterpriseKey, enterpriseName } from '#modules/enterprises/shelf.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import type { PropertyInput } from './contract.ts'
import { supportGrants } from './permissions.ts'
import { propertyRegister } from './property-columns.ts'
import { proveProperty } from './rules.ts'
import { property } from './schema.ts'

/** What sets the register of intellectual property apart. */
export const propertyShelf: Shelf<PropertyInput, keyof typeof supportGrants> = {
  subject: 'support.property',
  register: propertyRegister,
  table: property,
  grants: supportGrants,
  rights: { read: 'support.read', write: 'support.write' },
  defaultSort: '-filedOn',
  enterprise: property.enterpriseId,
  fields: {
    enterprise: referenceTo(property.enterpriseId, enterpriseName(property.enterpriseId)),
    kind: property.kind,
    name: property.name,
    stage: sql`case when ${property.commercialisedOn} is not null then 'commercialised'
      when ${property.usedFrom} is not null then 'used'
      when ${property.grantedOn} is not null then 'granted' else 'filed' end`,
    applicationNumber: property.applicationNumber,
    filedOn: property.filedOn,
    grantNumber: property.grantNumber,
    grantedOn: property.grantedOn,
    expiresOn: property.expiresOn,
    usedFrom: property.usedFrom,
    commercialisedOn: property.commercialisedOn,
    note: property.note,
  },
  filters: { enterprise: property.enterpriseId },
  sorts: { enterprise: enterpriseName(property.enterpriseId) },
  foundBy: [enterpriseKey(property.enterpriseId)],
  keyColumns: { enterprise: property.enterpriseId, name: property.name },
  lookups: { enterprise: enterprisesNamed },
  label: (values) => String(values.name),
  words: (values) => [values.name, values.applicationNumber, values.grantNumber] as (string | null)[],
  toValues: async (context, { enterprise, ...input }) => {
    await proveEnterprise(context, enterprise, 'enterprise')
    proveProperty({ enterprise, ...input })
    return { ...input, enterpriseId: enterprise }
  },
}
