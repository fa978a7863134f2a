import { addMonths } from '#kernel/period.ts'
import { refuseIf } from '#kernel/refusal.ts'
import { milestonesOfSolution } from '#modules/catalogue/service.ts'
import { enterRows, freshRow } from '#modules/registers/new-rows.ts'
import type { Context } from '#platform/context.ts'
import { milestoneShelf } from './milestone-shelf.ts'
import * as milestones from './milestone-store.ts'
import { supportRefusals } from './rules.ts'
import * as store from './store.ts'

/** Gives a project without milestones those of its solution's family, with due days from its planned start (II.4). */
export const copyMilestones = async (context: Context, projectId: string): Promise<void> => {
  const project = await store.getProject(context.db, projectId)
  if (project === undefined || (await milestones.countOf(context.db, projectId)) > 0) return
  const { enterpriseId, agencyId, plannedStart, solutionId } = project
  const family = await milestonesOfSolution(context, solutionId)
  const rows = family.map(({ position, name, nameEn, month, evidence, evidenceEn, required }) =>
    freshRow(context, milestoneShelf, {
      ...{ projectId, enterpriseId, agencyId, position, name, nameEn, month, required },
      ...{ proof: evidence, proofEn: evidenceEn },
      dueOn: plannedStart === null ? null : addMonths(plannedStart, month),
    }),
  )
  if (rows.length > 0) await enterRows(context, milestoneShelf, rows)
}

/** Proves that every required milestone of a project is reached and proven. @throws Refusal MILESTONE_UNPROVEN */
export const proveMilestones = async ({ db }: Context, projectId: string): Promise<void> => {
  const open = (await milestones.ofProject(db, projectId)).find(({ row, proven }) => row.required && !proven)
  refuseIf(open !== undefined, supportRefusals.MILESTONE_UNPROVEN, { name: open?.row.name ?? '' })
}
