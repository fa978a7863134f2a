import { sql } from 'drizzle-orm'
import { refuseIf } from '#kernel/refusal.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import * as costStore from './cost-store.ts'
import { costItems, type NormInput, normRegister, normWorkflow, roundingUnits } from './norm.ts'
import { type SupportRight, supportGrants } from './permissions.ts'
import { supportRefusals } from './rules.ts'
import { norm } from './schema.ts'

/** What sets the register of norms apart. */
export const normShelf: Shelf<NormInput, SupportRight> = {
  subject: 'support.norm',
  register: normRegister,
  table: norm,
  grants: supportGrants,
  rights: { read: 'supportNorm.read', write: 'supportNorm.write' },
  workflow: normWorkflow,
  defaultSort: 'item',
  fields: {
    item: norm.item,
    size: norm.size,
    // Without the zeros that only the column's scale adds.
    ratio: sql`trim_scale(${norm.ratio})::text`,
    itemCap: norm.itemCap,
    yearCap: norm.yearCap,
    rounding: sql`case ${norm.rounding} when 1000 then 'thousand' else 'dong' end`,
    source: norm.source,
    validFrom: norm.validFrom,
    validTo: norm.validTo,
    state: norm.state,
    note: norm.note,
  },
  keyColumns: { item: norm.item, size: norm.size, validFrom: norm.validFrom },
  keyMayLack: ['size'],
  label: ({ item, source }) => `${costItems[item as NormInput['item']].vi}: ${source}`,
  words: ({ source, note }) => [source, note] as (string | null)[],
  toValues: async (_context, { itemCap, yearCap, rounding, ...input }) => {
    const endsEarly = input.validTo !== null && input.validTo < input.validFrom
    refuseIf(endsEarly, supportRefusals.NORM_ENDS_TOO_EARLY, {}, 'validTo')
    return {
      ...input,
      itemCap: itemCap === null ? null : BigInt(itemCap),
      yearCap: yearCap === null ? null : BigInt(yearCap),
      rounding: roundingUnits[rounding],
    }
  },
  beforeStep: async ({ db }, before, action) => {
    if (action !== 'approve') return
    const other = await costStore.findOverlap(db, before as typeof norm.$inferSelect)
    refuseIf(other !== undefined, supportRefusals.NORM_OVERLAPS, {}, 'validFrom')
  },
}
