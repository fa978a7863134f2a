import { addDays, yearOf } from '#kernel/period.ts'
import { holds, type Jurisdiction, permit } from '#kernel/permission.ts'
import { text } from '#kernel/text.ts'
import type { ToDo } from '#kernel/to-do.ts'
import { yearsOf } from '#modules/plan/rules.ts'
import { plansInForce } from '#modules/plan/service.ts'
import { type Context, today } from '#platform/context.ts'
import { unopenedTasks } from './open-year.ts'
import { workGrants } from './permissions.ts'
import { briefly, isBehind, isLate } from './rules.ts'
import * as store from './store.ts'

const yearToOpen = async (context: Context): Promise<ToDo[]> => {
  if (!holds(context.actor, workGrants, 'task.assign')) return []
  const [inForce] = await plansInForce(context.db, context.actor.province)
  const year = yearOf(today(context))
  const span = inForce && yearsOf(inForce.plan)
  if (span === undefined || year < span.from || year > span.to) return []
  const missing = await unopenedTasks(context, year)
  return missing === 0
    ? []
    : [
        {
          what: text(`Mở ${missing} nhiệm vụ của năm ${year}`, `Open ${missing} tasks of ${year}`),
          by: null,
          late: false,
          path: `/work/tasks?year=${year}`,
          button: text('Mở năm', 'Open the year'),
        },
      ]
}

const ownTasks = async (context: Context, within: Jurisdiction): Promise<ToDo[]> => {
  if (within.reach !== 'own') return []
  const day = today(context)
  const [inForce] = await plansInForce(context.db, context.actor.province)
  const ahead = Math.max(0, ...(inForce?.plan.settings.reminders.daysAhead ?? []))
  const year = yearOf(day)
  const years = { from: year - 1, to: year }
  const reads = await store.openTasksLedBy(context.db, within.province, within.agencies, years, day)
  return reads
    .filter(({ task }) => isBehind(task, day) || task.dueOn <= addDays(day, ahead))
    .map(({ task, leadName }) => ({
      what: text(
        `${task.row}. ${briefly(task.title.vi)}: cập nhật tiến độ (${task.percent}%)`,
        `${task.row}. ${briefly(task.title.en)}: note progress (${task.percent}%)`,
      ),
      forWhom: leadName,
      by: task.dueOn,
      late: isLate(task, day),
      path: `/work/tasks/${task.id}`,
      button: text('Cập nhật', 'Update'),
    }))
}

/**
 * What the signed-in person has to do here: tasks that the own agency leads and that are late, due soon (by the
 * reminders of the plan) or behind the time that has passed; and, for the focal agency, opening the year.
 */
export const workToDo = async (context: Context): Promise<ToDo[]> => {
  const own = holds(context.actor, workGrants, 'task.update')
    ? await ownTasks(context, permit(context.actor, workGrants, 'task.update'))
    : []
  return [...(await yearToOpen(context)), ...own]
}
