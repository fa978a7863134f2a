import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { YearSpan } from '#kernel/period.ts'
import type { Jurisdiction } from '#kernel/permission.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import { consolidatedReport as report, consolidatedSection as section } from './schema.ts'
import type { DrawnFrom } from './staleness.ts'

export type ReportRow = typeof report.$inferSelect

export type SectionRow = typeof section.$inferSelect

const reach = (within: Jurisdiction) => inScope(within, { province: report.province })

const signedStates = ['signed', 'issued'] as const

const headColumns = {
  id: report.id,
  version: report.version,
  edition: report.edition,
  yearFrom: report.yearFrom,
  yearTo: report.yearTo,
  roundId: report.roundId,
  title: report.title,
  state: report.state,
  asOf: report.asOf,
  number: report.number,
  documentDate: report.documentDate,
  submittedBy: report.submittedBy,
  returnedReason: report.returnedReason,
  drawnFrom: sql<DrawnFrom>`(
    select coalesce(jsonb_object_agg(one ->> 'reportId', one -> 'submission'), '{}')
    from jsonb_array_elements(${report.material} -> 'agencies') one)`,
}

/** Heads of all editions, the newest year first, without their content. */
export const listHeads = (db: Database, within: Jurisdiction) =>
  db
    .select(headColumns)
    .from(report)
    .where(reach(within))
    .orderBy(desc(report.yearTo), desc(report.yearFrom), desc(report.edition))
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
): Promise<ReportRow | undefined> => {
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

/** The newest signed edition on just these years. */
export const lastSigned = async (db: Database, within: Jurisdiction, { from, to }: YearSpan) => {
  const [found] = await db
    .select()
    .from(report)
    .where(
      and(
        reach(within),
        eq(report.yearFrom, from),
        eq(report.yearTo, to),
        inArray(report.state, signedStates),
      ),
    )
    .orderBy(desc(report.signedAt))
    .limit(1)
  return found
}

export const isSigned = ({ state }: Pick<ReportRow, 'state'>): boolean =>
  signedStates.some((signed) => signed === state)

/** The newest signed edition on each years, the newest years first. */
export const newestSigned = (db: Database, within: Jurisdiction) =>
  db
    .selectDistinctOn([report.yearTo, report.yearFrom])
    .from(report)
    .where(and(reach(within), inArray(report.state, signedStates)))
    .orderBy(desc(report.yearTo), desc(report.yearFrom), desc(report.signedAt))

export const lock = async (
  db: Database,
  within: Jurisdiction,
  id: string,
): Promise<ReportRow | undefined> => {
  const [found] = await db
    .select()
    .from(report)
    .where(and(reach(within), eq(report.id, id)))
    .for('update')
  return found
}

export const add = async (db: Database, row: ReportRow, sections: SectionRow[]): Promise<void> => {
  await db.insert(report).values(row)
  await db.insert(section).values(sections)
}

export const write = async (db: Database, id: string, values: Partial<ReportRow>): Promise<void> => {
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
