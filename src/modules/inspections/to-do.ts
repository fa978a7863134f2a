import { addDays } from '#kernel/period.ts'
import { holds, permit } from '#kernel/permission.ts'
import { text } from '#kernel/text.ts'
import type { ToDo } from '#kernel/to-do.ts'
import { plansInForce } from '#modules/plan/service.ts'
import { type Context, today } from '#platform/context.ts'
import { waitingFindings } from './finding-store.ts'
import { unremediedStates } from './finding-workflow.ts'
import { inspectionGrants } from './permissions.ts'
import { isOverdue } from './rules.ts'
import * as store from './store.ts'

const briefly = (words: string): string => (words.length <= 80 ? words : `${words.slice(0, 79)}…`)

const ahead = async ({ db, actor }: Context): Promise<number> => {
  const [inForce] = await plansInForce(db, actor.province)
  return Math.max(0, ...(inForce?.plan.settings.reminders.daysAhead ?? []))
}

const ownVisits = async ({ db, actor }: Context): Promise<ToDo[]> => {
  if (actor.personId === undefined) return []
  const visits = await store.visitsOfPerson(db, actor.province, actor.personId)
  return visits.map(({ id, label, plannedOn }) => ({
    what: text(`Kiểm tra ${label}`, `Check ${label}`),
    by: plannedOn,
    late: false,
    path: `/inspections/fieldwork/${id}`,
    button: text('Mở bảng kiểm', 'Open the checklist'),
  }))
}

const findingsToDo = async (context: Context): Promise<ToDo[]> => {
  const { actor, db } = context
  const day = today(context)
  const isWriter = holds(actor, inspectionGrants, 'inspection.write')
  const right = isWriter ? 'inspection.write' : 'inspection.remedy'
  if (!holds(actor, inspectionGrants, right)) return []
  const within = permit(actor, inspectionGrants, right)
  const until = addDays(day, await ahead(context))
  const waiting = await waitingFindings(db, within, unremediedStates, until)
  const toVerify = isWriter ? await waitingFindings(db, within, ['remedied'], '9999-12-31') : []
  const line = (
    { id, content, inspected, dueOn, state }: (typeof waiting)[number],
    words: ReturnType<typeof text>,
  ): ToDo => ({
    what: text(`${words.vi}: ${briefly(content)}`, `${words.en}: ${briefly(content)}`),
    forWhom: inspected,
    by: dueOn,
    late: isOverdue({ state, dueOn }, day),
    path: `/inspections/findings/${id}`,
    button: text('Xem tồn tại', 'See the finding'),
  })
  const wanted = isWriter
    ? text('Đôn đốc khắc phục', 'See to the remedy')
    : text('Khắc phục tồn tại', 'Remedy the finding')
  return [
    ...waiting.map((one) => line(one, wanted)),
    ...toVerify.map((one) => line(one, text('Xác nhận đã khắc phục', 'Verify the remedy'))),
  ]
}

/**
 * What the signed-in person has to do about checks: visits in whose team they are; findings due soon (by the reminders of
 * the plan) or overdue, for the enterprise and for the agencies that follow them up; remedies to verify.
 */
export const inspectionsToDo = async (context: Context): Promise<ToDo[]> => [
  ...(await ownVisits(context)),
  ...(await findingsToDo(context)),
]
