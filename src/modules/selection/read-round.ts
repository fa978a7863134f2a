import { dayOf } from '#kernel/period.ts'
import { holds } from '#kernel/permission.ts'
import { refusals, refuseIf } from '#kernel/refusal.ts'
import { availableActions } from '#kernel/workflow.ts'
import type { Subject } from '#modules/audit/service.ts'
import { type Context, today } from '#platform/context.ts'
import { isChair, type OpenedRound, openRound, roundSubjectName, sightOf } from './access.ts'
import { shownScore } from './ballots.ts'
import { type SelectionRight, selectionGrants } from './permissions.ts'
import type { Appeal, Candidate, CouncilMember, RoundRow, SelectionRound } from './round-shapes.ts'
import type { Weighing } from './score.ts'
import * as store from './store.ts'
import { isDecided, isScored, type RoundStep, roundWorkflow } from './workflow.ts'

const rowOf = (
  { round, candidates, selected }: Pick<OpenedRound, 'round' | 'candidates' | 'selected'>,
  mySeat: RoundRow['mySeat'],
): RoundRow => ({
  id: round.id,
  title: round.title,
  year: round.year,
  family: round.family,
  state: round.state,
  opensOn: round.opensOn,
  closesOn: round.closesOn,
  places: round.places,
  ceiling: round.ceiling === null ? null : String(round.ceiling),
  candidates,
  selected,
  mySeat,
})

/** The rounds that a person runs, decides, inspects or sits in, the latest first. @throws Refusal FORBIDDEN, NOT_SIGNED_IN */
export const listRounds = async (context: Context): Promise<RoundRow[]> => {
  const { within, seatOf } = sightOf(context)
  const { db, actor } = context
  const rounds = await store.listRounds(db, within, { seatOf, personId: actor.personId })
  return rounds.map((one) => rowOf(one, one.seat))
}

const reads = ({ actor }: Context): boolean => holds(actor, selectionGrants, 'selection.read')
const keepsPapers = ({ me }: OpenedRound): boolean =>
  me?.member.seat === 'chair' || me?.member.seat === 'secretary'

/** Whether places and means concern the person: readers, chair and secretary once scored; every member once decided. */
export const seesList = (context: Context, opened: OpenedRound): boolean =>
  isDecided(opened.round.state) || (isScored(opened.round.state) && (reads(context) || keepsPapers(opened)))

const seesNames = (context: Context, opened: OpenedRound): boolean =>
  isScored(opened.round.state) && (reads(context) || keepsPapers(opened))

/** The candidates to which the person has declared a tie. */
export const tiedTo = ({ me }: OpenedRound, ballots: readonly store.BallotRecord[]): ReadonlySet<string> =>
  new Set(
    ballots.flatMap(({ memberId, candidateId, conflict }) =>
      memberId === me?.member.id && conflict !== 'none' ? [candidateId] : [],
    ),
  )

const shownMember = (
  context: Context,
  { round, me }: OpenedRound,
  { member, name, position, agency }: store.MemberRecord,
  declared: number,
  candidates: number,
): CouncilMember => ({
  id: member.id,
  person: { id: member.personId, label: name },
  position,
  agency,
  seat: member.seat,
  isMe: member.id === me?.member.id,
  hasDeclared: candidates > 0 && declared >= candidates,
  submittedAt: member.submittedAt?.toISOString() ?? null,
  isLate:
    member.seat !== 'secretary' &&
    (member.submittedAt ? dayOf(member.submittedAt) : today(context)) > round.closesOn,
  excusedReason: member.excusedReason,
})

const flagsOf = (
  { members }: OpenedRound,
  { enterpriseId, agencyId }: store.CandidateRecord,
): Candidate['flags'] =>
  members.flatMap(({ member, name, represents }): Candidate['flags'] => {
    if (member.seat === 'secretary') return []
    if (represents.includes(enterpriseId)) return [{ member: name, why: 'represents' }]
    return member.agencyId !== null && member.agencyId === agencyId
      ? [{ member: name, why: 'introduced' }]
      : []
  })

const openScores = (
  { members }: OpenedRound,
  candidateId: string,
  ballots: readonly store.BallotRecord[],
  criteria: readonly Weighing[],
): NonNullable<Candidate['scores']> =>
  ballots
    .filter((one) => one.candidateId === candidateId)
    .flatMap(({ memberId, conflict, points, comment }) => {
      const found = members.find(({ member }) => member.id === memberId && member.submittedAt !== null)
      if (found === undefined) return []
      const score = conflict === 'none' ? shownScore(criteria, points) : null
      return [{ member: memberId, name: found.name, conflict, score, comment }]
    })

const shownCandidate = (
  listed: store.ListedCandidate,
  seen: { places: boolean; score: boolean; flags: Candidate['flags']; scores: Candidate['scores'] },
): Candidate => {
  const { candidate: one } = listed
  const score = (value: string | null) => (seen.places && seen.score ? value : null)
  return {
    id: one.id,
    enterprise: { id: one.enterpriseId, label: listed.name },
    kind: listed.kind,
    size: listed.size,
    product: listed.product,
    commune: listed.commune,
    priority: listed.priority,
    priorities: listed.priorities,
    need: one.needId,
    solution: listed.solution,
    agency: listed.agency,
    reason: one.reason,
    asked: String(one.asked),
    wantedOn: one.wantedOn,
    otherSupport: one.otherSupport,
    rank: seen.places ? one.rank : null,
    mean: score(one.mean),
    lowest: score(one.lowest),
    highest: score(one.highest),
    ballots: seen.places ? one.ballots : null,
    outcome: seen.places || one.outcome === 'dropped' ? one.outcome : 'reviewing',
    awaitsDecision:
      seen.places &&
      one.decidedOutcome !== null &&
      (one.outcome === 'selected') !== (one.decidedOutcome === 'selected'),
    movedReason: seen.places ? one.movedReason : null,
    droppedReason: one.droppedReason,
    flags: seen.flags,
    scores: seen.scores,
  }
}

