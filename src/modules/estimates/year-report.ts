import { sql } from 'drizzle-orm'
import { permit } from '#kernel/permission.ts'
import type { Context } from '#platform/context.ts'
import { rowsOf } from '#platform/database/database.ts'
import { estimateGrants } from './permissions.ts'
import { sourcesOf } from './sources.ts'

/** What an agency asks for a year, as a report prints it. */
export interface AskedRow {
  readonly id: string
  readonly agency: string
  readonly title: string
  readonly task: string
  readonly results: string | null
  readonly amount: bigint
  readonly sources: string
}

/**
 * The proposals that were sent for a year, with what they ask, by agency (annex 09 of the consolidated report, A.VII).
 * @throws Refusal FORBIDDEN, NO_PLAN
 */
export const askedForYear = async (context: Context, year: number): Promise<AskedRow[]> => {
  const { province } = permit(context.actor, estimateGrants, 'estimate.read')
  const sources = await sourcesOf(context)
  const rows = await rowsOf<{
    id: string
    agency: string
    title: string
    task: string
    result: number | null
    unit: string | null
    amount: string
    sources: string[]
  }>(
    context.db,
    sql`select p.id, coalesce(agency_name(p.agency_id, p.created_at::date), '') as agency, p.title, p.task_title as task,
        p.result, p.result_unit as unit, sum(pt.amount)::text as amount, array_agg(distinct pt.source order by pt.source) as sources
      from estimate_proposal p join estimate_call c on c.id = p.call_id
      join estimate_line l on l.proposal_id = p.id join estimate_part pt on pt.line_id = l.id
      where p.province = ${province} and c.year = ${year} and p.removed_at is null and p.state in ('submitted', 'accepted')
      group by p.id order by agency_name(p.agency_id, p.created_at::date) collate vietnamese, p.task, p.id`,
  )
  return rows.map(({ result, unit, amount, sources: given, ...row }) => ({
    ...row,
    results: result === null ? null : [result, unit].filter(Boolean).join(' '),
    amount: BigInt(amount),
    sources: given.map((id) => sources.find((one) => one.id === id)?.label.vi ?? id).join('; '),
  }))
}
