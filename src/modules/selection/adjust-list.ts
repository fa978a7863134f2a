import { eq, sql } from 'drizzle-orm'
import { newId } from '#kernel/id.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { positionOf } from '#modules/agencies/person-store.ts'
import { takersOf } from '#modules/audit/service.ts'
import { type Context, today } from '#platform/context.ts'
import { fingerprintOf } from '#platform/fingerprint.ts'
import { type OpenedRound, roundSubjectName } from './access.ts'
import { changeOf, makeAdjustment } from './adjustment-document.ts'
import type { StepInput } from './contract.ts'
import { selectionRefusals } from './rules.ts'
import { selectionAdjustment, selectionCandidate } from './schema.ts'
import * as store from './store.ts'

/** Lets the outcomes of a list stand as a signed decision says them. */
export const sealOutcomes = async ({ db }: Context, roundId: string): Promise<void> => {
  await db
    .update(selectionCandidate)
    .set({ decidedOutcome: sql`${selectionCandidate.outcome}` })
    .where(eq(selectionCandidate.roundId, roundId))
}

/** Number and day that were given for a decision. @throws Refusal DECISION_MISSING, DECISION_AHEAD at the field */
export const proveNumbered = (context: Context, { number, date }: StepInput) => {
  if (number === null) throw new Refusal(selectionRefusals.DECISION_MISSING, {}, 'number')
  if (date === null) throw new Refusal(selectionRefusals.DECISION_MISSING, {}, 'date')
  refuseIf(date > today(context), selectionRefusals.DECISION_AHEAD, {}, 'date')
  return { number, date }
}

/**
 * Adjusts an approved list by a decision of its own, which is frozen beside the first: from then on the reserves that moved
 * up are selected (II.1.b). Nobody signs an adjustment for a drop-out that he noted himself.
 * @returns what history tells of it
 * @throws Refusal NOTHING_TO_ADJUST, OWN_SUBMISSION, DECISION_MISSING, DECISION_AHEAD, DECISION_EARLIER, NUMBER_USED
 */
export const adjustList = async (context: Context, { round }: OpenedRound, given: StepInput) => {
  const { db, actor, now } = context
  const { left, joined } = changeOf(await store.candidatesOf(db, round.id, today(context)))
  refuseIf(left.length === 0, selectionRefusals.NOTHING_TO_ADJUST)
  const takers = await takersOf(context, { subject: roundSubjectName, id: round.id })
  refuseIf(takers['candidate-dropped'] === actor.personId, refusals.OWN_SUBMISSION)
  const { number, date } = proveNumbered(context, given)
  const earlier = await store.adjustmentsOf(db, round.id)
  const last = earlier.at(-1)?.date ?? round.decisionDate ?? ''
  refuseIf(date < last, selectionRefusals.DECISION_EARLIER, { day: last }, 'date')
  const isUsed = number === round.decisionNumber || earlier.some((one) => one.number === number)
  refuseIf(isUsed, selectionRefusals.NUMBER_USED, {}, 'number')
  const position = await positionOf(db, actor.personId)
  const decision = await makeAdjustment(context, round, { number, date }, { name: actor.name, position })
  await db.insert(selectionAdjustment).values({
    id: newId(),
    province: actor.province,
    roundId: round.id,
    ...{ number, date, decision },
    at: now,
  })
  await sealOutcomes(context, round.id)
  const names = (list: readonly store.ListedCandidate[]) => list.map(({ name }) => name).join('; ')
  return {
    adjustmentNumber: number,
    adjustmentDate: date,
    left: names(left),
    joined: names(joined),
    seal: fingerprintOf(decision),
  }
}
