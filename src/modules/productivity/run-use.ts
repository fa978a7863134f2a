import { permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { record } from '#modules/audit/service.ts'
import { atomically, type Context } from '#platform/context.ts'
import { findAssessment } from './assessment-store.ts'
import * as choices from './choice-store.ts'
import { loadRun } from './open-run.ts'
import { productivityGrants } from './permissions.ts'
import { assessmentRefusals, choiceRefusals } from './rules.ts'
import * as store from './run-store.ts'
import { runSubject } from './stored-runs.ts'

/** Whether a run may go: nobody chose it, ever, and nothing rests on it. */
const isUnused = async (context: Context, id: string): Promise<boolean> => {
  const scope = permit(context.actor, productivityGrants, 'productivity.read')
  const chosen = await choices.choicesOfRun(context.db, scope, id)
  return chosen.length === 0 && (await findAssessment(context.db, scope, id)) === undefined
}

/** Whether this person may remove a run: they made it, and nothing uses it. @throws Refusal NOT_FOUND, FORBIDDEN */
export const mayRemoveRun = async (context: Context, id: string): Promise<boolean> => {
  const { madeById } = await loadRun(context, id)
  const { personId } = context.actor
  return madeById !== null && madeById === personId && (await isUnused(context, id))
}

/**
 * Removes a run, by who made it; it leaves the lists and stays in the history. One that was ever chosen, or that a report rests on, stays.
 * @throws Refusal FORBIDDEN, NOT_FOUND, REASON_REQUIRED, RUN_ASSESSED, RUN_OF_ANOTHER, RUN_USED
 */
export const removeRun = async (
  context: Context,
  { id, reason }: { id: string; reason: string },
): Promise<void> => {
  const scope = permit(context.actor, productivityGrants, 'productivity.write')
  if (reason === '') throw new Refusal(refusals.REASON_REQUIRED, {}, 'reason')
  await atomically(context, async (within) => {
    await choices.lockChoices(within.db, within.actor.province)
    const { title, madeBy, madeById, inputHash } = await loadRun(within, id)
    const assessed = await findAssessment(within.db, scope, id)
    refuseIf(assessed !== undefined, assessmentRefusals.RUN_ASSESSED)
    const isOwn = madeById !== null && madeById === within.actor.personId
    refuseIf(!isOwn, choiceRefusals.RUN_OF_ANOTHER, { name: madeBy })
    refuseIf(!(await isUnused(within, id)), choiceRefusals.RUN_USED)
    await store.removeRunRow(within.db, id, within.now)
    const before = { title, inputHash }
    await record(within, { action: 'removed', subject: runSubject.name, id, label: title, before, reason })
  })
}
