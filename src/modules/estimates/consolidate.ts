import { newId } from '#kernel/id.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { record } from '#modules/audit/service.ts'
import type { Context } from '#platform/context.ts'
import { byActor, holdItem, onCall, recordItem } from './item-access.ts'
import type { AddedItem } from './item-shapes.ts'
import * as itemStore from './item-store.ts'
import * as lineStore from './line-store.ts'
import { amountOf, type BySource, sumOf } from './money.ts'
import { estimateRefusals } from './rules.ts'
import { proveSources, sourcesOf, tasksOf } from './sources.ts'

const consolidating = (call: string) => ({
  call,
  right: 'estimate.run' as const,
  states: ['consolidating' as const],
})

const together = (...sets: readonly (readonly string[])[]): string[] => [...new Set(sets.flat())]

/**
 * Makes a consolidated line of every line of accepted proposals that is not drawn yet; drawing again makes only what is
 * missing (V.1.e). @returns how many were made
 * @throws Refusal FORBIDDEN, CALL_UNKNOWN, CALL_STATE
 */
export const drawItems = (context: Context, call: string): Promise<{ made: number }> =>
  onCall(context, consolidating(call), async (inside) => {
    const made = await itemStore.drawItems(inside.db, call, byActor(inside))
    const told = { subject: 'estimates.call', id: call, label: 'Lấy dòng từ đề xuất' }
    if (made > 0) await record(inside, { ...told, action: 'drawn', after: { made } })
    return { made }
  })

const asRows = (
  inside: Context,
  item: string,
  call: string,
  amounts: BySource,
  reason: string | null,
): itemStore.AmountRecord[] =>
  Object.entries(amounts).map(([source, amount]) => ({
    ...byActor(inside),
    ...{ itemId: item, callId: call, source, stage: 'consolidated' as const, amount: BigInt(amount), reason },
  }))

const digitsOf = (rows: readonly itemStore.AmountRecord[]): BySource =>
  Object.fromEntries(
    rows
      .filter(({ stage }) => stage === 'consolidated')
      .map(({ source, amount }) => [source, String(amount)]),
  )

/**
 * Cuts or adds: what the focal agency consolidates of a line from each source, with the reason. What was appraised of a
 * changed source has to be appraised again.
 * @throws Refusal REASON_REQUIRED, SOURCE_UNKNOWN, CALL_STATE, CHANGED_MEANWHILE, NOT_FOUND, FORBIDDEN
 */
export const setConsolidated = (
  context: Context,
  change: { call: string; id: string; version: number; amounts: BySource; reason: string },
): Promise<void> =>
  onCall(context, consolidating(change.call), async (inside) => {
    const { call, amounts, reason } = change
    const item = await holdItem(inside, change)
    proveSources(await sourcesOf(inside), Object.keys(amounts), 'amounts')
    const before = digitsOf(await itemStore.amountsOf(inside.db, [item.id]))
    const changed = Object.fromEntries(
      Object.entries(amounts).filter(([source, amount]) => (before[source] ?? '0') !== amount),
    )
    if (Object.keys(changed).length === 0) return
    refuseIf(reason.trim() === '', refusals.REASON_REQUIRED, {}, 'reason')
    await itemStore.putAmounts(inside.db, asRows(inside, item.id, call, changed, reason.trim()))
    await itemStore.dropAmounts(inside.db, [item.id], 'appraised', Object.keys(changed))
    await itemStore.changeItem(inside.db, item.id, {
      version: item.version + 1,
      authors: together(item.authors, [inside.actor.personId ?? '']),
    })
    await recordItem(inside, item, {
      action: 'consolidated',
      before,
      after: { ...before, ...changed },
      reason,
    })
  })

/**
 * Makes one line of several that ask for the same; what each source gives is added up, and the proposers' lines stay
 * behind it. @throws Refusal MERGE_TWO, REASON_REQUIRED, CALL_STATE, FORBIDDEN
 */
export const mergeItems = (
  context: Context,
  { call, ids, reason }: { call: string; ids: readonly string[]; reason: string },
): Promise<void> =>
  onCall(context, consolidating(call), async (inside) => {
    const { db } = inside
    const found = (await itemStore.lockItems(db, ids)).filter(({ callId }) => callId === call)
    const into = found.find(({ id }) => id === ids[0])
    const others = found.filter((one) => one !== into)
    if (into === undefined || others.length === 0) throw new Refusal(estimateRefusals.MERGE_TWO, {}, 'ids')
    refuseIf(reason.trim() === '', refusals.REASON_REQUIRED, {}, 'reason')
    const amounts = (await itemStore.amountsOf(db, ids)).filter(({ stage }) => stage === 'consolidated')
    const sums: Record<string, bigint> = {}
    for (const { source, amount } of amounts) sums[source] = (sums[source] ?? 0n) + amount
    const gone = others.map(({ id }) => id)
    await itemStore.dropAmounts(db, ids)
    await itemStore.moveLines(db, gone, into.id)
    await itemStore.removeItems(db, gone)
    const merged = Object.fromEntries(Object.entries(sums).map(([source, sum]) => [source, String(sum)]))
    await itemStore.putAmounts(db, asRows(inside, into.id, call, merged, reason.trim()))
    await itemStore.changeItem(db, into.id, {
      version: into.version + 1,
      authors: together(...found.map(({ authors }) => authors), [inside.actor.personId ?? '']),
    })
    await recordItem(inside, into, {
      ...{ action: 'merged', reason, after: merged },
      before: { lines: found.map(({ content }) => content) },
    })
  })

