import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Jurisdiction } from '#kernel/permission.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import { consolidatedReport as report, consolidatedSection as section } from './consolidated-schema.ts'
import { agencyReport, reportRound, reportSubmission } from './schema.ts'

export type ConsolidatedRow = typeof report.$inferSelect
export type SectionRow = typeof section.$inferSelect

const reach = (within: Jurisdiction) => inScope(within, { province: report.province })

const headColumns = {
  id: report.id,
  version: report.version,
  edition: report.edition,
  year: report.year,
  roundId: report.roundId,
  title: report.title,
  state: report.state,
  asOf: report.asOf,
  number: report.number,
  documentDate: report.documentDate,
  staleSince: report.staleSince,
  staleReason: report.staleReason,
}

/** Heads of all editions, the newest year first, without their content. */
export const listHeads = (db: Database, within: Jurisdiction) =>
  db
    .select(headColumns)
    .from(report)
    .where(reach(within))
    .orderBy(desc(report.year), desc(report.edition))
    .limit(500)

/** Heads of the editions of one round, the newest first. */
export const editionsOf = (db: Database, within: Jurisdiction, roundId: string) =>
  db
    .select(headColumns)
    .from(report)
    .where(and(reach(within), eq(report.roundId, roundId)))
    .orderBy(desc(report.edition))

export const find = async (
  db: Database,
  within: Jurisdiction,
  id: string,
): Promise<ConsolidatedRow | undefined> => {
  const [found] = await db
    .select()
    .from(report)
    .where(and(reach(within), eq(report.id, id)))
  return found
}

/** One edition of a round, by its number. */
export const findEdition = async (db: Database, within: Jurisdiction, roundId: string, edition: number) => {
  const [found] = await db
    .select()
    .from(report)
    .where(and(reach(within), eq(report.roundId, roundId), eq(report.edition, edition)))
  return found
}

/** The newest signed edition of a year. */
export const lastSigned = async (db: Database, within: Jurisdiction, year: number) => {
  const [found] = await db
    .select()
    .from(report)
    .where(and(reach(within), eq(report.year, year), inArray(report.state, ['signed', 'issued'])))
    .orderBy(desc(report.signedAt))
    .limit(1)
  return found
}

export const lock = async (
  db: Database,
  within: Jurisdiction,
  id: string,
): Promise<ConsolidatedRow | undefined> => {
  const [found] = await db
    .select()
    .from(report)
    .where(and(reach(within), eq(report.id, id)))
    .for('update')
  return found
}

export const add = async (db: Database, row: ConsolidatedRow, sections: SectionRow[]): Promise<void> => {
  await db.insert(report).values(row)
  await db.insert(section).values(sections)
}

export const write = async (db: Database, id: string, values: Partial<ConsolidatedRow>): Promise<void> => {
  await db.update(report).set(values).where(eq(report.id, id))
}

export const sectionsOf = (db: Database, reportId: string): Promise<SectionRow[]> =>
  db.select().from(section).where(eq(section.reportId, reportId)).orderBy(asc(section.position))

export const lockSection = async (db: Database, reportId: string, sectionId: string) => {
  const [found] = await db
    .select()
    .from(section)
    .where(and(eq(section.reportId, reportId), eq(section.sectionId, sectionId)))
    .for('update')
  return found
}

export const writeSection = async (db: Database, row: SectionRow): Promise<void> => {
  await db
    .insert(section)
    .values(row)
    .onConflictDoUpdate({ target: [section.reportId, section.sectionId], set: row })
}

export const findRound = async (db: Database, province: string, id: string) => {
  const [found] = await db
    .select()
    .from(reportRound)
    .where(and(eq(reportRound.province, province), eq(reportRound.id, id)))
  return found
}

/** The yearly round of a plan, if it has been opened. */
export const findYearRound = async (db: Database, province: string, planId: string, year: number) => {
  const [found] = await db
    .select()
    .from(reportRound)
    .where(
      and(
        eq(reportRound.province, province),
        eq(reportRound.planId, planId),
        eq(reportRound.year, year),
        eq(reportRound.kind, 'annual'),
      ),
    )
  return found
}

/** Every report of a round by the Vietnamese order of names. */
export const reportsOfRound = (db: Database, within: Jurisdiction, roundId: string) =>
  db
    .select({
      id: agencyReport.id,
      agencyName: agencyReport.agencyName,
      required: agencyReport.required,
      state: agencyReport.state,
    })
    .from(agencyReport)
    .where(and(inScope(within, { province: agencyReport.province }), eq(agencyReport.roundId, roundId)))
    .orderBy(sql`${agencyReport.agencyName} collate vietnamese`)

/** The submissions of reports that were not taken back, the newest first. */
export const standingSubmissions = (db: Database, reportIds: readonly string[]) =>
  reportIds.length === 0
    ? Promise.resolve([])
    : db
        .select({
          reportId: reportSubmission.reportId,
          number: reportSubmission.number,
          content: reportSubmission.content,
        })
        .from(reportSubmission)
        .where(and(inArray(reportSubmission.reportId, [...reportIds]), isNull(reportSubmission.recalledAt)))
        .orderBy(desc(reportSubmission.number))
