import { permit } from '#kernel/permission.ts'
import { type Text, text } from '#kernel/text.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { type Agencies, Duty } from '#modules/agencies/document.ts'
import { originOf } from '#modules/agencies/duty-origin.ts'
import { dayBefore, holdersOf, nameOn } from '#modules/agencies/rules.ts'
import { type Context, today } from '#platform/context.ts'
import { citationsOf } from './citations.ts'
import type {
  citingLists,
  DutyHolding,
  Meant,
  PlanClause,
  PlanContradiction,
  PlanOverview,
  PlanTask,
  TaskMatrix,
  TaskState,
} from './contract.ts'
import type { Plan } from './document.ts'
import { planGrants } from './permissions.ts'
import { instancesOf, resolveSelector, targetsOf, yearsOf } from './rules.ts'
import type { Selector } from './selector.ts'
import { getPlan, type PlanInForce, plansInForce } from './service.ts'
import type { Target, Task } from './targets-and-tasks.ts'
import { goalText, noteText, quantityText, selectorText, wordingText } from './wording.ts'

/** The states of the instances of tasks, by their keys; composed from the module that follows tasks. */
export type TaskStates = (context: Context, inForce: PlanInForce) => Promise<ReadonlyMap<string, TaskState>>

type Asked = { plan?: string | undefined; on?: string | undefined }

/** The plan that was asked for, and the agencies as they stand. @throws Refusal FORBIDDEN without `plan.read`, NO_PLAN */
export const openPlan = async (context: Context, planId: string | undefined) => {
  const { province } = permit(context.actor, planGrants, 'plan.read')
  const inForce = await getPlan(context.db, province, planId)
  const { document: agencies, idOf } = await directoryOf(context.db, province)
  return { province, inForce, plan: inForce.plan, agencies, idOf }
}

/** Whom a selector means: the words of the plan, the names of its day of issue, and the names of another day. */
export const meantBy = (plan: Plan, agencies: Agencies, selector: Selector, day: string): Meant => {
  const names = (on: string) =>
    resolveSelector(plan, agencies, selector, on).map((key) => nameOn(agencies, key, on))
  return { said: selectorText(plan, agencies, selector), atIssue: names(plan.issued), now: names(day) }
}

const presentTarget = (target: Target) => ({
  id: target.id,
  clause: target.clause,
  label: wordingText(target.label),
  text: wordingText(target.text),
  goal: goalText(target),
  accrual: target.accrual,
  partOf: target.partOf ?? null,
  alongside: target.alongside.map(wordingText),
  note: noteText(target.note),
})

/** The plan at a glance: what it rests on, its phases with their targets, whom it is for (clauses I–III). @throws as `openPlan` */
export const overviewOf = async (context: Context, asked: Asked): Promise<PlanOverview> => {
  const { province, inForce, plan, agencies } = await openPlan(context, asked.plan)
  const others = await plansInForce(context.db, province)
  const named = (entries: Plan['subjects']) =>
    entries.map(({ id, clause, label }) => ({ id, clause, label: wordingText(label) }))
  return {
    id: plan.id,
    number: plan.number,
    issued: plan.issued,
    issuer: nameOn(agencies, plan.issuer, plan.issued),
    signer: plan.signer,
    title: wordingText(plan.title),
    territory: wordingText(plan.territory.text),
    status: plan.status,
    statusNote: noteText(plan.statusNote),
    version: inForce.version,
    plans: others.map(({ plan: { id, number } }) => ({ id, number })),
    basis: plan.basis.map((basis) => ({
      ...basis,
      title: wordingText(basis.title),
      clause: basis.clause ?? null,
      note: noteText(basis.note),
    })),
    phases: plan.phases.map(({ id, label, from, to }) => ({
      ...{ id, from, to, label: wordingText(label) },
      targets: targetsOf(plan, id).map(presentTarget),
    })),
    priorityGroups: named(plan.priorityGroups),
    subjects: named(plan.subjects),
    fundingSources: named(plan.fundingSources),
    linkedProgrammes: named(plan.linkedProgrammes),
    principles: named(plan.principles),
  }
}

type Citing = (typeof citingLists)[number]

/** What the entry of a citation is called on screens. */
const labelOf = (plan: Plan, list: Citing, id: string): Text => {
  if (list === 'reportOutline') {
    const [form, section] = id.split(' ')
    return form === 'agency'
      ? text(`Báo cáo của cơ quan, mục ${section}`, `Agency report, section ${section}`)
      : text(`Báo cáo tổng hợp, mục ${section}`, `Consolidated report, section ${section}`)
  }
  if (list === 'targets') {
    const target = plan.targets.find((one) => one.id === id)
    return target ? wordingText(target.text) : text(id, id)
  }
  const entry = (plan[list] as readonly { id: string }[]).find((one) => one.id === id) ?? { id }
  const said = Object.entries(entry)
    .filter(([field]) => ['label', 'title', 'issue', 'text'].includes(field))
    .map(([, value]) => value)[0]
  return noteText(said) ?? text(id, id)
}

