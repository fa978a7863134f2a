import { newId } from '#kernel/id.ts'
import { yearOf } from '#kernel/period.ts'
import { permit } from '#kernel/permission.ts'
import { defineRefusals, Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { record, type Subject } from '#modules/audit/service.ts'
import { getPlan } from '#modules/plan/service.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import { answersOf } from './asked-store.ts'
import type { ConfirmingFinal, StatedFigure, StatingEstimate } from './contract.ts'
import { prepareCounting } from './counted-rows.ts'
import type { Measures } from './judge-plan.ts'
import { resultsGrants } from './permissions.ts'
import { presentStated } from './service.ts'
import * as store from './stated-store.ts'

export const statedRefusals = defineRefusals({
  ESTIMATE_OF_COUNTS_ONLY: {
    status: 422,
    vi: 'Chỉ ước cả năm cho chỉ tiêu đếm được. Số công bố thì nhập ở sổ Số liệu kinh tế với loại “Ước tính”.',
    en: 'Only counts are estimated here. Enter published figures in the register of economic figures as estimates.',
  },
  YEAR_NOT_RUNNING: {
    status: 422,
    vi: 'Chỉ ước cho năm đang thực hiện ({now}); năm đã qua thì chốt số chính thức.',
    en: 'Only the running year ({now}) is estimated; a past year is confirmed as final.',
  },
  YEAR_NOT_OVER: {
    status: 422,
    vi: 'Năm {year} chưa kết thúc nên chưa chốt được số chính thức. Hãy ghi số ước cả năm.',
    en: 'The year {year} is not over, so it cannot be final. State an estimate instead.',
  },
  ESTIMATE_BELOW_COUNT: {
    status: 422,
    vi: 'Đã đếm được {counted}, số ước cả năm không thể nhỏ hơn.',
    en: '{counted} are counted already; the estimate for the year cannot be smaller.',
  },
  BASIS_MISSING: {
    status: 422,
    vi: 'Hãy ghi căn cứ của số này: văn bản, số liệu của đơn vị.',
    en: 'Say what this figure rests on: documents, figures of units.',
  },
})

type Stating = ConfirmingFinal & { kind: 'estimate' | 'final'; value?: string }

const countOf = async (context: Context, measures: Measures, given: Stating): Promise<number> => {
  const { measure, counting, target } = await prepareCounting(context, measures, {
    planId: given.planId,
    target: given.target,
    year: given.year,
  })
  refuseIf(
    measure.shape !== 'count' || 'reached' in target.goal,
    statedRefusals.ESTIMATE_OF_COUNTS_ONLY,
    {},
    'target',
  )
  const asks = [counting]
  const answer = await answersOf(context.db, measure, context.actor.province, asks, counting.asOf)
  const counted = answer.get(counting.key)
  return counted?.shape === 'count' ? (counted.phase?.value ?? 0) : 0
}

const keep = async (context: Context, measures: Measures, given: Stating): Promise<StatedFigure> => {
  const { province } = permit(context.actor, resultsGrants, 'results.state')
  refuseIf(given.basis === '', statedRefusals.BASIS_MISSING, {}, 'basis')
  refuseIf(given.reason === '', refusals.REASON_REQUIRED, {}, 'reason')
  const now = yearOf(today(context))
  const isEstimate = given.kind === 'estimate'
  refuseIf(isEstimate && given.year !== now, statedRefusals.YEAR_NOT_RUNNING, { now }, 'year')
  refuseIf(!isEstimate && given.year >= now, statedRefusals.YEAR_NOT_OVER, { year: given.year }, 'year')
  return atomically(context, async (inside) => {
    const { plan } = await getPlan(inside.db, province, given.planId)
    const counted = await countOf(inside, measures, given)
    const value = given.value ?? String(counted)
    refuseIf(Number(value) < counted, statedRefusals.ESTIMATE_BELOW_COUNT, { counted }, 'value')
    const of = { province, planId: plan.id, targetId: given.target, year: given.year, kind: given.kind }
    const before = await store.lockStated(inside.db, of)
    const standing = before?.withdrawnAt === null ? before.version : 0
    refuseIf(standing !== given.version, refusals.CHANGED_MEANWHILE)
    const after: store.StatedRow = {
      ...of,
      id: before?.id ?? newId(),
      value,
      counted: String(counted),
      countedTo: today(inside),
      basis: given.basis,
      reason: given.reason,
      statedBy: inside.actor.name,
      statedAt: inside.now,
      withdrawnAt: null,
      version: (before?.version ?? 0) + 1,
    }
    await store.keepStated(inside.db, after)
    const action = isEstimate ? 'estimate-stated' : 'final-confirmed'
    const label = `${given.target} ${given.year}`
    await record(inside, {
      action,
      subject: statedSubject.name,
      id: after.id,
      label,
      before,
      after,
      reason: given.reason,
    })
    return presentStated(after)
  })
}

/**
 * States what a target is estimated to come to in the whole running year, beside what is counted so far, with its
 * basis and the reason; what was stated before stays in the history (report to the cut-off and for the year, C-03).
 * @throws Refusal FORBIDDEN, YEAR_NOT_RUNNING, ESTIMATE_BELOW_COUNT, ESTIMATE_OF_COUNTS_ONLY, BASIS_MISSING,
 * REASON_REQUIRED, CHANGED_MEANWHILE
 */
export const stateEstimate = (context: Context, measures: Measures, given: StatingEstimate) =>
  keep(context, measures, { ...given, kind: 'estimate' })

/**
 * Confirms that what is counted for a year that is over is its final figure. The value is the count itself, never
 * typed; should rows change later, the board says that the count differs from what was confirmed.
 * @throws Refusal FORBIDDEN, YEAR_NOT_OVER, ESTIMATE_OF_COUNTS_ONLY, BASIS_MISSING, REASON_REQUIRED, CHANGED_MEANWHILE
 */
export const confirmFinal = (context: Context, measures: Measures, given: ConfirmingFinal) =>
  keep(context, measures, { ...given, kind: 'final' })

const getStated = async (context: Context, id: string) => {
  const { province } = permit(context.actor, resultsGrants, 'results.read')
  const row = await store.findStated(context.db, province, id)
  if (row === undefined) throw new Refusal(refusals.NOT_FOUND)
  return row
}

/** Withdraws what was stated; the count stands alone again. @throws Refusal REASON_REQUIRED, CHANGED_MEANWHILE */
export const withdrawStated = async (
  context: Context,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<StatedFigure> => {
  permit(context.actor, resultsGrants, 'results.state')
  refuseIf(reason === '', refusals.REASON_REQUIRED, {}, 'reason')
  return atomically(context, async (inside) => {
    const seen = await getStated(inside, id)
    const before = (await store.lockStated(inside.db, seen)) ?? seen
    refuseIf(before.version !== version || before.withdrawnAt !== null, refusals.CHANGED_MEANWHILE)
    const after = { ...before, withdrawnAt: inside.now, version: version + 1 }
    await store.keepStated(inside.db, after)
    const label = `${before.targetId} ${before.year}`
    await record(inside, {
      action: 'withdrawn',
      subject: statedSubject.name,
      id,
      label,
      before,
      after,
      reason,
    })
    return presentStated(after)
  })
}

/** Guards the history and the evidence of stated figures. */
export const statedSubject: Subject = {
  name: 'results.stated',
  proveReadable: async (context, id) => {
    await getStated(context, id)
  },
  proveWritable: async (context, id) => {
    permit(context.actor, resultsGrants, 'results.state')
    await getStated(context, id)
  },
}
