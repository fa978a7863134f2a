import { addDays, addMonths, type CalendarDate } from '#kernel/period.ts'
import { holds, permit } from '#kernel/permission.ts'
import { text } from '#kernel/text.ts'
import type { ToDo } from '#kernel/to-do.ts'
import { type Context, today } from '#platform/context.ts'
import type { PropertyInput } from './contract.ts'
import { type DueKind, feeText } from './due.ts'
import { propertyGrants } from './permissions.ts'
import { regimeOn, standingOn } from './protection.ts'
import { noticeDays } from './rules.ts'
import * as store from './store.ts'

const atMost = 50

type Ending = Awaited<ReturnType<typeof store.endingBy>>[number]

const endingToDo = (day: CalendarDate, row: Ending): ToDo[] => {
  const standing = standingOn(day, { ...row, kind: row.kind as PropertyInput['kind'] })
  const { name, nextDueKind: kind, nextDueNumber: number, nextDueOn } = row
  if (standing === 'expiring')
    return [
      {
        what: text(`«${name}» sắp hết thời hạn bảo hộ`, `Protection of "${name}" is about to end`),
        by: row.protectedTo,
        late: false,
        path: `/properties/${row.id}`,
        button: text('Xem', 'Look'),
      },
    ]
  if ((standing !== 'due' && standing !== 'late') || kind === null || number === null) return []
  const fee = feeText({ kind: kind as DueKind, number })
  return [
    {
      what: text(`${fee.vi}: «${name}»`, `${fee.en}: "${name}"`),
      by: nextDueOn,
      late: standing === 'late',
      path: `/properties/${row.id}`,
      button: text('Ghi nộp phí', 'Enter the fee'),
    },
  ]
}

/** What the signed-in person has to do about intellectual property: fees that fall due, protection that ends. */
export const propertyToDo = async (context: Context): Promise<ToDo[]> => {
  if (!holds(context.actor, propertyGrants, 'property.write')) return []
  const within = permit(context.actor, propertyGrants, 'property.write')
  const day = today(context)
  const until = addMonths(day, regimeOn(day)?.payFromMonths ?? 0)
  const ending = await store.endingBy(context.db, within, until, atMost)
  const unpaid = await store.unpaidBy(context.db, within, addDays(day, noticeDays), atMost)
  return [
    ...ending.flatMap((row) => endingToDo(day, row)),
    ...unpaid.map(({ id, kind, number, dueOn, name }) => ({
      what: text(
        `${feeText({ kind: kind as DueKind, number }).vi}: «${name}»`,
        `${feeText({ kind: kind as DueKind, number }).en}: "${name}"`,
      ),
      by: dueOn,
      late: dueOn < day,
      path: `/property-dues/${id}?edit=true`,
      button: text('Ghi nộp phí', 'Enter the fee'),
    })),
  ]
}
