import { holds, mayOn, permit } from '#kernel/permission.ts'
import type { Context } from '#platform/context.ts'
import { appraisedBy } from './appraise.ts'
import { openItem } from './item-access.ts'
import type { Item, ItemsQuery, OpenedItem, Said, SourceAmounts } from './item-shapes.ts'
import * as itemStore from './item-store.ts'
import * as lineStore from './line-store.ts'
import { plainQuantity } from './money.ts'
import { estimateGrants } from './permissions.ts'
import * as questionStore from './question-store.ts'
import { presentLine } from './save-lines.ts'
import { budgetSources, sourcesOf } from './sources.ts'
import type { CallState } from './workflow.ts'

/** What was proposed, consolidated and appraised of items, by item. */
export const amountsByItem = async (
  { db }: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SourceAmounts[]>> => {
  const found = Map.groupBy(await itemStore.stagedAmountsOf(db, ids), ({ itemId }) => itemId)
  const ofSource = ([source, told]: readonly [string, readonly itemStore.StagedAmount[]]): SourceAmounts => {
    const said = (stage: itemStore.StagedAmount['stage']): Said | null => {
      const one = told.find((each) => each.stage === stage)
      return one === undefined ? null : { amount: one.amount, by: one.by, at: one.at, reason: one.reason }
    }
    return {
      source,
      proposed: said('proposed')?.amount ?? '0',
      consolidated: said('consolidated'),
      appraised: said('appraised'),
    }
  }
  return new Map(
    ids.map((id) => [id, [...Map.groupBy(found.get(id) ?? [], ({ source }) => source)].map(ofSource)]),
  )
}

const presentItems = async (context: Context, rows: readonly itemStore.ItemRead[]): Promise<Item[]> => {
  const ids = rows.map(({ item }) => item.id)
  const amounts = await amountsByItem(context, ids)
  return rows.map(({ item, agency, year, callState, merged, openQuestions, overNorm }) => ({
    id: item.id,
    version: item.version,
    call: item.callId,
    year,
    callState: callState as CallState,
    task: { id: item.task, label: item.taskTitle },
    agency: item.agencyId === null ? null : { id: item.agencyId, label: agency ?? '' },
    content: item.content,
    unit: item.unit,
    quantity: plainQuantity(item.quantity),
    unitPrice: String(item.unitPrice),
    merged,
    addedReason: item.addedReason,
    amounts: amounts.get(item.id) ?? [],
    openQuestions,
    overNorm,
  }))
}

/** A page of consolidated lines within the person's reach. @throws Refusal FORBIDDEN, NOT_SIGNED_IN */
export const listItems = async (context: Context, query: ItemsQuery) => {
  const within = permit(context.actor, estimateGrants, 'estimate.read')
  const asked = {
    ...query,
    budgeted: query.only === 'unappraised' ? [...(await budgetSources(context)).keys()] : [],
  }
  const rows = await itemStore.listItems(context.db, within, asked, query)
  const total = await itemStore.countAsked(context.db, within, asked)
  return { rows: await presentItems(context, rows), total, page: query.page, size: query.size, actions: [] }
}

const actionsOn = (
  { actor }: Context,
  { item, callState, merged }: itemStore.ItemRead,
  agencies: readonly (string | null)[],
  appraises: readonly string[],
): OpenedItem['actions'] => {
  const runs = holds(actor, estimateGrants, 'estimate.run')
  const isProposer = agencies.some((agencyId) =>
    mayOn(actor, estimateGrants, 'estimate.propose', { agencyId }),
  )
  const foreign = !item.authors.includes(actor.personId ?? '')
  return [
    ...(runs && callState === 'consolidating' ? ['consolidate' as const] : []),
    ...(runs && callState === 'consolidating' && merged > 1 ? ['separate' as const] : []),
    ...(runs && callState === 'consolidating' && merged === 0 ? ['remove' as const] : []),
    ...(appraises.length > 0 && foreign && callState === 'appraising'
      ? ['appraise' as const, 'ask' as const]
      : []),
    ...((runs || isProposer) && ['appraising', 'consolidating'].includes(callState)
      ? ['answer' as const]
      : []),
  ]
}

/** A consolidated line with the proposers' lines behind it, its questions, and what the person may do. @throws Refusal NOT_FOUND, FORBIDDEN */
export const getItem = async (context: Context, id: string): Promise<OpenedItem> => {
  const found = await openItem(context, id)
  const [item] = await presentItems(context, [found])
  const rows = await lineStore.linesOfItems(context.db, [id])
  const parts = await lineStore.partsOf(
    context.db,
    rows.map(({ line }) => line.id),
  )
  const appraises = appraisedBy(context.actor, (await budgetSources(context)).values())
  return {
    ...(item as Item),
    sources: await sourcesOf(context),
    lines: rows.map((row) => ({
      ...presentLine(row, parts),
      proposal: { id: row.proposal.id, label: row.proposal.title },
      agency: row.agency ?? '',
      submittedBy: row.proposal.submittedBy,
      submittedAt: row.proposal.submittedAt?.toISOString() ?? null,
    })),
    questions: (await questionStore.questionsOf(context.db, [id])).map((one) => ({
      ...{ id: one.id, question: one.question, askedBy: one.askedBy, askedAt: one.askedAt.toISOString() },
      ...{
        answer: one.answer,
        answeredBy: one.answeredBy,
        answeredAt: one.answeredAt?.toISOString() ?? null,
      },
    })),
    actions: actionsOn(
      context,
      found,
      [found.item.agencyId, ...rows.map(({ agencyId }) => agencyId)],
      appraises,
    ),
    appraises,
  }
}
