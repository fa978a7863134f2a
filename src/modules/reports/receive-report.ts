import { text } from '#kernel/text.ts'
import type { Context } from '#platform/context.ts'
import { tellAgency } from './notices.ts'
import { markStale } from './staleness.ts'
import { type Stepping, takeStep } from './take-step.ts'

/**
 * The focal agency receives a report; nobody receives what they sent themselves. When the round has been drawn together
 * already, the consolidated report is marked as out of date, since it lacks this one.
 * @throws Refusal FORBIDDEN, NOT_FOUND, CHANGED_MEANWHILE, WRONG_STATE, OWN_SUBMISSION
 */
export const receiveReport = (context: Context, stepping: Stepping): Promise<void> =>
  takeStep(context, 'receive', stepping, async (inside, { report, round }) => {
    await markStale(inside, round.id, `${report.agencyName}: báo cáo được tiếp nhận sau khi tổng hợp.`)
    await tellAgency(inside, report, {
      key: `received/${report.id}/${report.submissions}`,
      text: text(`Báo cáo «${round.title}» đã được tiếp nhận.`, `The report "${round.title}" was received.`),
      path: `/reports/${report.id}`,
    })
    return {}
  })

/**
 * The focal agency gives a report back with what is to be put right. It may be sent again even when window or round are
 * over. When it had been drawn into the consolidated report, that one is marked as out of date (domain trap 21).
 * @throws Refusal FORBIDDEN, NOT_FOUND, CHANGED_MEANWHILE, WRONG_STATE, REASON_REQUIRED, OWN_SUBMISSION
 */
export const returnReport = (context: Context, stepping: Stepping): Promise<void> =>
  takeStep(context, 'return', stepping, async (inside, { report, round }) => {
    const returnedCount = report.returnedCount + 1
    const reason = stepping.reason?.trim() ?? ''
    if (report.state !== 'submitted')
      await markStale(inside, round.id, `${report.agencyName}: báo cáo bị trả lại – ${reason}`)
    await tellAgency(inside, report, {
      key: `returned/${report.id}/${returnedCount}`,
      text: text(
        `Báo cáo «${round.title}» bị trả lại: ${reason}`,
        `The report "${round.title}" was returned: ${reason}`,
      ),
      path: `/reports/${report.id}`,
    })
    return { returnedCount, returnedReason: reason }
  })
