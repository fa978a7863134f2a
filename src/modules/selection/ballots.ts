import { createHash } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { rounded } from '#kernel/fraction.ts'
import { newId } from '#kernel/id.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { type Context, today } from '#platform/context.ts'
import { type OpenedRound, onRound, proveRunsOrChairs, proveState, recordOn } from './access.ts'
import type { BallotInput, Declaration } from './contract.ts'
import { selectionRefusals } from './rules.ts'
import { selectionBallot as ballot, type Draft, selectionMember as member } from './schema.ts'
import { missingIn, type Points, scoreOf, type Weighing } from './score.ts'
import * as store from './store.ts'
import { conflicts } from './workflow.ts'

/** A score as it is shown; none while points are missing. */
export const shownScore = (criteria: readonly Weighing[], points: Points): string | null =>
  missingIn(criteria, points).length > 0 ? null : rounded(scoreOf(criteria, points), 2)

/** What a paper said, as a fingerprint: history can be checked against the paper once it is open, and tells nothing before. */
const sealOf = (id: string, draft: Draft): string =>
  createHash('sha256')
    .update(JSON.stringify([id, draft]))
    .digest('hex')

/** The seat of a person who scores, while scoring is open. @throws Refusal FORBIDDEN, WRONG_STATE, BEFORE_WINDOW, ALREADY_SUBMITTED */
const proveScoring = (context: Context, opened: OpenedRound, act: string): store.MemberRecord => {
  const { me, round } = opened
  if (me === undefined || me.member.seat === 'secretary') throw new Refusal(refusals.FORBIDDEN)
  proveState(opened, act, ['open'])
  refuseIf(today(context) < round.opensOn, selectionRefusals.BEFORE_WINDOW, { day: round.opensOn })
  refuseIf(me.member.submittedAt !== null, selectionRefusals.ALREADY_SUBMITTED)
  return me
}

const standing = async (context: Context, id: string) =>
  (await store.candidatesOf(context.db, id, today(context))).filter(
    ({ candidate }) => candidate.droppedOn === null,
  )

const ownBallots = async ({ db }: Context, id: string, memberId: string) =>
  (await store.ballotsOf(db, id)).filter((one) => one.memberId === memberId)

/**
 * Declares what ties the member to candidates, before any of them is scored; a tie found later erases the points given.
 * @throws Refusal FORBIDDEN, WRONG_STATE, BEFORE_WINDOW, ALREADY_SUBMITTED, NOT_FOUND, CONFLICT_EXPLAIN, CONFLICT_REPRESENTS
 */
export const declareConflicts = (
  context: Context,
  { id, declarations }: { id: string; declarations: readonly Declaration[] },
): Promise<void> =>
  onRound(context, { id, right: 'selection.sit' }, async (inside, opened) => {
    const { member: seat, represents } = proveScoring(inside, opened, 'Khai báo')
    const list = await standing(inside, id)
    const earlier = new Map((await ownBallots(inside, id, seat.id)).map((one) => [one.candidateId, one]))
    const papers = declarations.map(({ candidate: of, conflict, note }) => {
      const found = list.find(({ candidate }) => candidate.id === of)
      if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
      refuseIf(conflict === 'other' && note === null, selectionRefusals.CONFLICT_EXPLAIN, {}, 'note')
      const isOwn = represents.includes(found.candidate.enterpriseId)
      refuseIf(conflict === 'none' && isOwn, selectionRefusals.CONFLICT_REPRESENTS, {
        enterprise: found.name,
      })
      return {
        ...{ id: newId(), province: inside.actor.province, roundId: id, memberId: seat.id, candidateId: of },
        ...{ conflict, conflictNote: note, drafts: [] },
        points: conflict === 'none' ? (earlier.get(of)?.points ?? {}) : {},
      }
    })
    await inside.db
      .insert(ballot)
      .values([...new Map(papers.map((one) => [one.candidateId, one])).values()])
      .onConflictDoUpdate({
        target: [ballot.memberId, ballot.candidateId],
        set: {
          conflict: sql`excluded.conflict`,
          conflictNote: sql`excluded.conflict_note`,
          points: sql`excluded.points`,
        },
      })
    const named = declarations.map(({ candidate: of, conflict, note }) => ({
      enterprise: list.find(({ candidate }) => candidate.id === of)?.name,
      conflict: conflicts[conflict].vi,
      note,
    }))
    await recordOn(inside, opened, 'conflicts-declared', { after: { declarations: named } })
  })

