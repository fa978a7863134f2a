import { sql } from 'drizzle-orm'
import { permit } from '#kernel/permission.ts'
import { Refusal, refuseIf } from '#kernel/refusal.ts'
import { enterpriseKey, enterpriseName } from '#modules/enterprises/shelf.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { type Context, today } from '#platform/context.ts'
import type { PropertyInput } from './contract.ts'
import { type DueInput, type DueKind, dueKinds, dueRegister, type dueStandings, upkeepKinds } from './due.ts'
import { keepUp } from './keep-up.ts'
import { type PropertyRight, propertyGrants } from './permissions.ts'
import { termOf, upkeepDay } from './protection.ts'
import { propertyRefusals } from './rules.ts'
import { propertyDue as due } from './schema.ts'
import * as store from './store.ts'

const isUpkeep = (kind: DueKind): kind is keyof typeof upkeepKinds => kind in upkeepKinds

const propertyOf = async ({ actor, db }: Context, id: string) => {
  const found = await store.findProperty(db, permit(actor, propertyGrants, 'property.write'), id)
  if (found === undefined) throw new Refusal(propertyRefusals.PROPERTY_UNKNOWN, {}, 'property')
  return { ...found, kind: found.kind as PropertyInput['kind'] }
}

const dueStanding = (day: string, { dueOn, paidOn }: { dueOn: string; paidOn: string | null }) => {
  const standing: keyof typeof dueStandings = paidOn ? 'paid' : dueOn < day ? 'overdue' : 'open'
  return standing
}

/** What sets the register of fees apart. */
export const dueShelf: Shelf<DueInput, PropertyRight> = {
  subject: 'property.due',
  register: dueRegister,
  table: due,
  grants: propertyGrants,
  rights: { read: 'property.read', write: 'property.write' },
  defaultSort: '-dueOn',
  enterprise: due.enterpriseId,
  fields: {
    property: referenceTo(
      due.propertyId,
      sql`(select named.name from property named where named.id = ${due.propertyId})`,
    ),
    enterprise: referenceTo(due.enterpriseId, enterpriseName(due.enterpriseId)),
    kind: due.kind,
    number: due.number,
    dueOn: due.dueOn,
    amount: due.amount,
    paidOn: due.paidOn,
    document: due.document,
    standing: sql`''`,
    note: due.note,
  },
  filters: { property: due.propertyId, enterprise: due.enterpriseId },
  foundBy: [
    enterpriseKey(due.enterpriseId),
    (pattern) =>
      sql`${due.propertyId} = any(array(select p.id from property p where p.search_key like ${pattern}))`,
  ],
  keyColumns: { property: due.propertyId, kind: due.kind, number: due.number },
  lookups: {
    property: ({ db, actor }, texts) => store.propertiesCalled(db, actor.province, texts),
  },
  label: ({ kind, number, dueOn }) => `${dueKinds[kind as DueKind]?.vi ?? kind} ${number}, ${dueOn}`,
  words: ({ document, note }) => [document, note] as (string | null)[],
  toValues: async (context, { property, amount, ...input }, id) => {
    const { kind, number, paidOn } = input
    const found = await propertyOf(context, property)
    const upkeep = termOf(found)?.upkeep
    const isForeign = isUpkeep(kind) && upkeep !== undefined && upkeep !== kind
    refuseIf(isForeign, propertyRefusals.OTHER_UPKEEP, { kind: dueKinds[kind].vi }, 'kind')
    const other = await store.findSame(context.db, property, kind, number)
    refuseIf(other !== undefined && other.id !== id, propertyRefusals.DUE_TAKEN, {}, 'number')
    const dueOn = input.dueOn ?? (isUpkeep(kind) ? upkeepDay(found, number) : undefined)
    if (dueOn === undefined) throw new Refusal(propertyRefusals.DUE_DAY_MISSING, {}, 'dueOn')
    refuseIf(paidOn !== null && paidOn > today(context), propertyRefusals.PAID_IN_FUTURE, {}, 'paidOn')
    return {
      ...input,
      dueOn,
      amount: amount === null ? null : BigInt(amount),
      propertyId: property,
      enterpriseId: found.enterpriseId,
      agencyId: found.agencyId,
    }
  },
  derive: async (context, ids) => keepUp(context, await store.propertiesOf(context.db, ids)),
  complete: async (context, rows) =>
    rows.map((row) => ({
      ...row,
      standing: dueStanding(today(context), row as unknown as Parameters<typeof dueStanding>[1]),
    })),
}
