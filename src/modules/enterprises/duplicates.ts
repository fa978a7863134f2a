import { type SQL, sql } from 'drizzle-orm'
import { permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import type { Context } from '#platform/context.ts'
import { rowsOf } from '#platform/database/database.ts'
import { lastDrawing, pairsOf, withLikeness } from './draw-pairs.ts'
import type { Pair, Pairs, Twin } from './merge-shapes.ts'
import { enterpriseGrants } from './permissions.ts'
import { enterpriseRefusals } from './rules.ts'
import { apart } from './schema.ts'
import { findOwner } from './store.ts'

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

/** Pairs with both their records as they are now; gone are those of which one was removed or that somebody called two. */
const standing = (pairs: SQL, province: string) => sql`
  select ${twin(sql`x`)} as one, ${twin(sql`y`)} as other, pair.likeness, pair.score::float8 as score
  from (${pairs}) pair
  join enterprise x on x.id = pair.one and x.province = ${province} and x.removed_at is null
  join enterprise y on y.id = pair.other and y.removed_at is null
  where not exists (select 1 from enterprise_apart s where s.one_id = pair.one and s.other_id = pair.other)
  order by pair.score desc, x.name limit ${mostPairs}`

const shown = (rows: readonly Found[]): Pair[] =>
  rows.map(({ one, other, likeness, score }) => ({
    one,
    other,
    likeness,
    score: Math.round(score * 1000) / 1000,
  }))

/**
 * Records that look like one enterprise. Of one enterprise they are found at once, against the whole register; of all,
 * they are those that the night drew, and it is said when. Pairs that somebody has called two are left out.
 * @throws Refusal FORBIDDEN
 */
export const listPairs = async (context: Context, { of }: { of?: string | undefined }): Promise<Pairs> => {
  const { province } = permit(context.actor, enterpriseGrants, 'enterprise.merge')
  if (of !== undefined) {
    const rows = await withLikeness(context, (db) =>
      rowsOf<Found>(db, standing(pairsOf(province, sql`select ${of}::uuid as id`), province)),
    )
    return { pairs: shown(rows), drawnAt: context.now.toISOString() }
  }
  const { db } = context
  const kept = sql`select one_id as one, other_id as other, likeness, score from enterprise_pair
    where province = ${province} order by score desc limit ${mostPairs * 10}`
  return {
    pairs: shown(await rowsOf<Found>(db, standing(kept, province))),
    drawnAt: (await lastDrawing(db, province))?.toISOString() ?? null,
  }
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
