import { addDays, startOfDay, type YearSpan } from '#kernel/period.ts'
import type { Agencies, Agency, Day, Duty } from '#modules/agencies/document.ts'
import { dayBefore, findVersionOn, heirsOf, holdersOf } from '#modules/agencies/rules.ts'
import type { DueDate, DueRule, Phase, Plan, PlanDuty } from './document.ts'
import type { ReportForm, ReportSection } from './report-outline.ts'
import type { Selector } from './selector.ts'
import type { Goal, Schedule, Target, Task } from './targets-and-tasks.ts'

/** The phase that a year falls in; undefined outside the plan. Phases are data of the plan (187: clause III.2). */
export const phaseOf = (plan: Plan, year: number): Phase | undefined =>
  plan.phases.find((phase) => phase.from <= year && year <= phase.to)

/** The phases that years touch, in order. */
export const phasesIn = (plan: Plan, { from, to }: YearSpan): Phase[] =>
  plan.phases.filter((phase) => phase.from <= to && from <= phase.to)

/** First and last year of the whole plan. */
export const yearsOf = (plan: Plan): { from: number; to: number } => ({
  from: Math.min(...plan.phases.map((phase) => phase.from)),
  to: Math.max(...plan.phases.map((phase) => phase.to)),
})

/** The targets of a phase, in the order of the plan. */
export const targetsOf = (plan: Plan, phaseId: string): Target[] =>
  plan.targets.filter((target) => target.phase === phaseId)

/** One time that a task of the annex falls due: a year, or a span of years. */
export interface TaskInstance {
  /** The same in every reading of the same plan: `II.5:2023`, `II.2:2022-2025`. */
  readonly key: string
  readonly task: Task
  readonly from: number
  readonly to: number
  /** How many are due in this instance; undefined when the annex sets no quantity. */
  readonly count: number | undefined
}

const spansOf = (plan: Plan, schedule: Schedule): { from: number; to: number }[] => {
  if ('years' in schedule) return schedule.years.map((year) => ({ from: year, to: year }))
  if ('every' in schedule) {
    const { from, to } = yearsOf(plan)
    return Array.from({ length: to - from + 1 }, (_, n) => ({ from: from + n, to: from + n })).filter(
      (span) => phaseOf(plan, span.from) !== undefined,
    )
  }
  const phase = plan.phases.find((one) => one.id === schedule.phase)
  return phase ? [{ from: schedule.from ?? phase.from, to: schedule.to ?? phase.to }] : []
}

/**
 * Every time that a task falls due over the whole plan, in the order of time. A quantity "per total" is
 * shared out over the instances, rounded up; any other quantity is due in full in each instance.
 */
export const instancesOf = (plan: Plan, task: Task): TaskInstance[] => {
  const spans = task.schedule.flatMap((schedule) => spansOf(plan, schedule)).sort((a, b) => a.from - b.from)
  const { quantity } = task
  const count =
    quantity && (quantity.per === 'total' ? Math.ceil(quantity.count / spans.length) : quantity.count)
  return spans.map(({ from, to }) => ({
    key: from === to ? `${task.id}:${from}` : `${task.id}:${from}-${to}`,
    task,
    from,
    to,
    count,
  }))
}

/** What the annex asks for in a year, or from a year to another, tasks that run over several years included. */
export const tasksDueIn = (plan: Plan, from: number, to = from): TaskInstance[] =>
  plan.tasks
    .flatMap((task) => instancesOf(plan, task))
    .filter((instance) => instance.from <= to && from <= instance.to)

/**
 * The last day on which a report is in time. "Before 30 November" read exclusively ends on 29 November;
 * the reading is a ruling kept in the plan data.
 */
export const lastDayOf = (rule: Pick<DueRule, 'before' | 'reading'>, year: number): Day =>
  rule.reading === 'exclusive' ? dayBefore(`${year}-${rule.before}`) : `${year}-${rule.before}`

/** The instant at which lateness begins: 24:00 in Viet Nam of the last day. In time is strictly before it. */
export const dueInstant = (rule: Pick<DueRule, 'before' | 'reading'>, year: number): string =>
  startOfDay(addDays(lastDayOf(rule, year), 1)).toISOString()

/** A due date of one year, with its days worked out. */
export interface DueInYear {
  readonly due: DueDate
  readonly year: number
  readonly lastDay: Day
  readonly dueAt: string
  readonly internalCutOff: Day | undefined
  readonly dataWindow: { readonly from: Day; readonly to: Day; readonly actualTo: Day } | undefined
  /** Days on which to remind, earliest first. */
  readonly reminders: readonly Day[]
}

