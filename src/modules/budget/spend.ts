import { permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { record } from '#modules/audit/service.ts'
import { lockRaw } from '#modules/registers/store.ts'
import { keepWhole } from '#modules/registers/verbs.ts'
import type { Context } from '#platform/context.ts'
import type { Spending } from './accounts.ts'
import { commitments, openAllocation, proveDay } from './commitment-shelf.ts'
import { post } from './ledger.ts'
import * as ledgerStore from './ledger-store.ts'
import { budgetGrants } from './permissions.ts'
import { budgetRefusals } from './rules.ts'
import { budgetCommitment } from './schema.ts'
import type { LedgerRow, SpendingInput } from './spend-shapes.ts'

/** Where money leaves or comes back to the treasury there is a voucher; where a binding changes there is a reason. */
const withVoucher: readonly Spending[] = ['advance', 'recover', 'pay', 'clear', 'refund']

/**
 * Advances, pays, clears or recovers an advance, refunds, commits more or releases, in whole đồng. More than an account
 * holds never leaves it, also when two spend at once (IV.2).
 * @throws Refusal OVERSPENT, AMOUNT_MISSING, DAY_OUTSIDE, DOCUMENT_MISSING, REASON_MISSING at the field, YEAR_CLOSED,
 * NOT_FOUND, FORBIDDEN
 */
export const spend = async (
  context: Context,
  { id, move, amount, onDay, document, reason }: { id: string } & SpendingInput,
): Promise<LedgerRow[]> => {
  await keepWhole(context, async (inside) => {
    const { db, actor } = inside
    permit(actor, budgetGrants, 'budget.spend')
    await commitments.get(inside, id)
    await ledgerStore.holdLedger(db, actor.province)
    const found = await lockRaw(db, budgetCommitment, id)
    if (found === undefined || found.removedAt !== null) throw new Refusal(refusals.NOT_FOUND)
    const allocationId = String(found.allocationId)
    const { year, itemId, source } = await openAllocation(inside, allocationId)
    proveDay(inside, onDay, year, 'onDay')
    const needsVoucher = withVoucher.includes(move)
    refuseIf(needsVoucher && document === null, budgetRefusals.DOCUMENT_MISSING, {}, 'document')
    refuseIf(!needsVoucher && reason === null, budgetRefusals.REASON_MISSING, {}, 'reason')
    const posting = { year, itemId, source, allocationId, commitmentId: id, move, onDay, document, reason }
    await post(inside, [{ ...posting, amount: BigInt(amount) }])
    await record(inside, {
      ...{ action: move, subject: 'budget.commitment', id, label: String(found.title) },
      after: { amount, onDay, document },
      reason: reason ?? undefined,
    })
  })
  return entriesOf(context, id)
}

/** The ledger of a commitment, the newest first. @throws Refusal NOT_FOUND, FORBIDDEN */
export const entriesOf = async (context: Context, id: string): Promise<LedgerRow[]> => {
  await commitments.get(context, id)
  return (await ledgerStore.entriesOfCommitment(context.db, id)).map(
    ({ move, amount, onDay, document, reason, personName, at, id: entry }) => ({
      ...{ id: entry, move, amount: String(amount), onDay, document, reason },
      ...{ by: personName, at: at.toISOString() },
    }),
  )
}
