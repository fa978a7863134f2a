import { sql } from 'drizzle-orm'
import { refuseIf } from '#kernel/refusal.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import { keepSheets } from '#modules/registers/sheets.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { keepRegister } from '#modules/registers/verbs.ts'
import * as callStore from './call-store.ts'
import { CeilingInput, ceilingRegister } from './ceiling.ts'
import { type EstimateRight, estimateGrants } from './permissions.ts'
import { estimateRefusals } from './rules.ts'
import { estimateCall, estimateCeiling } from './schema.ts'
import { proveSources, sourcesOf } from './sources.ts'

const titleOfCall = sql`(select c.title from ${estimateCall} c where c.id = ${estimateCeiling.callId})`

/** What sets the register of ceilings apart. */
export const ceilingShelf: Shelf<CeilingInput, EstimateRight> = {
  subject: 'estimates.ceiling',
  register: ceilingRegister,
  table: estimateCeiling,
  grants: estimateGrants,
  rights: { read: 'estimate.call.read', write: 'estimate.run' },
  defaultSort: '-amount',
  fields: {
    call: referenceTo(estimateCeiling.callId, titleOfCall),
    source: referenceTo(sql`${estimateCeiling.source}`, sql`${estimateCeiling.source}`),
    forAgency: referenceTo(
      estimateCeiling.forAgencyId,
      agencyNameOn(estimateCeiling.forAgencyId, sql`${estimateCeiling.createdAt}::date`),
    ),
    amount: estimateCeiling.amount,
    asked: sql`${sql`${callStore.askedSum({
      call: sql`${estimateCeiling.callId}`,
      source: sql`${estimateCeiling.source}`,
      agency: sql`${estimateCeiling.forAgencyId}`,
    })}::text`}`,
    strictness: estimateCeiling.strictness,
    note: estimateCeiling.note,
  },
  filters: {
    call: estimateCeiling.callId,
    source: estimateCeiling.source,
    forAgency: estimateCeiling.forAgencyId,
  },
  label: ({ source, amount }) => `${source ?? 'Mọi nguồn'}: ${amount}`,
  words: ({ note, source }) => [note, source] as (string | null)[],
  toValues: async (context, { call, source, forAgency, amount, ...input }, id) => {
    const { db, actor } = context
    const found = await callStore.findCall(db, actor.province, call)
    refuseIf(found === undefined, estimateRefusals.CALL_UNKNOWN, {}, 'call')
    if (source !== null) proveSources(await sourcesOf(context), [source], 'source')
    const { keyOf } = await directoryOf(db, actor.province)
    refuseIf(forAgency !== null && !keyOf.has(forAgency), estimateRefusals.AGENCY_UNKNOWN, {}, 'forAgency')
    const values = { callId: call, source, forAgencyId: forAgency }
    const same = await callStore.findSameCeiling(db, values, id)
    refuseIf(same !== undefined, estimateRefusals.CEILING_TAKEN, {}, 'source')
    return { ...input, ...values, amount: BigInt(amount) }
  },
  // A source is a word of the plan, not of the table.
  complete: async (context, rows) => {
    const sources = await sourcesOf(context)
    return rows.map((row) => {
      const { id } = (row.source ?? {}) as { id?: string }
      const label = sources.find((one) => one.id === id)?.label.vi
      return id === undefined ? row : { ...row, source: { id, label: label ?? id } }
    })
  },
}

/** The register of ceilings of a call, by source and agency. */
export const ceilings = keepRegister(ceilingShelf)

export const ceilingSheets = keepSheets(ceilingShelf, CeilingInput)
