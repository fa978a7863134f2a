import { sql } from 'drizzle-orm'
import { DecisionInput } from '#modules/budget/decision.ts'
import { fillDecision, issueDecision } from '#modules/budget/decision-lines.ts'
import { decisions } from '#modules/budget/decision-shelf.ts'
import type { LineInput } from '#modules/estimates/line.ts'
import { rowsOf } from '#platform/database/database.ts'
import { appraiseAll, type Estimate, openEstimate, propose, sendOn } from './estimate-call.ts'

type Kind = DecisionInput['kind']

/** A decision in preparation. */
export const prepare = ({ officer, call }: Estimate, kind: Kind) =>
  decisions.create(officer, DecisionInput.parse({ title: `Quyết định ${kind}`, kind, call }))

/** Puts a decision before the committee, which issues it. */
export const issue = async ({ leader, committee, officer }: Estimate, id: string, number = '') => {
  const { version } = await decisions.get(officer, id)
  const sent = await decisions.take(leader, { id, version, action: 'submit' })
  return issueDecision(committee, { id, version: sent.version, number, date: '2026-11-23' })
}

/** Prepares a decision from the estimate and issues it. */
export const decide = async (estimate: Estimate, kind: Kind) => {
  const { id, version } = await prepare(estimate, kind)
  await fillDecision(estimate.officer, { id, version })
  return issue(estimate, id)
}

/** The allocations that stand, by the content of their line. */
export const allocationsOf = ({ db }: Estimate) =>
  rowsOf<{ id: string; content: string; source: string; agency: string; year: number }>(
    db,
    sql`select a.id, i.content, a.source, a.agency_id as agency, a.year from budget_allocation a
      join estimate_item i on i.id = a.item_id order by i.content, a.agency_id`,
  )

/** A year whose estimate of certain lines, all of one agency, is approved and allocated; it is the year of the story. */
export const allocateYear = async (lines: readonly LineInput[]) => {
  const estimate = await openEstimate({ year: 2026, title: 'Dự toán mẫu năm 2026' })
  await propose(estimate, estimate.farmer, estimate.farmHead, lines)
  await sendOn(estimate)
  await appraiseAll(estimate)
  await decide(estimate, 'approve')
  await decide(estimate, 'allocate')
  return estimate
}