/** Every clause in its own words, with everything in this system that rests on it. @throws as `openPlan` */
export const clausesOf = async (context: Context, asked: Asked): Promise<PlanClause[]> => {
  const { plan } = await openPlan(context, asked.plan)
  const cited = Map.groupBy(citationsOf(plan), ({ clause }) => clause)
  return plan.clauses.map(({ id, heading = null, text: words }) => {
    const seen = new Set<string>()
    const citedBy = (cited.get(id) ?? []).flatMap(({ path, by }) => {
      const list = path[0] as Citing
      if (seen.has(`${list} ${by}`)) return []
      seen.add(`${list} ${by}`)
      return [{ list, id: by, label: labelOf(plan, list, by) }]
    })
    return { id, heading, text: words, citedBy }
  })
}

/**
 * The annex as a matrix of tasks by years: quantity and state of every time that a task falls due, leading and helping
 * agencies by the names of the day of issue and of another day. @throws as `openPlan`
 */
export const matrixOf = async (
  context: Context,
  taskStates: TaskStates,
  asked: Asked,
): Promise<TaskMatrix> => {
  const { inForce, plan, agencies } = await openPlan(context, asked.plan)
  const day = asked.on ?? today(context)
  const states = await taskStates(context, inForce)
  const { from, to } = yearsOf(plan)
  const present = (task: Task): PlanTask => ({
    id: task.id,
    clause: task.clause,
    title: wordingText(task.title),
    lead: meantBy(plan, agencies, task.lead, day),
    coordinating: task.coordinating.map((selector) => meantBy(plan, agencies, selector, day)),
    note: noteText(task.note),
    cells: instancesOf(plan, task).map((instance) => ({
      ...{ key: instance.key, from: instance.from, to: instance.to },
      quantity: quantityText(instance),
      state: states.get(instance.key) ?? null,
    })),
  })
  return {
    day,
    issued: plan.issued,
    years: Array.from({ length: to - from + 1 }, (_, n) => from + n),
    groups: plan.taskGroups.map(({ id, title }) => ({
      id,
      title: wordingText(title),
      tasks: plan.tasks.filter(({ group }) => group === id).map(present),
    })),
  }
}

/** What does not agree in the plan, with both sayings, the ruling and its effect. @throws as `openPlan` */
export const contradictionsOf = async (context: Context, asked: Asked): Promise<PlanContradiction[]> => {
  const { plan } = await openPlan(context, asked.plan)
  return plan.contradictions.map((one) => ({
    id: one.id,
    between: one.between.map(({ clause = null, source = null, quote }) => ({ clause, source, quote })),
    issue: wordingText(one.issue),
    ruling: wordingText(one.ruling),
    effect: wordingText(one.effect),
    ruledBy: one.ruledBy,
    ruledOn: one.ruledOn,
    verified: one.verified,
    concerns: (['targets', 'tasks', 'dueDates'] as const).flatMap((list) =>
      one[list].map((id) => ({ id, label: labelOf(plan, list, id) })),
    ),
  }))
}

/** Who holds which duty on a day, how they came to it, and the clauses that ask for it (clause V). @throws as `openPlan` */
export const dutyHoldingsOf = async (
  context: Context,
  asked: Asked,
): Promise<{ day: string; duties: DutyHolding[] }> => {
  const { plan, agencies, idOf } = await openPlan(context, asked.plan)
  const day = asked.on ?? today(context)
  const holding = (duty: Duty): DutyHolding => ({
    duty,
    holders: holdersOf(agencies, duty, day).flatMap((key) => {
      const origin = originOf(agencies, key, duty, day)
      if (origin === undefined) return []
      return [
        {
          agency: { id: idOf.get(key) ?? '', label: nameOn(agencies, key, day) },
          since: origin.since,
          from: origin.from.map((one) => nameOn(agencies, one, dayBefore(origin.since))),
          basis: origin.basis ?? null,
          verified: origin.verified,
        },
      ]
    }),
    clauses: plan.duties
      .filter((one) => one.duty === duty)
      .map(({ clause, text: words, holder }) => ({
        clause,
        text: wordingText(words),
        holder: selectorText(plan, agencies, holder),
      })),
  })
  const duties = Duty.options
    .map(holding)
    .filter(({ holders, clauses }) => holders.length > 0 || clauses.length > 0)
  return { day, duties }
}
