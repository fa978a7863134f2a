import { permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { record, recordAll, type Subject } from '#modules/audit/service.ts'
import { atomically, type Context } from '#platform/context.ts'
import * as itemStore from './item-store.ts'
import { holdCallIn } from './open-call.ts'
import { type EstimateRight, estimateGrants } from './permissions.ts'
import type { CallState } from './workflow.ts'

export const itemSubjectName = 'estimates.item'

/** An item as the person may read it. @throws Refusal FORBIDDEN, NOT_FOUND */
export const openItem = async (context: Context, id: string): Promise<itemStore.ItemRead> => {
  const within = permit(context.actor, estimateGrants, 'estimate.read')
  const found = await itemStore.findItem(context.db, within, id)
  if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
  return found
}

/** Guards the history and the evidence of consolidated lines. */
export const itemSubject: Subject = {
  name: itemSubjectName,
  proveReadable: async (context, id) => {
    await openItem(context, id)
  },
  proveWritable: async (context, id) => {
    await openItem(context, id)
    permit(context.actor, estimateGrants, 'estimate.run')
  },
}

/** One act on the consolidated estimate of a call: the right, then the call held in the states of the act. */
export const onCall = <T>(
  context: Context,
  { call, right, states }: { call: string; right: EstimateRight; states: readonly CallState[] },
  act: (inside: Context) => Promise<T>,
): Promise<T> =>
  atomically(context, async (inside) => {
    permit(inside.actor, estimateGrants, right)
    await holdCallIn(inside, call, states, right === 'estimate.run' ? 'update' : 'share')
    return act(inside)
  })

/** An item of a call, held for a change. @throws Refusal NOT_FOUND, CHANGED_MEANWHILE */
export const holdItem = async (
  { db }: Context,
  { call, id, version }: { call: string; id: string; version?: number | undefined },
): Promise<itemStore.ItemRecord> => {
  const found = await itemStore.lockItem(db, id)
  if (found === undefined || found.callId !== call) throw new Refusal(refusals.NOT_FOUND)
  refuseIf(version !== undefined && found.version !== version, refusals.CHANGED_MEANWHILE)
  return found
}

interface Told {
  readonly action: string
  readonly before?: unknown
  readonly after?: unknown
  readonly reason?: string | undefined
}

/** Writes what was done to an item into its history. */
export const recordItem = (
  context: Context,
  { id, content }: Pick<itemStore.ItemRecord, 'id' | 'content'>,
  told: Told,
): Promise<void> => record(context, { ...told, subject: itemSubjectName, id, label: content })

/** As `recordItem`, for many at once. */
export const recordItems = (
  context: Context,
  items: readonly Pick<itemStore.ItemRecord, 'id' | 'content'>[],
  told: Told,
): Promise<void> =>
  recordAll(
    context,
    items.map(({ id, content }) => ({ ...told, subject: itemSubjectName, id, label: content })),
  )

/** Who wrote an amount, and when. */
export const byActor = ({ actor, now }: Context) => ({
  personId: actor.personId ?? null,
  personName: actor.name,
  at: now,
})
