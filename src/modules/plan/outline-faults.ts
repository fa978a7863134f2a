import { duplicates, type Finding } from '#kernel/finding.ts'
import { sectionPaths } from './citations.ts'
import type { Plan } from './document.ts'
import { unknownNames } from './plan-faults.ts'
import { dueReviewOf } from './reviews.ts'

const formFaults = (plan: Plan, form: 'consolidated' | 'agency'): Finding[] => {
  const { dueDate, annexes } = plan.reportOutline[form]
  const sections = sectionPaths(plan, form)
  const known = {
    taskGroups: plan.taskGroups.map((group) => group.id),
    tasks: plan.tasks.map((task) => task.id),
    targets: plan.targets.map((target) => target.id),
    annexes: annexes.map((annex) => annex.id),
  }
  const pointedAt = new Set(sections.flatMap((section) => section.annexes))
  return [
    ...unknownNames(
      [dueDate],
      plan.dueDates.map((due) => due.id),
      () => ['reportOutline', form, 'dueDate'],
      'due date',
    ),
    ...duplicates(
      sections.map((section) => section.id),
      (n) => [...(sections[n]?.path ?? []), 'id'],
      'section',
    ),
    ...duplicates(known.annexes, (n) => ['reportOutline', form, 'annexes', n, 'id'], 'annex'),
    ...sections.flatMap((section) =>
      (['taskGroups', 'tasks', 'targets', 'annexes'] as const).flatMap((list) =>
        unknownNames(
          section[list],
          known[list],
          (n) => [...section.path, list, n],
          { taskGroups: 'task group', tasks: 'task', targets: 'target', annexes: 'annex' }[list],
        ),
      ),
    ),
    ...annexes.flatMap((annex, n) =>
      pointedAt.has(annex.id)
        ? []
        : [
            {
              path: ['reportOutline', form, 'annexes', n, 'id'],
              message: `no section points to annex "${annex.id}"`,
            },
          ],
    ),
  ]
}

/** Tasks and targets that no section of the consolidated report draws from: they would never be reported. */
const forgotten = (plan: Plan): Finding[] => {
  const sections = sectionPaths(plan, 'consolidated')
  const tasks = new Set(sections.flatMap((section) => section.tasks))
  const groups = new Set(sections.flatMap((section) => section.taskGroups))
  const targets = new Set(sections.flatMap((section) => section.targets))
  return [
    ...plan.tasks.flatMap((task, n) =>
      tasks.has(task.id) || groups.has(task.group)
        ? []
        : [{ path: ['tasks', n, 'id'], message: `no section of the report draws from task "${task.id}"` }],
    ),
    ...plan.targets.flatMap((target, n) =>
      targets.has(target.id)
        ? []
        : [
            {
              path: ['targets', n, 'id'],
              message: `no section of the report draws from target "${target.id}"`,
            },
          ],
    ),
  ]
}

const reviewFaults = (plan: Plan): Finding[] => {
  const { reviews } = plan.reportOutline
  const once = plan.dueDates.filter(({ recurs }) => recurs === 'once').map(({ id }) => id)
  const phases = plan.phases.map(({ id }) => id)
  return [
    ...duplicates(
      reviews.map(({ id }) => id),
      (n) => ['reportOutline', 'reviews', n, 'id'],
      'review',
    ),
    ...reviews.flatMap((review, n): Finding[] => {
      const path = ['reportOutline', 'reviews', n]
      const unknown = [
        ...unknownNames([review.dueDate], once, () => [...path, 'dueDate'], 'due date that comes once'),
        ...unknownNames(review.phases, phases, (k) => [...path, 'phases', k], 'phase'),
      ]
      if (unknown.length > 0) return unknown
      const dated = dueReviewOf(plan, review)
      if (dated === undefined)
        return [{ path: [...path, 'dueDate'], message: 'it comes before the phases are over' }]
      return dated.agencyLastDay > dated.lastDay
        ? [{ path: [...path, 'agencyLastDay'], message: `it comes after the last day, ${dated.lastDay}` }]
        : []
    }),
  ]
}

/** What is wrong in the outlines of the reports. */
export const outlineFaults = (plan: Plan): Finding[] => [
  ...formFaults(plan, 'consolidated'),
  ...formFaults(plan, 'agency'),
  ...reviewFaults(plan),
  ...forgotten(plan),
]