const actionsOf = (context: Context, opened: OpenedRound, awaitsDecision: boolean): string[] => {
  const { actor } = context
  const { round, me } = opened
  const steps = availableActions(roundWorkflow, round.state, (right) =>
    holds(actor, selectionGrants, right as SelectionRight),
  )
    .filter((step: RoundStep) => (step !== 'close' && step !== 'reopen') || isChair(opened))
    .filter((step: RoundStep) => step !== 'adjust' || awaitsDecision)
  const runs = holds(actor, selectionGrants, 'selection.run')
  const directs = runs || isChair(opened)
  const scores = me !== undefined && me.member.seat !== 'secretary' && me.member.submittedAt === null
  return [
    ...steps,
    ...(runs && round.state === 'draft' ? ['edit'] : []),
    ...(runs ? ['attach'] : []),
    ...(directs && ['open', 'scored', 'decided'].includes(round.state) ? ['drop'] : []),
    ...(directs && round.state === 'open' ? ['excuse'] : []),
    ...(isChair(opened) && round.state === 'scored' ? ['move'] : []),
    ...(scores && round.state === 'open' && round.opensOn <= today(context) ? ['score'] : []),
    ...((runs || keepsPapers(opened)) && round.state === 'decided' ? ['answer'] : []),
    ...(isScored(round.state) && seesList(context, opened) ? ['files'] : []),
    ...(reads(context) || keepsPapers(opened) ? ['history'] : []),
  ]
}

export const shownAppeal = ({ answeredAt, at, ...one }: store.AppealRecord, enterprise: string): Appeal => ({
  ...one,
  candidate: one.candidateId,
  enterprise,
  at: at.toISOString(),
  answeredAt: answeredAt?.toISOString() ?? null,
})

/**
 * A round as far as the person may see it: before the scoring is closed nobody sees anybody else's points; a member then
 * sees the candidates and his own papers, from the decision on the list; chair, secretary and readers the scores by name,
 * but never of a candidate to which they are tied. @throws Refusal NOT_FOUND, FORBIDDEN, NOT_SIGNED_IN
 */
export const getRound = async (context: Context, id: string): Promise<SelectionRound> => {
  const opened = await openRound(context, id)
  const { round, members, me } = opened
  const { db } = context
  const day = today(context)
  const [criteria, listed, ballots, appeals, adjustments] = [
    await store.criteriaOf(db, id),
    await store.candidatesOf(db, id, round.decisionDate ?? day),
    await store.ballotsOf(db, id),
    await store.appealsOf(db, id),
    await store.adjustmentsOf(db, id),
  ]
  const tied = tiedTo(opened, ballots)
  const places = seesList(context, opened)
  const names = seesNames(context, opened)
  const standing = listed.filter(({ candidate }) => candidate.droppedOn === null)
  const declaredBy = (memberId: string) =>
    standing.filter(({ candidate }) =>
      ballots.some((one) => one.memberId === memberId && one.candidateId === candidate.id),
    ).length
  const directs = reads(context) || keepsPapers(opened)
  const list = (
    places ? listed : listed.toSorted((a, b) => a.candidate.id.localeCompare(b.candidate.id))
  ).map((one) =>
    shownCandidate(one, {
      places,
      score: !tied.has(one.candidate.id),
      flags: directs ? flagsOf(opened, one.candidate) : [],
      scores:
        names && !tied.has(one.candidate.id) ? openScores(opened, one.candidate.id, ballots, criteria) : null,
    }),
  )
  return {
    ...rowOf(opened, me?.member.seat ?? null),
    version: round.version,
    minimum: round.minimum,
    councilNumber: round.councilNumber,
    councilDate: round.councilDate,
    decisionNumber: round.decisionNumber,
    decisionDate: round.decisionDate,
    appealsUntil: round.appealsUntil,
    adjustments: adjustments.map(({ id: of, number, date }) => ({ id: of, number, date })),
    criteria: criteria.map(({ id: of, name, guide, weight, maxPoints }) => ({
      id: of,
      ...{ name, guide, weight, maxPoints },
    })),
    members: members.map((one) =>
      shownMember(context, opened, one, declaredBy(one.member.id), standing.length),
    ),
    list,
    mine:
      me === undefined || me.member.seat === 'secretary'
        ? null
        : ballots
            .filter((one) => one.memberId === me.member.id)
            .map(({ candidateId, conflict, conflictNote, points, comment }) => ({
              candidate: candidateId,
              ...{ conflict, points, comment },
              note: conflictNote,
              score: conflict === 'none' ? shownScore(criteria, points) : null,
            })),
    appeals: directs ? appeals.map(({ appeal, enterprise }) => shownAppeal(appeal, enterprise)) : [],
    actions: actionsOf(
      context,
      opened,
      list.some(({ awaitsDecision }) => awaitsDecision),
    ),
  }
}

/** Guards the history of rounds: readers, chair and secretary see it, unless tied to a candidate. */
export const roundSubject: Subject = {
  name: roundSubjectName,
  proveReadable: async (context, id) => {
    const opened = await openRound(context, id)
    const tied = tiedTo(opened, await store.ballotsOf(context.db, id))
    refuseIf(!(reads(context) || keepsPapers(opened)) || tied.size > 0, refusals.FORBIDDEN)
  },
  proveWritable: async (context, id) => {
    await openRound(context, id)
    refuseIf(!holds(context.actor, selectionGrants, 'selection.run'), refusals.FORBIDDEN)
  },
}
