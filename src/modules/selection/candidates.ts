import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { newId } from '#kernel/id.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { proveSolution } from '#modules/catalogue/service.ts'
import { enterpriseCalled } from '#modules/enterprises/called.ts'
import { proveEnterprise } from '#modules/enterprises/service.ts'
import { need } from '#modules/needs/schema.ts'
import { type Context, today } from '#platform/context.ts'
import { onRound, proveChair, proveDraft, proveState, recordOn, touchRound } from './access.ts'
import type { CandidateInput } from './contract.ts'
import { decideOutcomes, moved } from './ranking.ts'
import { selectionRefusals } from './rules.ts'
import { selectionCandidate as candidate } from './schema.ts'
import * as store from './store.ts'

const asked = (cost: bigint, counterpart: bigint): bigint => (cost > counterpart ? cost - counterpart : 0n)

/**
 * Draws candidates from the accepted needs for support of the round's year and family, each need once; what is asked of the budget is
 * its cost less the counterpart, in whole đồng (II.1.b). @returns how many were added
 * @throws Refusal FORBIDDEN, NOT_FOUND, ALREADY_OPEN
 */
export const drawCandidates = (context: Context, id: string): Promise<{ made: number }> =>
  onRound(context, { id, right: 'selection.run' }, async (inside, opened) => {
    proveDraft(opened)
    const { db, actor, now } = inside
    const needs = await db
      .select()
      .from(need)
      .where(
        and(
          eq(need.province, actor.province),
          eq(need.year, opened.round.year),
          eq(need.kind, 'support'),
          eq(need.state, 'accepted'),
          isNull(need.removedAt),
          isNotNull(need.enterpriseId),
          opened.round.family === null
            ? undefined
            : sql`(select s.family from solution s where s.id = ${need.solutionId}) = ${opened.round.family}`,
          sql`not exists (select 1 from ${candidate} c where c.round_id = ${id} and (c.need_id = ${need.id}
            or (c.enterprise_id = ${need.enterpriseId} and c.solution_id = ${need.solutionId})))`,
        ),
      )
      .orderBy(need.createdAt, need.id)
    const rows = needs.flatMap((one) =>
      one.enterpriseId === null
        ? []
        : [
            {
              id: newId(),
              province: actor.province,
              roundId: id,
              enterpriseId: one.enterpriseId,
              needId: one.id,
              solutionId: one.solutionId,
              agencyId: one.introducedById ?? one.agencyId,
              reason: one.reason,
              asked: asked(one.cost, one.counterpart),
              wantedOn: today({ ...inside, now: one.createdAt }),
              otherSupport: one.otherSupport,
              addedAt: now,
            },
          ],
    )
    if (rows.length > 0) await db.insert(candidate).values(rows)
    await recordOn(inside, opened, 'candidates-drawn', {
      after: { needs: rows.map(({ needId }) => needId) },
    })
    return { made: rows.length }
  })

/** Adds a candidate by hand, with the reason. @throws Refusal FORBIDDEN, ALREADY_OPEN, ENTERPRISE_UNKNOWN, SOLUTION_UNKNOWN, CANDIDATE_TAKEN */
export const addCandidate = (
  context: Context,
  { id, enterprise, solution, asked: money, ...input }: CandidateInput & { id: string },
): Promise<void> =>
  onRound(context, { id, right: 'selection.run' }, async (inside, opened) => {
    proveDraft(opened)
    const { db, actor, now } = inside
    await proveEnterprise(inside, enterprise, 'enterprise')
    if (solution !== null) await proveSolution(inside, solution, 'solution')
    const others = await store.candidatesOf(db, id, today(inside))
    const isTaken = others.some(
      ({ candidate: one }) => one.enterpriseId === enterprise && one.solutionId === solution,
    )
    refuseIf(isTaken, selectionRefusals.CANDIDATE_TAKEN, {}, 'enterprise')
    await db.insert(candidate).values({
      ...input,
      id: newId(),
      province: actor.province,
      roundId: id,
      enterpriseId: enterprise,
      solutionId: solution,
      agencyId: actor.agencyId ?? null,
      asked: BigInt(money),
      wantedOn: today(inside),
      addedAt: now,
    })
    const name = await enterpriseCalled(inside, enterprise)
    await recordOn(inside, opened, 'candidate-added', { after: { enterprise: name }, reason: input.reason })
  })

