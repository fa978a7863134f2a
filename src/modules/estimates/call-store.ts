import { and, eq, getTableColumns, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm'
import { directory } from '#modules/agencies/schema.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import type { Database } from '#platform/database/database.ts'
import {
  estimateCall,
  estimateCeiling,
  estimateItem,
  estimatePart,
  estimateProposal,
  estimateStamp,
} from './schema.ts'

export type CallRecord = typeof estimateCall.$inferSelect
export type CeilingRecord = typeof estimateCeiling.$inferSelect

const standing = (province: string, id: string) =>
  and(eq(estimateCall.province, province), eq(estimateCall.id, id), isNull(estimateCall.removedAt))

export const findCall = async (db: Database, province: string, id: string) => {
  const [found] = await db.select().from(estimateCall).where(standing(province, id))
  return found
}

/** The call with what every change of its sums or of the directory's names replaces; none while nothing was proposed. */
export const findStampedCall = async (db: Database, province: string, id: string) => {
  const [found] = await db
    .select({
      ...getTableColumns(estimateCall),
      stamp: sql<string | null>`${estimateStamp.stamp} || ' ' || ${directory.stamp}`,
    })
    .from(estimateCall)
    .leftJoin(estimateStamp, eq(estimateStamp.callId, estimateCall.id))
    .leftJoin(directory, eq(directory.province, estimateCall.province))
    .where(standing(province, id))
  return found
}
export type StampedCall = CallRecord & { readonly stamp: string | null }

/** The call, held as it stands until the transaction ends: `share` lets others hold it so too, `update` nobody. */
export const holdCall = async (db: Database, province: string, id: string, how: 'share' | 'update') => {
  const [found] = await db.select().from(estimateCall).where(standing(province, id)).for(how)
  return found
}

export const findCallOfYear = async (db: Database, province: string, year: number) => {
  const [found] = await db
    .select()
    .from(estimateCall)
    .where(
      and(eq(estimateCall.province, province), eq(estimateCall.year, year), isNull(estimateCall.removedAt)),
    )
  return found
}

/** How many proposals of a call are in certain states; all when none is named. */
export const countProposals = async (db: Database, callId: string, states: readonly string[] = []) => {
  const [found] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(estimateProposal)
    .where(
      and(
        eq(estimateProposal.callId, callId),
        isNull(estimateProposal.removedAt),
        states.length > 0 ? inArray(estimateProposal.state, [...states]) : undefined,
      ),
    )
  return found?.count ?? 0
}

/** What proposals that were sent ask, narrowed to a source and an agency where these are given. */
export const askedSum = (of: { call: SQL; source: SQL; agency: SQL }): SQL =>
  sql`(select coalesce(sum(pt.amount), 0) from ${estimatePart} pt
    join estimate_line l on l.id = pt.line_id join ${estimateProposal} p on p.id = l.proposal_id
    where p.call_id = ${of.call} and p.state in ('submitted', 'accepted') and p.removed_at is null
      and (${of.source} is null or pt.source = ${of.source})
      and (${of.agency} is null or p.agency_id = ${of.agency}))`

const readCeilings = (db: Database) =>
  db
    .select({
      id: estimateCeiling.id,
      source: estimateCeiling.source,
      amount: estimateCeiling.amount,
      strictness: estimateCeiling.strictness,
      agency: sql<
        string | null
      >`${agencyNameOn(estimateCeiling.forAgencyId, sql`${estimateCeiling.createdAt}::date`)}`,
      asked: sql<string>`${askedSum({
        call: sql`${estimateCeiling.callId}`,
        source: sql`${estimateCeiling.source}`,
        agency: sql`${estimateCeiling.forAgencyId}`,
      })}::text`,
    })
    .from(estimateCeiling)
    .innerJoin(estimateCall, eq(estimateCall.id, estimateCeiling.callId))

/** The ceilings of a call, with what is asked of each. */
export const ceilingsAsked = (db: Database, province: string, callId: string) =>
  readCeilings(db).where(
    and(
      eq(estimateCeiling.province, province),
      eq(estimateCeiling.callId, callId),
      isNull(estimateCeiling.removedAt),
    ),
  )

/** The ceilings of a call, with what is asked of each; held until the transaction ends, so that two cannot pass one together. */
export const holdCeilings = async (db: Database, callId: string) => {
  const rows = await db
    .select()
    .from(estimateCeiling)
    .where(and(eq(estimateCeiling.callId, callId), isNull(estimateCeiling.removedAt)))
    .orderBy(estimateCeiling.id)
    .for('update')
  const asked = await readCeilings(db).where(eq(estimateCeiling.callId, callId))
  return rows.map((row) => ({
    ...row,
    asked: BigInt(asked.find(({ id }) => id === row.id)?.asked ?? '0'),
  }))
}

export const findSameCeiling = async (
  db: Database,
  same: { callId: string; source: string | null; forAgencyId: string | null },
  but: string | undefined,
) => {
  const [found] = await db
    .select({ id: estimateCeiling.id })
    .from(estimateCeiling)
    .where(
      and(
        eq(estimateCeiling.callId, same.callId),
        sql`${estimateCeiling.source} is not distinct from ${same.source}::text`,
        sql`${estimateCeiling.forAgencyId} is not distinct from ${same.forAgencyId}::uuid`,
        isNull(estimateCeiling.removedAt),
        but === undefined ? undefined : ne(estimateCeiling.id, but),
      ),
    )
  return found
}

export const countItems = async (db: Database, callId: string) => {
  const [found] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(estimateItem)
    .where(eq(estimateItem.callId, callId))
  return found?.count ?? 0
}
