import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Jurisdiction } from '#kernel/permission.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import * as itemStore from './item-store.ts'
import { estimateCall, estimateItem, estimateProposal, estimateQuestion } from './schema.ts'

/** How many proposals of open calls are in some states. */
export const countProposals = (db: Database, within: Jurisdiction, states: readonly string[]) =>
  db
    .select({
      call: estimateCall.id,
      year: estimateCall.year,
      closesOn: estimateCall.closesOn,
      count: sql<number>`count(*)::int`,
    })
    .from(estimateProposal)
    .innerJoin(estimateCall, eq(estimateCall.id, estimateProposal.callId))
    .where(
      and(
        inScope(within, { province: estimateProposal.province, agency: estimateProposal.agencyId }),
        inArray(estimateProposal.state, [...states]),
        inArray(estimateCall.state, ['open', 'consolidating']),
        isNull(estimateProposal.removedAt),
      ),
    )
    .groupBy(estimateCall.id)
    .orderBy(asc(estimateCall.year))

/** Calls that are being consolidated or appraised. */
export const openCalls = (db: Database, province: string) =>
  db
    .select({ id: estimateCall.id, year: estimateCall.year, state: estimateCall.state })
    .from(estimateCall)
    .where(
      and(
        eq(estimateCall.province, province),
        inArray(estimateCall.state, ['consolidating', 'appraising']),
        isNull(estimateCall.removedAt),
      ),
    )
    .orderBy(asc(estimateCall.year))

/** Questions about own lines that wait for an answer. */
export const openQuestions = (db: Database, within: Jurisdiction) =>
  db
    .select({ itemId: estimateItem.id, content: estimateItem.content, askedBy: estimateQuestion.askedBy })
    .from(estimateQuestion)
    .innerJoin(estimateItem, eq(estimateItem.id, estimateQuestion.itemId))
    .where(and(itemStore.readable(within), isNull(estimateQuestion.answeredAt)))
    .orderBy(asc(estimateQuestion.askedAt))
