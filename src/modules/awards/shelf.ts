import { refuseIf } from '#kernel/refusal.ts'
import { enterpriseCalled, enterprisesNamed, proveEnterprise } from '#modules/enterprises/service.ts'
import { enterpriseKey, enterpriseName } from '#modules/enterprises/shelf.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { today } from '#platform/context.ts'
import { type EntryInput, entryRegister } from './contract.ts'
import { awardsGrants } from './permissions.ts'
import { awardsRefusals, proveEntry } from './rules.ts'
import { entry } from './schema.ts'
import * as store from './store.ts'

/** What sets the register of award entries apart. */
export const entryShelf: Shelf<EntryInput, keyof typeof awardsGrants> = {
  subject: 'awards.entry',
  register: entryRegister,
  table: entry,
  grants: awardsGrants,
  rights: { read: 'awards.read', write: 'awards.write' },
  defaultSort: '-awardYear',
  enterprise: entry.enterpriseId,
  fields: {
    enterprise: referenceTo(entry.enterpriseId, enterpriseName(entry.enterpriseId)),
    awardYear: entry.awardYear,
    entrant: entry.entrant,
    registeredOn: entry.registeredOn,
    preliminaryScore: entry.preliminaryScore,
    result: entry.result,
    decisionNumber: entry.decisionNumber,
    decisionDate: entry.decisionDate,
    ceremonyDate: entry.ceremonyDate,
    note: entry.note,
  },
  filters: { enterprise: entry.enterpriseId },
  sorts: { enterprise: enterpriseName(entry.enterpriseId) },
  foundBy: [enterpriseKey(entry.enterpriseId)],
  keyColumns: { enterprise: entry.enterpriseId, awardYear: entry.awardYear },
  lookups: { enterprise: enterprisesNamed },
  label: async (values, context) =>
    `${await enterpriseCalled(context, values.enterpriseId)}, ${values.awardYear}`,
  words: (values) => [values.decisionNumber, values.note] as (string | null)[],
  toValues: async (context, { enterprise, ...input }, id) => {
    await proveEnterprise(context, enterprise, 'enterprise')
    proveEntry({ enterprise, ...input }, today(context))
    const { awardYear: year } = input
    const other = await store.findEntry(context.db, context.actor.province, enterprise, year)
    const isTaken = other !== undefined && other.id !== id
    refuseIf(isTaken, awardsRefusals.ENTRY_TAKEN, { year }, 'enterprise')
    return { ...input, enterpriseId: enterprise }
  },
}
