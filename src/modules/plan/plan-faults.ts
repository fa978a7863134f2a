import { duplicates, type Finding } from '#kernel/finding.ts'
import type { Places } from '#modules/agencies/document.ts'
import { findPlace } from '#modules/agencies/place-faults.ts'
import { isWithin } from '#modules/agencies/rules.ts'
import { citationsOf } from './citations.ts'
import type { Plan } from './document.ts'
import { planLists } from './lists.ts'
import { lastDayOf, phaseOf } from './rules.ts'
import type { Target } from './targets-and-tasks.ts'

type Path = Finding['path']

const idFaults = (plan: Plan): Finding[] =>
  planLists.flatMap((list) =>
    duplicates(
      plan[list].map((entry) => entry.id),
      (n) => [list, n, 'id'],
      'id',
    ),
  )

/** A finding for each name that is not among the known ones. */
export const unknownNames = (
  names: readonly string[],
  known: readonly string[],
  path: (index: number) => Path,
  what: string,
): Finding[] =>
  names.flatMap((name, n) =>
    known.includes(name) ? [] : [{ path: path(n), message: `there is no ${what} "${name}"` }],
  )

const clauseFaults = (plan: Plan): Finding[] => {
  const known = plan.clauses.map((clause) => clause.id)
  const citations = citationsOf(plan)
  const cited = new Set(citations.map((citation) => citation.clause))
  return [
    ...citations.flatMap(({ clause, path }) =>
      known.includes(clause) ? [] : [{ path, message: `there is no clause "${clause}"` }],
    ),
    ...plan.clauses.flatMap(({ id }, n) =>
      cited.has(id) ? [] : [{ path: ['clauses', n, 'id'], message: `nothing cites clause "${id}"` }],
    ),
  ]
}

const phaseFaults = (plan: Plan): Finding[] =>
  plan.phases.flatMap((phase, n) => {
    const before = plan.phases[n - 1]
    const found: Finding[] = []
    if (phase.to < phase.from)
      found.push({ path: ['phases', n, 'to'], message: `phase "${phase.id}" ends before it begins` })
    if (before && phase.from <= before.to)
      found.push({ path: ['phases', n, 'from'], message: `phase "${phase.id}" overlaps "${before.id}"` })
    return found
  })

const measureFaults = (plan: Plan, measures: readonly string[]): Finding[] =>
  (['targets', 'tasks'] as const).flatMap((list) =>
    plan[list].flatMap(({ measure }, n) =>
      measure === undefined || measures.includes(measure)
        ? []
        : [{ path: [list, n, 'measure'], message: `no module counts a measure "${measure}"` }],
    ),
  )

const milestoneFaults = (target: Target, n: number): Finding[] => {
  const { goal, levels } = target
  if (!('reached' in goal))
    return target.accrual === 'milestone'
      ? [{ path: ['targets', n, 'goal'], message: 'a milestone needs a goal "reached"' }]
      : []
  if (target.accrual !== 'milestone')
    return [{ path: ['targets', n, 'accrual'], message: 'a goal "reached" needs the accrual "milestone"' }]
  const known = (levels ?? []).map((level) => level.id)
  return (['reached', 'aim'] as const).flatMap((key) => {
    const level = goal[key]
    return level === undefined || known.includes(level)
      ? []
      : [{ path: ['targets', n, 'goal', key], message: `there is no level "${level}" in this target` }]
  })
}

const partFaults = (plan: Plan, target: Target, n: number): Finding[] => {
  if (target.partOf === undefined) return []
  const path = ['targets', n, 'partOf']
  const find = (id: string | undefined) => plan.targets.find((one) => one.id === id)
  const whole = find(target.partOf)
  if (!whole) return [{ path, message: `there is no target "${target.partOf}"` }]
  const seen = new Set<string>()
  for (let one: Target | undefined = target; one; one = find(one.partOf)) {
    if (seen.has(one.id)) return [{ path, message: `"${target.id}" is a part of itself` }]
    seen.add(one.id)
  }
  return whole.phase === target.phase
    ? []
    : [{ path, message: `"${target.partOf}" belongs to another phase than "${target.id}"` }]
}