/** One candidate of a list. @throws Refusal NOT_FOUND */
export const getCandidate = (list: readonly store.ListedCandidate[], id: string): store.ListedCandidate => {
  const found = list.find(({ candidate: one }) => one.id === id)
  if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
  return found
}

type OfCandidate = { id: string; candidate: string }
/** Acts on a list say which version of it was seen: two who act at once do not move each other's places. */
export type OnList = OfCandidate & { version: number }

/** Takes a candidate off before scoring begins. @throws Refusal FORBIDDEN, NOT_FOUND, ALREADY_OPEN */
export const removeCandidate = (context: Context, of: OfCandidate): Promise<void> =>
  onRound(context, { id: of.id, right: 'selection.run' }, async (inside, opened) => {
    proveDraft(opened)
    const list = await store.candidatesOf(inside.db, of.id, today(inside))
    const { name } = getCandidate(list, of.candidate)
    await inside.db.delete(candidate).where(eq(candidate.id, of.candidate))
    await recordOn(inside, opened, 'candidate-removed', { before: { enterprise: name } })
  })

/** Writes the places of a list, and the outcome that each place brings. */
export const writePlaces = async (
  { db }: Context,
  round: store.RoundRecord,
  list: readonly store.CandidateRecord[],
): Promise<void> => {
  const placed = list.map((one) => ({ ...one, dropped: one.droppedOn !== null }))
  const outcomes = decideOutcomes(placed, round)
  if (list.length === 0) return
  await db
    .insert(candidate)
    .values(list.map((one, at) => ({ ...one, rank: at + 1, outcome: outcomes.get(one.id) ?? 'reviewing' })))
    .onConflictDoUpdate({
      target: candidate.id,
      set: {
        rank: sql`excluded.rank`,
        outcome: sql`excluded.outcome`,
        mean: sql`excluded.mean`,
        lowest: sql`excluded.lowest`,
        highest: sql`excluded.highest`,
        ballots: sql`excluded.ballots`,
        qualified: sql`excluded.qualified`,
        movedReason: sql`excluded.moved_reason`,
        droppedOn: sql`excluded.dropped_on`,
        droppedReason: sql`excluded.dropped_reason`,
      },
    })
}

/**
 * The chair puts a candidate in another place of the list, with the reason, which stands in the list.
 * @throws Refusal NOT_CHAIR, CHANGED_MEANWHILE, WRONG_STATE, REASON_REQUIRED, PLACE_OUTSIDE, NOT_FOUND
 */
export const moveCandidate = (
  context: Context,
  { version, place, reason, ...of }: OnList & { place: number; reason: string },
): Promise<void> =>
  onRound(context, { id: of.id, version }, async (inside, opened) => {
    proveChair(opened)
    proveState(opened, 'Đổi thứ hạng', ['scored'])
    refuseIf(reason === '', refusals.REASON_REQUIRED, {}, 'reason')
    const list = await store.candidatesOf(inside.db, of.id, today(inside))
    const { candidate: one, name } = getCandidate(list, of.candidate)
    const papers = await store.ballotsFor(inside.db, [one.id])
    const isTied = papers.some(
      ({ ballot }) => ballot.memberId === opened.me?.member.id && ballot.conflict !== 'none',
    )
    refuseIf(isTied, selectionRefusals.TIED)
    refuseIf(place > list.length, selectionRefusals.PLACE_OUTSIDE, { most: list.length }, 'place')
    const byId = new Map(list.map(({ candidate: row }) => [row.id, row]))
    const order = moved([...byId.keys()], one.id, place).flatMap((id) => byId.get(id) ?? [])
    const told = `${one.rank} → ${place}: ${reason}`
    await writePlaces(
      inside,
      opened.round,
      order.map((row) => (row.id === one.id ? { ...row, movedReason: told } : row)),
    )
    await touchRound(inside, opened)
    await recordOn(inside, opened, 'candidate-moved', {
      before: { enterprise: name, rank: one.rank },
      after: { enterprise: name, rank: place },
      reason,
    })
  })
