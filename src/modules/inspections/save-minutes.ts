import { refusals, refuseIf } from '#kernel/refusal.ts'
import { record } from '#modules/audit/service.ts'
import { atomically, type Context } from '#platform/context.ts'
import { lockLed, presentMinutes } from './fieldwork.ts'
import type { Minutes, MinutesInput } from './fieldwork-shapes.ts'
import { findMinutes, writeMinutes } from './fieldwork-store.ts'
import { inspectionRefusals } from './rules.ts'

/**
 * Writes what the minutes say besides team, answers and findings; `version` is 0 where none stand yet.
 * @throws Refusal ENDS_BEFORE, TEAM_FIXED once they are signed, CHANGED_MEANWHILE, FORBIDDEN, NOT_FOUND
 */
export const saveMinutes = (
  context: Context,
  { id, version, values }: { id: string; version: number; values: MinutesInput },
): Promise<Minutes> =>
  atomically(context, async (inside) => {
    const visit = await lockLed(inside, { id })
    refuseIf(values.ends <= values.begins, inspectionRefusals.ENDS_BEFORE, {}, 'ends')
    const before = await findMinutes(inside.db, id)
    refuseIf((before?.version ?? 0) !== version, refusals.CHANGED_MEANWHILE)
    const after = { ...values, visitId: id, province: visit.province, version: version + 1 }
    await writeMinutes(inside.db, after)
    await record(inside, {
      action: 'minutes-written',
      subject: 'inspections.visit',
      id,
      label: values.conclusion.slice(0, 80),
      before,
      after,
    })
    return presentMinutes(after)
  })
