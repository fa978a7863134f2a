import { eq } from 'drizzle-orm'
import { holds, type Jurisdiction, permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { record } from '#modules/audit/service.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import { type SelectionRight, selectionGrants } from './permissions.ts'
import { selectionRefusals } from './rules.ts'
import { selectionRound } from './schema.ts'
import * as store from './store.ts'
import { type RoundState, roundWorkflow } from './workflow.ts'

export const roundSubjectName = 'selection.round'

/** The scope in which a person sees rounds: all of the province, or those in which he sits (`seatOf`). */
export const sightOf = ({ actor }: Context): { within: Jurisdiction; seatOf: string | undefined } =>
  holds(actor, selectionGrants, 'selection.read')
    ? { within: permit(actor, selectionGrants, 'selection.read'), seatOf: undefined }
    : { within: permit(actor, selectionGrants, 'selection.sit'), seatOf: actor.personId ?? '' }

/** A round with the council, and the seat of the person who asks. */
export interface OpenedRound {
  readonly round: store.RoundRecord
  readonly candidates: number
  readonly selected: number
  readonly members: readonly store.MemberRecord[]
  readonly me: store.MemberRecord | undefined
}

/** Opens a round for whoever may see it. @throws Refusal NOT_FOUND, FORBIDDEN, NOT_SIGNED_IN */
export const openRound = async (context: Context, id: string): Promise<OpenedRound> => {
  const { within, seatOf } = sightOf(context)
  const found = await store.findRound(context.db, within, id, seatOf)
  if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
  const members = await store.membersOf(context.db, id, today(context))
  return { ...found, members, me: members.find(({ member }) => member.personId === context.actor.personId) }
}

export const isChair = ({ me }: OpenedRound): boolean => me?.member.seat === 'chair'

/** Who may run a round besides the focal officer: its chair. @throws Refusal FORBIDDEN */
export const proveRunsOrChairs = ({ actor }: Context, opened: OpenedRound): void =>
  refuseIf(!isChair(opened) && !holds(actor, selectionGrants, 'selection.run'), refusals.FORBIDDEN)

/** The chair alone. @throws Refusal NOT_CHAIR */
export const proveChair = (opened: OpenedRound): void =>
  refuseIf(!isChair(opened), selectionRefusals.NOT_CHAIR)

/** @throws Refusal ALREADY_OPEN */
export const proveDraft = ({ round }: OpenedRound): void =>
  refuseIf(round.state !== 'draft', selectionRefusals.ALREADY_OPEN)

/** @throws Refusal WRONG_STATE for an act that does not belong to the state */
export const proveState = ({ round }: OpenedRound, action: string, states: readonly RoundState[]): void =>
  refuseIf(!states.includes(round.state), refusals.WRONG_STATE, {
    action,
    state: roundWorkflow.states[round.state].label.vi,
  })

/**
 * One act on a round: it is held first, so that acts come one after the other; then the right is proven, the act done and
 * its history written, all or nothing.
 */
export const onRound = <T>(
  context: Context,
  { id, version, right }: { id: string; version?: number; right?: SelectionRight },
  act: (inside: Context, opened: OpenedRound) => Promise<T>,
): Promise<T> =>
  atomically(context, async (inside) => {
    if (right !== undefined) permit(inside.actor, selectionGrants, right)
    await store.lockRound(inside.db, id)
    const opened = await openRound(inside, id)
    refuseIf(version !== undefined && version !== opened.round.version, refusals.CHANGED_MEANWHILE)
    return act(inside, opened)
  })

/** Counts a change of a round, so that nobody acts on a list that he has not seen. */
export const touchRound = async (
  { db, now }: Context,
  { round }: Pick<OpenedRound, 'round'>,
  values: Partial<store.RoundRecord> = {},
): Promise<void> => {
  await db
    .update(selectionRound)
    .set({ ...values, version: round.version + 1, updatedAt: now })
    .where(eq(selectionRound.id, round.id))
}

/** Writes what was done to a round into its history. */
export const recordOn = (
  context: Context,
  { round }: Pick<OpenedRound, 'round'>,
  action: string,
  told: { before?: unknown; after?: unknown; reason?: string } = {},
): Promise<void> =>
  record(context, { action, subject: roundSubjectName, id: round.id, label: round.title, ...told })
