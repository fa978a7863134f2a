import type { CalendarDate, YearSpan } from '#kernel/period.ts'
import { spanOf } from '#kernel/period.ts'
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
  readonly years: YearSpan
  readonly dataActualTo: CalendarDate | null
}

const frameOf = (round: store.RoundRecord | undefined): RoundFrame | undefined =>
  round && { ...round, years: spanOf(round) }

/** A round of the province; undefined when there is none. Rights are proven by the caller. */
export const findRoundFrame = async ({ db, actor }: Context, id: string): Promise<RoundFrame | undefined> =>
  frameOf(await store.findRound(db, actor.province, id))

/** The yearly round, or the review, that a plan asks over some years, if it has been opened. Rights: the caller. */
export const findPlannedFrame = async (
  { db, actor }: Context,
  planId: string,
  years: YearSpan,
): Promise<RoundFrame | undefined> => frameOf(await store.findPlannedRound(db, actor.province, planId, years))

/** The open rounds that the plan asks, yearly ones and reviews, with their titles. Rights: the caller. */
export const openPlannedFrames = async ({ db, actor }: Context) =>
  (await store.listRounds(db, actor.province))
    .filter(({ kind, state }) => kind !== 'ad-hoc' && state === 'open')
    .map((round) => ({ id: round.id, title: round.title, years: spanOf(round) }))

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
