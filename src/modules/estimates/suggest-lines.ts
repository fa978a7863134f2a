import { Refusal, refusals } from '#kernel/refusal.ts'
import { tasksDueIn } from '#modules/plan/rules.ts'
import { getPlan } from '#modules/plan/service.ts'
import type { Context } from '#platform/context.ts'
import * as itemStore from './item-store.ts'
import type { LineInput } from './line.ts'
import * as lineStore from './line-store.ts'
import { plainQuantity } from './money.ts'
import { proposals } from './proposal-shelf.ts'
import { estimateRefusals } from './rules.ts'
import { type Source, sourcesOf } from './sources.ts'

export const origins = ['needs', 'lastYear', 'task'] as const
export type Origin = (typeof origins)[number]

/** A line that is offered: linked to what it comes from, and kept only when the proposer saves it. */
export type SuggestedLine = Omit<LineInput, 'id'> & { needLabel: string | null; lastLabel: string | null }

const bare = { norm: null, need: null, lastItem: null, note: null, needLabel: null, lastLabel: null }

/** The first source that the province allocates and the first that it does not: where a suggestion puts money at first. */
const usual = (sources: readonly Source[]) => ({
  state: sources.find(({ appraisedBy }) => appraisedBy !== null)?.id,
  own: sources.find(({ appraisedBy }) => appraisedBy === null)?.id,
})

const split = (sources: readonly Source[], state: bigint, own: bigint): Record<string, string> => {
  const to = usual(sources)
  return {
    ...(to.state && state > 0n ? { [to.state]: String(state) } : {}),
    ...(to.own && own > 0n ? { [to.own]: String(own) } : {}),
  }
}

/** What an enterprise pays itself is at most the whole, whatever was stated. */
const ownPart = (cost: bigint, stated: bigint): bigint => {
  if (stated > cost) return cost
  return stated
}

const fromNeeds = async (
  context: Context,
  agencyId: string,
  year: number,
  sources: readonly Source[],
): Promise<SuggestedLine[]> => {
  const needs = await lineStore.needsFor(context.db, context.actor.province, agencyId, year)
  return needs
    .filter(({ isTaken }) => !isTaken)
    .map(({ id, topic, persons, cost, counterpart, enterprise, solution }) => {
      const own = ownPart(cost, counterpart)
      return {
        ...bare,
        content: [solution ?? topic, enterprise].filter(Boolean).join(' – ').slice(0, 500) || 'Nhu cầu',
        unit: enterprise ? 'doanh nghiệp' : 'lớp',
        quantity: '1',
        unitPrice: String(cost),
        sources: split(sources, cost - own, own),
        need: id,
        needLabel: enterprise ?? topic ?? '',
        note: persons ? `${persons} người` : null,
      }
    })
}

const fromLastYear = async (
  context: Context,
  { agencyId, task, year }: { agencyId: string; task: string; year: number },
): Promise<SuggestedLine[]> => {
  const items = await itemStore.itemsOfYear(context.db, context.actor.province, {
    agencyId,
    task,
    year: year - 1,
  })
  const amounts = await itemStore.amountsOf(
    context.db,
    items.map(({ id }) => id),
  )
  return items.map(({ id, content, unit, quantity, unitPrice }) => {
    const asked = amounts.filter(({ itemId, stage }) => itemId === id && stage === 'consolidated')
    return {
      ...bare,
      content,
      unit,
      quantity: plainQuantity(quantity),
      unitPrice: String(unitPrice),
      sources: Object.fromEntries(asked.map(({ source, amount }) => [source, String(amount)])),
      lastItem: id,
      lastLabel: content,
    }
  })
}

const fromTask = async ({ db, actor }: Context, task: string, year: number): Promise<SuggestedLine[]> => {
  const { plan } = await getPlan(db, actor.province)
  return tasksDueIn(plan, year)
    .filter((one) => one.task.id === task)
    .map(({ task: { title, quantity }, count }) => ({
      ...bare,
      content: title.vi.slice(0, 500),
      unit: quantity?.unit.vi ?? 'nhiệm vụ',
      quantity: String(count ?? 1),
      unitPrice: '0',
      sources: {},
    }))
}

/**
 * Lines that a proposal may begin with: the needs that came through its agency, what it had consolidated last year under
 * the same task, or what the plan's task asks for in the year (V.1.d, V.5.d). Nothing is written.
 * @throws Refusal NOT_FOUND, FORBIDDEN, NO_PLAN
 */
export const suggestLines = async (
  context: Context,
  { id, from }: { id: string; from: Origin },
): Promise<SuggestedLine[]> => {
  const { agency, year, task } = (await proposals.get(context, id)) as unknown as {
    agency: { id: string } | null
    year: number
    task: { id: string }
  }
  if (agency === null) throw new Refusal(refusals.NOT_FOUND)
  if (from === 'needs') return fromNeeds(context, agency.id, year, await sourcesOf(context))
  if (from === 'lastYear') return fromLastYear(context, { agencyId: agency.id, task: task.id, year })
  const found = await fromTask(context, task.id, year)
  if (found.length === 0) throw new Refusal(estimateRefusals.TASK_NOT_DUE, { task: task.id, year })
  return found
}