const targetFaults = (plan: Plan): Finding[] => [
  ...unknownNames(
    plan.targets.map((target) => target.phase),
    plan.phases.map((phase) => phase.id),
    (n) => ['targets', n, 'phase'],
    'phase',
  ),
  ...plan.targets.flatMap((target, n) => [...milestoneFaults(target, n), ...partFaults(plan, target, n)]),
]

const taskFaults = (plan: Plan): Finding[] => [
  ...unknownNames(
    plan.tasks.map((task) => task.group),
    plan.taskGroups.map((group) => group.id),
    (n) => ['tasks', n, 'group'],
    'task group',
  ),
  ...plan.tasks.flatMap((task, n) =>
    task.schedule.flatMap((schedule, m): Finding[] => {
      const path = ['tasks', n, 'schedule', m]
      const outside = (year: number, key: Path) =>
        phaseOf(plan, year)
          ? []
          : [{ path: [...path, ...key], message: `${year} lies outside the phases of the plan` }]
      if ('years' in schedule) return schedule.years.flatMap((year, k) => outside(year, ['years', k]))
      if ('every' in schedule) return []
      const phase = plan.phases.find((one) => one.id === schedule.phase)
      if (!phase) return [{ path: [...path, 'phase'], message: `there is no phase "${schedule.phase}"` }]
      const { from = phase.from, to = phase.to } = schedule
      return from < phase.from || to > phase.to || to < from
        ? [{ path, message: `${from}-${to} lies outside the phase "${phase.id}"` }]
        : []
    }),
  ),
]

const dueFaults = (plan: Plan): Finding[] =>
  plan.dueDates.flatMap((due, n) => {
    const path = ['dueDates', n]
    const found: Finding[] = []
    if (due.recurs === 'once' && due.years.length === 0)
      found.push({ path: [...path, 'recurs'], message: 'what happens once needs its "years"' })
    if (due.recurs === 'yearly' && due.years.length > 0)
      found.push({ path: [...path, 'years'], message: 'what recurs every year has no "years"' })
    due.years.forEach((year, k) => {
      if (!phaseOf(plan, year))
        found.push({ path: [...path, 'years', k], message: `${year} lies outside the phases of the plan` })
    })
    const lastDay = lastDayOf(due.rule, 2001).slice(5)
    if (due.internalCutOff !== undefined && due.internalCutOff > lastDay)
      found.push({
        path: [...path, 'internalCutOff'],
        message: `the internal cut-off comes after the last day, ${lastDay}`,
      })
    return found
  })

const plain = (words: string) => words.normalize('NFC').replace(/\s+/g, ' ').toLowerCase()

const contradictionFaults = (plan: Plan): Finding[] =>
  plan.contradictions.flatMap((contradiction, n) => [
    ...contradiction.between.flatMap(({ clause, source, quote }, m): Finding[] => {
      const path = ['contradictions', n, 'between', m]
      if ((clause === undefined) === (source === undefined))
        return [{ path, message: 'needs either a clause or another source' }]
      const words = plan.clauses.find((one) => one.id === clause)?.text
      return words !== undefined && !plain(words).includes(plain(quote))
        ? [{ path: [...path, 'quote'], message: `clause "${clause}" does not say this` }]
        : []
    }),
    ...(['targets', 'tasks', 'dueDates'] as const).flatMap((list) =>
      unknownNames(
        contradiction[list],
        plan[list].map((entry) => entry.id),
        (k) => ['contradictions', n, list, k],
        list === 'targets' ? 'target' : list === 'tasks' ? 'task' : 'due date',
      ),
    ),
  ])

const territoryFaults = (plan: Plan, places: Places | undefined): Finding[] =>
  plan.territory.places.flatMap((ref, n) => {
    if (!places) return []
    const place = findPlace(places, ref)
    return place && isWithin(place, plan.issued)
      ? []
      : [
          {
            path: ['territory', 'places', n],
            message: `there is no place ${ref.code} from ${ref.from} on ${plan.issued}`,
          },
        ]
  })

/** What is wrong inside `plan.yaml` beyond its shape, agencies and reports apart. */
export const planFaults = (plan: Plan, measures: readonly string[], places?: Places): Finding[] => [
  ...idFaults(plan),
  ...clauseFaults(plan),
  ...phaseFaults(plan),
  ...measureFaults(plan, measures),
  ...targetFaults(plan),
  ...taskFaults(plan),
  ...dueFaults(plan),
  ...contradictionFaults(plan),
  ...territoryFaults(plan, places),
]
