import { and, asc, desc, eq, getTableColumns, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm'
import type { YearSpan } from '#kernel/period.ts'
import type { Jurisdiction } from '#kernel/permission.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import { agencyReport, lateException, reportRound, reportSection, reportSubmission } from './schema.ts'

export type RoundRecord = typeof reportRound.$inferSelect
export type ReportRecord = typeof agencyReport.$inferSelect
export type SectionRecord = typeof reportSection.$inferSelect
export type SubmissionRecord = typeof reportSubmission.$inferSelect
export type ExceptionRecord = typeof lateException.$inferSelect

const { form: _form, ...roundColumns } = getTableColumns(reportRound)

const reach = (within: Jurisdiction): SQL =>
  inScope(within, { province: agencyReport.province, agency: agencyReport.agencyId })

/** The rounds of a province, the newest first. */
export const listRounds = (db: Database, province: string): Promise<RoundRecord[]> =>
  db
    .select()
    .from(reportRound)
    .where(eq(reportRound.province, province))
    .orderBy(desc(reportRound.yearTo), desc(reportRound.openedAt))

export const findRound = async (db: Database, province: string, id: string) => {
  const [found] = await db
    .select()
    .from(reportRound)
    .where(and(eq(reportRound.province, province), eq(reportRound.id, id)))
  return found
}

/** The yearly round, or the review, that a plan asks over some years, when it has been opened. */
export const findPlannedRound = async (db: Database, province: string, planId: string, years: YearSpan) => {
  const [found] = await db
    .select()
    .from(reportRound)
    .where(
      and(
        eq(reportRound.province, province),
        eq(reportRound.planId, planId),
        eq(reportRound.yearFrom, years.from),
        eq(reportRound.yearTo, years.to),
        ne(reportRound.kind, 'ad-hoc'),
      ),
    )
  return found
}

/** Locks a round until the transaction ends. */
export const lockRound = async (db: Database, province: string, id: string) => {
  const [found] = await db
    .select()
    .from(reportRound)
    .where(and(eq(reportRound.province, province), eq(reportRound.id, id)))
    .for('update')
  return found
}

export const addRound = async (
  db: Database,
  round: typeof reportRound.$inferInsert,
  reports: readonly (typeof agencyReport.$inferInsert)[],
): Promise<void> => {
  await db.insert(reportRound).values(round)
  if (reports.length > 0) await db.insert(agencyReport).values([...reports])
}

export const writeRound = async (db: Database, round: RoundRecord): Promise<void> => {
  await db.update(reportRound).set(round).where(eq(reportRound.id, round.id))
}

const doneSections = sql<number>`(
  select count(*)::int from ${reportSection} s where s.report_id = ${agencyReport.id} and s.done)`

/** Reports with their rounds and the leave that runs longest, in one statement. */
const readReports = async (db: Database, where: SQL | undefined) => {
  const leave = db
    .selectDistinctOn([lateException.reportId], {
      reportId: lateException.reportId,
      expiresAt: lateException.expiresAt,
      untilDay: lateException.untilDay,
      approvedByName: lateException.approvedByName,
    })
    .from(lateException)
    .where(isNull(lateException.withdrawnAt))
    .orderBy(lateException.reportId, desc(lateException.expiresAt))
    .as('leave')
  const rows = await db
    .select({
      report: agencyReport,
      round: roundColumns,
      doneSections,
      expiresAt: leave.expiresAt,
      untilDay: leave.untilDay,
      approvedByName: leave.approvedByName,
    })
    .from(agencyReport)
    .innerJoin(reportRound, eq(reportRound.id, agencyReport.roundId))
    .leftJoin(leave, eq(leave.reportId, agencyReport.id))
    .where(where)
    .orderBy(desc(agencyReport.required), asc(agencyReport.agencyName), asc(agencyReport.id))
  return rows.map(({ expiresAt, untilDay, approvedByName, ...row }) => ({
    ...row,
    leave:
      expiresAt === null || untilDay === null || approvedByName === null
        ? undefined
        : { expiresAt, untilDay, approvedByName },
  }))
}
export type ReportRead = Awaited<ReturnType<typeof readReports>>[number]

/** The reports of a round within a scope, those that are owed first, then by name. */
export const reportsOfRound = (db: Database, within: Jurisdiction, roundId: string) =>
  readReports(db, and(reach(within), eq(agencyReport.roundId, roundId)))

/** The reports of all rounds, or of those still open, within a scope. */
export const reportsWithin = (db: Database, within: Jurisdiction, { open }: { open: boolean }) =>
  readReports(db, and(reach(within), open ? eq(reportRound.state, 'open') : undefined))

export const findReport = async (db: Database, within: Jurisdiction, id: string) => {
  const [found] = await readReports(db, and(reach(within), eq(agencyReport.id, id)))
  return found
}

/** Locks a report until the transaction ends, so that its steps and sections come one after the other. */
export const lockReport = async (db: Database, id: string): Promise<ReportRecord | undefined> => {
  const [found] = await db.select().from(agencyReport).where(eq(agencyReport.id, id)).for('update')
  return found
}

export const writeReport = async (db: Database, report: ReportRecord): Promise<void> => {
  await db.update(agencyReport).set(report).where(eq(agencyReport.id, report.id))
}

export const sectionsOfReport = (db: Database, reportId: string): Promise<SectionRecord[]> =>
  db.select().from(reportSection).where(eq(reportSection.reportId, reportId))

export const keepSection = async (db: Database, section: SectionRecord): Promise<void> => {
  await db
    .insert(reportSection)
    .values(section)
    .onConflictDoUpdate({ target: [reportSection.reportId, reportSection.sectionId], set: section })
}

export const addSubmission = async (db: Database, row: SubmissionRecord): Promise<void> => {
  await db.insert(reportSubmission).values(row)
}

export const markRecalled = async (db: Database, reportId: string, number: number, at: Date) => {
  await db
    .update(reportSubmission)
    .set({ recalledAt: at })
    .where(and(eq(reportSubmission.reportId, reportId), eq(reportSubmission.number, number)))
}

/** Every submission of a report without its content, the last first. */
export const submissionHeads = (db: Database, reportId: string) =>
  db
    .select({
      number: reportSubmission.number,
      at: reportSubmission.at,
      byName: reportSubmission.byName,
      verdict: reportSubmission.verdict,
      recalledAt: reportSubmission.recalledAt,
    })
    .from(reportSubmission)
    .where(eq(reportSubmission.reportId, reportId))
    .orderBy(desc(reportSubmission.number))

export const findSubmission = async (db: Database, reportId: string, number: number) => {
  const [found] = await db
    .select()
    .from(reportSubmission)
    .where(and(eq(reportSubmission.reportId, reportId), eq(reportSubmission.number, number)))
  return found
}

/** The exceptions of a round within a scope, the newest first, withdrawn ones too. */
export const exceptionsOfRound = (db: Database, within: Jurisdiction, roundId: string) =>
  db
    .select({ exception: lateException, agencyName: agencyReport.agencyName })
    .from(lateException)
    .innerJoin(agencyReport, eq(agencyReport.id, lateException.reportId))
    .where(and(reach(within), eq(agencyReport.roundId, roundId)))
    .orderBy(desc(lateException.approvedAt))

export const findException = async (db: Database, within: Jurisdiction, id: string) => {
  const [found] = await db
    .select({ exception: lateException, agencyName: agencyReport.agencyName })
    .from(lateException)
    .innerJoin(agencyReport, eq(agencyReport.id, lateException.reportId))
    .where(and(reach(within), eq(lateException.id, id)))
  return found
}

export const keepException = async (db: Database, row: ExceptionRecord): Promise<void> => {
  await db.insert(lateException).values(row).onConflictDoUpdate({ target: lateException.id, set: row })
}

/** Moves all received reports of a round to consolidated and gives them back. */
export const consolidateReceived = (
  db: Database,
  province: string,
  roundId: string,
  step: Pick<ReportRecord, 'lastStep' | 'lastStepAt' | 'lastStepByName'>,
): Promise<ReportRecord[]> =>
  db
    .update(agencyReport)
    .set({ ...step, state: 'consolidated', version: sql`${agencyReport.version} + 1` })
    .where(
      and(
        eq(agencyReport.province, province),
        eq(agencyReport.roundId, roundId),
        eq(agencyReport.state, 'received'),
      ),
    )
    .returning()

/** How every report of some rounds stands, by the Vietnamese order of names. */
export const standingsOfRounds = (db: Database, province: string, roundIds: readonly string[]) =>
  db
    .select({
      id: agencyReport.id,
      roundId: agencyReport.roundId,
      agencyName: agencyReport.agencyName,
      required: agencyReport.required,
      state: agencyReport.state,
      submissions: agencyReport.submissions,
      returnedReason: agencyReport.returnedReason,
      lastStepAt: agencyReport.lastStepAt,
    })
    .from(agencyReport)
    .where(and(eq(agencyReport.province, province), inArray(agencyReport.roundId, [...roundIds])))
    .orderBy(sql`${agencyReport.agencyName} collate vietnamese`)

/** The submissions of reports that were not taken back, the newest first. */
export const standingSubmissions = (db: Database, reportIds: readonly string[]) =>
  db
    .select({
      reportId: reportSubmission.reportId,
      number: reportSubmission.number,
      content: reportSubmission.content,
    })
    .from(reportSubmission)
    .where(and(inArray(reportSubmission.reportId, [...reportIds]), isNull(reportSubmission.recalledAt)))
    .orderBy(desc(reportSubmission.number))
