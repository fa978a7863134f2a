import { and, asc, eq, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { newId } from '#kernel/id.ts'
import type { CalendarDate } from '#kernel/period.ts'
import type { Database } from '#platform/database/database.ts'
import type { Agencies, Agency, AgencyKind, Duty, Succession, SuccessionKind } from './document.ts'
import {
  agency,
  agencyDuty,
  agencyVersion,
  delegation,
  directory,
  person,
  personRole,
  succession,
  successionParty,
} from './schema.ts'

/** The condition that a span of days holds on a day; both ends count. */
export const holdsOn = (validFrom: PgColumn, validTo: PgColumn, day: CalendarDate): SQL =>
  and(lte(validFrom, day), or(isNull(validTo), gte(validTo, day))) ?? sql`false`

/** The name of an agency on a day, by the one resolver: the version of that day, else the nearest one. */
export const agencyNameOn = (agencyId: PgColumn | SQL, day: CalendarDate | PgColumn | SQL): SQL<string> =>
  sql<string>`agency_name(${agencyId}, ${day}::date)`

/** All agencies of a province as the document that the rules work on, with the ids that rows use. */
export interface Directory {
  readonly document: Agencies
  readonly idOf: ReadonlyMap<string, string>
  readonly keyOf: ReadonlyMap<string, string>
}

const versionsOf = async (db: Database, province: string) => {
  const rows = await db
    .select({ version: agencyVersion })
    .from(agencyVersion)
    .innerJoin(agency, eq(agency.id, agencyVersion.agencyId))
    .where(eq(agency.province, province))
    .orderBy(asc(agencyVersion.validFrom))
  return Map.groupBy(
    rows.map((row) => row.version),
    (version) => version.agencyId,
  )
}

const dutiesOf = async (db: Database, province: string) => {
  const rows = await db
    .select({ held: agencyDuty })
    .from(agencyDuty)
    .innerJoin(agency, eq(agency.id, agencyDuty.agencyId))
    .where(eq(agency.province, province))
  return Map.groupBy(
    rows.map((row) => row.held),
    (held) => held.agencyId,
  )
}

const successionsOf = async (
  db: Database,
  province: string,
  keyOf: ReadonlyMap<string, string>,
): Promise<Succession[]> => {
  const events = await db
    .select()
    .from(succession)
    .where(eq(succession.province, province))
    .orderBy(asc(succession.happenedOn))
  const parties = events.length
    ? await db
        .select()
        .from(successionParty)
        .where(
          inArray(
            successionParty.successionId,
            events.map((e) => e.id),
          ),
        )
    : []
  const side = (id: string, wanted: 'from' | 'to') =>
    parties
      .filter((p) => p.successionId === id && p.side === wanted)
      .map((p) => keyOf.get(p.agencyId) ?? p.agencyId)
  return events.map((event) => ({
    key: event.key,
    kind: event.kind as SuccessionKind,
    on: event.happenedOn,
    from: side(event.id, 'from'),
    to: side(event.id, 'to'),
    duties: event.duties === null ? 'all' : (event.duties as Duty[]),
    basis: event.basis,
    verified: event.verified,
    note: event.note ?? undefined,
  }))
}

/** Reads the whole directory of a province: a few hundred rows, in five statements. */
export const readDirectory = async (db: Database, province: string): Promise<Directory> => {
  const identities = await db
    .select()
    .from(agency)
    .where(eq(agency.province, province))
    .orderBy(asc(agency.key))
  const keyOf = new Map(identities.map(({ id, key }) => [id, key]))
  const versions = await versionsOf(db, province)
  const held = await dutiesOf(db, province)
  const agencies: Agency[] = identities.map(({ id, key }) => ({
    key,
    versions: (versions.get(id) ?? []).map((v) => ({
      name: v.name,
      shortName: v.shortName,
      kind: v.kind as AgencyKind,
      parent: v.parentId ? keyOf.get(v.parentId) : undefined,
      symbol: v.symbol,
      placeName: v.placeName,
      area: v.area ?? undefined,
      from: v.validFrom,
      to: v.validTo ?? undefined,
      basis: v.basis ?? undefined,
      verified: v.verified,
      note: v.note ?? undefined,
    })),
    duties: (held.get(id) ?? []).map((d) => ({
      duty: d.duty as Duty,
      from: d.validFrom,
      to: d.validTo ?? undefined,
      basis: d.basis ?? undefined,
      verified: d.verified,
      note: d.note ?? undefined,
    })),
  }))
  return {
    document: { agencies, successions: await successionsOf(db, province, keyOf) },
    idOf: new Map(identities.map(({ id, key }) => [key, id])),
    keyOf,
  }
}

export const findPersonByUser = async (db: Database, userId: string) => {
  const [found] = await db.select().from(person).where(eq(person.userId, userId))
  return found
}

/** The roles that these persons hold on a day. */
export const rolesOn = (db: Database, personIds: readonly string[], day: CalendarDate) =>
  db
    .select()
    .from(personRole)
    .where(
      and(
        inArray(personRole.personId, [...personIds]),
        holdsOn(personRole.validFrom, personRole.validTo, day),
      ),
    )

/** Those for whom a person stands in on a day. */
export const delegationsTo = (db: Database, personId: string, day: CalendarDate) =>
  db
    .select({ fromPersonId: delegation.fromPersonId, agencyId: delegation.agencyId, fromName: person.name })
    .from(delegation)
    .innerJoin(person, eq(person.id, delegation.fromPersonId))
    .where(
      and(
        eq(delegation.toPersonId, personId),
        isNull(delegation.withdrawnAt),
        holdsOn(delegation.validFrom, delegation.validTo, day),
      ),
    )

/** The name of a province and the stamp of its directory. */
export const findDirectory = async (db: Database, province: string) => {
  const [found] = await db.select().from(directory).where(eq(directory.province, province))
  return found
}

/** Marks the directory as changed. */
export const stampDirectory = async (db: Database, province: string, name?: string): Promise<void> => {
  const stamp = newId()
  await db
    .insert(directory)
    .values({ province, name: name ?? province, stamp })
    .onConflictDoUpdate({ target: directory.province, set: name === undefined ? { stamp } : { stamp, name } })
}
