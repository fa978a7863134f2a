import { spanOf } from '#kernel/period.ts'
import { holds, mayOn, permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { advance, availableActions } from '#kernel/workflow.ts'
import { record } from '#modules/audit/service.ts'
import { atomically, type Context } from '#platform/context.ts'
import { latenessOf } from './lateness.ts'
import { openableReviews, openableYears } from './open-round.ts'
import { roundGrants } from './permissions.ts'
import type { OpenableReview, Round, RoundTerms } from './round-shapes.ts'
import { roundRefusals } from './rules.ts'
import { dataOf } from './sources.ts'
import * as store from './store.ts'
import { isAccepted, type RoundStep, roundWorkflow } from './workflow.ts'

const present = (context: Context, round: store.RoundRecord, reports: readonly store.ReportRead[]): Round => {
  const { actor, now } = context
  const of = reports.filter(({ report }) => report.roundId === round.id)
  const mayRun = holds(actor, roundGrants, 'round.run')
  return {
    id: round.id,
    version: round.version,
    years: spanOf(round),
    kind: round.kind,
    title: round.title,
    state: round.state,
    windowFrom: round.windowFrom,
    windowTo: round.windowTo,
    internalCutOff: round.internalCutOff,
    lastDay: round.lastDay,
    dueAt: round.dueAt.toISOString(),
    data: dataOf(round),
    form: round.form,
    openedAt: round.openedAt.toISOString(),
    openedByName: round.openedByName,
    counts: {
      asked: of.filter(({ report }) => report.required).length,
      sent: of.filter(({ report }) => report.verdict !== null && report.state !== 'returned').length,
      received: of.filter(({ report }) => isAccepted(report.state)).length,
      overdue: of.filter(({ report, leave }) => latenessOf(round, report, { now, leave }).overdue).length,
    },
    mine: of
      .filter(
        ({ report }) =>
          mayOn(actor, roundGrants, 'round.write', report) ||
          mayOn(actor, roundGrants, 'round.submit', report),
      )
      .map(({ report: { id, agencyName, state } }) => ({ id, agencyName, state })),
    actions: [
      ...availableActions(roundWorkflow, round.state, () => mayRun),
      ...(mayRun && round.state === 'open' ? ['adjust', 'remind'] : []),
      ...(holds(actor, roundGrants, 'round.board') ? ['board'] : []),
    ],
  }
}

/**
 * Rounds, the newest first: all of them for the focal agency and those who oversee it, else those that ask the person's
 * agencies. @throws Refusal FORBIDDEN
 */
export const listRounds = async (
  context: Context,
): Promise<{ rounds: Round[]; openable: number[]; reviews: OpenableReview[] }> => {
  const within = permit(context.actor, roundGrants, 'round.read')
  const reports = await store.reportsWithin(context.db, within, { open: false })
  const rounds = await store.listRounds(context.db, within.province)
  const seen = rounds.filter(
    ({ id }) => within.reach === 'all' || reports.some(({ report }) => report.roundId === id),
  )
  return {
    rounds: seen.map((round) => present(context, round, reports)),
    openable: await openableYears(context, rounds),
    reviews: await openableReviews(context, rounds),
  }
}

/** One round, with the reports within reach. @throws Refusal FORBIDDEN, NOT_FOUND */
export const getRound = async (context: Context, id: string): Promise<Round> => {
  const within = permit(context.actor, roundGrants, 'round.read')
  const round = await store.findRound(context.db, within.province, id)
  if (round === undefined) throw new Refusal(refusals.NOT_FOUND)
  const reports = await store.reportsOfRound(context.db, within, id)
  refuseIf(within.reach !== 'all' && reports.length === 0, refusals.NOT_FOUND)
  return present(context, round, reports)
}

const changeRound = (
  context: Context,
  id: string,
  version: number,
  reason: string,
  change: (round: store.RoundRecord) => { action: string; values: Partial<store.RoundRecord> },
): Promise<Round> => {
  const { province } = permit(context.actor, roundGrants, 'round.run')
  return atomically(context, async (inside) => {
    const round = await store.lockRound(inside.db, province, id)
    if (round === undefined) throw new Refusal(refusals.NOT_FOUND)
    refuseIf(round.version !== version, refusals.CHANGED_MEANWHILE)
    const { action, values } = change(round)
    await store.writeRound(inside.db, { ...round, ...values, version: version + 1 })
    const before = Object.fromEntries(
      Object.keys(values).map((name) => [name, round[name as keyof store.RoundRecord]]),
    )
    await record(inside, {
      action,
      subject: 'report-round',
      id,
      label: round.title,
      before,
      after: values,
      reason,
    })
    return getRound(inside, id)
  })
}

/**
 * Moves the submission window or the internal cut-off of an open round. The last day by law stays (V.5.g).
 * @throws Refusal FORBIDDEN, NOT_FOUND, CHANGED_MEANWHILE, REASON_REQUIRED, WRONG_STATE, WINDOW_INVERTED, CUT_OFF_LATE
 */
export const adjustRound = (
  context: Context,
  given: { id: string; version: number; terms: RoundTerms; reason: string },
): Promise<Round> =>
  changeRound(context, given.id, given.version, given.reason, (round) => {
    const { windowFrom, windowTo, internalCutOff } = given.terms
    refuseIf(given.reason === '', refusals.REASON_REQUIRED, {}, 'reason')
    refuseIf(round.state !== 'open', refusals.WRONG_STATE, {
      action: 'Điều chỉnh đợt',
      state: roundWorkflow.states[round.state].label.vi,
    })
    refuseIf(windowFrom > round.lastDay, roundRefusals.WINDOW_INVERTED, {}, 'windowFrom')
    refuseIf(windowTo !== null && windowTo < round.lastDay, roundRefusals.WINDOW_INVERTED, {}, 'windowTo')
    refuseIf(
      internalCutOff !== null && internalCutOff > round.lastDay,
      roundRefusals.CUT_OFF_LATE,
      {},
      'internalCutOff',
    )
    return { action: 'adjusted', values: { windowFrom, windowTo, internalCutOff } }
  })

/** Closes a round, or opens it again with a reason. @throws Refusal FORBIDDEN, NOT_FOUND, CHANGED_MEANWHILE, WRONG_STATE, REASON_REQUIRED */
export const stepRound = (
  context: Context,
  given: { id: string; version: number; step: RoundStep; reason: string },
): Promise<Round> =>
  changeRound(context, given.id, given.version, given.reason, (round) => {
    const state = advance(roundWorkflow, round.state, given.step, given)
    return { action: given.step, values: { state } }
  })

/** The history of a round is seen by those who see all rounds. */
export const roundSubject = {
  name: 'report-round',
  proveReadable: async (context: Context, id: string) => {
    await getRound(context, id)
  },
  proveWritable: async (context: Context, id: string) => {
    permit(context.actor, roundGrants, 'round.run')
    await getRound(context, id)
  },
}
