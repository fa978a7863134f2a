import { clockwork, permit } from '#kernel/permission.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import type { Reminder } from '#kernel/reminder.ts'
import { text } from '#kernel/text.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { holdersOf } from '#modules/agencies/rules.ts'
import { record } from '#modules/audit/service.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import { addNotices } from './notice-store.ts'
import { noticeFor, noticeTo } from './notices.ts'
import { roundGrants } from './permissions.ts'
import { reminderOf } from './reminder-ladder.ts'
import * as store from './store.ts'

const pathOf = (reportId: string) => `/reports/${reportId}`

/** What another module reminds people of today. */
export type ReminderSource = (context: Context) => Promise<readonly Reminder[]>

/**
 * Says what is due today about every report of every open round and what other modules remind people of, in the app; each
 * step is said once. For the clockwork.
 * @returns how many notices are new
 */
export const sendReminders = async (
  context: Context,
  sources: readonly ReminderSource[] = [],
): Promise<number> => {
  const { db, actor, now } = context
  const reports = await store.reportsWithin(db, clockwork(actor.province), { open: true })
  const { document, idOf } = await directoryOf(db, actor.province)
  const focal = holdersOf(document, 'focal', today(context)).flatMap((key) => idOf.get(key) ?? [])
  const notices = reports.flatMap((row) => {
    const reminder = reminderOf(row, now)
    return (reminder?.to ?? []).flatMap((to) => {
      const agencies = to === 'focal-leader' ? focal : [row.report.agencyId]
      const role = to === 'officer' ? 'officer' : 'leader'
      return agencies.map((agencyId) =>
        noticeFor(context, agencyId, {
          key: `${reminder?.key}/${to}/${agencyId}`,
          text: reminder?.text ?? text('', ''),
          path: pathOf(row.report.id),
          role,
        }),
      )
    })
  })
  const others = (await Promise.all(sources.map((source) => source(context)))).flat()
  return addNotices(db, [...notices, ...others.map((one) => noticeTo(context, one))])
}

/**
 * Reminds one agency, or all that owe a report and have not sent it; at most once a day each.
 * @returns how many were reminded now
 * @throws Refusal FORBIDDEN, NOT_FOUND
 */
export const remindByHand = (
  context: Context,
  { id, report: only }: { id: string; report?: string | undefined },
): Promise<{ reminded: number }> => {
  const within = permit(context.actor, roundGrants, 'round.run')
  return atomically(context, async (inside) => {
    const round = await store.findRound(inside.db, within.province, id)
    if (round === undefined) throw new Refusal(refusals.NOT_FOUND)
    const waiting = (await store.reportsOfRound(inside.db, within, id)).filter(
      ({ report }) =>
        ['unsent', 'draft', 'returned'].includes(report.state) &&
        (only === undefined ? report.required : report.id === only),
    )
    const day = today(inside)
    const last = shortDate(round.lastDay)
    const reminded = await addNotices(
      inside.db,
      waiting.map(({ report }) =>
        noticeFor(inside, report.agencyId, {
          key: `by-hand/${report.id}/${day}`,
          text: text(
            `${inside.actor.name} đôn đốc: ${round.title}, hạn hết ngày ${last} (${report.agencyShortName}).`,
            `${inside.actor.name} reminds you: ${round.title}, due by the end of ${last} (${report.agencyShortName}).`,
          ),
          path: pathOf(report.id),
        }),
      ),
    )
    if (reminded > 0)
      await record(inside, {
        action: 'reminded',
        subject: 'report-round',
        id,
        label: round.title,
        after: { agencies: waiting.map(({ report }) => report.agencyName) },
      })
    return { reminded }
  })
}
