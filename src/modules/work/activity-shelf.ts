import { yearOf } from '#kernel/period.ts'
import { refuseIf } from '#kernel/refusal.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import { keepSheets } from '#modules/registers/sheets.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { keepRegister } from '#modules/registers/verbs.ts'
import type { Context } from '#platform/context.ts'
import { ActivityInput, activityRegister } from './activity-register.ts'
import { type WorkRight, workGrants } from './permissions.ts'
import { workRefusals, yearsText } from './rules.ts'
import { workActivity } from './schema.ts'
import { proveTask, tasksNamed } from './service.ts'
import { taskName } from './store.ts'

const proveFits = async (context: Context, id: string, startsOn: string, endsOn: string): Promise<void> => {
  const task = await proveTask(context, id, 'task')
  refuseIf(task.state === 'cancelled', workRefusals.TASK_CANCELLED, {}, 'task')
  refuseIf(
    yearOf(startsOn) < task.fromYear || yearOf(endsOn) > task.toYear,
    workRefusals.OUTSIDE_TASK_YEARS,
    { years: yearsText(task) },
    'startsOn',
  )
}

/** What sets the register of activities apart (II.2, annex II). */
const activityShelf: Shelf<ActivityInput, WorkRight> = {
  subject: 'work.activity',
  register: activityRegister,
  table: workActivity,
  grants: workGrants,
  rights: { read: 'activity.read', write: 'activity.write' },
  defaultSort: '-startsOn',
  fields: {
    title: workActivity.title,
    kind: workActivity.kind,
    task: referenceTo(workActivity.taskId, taskName(workActivity.taskId)),
    quantity: workActivity.quantity,
    startsOn: workActivity.startsOn,
    endsOn: workActivity.endsOn,
    place: workActivity.place,
    participants: workActivity.participants,
    women: workActivity.women,
    cost: workActivity.cost,
    costSource: workActivity.costSource,
    programme: workActivity.programme,
    result: workActivity.result,
    lessons: workActivity.lessons,
    agency: referenceTo(workActivity.agencyId, agencyNameOn(workActivity.agencyId, workActivity.startsOn)),
  },
  filters: { task: workActivity.taskId, agency: workActivity.agencyId },
  label: (values) => String(values.title),
  words: (values) => [values.title, values.place, values.programme] as (string | null)[],
  toValues: async (context, { task, cost, ...input }) => {
    const endsOn = input.endsOn ?? input.startsOn
    refuseIf(endsOn < input.startsOn, workRefusals.ENDS_BEFORE_START, {}, 'endsOn')
    refuseIf(
      input.women !== null && input.women > (input.participants ?? 0),
      workRefusals.MORE_WOMEN,
      {},
      'women',
    )
    if (task !== null) await proveFits(context, task, input.startsOn, endsOn)
    return { ...input, endsOn, taskId: task, cost: cost === null ? null : BigInt(cost) }
  },
  lookups: { task: tasksNamed },
}

/** The register of activities: list, open, add, change, remove and restore. */
export const activities = keepRegister(activityShelf)

/** The register of activities as Excel files, out and in. */
export const activitySheets = keepSheets(activityShelf, ActivityInput)
