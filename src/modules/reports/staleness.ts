import { and, eq, isNull } from 'drizzle-orm'
import type { Context } from '#platform/context.ts'
import { consolidatedReport } from './consolidated-schema.ts'

/**
 * Marks the consolidated reports of a round as out of date, with the reason; one that is marked already keeps its first
 * reason. Their frozen figures stay as they are (domain trap 21). Call it in the transaction of the act.
 */
export const markStale = async (
  { db, actor, now }: Context,
  roundId: string,
  reason: string,
): Promise<void> => {
  await db
    .update(consolidatedReport)
    .set({ staleSince: now, staleReason: reason })
    .where(
      and(
        eq(consolidatedReport.province, actor.province),
        eq(consolidatedReport.roundId, roundId),
        isNull(consolidatedReport.staleSince),
      ),
    )
}
