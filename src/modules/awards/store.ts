import { and, asc, count, desc, eq, gte, inArray, isNull, lt, lte, sql } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/period.ts'
import type { Jurisdiction } from '#kernel/permission.ts'
import { enterprise } from '#modules/enterprises/schema.ts'
import { enterpriseName } from '#modules/enterprises/shelf.ts'
import { evidence } from '#modules/registers/schema.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import type { Prize } from './prizes.ts'
import { winningResults } from './rules.ts'
import { commendation, entry, paper, round } from './schema.ts'

export type EntryRecord = typeof entry.$inferSelect
export type RoundRecord = typeof round.$inferSelect

const reached = (within: Jurisdiction) =>
  and(
    inScope(within, { province: entry.province, agency: entry.agencyId, enterprise: entry.enterpriseId }),
    isNull(entry.removedAt),
  )

/** The entry that stands for an enterprise in an award year. */
export const findEntry = async (db: Database, province: string, enterpriseId: string, awardYear: number) => {
  const [found] = await db
    .select({ id: entry.id })
    .from(entry)
    .where(
      and(
        eq(entry.province, province),
        eq(entry.enterpriseId, enterpriseId),
        eq(entry.awardYear, awardYear),
        isNull(entry.removedAt),
      ),
    )
  return found
}

/** One entry within the scope, with the name of its enterprise; locked against others when it is to be judged. */
export const entryById = async (db: Database, within: Jurisdiction, id: string, locked = false) => {
  const asked = db
    .select({ entry, enterprise: sql<string>`${enterpriseName(entry.enterpriseId)}` })
    .from(entry)
    .where(and(reached(within), eq(entry.id, id)))
  const [found] = await (locked ? asked.for('update') : asked)
  return found
}

/** The round of an award year. */
export const roundOf = async (db: Database, province: string, awardYear: number) => {
  const [found] = await db
    .select()
    .from(round)
    .where(and(eq(round.province, province), eq(round.awardYear, awardYear), isNull(round.removedAt)))
  return found
}

/** The round that takes registrations on a day: announced, and its last day has not gone by. */
export const roundTaking = async (db: Database, province: string, day: CalendarDate) => {
  const [found] = await db
    .select()
    .from(round)
    .where(
      and(
        eq(round.province, province),
        lte(round.announcedOn, day),
        gte(round.registerBy, day),
        isNull(round.removedAt),
      ),
    )
    .orderBy(desc(round.awardYear))
    .limit(1)
  return found
}

/** The latest prize of an enterprise before an award year. */
export const lastPrize = async (
  db: Database,
  province: string,
  { enterpriseId, awardYear }: Pick<EntryRecord, 'enterpriseId' | 'awardYear'>,
) => {
  const [found] = await db
    .select({ prize: sql<Prize>`${entry.result}`, awardYear: entry.awardYear })
    .from(entry)
    .where(
      and(
        eq(entry.province, province),
        eq(entry.enterpriseId, enterpriseId),
        lt(entry.awardYear, awardYear),
        inArray(entry.result, winningResults),
        isNull(entry.removedAt),
      ),
    )
    .orderBy(desc(entry.awardYear))
    .limit(1)
  return found
}

/** What was said of the papers of an entry. */
export const papersOf = (db: Database, entryId: string) =>
  db.select().from(paper).where(eq(paper.entryId, entryId))

export const writePaper = async (db: Database, row: typeof paper.$inferInsert): Promise<void> => {
  const { state, reason, saidBy, saidAt } = row
  await db
    .insert(paper)
    .values(row)
    .onConflictDoUpdate({ target: [paper.entryId, paper.key], set: { state, reason, saidBy, saidAt } })
}

/** How many pieces of evidence stand behind each paper, by the id under which evidence knows it. */
export const evidenceOf = async (
  db: Database,
  province: string,
  subject: string,
  ids: readonly string[],
): Promise<Map<string, number>> => {
  const rows = await db
    .select({ id: evidence.recordId, files: count() })
    .from(evidence)
    .where(
      and(
        eq(evidence.province, province),
        eq(evidence.subject, subject),
        inArray(evidence.recordId, [...ids]),
        isNull(evidence.withdrawnAt),
      ),
    )
    .groupBy(evidence.recordId)
  return new Map(rows.map(({ id, files }) => [id, files]))
}

/** The entries of an award year, by enterprise in the order of the Vietnamese alphabet. */
export const entriesOfYear = (db: Database, within: Jurisdiction, awardYear: number) =>
  db
    .select({
      id: entry.id,
      enterpriseId: enterprise.id,
      enterprise: enterprise.name,
      awardYear: entry.awardYear,
      state: entry.state,
      entrant: entry.entrant,
      preliminaryScore: entry.preliminaryScore,
      result: entry.result,
      decisionNumber: entry.decisionNumber,
      decisionDate: entry.decisionDate,
      ceremonyDate: entry.ceremonyDate,
    })
    .from(entry)
    .innerJoin(enterprise, eq(enterprise.id, entry.enterpriseId))
    .where(and(reached(within), eq(entry.awardYear, awardYear)))
    .orderBy(sql`${enterprise.name} collate vietnamese`, asc(entry.id))

/** Entries in some states with the dues of their rounds. */
export const waiting = (db: Database, within: Jurisdiction, states: readonly string[], most = 200) =>
  db
    .select({ entry, enterprise: enterprise.name, round })
    .from(entry)
    .innerJoin(enterprise, eq(enterprise.id, entry.enterpriseId))
    .leftJoin(
      round,
      and(eq(round.province, entry.province), eq(round.awardYear, entry.awardYear), isNull(round.removedAt)),
    )
    .where(and(reached(within), inArray(entry.state, [...states])))
    .orderBy(asc(entry.awardYear), asc(entry.id))
    .limit(most)

/** How many commendations wait in some states. */
export const countCommendations = async (
  db: Database,
  within: Jurisdiction,
  states: readonly string[],
): Promise<number> => {
  const [counted] = await db
    .select({ waiting: count() })
    .from(commendation)
    .where(
      and(
        inScope(within, { province: commendation.province, agency: commendation.agencyId }),
        inArray(commendation.state, [...states]),
        isNull(commendation.removedAt),
      ),
    )
  return counted?.waiting ?? 0
}

/** Commendations that were decided in a span of days, the earliest first. */
export const commendationsBetween = (
  db: Database,
  within: Jurisdiction,
  { from, to }: { from: CalendarDate; to: CalendarDate },
) =>
  db
    .select()
    .from(commendation)
    .where(
      and(
        inScope(within, { province: commendation.province, agency: commendation.agencyId }),
        inArray(commendation.state, ['decided', 'presented']),
        sql`${commendation.decisionDate} between ${from} and ${to}`,
        isNull(commendation.removedAt),
      ),
    )
    .orderBy(asc(commendation.decisionDate), asc(commendation.id))
