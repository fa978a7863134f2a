import { permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { text } from '#kernel/text.ts'
import { addRows, newRow } from '#modules/registers/new-rows.ts'
import { atomically, type Context } from '#platform/context.ts'
import { openFindingsBefore, runningProjects } from './candidate-store.ts'
import type { Candidate } from './contract.ts'
import { inspectionGrants } from './permissions.ts'
import { inspectionRefusals } from './rules.ts'
import * as store from './store.ts'
import { visitShelf } from './visit-shelf.ts'

const getPlan = async (context: Context, id: string): Promise<store.PlanRecord> => {
  const { province } = permit(context.actor, inspectionGrants, 'inspection.plan')
  const plan = await store.getPlanById(context.db, id)
  if (plan === undefined || plan.province !== province || plan.removedAt !== null)
    throw new Refusal(refusals.NOT_FOUND)
  return plan
}

/**
 * What the plan of a year should check and does not yet: support projects that run, and enterprises with findings of
 * earlier years that are not closed. @throws Refusal FORBIDDEN, NOT_FOUND
 */
export const listCandidates = async (context: Context, id: string): Promise<Candidate[]> => {
  const plan = await getPlan(context, id)
  const late = (await openFindingsBefore(context.db, plan)).map(
    ({ enterpriseId, enterprise, open }): Candidate => ({
      enterprise: { id: enterpriseId, label: enterprise },
      project: null,
      reason: 'open-finding',
      detail: text(
        `${open} tồn tại của năm trước chưa đóng`,
        `${open} findings of earlier years are not closed`,
      ),
    }),
  )
  const running = (await runningProjects(context.db, plan)).map(
    (row): Candidate => ({
      enterprise: { id: row.enterpriseId, label: row.enterprise },
      project: { id: row.projectId, label: row.project },
      reason: 'running',
      detail: text(`Đang thực hiện hỗ trợ ${row.project}`, `Support with ${row.project} is running`),
    }),
  )
  return [...late, ...running]
}

/**
 * Takes candidates into a plan as visits of its year, all or none.
 * @throws Refusal YEAR_DIFFERS, PROJECT_UNKNOWN, FORBIDDEN, NOT_FOUND
 */
export const adoptCandidates = (
  context: Context,
  given: {
    id: string
    picked: readonly { enterprise: string; project: string | null }[]
    plannedOn: string
  },
): Promise<{ made: number }> =>
  atomically(context, async (inside) => {
    const { year } = await getPlan(inside, given.id)
    const isElsewhere = !given.plannedOn.startsWith(`${year}-`)
    refuseIf(isElsewhere, inspectionRefusals.YEAR_DIFFERS, { year }, 'plannedOn')
    for (const { enterprise, project } of given.picked) {
      const input = {
        kind: 'support' as const,
        enterprise,
        project,
        about: null,
        plannedOn: given.plannedOn,
        place: null,
        content: null,
        notice: null,
      }
      await addRows(inside, visitShelf, [{ values: await newRow(inside, visitShelf, input), input }])
    }
    return { made: given.picked.length }
  })
