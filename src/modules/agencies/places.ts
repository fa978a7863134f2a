import { asc, eq } from 'drizzle-orm'
import { permit } from '#kernel/permission.ts'
import { matches } from '#kernel/vietnamese/search-key.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import type { PlaceQuery, PlaceRow } from './directory-contract.ts'
import type { PlaceLevel } from './document.ts'
import { agencyGrants } from './permissions.ts'
import { remembered } from './remembered.ts'
import { isWithin } from './rules.ts'
import { place, placeChange } from './schema.ts'

type Row = typeof place.$inferSelect

// A province has a few hundred places over all times, so they are read as a whole.
const readPlaces = (db: Database, province: string): Promise<Row[]> =>
  db
    .select()
    .from(place)
    .where(eq(place.province, province))
    .orderBy(asc(place.level), asc(place.code), asc(place.validFrom))

const spanOf = (row: Row) => ({ from: row.validFrom, to: row.validTo ?? undefined })

const presentPlaces = async (db: Database, province: string): Promise<readonly PlaceRow[]> => {
  const rows = await readPlaces(db, province)
  const changes = await db
    .select()
    .from(placeChange)
    .where(eq(placeChange.province, province))
    .orderBy(asc(placeChange.happenedOn), asc(placeChange.toCode))
  const find = (code: string, from: string) =>
    rows.find((row) => row.code === code && row.validFrom === from)?.name ?? code
  return rows.map((row) => ({
    code: row.code,
    level: row.level as PlaceLevel,
    name: row.name,
    parent:
      rows.find((one) => one.code === row.parentCode && isWithin(spanOf(one), row.validFrom))?.name ?? null,
    from: row.validFrom,
    to: row.validTo,
    basis: row.basis,
    verified: row.verified,
    note: row.note,
    before: changes
      .filter((change) => change.toCode === row.code && change.toValidFrom === row.validFrom)
      .map(({ fromCode: code, fromValidFrom: from, happenedOn: day, partial }) => ({
        ...{ code, from, name: find(code, from), on: day, partial },
      })),
    after: changes
      .filter((change) => change.fromCode === row.code && change.fromValidFrom === row.validFrom)
      .map(({ toCode: code, toValidFrom: from, happenedOn: day, partial }) => ({
        ...{ code, from, name: find(code, from), on: day, partial },
      })),
  }))
}

/** Every place of a province over all times, for registers whose rows stand in one. */
export const placesOf = remembered<readonly PlaceRow[]>(presentPlaces, [])

/**
 * Places found without accents, each with the days in which its code meant it and what it became: a code that was
 * given out again, or a name that moved, stands there twice. @throws Refusal FORBIDDEN without `agency.read`
 */
export const listPlaces = async (context: Context, { q, level, on }: PlaceQuery): Promise<PlaceRow[]> => {
  const { province } = permit(context.actor, agencyGrants, 'agency.read')
  const rows = await placesOf(context.db, province)
  return rows
    .filter((row) => matches(`${row.name} ${row.code}`, q))
    .filter(
      (row) =>
        (level === undefined || row.level === level) &&
        (!on || isWithin({ from: row.from, to: row.to ?? undefined }, on)),
    )
}