/**
 * Takes a merged line apart again: each proposer's line stands for itself with what it asks.
 * @throws Refusal CANNOT_SEPARATE, REASON_REQUIRED, CALL_STATE, FORBIDDEN
 */
export const separateItem = (
  context: Context,
  { call, id, reason }: { call: string; id: string; reason: string },
): Promise<void> =>
  onCall(context, consolidating(call), async (inside) => {
    const { db } = inside
    const item = await holdItem(inside, { call, id })
    const lines = await lineStore.linesOfItems(db, [id])
    refuseIf(lines.length < 2, estimateRefusals.CANNOT_SEPARATE)
    refuseIf(reason.trim() === '', refusals.REASON_REQUIRED, {}, 'reason')
    const parts = await lineStore.partsOf(
      db,
      lines.map(({ line }) => line.id),
    )
    await itemStore.dropAmounts(db, [id])
    // The item keeps the line under whose id it was drawn, so that what points at it still means that line.
    const first = lines.find(({ line }) => line.id === id) ?? lines[0]
    for (const { line, agencyId, proposal } of lines) {
      const isFirst = line.id === first?.line.id
      const own = isFirst ? id : line.id
      const { authors, task, taskTitle } = (await lineStore.lockProposal(db, proposal.id)) ?? item
      if (!isFirst)
        await itemStore.addItem(db, {
          ...{
            id: own,
            province: item.province,
            callId: call,
            agencyId,
            version: 1,
            task,
            taskTitle,
            authors,
          },
          ...{ content: line.content, unit: line.unit, quantity: line.quantity, unitPrice: line.unitPrice },
          ...{ addedReason: null, createdAt: inside.now },
        })
      await itemStore.setLineItem(db, line.id, own)
      const asked = Object.fromEntries(
        parts
          .filter(({ lineId }) => lineId === line.id)
          .map(({ source, amount }) => [source, String(amount)]),
      )
      await itemStore.putAmounts(db, asRows(inside, own, call, asked, reason.trim()))
    }
    await itemStore.changeItem(db, id, { version: item.version + 1 })
    await recordItem(inside, item, { action: 'separated', reason, after: { lines: lines.length } })
  })

/**
 * Adds a line that nobody proposed, with the reason. @throws Refusal TASK_UNKNOWN, SOURCE_UNKNOWN, SOURCES_DIFFER,
 * AGENCY_UNKNOWN, CALL_STATE, FORBIDDEN
 */
export const addItem = (context: Context, call: string, added: AddedItem): Promise<{ id: string }> =>
  onCall(context, consolidating(call), async (inside) => {
    const { db, actor, now } = inside
    const task = (await tasksOf(inside)).find(({ id }) => id === added.task)
    if (task === undefined) throw new Refusal(estimateRefusals.TASK_UNKNOWN, { task: added.task }, 'task')
    const { keyOf } = await directoryOf(db, actor.province)
    refuseIf(!keyOf.has(added.agency), estimateRefusals.AGENCY_UNKNOWN, {}, 'agency')
    proveSources(await sourcesOf(inside), [added.source], 'source')
    const id = newId()
    const unitPrice = BigInt(added.unitPrice)
    const amounts = { [added.source]: String(amountOf(added.quantity, unitPrice)) }
    const item: itemStore.ItemRecord = {
      ...{ id, province: actor.province, callId: call, agencyId: added.agency, version: 1, unitPrice },
      ...{ task: task.id, taskTitle: task.label, content: added.content, unit: added.unit },
      ...{
        quantity: added.quantity,
        authors: [actor.personId ?? ''],
        addedReason: added.reason,
        createdAt: now,
      },
    }
    await itemStore.addItem(db, item)
    await itemStore.putAmounts(db, asRows(inside, id, call, amounts, added.reason))
    await recordItem(inside, item, {
      action: 'added',
      after: { ...item, amounts, sum: sumOf(amounts) },
      reason: added.reason,
    })
    return { id }
  })

/** Removes a line that nobody proposed. @throws Refusal HAS_LINES, REASON_REQUIRED, CALL_STATE, NOT_FOUND, FORBIDDEN */
export const removeItem = (
  context: Context,
  { call, id, reason }: { call: string; id: string; reason: string },
): Promise<void> =>
  onCall(context, consolidating(call), async (inside) => {
    const item = await holdItem(inside, { call, id })
    refuseIf((await lineStore.linesOfItems(inside.db, [id])).length > 0, estimateRefusals.HAS_LINES)
    refuseIf(reason.trim() === '', refusals.REASON_REQUIRED, {}, 'reason')
    await itemStore.removeItems(inside.db, [id])
    await recordItem(inside, item, { action: 'removed', before: item, reason })
  })
