import { eq } from 'drizzle-orm'
import { holds } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import type { Context } from '#platform/context.ts'
import { onRound, proveState, recordOn } from './access.ts'
import { selectionGrants } from './permissions.ts'
import { selectionAppeal } from './schema.ts'
import * as store from './store.ts'

/** Answers an appeal with reasons, by the secretary, the chair or who runs the round. @throws Refusal FORBIDDEN, NOT_FOUND, WRONG_STATE */
export const answerAppeal = (
  context: Context,
  { id, appeal, upheld, answer }: { id: string; appeal: string; upheld: boolean; answer: string },
): Promise<void> =>
  onRound(context, { id }, async (inside, opened) => {
    const seat = opened.me?.member.seat
    const may =
      holds(inside.actor, selectionGrants, 'selection.run') || seat === 'secretary' || seat === 'chair'
    refuseIf(!may, refusals.FORBIDDEN)
    proveState(opened, 'Trả lời đơn', ['decided'])
    const found = (await store.appealsOf(inside.db, id)).find((one) => one.appeal.id === appeal)
    if (found === undefined || found.appeal.answeredAt !== null) throw new Refusal(refusals.NOT_FOUND)
    const values = { upheld, answer, answeredBy: inside.actor.name, answeredAt: inside.now }
    await inside.db.update(selectionAppeal).set(values).where(eq(selectionAppeal.id, appeal))
    await recordOn(inside, opened, 'appeal-answered', {
      after: { enterprise: found.enterprise, upheld, answer },
    })
  })
