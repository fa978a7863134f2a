import { enterpriseCalled } from '#modules/enterprises/called.ts'
import type { Shown, Taken } from '#modules/registers/shelf.ts'
import { type Context, today } from '#platform/context.ts'
import { correctedLetter, notCorrectedLetter, type Post, send } from './letters.ts'
import * as store from './representation-store.ts'
import { corrections } from './service.ts'

/**
 * Takes a step on a correction; those who represent the enterprise today learn by letter how it was decided.
 * @throws as `take` of a register
 */
export const takeCorrection = async (context: Context, post: Post, step: Taken): Promise<Shown> => {
  const taken = await corrections.take(context, step)
  if (step.action === 'withdraw') return taken
  const { id } = taken.enterprise as { id: string }
  const enterpriseName = await enterpriseCalled(context, id)
  const emails = await store.emailsOf(context.db, context.actor.province, id, today(context))
  for (const email of emails) {
    const asked = { email, enterpriseName }
    const letter =
      step.action === 'accept'
        ? correctedLetter(post, asked)
        : notCorrectedLetter(post, asked, step.reason ?? '')
    send(post, letter)
  }
  return taken
}
