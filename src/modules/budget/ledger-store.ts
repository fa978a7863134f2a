import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { type Database, holdLock } from '#platform/database/database.ts'
import { budgetAllocation, budgetSettlement, ledgerEntry } from './schema.ts'

export type EntryRecord = typeof ledgerEntry.$inferSelect
export type AllocationRecord = typeof budgetAllocation.$inferSelect

/**
 * Lets one act on the ledger of a province after the other go on. It comes before history is written, whose lock every
 * act takes last, so that two acts never wait for each other in a ring; the guard of the table takes the same lock.
 */
export const holdLedger = (db: Database, province: string): Promise<void> =>
  holdLock(db, `ledger ${province}`)

/** What moved between accounts of some lines in some years, added up by everything that tells balances apart. */
export const sumsOf = (
  db: Database,
  province: string,
  of: { years: readonly number[]; itemIds: readonly string[] },
) =>
  of.itemIds.length === 0
    ? Promise.resolve([])
    : db
        .select({
          year: ledgerEntry.year,
          itemId: ledgerEntry.itemId,
          source: ledgerEntry.source,
          allocationId: ledgerEntry.allocationId,
          commitmentId: ledgerEntry.commitmentId,
          move: ledgerEntry.move,
          fromAccount: ledgerEntry.fromAccount,
          toAccount: ledgerEntry.toAccount,
          amount: sql<bigint>`sum(${ledgerEntry.amount})`.mapWith(BigInt),
        })
        .from(ledgerEntry)
        .where(
          and(
            eq(ledgerEntry.province, province),
            inArray(ledgerEntry.year, [...of.years]),
            inArray(ledgerEntry.itemId, [...of.itemIds]),
          ),
        )
        .groupBy(
          ledgerEntry.year,
          ledgerEntry.itemId,
          ledgerEntry.source,
          ledgerEntry.allocationId,
          ledgerEntry.commitmentId,
          ledgerEntry.move,
          ledgerEntry.fromAccount,
          ledgerEntry.toAccount,
        )

const mostAtOnce = 1000

export const addEntries = async (db: Database, rows: readonly EntryRecord[]): Promise<void> => {
  for (let start = 0; start < rows.length; start += mostAtOnce)
    await db.insert(ledgerEntry).values(rows.slice(start, start + mostAtOnce))
}

export const entriesOfCommitment = (db: Database, commitmentId: string): Promise<EntryRecord[]> =>
  db
    .select()
    .from(ledgerEntry)
    .where(eq(ledgerEntry.commitmentId, commitmentId))
    .orderBy(desc(ledgerEntry.at), desc(ledgerEntry.id))

/** The last entries on lines that moved money in certain ways: who last decided, when and by what. */
export const entriesOfItems = (
  db: Database,
  itemIds: readonly string[],
  moves: readonly EntryRecord['move'][],
): Promise<EntryRecord[]> =>
  itemIds.length === 0
    ? Promise.resolve([])
    : db
        .select()
        .from(ledgerEntry)
        .where(and(inArray(ledgerEntry.itemId, [...itemIds]), inArray(ledgerEntry.move, [...moves])))
        .orderBy(asc(ledgerEntry.at), asc(ledgerEntry.id))

export const findAllocation = async (db: Database, province: string, id: string) => {
  const [found] = await db
    .select()
    .from(budgetAllocation)
    .where(and(eq(budgetAllocation.province, province), eq(budgetAllocation.id, id)))
  return found
}

/** The allocations wanted, each made where it is not there yet. */
export const ensureAllocations = async (
  db: Database,
  wanted: readonly AllocationRecord[],
): Promise<AllocationRecord[]> => {
  if (wanted.length === 0) return []
  const rows: AllocationRecord[] = []
  for (let start = 0; start < wanted.length; start += mostAtOnce)
    rows.push(
      ...(await db
        .insert(budgetAllocation)
        .values(wanted.slice(start, start + mostAtOnce))
        .onConflictDoUpdate({
          target: [
            budgetAllocation.year,
            budgetAllocation.itemId,
            budgetAllocation.source,
            budgetAllocation.agencyId,
          ],
          set: { province: sql`excluded.province` },
        })
        .returning()),
    )
  return rows
}

/** The settlement of an agency's year, if it was begun. */
export const findSettlement = async (db: Database, province: string, year: number, agencyId: string) => {
  const [found] = await db
    .select()
    .from(budgetSettlement)
    .where(
      and(
        eq(budgetSettlement.province, province),
        eq(budgetSettlement.year, year),
        eq(budgetSettlement.agencyId, agencyId),
        sql`${budgetSettlement.removedAt} is null`,
      ),
    )
  return found
}
