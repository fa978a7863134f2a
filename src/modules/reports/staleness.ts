import { type ReportStanding, reportStandings } from '#modules/rounds/round-material.ts'
import { isAccepted } from '#modules/rounds/workflow.ts'
import type { Context } from '#platform/context.ts'
import type { ReportMaterial } from './report-material.ts'

/** Which submission of which agency report an edition was drawn from. */
export type DrawnFrom = Readonly<Record<string, number>>

export interface Stale {
  readonly since: Date
  readonly reason: string
}

const changeOf = (drawnFrom: DrawnFrom, standing: ReportStanding): Stale[] => {
  const { id, agencyName, state, submissions, returnedReason, lastStepAt } = standing
  const accepted = isAccepted(state) ? submissions : undefined
  if (drawnFrom[id] === accepted) return []
  const returned = returnedReason === null ? 'sau khi tổng hợp.' : `– ${returnedReason}`
  const what =
    accepted === undefined ? `báo cáo bị trả lại ${returned}` : 'báo cáo được tiếp nhận sau khi tổng hợp.'
  return [{ since: lastStepAt ?? new Date(0), reason: `${agencyName}: ${what}` }]
}

/**
 * Whether an edition is out of date: an agency report that it was drawn from was returned, or another was accepted since
 * (domain trap 21). Nothing is stored, so nothing can be forgotten; what was frozen stays as it is. The first change is told.
 */
export const staleOf = (drawnFrom: DrawnFrom, standings: readonly ReportStanding[]): Stale | null =>
  standings
    .flatMap((standing) => changeOf(drawnFrom, standing))
    .sort((a, b) => a.since.getTime() - b.since.getTime())[0] ?? null

/** Whether one edition is out of date at this moment. */
export const staleNow = async (
  { db, actor }: Context,
  { roundId, material }: { readonly roundId: string; readonly material: ReportMaterial },
): Promise<Stale | null> =>
  staleOf(
    Object.fromEntries(material.agencies.map(({ reportId, submission }) => [reportId, submission])),
    await reportStandings(db, actor.province, [roundId]),
  )
