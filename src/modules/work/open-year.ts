import { newId } from '#kernel/id.ts'
import { permit } from '#kernel/permission.ts'
import { refuseIf } from '#kernel/refusal.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { heirsOf } from '#modules/agencies/rules.ts'
import { record } from '#modules/audit/service.ts'
import { resolveSelector, type TaskInstance, tasksDueIn, yearsOf } from '#modules/plan/rules.ts'
import { getPlan, type PlanInForce } from '#modules/plan/service.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import { holdLock } from '#platform/database/database.ts'
import type { OpenedYear } from './contract.ts'
import { workGrants } from './permissions.ts'
import { textOf, workRefusals } from './rules.ts'
import * as store from './store.ts'
import { taskWorkflow } from './workflow.ts'

interface Opening {
  readonly missing: readonly { readonly instance: TaskInstance; readonly leadId: string }[]
  readonly kept: number
  readonly withoutLead: readonly string[]
}

/**
 * What a year lacks: each time that a row falls due, for each agency that leads it today. A task stands already when
 * the lead, or an agency that it carries on, has one for that time of the row. Under an older version of the plan any
 * task of the row counts, since the new version may have moved its years.
 */
const compare = async (
  context: Context,
  { plan, versionId }: PlanInForce,
  year: number,
): Promise<Opening> => {
  const { province } = context.actor
  const day = today(context)
  const { document, idOf, keyOf } = await directoryOf(context.db, province)
  const standing = (await store.standingTasks(context.db, province, plan.id, year)).map((task) => ({
    ...task,
    carriedBy: new Set(heirsOf(document, keyOf.get(task.agencyId) ?? '', day)),
  }))
  const wanted = tasksDueIn(plan, year).map((instance) => ({
    instance,
    leads: resolveSelector(plan, document, instance.task.lead, day),
  }))
  const isStanding = ({ key, task }: TaskInstance, lead: string) =>
    standing.some(
      (one) =>
        one.carriedBy.has(lead) &&
        (one.instance === key || (one.row === task.id && one.planVersionId !== versionId)),
    )
  const pairs = wanted.flatMap(({ instance, leads }) => leads.map((lead) => ({ instance, lead })))
  const missing = pairs.filter(({ instance, lead }) => !isStanding(instance, lead))
  return {
    missing: missing.flatMap(({ instance, lead }) => {
      const leadId = idOf.get(lead)
      return leadId ? [{ instance, leadId }] : []
    }),
    kept: pairs.length - missing.length,
    withoutLead: wanted.filter(({ leads }) => leads.length === 0).map(({ instance }) => instance.task.id),
  }
}

/** How many tasks of the plan a year lacks today. @throws Refusal NO_PLAN */
export const unopenedTasks = async (context: Context, year: number): Promise<number> =>
  (await compare(context, await getPlan(context.db, context.actor.province), year)).missing.length

/**
 * Makes the tasks of the plan in force that a year lacks, each under the version and title of today, led by the
 * agencies of today, due at the end of its last year (annex; V.1.b). Opening again makes only what is missing, also
 * after a new version of the plan; a task keeps the version that it was made under.
 * @throws Refusal FORBIDDEN, NO_PLAN, YEAR_OUTSIDE_PLAN
 */
export const openYear = async (context: Context, year: number): Promise<OpenedYear> => {
  permit(context.actor, workGrants, 'task.assign')
  const { province } = context.actor
  const inForce = await getPlan(context.db, province)
  const { plan, versionId } = inForce
  const span = yearsOf(plan)
  refuseIf(year < span.from || year > span.to, workRefusals.YEAR_OUTSIDE_PLAN, { year, ...span }, 'year')
  return atomically(context, async (inside) => {
    await holdLock(inside.db, `work year ${province}`)
    const { missing, kept, withoutLead } = await compare(inside, inForce, year)
    const { document, idOf } = await directoryOf(inside.db, province)
    const rows = missing.map(({ instance, leadId }): store.TaskRecord => {
      const { task, key, from, to, count } = instance
      const coordinating = task.coordinating.flatMap((one) =>
        resolveSelector(plan, document, one, today(inside)),
      )
      return {
        id: newId(),
        province,
        agencyId: leadId,
        version: 1,
        createdAt: inside.now,
        updatedAt: inside.now,
        planVersionId: versionId,
        planId: plan.id,
        row: task.id,
        instance: key,
        groupId: task.group,
        position: plan.tasks.indexOf(task),
        fromYear: from,
        toYear: to,
        title: textOf(task.title),
        coordinating: [...new Set(coordinating)].flatMap((one) => idOf.get(one) ?? []),
        dueOn: `${to}-12-31`,
        wanted: count ?? null,
        wantedUnit: task.quantity ? textOf(task.quantity.unit) : null,
        state: taskWorkflow.initial,
        percent: 0,
        assignment: null,
        origin: null,
      }
    })
    await store.addTasks(inside.db, rows)
    for (const row of rows)
      await record(inside, {
        action: 'opened',
        subject: 'work.task',
        id: row.id,
        label: `${row.row}. ${row.title.vi}`,
        after: row,
      })
    return { made: rows.length, kept, withoutLead: [...new Set(withoutLead)] }
  })
}
