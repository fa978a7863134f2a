import { personOf } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { advance } from '#kernel/workflow.ts'
import { record } from '#modules/audit/service.ts'
import type { Shown } from '#modules/registers/shelf.ts'
import { updateRaw } from '#modules/registers/store.ts'
import { keepRegister } from '#modules/registers/verbs.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import type { Opinion } from './review.ts'
import { reviewShelf } from './review-shelf.ts'
import { innovationRefusals } from './rules.ts'
import { review } from './schema.ts'
import * as store from './store.ts'
import { reviewWorkflow } from './workflow.ts'

/** The reviews of proposals: who was asked, who is tied, what the others think (II.6). */
export const reviews = keepRegister(reviewShelf)

type Said = Pick<typeof review.$inferSelect, 'tied' | 'ties' | 'score' | 'verdict' | 'opinion'>

/** What is kept of an opinion: of somebody who is tied only the tie. @throws Refusal TIES_MISSING, OPINION_MISSING */
const saidIn = ({ tied, ties, score, verdict, opinion }: Opinion): Said => {
  if (tied) {
    refuseIf(ties === null, innovationRefusals.TIES_MISSING, {}, 'ties')
    return { tied, ties, score: null, verdict: null, opinion: null }
  }
  const missing = Object.entries({ score, verdict, opinion }).find(([, value]) => value === null)
  refuseIf(missing !== undefined, innovationRefusals.OPINION_MISSING, {}, missing?.[0])
  return { tied, ties: null, score, verdict, opinion }
}

/**
 * Gives the signed-in person's own opinion on a proposal: whether tied to the enterprise, and without ties a score out of
 * 100, a verdict and reasons. Nobody gives it for somebody else.
 * @throws Refusal NOT_FOUND for a review of others, CHANGED_MEANWHILE, WRONG_STATE, TIES_MISSING, OPINION_MISSING
 */
export const giveReview = async (context: Context, opinion: Opinion): Promise<Shown> => {
  const personId = personOf(context.actor)
  await reviews.get(context, opinion.id)
  await atomically(context, async (inside) => {
    const { id } = opinion
    const before = await store.lockReviewOf(inside.db, inside.actor.province, id, personId)
    if (before === undefined) throw new Refusal(refusals.NOT_FOUND)
    refuseIf(before.version !== opinion.version, refusals.CHANGED_MEANWHILE)
    const action = opinion.tied ? 'tie' : 'give'
    const state = advance(reviewWorkflow, before.state as keyof typeof reviewWorkflow.states, action)
    const told = { ...saidIn(opinion), state, givenOn: today(inside) }
    const after = { ...before, ...told, version: before.version + 1, updatedAt: inside.now }
    await updateRaw(inside.db, review, id, after)
    await record(inside, { subject: reviewShelf.subject, id, label: before.name, action, before, after })
  })
  return reviews.get(context, opinion.id)
}
