import type { Plan } from '#modules/plan/document.ts'
import type { ReportForm, ReportSection } from '#modules/plan/report-outline.ts'
import { sectionsOf } from '#modules/plan/rules.ts'

// A table that both hold says more than a clause, and a clause more than a task among many.
const weights = { table: 100, clause: 10, task: 1 } as const

const tablesOf = (form: ReportForm, section: ReportSection) =>
  form.annexes.filter(({ id }) => section.annexes.includes(id)).map(({ table }) => table)

const tasksOf = (plan: Plan, section: ReportSection) =>
  plan.tasks
    .filter(({ id, group }) => section.tasks.includes(id) || section.taskGroups.includes(group))
    .map(({ id }) => id)

const shared = (a: readonly string[], b: readonly string[]) => a.filter((one) => b.includes(one)).length

/**
 * Where each section of an agency's report belongs in the consolidated one: where most is shared of tables, clauses of
 * the plan and tasks. A section that shares nothing has no place and stays to be picked by hand.
 * @returns agency section id → consolidated section id
 */
export const placesOf = (plan: Plan): ReadonlyMap<string, string> => {
  const { agency, consolidated } = plan.reportOutline
  const targets = sectionsOf(consolidated).map(({ section }) => section)
  return new Map(
    sectionsOf(agency).flatMap(({ section }): [string, string][] => {
      const scored = targets.map((target) => ({
        id: target.id,
        score:
          weights.table * shared(tablesOf(agency, section), tablesOf(consolidated, target)) +
          weights.clause * shared(section.clauses, target.clauses) +
          weights.task * shared(tasksOf(plan, section), tasksOf(plan, target)),
      }))
      const best = scored.reduce<{ id: string; score: number } | undefined>(
        (most, one) => (one.score > (most?.score ?? 0) ? one : most),
        undefined,
      )
      return best ? [[section.id, best.id]] : []
    }),
  )
}
