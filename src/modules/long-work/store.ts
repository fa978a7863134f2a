import { and, count, desc, eq, inArray, isNotNull, lt, type SQL, sql } from 'drizzle-orm'
import { type Database, holdLock, rowsOf, transaction } from '#platform/database/database.ts'
import { workWords } from './rules.ts'
import { longWork } from './schema.ts'

export type WorkRow = typeof longWork.$inferSelect

/** Whose works are meant; nobody else reaches them. */
export interface Starter {
  readonly province: string
  readonly personId: string
}

const of = ({ province, personId }: Starter): SQL | undefined =>
  and(eq(longWork.province, province), eq(longWork.personId, personId))

const open = inArray(longWork.state, ['waiting', 'running'])

export const add = async (db: Database, row: WorkRow): Promise<void> => {
  await db.insert(longWork).values(row)
}

export const listOf = (db: Database, who: Starter, { page, size }: { page: number; size: number }) =>
  db
    .select()
    .from(longWork)
    .where(of(who))
    .orderBy(desc(longWork.startedAt), desc(longWork.id))
    .limit(size)
    .offset((page - 1) * size)

export const countOf = async (db: Database, who: Starter, openOnly = false): Promise<number> => {
  const [found] = await db
    .select({ n: count() })
    .from(longWork)
    .where(and(of(who), openOnly ? open : undefined))
  return found?.n ?? 0
}

export const find = async (db: Database, who: Starter, id: string): Promise<WorkRow | undefined> => {
  const [row] = await db
    .select()
    .from(longWork)
    .where(and(of(who), eq(longWork.id, id)))
  return row
}

/** Asks that a work be stopped: one that waits ends at once, one that runs at its next step. @returns whether it was open */
export const askToCancel = async (db: Database, who: Starter, id: string, now: Date): Promise<boolean> => {
  const waits = sql`${longWork.state} = 'waiting'`
  const asked = await db
    .update(longWork)
    .set({
      cancelAskedAt: now,
      endedAt: sql`case when ${waits} then ${now.toISOString()}::timestamptz end`,
      wordsVi: sql`case when ${waits} then ${workWords.cancelled.vi} else ${longWork.wordsVi} end`,
      wordsEn: sql`case when ${waits} then ${workWords.cancelled.en} else ${longWork.wordsEn} end`,
      state: sql`case when ${waits} then 'cancelled' else ${longWork.state} end`,
    })
    .where(and(of(who), eq(longWork.id, id), open))
    .returning({ id: longWork.id })
  return asked.length > 0
}

/** Marks a finished work as taken back. @returns whether nobody did so before */
export const markUndone = async (
  db: Database,
  row: WorkRow,
  now: Date,
  words: { vi: string; en: string },
) => {
  const marked = await db
    .update(longWork)
    .set({ undoneAt: now, wordsVi: words.vi, wordsEn: words.en })
    .where(and(eq(longWork.id, row.id), sql`${longWork.undoneAt} is null`))
    .returning({ id: longWork.id })
  return marked.length > 0
}

const mostTries = 3
const silence = sql`interval '30 seconds'`

/** Puts works whose process died back into the queue; after several tries they end as interrupted. */
const takeBackAbandoned = (tx: Database, now: Date) => {
  const again = sql`${longWork.tries} < ${mostTries}`
  return tx
    .update(longWork)
    .set({
      state: sql`case when ${longWork.cancelAskedAt} is not null then 'cancelled' when ${again} then 'waiting' else 'interrupted' end`,
      endedAt: sql`case when ${longWork.cancelAskedAt} is null and ${again} then null else ${now.toISOString()}::timestamptz end`,
      wordsVi: sql`case when ${longWork.cancelAskedAt} is not null then ${workWords.cancelled.vi} when ${again} then ${workWords.again.vi} else ${workWords.interrupted.vi} end`,
      wordsEn: sql`case when ${longWork.cancelAskedAt} is not null then ${workWords.cancelled.en} when ${again} then ${workWords.again.en} else ${workWords.interrupted.en} end`,
    })
    .where(and(eq(longWork.state, 'running'), sql`${longWork.aliveAt} < now() - ${silence}`))
}

/**
 * Takes the next work out of the queue unless so many run already. It goes round between people: first whoever has the
 * fewest running, then whoever was served longest ago.
 */
export const claimNext = (
  db: Database,
  runner: string,
  atOnce: number,
  now: Date,
): Promise<WorkRow | undefined> =>
  transaction(db, async (tx) => {
    await holdLock(tx, 'long-work')
    await takeBackAbandoned(tx, now)
    const [next] = await rowsOf<{ id: string }>(
      tx,
      sql`select w.id from long_work w
          where w.state = 'waiting' and (select count(*) from long_work where state = 'running') < ${atOnce}
          order by (select count(*) from long_work r where r.state = 'running' and r.person_id = w.person_id and r.province = w.province),
                   (select max(r.begun_at) from long_work r where r.person_id = w.person_id and r.province = w.province) nulls first,
                   w.started_at, w.id
          limit 1`,
    )
    if (next === undefined) return undefined
    const [row] = await tx
      .update(longWork)
      .set({
        ...{ state: 'running', runner, begunAt: now, aliveAt: sql`now()`, done: 0, total: null },
        tries: sql`${longWork.tries} + 1`,
      })
      .where(eq(longWork.id, next.id))
      .returning()
    return row
  })

const held = (id: string, runner: string) =>
  and(eq(longWork.id, id), eq(longWork.runner, runner), eq(longWork.state, 'running'))

/** Says that a work goes on and how far it has come. @returns whether it shall go on */
export const keepAlive = async (
  db: Database,
  { id, runner }: { id: string; runner: string },
  progress: Partial<WorkRow>,
): Promise<boolean> => {
  const [row] = await db
    .update(longWork)
    .set({ ...progress, aliveAt: sql`now()` })
    .where(held(id, runner))
    .returning({ cancelAskedAt: longWork.cancelAskedAt })
  return row !== undefined && row.cancelAskedAt === null
}

/** Ends a work, or gives it back to the queue. @returns whether this process still held it */
export const letGo = async (
  db: Database,
  { id, runner }: { id: string; runner: string },
  values: Partial<WorkRow>,
): Promise<boolean> => {
  const ended = await db.update(longWork).set(values).where(held(id, runner)).returning({ id: longWork.id })
  return ended.length > 0
}

/** Works whose files are past their day. */
export const withOldFiles = (db: Database, province: string, now: Date) =>
  db
    .select({ id: longWork.id })
    .from(longWork)
    .where(and(eq(longWork.province, province), isNotNull(longWork.fileUntil), lt(longWork.fileUntil, now)))

export const forgetFiles = async (db: Database, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0)
    await db
      .update(longWork)
      .set({ fileUntil: null, size: null })
      .where(inArray(longWork.id, [...ids]))
}

/** Takes out works that ended before a moment. @returns their ids */
export const forgetEnded = (db: Database, province: string, before: Date) =>
  db
    .delete(longWork)
    .where(and(eq(longWork.province, province), lt(longWork.endedAt, before)))
    .returning({ id: longWork.id })
