import { and, type SQL, sql } from 'drizzle-orm'
import type { Jurisdiction } from '#kernel/permission.ts'
import { keptByStamp } from '#platform/by-stamp.ts'
import { type Database, rowsOf } from '#platform/database/database.ts'
import * as callStore from './call-store.ts'
import type { ConsolidationAxis } from './item-shapes.ts'
import * as itemStore from './item-store.ts'
import * as questionStore from './question-store.ts'
import { estimateAmount, estimateItem, estimateLine, estimatePart } from './schema.ts'

/** What was proposed, consolidated and appraised under one key of an axis; without an axis: of all. */
interface SumRow extends Record<string, unknown> {
  readonly axis: ConsolidationAxis | null
  readonly key: string
  readonly label: string
  readonly items: number
  readonly proposed: string
  readonly consolidated: string
  readonly appraised: string
}

// Every amount of the lines as one list, so that a total is the same along every axis.
const sumsOf = (db: Database, callId: string, scope: SQL | undefined) => {
  const items = and(sql`${estimateItem.callId} = ${callId}`, scope)
  return rowsOf<SumRow>(
    db,
    sql`with i as materialized (select id, task, task_title, agency_id::text as agency, created_at from ${estimateItem} where ${items}),
      m as (
        select l.item_id, pt.source, 'proposed' as stage, pt.amount from i join ${estimateLine} l on l.item_id = i.id
          join ${estimatePart} pt on pt.line_id = l.id
        union all
        select a.item_id, a.source, a.stage, a.amount from i join ${estimateAmount} a on a.item_id = i.id)
      select case when grouping(task) = 0 then 'task' when grouping(agency) = 0 then 'agency'
          when grouping(source) = 0 then 'source' end as axis,
        coalesce(task, agency, source, '') as key,
        coalesce(case when grouping(task) = 0 then min(task_title)
          when grouping(agency) = 0 then agency_name(agency::uuid, min(created_at)::date) else source end, '') as label,
        count(distinct item_id)::int as items,
        coalesce(sum(amount) filter (where stage = 'proposed'), 0)::text as proposed,
        coalesce(sum(amount) filter (where stage = 'consolidated'), 0)::text as consolidated,
        coalesce(sum(amount) filter (where stage = 'appraised'), 0)::text as appraised
      from m join i on i.id = m.item_id group by grouping sets ((task), (agency), (source), ()) order by 1, 2`,
  )
}

/** A call added up, and what is still to be done of it. */
export interface CallSums {
  readonly rows: readonly SumRow[]
  readonly unappraised: Awaited<ReturnType<typeof itemStore.countUnappraised>>
  readonly undrawn: number
  readonly waiting: number
  readonly openQuestions: number
  readonly ceilings: Awaited<ReturnType<typeof callStore.ceilingsAsked>>
}

const read = async (
  db: Database,
  { province, id }: callStore.CallRecord,
  scope: SQL | undefined,
): Promise<CallSums> => ({
  rows: await sumsOf(db, id, scope),
  unappraised: await itemStore.countUnappraised(db, id),
  undrawn: await itemStore.countUndrawn(db, id),
  waiting: await callStore.countProposals(db, id, ['submitted']),
  openQuestions: await questionStore.countOpenQuestions(db, id),
  ceilings: await callStore.ceilingsAsked(db, province, id),
})

const kept = keptByStamp<CallSums>()

/**
 * A call added up for whoever sees all of it, or some lines. A year has thousands of lines: the sums of all are kept until
 * a proposal, line, amount, question or ceiling of the call changes, or a name in the directory.
 */
export const sumsOfCall = async (
  db: Database,
  within: Jurisdiction,
  { stamp, ...call }: callStore.StampedCall,
): Promise<CallSums> => {
  if (within.reach !== 'all') return read(db, call, itemStore.readable(within))
  return stamp === null ? read(db, call, undefined) : kept(stamp, () => read(db, call, undefined))
}
