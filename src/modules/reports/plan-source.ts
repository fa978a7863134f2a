import { directoryOf } from '#modules/agencies/directory.ts'
import { resolveSelector, tasksDueIn } from '#modules/plan/rules.ts'
import type { SourceLine } from './report-shapes.ts'
import { drawn, type ReportSource } from './source.ts'

const parts = {
  lead: { vi: 'Chủ trì', en: 'Leads' },
  joined: { vi: 'Phối hợp', en: 'Works with the lead' },
} as const

/** The tasks of the annex that are due in the year and that the agency leads or joins (V.5.a, V.5.g). */
export const planSource: ReportSource = {
  name: 'plan',
  draw: async ({ db, actor }, { plan, year, agencyKey, onDay, form }) => {
    const { document } = await directoryOf(db, actor.province)
    const means = (selector: Parameters<typeof resolveSelector>[2]) =>
      resolveSelector(plan, document, selector, onDay).includes(agencyKey)
    const due = tasksDueIn(plan, year).flatMap(({ key, task }): { task: string; line: SourceLine }[] => {
      const part = means(task.lead) ? parts.lead : task.coordinating.some(means) ? parts.joined : undefined
      if (part === undefined) return []
      const label = {
        vi: `${task.id}. ${task.title.vi}`,
        en: `${task.id}. ${task.title.en ?? task.title.vi}`,
      }
      return [{ task: task.id, line: { id: key, label, detail: part, path: null } }]
    })
    return form.map((section) =>
      drawn(section.id, {
        lines: due.filter(({ task }) => section.tasks.includes(task)).map(({ line }) => line),
      }),
    )
  },
}
