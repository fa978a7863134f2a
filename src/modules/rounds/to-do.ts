import { addDays } from '#kernel/period.ts'
import { holds, mayOn, permit } from '#kernel/permission.ts'
import { type Text, text } from '#kernel/text.ts'
import type { ToDo } from '#kernel/to-do.ts'
import { dueReviewOf } from '#modules/plan/reviews.ts'
import { getPlan } from '#modules/plan/service.ts'
import { type Context, today } from '#platform/context.ts'
import { latenessOf, lockOn } from './lateness.ts'
import { agencyDueOf, openableReviews, openableYears } from './open-round.ts'
import { type RoundRight, roundGrants } from './permissions.ts'
import * as store from './store.ts'

/** What a module knows that a person has to do; the home page joins them. */
export type ToDoSource = (context: Context) => Promise<readonly ToDo[]>

const words = {
  begin: text('Viết báo cáo', 'Write the report'),
  draft: text('Viết tiếp', 'Go on writing'),
  returned: text('Sửa và gửi lại', 'Put right and send again'),
  check: text('Kiểm tra và gửi', 'Check and send'),
  receive: text('Xem và tiếp nhận', 'Look and receive'),
  remind: text('Đôn đốc', 'Remind'),
  open: text('Mở đợt', 'Open the round'),
} as const

const said = (vi: string, en: string, title: string) => text(`${vi}: ${title}`, `${en}: ${title}`)

/** What an agency has to do about its own report. */
const ownWork = (context: Context, row: store.ReportRead): ToDo[] => {
  const { actor, now } = context
  const { report, round, leave } = row
  const may = (right: RoundRight) => mayOn(actor, roundGrants, right, report)
  const isOpen = ['unsent', 'draft', 'returned'].includes(report.state) && report.required
  const lock = lockOn(round, { now, leave, returned: report.state === 'returned' })
  if (!isOpen || lock.state === 'locked' || !(may('round.write') || may('round.submit'))) return []
  const cutOff = round.internalCutOff
  const by = cutOff !== null && !lock.pastCutOff ? cutOff : (leave?.untilDay ?? round.lastDay)
  const common = {
    forWhom: report.agencyName,
    by,
    late: latenessOf(round, report, { now, leave }).overdue,
    path: `/reports/${report.id}`,
  }
  if (report.state === 'returned')
    return [
      { ...common, what: said('Báo cáo bị trả lại', 'Report returned', round.title), button: words.returned },
    ]
  if (report.state === 'draft' && may('round.submit'))
    return [{ ...common, what: said('Gửi báo cáo', 'Send the report', round.title), button: words.check }]
  const button = report.state === 'draft' ? words.draft : words.begin
  return [{ ...common, what: said('Viết báo cáo', 'Write the report', round.title), button }]
}

/** What the focal agency has to do about the reports of one round. */
const focalWork = (context: Context, rows: readonly store.ReportRead[]): ToDo[] => {
  const round = rows[0]?.round
  if (round === undefined) return []
  const { now, actor } = context
  const waiting = rows.filter(
    ({ report }) => report.state === 'submitted' && report.submittedBy !== actor.personId,
  )
  const late = rows.filter(({ report, leave }) => latenessOf(round, report, { now, leave }).overdue)
  const board = `/reports/rounds/${round.id}`
  const items: ToDo[] = []
  const [only] = waiting
  if (only !== undefined)
    items.push({
      what: said(
        `${waiting.length} báo cáo chờ tiếp nhận`,
        `${waiting.length} reports to receive`,
        round.title,
      ),
      ...(waiting.length === 1 ? { forWhom: only.report.agencyName } : {}),
      by: round.lastDay,
      late: false,
      path: waiting.length === 1 ? `/reports/${only.report.id}` : `${board}?show=to-receive`,
      button: words.receive,
    })
  if (late.length > 0)
    items.push({
      what: said(`${late.length} đơn vị quá hạn báo cáo`, `${late.length} agencies are overdue`, round.title),
      by: round.lastDay,
      late: true,
      path: `${board}?show=late`,
      button: words.remind,
    })
  return items
}

/** The rounds that should be open by now, going by the first rung of the reminder ladder: the year's, and reviews. */
const roundsToOpen = async (context: Context): Promise<ToDo[]> => {
  if (!holds(context.actor, roundGrants, 'round.run')) return []
  const { plan } = await getPlan(context.db, context.actor.province)
  const opened = await store.listRounds(context.db, context.actor.province)
  const day = today(context)
  const item = (what: Text, by: string): ToDo => ({
    what,
    by,
    late: day > by,
    path: '/reports',
    button: words.open,
  })
  const years = (await openableYears(context, opened)).flatMap((year): ToDo[] => {
    const { lastDay, reminders } = agencyDueOf(plan, year)
    const what = text(`Mở đợt báo cáo năm ${year}`, `Open the reporting round of ${year}`)
    return day < (reminders[0] ?? lastDay) ? [] : [item(what, lastDay)]
  })
  const reviews = (await openableReviews(context, opened)).flatMap(({ id, title }): ToDo[] => {
    const review = plan.reportOutline.reviews.find((one) => one.id === id)
    const due = review && dueReviewOf(plan, review)
    if (due === undefined) return []
    const first = addDays(due.agencyLastDay, -Math.max(0, ...due.due.reminders))
    return day < first ? [] : [item(text(`Mở đợt: ${title}`, `Open the round: ${title}`), due.lastDay)]
  })
  return [...years, ...reviews]
}

/** What there is to do about reports for the person: write, send, receive, remind, open the round. Nothing for those without a say. */
export const roundsToDo: ToDoSource = async (context) => {
  if (!holds(context.actor, roundGrants, 'round.read')) return []
  const within = permit(context.actor, roundGrants, 'round.read')
  const rows = await store.reportsWithin(context.db, within, { open: true })
  const focal = holds(context.actor, roundGrants, 'round.receive')
    ? [...Map.groupBy(rows, ({ round }) => round.id).values()].flatMap((round) => focalWork(context, round))
    : []
  return [...rows.flatMap((row) => ownWork(context, row)), ...focal, ...(await roundsToOpen(context))]
}

const never = '9999-12-31'

/** What the person has to do in all modules: late first, then by day. */
export const toDoOf = async (context: Context, sources: readonly ToDoSource[]): Promise<ToDo[]> => {
  const all: ToDo[] = []
  for (const source of sources) all.push(...(await source(context)))
  return all.sort((a, b) => Number(b.late) - Number(a.late) || (a.by ?? never).localeCompare(b.by ?? never))
}
