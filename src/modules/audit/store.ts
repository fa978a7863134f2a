import {
  and,
  asc,
  count,
  desc,
  eq,
  gte,
  ilike,
  inArray,
  lt,
  max,
  notInArray,
  type SQL,
  sql,
} from 'drizzle-orm'
import { countedUpTo } from '#kernel/contract.ts'
import { addDays, startOfDay } from '#kernel/period.ts'
import type { Jurisdiction } from '#kernel/permission.ts'
import { type Database, rowsOf } from '#platform/database/database.ts'
import { containing } from '#platform/database/pattern.ts'
import type { HistoryQuery } from './contract.ts'
import { history } from './schema.ts'

export type HistoryRow = typeof history.$inferSelect

const atOnce = 200

/** Adds rows in order; the triggers number each and link it into the chain. */
export const append = async (db: Database, rows: readonly (typeof history.$inferInsert)[]): Promise<void> => {
  for (let start = 0; start < rows.length; start += atOnce)
    await db.insert(history).values(rows.slice(start, start + atOnce))
}

/** The whole history of one record, the newest first. */
export const ofRecord = (db: Database, province: string, subject: string, recordId: string) =>
  db
    .select()
    .from(history)
    .where(and(eq(history.province, province), eq(history.subject, subject), eq(history.recordId, recordId)))
    .orderBy(desc(history.number))
    .limit(500)

/** Who took each action last on one record. */
export const lastTakers = async (db: Database, province: string, subject: string, recordId: string) => {
  const rows = await db
    .selectDistinctOn([history.action], { action: history.action, personId: history.personId })
    .from(history)
    .where(and(eq(history.province, province), eq(history.subject, subject), eq(history.recordId, recordId)))
    .orderBy(history.action, desc(history.number))
  return Object.fromEntries(rows.map(({ action, personId }) => [action, personId ?? undefined]))
}

/** One page of the history of a province, the newest first. */
export const search = async (db: Database, within: Jurisdiction, query: HistoryQuery) => {
  const conditions: (SQL | undefined)[] = [
    eq(history.province, within.province),
    query.subject ? eq(history.subject, query.subject) : undefined,
    query.person ? ilike(history.personName, containing(query.person)) : undefined,
    query.from ? gte(history.at, startOfDay(query.from)) : undefined,
    query.to ? lt(history.at, startOfDay(addDays(query.to, 1))) : undefined,
  ]
  const where = and(...conditions)
  const rows = await db
    .select()
    .from(history)
    .where(where)
    .orderBy(desc(history.number))
    .limit(query.size)
    .offset((query.page - 1) * query.size)
  const bounded = db
    .select({ one: sql`1`.as('one') })
    .from(history)
    .where(where)
    .limit(countedUpTo + 1)
    .as('bounded')
  const [counted] = await db.select({ total: count() }).from(bounded)
  return { rows, total: counted?.total ?? 0 }
}

const linksAtOnce = 20_000

/** The first of the next links that does not fit what stands before it, and the last link of them. */
const checkLinks = async (db: Database, province: string, after: number, previous: string) => {
  const [found] = await rowsOf<{ last: string | null; hash: string | null; broken: string | null }>(
    db,
    sql`select max(number) as last, (array_agg(hash order by number desc))[1] as hash,
          min(number) filter (where hash <> right_hash or is_content_right is not true or previous <> right_previous or number <> right_number) as broken
        from (
          select number, hash, previous, history_hash(h) as right_hash,
                 history_content(record_label, before, after, reason, salt) = case when erased_by is null then content else (
                   select e.after -> 'remaining' ->> h.number::text from history e
                   where e.province = h.province and e.number = h.erased_by) end as is_content_right,
                 coalesce(lag(hash) over (order by number), ${previous}) as right_previous,
                 ${after}::bigint + row_number() over (order by number) as right_number
          from history h where province = ${province} and number > ${after} order by number limit ${linksAtOnce}) linked`,
  )
  return {
    last: found?.last ? Number(found.last) : undefined,
    hash: found?.hash ?? '',
    broken: found?.broken ? Number(found.broken) : undefined,
  }
}

/**
 * The first number whose link or content does not fit, counted by the same function as the trigger's. It goes along the
 * chain in pieces, each from the hash in which the last one ended, so that no statement grows with the chain.
 */
export const firstBroken = async (db: Database, province: string): Promise<number | undefined> => {
  for (let after = 0, previous = ''; ; ) {
    const { last, hash, broken } = await checkLinks(db, province, after, previous)
    if (broken !== undefined || last === undefined) return broken
    after = last
    previous = hash
  }
}

/** How many rows the chain has and the hash that it ends in. */
export const chainEnd = async (db: Database, province: string) => {
  const [last] = await db
    .select({ number: history.number, hash: history.hash })
    .from(history)
    .where(eq(history.province, province))
    .orderBy(desc(history.number))
    .limit(1)
  return last ?? { number: 0, hash: '' }
}

/** The last number written under each subject, 0 for none: one probe of an index each. */
export const lastNumbers = async (
  db: Database,
  province: string,
  subjects: readonly string[],
): Promise<Map<string, number>> => {
  const rows = await rowsOf<{ subject: string; last: string | null }>(
    db,
    sql`select s.subject, (select max(h.number) from history h where h.province = ${province} and h.subject = s.subject) as last
        from jsonb_array_elements_text(${JSON.stringify(subjects)}::jsonb) as s(subject)`,
  )
  return new Map(rows.map(({ subject, last }) => [subject, Number(last ?? 0)]))
}

/** The number of the last entry of a province; 0 before the first. */
export const lastNumber = async (db: Database, province: string): Promise<number> => {
  const [found] = await db
    .select({ number: history.number })
    .from(history)
    .where(eq(history.province, province))
    .orderBy(desc(history.number))
    .limit(1)
  return found?.number ?? 0
}

/** Every province that has history. */
export const provinces = async (db: Database): Promise<string[]> => {
  const rows = await db
    .selectDistinct({ province: history.province })
    .from(history)
    .orderBy(asc(history.province))
  return rows.map((row) => row.province)
}

/** How many rows were written in some agencies since a moment, some kinds of record left out. */
export const countActs = async (
  db: Database,
  province: string,
  { agencyIds, since, but }: { agencyIds: readonly string[]; since: Date; but: readonly string[] },
): Promise<number> => {
  if (agencyIds.length === 0) return 0
  const [counted] = await db
    .select({ total: count() })
    .from(history)
    .where(
      and(
        eq(history.province, province),
        gte(history.at, since),
        inArray(history.agencyId, [...agencyIds]),
        notInArray(history.subject, [...but]),
      ),
    )
  return counted?.total ?? 0
}

/** The last moment at which an act was done to each of some records. */
export const lastMoments = async (
  db: Database,
  province: string,
  { subject, action, ids }: { subject: string; action: string; ids: readonly string[] },
): Promise<Map<string, Date>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: history.recordId, at: max(history.at) })
    .from(history)
    .where(
      and(
        eq(history.province, province),
        eq(history.subject, subject),
        inArray(history.recordId, [...ids]),
        eq(history.action, action),
      ),
    )
    .groupBy(history.recordId)
  return new Map(rows.flatMap(({ id, at }) => (at === null ? [] : [[id, at]])))
}
