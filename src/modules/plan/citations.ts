import type { Plan } from './document.ts'
import type { sectionsOf } from './rules.ts'

/** A place of the plan document that cites a clause. */
export interface Citation {
  readonly clause: string
  readonly path: readonly (string | number)[]
  /** Id of the entry that cites it. */
  readonly by: string
}

/**
 * Every citation of a clause in the plan document: what the software keeps for each clause, and the proof
 * that no clause was forgotten.
 */
export const citationsOf = (plan: Plan): Citation[] => {
  const single = (
    list: string,
    entries: readonly { id: string; clause?: string | undefined }[],
  ): Citation[] =>
    entries.flatMap(({ id, clause }, n) =>
      clause === undefined ? [] : [{ clause, path: [list, n, 'clause'], by: id }],
    )
  const outline = (['consolidated', 'agency'] as const).flatMap((form) =>
    sectionPaths(plan, form).flatMap(({ id, clauses, path }) =>
      clauses.map((clause, n) => ({ clause, path: [...path, 'clauses', n], by: `${form} ${id}` })),
    ),
  )
  return [
    ...single('basis', plan.basis),
    ...plan.phases.flatMap((phase, n) =>
      phase.clauses.map((clause, m) => ({ clause, path: ['phases', n, 'clauses', m], by: phase.id })),
    ),
    ...single('priorityGroups', plan.priorityGroups),
    ...single('subjects', plan.subjects),
    ...single('fundingSources', plan.fundingSources),
    ...single('linkedProgrammes', plan.linkedProgrammes),
    ...single('principles', plan.principles),
    ...single('targets', plan.targets),
    ...single('tasks', plan.tasks),
    ...single('duties', plan.duties),
    ...single('dueDates', plan.dueDates),
    ...plan.contradictions.flatMap(({ id, between }, n) =>
      between.flatMap(({ clause }, m) =>
        clause === undefined ? [] : [{ clause, path: ['contradictions', n, 'between', m, 'clause'], by: id }],
      ),
    ),
    ...outline,
  ]
}

/** The sections of a report form, each with its path in the plan document. */
export const sectionPaths = (plan: Plan, form: 'consolidated' | 'agency') => {
  type Section = ReturnType<typeof sectionsOf>[number]['section']
  type Placed = Section & { path: readonly (string | number)[] }
  const walk = (sections: readonly Section[], above: readonly (string | number)[]): Placed[] =>
    sections.flatMap((section, n) => {
      const path = [...above, 'sections', n]
      return [{ ...section, path }, ...walk(section.sections, path)]
    })
  return walk(plan.reportOutline[form].sections, ['reportOutline', form])
}
