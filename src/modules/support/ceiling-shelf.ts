import { sql } from 'drizzle-orm'
import { refuseIf } from '#kernel/refusal.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { type CeilingInput, ceilingRegister } from './ceiling.ts'
import * as costStore from './cost-store.ts'
import { type SupportRight, supportGrants } from './permissions.ts'
import { supportRefusals } from './rules.ts'
import { ceiling } from './schema.ts'

const taken = costStore.takenInYear(sql`${ceiling.province}`, sql`${ceiling.year}`)

/** What sets the budget for support by year apart. */
export const ceilingShelf: Shelf<CeilingInput, SupportRight> = {
  subject: 'support.ceiling',
  register: ceilingRegister,
  table: ceiling,
  grants: supportGrants,
  rights: { read: 'supportNorm.read', write: 'supportNorm.write' },
  defaultSort: '-year',
  fields: {
    year: ceiling.year,
    amount: ceiling.amount,
    used: sql`${taken}::text`,
    left: sql`(${ceiling.amount} - ${taken})::text`,
    source: ceiling.source,
  },
  keyColumns: { year: ceiling.year },
  label: ({ year }) => String(year),
  words: ({ source }) => [source] as string[],
  toValues: async ({ db, actor }, { year, amount, source }, id) => {
    const other = await costStore.findCeiling(db, actor.province, year)
    const isTaken = other !== undefined && other.id !== id
    refuseIf(isTaken, supportRefusals.CEILING_TAKEN, { year }, 'year')
    return { year, amount: BigInt(amount), source }
  },
}