/** What is due in a year of the plan, earliest first (187: clauses V.1.h, V.1.i, V.5.g). */
export const dueDatesOf = (plan: Plan, year: number): DueInYear[] =>
  plan.dueDates
    .filter((due) => (due.recurs === 'yearly' ? phaseOf(plan, year) !== undefined : due.years.includes(year)))
    .map((due) => {
      const lastDay = lastDayOf(due.rule, year)
      const target = due.internalCutOff ? `${year}-${due.internalCutOff}` : lastDay
      return {
        due,
        year,
        lastDay,
        dueAt: dueInstant(due.rule, year),
        internalCutOff: due.internalCutOff && target,
        dataWindow: due.dataWindow && {
          from: `${year - 1}-${due.dataWindow.from}`,
          to: `${year}-${due.dataWindow.to}`,
          actualTo: `${year}-${due.dataWindow.actualTo}`,
        },
        reminders: due.reminders.map((days) => addDays(target, -days)).sort(),
      }
    })
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt))

/** Whether a figure meets a goal of numbers: "trên" is strict, "khoảng" may fall short by its tolerance. */
export const isGoalMet = (goal: Exclude<Goal, { reached: string }>, figure: number): boolean => {
  if ('atLeast' in goal) return figure >= goal.atLeast
  if ('moreThan' in goal) return figure > goal.moreThan
  return figure >= goal.about - goal.tolerance
}

const kindOn = (agency: Agency, day: Day) => findVersionOn(agency, day)?.kind

/**
 * The agencies that a selector means on a day, in order of key. An agency or a kind means the bodies of the
 * day of issue and those that carry them on; a duty means its holders on the day; a party is no agency.
 */
export const resolveSelector = (
  plan: Pick<Plan, 'issued' | 'groups'>,
  agencies: Agencies,
  selector: Selector,
  day: Day,
  seen: readonly string[] = [],
): string[] => {
  const keysOf = (all: readonly Selector[], inside: readonly string[]) =>
    all.flatMap((one) => resolveSelector(plan, agencies, one, day, inside))
  const found = (): readonly string[] => {
    if ('agency' in selector) return heirsOf(agencies, selector.agency, day)
    if ('duty' in selector) return holdersOf(agencies, selector.duty, day)
    if ('kind' in selector)
      return agencies.agencies
        .filter((agency) => kindOn(agency, plan.issued) === selector.kind)
        .flatMap((agency) => heirsOf(agencies, agency.key, day))
    if ('party' in selector) return []
    const group = plan.groups.find((one) => one.id === selector.group)
    if (!group || seen.includes(group.id)) return []
    const inside = [...seen, group.id]
    const left = new Set(keysOf(group.except, inside))
    return keysOf(group.members, inside).filter((key) => !left.has(key))
  }
  return [...new Set(found())].sort()
}

/** The duties of the plan that an agency carries on a day, so that a screen can show why it has a right. */
export const dutiesOf = (plan: Plan, agencies: Agencies, key: string, day: Day): PlanDuty[] =>
  plan.duties.filter(
    (duty) =>
      resolveSelector(plan, agencies, duty.holder, day).includes(key) &&
      holdersOf(agencies, duty.duty, day).includes(key),
  )

/** Those who must send what is due, on its last day of the year. */
export const sendersOf = (plan: Plan, agencies: Agencies, due: DueDate, year: number): string[] =>
  resolveSelector(plan, agencies, due.from, lastDayOf(due.rule, year))

/** The one holder of a duty on a day, such as the focal agency; undefined when there is none or more than one. */
export const findSoleHolder = (agencies: Agencies, duty: Duty, day: Day): string | undefined => {
  const holders = holdersOf(agencies, duty, day)
  return holders.length === 1 ? holders[0] : undefined
}

/** All sections of a report in the order of print, with how deep each stands (0 for I, 1 for I.1). */
export const sectionsOf = (form: ReportForm): { section: ReportSection; depth: number }[] => {
  const walk = (
    sections: readonly ReportSection[],
    depth: number,
  ): { section: ReportSection; depth: number }[] =>
    sections.flatMap((section) => [{ section, depth }, ...walk(section.sections, depth + 1)])
  return walk(form.sections, 0)
}

/** What a section draws from: its tasks (whole groups opened) and its targets of the phases that the years touch. */
export const drawsOf = (plan: Plan, section: ReportSection, years: YearSpan) => ({
  tasks: plan.tasks.filter(
    (task) => section.tasks.includes(task.id) || section.taskGroups.includes(task.group),
  ),
  targets: phasesIn(plan, years)
    .flatMap((phase) => targetsOf(plan, phase.id))
    .filter((target) => section.targets.includes(target.id)),
})
