import { and, asc, eq, sql } from 'drizzle-orm'
import { estimateItem } from '#modules/estimates/schema.ts'
import type { Database } from '#platform/database/database.ts'
import { budgetAllocation, budgetSettlementLine, ledgerEntry } from './schema.ts'

/** An account's balance over a group of entries. */
const inAccounts = (names: readonly string[]) => {
  const list = sql`${`{${names.join(',')}}`}::text[]`
  return sql<bigint>`coalesce(sum(case when ${ledgerEntry.toAccount} = any(${list}) then ${ledgerEntry.amount} else 0 end)
    - sum(case when ${ledgerEntry.fromAccount} = any(${list}) then ${ledgerEntry.amount} else 0 end), 0)`.mapWith(
    BigInt,
  )
}

/** The allocations of an agency's year with what stands in the ledger and what the settlement says of each. */
export const linesOf = (
  db: Database,
  of: { province: string; year: number; agencyId: string; settlementId: string },
) =>
  db
    .select({
      allocation: budgetAllocation,
      content: estimateItem.content,
      task: estimateItem.taskTitle,
      carry: budgetSettlementLine.carry,
      explanation: budgetSettlementLine.explanation,
      allocated: inAccounts(['available', 'committed', 'advanced', 'paid', 'settled', 'carried', 'lapsed']),
      free: inAccounts(['available']),
      committed: inAccounts(['committed']),
      advanced: inAccounts(['advanced']),
      paid: inAccounts(['paid', 'settled']),
    })
    .from(budgetAllocation)
    .innerJoin(estimateItem, eq(estimateItem.id, budgetAllocation.itemId))
    .leftJoin(ledgerEntry, eq(ledgerEntry.allocationId, budgetAllocation.id))
    .leftJoin(
      budgetSettlementLine,
      and(
        eq(budgetSettlementLine.allocationId, budgetAllocation.id),
        eq(budgetSettlementLine.settlementId, of.settlementId),
      ),
    )
    .where(
      and(
        eq(budgetAllocation.province, of.province),
        eq(budgetAllocation.year, of.year),
        eq(budgetAllocation.agencyId, of.agencyId),
      ),
    )
    .groupBy(
      budgetAllocation.id,
      estimateItem.id,
      budgetSettlementLine.settlementId,
      budgetSettlementLine.allocationId,
    )
    .orderBy(asc(estimateItem.task), asc(budgetAllocation.id))
export type SettlementLineRead = Awaited<ReturnType<typeof linesOf>>[number]

export const putLines = async (
  db: Database,
  rows: readonly (typeof budgetSettlementLine.$inferSelect)[],
): Promise<void> => {
  if (rows.length === 0) return
  await db
    .insert(budgetSettlementLine)
    .values([...rows])
    .onConflictDoUpdate({
      target: [budgetSettlementLine.settlementId, budgetSettlementLine.allocationId],
      set: { carry: sql`excluded.carry`, explanation: sql`excluded.explanation` },
    })
}

/** What lies under each commitment of an agency's year. */
export const commitmentsOf = (db: Database, of: { province: string; year: number; agencyId: string }) =>
  db
    .select({
      allocationId: budgetAllocation.id,
      itemId: budgetAllocation.itemId,
      source: budgetAllocation.source,
      commitmentId: ledgerEntry.commitmentId,
      committed: inAccounts(['committed']),
      paid: inAccounts(['paid']),
    })
    .from(ledgerEntry)
    .innerJoin(budgetAllocation, eq(budgetAllocation.id, ledgerEntry.allocationId))
    .where(
      and(
        eq(budgetAllocation.province, of.province),
        eq(budgetAllocation.year, of.year),
        eq(budgetAllocation.agencyId, of.agencyId),
        sql`${ledgerEntry.commitmentId} is not null`,
      ),
    )
    .groupBy(budgetAllocation.id, ledgerEntry.commitmentId)
