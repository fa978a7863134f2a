import { fractionOf, rounded } from '#kernel/fraction.ts'
import { newId } from '#kernel/id.ts'
import { mayOn, permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { record } from '#modules/audit/service.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import { roundSubjectName } from './access.ts'
import { selectionGrants } from './permissions.ts'
import { shownAppeal } from './read-round.ts'
import type { OwnResult } from './round-shapes.ts'
import { selectionRefusals } from './rules.ts'
import { selectionAppeal } from './schema.ts'
import { tally } from './score.ts'
import * as store from './store.ts'
import { isDecided, toldOutcome } from './workflow.ts'

type Papers = Awaited<ReturnType<typeof store.ballotsFor>>
type Criteria = Awaited<ReturnType<typeof store.criteriaOfRounds>>

const counted = (papers: Papers, candidateId: string) =>
  papers.flatMap(({ ballot, submittedAt }) =>
    ballot.candidateId === candidateId && ballot.conflict === 'none' && submittedAt !== null ? [ballot] : [],
  )

const byCriterion = (criteria: Criteria, roundId: string, ballots: ReturnType<typeof counted>) =>
  criteria
    .filter((one) => one.roundId === roundId)
    .flatMap(({ id, name, maxPoints }) => {
      const found = tally(ballots.flatMap(({ points }) => (points[id] ? [fractionOf(points[id])] : [])))
      return found ? [{ name, maxPoints, mean: rounded(found.mean, 2) }] : []
    })

const remarksOf = (ballots: ReturnType<typeof counted>): string[] =>
  [...new Set(ballots.flatMap(({ comment }) => comment ?? []))].toSorted((a, b) => a.localeCompare(b, 'vi'))

const mayAppeal = (context: Context, { round, candidate }: store.Followed): boolean =>
  round.state === 'decided' &&
  (round.appealsUntil ?? '') >= today(context) &&
  mayOn(context.actor, selectionGrants, 'selection.appeal', candidate)

/**
 * What the own enterprise, or those that the own agency introduced, learn of their candidacies: until the decision only
 * that they are under review; then outcome, means and remarks without names, and the appeal.
 * @throws Refusal FORBIDDEN, NOT_SIGNED_IN
 */
export const listResults = async (
  context: Context,
  { enterprise }: { enterprise?: string | null },
): Promise<OwnResult[]> => {
  const within = permit(context.actor, selectionGrants, 'selection.result.read')
  const { db } = context
  const rows = await store.followed(db, within, { enterprise: enterprise ?? null })
  if (rows.length === 0) return []
  const ids = rows.map(({ candidate }) => candidate.id)
  const papers = await store.ballotsFor(db, ids)
  const criteria = await store.criteriaOfRounds(db, [...new Set(rows.map(({ round }) => round.id))])
  const appeals = await store.appealsFor(db, ids)
  return rows.map((row) => {
    const { round, candidate, name, solution } = row
    const isOpen = isDecided(round.state)
    const ballots = isOpen ? counted(papers, candidate.id) : []
    const appeal = appeals.findLast(({ candidateId }) => candidateId === candidate.id)
    const isWaiting = appeal !== undefined && appeal.answeredAt === null
    return {
      id: candidate.id,
      round: round.title,
      year: round.year,
      enterprise: { id: candidate.enterpriseId, label: name },
      solution,
      outcome: toldOutcome(candidate),
      mean: isOpen ? candidate.mean : null,
      byCriterion: byCriterion(criteria, round.id, ballots),
      feedback: remarksOf(ballots),
      decisionNumber: isOpen ? round.decisionNumber : null,
      decisionDate: isOpen ? round.decisionDate : null,
      appealsUntil: isOpen ? round.appealsUntil : null,
      appeal: appeal ? shownAppeal(appeal, name) : null,
      actions: mayAppeal(context, row) && !isWaiting ? ['appeal'] : [],
    }
  })
}

/**
 * Appeals against the decision for a candidate of the own enterprise or agency, inside the window.
 * @throws Refusal FORBIDDEN, NOT_FOUND, WRONG_STATE, APPEALS_OVER, APPEAL_OPEN
 */
export const appeal = (
  context: Context,
  { candidate: id, grounds }: { candidate: string; grounds: string },
): Promise<void> =>
  atomically(context, async (inside) => {
    const { db, actor, now } = inside
    const within = permit(actor, selectionGrants, 'selection.appeal')
    const [found] = await store.followed(db, within, { candidate: id })
    if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
    const round = await store.lockRound(db, found.round.id)
    const { candidate, name } = found
    if (round?.state !== 'decided') throw new Refusal(refusals.NOT_FOUND)
    const last = round.appealsUntil ?? ''
    refuseIf(last < today(inside), selectionRefusals.APPEALS_OVER, { day: last })
    refuseIf((await store.unanswered(db, id)) > 0, selectionRefusals.APPEAL_OPEN)
    const { province } = actor
    const row = {
      id: newId(),
      province,
      roundId: round.id,
      candidateId: candidate.id,
      grounds,
      byName: actor.name,
      at: now,
    }
    await db.insert(selectionAppeal).values(row)
    await record(inside, {
      action: 'appealed',
      subject: roundSubjectName,
      id: round.id,
      label: round.title,
      after: { enterprise: name, grounds },
    })
  })
