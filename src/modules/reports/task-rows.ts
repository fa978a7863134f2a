import { directoryOf } from '#modules/agencies/directory.ts'
import { resolveSelector, tasksDueIn } from '#modules/plan/rules.ts'
import type { Context } from '#platform/context.ts'
import type { Wanted } from './gather-material.ts'
import { nameOn } from './letterhead.ts'
import type { AnnexRow, MaterialDifficulty } from './report-material.ts'

/** Annex 02 as the plan alone gives it: what is due in the year and whose it is. */
export const taskRows = async (
  { db, actor }: Context,
  { plan, year, asOf }: Wanted,
): Promise<AnnexRow<'tasks'>[]> => {
  const { document } = await directoryOf(db, actor.province)
  const names = (selectors: readonly Parameters<typeof resolveSelector>[2][]) =>
    [...new Set(selectors.flatMap((one) => resolveSelector(plan, document, one, asOf)))]
      .map((key) => nameOn(document, key, asOf))
      .join(', ')
  return tasksDueIn(plan, year).map(({ key, task, from, to }) => ({
    from: { subject: 'plan.task', id: key },
    cells: {
      number: task.id,
      content: task.title.vi,
      lead: names([task.lead]),
      coordinating: names(task.coordinating) || null,
      time: from === to ? String(from) : `${from} – ${to}`,
      result: null,
      progress: 'Chưa cập nhật',
      difficulty: null,
      evidence: null,
    },
  }))
}

/** Difficulties that were raised in the year or stand open. */
export const difficultiesOf = async (_context: Context, _wanted: Wanted): Promise<MaterialDifficulty[]> => []
