import { addMonths } from '#kernel/period.ts'
import { refuseIf } from '#kernel/refusal.ts'
import { record } from '#modules/audit/service.ts'
import { milestonesOfSolution } from '#modules/catalogue/service.ts'
import { enterRows, freshRow } from '#modules/registers/new-rows.ts'
import { updateRaw } from '#modules/registers/store.ts'
import type { Context } from '#platform/context.ts'
import { milestoneShelf } from './milestone-shelf.ts'
import * as milestones from './milestone-store.ts'
import { supportRefusals } from './rules.ts'
import { milestone } from './schema.ts'
import * as store from './store.ts'

/** Takes away the milestones of a solution that the project no longer has, but for those that were begun. */
const dropOthers = async (context: Context, projectId: string, solutionId: string) => {
  const stands = await milestones.ofProject(context.db, projectId)
  const [others, kept] = [true, false].map((wanted) =>
    stands.filter(({ row, documented }) => {
      const isOther = row.solutionId !== null && row.solutionId !== solutionId
      return (isOther && row.reachedOn === null && !documented) === wanted
    }),
  )
  for (const { row } of others ?? []) {
    const after = { ...row, removedAt: context.now, version: row.version + 1, updatedAt: context.now }
    await updateRaw(context.db, milestone, row.id, after)
    const label = `${row.position}. ${row.name}`
    const { subject } = milestoneShelf
    await record(context, { action: 'removed', subject, id: row.id, label, before: row, after })
  }
  return (kept ?? []).map(({ row }) => row)
}

/**
 * Gives a project the milestones of its solution's family, with due days from its planned start (II.4). Where another
 * solution was chosen, they take the place of those of the former one that were not begun.
 */
export const copyMilestones = async (context: Context, projectId: string): Promise<void> => {
  const project = await store.getProject(context.db, projectId)
  if (project === undefined) return
  const { enterpriseId, agencyId, solutionId } = project
  if ((await milestones.countOf(context.db, projectId, solutionId)) > 0) return
  const kept = await dropOthers(context, projectId, solutionId)
  const start = project.startedOn ?? project.plannedStart
  const taken = Math.max(0, ...kept.map(({ position }) => position))
  const isThere = (name: string) => kept.some((one) => one.name === name)
  const family = (await milestonesOfSolution(context, solutionId)).filter(({ name }) => !isThere(name))
  const rows = family.map(({ position, name, nameEn, month, evidence, evidenceEn, required }) =>
    freshRow(context, milestoneShelf, {
      ...{ projectId, enterpriseId, agencyId, solutionId, position: taken + position },
      ...{ name, nameEn, month, required, proof: evidence, proofEn: evidenceEn },
      dueOn: start === null ? null : addMonths(start, month),
    }),
  )
  if (rows.length > 0) await enterRows(context, milestoneShelf, rows)
}

/** Proves that every required milestone of a project is reached and proven. @throws Refusal MILESTONE_UNPROVEN */
export const proveMilestones = async ({ db }: Context, projectId: string): Promise<void> => {
  const open = (await milestones.ofProject(db, projectId)).find(({ row, proven }) => row.required && !proven)
  refuseIf(open !== undefined, supportRefusals.MILESTONE_UNPROVEN, { name: open?.row.name ?? '' })
}
