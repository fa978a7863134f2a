import { newId } from '#kernel/id.ts'
import { searchKey } from '#kernel/vietnamese/search-key.ts'
import { record } from '#modules/audit/service.ts'
import { atomically, type Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import type { Agencies, Agency, Places, Succession } from './document.ts'
import {
  agency,
  agencyDuty,
  agencyVersion,
  place,
  placeChange,
  succession,
  successionParty,
} from './schema.ts'
import * as store from './store.ts'

const inPieces = async <T>(rows: readonly T[], write: (piece: T[]) => Promise<unknown>): Promise<void> => {
  for (let start = 0; start < rows.length; start += 200) await write(rows.slice(start, start + 200))
}

/** The rows of an agency's versions. */
export const versionRows = (one: Pick<Agency, 'key' | 'versions'>, idOf: ReadonlyMap<string, string>) =>
  one.versions.map((version) => ({
    id: newId(),
    agencyId: idOf.get(one.key) ?? '',
    name: version.name,
    shortName: version.shortName,
    kind: version.kind,
    parentId: version.parent ? (idOf.get(version.parent) ?? null) : null,
    symbol: version.symbol,
    placeName: version.placeName,
    area: version.area ?? null,
    validFrom: version.from,
    validTo: version.to ?? null,
    basis: version.basis ?? null,
    verified: version.verified,
    note: version.note ?? null,
    searchKey: searchKey(`${version.name} ${version.shortName} ${version.symbol}`),
  }))

const dutyRows = (one: Agency, idOf: ReadonlyMap<string, string>) =>
  one.duties.map((held) => ({
    id: newId(),
    agencyId: idOf.get(one.key) ?? '',
    duty: held.duty,
    validFrom: held.from,
    validTo: held.to ?? null,
    basis: held.basis ?? null,
    verified: held.verified,
    note: held.note ?? null,
  }))

/** Writes acts of reorganisation with those who took part in them. @returns the ids of the acts */
export const writeSuccessions = async (
  db: Database,
  province: string,
  events: readonly Succession[],
  idOf: ReadonlyMap<string, string>,
): Promise<string[]> => {
  const rows = events.map((event) => ({ id: newId(), event }))
  await inPieces(rows, (piece) =>
    db.insert(succession).values(
      piece.map(({ id, event }) => ({
        id,
        province,
        key: event.key,
        kind: event.kind,
        happenedOn: event.on,
        basis: event.basis,
        verified: event.verified,
        note: event.note ?? null,
        duties: event.duties === 'all' ? null : event.duties,
      })),
    ),
  )
  const parties = rows.flatMap(({ id, event }) =>
    (['from', 'to'] as const).flatMap((side) =>
      event[side].map((key) => ({ successionId: id, agencyId: idOf.get(key) ?? '', side })),
    ),
  )
  await inPieces(parties, (piece) => db.insert(successionParty).values(piece))
  return rows.map(({ id }) => id)
}

const writePlaces = async (db: Database, province: string, { places, changes }: Places): Promise<void> => {
  await inPieces(places, (piece) =>
    db.insert(place).values(
      piece.map((one) => ({
        province,
        code: one.code,
        level: one.level,
        name: one.name,
        parentCode: one.parentCode ?? null,
        validFrom: one.from,
        validTo: one.to ?? null,
        basis: one.basis ?? null,
        verified: one.verified,
        note: one.note ?? null,
        searchKey: searchKey(one.name),
      })),
    ),
  )
  const links = changes.flatMap((change) =>
    change.from.flatMap((from) =>
      change.to.map((to) => ({
        id: newId(),
        province,
        happenedOn: change.on,
        fromCode: from.code,
        fromValidFrom: from.from,
        toCode: to.code,
        toValidFrom: to.from,
        partial: change.partial,
      })),
    ),
  )
  await inPieces(links, (piece) => db.insert(placeChange).values(piece))
}

/**
 * Loads the agencies and places of a plan folder into a province that has none yet; agencies that are there already
 * stay as they are, since the screens look after them from then on.
 */
export const importAgencies = (
  context: Context,
  province: { code: string; name: string },
  agencies: Agencies,
  places: Places,
): Promise<void> =>
  atomically(context, async (inside) => {
    const { db } = inside
    const known = (await store.readDirectory(db, province.code)).idOf
    const fresh = agencies.agencies.filter(({ key }) => !known.has(key))
    const idOf = new Map([...known, ...fresh.map(({ key }) => [key, newId()] as const)])
    await inPieces(fresh, (piece) =>
      db
        .insert(agency)
        .values(piece.map(({ key }) => ({ id: idOf.get(key) ?? '', province: province.code, key }))),
    )
    await inPieces(
      fresh.flatMap((one) => versionRows(one, idOf)),
      (piece) => db.insert(agencyVersion).values(piece),
    )
    await inPieces(
      fresh.flatMap((one) => dutyRows(one, idOf)),
      (piece) => db.insert(agencyDuty).values(piece),
    )
    if (known.size === 0) {
      await writeSuccessions(db, province.code, agencies.successions, idOf)
      await writePlaces(db, province.code, places)
    }
    await store.stampDirectory(db, province.code, province.name)
    if (fresh.length > 0)
      await record(inside, {
        action: 'agencies-imported',
        subject: 'directory',
        id: province.code,
        label: province.name,
        after: { agencies: fresh.map(({ key }) => key) },
      })
  })
