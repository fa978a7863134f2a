import { and, eq, isNotNull } from 'drizzle-orm'
import { searchColumns } from '#modules/registers/rules.ts'
import type { Context } from '#platform/context.ts'
import { findPlacedAt, type PlacedAt, placeId } from './place-of-enterprise.ts'
import { enterprise } from './schema.ts'
import { enterpriseShelf } from './shelf.ts'

const placesInUse = ({ db, actor }: Context) =>
  db
    .selectDistinct({
      code: enterprise.placeCode,
      from: enterprise.placeFrom,
      placeNow: enterprise.placeNow,
      communeNow: enterprise.communeNow,
    })
    .from(enterprise)
    .where(and(eq(enterprise.province, actor.province), isNotNull(enterprise.placeCode)))

const carryOn = async (
  { db, actor }: Context,
  { placeCode, placeFrom, ...place }: PlacedAt,
): Promise<number> => {
  const { placeNow, communeNow } = place
  const rows = await db
    .select()
    .from(enterprise)
    .where(
      and(
        eq(enterprise.province, actor.province),
        eq(enterprise.placeCode, placeCode),
        eq(enterprise.placeFrom, placeFrom),
      ),
    )
  for (const row of rows) {
    const found = searchColumns(enterpriseShelf, { ...row, placeNow, communeNow })
    await db
      .update(enterprise)
      .set({ placeNow, communeNow, ...found })
      .where(eq(enterprise.id, row.id))
  }
  return rows.length
}

/**
 * After a reorganisation: says of every enterprise which commune of today carries its own on, so that lists, searches and
 * summaries go by today's communes. The own commune and history stay. Safe to do twice. @returns how many followed
 */
export const followPlaces = async (context: Context): Promise<number> => {
  const moved = new Map<string, PlacedAt>()
  for (const { code, from, placeNow, communeNow } of await placesInUse(context)) {
    const id = placeId({ code: code ?? '', from: from ?? '' })
    const place = await findPlacedAt(context, id)
    if (place && (place.placeNow !== placeNow || place.communeNow !== communeNow)) moved.set(id, place)
  }
  let followed = 0
  for (const place of moved.values()) followed += await carryOn(context, place)
  return followed
}
