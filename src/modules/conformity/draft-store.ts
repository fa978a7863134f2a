import { and, asc, count, desc, eq, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/period.ts'
import type { Jurisdiction } from '#kernel/permission.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import { draftComment as comment, draft } from './draft-schema.ts'
import { publishedStates } from './draft-workflow.ts'

/** Drafts that anybody may read. */
export const isPublished = inArray(draft.state, [...publishedStates])

const scope = (within: Jurisdiction) =>
  inScope(within, { province: draft.province, agency: draft.agencyId, published: isPublished })

/** A draft within the scope, removed ones left out; locked where it is written to. */
export const findDraft = async (db: Database, within: Jurisdiction, id: string, locked = false) => {
  const query = db
    .select()
    .from(draft)
    .where(and(eq(draft.id, id), scope(within), isNull(draft.removedAt)))
  const [found] = await (locked ? query.for('update') : query)
  return found
}

/** The draft that bears a title. */
export const draftTitled = async (db: Database, province: string, title: string) => {
  const [found] = await db
    .select({ id: draft.id })
    .from(draft)
    .where(and(eq(draft.province, province), eq(draft.title, title), isNull(draft.removedAt)))
  return found
}

/** Which ids sheets mean by titles of drafts. */
export const draftsTitled = async (db: Database, province: string, titles: readonly string[]) => {
  const rows = await db
    .select({ id: draft.id, title: draft.title })
    .from(draft)
    .where(and(eq(draft.province, province), inArray(draft.title, [...titles]), isNull(draft.removedAt)))
  return new Map(rows.map(({ id, title }) => [title, id]))
}

/** How many comments on a draft are neither answered nor turned away. */
export const countUnanswered = async (db: Database, draftId: string): Promise<number> => {
  const [found] = await db
    .select({ many: count() })
    .from(comment)
    .where(
      and(
        eq(comment.draftId, draftId),
        isNull(comment.removedAt),
        inArray(comment.state, ['received', 'shown']),
      ),
    )
  return found?.many ?? 0
}

const published = {
  id: draft.id,
  kind: draft.kind,
  title: draft.title,
  field: draft.field,
  state: draft.state,
  commentsFrom: draft.commentsFrom,
  commentsTo: draft.commentsTo,
}

/** Drafts that anybody may read: those that take comments on a day first, by their last day, then the newest. */
export const publishedDrafts = (db: Database, within: Jurisdiction, day: CalendarDate, limit: number) =>
  db
    .select(published)
    .from(draft)
    .where(and(scope(within), isNull(draft.removedAt)))
    .orderBy(
      desc(sql`${draft.state} = 'commenting' and ${draft.commentsTo} >= ${day}::date`),
      asc(sql`case when ${draft.state} = 'commenting' then ${draft.commentsTo} end`),
      desc(draft.updatedAt),
    )
    .limit(limit)

/** What anybody may read of a draft. */
export const publishedDraft = async (db: Database, within: Jurisdiction, id: string) => {
  const [found] = await db
    .select({
      ...published,
      agencyId: draft.agencyId,
      symbol: draft.symbol,
      reason: draft.reason,
      explanation: draft.explanation,
      wording: draft.wording,
      issueDocument: draft.issueDocument,
      effectiveOn: draft.effectiveOn,
      agency: sql<string | null>`${agencyNameOn(draft.agencyId, sql`now()`)}`,
    })
    .from(draft)
    .where(and(eq(draft.id, id), scope(within), isNull(draft.removedAt)))
  return found
}

/** Comments on a draft that were looked at, the oldest first; an answer shows once it was published. */
export const shownComments = (db: Database, draftId: string, limit: number) =>
  db
    .select({
      clause: comment.clause,
      words: comment.words,
      proposal: comment.proposal,
      author: comment.author,
      organisation: comment.organisation,
      receivedAt: comment.receivedAt,
      outcome: sql<string | null>`case when ${comment.state} = 'answered' then ${comment.outcome} end`,
      answer: sql<string | null>`case when ${comment.state} = 'answered' then ${comment.answer} end`,
    })
    .from(comment)
    .where(
      and(
        eq(comment.draftId, draftId),
        isNull(comment.removedAt),
        inArray(comment.state, ['shown', 'answered']),
      ),
    )
    .orderBy(asc(comment.receivedAt))
    .limit(limit)

/** Whether somebody has said the same about a draft before, so that a second press sends nothing twice. */
export const isSaid = async (
  db: Database,
  draftId: string,
  author: string,
  words: string,
): Promise<boolean> => {
  const rows = await db
    .select({ id: comment.id })
    .from(comment)
    .where(and(eq(comment.draftId, draftId), eq(comment.author, author), eq(comment.words, words)))
    .limit(1)
  return rows.length > 0
}

/** Drafts within the scope with comments to deal with, and how many. */
export const draftsToAnswer = (db: Database, within: Jurisdiction, limit: number) =>
  db
    .select({ id: draft.id, title: draft.title, commentsTo: draft.commentsTo, many: count() })
    .from(comment)
    .innerJoin(draft, eq(draft.id, comment.draftId))
    .where(
      and(
        scope(within),
        isNull(draft.removedAt),
        isNull(comment.removedAt),
        inArray(comment.state, ['received', 'shown']),
      ),
    )
    .groupBy(draft.id)
    .orderBy(asc(draft.commentsTo))
    .limit(limit)

/** Drafts within the scope in a state whose day of a column has come by a day. */
export const draftsDue = (
  db: Database,
  within: Jurisdiction,
  {
    state,
    column,
    by,
  }: { state: string; column: 'commentsTo' | 'effectiveOn' | 'reviewBy'; by: CalendarDate },
  limit: number,
) =>
  db
    .select({ id: draft.id, title: draft.title, day: draft[column] })
    .from(draft)
    .where(and(scope(within), isNull(draft.removedAt), eq(draft.state, state), lte(draft[column], by)))
    .orderBy(asc(draft[column]))
    .limit(limit)
