import { newId } from '#kernel/id.ts'
import { refuseIf } from '#kernel/refusal.ts'
import type { Context } from '#platform/context.ts'
import { headsOf, lockOf, lockRefusal } from './agency-report.ts'
import { emptyContent, missingOf, roundRefusals } from './rules.ts'
import { drawFor } from './sources.ts'
import * as store from './store.ts'
import { type Stepping, takeStep } from './take-step.ts'

/**
 * Sends the report to the focal agency (V.5.g). What was written and the figures of the moment are kept whole as a new
 * submission, with whether it was in time, by exception or late.
 * @throws Refusal FORBIDDEN, NOT_FOUND, CHANGED_MEANWHILE, WRONG_STATE, REPORT_LOCKED, REPORT_INCOMPLETE
 */
export const submitReport = (context: Context, stepping: Stepping): Promise<void> =>
  takeStep(context, 'submit', stepping, async (inside, loaded) => {
    const { db, actor, now } = inside
    const { report, round } = loaded
    const lock = lockOf(inside, loaded)
    if (lock.verdict === null) throw lockRefusal(lock)
    const saved = await store.sectionsOfReport(db, report.id)
    const missing = missingOf(headsOf(round.form, saved))
    refuseIf(
      missing.length > 0,
      roundRefusals.REPORT_INCOMPLETE,
      { sections: missing.map(({ id }) => id).join(', ') },
      missing[0]?.id,
    )
    const number = report.submissions + 1
    await store.addSubmission(db, {
      id: newId(),
      province: actor.province,
      reportId: report.id,
      number,
      at: now,
      byPersonId: actor.personId ?? null,
      byName: actor.name,
      verdict: lock.verdict,
      content: round.form.map(({ id, heading }) => ({
        id,
        heading,
        content: saved.find(({ sectionId }) => sectionId === id)?.content ?? emptyContent,
      })),
      figures: await drawFor(inside, round, report),
      recalledAt: null,
    })
    return {
      submissions: number,
      submittedAt: now,
      submittedBy: actor.personId ?? null,
      submittedByName: actor.name,
      returnedReason: null,
      verdict: report.verdict ?? lock.verdict,
      firstSentAt: report.verdict === null ? now : report.firstSentAt,
    }
  })

/**
 * Takes a report back before it was received. The submission stays on record; being in time is judged anew, so that an
 * empty report sent early saves nothing.
 * @throws Refusal FORBIDDEN, NOT_FOUND, CHANGED_MEANWHILE, WRONG_STATE
 */
export const recallReport = (context: Context, stepping: Stepping): Promise<void> =>
  takeStep(context, 'recall', stepping, async ({ db, now }, { report }) => {
    await store.markRecalled(db, report.id, report.submissions, now)
    return { verdict: null, firstSentAt: null, submittedAt: null, submittedBy: null, submittedByName: null }
  })
