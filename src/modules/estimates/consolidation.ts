import { holds, permit } from '#kernel/permission.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import { type Text, text } from '#kernel/text.ts'
import type { Context } from '#platform/context.ts'
import { appraisedBy } from './appraise.ts'
import * as callStore from './call-store.ts'
import { type CallSums, sumsOfCall } from './call-sums.ts'
import type { Consolidation, ConsolidationAxis } from './item-shapes.ts'
import { estimateGrants } from './permissions.ts'
import { countBudgeted, type Source, sourcesOf } from './sources.ts'
import type { CallState } from './workflow.ts'

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
  const call = await callStore.findStampedCall(db, actor.province, id)
  if (call === undefined) throw new Refusal(refusals.NOT_FOUND)
  const sources = await sourcesOf(context)
  const { rows, unappraised, undrawn, waiting, openQuestions, ceilings } = await sumsOfCall(db, within, call)
  const labelOf = (key: string, label: string): Text =>
    by === 'source' ? (sources.find((one) => one.id === key)?.label ?? text(key, key)) : text(label, label)
  const total = rows.find(({ axis }) => axis === null)
  const { items = 0, proposed = '0', consolidated = '0', appraised = '0' } = total ?? {}
  return {
    call: id,
    year: call.year,
    title: call.title,
    state: call.state as CallState,
    by,
    rows: rows.flatMap(({ axis, key, label, ...one }) =>
      axis === by ? [{ key, ...one, label: labelOf(key, label) }] : [],
    ),
    total: { items, proposed, consolidated, appraised },
    ...{ undrawn, waiting, openQuestions, sources },
    unappraised: call.state === 'appraising' ? countBudgeted(unappraised, sources) : 0,
    ceilings: holds(actor, estimateGrants, 'estimate.run') ? ceilings.map(presentCeiling(sources)) : [],
    actions: actionsIn(context, call.state, appraisedBy(actor, sources)),
  }
}

const presentCeiling =
  (sources: readonly Source[]) =>
  ({ source, agency, amount, asked, strictness }: CallSums['ceilings'][number]) => ({
    label: [sources.find(({ id }) => id === source)?.label.vi ?? 'Mọi nguồn', agency ?? 'Mọi cơ quan'].join(
      ' – ',
    ),
    amount: String(amount),
    asked,
    strictness: strictness === 'stop' ? ('stop' as const) : ('warn' as const),
  })
