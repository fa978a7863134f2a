import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { agencyNameOn } from '#modules/agencies/store.ts'
import { estimateAmount, estimateItem, estimateLine, estimateProposal } from '#modules/estimates/schema.ts'
import type { Database } from '#platform/database/database.ts'
import { budgetDecision, budgetDecisionLine } from './schema.ts'

export type DecisionRecord = typeof budgetDecision.$inferSelect
export type DecisionLineRecord = typeof budgetDecisionLine.$inferSelect

export const lockDecision = async (db: Database, province: string, id: string) => {
  const [found] = await db
    .select()
    .from(budgetDecision)
    .where(and(eq(budgetDecision.province, province), eq(budgetDecision.id, id)))
    .for('update')
  return found
}

export const changeDecision = async (
  db: Database,
  id: string,
  values: Partial<DecisionRecord>,
): Promise<void> => {
  await db.update(budgetDecision).set(values).where(eq(budgetDecision.id, id))
}

export const linesOf = (db: Database, decisionId: string) =>
  db
    .select({
      line: budgetDecisionLine,
      content: estimateItem.content,
      task: estimateItem.taskTitle,
      agency: sql<string | null>`${agencyNameOn(budgetDecisionLine.agencyId, sql`now()::date`)}`,
      appraised: estimateAmount.amount,
    })
    .from(budgetDecisionLine)
    .innerJoin(estimateItem, eq(estimateItem.id, budgetDecisionLine.itemId))
    .leftJoin(
      estimateAmount,
      and(
        eq(estimateAmount.itemId, budgetDecisionLine.itemId),
        eq(estimateAmount.source, budgetDecisionLine.source),
        eq(estimateAmount.stage, 'appraised'),
      ),
    )
    .where(eq(budgetDecisionLine.decisionId, decisionId))
    .orderBy(asc(estimateItem.task), asc(estimateItem.id), asc(budgetDecisionLine.source))
export type DecisionLineRead = Awaited<ReturnType<typeof linesOf>>[number]

const mostAtOnce = 1000

export const replaceLines = async (
  db: Database,
  decisionId: string,
  rows: readonly DecisionLineRecord[],
): Promise<void> => {
  await db.delete(budgetDecisionLine).where(eq(budgetDecisionLine.decisionId, decisionId))
  for (let start = 0; start < rows.length; start += mostAtOnce)
    await db.insert(budgetDecisionLine).values(rows.slice(start, start + mostAtOnce))
}

/** The lines of a call with what was appraised of each source that the province allocates. */
export const appraisedOf = (db: Database, callId: string, sources: readonly string[]) =>
  sources.length === 0
    ? Promise.resolve([])
    : db
        .select({
          itemId: estimateItem.id,
          agencyId: estimateItem.agencyId,
          content: estimateItem.content,
          source: estimateAmount.source,
          amount: estimateAmount.amount,
        })
        .from(estimateAmount)
        .innerJoin(estimateItem, eq(estimateItem.id, estimateAmount.itemId))
        .where(
          and(
            eq(estimateAmount.callId, callId),
            eq(estimateAmount.stage, 'appraised'),
            inArray(estimateAmount.source, [...sources]),
          ),
        )
        .orderBy(asc(estimateItem.task), asc(estimateItem.id), asc(estimateAmount.source))

/** What each agency proposed behind the lines of a call: by these weights a merged line is shared out. */
export const proposedBy = (db: Database, callId: string) =>
  db
    .select({
      itemId: sql<string>`${estimateLine.itemId}`,
      agencyId: estimateProposal.agencyId,
      amount: sql<bigint>`sum(${estimateLine.amount})`.mapWith(BigInt),
    })
    .from(estimateLine)
    .innerJoin(estimateProposal, eq(estimateProposal.id, estimateLine.proposalId))
    .where(and(eq(estimateLine.callId, callId), sql`${estimateLine.itemId} is not null`))
    .groupBy(estimateLine.itemId, estimateProposal.agencyId)
    .orderBy(asc(estimateProposal.agencyId))

export const itemsOfCall = (db: Database, callId: string, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .select({ id: estimateItem.id, content: estimateItem.content })
        .from(estimateItem)
        .where(and(eq(estimateItem.callId, callId), inArray(estimateItem.id, [...ids])))
