import type { CalendarDate } from '#kernel/period.ts'
import { recordAll } from '#modules/audit/service.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import type { SubmittedSection } from './agency-report-shapes.ts'
import * as store from './store.ts'
import { type AgencyReportState, isAccepted } from './workflow.ts'

/** What a consolidated report needs to know of its round. */
export interface RoundFrame {
  readonly id: string
  readonly planVersionId: string
  readonly year: number
  readonly dataActualTo: CalendarDate | null
}

/** A round of the province; undefined when there is none. Rights are proven by the caller. */
export const findRoundFrame = ({ db, actor }: Context, id: string): Promise<RoundFrame | undefined> =>
  store.findRound(db, actor.province, id)

/** The yearly round of a plan, if it has been opened. Rights are proven by the caller. */
export const findYearFrame = (
  { db, actor }: Context,
  planId: string,
  year: number,
): Promise<RoundFrame | undefined> => store.findAnnualRound(db, actor.province, planId, year)

/** How the report of an agency stands. */
export interface ReportStanding {
  readonly id: string
  readonly roundId: string
  readonly agencyName: string
  readonly required: boolean
  readonly state: AgencyReportState
  readonly submissions: number
  readonly returnedReason: string | null
  readonly lastStepAt: Date | null
}

/** How every report of some rounds stands, by the Vietnamese order of names. Rights are proven by the caller. */
export const reportStandings = (
  db: Database,
  province: string,
  roundIds: readonly string[],
): Promise<ReportStanding[]> => store.standingsOfRounds(db, province, roundIds)

/** A report that the focal agency accepted, with its last submission that was not taken back. */
export interface AcceptedReport {
  readonly reportId: string
  readonly agency: string
  readonly submission: number
  readonly content: readonly SubmittedSection[]
}

/** The accepted reports of a round, and the agencies whose report is owed and was not accepted. Rights: the caller. */
export const acceptedReports = async ({ db, actor }: Context, roundId: string) => {
  const all = await store.standingsOfRounds(db, actor.province, [roundId])
  const taken = all.filter(({ state }) => isAccepted(state))
  const submissions = await store.standingSubmissions(
    db,
    taken.map(({ id }) => id),
  )
  const accepted = taken.flatMap(({ id, agencyName }): AcceptedReport[] => {
    const last = submissions.find(({ reportId }) => reportId === id)
    return last ? [{ reportId: id, agency: agencyName, submission: last.number, content: last.content }] : []
  })
  return { accepted, missing: all.filter(({ required, state }) => required && !isAccepted(state)) }
}

/**
 * Marks every received report of a round as drawn into the consolidated one. Call it in the transaction that makes that
 * report, after proving the right to.
 */
export const markConsolidated = async (context: Context, roundId: string): Promise<void> => {
  const { db, actor, now } = context
  const marked = await store.consolidateReceived(db, actor.province, roundId, {
    lastStep: 'consolidate',
    lastStepAt: now,
    lastStepByName: actor.name,
  })
  await recordAll(
    context,
    marked.map(({ id, agencyName }) => ({
      action: 'consolidate',
      subject: 'agency-report',
      id,
      label: agencyName,
      before: { state: 'received' },
      after: { state: 'consolidated' },
    })),
  )
}
