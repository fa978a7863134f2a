import { eq, sql } from 'drizzle-orm'
import { compare, type Fraction, fractionOf, rounded } from '#kernel/fraction.ts'
import { permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { advance } from '#kernel/workflow.ts'
import { positionOf } from '#modules/agencies/person-store.ts'
import { recordAll, takersOf } from '#modules/audit/service.ts'
import { type Context, today } from '#platform/context.ts'
import { fingerprintOf } from '#platform/fingerprint.ts'
import { type OpenedRound, onRound, proveChair, recordOn, roundSubjectName, touchRound } from './access.ts'
import { adjustList, proveNumbered, sealOutcomes } from './adjust-list.ts'
import { shownScore } from './ballots.ts'
import { writePlaces } from './candidates.ts'
import type { StepInput } from './contract.ts'
import { makeDecision } from './decision-document.ts'
import { selectionGrants } from './permissions.ts'
import { inOrder } from './ranking.ts'
import { proveWeights, selectionRefusals } from './rules.ts'
import { selectionCandidate, selectionMember } from './schema.ts'
import { scoreOf, tally, type Weighing } from './score.ts'
import * as store from './store.ts'
import { conflicts, type RoundStep, roundWorkflow } from './workflow.ts'

/** What a step writes into the round besides its state, and what its history tells. */
interface Done {
  readonly written?: Partial<store.RoundRecord>
  readonly told?: Readonly<Record<string, unknown>>
}

const proveReady = async (context: Context, { round, members, candidates }: OpenedRound): Promise<void> => {
  proveWeights(await store.criteriaOf(context.db, round.id))
  refuseIf(candidates === 0, selectionRefusals.NO_CANDIDATES)
  const seated = (seat: string) => members.filter(({ member }) => member.seat === seat).length
  refuseIf(seated('chair') !== 1 || seated('member') === 0, selectionRefusals.ONE_CHAIR, {}, 'members')
  refuseIf(
    round.councilNumber === null || round.councilDate === null || round.councilDate > today(context),
    selectionRefusals.COUNCIL_PAPER_MISSING,
    {},
    'councilNumber',
  )
}

const proveAllIn = ({ members }: OpenedRound): void => {
  const scoring = members.filter(({ member }) => member.seat !== 'secretary')
  const missing = scoring.filter(({ member }) => member.submittedAt === null && member.excusedReason === null)
  const names = missing.map(({ name }) => name).join(', ')
  refuseIf(missing.length > 0, selectionRefusals.MEMBERS_MISSING, { names })
  refuseIf(!scoring.some(({ member }) => member.submittedAt !== null), selectionRefusals.NOBODY_SCORED)
}

/** Opens the sealed papers into history: every draft that was kept, by member and candidate. */
const openPapers = async (
  context: Context,
  { round, members }: OpenedRound,
  list: readonly store.ListedCandidate[],
  ballots: readonly store.BallotRecord[],
  criteria: readonly Weighing[],
): Promise<void> => {
  const memberOf = new Map(members.map(({ member, name }) => [member.id, name]))
  const candidateOf = new Map(list.map(({ candidate, name }) => [candidate.id, name]))
  await recordAll(
    context,
    ballots.map((one) => ({
      action: 'ballot-opened',
      subject: roundSubjectName,
      id: round.id,
      label: round.title,
      after: {
        ballot: one.id,
        member: memberOf.get(one.memberId),
        enterprise: candidateOf.get(one.candidateId),
        conflict: conflicts[one.conflict].vi,
        score: one.conflict === 'none' ? shownScore(criteria, one.points) : null,
        drafts: one.drafts,
      },
    })),
  )
}

const closeScoring = async (context: Context, opened: OpenedRound): Promise<Done> => {
  proveChair(opened)
  proveAllIn(opened)
  const { db } = context
  const { round, members } = opened
  const list = await store.candidatesOf(db, round.id, today(context))
  const ballots = await store.ballotsOf(db, round.id)
  const criteria = await store.criteriaOf(db, round.id)
  const handedIn = new Set(members.flatMap(({ member }) => (member.submittedAt ? [member.id] : [])))
  const scoresOf = Map.groupBy(
    ballots.filter(({ memberId, conflict }) => handedIn.has(memberId) && conflict === 'none'),
    ({ candidateId }) => candidateId,
  )
  const minimum = fractionOf(round.minimum)
  const shown = (value: Fraction | undefined) => (value === undefined ? null : rounded(value, 2))
  const contenders = list.map(({ candidate, priorities }) => {
    const found = tally((scoresOf.get(candidate.id) ?? []).map(({ points }) => scoreOf(criteria, points)))
    return { id: candidate.id, candidate, priorities, wantedOn: candidate.wantedOn, mean: found?.mean, found }
  })
  await writePlaces(
    context,
    round,
    inOrder(contenders).map(({ candidate, found }) => ({
      ...candidate,
      mean: shown(found?.mean),
      lowest: shown(found?.lowest),
      highest: shown(found?.highest),
      ballots: found?.ballots ?? 0,
      qualified: found !== undefined && compare(found.mean, minimum) >= 0,
      movedReason: null,
    })),
  )
  await openPapers(context, opened, list, ballots, criteria)
  return {}
}

const reopenScoring = async ({ db }: Context, opened: OpenedRound): Promise<Done> => {
  proveChair(opened)
  const { id } = opened.round
  await db.update(selectionMember).set({ submittedAt: null }).where(eq(selectionMember.roundId, id))
  await db
    .update(selectionCandidate)
    .set({
      ...{ rank: null, mean: null, lowest: null, highest: null, ballots: null },
      ...{ qualified: false, movedReason: null },
      outcome: sql`case when ${selectionCandidate.droppedOn} is null then 'reviewing' else 'dropped' end`,
    })
    .where(eq(selectionCandidate.roundId, id))
  return {}
}

const approve = async (context: Context, opened: OpenedRound, given: StepInput): Promise<Done> => {
  const { appealsUntil } = given
  const { number, date } = proveNumbered(context, given)
  refuseIf(appealsUntil === null || appealsUntil < date, selectionRefusals.APPEALS_BEFORE, {}, 'appealsUntil')
  const decided = { decisionNumber: number, decisionDate: date, appealsUntil }
  const position = await positionOf(context.db, context.actor.personId)
  const decision = await makeDecision(
    context,
    { ...opened.round, ...decided },
    { name: context.actor.name, position },
  )
  await sealOutcomes(context, opened.round.id)
  return { written: { ...decided, decision }, told: { ...decided, seal: fingerprintOf(decision) } }
}

const end = async (context: Context, { round }: OpenedRound): Promise<Done> => {
  const appeals = await store.appealsOf(context.db, round.id)
  const isRunning = (round.appealsUntil ?? '') >= today(context)
  const isWaiting = appeals.some(({ appeal }) => appeal.answeredAt === null)
  refuseIf(isRunning || isWaiting, selectionRefusals.APPEALS_RUNNING)
  return {}
}

const acts: Readonly<
  Record<RoundStep, (context: Context, opened: OpenedRound, given: StepInput) => Promise<Done>>
> = {
  open: async (context, opened) => {
    await proveReady(context, opened)
    return {}
  },
  close: closeScoring,
  reopen: reopenScoring,
  approve,
  adjust: async (context, opened, given) => ({ told: await adjustList(context, opened, given) }),
  end,
  cancel: async () => ({}),
}

/**
 * Takes a step of a round. The chair closes the scoring, which opens the sealed papers and makes the list; a leader of the
 * focal agency who did not close it approves, which freezes the decision (II.1.b, V.1.b); a
 * decision of its own adjusts the list after drop-outs.
 * @throws Refusal FORBIDDEN, NOT_FOUND, CHANGED_MEANWHILE, WRONG_STATE, REASON_REQUIRED, OWN_SUBMISSION, NOT_CHAIR,
 *   NO_CANDIDATES, ONE_CHAIR, COUNCIL_PAPER_MISSING, WEIGHTS_NOT_WHOLE, MEMBERS_MISSING, NOBODY_SCORED,
 *   DECISION_MISSING, DECISION_AHEAD, APPEALS_BEFORE, APPEALS_RUNNING, NO_FOCAL_AGENCY, and those of `adjustList`
 */
export const takeRoundStep = (context: Context, given: StepInput): Promise<void> => {
  const { id, version, action, reason } = given
  const { right } = roundWorkflow.steps[action]
  if (right === undefined) throw new Refusal(refusals.NOT_FOUND)
  permit(context.actor, selectionGrants, right as keyof typeof selectionGrants)
  return onRound(context, { id, version }, async (inside, opened) => {
    const takenBy = await takersOf(inside, { subject: roundSubjectName, id })
    const { personId } = inside.actor
    const state = advance(roundWorkflow, opened.round.state, action, { reason, personId, takenBy })
    const { written, told } = await acts[action](inside, opened, given)
    await touchRound(inside, opened, { ...written, state })
    await recordOn(inside, opened, action, {
      before: { state: opened.round.state },
      after: { ...told, state },
      ...(reason ? { reason } : {}),
    })
  })
}
