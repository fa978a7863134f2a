import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { keysOf } from '#kernel/field.ts'
import { refuseIf } from '#kernel/refusal.ts'
import { maskPhone } from '#modules/registers/personal.ts'
import type { Shelf, Shown } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import type { Context } from '#platform/context.ts'
import { type EnterpriseInput, enterpriseRegister, OwnEnterpriseInput } from './contract.ts'
import { deriveFacts } from './derive-facts.ts'
import { proveIdentity } from './identity.ts'
import { type EnterpriseRight, enterpriseGrants } from './permissions.ts'
import { findPlacedAt, placesNamed } from './place-of-enterprise.ts'
import { enterpriseRefusals, nameKeyOf } from './rules.ts'
import { enterprise } from './schema.ts'
import * as store from './store.ts'
import { readVsic, vsicId, vsicLabel } from './vsic.ts'

/** Finds rows of other registers by the enterprise that they refer to; as an array, so that their index serves. */
export const enterpriseKey =
  (id: PgColumn | SQL) =>
  (pattern: string): SQL =>
    sql`${id} = any(array(select e.id from enterprise e where e.search_key like ${pattern}))`

/** An enterprise as a reference in other registers: its id and name. */
export const enterpriseName = (id: unknown) => sql`(select e.name from enterprise e where e.id = ${id})`

const activityOf = (vsic: string | null) => {
  const activity = vsic === null ? undefined : readVsic(vsic)
  refuseIf(vsic !== null && activity === undefined, enterpriseRefusals.VSIC_UNKNOWN, {}, 'vsic')
  return {
    vsic: activity ? vsicId(activity) : null,
    section: activity ? vsicId({ version: activity.version, code: activity.section }) : null,
  }
}

/** Which activities a sheet means; a code without its version means nothing. */
const activitiesNamed = async (_context: Context, texts: readonly string[]): Promise<Map<string, string>> =>
  new Map(
    texts.flatMap((typed) => {
      const activity = readVsic(typed)
      return activity ? [[typed, vsicId(activity)] as const] : []
    }),
  )

const nowhere = {
  placeCode: null,
  placeFrom: null,
  commune: null,
  district: null,
  placeNow: null,
  communeNow: null,
}

const placeOf = async (context: Context, place: string | null) => {
  const placed = place === null ? nowhere : await findPlacedAt(context, place)
  refuseIf(placed === undefined, enterpriseRefusals.PLACE_UNKNOWN, {}, 'commune')
  return placed ?? nowhere
}

/** Names the activity, which the database knows by version and code only. */
const nameActivity = (row: Shown): Shown => {
  const activity = readVsic(String(row.vsic ?? ''))
  return { ...row, vsic: activity ? { id: vsicId(activity), label: vsicLabel(activity).vi } : null }
}

const placeLabel = sql`case when ${enterprise.district} is null then ${enterprise.commune} else ${enterprise.commune} || ', ' || ${enterprise.district} end`
const placeRef = sql`${enterprise.placeCode} || '@' || ${enterprise.placeFrom}`

/** What sets the register of enterprises apart. */
export const enterpriseShelf: Shelf<EnterpriseInput, EnterpriseRight> = {
  subject: 'enterprise',
  register: enterpriseRegister,
  table: enterprise,
  grants: enterpriseGrants,
  rights: { read: 'enterprise.read', write: 'enterprise.write' },
  amend: { right: 'enterprise.amend', fields: keysOf(OwnEnterpriseInput.shape) },
  personal: {
    kind: 'enterprise-contact',
    right: 'enterpriseContact.read',
    masks: { phone: maskPhone },
    columns: ['representative', 'phone'],
    // Kept as long as the enterprise stands in the register.
    since: enterprise.removedAt,
  },
  defaultSort: 'name',
  enterprise: enterprise.id,
  fields: {
    name: enterprise.name,
    taxCode: enterprise.taxCode,
    kind: enterprise.kind,
    size: enterprise.size,
    statedSize: enterprise.statedSize,
    vsic: enterprise.vsic,
    section: enterprise.section,
    industry: enterprise.industry,
    product: enterprise.product,
    keyProduct: enterprise.keyProduct,
    ocop: enterprise.ocop,
    exports: enterprise.exports,
    startUp: enterprise.startUp,
    commune: sql`case when ${enterprise.placeCode} is null then null else json_build_object('id', ${placeRef}, 'label', ${placeLabel}) end`,
    district: enterprise.district,
    communeNow: sql`case when ${enterprise.placeNow} is null then null else json_build_object('id', ${enterprise.placeNow}, 'label', ${enterprise.communeNow}) end`,
    address: enterprise.address,
    representative: enterprise.representative,
    phone: enterprise.phone,
    mergedInto: referenceTo(enterprise.mergedInto, enterpriseName(enterprise.mergedInto)),
  },
  filters: { commune: placeRef, communeNow: enterprise.placeNow },
  sorts: { commune: enterprise.commune },
  keyColumns: { taxCode: enterprise.taxCode },
  lookups: { commune: placesNamed, vsic: activitiesNamed },
  onceBy: (values) => String(values.taxCode ?? values.id),
  label: (values) => String(values.name),
  words: (values) =>
    [
      values.name,
      values.taxCode,
      values.product,
      values.commune,
      values.district,
      values.communeNow === values.commune ? null : values.communeNow,
    ] as (string | null)[],
  toValues: async (context, { vsic, commune, ...input }, id) => ({
    ...input,
    nameKey: nameKeyOf(input.name),
    ...(await proveIdentity(context, input, id)),
    ...activityOf(vsic),
    ...(await placeOf(context, commune)),
  }),
  derive: async (context, ids) => {
    const isMerged = await store.anyMergedYetThere(context.db, ids)
    refuseIf(isMerged, enterpriseRefusals.MERGED)
    await deriveFacts(context, ids)
  },
  complete: async (_context, rows) =>
    rows.map(nameActivity).map((row) => (row.mergedInto === null ? row : { ...row, actions: [] })),
}
