import { eq } from 'drizzle-orm'
import { refusals, refuseIf } from '#kernel/refusal.ts'
import { type Context, today } from '#platform/context.ts'
import { type OpenedRound, onRound, proveRunsOrChairs, proveState, recordOn, touchRound } from './access.ts'
import { getCandidate, type OnList, writePlaces } from './candidates.ts'
import { selectionCandidate as candidate } from './schema.ts'
import * as store from './store.ts'

/** Proves that a candidate can be dropped here and now, for modules that go on from it. @throws Refusal of its own */
export type ProveDroppable = (context: Context, candidateId: string) => Promise<void>

/** Notes a drop-out; where the list has places already, the first reserve moves up. */
const dropOut = async (
  inside: Context,
  opened: Pick<OpenedRound, 'round'>,
  id: string,
  reason: string,
): Promise<void> => {
  const { round } = opened
  const list = await store.candidatesOf(inside.db, round.id, today(inside))
  const { candidate: one, name } = getCandidate(list, id)
  refuseIf(one.droppedOn !== null, refusals.NOT_FOUND)
  const dropped = { ...one, droppedOn: today(inside), droppedReason: reason }
  if (round.state === 'open')
    await inside.db
      .update(candidate)
      .set({ ...dropped, outcome: 'dropped' })
      .where(eq(candidate.id, one.id))
  else
    await writePlaces(
      inside,
      round,
      list.map(({ candidate: row }) => (row.id === one.id ? dropped : row)),
    )
  const after = await store.candidatesOf(inside.db, round.id, today(inside))
  const up = after.filter(
    ({ candidate: row }) =>
      row.outcome === 'selected' &&
      list.some(({ candidate: old }) => old.id === row.id && old.outcome === 'reserve'),
  )
  await touchRound(inside, opened)
  await recordOn(inside, opened, 'candidate-dropped', {
    before: { enterprise: name, outcome: one.outcome },
    after: {
      ...{ enterprise: name, outcome: 'dropped' },
      movedUp: up.length > 0 ? up.map((row) => row.name).join('; ') : undefined,
    },
    reason,
  })
}

/**
 * A candidate drops out, with the reason; where the list has places already, the first reserve moves up. After the decision
 * the change waits for a decision that adjusts the list.
 * @throws Refusal FORBIDDEN, CHANGED_MEANWHILE, WRONG_STATE, REASON_REQUIRED, NOT_FOUND, and those of `proveDroppable`
 */
export const dropCandidate = (
  context: Context,
  { version, reason, ...of }: OnList & { reason: string },
  proveDroppable: ProveDroppable,
): Promise<void> =>
  onRound(context, { id: of.id, version }, async (inside, opened) => {
    proveRunsOrChairs(inside, opened)
    proveState(opened, 'Rút lui', ['open', 'scored', 'decided'])
    refuseIf(reason === '', refusals.REASON_REQUIRED, {}, 'reason')
    await proveDroppable(inside, of.candidate)
    await dropOut(inside, opened, of.candidate, reason)
  })

/**
 * The door for `support`: what was begun from a selected candidate has been withdrawn, so the candidate drops out with it, in
 * the transaction of the caller, who has proven the right. A round that has ended stays as it is.
 */
export const dropWithdrawn = async (context: Context, candidateId: string, reason: string): Promise<void> => {
  const round = await store.lockRoundOf(context.db, candidateId)
  const found = await store.findCandidate(context.db, candidateId)
  if (round?.state !== 'decided' || found?.droppedOn !== null) return
  await dropOut(context, { round }, candidateId, reason)
}
