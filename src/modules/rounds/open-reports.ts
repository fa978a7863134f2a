import { and, eq, inArray } from 'drizzle-orm'
import type { OpenRecords } from '#modules/agencies/installation.ts'
import type { Context } from '#platform/context.ts'
import { agencyReport, reportRound } from './schema.ts'
import { agencyReportWorkflow } from './workflow.ts'

/** How many reports of some agencies belong to a round that is still open, for those who change the agencies. */
export const openReportsOf = async (
  { db, actor }: Context,
  agencyIds: readonly string[],
): Promise<OpenRecords> => {
  const rows =
    agencyIds.length === 0
      ? []
      : await db
          .select({ id: agencyReport.id })
          .from(agencyReport)
          .innerJoin(reportRound, eq(reportRound.id, agencyReport.roundId))
          .where(
            and(
              eq(agencyReport.province, actor.province),
              inArray(agencyReport.agencyId, [...agencyIds]),
              eq(reportRound.state, 'open'),
            ),
          )
  return { subject: 'agency-report', label: agencyReportWorkflow.name, count: rows.length }
}
