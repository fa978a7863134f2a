import { newId } from '#kernel/id.ts'
import type { Values } from '#modules/registers/shelf.ts'
import { type Context, today } from '#platform/context.ts'
import { type Posting, post } from './ledger.ts'
import * as ledgerStore from './ledger-store.ts'
import * as settlementStore from './settlement-store.ts'

/**
 * Closes an agency's year in the ledger: what was paid is settled, open bindings are released, of what is left the part
 * asked for is carried into the next year and the rest lapses. Years never mix: what is carried leaves one and enters the
 * other by entries of its own.
 * @throws Refusal OVERSPENT when the ledger no longer holds what was read
 */
export const closeYear = async (context: Context, settlement: Values): Promise<void> => {
  const { db, actor } = context
  const of = {
    province: actor.province,
    year: Number(settlement.year),
    agencyId: String(settlement.agencyId),
  }
  const onDay = today(context)
  const document = `Quyết toán năm ${of.year}`
  const lines = await settlementStore.linesOf(db, { ...of, settlementId: String(settlement.id) })
  const bound = await settlementStore.commitmentsOf(db, of)
  const carried = lines.filter(({ carry }) => carry !== null && carry > 0n)
  const nextYear = await ledgerStore.ensureAllocations(
    db,
    carried.map(({ allocation }) => ({ ...allocation, id: newId(), year: of.year + 1 })),
  )
  const postings: Posting[] = []
  const add = (posting: Omit<Posting, 'onDay' | 'document'>) =>
    posting.amount > 0n && postings.push({ ...posting, onDay, document })
  for (const { allocationId, itemId, source, commitmentId, committed, paid } of bound) {
    const place = { year: of.year, itemId, source, allocationId, commitmentId }
    add({ ...place, move: 'settle', amount: paid })
    add({ ...place, move: 'release', amount: committed })
  }
  for (const { allocation, free, committed, carry } of lines) {
    const { id, itemId, source, agencyId } = allocation
    const place = { year: of.year, itemId, source, allocationId: id, commitmentId: null }
    const toCarry = carry ?? 0n
    add({ ...place, move: 'carry', amount: toCarry })
    add({ ...place, move: 'lapse', amount: free + committed - toCarry })
    const next = nextYear.find(
      (one) => one.itemId === itemId && one.source === source && one.agencyId === agencyId,
    )
    if (next) add({ ...place, year: of.year + 1, allocationId: next.id, move: 'bringIn', amount: toCarry })
  }
  await post(context, postings)
}
