import { eq, type SQL, sql } from 'drizzle-orm'
import { atomically, type Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { pairDrawing } from './schema.ts'

/** Names at least so alike are shown; below this, names of one trade begin to look alike. */
const alike = 0.6
/** How many of the records that changed since the last drawing one night holds against all others. */
const mostChanged = 2000
const mostNames = 1000

/** Lets the index of names itself pass over those that are not alike enough, while something is looked for. */
export const withLikeness = <T>(context: Context, find: (db: Database) => Promise<T>): Promise<T> =>
  atomically(context, async ({ db }) => {
    await db.execute(sql`select set_config('pg_trgm.similarity_threshold', ${String(alike)}, true)`)
    return find(db)
  })

/**
 * The pairs of some records (`seeds` selects their ids) with any other of the province: names alike without accents and words
 * such as "công ty" while their places do not differ, or tax codes of one root outside branches.
 */
export const pairsOf = (province: string, seeds: SQL): SQL => sql`
  select p.one, p.other, similarity(x.name_key, y.name_key)::real as score,
    case when left(x.tax_code, 10) = left(y.tax_code, 10) then 'tax-code'
      when x.name_key = y.name_key then 'name' else 'similar' end as likeness
  from (select distinct least(a.id, b.id) as one, greatest(a.id, b.id) as other
    from (${seeds}) seed join enterprise a on a.id = seed.id and a.province = ${province} and a.removed_at is null
    cross join lateral (
      (select id from enterprise c where c.province = a.province and c.removed_at is null and c.id <> a.id
        and c.name_key % a.name_key
        and (c.place_now is null or a.place_now is null or c.place_now = a.place_now) limit 5)
      union
      (select id from enterprise c where c.province = a.province and c.removed_at is null and c.id <> a.id
        and left(c.tax_code, 10) = left(a.tax_code, 10) and c.kind <> 'branch' and a.kind <> 'branch' limit 5)
    ) b) p
  join enterprise x on x.id = p.one join enterprise y on y.id = p.other`

/** When the pairs of a province were last drawn. */
export const lastDrawing = async (db: Database, province: string): Promise<Date | undefined> => {
  const [found] = await db.select().from(pairDrawing).where(eq(pairDrawing.province, province))
  return found?.at
}

/**
 * Draws the pairs of records that changed since the last drawing, and of all that share a name, and keeps them with the
 * moment; what was found before of others stays. For the clockwork; safe to do twice.
 */
export const drawPairs = async (context: Context): Promise<void> => {
  const { actor, now } = context
  const { province } = actor
  await withLikeness(context, async (db) => {
    const since = (await lastDrawing(db, province)) ?? new Date(0)
    const changed = sql`select id from enterprise where province = ${province} and removed_at is null
      and updated_at >= ${since.toISOString()}::timestamptz order by updated_at desc limit ${mostChanged}`
    const sameNamed = sql`select id from enterprise where province = ${province} and removed_at is null and name_key in (
      select name_key from enterprise where province = ${province} and removed_at is null
      group by name_key having count(*) > 1 limit ${mostNames})`
    const at = sql`${now.toISOString()}::timestamptz`
    await db.execute(sql`delete from enterprise_pair p using enterprise e
      where p.province = ${province} and e.id in (p.one_id, p.other_id)
        and (e.removed_at is not null or e.updated_at >= ${since.toISOString()}::timestamptz)`)
    await db.execute(sql`insert into enterprise_pair (province, one_id, other_id, likeness, score, drawn_at)
      select ${province}, f.one, f.other, f.likeness, f.score, ${at}
      from (${pairsOf(province, sql`(${changed}) union (${sameNamed})`)}) f
      on conflict (one_id, other_id) do update
        set likeness = excluded.likeness, score = excluded.score, drawn_at = excluded.drawn_at`)
    await db
      .insert(pairDrawing)
      .values({ province, at: now })
      .onConflictDoUpdate({ target: pairDrawing.province, set: { at: now } })
  })
}
