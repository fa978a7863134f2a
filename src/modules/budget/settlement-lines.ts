import { covers, permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import { record } from '#modules/audit/service.ts'
import { budgetSources } from '#modules/estimates/sources.ts'
import { lockRaw } from '#modules/registers/store.ts'
import { atomically, type Context } from '#platform/context.ts'
import { budgetGrants } from './permissions.ts'
import { budgetRefusals } from './rules.ts'
import { budgetSettlement } from './schema.ts'
import type { SettlementLine, SettlementLineInput } from './settlement.ts'
import { settlements } from './settlement-shelf.ts'
import * as settlementStore from './settlement-store.ts'

const read = async (
  context: Context,
  { id, year, agencyId }: { id: string; year: number; agencyId: string },
) =>
  settlementStore.linesOf(context.db, {
    ...{ province: context.actor.province, year, agencyId, settlementId: id },
  })

/** The lines of a settlement: what was allocated, paid and is left of each. @throws Refusal NOT_FOUND, FORBIDDEN */
export const getSettlementLines = async (context: Context, id: string): Promise<SettlementLine[]> => {
  const { year, agency } = (await settlements.get(context, id)) as unknown as {
    year: number
    agency: { id: string } | null
  }
  const sources = await budgetSources(context)
  const rows = await read(context, { id, year, agencyId: agency?.id ?? '' })
  return rows.map(({ allocation, content, task, allocated, paid, advanced, carry, explanation }) => ({
    ...{ allocation: allocation.id, content, task, explanation },
    source: { id: allocation.source, label: sources.get(allocation.source)?.label.vi ?? allocation.source },
    allocated: String(allocated),
    paid: String(paid),
    advanced: String(advanced),
    unspent: String(allocated - paid),
    carry: String(carry ?? 0n),
  }))
}

/**
 * Keeps what an agency says of its lines: how much is to be carried over and why spending differs.
 * @throws Refusal CARRY_TOO_MUCH, ALLOCATION_UNKNOWN at the line, YEAR_CLOSED, CHANGED_MEANWHILE, NOT_FOUND, FORBIDDEN
 */
export const saveSettlementLines = async (
  context: Context,
  change: { id: string; version: number; lines: readonly SettlementLineInput[] },
): Promise<SettlementLine[]> => {
  await atomically(context, async (inside) => {
    const { db, actor } = inside
    const within = permit(actor, budgetGrants, 'budget.spend')
    await settlements.get(inside, change.id)
    const found = (await lockRaw(db, budgetSettlement, change.id)) as typeof budgetSettlement.$inferSelect
    if (!covers(within, found)) throw new Refusal(refusals.FORBIDDEN)
    refuseIf(found.version !== change.version, refusals.CHANGED_MEANWHILE)
    refuseIf(found.state !== 'draft', budgetRefusals.YEAR_CLOSED, { year: found.year })
    const rows = await read(inside, { ...found, agencyId: found.agencyId ?? '' })
    for (const [n, { allocation, carry }] of change.lines.entries()) {
      const line = rows.find((one) => one.allocation.id === allocation)
      if (line === undefined)
        throw new Refusal(budgetRefusals.ALLOCATION_UNKNOWN, {}, `lines.${n}.allocation`)
      const left = line.allocated - line.paid
      const detail = { left: groupThousands(String(left)) }
      refuseIf(BigInt(carry) > left, budgetRefusals.CARRY_TOO_MUCH, detail, `lines.${n}.carry`)
    }
    await settlementStore.putLines(
      db,
      change.lines.map(({ allocation, carry, explanation }) => ({
        ...{ settlementId: change.id, allocationId: allocation, carry: BigInt(carry), explanation },
      })),
    )
    await record(inside, {
      ...{ action: 'lines-saved', subject: 'budget.settlement', id: change.id },
      ...{ label: `Quyết toán năm ${found.year}`, after: { lines: change.lines } },
    })
  })
  return getSettlementLines(context, change.id)
}
