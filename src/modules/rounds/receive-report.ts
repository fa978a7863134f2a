import { text } from '#kernel/text.ts'
import type { Context } from '#platform/context.ts'
import { tellAgency } from './notices.ts'
import { type Stepping, takeStep } from './take-step.ts'

/**
 * The focal agency receives a report; nobody receives what they sent themselves. A consolidated report
 * that was drawn before is out of date by it, since it lacks this one.
 * @throws Refusal FORBIDDEN, NOT_FOUND, CHANGED_MEANWHILE, WRONG_STATE, OWN_SUBMISSION
 */
export const receiveReport = (context: Context, stepping: Stepping): Promise<void> =>
  takeStep(context, 'receive', stepping, async (inside, { report, round }) => {
    await tellAgency(inside, report, {
      key: `received/${report.id}/${report.submissions}`,
      text: text(`Báo cáo «${round.title}» đã được tiếp nhận.`, `The report "${round.title}" was received.`),
      path: `/reports/${report.id}`,
    })
    return {}
  })

/**
 * The focal agency gives a report back with what is to be put right. It may be sent again even when window or round are
 * over. A consolidated report into which it had been drawn is out of date by it (domain trap 21).
 * @throws Refusal FORBIDDEN, NOT_FOUND, CHANGED_MEANWHILE, WRONG_STATE, REASON_REQUIRED, OWN_SUBMISSION
 */
export const returnReport = (context: Context, stepping: Stepping): Promise<void> =>
  takeStep(context, 'return', stepping, async (inside, { report, round }) => {
    const returnedCount = report.returnedCount + 1
    const reason = stepping.reason?.trim() ?? ''
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
