import { and, asc, eq, gte, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import { agencyNameOn } from '#modules/agencies/store.ts'
import { need } from '#modules/needs/schema.ts'
import type { Database } from '#platform/database/database.ts'
import { estimateItem, estimateLine, estimateNorm, estimatePart, estimateProposal } from './schema.ts'

export type ProposalRecord = typeof estimateProposal.$inferSelect
export type LineRecord = typeof estimateLine.$inferSelect
export type PartRecord = typeof estimatePart.$inferSelect

export const lockProposal = async (db: Database, id: string): Promise<ProposalRecord | undefined> => {
  const [found] = await db
    .select()
    .from(estimateProposal)
    .where(and(eq(estimateProposal.id, id), isNull(estimateProposal.removedAt)))
    .for('update')
  return found
}

export const touchProposal = async (
  db: Database,
  id: string,
  values: Pick<ProposalRecord, 'version' | 'updatedAt' | 'authors'>,
): Promise<void> => {
  await db.update(estimateProposal).set(values).where(eq(estimateProposal.id, id))
}

const read = {
  line: estimateLine,
  norm: {
    code: estimateNorm.code,
    name: estimateNorm.name,
    most: estimateNorm.most,
    source: estimateNorm.source,
    clause: estimateNorm.clause,
  },
  needName: sql<
    string | null
  >`(select coalesce(e.name, n.topic, '') from need n left join enterprise e on e.id = n.enterprise_id where n.id = ${estimateLine.needId})`,
  lastName: sql<
    string | null
  >`(select i.content from ${estimateItem} i where i.id = ${estimateLine.lastItemId})`,
  agencyId: estimateProposal.agencyId,
  agency: sql<
    string | null
  >`${agencyNameOn(estimateProposal.agencyId, sql`${estimateProposal.createdAt}::date`)}`,
  proposal: {
    id: estimateProposal.id,
    title: estimateProposal.title,
    submittedBy: estimateProposal.submittedBy,
    submittedAt: estimateProposal.submittedAt,
  },
}

const lines = (db: Database) =>
  db
    .select(read)
    .from(estimateLine)
    .innerJoin(estimateProposal, eq(estimateProposal.id, estimateLine.proposalId))
    .leftJoin(estimateNorm, eq(estimateNorm.id, estimateLine.normId))

/** The lines of a proposal in their order. */
export const linesOf = (db: Database, proposalId: string) =>
  lines(db).where(eq(estimateLine.proposalId, proposalId)).orderBy(asc(estimateLine.position))
export type LineRead = Awaited<ReturnType<typeof linesOf>>[number]

/** The proposers' lines behind consolidated ones. */
export const linesOfItems = (db: Database, itemIds: readonly string[]): Promise<LineRead[]> =>
  itemIds.length === 0
    ? Promise.resolve([])
    : lines(db)
        .where(inArray(estimateLine.itemId, [...itemIds]))
        .orderBy(asc(estimateProposal.id), asc(estimateLine.position))

export const partsOf = (db: Database, lineIds: readonly string[]): Promise<PartRecord[]> =>
  lineIds.length === 0
    ? Promise.resolve([])
    : db
        .select()
        .from(estimatePart)
        .where(inArray(estimatePart.lineId, [...lineIds]))

/** What a proposal asks of each source. */
export const sumsOf = (db: Database, proposalId: string) =>
  db
    .select({ source: estimatePart.source, amount: sql<bigint>`sum(${estimatePart.amount})`.mapWith(BigInt) })
    .from(estimatePart)
    .innerJoin(estimateLine, eq(estimateLine.id, estimatePart.lineId))
    .where(eq(estimateLine.proposalId, proposalId))
    .groupBy(estimatePart.source)

const count = async (db: Database, proposalId: string, isDrawn: boolean): Promise<number> => {
  const [found] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(estimateLine)
    .where(and(eq(estimateLine.proposalId, proposalId), isDrawn ? isNotNull(estimateLine.itemId) : undefined))
  return found?.count ?? 0
}
export const countLines = (db: Database, proposalId: string) => count(db, proposalId, false)
/** How many lines of a proposal have been consolidated. */
export const countDrawn = (db: Database, proposalId: string) => count(db, proposalId, true)

/** Puts lines in the place of those that stand; the ids that stay are the caller's care. */
export const replaceLines = async (
  db: Database,
  proposalId: string,
  rows: readonly LineRecord[],
  parts: readonly PartRecord[],
): Promise<void> => {
  await db.delete(estimateLine).where(eq(estimateLine.proposalId, proposalId))
  if (rows.length > 0) await db.insert(estimateLine).values([...rows])
  if (parts.length > 0) await db.insert(estimatePart).values([...parts])
}

/** The norms among these that are approved. */
export const approvedNorms = async (db: Database, province: string, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : db
        .select({ id: estimateNorm.id })
        .from(estimateNorm)
        .where(
          and(
            eq(estimateNorm.province, province),
            inArray(estimateNorm.id, [...ids]),
            eq(estimateNorm.state, 'approved'),
            isNull(estimateNorm.removedAt),
          ),
        )

/** Approved norms that hold on a day, by their code. */
export const normsByCode = async (db: Database, province: string, codes: readonly string[], day: string) =>
  codes.length === 0
    ? []
    : db
        .select({ id: estimateNorm.id, code: estimateNorm.code, name: estimateNorm.name })
        .from(estimateNorm)
        .where(
          and(
            eq(estimateNorm.province, province),
            inArray(estimateNorm.code, [...codes]),
            eq(estimateNorm.state, 'approved'),
            isNull(estimateNorm.removedAt),
            lte(estimateNorm.validFrom, day),
            or(isNull(estimateNorm.validTo), gte(estimateNorm.validTo, day)),
          ),
        )

/** Needs of a year that came through an agency and are not withdrawn or declined. */
export const needsFor = (db: Database, province: string, agencyId: string, year: number) =>
  db
    .select({
      id: need.id,
      topic: need.topic,
      persons: need.persons,
      cost: need.cost,
      counterpart: need.counterpart,
      enterprise: sql<string | null>`(select e.name from enterprise e where e.id = ${need.enterpriseId})`,
      solution: sql<string | null>`(select s.name from solution s where s.id = ${need.solutionId})`,
      isTaken: sql<boolean>`exists (select 1 from estimate_line l join estimate_proposal p on p.id = l.proposal_id
        where l.need_id = ${need.id} and p.removed_at is null)`,
    })
    .from(need)
    .leftJoin(estimateLine, sql`false`)
    .where(
      and(
        eq(need.province, province),
        eq(need.agencyId, agencyId),
        eq(need.year, year),
        isNull(need.removedAt),
        inArray(need.state, ['submitted', 'introduced', 'accepted']),
      ),
    )
    .orderBy(asc(need.id))

export const needsKnown = async (db: Database, province: string, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : db
        .select({ id: need.id, agencyId: need.agencyId })
        .from(need)
        .where(and(eq(need.province, province), inArray(need.id, [...ids]), isNull(need.removedAt)))
