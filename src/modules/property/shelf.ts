import { sql } from 'drizzle-orm'
import { enterprisesNamed, proveEnterprise } from '#modules/enterprises/service.ts'
import { enterpriseKey, enterpriseName } from '#modules/enterprises/shelf.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { propertyRegister } from './columns.ts'
import type { PropertyInput } from './contract.ts'
import { propertyGrants } from './permissions.ts'
import { proveProperty } from './rules.ts'
import { property } from './schema.ts'

/** What sets the register of intellectual property apart. */
export const propertyShelf: Shelf<PropertyInput, keyof typeof propertyGrants> = {
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
