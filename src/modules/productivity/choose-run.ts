import { newId } from '#kernel/id.ts'
import { spanText, yearOf } from '#kernel/period.ts'
import { holds, permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { record } from '#modules/audit/service.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import type { NewChoice, RunChoice } from './choice-contract.ts'
import * as store from './choice-store.ts'
import { productivityGrants } from './permissions.ts'
import { choiceRefusals } from './rules.ts'
import { mayRemoveRun } from './run-use.ts'
import { getRun, runSubject } from './stored-runs.ts'

const shown = ({
  fromYear,
  year,
  chosenAt,
  revokedAt,
  province: _,
  agencyId: __,
  ...row
}: store.ChoiceRow) => ({
  ...row,
  from: fromYear,
  to: year,
  chosenAt: chosenAt.toISOString(),
  revokedAt: revokedAt?.toISOString() ?? null,
})

const told = ({ territory, fromYear, year, kind }: store.ChoiceRow) => ({
  territory,
  years: spanText({ from: fromYear, to: year }),
  kind,
})

const revoke = async (within: Context, row: store.ChoiceRow, reason: string): Promise<store.ChoiceRow> => {
  const revoked = { revokedBy: within.actor.name, revokedAt: within.now, revokedReason: reason }
  await store.revokeRow(within.db, row.id, revoked)
  const { title } = await getRun(within, row.runId)
  await record(within, {
    ...{ action: 'choice-revoked', subject: runSubject.name, id: row.runId, label: title, reason },
    before: told(row),
  })
  return { ...row, ...revoked }
}

/**
 * Takes labour productivity and the share of TFP of a period of a territory from a run, as an estimate or as final
 * (I.3.2.a.6–7, b.6–7). What was chosen before for any of these years is revoked, so that one year has one run.
 * @throws Refusal FORBIDDEN, NOT_FOUND, REASON_REQUIRED, CHOICE_PERIOD naming the periods of the run, CHOICE_FINAL_EARLY
 */
export const chooseRun = async (context: Context, given: NewChoice): Promise<RunChoice> => {
  permit(context.actor, productivityGrants, 'productivity.write')
  refuseIf(given.reason === '', refusals.REASON_REQUIRED, {}, 'reason')
  const isOver = given.to < yearOf(today(context))
  refuseIf(given.kind === 'final' && !isOver, choiceRefusals.CHOICE_FINAL_EARLY, { year: given.to }, 'kind')
  return atomically(context, async (within) => {
    const { actor, now, db } = within
    await store.lockChoices(db, actor.province)
    const { periods, title } = await getRun(within, given.runId)
    const isReported = periods.some(({ from, to }) => from === given.from && to === given.to)
    const reported = periods.map(spanText).join(', ')
    refuseIf(!isReported, choiceRefusals.CHOICE_PERIOD, { periods: reported }, 'from')
    const { runId, territory, kind, reason, from: fromYear, to: year } = given
    const row: store.ChoiceRow = {
      ...{ id: newId(), province: actor.province, agencyId: actor.agencyId ?? null },
      ...{ runId, territory, kind, reason, fromYear, year, chosenBy: actor.name, chosenAt: now },
      ...{ revokedBy: null, revokedAt: null, revokedReason: null },
    }
    for (const earlier of await store.standingWithin(db, row)) await revoke(within, earlier, reason)
    await store.insertChoice(db, row)
    await record(within, {
      ...{ action: 'chosen', subject: runSubject.name, id: runId, label: title, reason },
      after: told(row),
    })
    return shown(row)
  })
}

/**
 * Takes a choice back: the published figures answer again. It stays in the history.
 * @throws Refusal FORBIDDEN, NOT_FOUND, REASON_REQUIRED, CHANGED_MEANWHILE where it was taken back before
 */
export const revokeChoice = async (
  context: Context,
  { id, reason }: { id: string; reason: string },
): Promise<RunChoice> => {
  const scope = permit(context.actor, productivityGrants, 'productivity.write')
  refuseIf(reason === '', refusals.REASON_REQUIRED, {}, 'reason')
  return atomically(context, async (within) => {
    await store.lockChoices(within.db, within.actor.province)
    const row = await store.findChoice(within.db, scope, id)
    if (row === undefined) throw new Refusal(refusals.NOT_FOUND)
    refuseIf(row.revokedAt !== null, refusals.CHANGED_MEANWHILE)
    return shown(await revoke(within, row, reason))
  })
}

/** For which years a run was chosen, the latest choice first, and what the person may do. @throws Refusal NOT_FOUND, FORBIDDEN */
export const choicesOfRun = async (context: Context, runId: string) => {
  await getRun(context, runId)
  const scope = permit(context.actor, productivityGrants, 'productivity.read')
  const choices = (await store.choicesOfRun(context.db, scope, runId)).map(shown)
  const writes = holds(context.actor, productivityGrants, 'productivity.write')
  const removes = writes && (await mayRemoveRun(context, runId)) ? (['remove'] as const) : []
  return { choices, actions: writes ? (['choose', 'revoke', ...removes] as const).slice() : [] }
}
