import { permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { record } from '#modules/audit/service.ts'
import { addTask } from '#modules/work/add-task.ts'
import { workGrants } from '#modules/work/permissions.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import type { Assessment } from './assessment-contract.ts'
import * as store from './assessment-store.ts'
import { productivityGrants } from './permissions.ts'
import { assessmentRefusals } from './rules.ts'
import { getRun, runSubject } from './stored-runs.ts'
import { getAssessment } from './write-assessment.ts'

/**
 * Makes a recommendation of a signed report a task of its lead agency, which keeps the link to the run and the recommendation (II.1.a).
 * @throws Refusal FORBIDDEN, NOT_FOUND, ASSESSMENT_NOT_SIGNED, TASK_THERE, and those of `addTask`
 */
export const makeTaskOf = async (
  context: Context,
  { id, recommendation: wanted }: { id: string; recommendation: string },
): Promise<Assessment> => {
  permit(context.actor, workGrants, 'task.assign')
  const within = permit(context.actor, productivityGrants, 'productivity.read')
  return atomically(context, async (inside) => {
    const { title } = await getRun(inside, id)
    const row = await store.lockAssessment(inside.db, within, id)
    if (row === undefined) throw new Refusal(refusals.NOT_FOUND)
    refuseIf(row.state !== 'signed', assessmentRefusals.ASSESSMENT_NOT_SIGNED)
    const standing = await store.recommendationsOf(inside.db, row.id, today(inside))
    const found = standing.find(({ recommendation }) => recommendation.id === wanted)?.recommendation
    if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
    refuseIf(found.taskId !== null, assessmentRefusals.TASK_THERE)
    const { words, agencyId, dueOn } = found
    const taskId = await addTask(inside, {
      ...{ title: words, row: found.row, agencyId, dueOn },
      origin: { subject: runSubject.name, id, part: found.id, label: `Báo cáo số ${row.number}: ${title}` },
    })
    await store.writeRecommendation(inside.db, found.id, { taskId })
    const after = { words, dueOn, taskId }
    await record(inside, { action: 'assessment-task', subject: runSubject.name, id, label: title, after })
    return getAssessment(inside, id)
  })
}
