import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { keysOf } from '#kernel/field.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { type EnterpriseInput, enterpriseRegister, OwnEnterpriseInput } from './contract.ts'
import { proveIdentity } from './identity.ts'
import { enterpriseGrants } from './permissions.ts'
import { enterprise } from './schema.ts'

/** What sets the register of enterprises apart. */
export const enterpriseShelf: Shelf<EnterpriseInput, keyof typeof enterpriseGrants> = {
  subject: 'enterprise',
  register: enterpriseRegister,
  table: enterprise,
  grants: enterpriseGrants,
  rights: { read: 'enterprise.read', write: 'enterprise.write' },
  amend: { right: 'enterprise.amend', fields: keysOf(OwnEnterpriseInput.shape) },
  defaultSort: 'name',
  enterprise: enterprise.id,
  fields: {
    name: enterprise.name,
    taxCode: enterprise.taxCode,
    kind: enterprise.kind,
    size: enterprise.size,
    industry: enterprise.industry,
    product: enterprise.product,
    keyProduct: enterprise.keyProduct,
    ocop: enterprise.ocop,
    startUp: enterprise.startUp,
    commune: enterprise.commune,
    address: enterprise.address,
    representative: enterprise.representative,
    phone: enterprise.phone,
  },
  keyColumns: { taxCode: enterprise.taxCode },
  onceBy: (values) => String(values.taxCode ?? values.id),
  label: (values) => String(values.name),
  words: (values) => [values.name, values.taxCode, values.product, values.commune] as (string | null)[],
  toValues: async (context, input, id) => ({ ...input, ...(await proveIdentity(context, input, id)) }),
}

/** Finds rows of other registers by the enterprise that they refer to; as an array, so that their index serves. */
export const enterpriseKey =
  (id: PgColumn | SQL) =>
  (pattern: string): SQL =>
    sql`${id} = any(array(select e.id from enterprise e where e.search_key like ${pattern}))`

/** An enterprise as a reference in other registers: its id and name. */
export const enterpriseName = (id: unknown) => sql`(select e.name from enterprise e where e.id = ${id})`
