import { and, desc, eq, inArray } from 'drizzle-orm'
import { newId } from '#kernel/id.ts'
import { type CalendarDate, startOfDay } from '#kernel/period.ts'
import { countActs } from '#modules/audit/service.ts'
import type { Database } from '#platform/database/database.ts'
import type { Agencies } from './document.ts'
import { versionRows, writeSuccessions } from './import-agencies.ts'
import {
  agency,
  agencyVersion,
  delegation,
  personRole,
  reorganisation,
  succession,
  successionParty,
  type Written,
} from './schema.ts'
import type { Directory } from './store.ts'

export type Row = typeof reorganisation.$inferSelect

/** All orders that were carried out in a province, the newest first. */
export const list = (db: Database, province: string): Promise<Row[]> =>
  db
    .select()
    .from(reorganisation)
    .where(eq(reorganisation.province, province))
    .orderBy(desc(reorganisation.carriedOutAt), desc(reorganisation.id))

export const add = async (
  db: Database,
  values: Omit<typeof reorganisation.$inferInsert, 'id'>,
): Promise<Row> => {
  const [row] = await db
    .insert(reorganisation)
    .values({ id: newId(), ...values })
    .returning()
  if (row === undefined) throw new Error('the reorganisation was not written')
  return row
}

const closeVersions = async (db: Database, directory: Directory, after: Agencies) => {
  const closed: { id: string; validTo: string | null }[] = []
  for (const before of directory.document.agencies) {
    const next = after.agencies.find(({ key }) => key === before.key)
    for (const version of before.versions) {
      const now = next?.versions.find(({ from }) => from === version.from)
      if (now === undefined || now.to === version.to) continue
      const rows = await db
        .update(agencyVersion)
        .set({ validTo: now.to ?? null })
        .where(
          and(
            eq(agencyVersion.agencyId, directory.idOf.get(before.key) ?? ''),
            eq(agencyVersion.validFrom, version.from),
          ),
        )
        .returning({ id: agencyVersion.id })
      closed.push(...rows.map(({ id }) => ({ id, validTo: version.to ?? null })))
    }
  }
  return closed
}

/** Writes what two states of the directory differ in, and says what was written, so that it can be taken back. */
export const writeDifference = async (
  db: Database,
  province: string,
  directory: Directory,
  after: Agencies,
): Promise<{ rows: Written; idOf: ReadonlyMap<string, string> }> => {
  const { document } = directory
  const arisen = after.agencies.filter(({ key }) => !directory.idOf.has(key))
  const fresh = arisen.map(({ key }) => ({ id: newId(), province, key }))
  const idOf = new Map([...directory.idOf, ...fresh.map(({ key, id }) => [key, id] as const)])
  if (fresh.length > 0) await db.insert(agency).values(fresh)
  const closed = await closeVersions(db, directory, after)
  const opened = after.agencies.flatMap(({ key, versions }) => {
    const known = document.agencies.find((one) => one.key === key)?.versions.map(({ from }) => from) ?? []
    return versionRows({ key, versions: versions.filter(({ from }) => !known.includes(from)) }, idOf)
  })
  if (opened.length > 0) await db.insert(agencyVersion).values(opened)
  const known = new Set(document.successions.map(({ key }) => key))
  const events = after.successions.filter(({ key }) => !known.has(key))
  const successions = await writeSuccessions(db, province, events, idOf)
  return {
    rows: {
      agencies: fresh.map(({ id }) => id),
      opened: opened.map(({ id }) => id),
      closed,
      successions,
    },
    idOf,
  }
}

/** Takes back what an order wrote; versions that it closed run on as before. */
export const takeBack = async (db: Database, { id, written }: Row, now: Date): Promise<void> => {
  const { successions, opened, agencies, closed } = written
  if (successions.length > 0) {
    await db.delete(successionParty).where(inArray(successionParty.successionId, [...successions]))
    await db.delete(succession).where(inArray(succession.id, [...successions]))
  }
  if (opened.length > 0) await db.delete(agencyVersion).where(inArray(agencyVersion.id, [...opened]))
  if (agencies.length > 0) await db.delete(agency).where(inArray(agency.id, [...agencies]))
  for (const { id: versionId, validTo } of closed)
    await db.update(agencyVersion).set({ validTo }).where(eq(agencyVersion.id, versionId))
  await db.update(reorganisation).set({ undoneAt: now }).where(eq(reorganisation.id, id))
}

/** How many acts the receivers did since an order was in force and carried out. */
export const actsUnder = (
  db: Database,
  province: string,
  row: Row,
  day: CalendarDate,
  but: readonly string[],
): Promise<number> => {
  if (day < row.happenedOn) return Promise.resolve(0)
  const start = startOfDay(row.happenedOn)
  const since = new Date(Math.max(start.getTime(), row.carriedOutAt.getTime()))
  return countActs(db, province, { agencyIds: row.toIds, since, but })
}

/** How many roles and delegations were given in some agencies by name. */
export const rolesIn = async (db: Database, agencyIds: readonly string[]): Promise<number> => {
  if (agencyIds.length === 0) return 0
  const ids = [...agencyIds]
  return (
    (await db.$count(personRole, inArray(personRole.agencyId, ids))) +
    (await db.$count(delegation, inArray(delegation.agencyId, ids)))
  )
}