/**
 * Keeps the member's points for one candidate as a draft. History holds the fingerprint only, the points themselves follow
 * when the chair closes the scoring, so that nobody reads a score before.
 * @returns the score out of 100 as it would stand; null while points are missing
 * @throws Refusal FORBIDDEN, WRONG_STATE, BEFORE_WINDOW, ALREADY_SUBMITTED, DECLARE_FIRST, TIED, POINTS_OUTSIDE, NOT_FOUND
 */
export const saveBallot = (
  context: Context,
  { id, candidate: of, points, comment }: BallotInput & { id: string },
): Promise<{ score: string | null }> =>
  onRound(context, { id, right: 'selection.sit' }, async (inside, opened) => {
    const { member: seat } = proveScoring(inside, opened, 'Chấm điểm')
    const list = await standing(inside, id)
    const found = list.find(({ candidate }) => candidate.id === of)
    if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
    const mine = await ownBallots(inside, id, seat.id)
    const before = mine.find((one) => one.candidateId === of)
    const declared = new Set(mine.map((one) => one.candidateId))
    const isWhole = list.every(({ candidate }) => declared.has(candidate.id))
    if (before === undefined || !isWhole) throw new Refusal(selectionRefusals.DECLARE_FIRST)
    refuseIf(before.conflict !== 'none', selectionRefusals.TIED)
    const criteria = await store.criteriaOf(inside.db, id)
    const kept: Record<string, string> = {}
    for (const { id: criterion, name, maxPoints } of criteria) {
      const given = points[criterion]
      if (given === undefined) continue
      refuseIf(
        Number(given) > maxPoints,
        selectionRefusals.POINTS_OUTSIDE,
        { name, most: maxPoints },
        criterion,
      )
      kept[criterion] = given
    }
    const draft: Draft = { at: inside.now.toISOString(), points: kept, comment }
    await inside.db
      .update(ballot)
      .set({ points: kept, comment, drafts: [...before.drafts, draft] })
      .where(eq(ballot.id, before.id))
    await recordOn(inside, opened, 'ballot-saved', {
      after: { enterprise: found.name, sealed: sealOf(before.id, draft) },
    })
    return { score: shownScore(criteria, kept) }
  })

/** Hands the papers in; every candidate to which the member is not tied has all its points. @throws Refusal as `saveBallot`, BALLOT_INCOMPLETE */
export const submitBallots = (context: Context, id: string): Promise<void> =>
  onRound(context, { id, right: 'selection.sit' }, async (inside, opened) => {
    const { member: seat } = proveScoring(inside, opened, 'Nộp phiếu')
    const list = await standing(inside, id)
    const mine = new Map((await ownBallots(inside, id, seat.id)).map((one) => [one.candidateId, one]))
    refuseIf(
      list.some(({ candidate }) => !mine.has(candidate.id)),
      selectionRefusals.DECLARE_FIRST,
    )
    const criteria = await store.criteriaOf(inside.db, id)
    const lacking = list.filter(({ candidate }) => {
      const paper = mine.get(candidate.id)
      return paper?.conflict === 'none' && missingIn(criteria, paper.points).length > 0
    })
    const names = lacking.map(({ name }) => name).join('; ')
    refuseIf(lacking.length > 0, selectionRefusals.BALLOT_INCOMPLETE, { names })
    await inside.db
      .update(member)
      .set({ submittedAt: inside.now, excusedReason: null })
      .where(eq(member.id, seat.id))
    await recordOn(inside, opened, 'ballots-submitted')
  })

/** Notes that a member is absent, with the reason; his drafts then count for nothing. @throws Refusal FORBIDDEN, WRONG_STATE, REASON_REQUIRED, NOT_FOUND */
export const excuseMember = (
  context: Context,
  { id, member: memberId, reason }: { id: string; member: string; reason: string },
): Promise<void> =>
  onRound(context, { id }, async (inside, opened) => {
    proveRunsOrChairs(inside, opened)
    proveState(opened, 'Ghi vắng mặt', ['open'])
    refuseIf(reason === '', refusals.REASON_REQUIRED, {}, 'reason')
    const found = opened.members.find(({ member: one }) => one.id === memberId)
    if (found === undefined || found.member.submittedAt !== null) throw new Refusal(refusals.NOT_FOUND)
    await inside.db
      .update(member)
      .set({ excusedReason: reason })
      .where(and(eq(member.id, memberId), eq(member.roundId, id)))
    await recordOn(inside, opened, 'member-excused', { after: { member: found.name }, reason })
  })
