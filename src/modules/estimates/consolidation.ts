import { type SQL, sql } from 'drizzle-orm'
import { holds, permit } from '#kernel/permission.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import { type Text, text } from '#kernel/text.ts'
import type { Context } from '#platform/context.ts'
import { rowsOf } from '#platform/database/database.ts'
import { appraisedBy } from './appraise.ts'
import * as callStore from './call-store.ts'
import type { Consolidation, ConsolidationAxis } from './item-shapes.ts'
import * as itemStore from './item-store.ts'
import { estimateGrants } from './permissions.ts'
import * as questionStore from './question-store.ts'
import { estimateAmount, estimateItem, estimateLine, estimatePart } from './schema.ts'
import { budgetSources, sourcesOf } from './sources.ts'
import type { CallState } from './workflow.ts'

interface SumRow extends Record<string, unknown> {
  readonly key: string
  readonly label: string
  readonly items: number
  readonly proposed: string
  readonly consolidated: string
  readonly appraised: string
}

const axes: Record<ConsolidationAxis, { key: SQL; label: SQL }> = {
  task: { key: sql`i.task`, label: sql`min(i.task_title)` },
  agency: {
    key: sql`i.agency_id::text`,
    label: sql`min(agency_name(i.agency_id, i.created_at::date))`,
  },
  source: { key: sql`m.source`, label: sql`m.source` },
}

// Every amount of a call as one list, so that a total is the same along every axis.
const amountsOfCall = (callId: string): SQL => sql`
  select l.item_id, pt.source, 'proposed' as stage, pt.amount from ${estimatePart} pt
    join ${estimateLine} l on l.id = pt.line_id where pt.call_id = ${callId} and l.item_id is not null
  union all select item_id, source, stage, amount from ${estimateAmount} where call_id = ${callId}`

const sums = sql`count(distinct i.id)::int as items,
  coalesce(sum(m.amount) filter (where m.stage = 'proposed'), 0)::text as proposed,
  coalesce(sum(m.amount) filter (where m.stage = 'consolidated'), 0)::text as consolidated,
  coalesce(sum(m.amount) filter (where m.stage = 'appraised'), 0)::text as appraised`

const sumBy = (context: Context, callId: string, by: ConsolidationAxis | undefined, scope: SQL) => {
  const { key, label } = by ? axes[by] : { key: sql`''`, label: sql`''` }
  return rowsOf<SumRow>(
    context.db,
    sql`select coalesce(${key}, '') as key, coalesce(${label}, '') as label, ${sums}
      from (${amountsOfCall(callId)}) m join ${estimateItem} i on i.id = m.item_id
      where ${scope} ${by ? sql`group by ${key}` : sql``} order by 1`,
  )
}

const actionsIn = (
  { actor }: Context,
  state: string,
  appraises: readonly string[],
): Consolidation['actions'] => {
  const runs = holds(actor, estimateGrants, 'estimate.run') && state === 'consolidating'
  return [
    ...(runs ? (['draw', 'merge', 'add'] as const) : []),
    ...(appraises.length > 0 && state === 'appraising' ? (['accept'] as const) : []),
  ]
}

/**
 * The consolidated estimate of a call added up along an axis: what was proposed, consolidated and appraised, to the đồng,
 * with what still has to be done before it goes on (V.1.e). Agencies see what they proposed.
 * @throws Refusal FORBIDDEN, NOT_FOUND, NO_PLAN
 */
export const consolidationOf = async (
  context: Context,
  { call: id, by }: { call: string; by: ConsolidationAxis },
): Promise<Consolidation> => {
  const { db, actor } = context
  const within = permit(actor, estimateGrants, 'estimate.read')
  const call = await callStore.findCall(db, actor.province, id)
  if (call === undefined) throw new Refusal(refusals.NOT_FOUND)
  const scope =
    within.reach === 'all'
      ? sql`true`
      : sql`i.id in (select id from ${estimateItem} where call_id = ${id} and ${itemStore.readable(within)})`
  const sources = await sourcesOf(context)
  const labelOf = (key: string, label: string): Text =>
    by === 'source' ? (sources.find((one) => one.id === key)?.label ?? text(key, key)) : text(label, label)
  const rows = await sumBy(context, id, by, scope)
  const [total] = await sumBy(context, id, undefined, scope)
  const appraises = appraisedBy(actor, (await budgetSources(context)).values())
  const budgeted = sources.flatMap((one) => (one.appraisedBy === null ? [] : [one.id]))
  const { items = 0, proposed = '0', consolidated = '0', appraised = '0' } = total ?? {}
  return {
    call: id,
    year: call.year,
    title: call.title,
    state: call.state as CallState,
    by,
    rows: rows.map(({ key, label, ...one }) => ({ key, ...one, label: labelOf(key, label) })),
    total: { items, proposed, consolidated, appraised },
    undrawn: await itemStore.countUndrawn(db, id),
    waiting: await callStore.countProposals(db, id, ['submitted']),
    unappraised: call.state === 'appraising' ? await itemStore.countUnappraised(db, id, budgeted) : 0,
    openQuestions: await questionStore.countOpenQuestions(db, id),
    sources,
    ceilings: await ceilingsOf(context, id),
    actions: actionsIn(context, call.state, appraises),
  }
}

const ceilingsOf = async (context: Context, callId: string): Promise<Consolidation['ceilings']> => {
  if (!holds(context.actor, estimateGrants, 'estimate.run')) return []
  const { db, actor } = context
  const sources = await sourcesOf(context)
  return (await callStore.ceilingsAsked(db, actor.province, callId)).map(
    ({ source, agency, amount, asked, strictness }) => ({
      label: [sources.find(({ id }) => id === source)?.label.vi ?? 'Mọi nguồn', agency ?? 'Mọi cơ quan'].join(
        ' – ',
      ),
      amount: String(amount),
      asked,
      strictness: strictness === 'stop' ? 'stop' : 'warn',
    }),
  )
}
