import { sql } from 'drizzle-orm'
import { keysOf } from '#kernel/field.ts'
import { refuseIf } from '#kernel/refusal.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { type BodyInput, OwnBodyInput } from './body.ts'
import { bodyRegister } from './body-columns.ts'
import { conformityGrants } from './permissions.ts'
import { conformityRefusals, proveBody } from './rules.ts'
import { body } from './schema.ts'
import * as store from './store.ts'

/** What sets the register of conformity assessment bodies apart. */
export const bodyShelf: Shelf<BodyInput, keyof typeof conformityGrants> = {
  subject: 'conformity.body',
  register: bodyRegister,
  table: body,
  grants: conformityGrants,
  rights: { read: 'conformity.read', write: 'conformity.write' },
  amend: { right: 'conformity.amend', fields: keysOf(OwnBodyInput.shape) },
  body: body.id,
  defaultSort: 'name',
  fields: {
    name: body.name,
    parent: referenceTo(body.parentId, agencyNameOn(body.parentId, sql`now()`)),
    service: body.service,
    products: body.products,
    recognition: body.recognition,
    number: body.number,
    recognisedBy: body.recognisedBy,
    scheme: body.scheme,
    standard: body.standard,
    scope: body.scope,
    basis: body.basis,
    issued: body.issued,
    expires: body.expires,
    status: body.status,
    standing: store.standingToday(body),
    level: store.highestLevel,
    formedOn: body.formedOn,
    formedDecision: body.formedDecision,
    nationalOn: body.nationalOn,
    nationalDecision: body.nationalDecision,
    internationalOn: body.internationalOn,
    internationalDecision: body.internationalDecision,
  },
  filters: { parent: body.parentId },
  keyColumns: { name: body.name },
  label: (values) => String(values.name),
  words: (values) =>
    [values.name, values.number, values.scheme, values.standard, values.products] as (string | null)[],
  toValues: async ({ db, actor }, { parent, ...input }, id, before) => {
    const standing = before ?? (id === undefined ? undefined : await store.find(db, id))
    proveBody({ parent, ...input }, Boolean(standing?.number))
    const other = await store.findNamed(db, actor.province, input.name)
    refuseIf(other !== undefined && other.id !== id, conformityRefusals.BODY_TAKEN, {}, 'name')
    const { keyOf } = await directoryOf(db, actor.province)
    const isUnknown = parent !== null && !keyOf.has(parent)
    refuseIf(isUnknown, conformityRefusals.PARENT_UNKNOWN, {}, 'parent')
    return { ...input, parentId: parent }
  },
}
