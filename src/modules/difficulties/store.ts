import { and, asc, eq, gt, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/period.ts'
import type { Jurisdiction } from '#kernel/permission.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import { difficulty, difficultyStep } from './schema.ts'
import type { DifficultyState } from './workflow.ts'

export type DifficultyRecord = typeof difficulty.$inferSelect

const reached = (within: Jurisdiction) =>
  and(
    inScope(within, { province: difficulty.province, agency: difficulty.agencyId }),
    isNull(difficulty.removedAt),
  )

export const findState = async (db: Database, id: string): Promise<DifficultyState | undefined> => {
  const [found] = await db.select({ state: difficulty.state }).from(difficulty).where(eq(difficulty.id, id))
  return found?.state
}

/** Locks a difficulty within a scope until the transaction ends; one that was removed is not found. */
export const lock = async (
  db: Database,
  within: Jurisdiction,
  id: string,
): Promise<DifficultyRecord | undefined> => {
  const [found] = await db
    .select()
    .from(difficulty)
    .where(and(eq(difficulty.id, id), reached(within)))
    .for('update')
  return found
}

export const write = async (db: Database, row: DifficultyRecord): Promise<void> => {
  await db.update(difficulty).set(row).where(eq(difficulty.id, row.id))
}

export const addStep = async (db: Database, step: typeof difficultyStep.$inferInsert): Promise<void> => {
  await db.insert(difficultyStep).values(step)
}

/** The conversation on difficulties, the oldest first; agencies by their names of the moment. */
export const stepsOf = (db: Database, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .select({
          difficultyId: difficultyStep.difficultyId,
          id: difficultyStep.id,
          said: difficultyStep.said,
          words: difficultyStep.words,
          documentNumber: difficultyStep.documentNumber,
          documentDate: difficultyStep.documentDate,
          personName: difficultyStep.personName,
          agencyName: sql<string | null>`${agencyNameOn(
            difficultyStep.agencyId,
            sql`(${difficultyStep.at} at time zone 'Asia/Ho_Chi_Minh')`,
          )}`,
          at: difficultyStep.at,
        })
        .from(difficultyStep)
        .where(inArray(difficultyStep.difficultyId, [...ids]))
        .orderBy(asc(difficultyStep.at), asc(difficultyStep.id))

/** Difficulties in some states, the soonest due first, at most 200. */
export const waiting = (db: Database, within: Jurisdiction, states: readonly DifficultyState[]) =>
  db
    .select({ row: difficulty, agencyName: agencyNameOn(difficulty.agencyId, difficulty.raisedOn) })
    .from(difficulty)
    .where(and(reached(within), inArray(difficulty.state, [...states])))
    .orderBy(asc(difficulty.dueOn), asc(difficulty.id))
    .limit(200)

/** Difficulties raised by the last day of a span, and either since its first day or not closed before it. */
export const ofSpan = (db: Database, within: Jurisdiction, from: CalendarDate, to: CalendarDate) =>
  db
    .select({ row: difficulty, agencyName: agencyNameOn(difficulty.agencyId, difficulty.raisedOn) })
    .from(difficulty)
    .where(
      and(
        reached(within),
        lte(difficulty.raisedOn, to),
        or(gt(difficulty.raisedOn, sql`${from}::date - 1`), ne(difficulty.state, 'closed')),
      ),
    )
    .orderBy(asc(difficulty.raisedOn), asc(difficulty.id))
