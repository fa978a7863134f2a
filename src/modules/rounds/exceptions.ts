import { newId } from '#kernel/id.ts'
import { permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { text } from '#kernel/text.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { record } from '#modules/audit/service.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import { labelOf, loadReport } from './agency-report.ts'
import type { LateException } from './agency-report-shapes.ts'
import { endOfDay } from './lateness.ts'
import { tellAgency } from './notices.ts'
import { roundGrants } from './permissions.ts'
import { roundRefusals } from './rules.ts'
import * as store from './store.ts'

const present = (
  now: Date,
  { exception, agencyName }: { exception: store.ExceptionRecord; agencyName: string },
) => ({
  id: exception.id,
  reportId: exception.reportId,
  agencyName,
  reason: exception.reason,
  approvedByName: exception.approvedByName,
  approvedAt: exception.approvedAt.toISOString(),
  untilDay: exception.untilDay,
  withdrawnAt: exception.withdrawnAt?.toISOString() ?? null,
  holds: exception.withdrawnAt === null && now < exception.expiresAt,
})

/** Who may send late in a round, why, by whom, and until when; withdrawn and expired ones too. @throws Refusal FORBIDDEN */
export const listExceptions = async (context: Context, roundId: string): Promise<LateException[]> => {
  const within = permit(context.actor, roundGrants, 'round.read')
  const rows = await store.exceptionsOfRound(context.db, within, roundId)
  return rows.map((row) => present(context.now, row))
}

/**
 * Gives an agency leave to send after the last day, until the end of a day in Viet Nam; only the leader of the focal
 * agency does, with a reason. @throws Refusal FORBIDDEN, NOT_FOUND, REASON_REQUIRED, EXCEPTION_PAST
 */
export const giveException = (
  context: Context,
  { id, reason, untilDay }: { id: string; reason: string; untilDay: string },
): Promise<LateException> =>
  atomically(context, async (inside) => {
    const loaded = await loadReport(inside, id, 'round.except')
    const { report, round } = loaded
    refuseIf(reason === '', refusals.REASON_REQUIRED, {}, 'reason')
    refuseIf(
      untilDay <= round.lastDay || untilDay < today(inside),
      roundRefusals.EXCEPTION_PAST,
      {},
      'untilDay',
    )
    const exception: store.ExceptionRecord = {
      id: newId(),
      province: inside.actor.province,
      reportId: id,
      reason,
      approvedBy: inside.actor.personId ?? null,
      approvedByName: inside.actor.name,
      approvedAt: inside.now,
      untilDay,
      expiresAt: endOfDay(untilDay),
      withdrawnAt: null,
      withdrawnReason: null,
    }
    await store.keepException(inside.db, exception)
    const after = { untilDay, approvedBy: inside.actor.name }
    await record(inside, {
      action: 'exception-given',
      subject: 'agency-report',
      id,
      label: labelOf(loaded),
      after,
      reason,
    })
    const day = shortDate(untilDay)
    await tellAgency(inside, report, {
      key: `exception/${exception.id}`,
      text: text(
        `Được gia hạn đến hết ngày ${day}: ${round.title}.`,
        `Leave until the end of ${day}: ${round.title}.`,
      ),
      path: `/reports/${id}`,
    })
    return present(inside.now, { exception, agencyName: report.agencyName })
  })

/** Withdraws a leave, with a reason. @throws Refusal FORBIDDEN, NOT_FOUND, REASON_REQUIRED, ALREADY_WITHDRAWN */
export const withdrawException = (
  context: Context,
  { id, reason }: { id: string; reason: string },
): Promise<LateException> => {
  const within = permit(context.actor, roundGrants, 'round.except')
  return atomically(context, async (inside) => {
    const found = await store.findException(inside.db, within, id)
    if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
    refuseIf(reason === '', refusals.REASON_REQUIRED, {}, 'reason')
    refuseIf(found.exception.withdrawnAt !== null, roundRefusals.ALREADY_WITHDRAWN)
    const exception = { ...found.exception, withdrawnAt: inside.now, withdrawnReason: reason }
    await store.keepException(inside.db, exception)
    await record(inside, {
      action: 'exception-withdrawn',
      subject: 'agency-report',
      id: exception.reportId,
      label: found.agencyName,
      before: { untilDay: exception.untilDay },
      reason,
    })
    return present(inside.now, { ...found, exception })
  })
}
