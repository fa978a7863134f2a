import { type SQL, sql } from 'drizzle-orm'
import { permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { atomically, type Context } from '#platform/context.ts'
import { rowsOf } from '#platform/database/database.ts'
import type { Pair, Twin } from './merge-shapes.ts'
import { enterpriseGrants } from './permissions.ts'
import { enterpriseRefusals } from './rules.ts'
import { apart } from './schema.ts'
import { findOwner } from './store.ts'

/** Names at least so alike are shown; below this, names of one trade begin to look alike. */
const alike = 0.6
/** How many of the newest records are held against all others; older ones have been looked at before. */
const newest = 50
const mostPairs = 100

interface Found extends Record<string, unknown> {
  readonly one: Twin
  readonly other: Twin
  readonly likeness: Pair['likeness']
  readonly score: number
}

const twin = (e: SQL) =>
  sql`json_build_object('id', ${e}.id, 'version', ${e}.version, 'name', ${e}.name, 'taxCode', ${e}.tax_code,
    'commune', ${e}.commune, 'updatedAt', to_char(${e}.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`

/**
 * Records that look like one enterprise: names alike without accents and words such as "công ty" while their places do
 * not differ, or tax codes of one root outside branches. Of one enterprise, or of the newest records against all.
 * Pairs that somebody has called two are left out. @throws Refusal FORBIDDEN
 */
export const listPairs = async (context: Context, { of }: { of?: string | undefined }): Promise<Pair[]> => {
  const { province } = permit(context.actor, enterpriseGrants, 'enterprise.merge')
  const seeds =
    of === undefined
      ? sql`(select id from enterprise where province = ${province} and removed_at is null order by updated_at desc limit ${newest})
          union (select id from enterprise where province = ${province} and removed_at is null and name_key in (
            select name_key from enterprise where province = ${province} and removed_at is null
            group by name_key having count(*) > 1 limit ${mostPairs}))`
      : sql`select ${of}::uuid as id`
  const found = sql`
    with seed as (${seeds}), pair as (
      select distinct least(a.id, b.id) as one, greatest(a.id, b.id) as other
      from seed join enterprise a on a.id = seed.id and a.province = ${province} and a.removed_at is null
      cross join lateral (
        (select id from enterprise c where c.province = a.province and c.removed_at is null and c.id <> a.id
          and c.name_key % a.name_key
          and (c.place_now is null or a.place_now is null or c.place_now = a.place_now) limit 5)
        union
        (select id from enterprise c where c.province = a.province and c.removed_at is null and c.id <> a.id
          and left(c.tax_code, 10) = left(a.tax_code, 10) and c.kind <> 'branch' and a.kind <> 'branch' limit 5)
      ) b)
    select ${twin(sql`x`)} as one, ${twin(sql`y`)} as other, similarity(x.name_key, y.name_key)::float8 as score,
      case when left(x.tax_code, 10) = left(y.tax_code, 10) then 'tax-code'
        when x.name_key = y.name_key then 'name' else 'similar' end as likeness
    from pair join enterprise x on x.id = pair.one join enterprise y on y.id = pair.other
    where not exists (select 1 from enterprise_apart s where s.one_id = pair.one and s.other_id = pair.other)
    order by score desc, x.name limit ${mostPairs}`
  const rows = await atomically(context, async ({ db }) => {
    // The index itself then passes over names that are not alike enough.
    await db.execute(sql`select set_config('pg_trgm.similarity_threshold', ${String(alike)}, true)`)
    return rowsOf<Found>(db, found)
  })
  return rows.map(({ one, other, likeness, score }) => ({ one, other, likeness, score }))
}

/** Keeps that two records which look alike are two enterprises. @throws Refusal FORBIDDEN, SAME_RECORD, NOT_FOUND */
export const keepApart = async (
  context: Context,
  pair: { one: string; other: string },
): Promise<{ apart: true }> => {
  const { province } = permit(context.actor, enterpriseGrants, 'enterprise.merge')
  refuseIf(pair.one === pair.other, enterpriseRefusals.SAME_RECORD)
  const [oneId = '', otherId = ''] = [pair.one, pair.other].sort()
  for (const id of [oneId, otherId])
    if ((await findOwner(context.db, province, id)) === undefined) throw new Refusal(refusals.NOT_FOUND)
  await context.db
    .insert(apart)
    .values({ province, oneId, otherId, at: context.now, personName: context.actor.name })
    .onConflictDoNothing()
  return { apart: true }
}
