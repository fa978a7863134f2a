import { holds, permit } from '#kernel/permission.ts'
import { text } from '#kernel/text.ts'
import type { ToDo } from '#kernel/to-do.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { type Context, today } from '#platform/context.ts'
import { expiringCertificates } from './expiring.ts'
import { type TrainingRight, trainingGrants } from './permissions.ts'
import * as store from './to-do-store.ts'

const words = {
  start: text('Khai giảng', 'Start'),
  finish: text('Kết thúc lớp', 'Finish'),
  mark: text('Điểm danh', 'Mark presence'),
  certify: text('Cấp giấy', 'Issue'),
  nominate: text('Đề cử', 'Nominate'),
  send: text('Gửi đề cử', 'Send'),
  report: text('Báo cáo', 'Report'),
  look: text('Xem', 'Look'),
} as const

const item = (
  what: { vi: string; en: string },
  by: string | null,
  day: string,
  path: string,
  button: ToDo['button'],
) => ({
  what,
  by,
  late: by !== null && by < day,
  path,
  button,
})

/** What an organiser has to do about own courses: start, mark, finish, certify. */
const ownCourses = async (context: Context, day: string): Promise<ToDo[]> => {
  const within = permit(context.actor, trainingGrants, 'trainingCourse.write')
  const rows = await store.coursesInHand(context.db, within, day)
  return rows.flatMap((row): ToDo[] => {
    const path = `/training/courses/${row.id}`
    const of = (vi: string, en: string) => text(`${vi}: ${row.title}`, `${en}: ${row.title}`)
    if (row.state === 'registering')
      return row.startsOn <= day
        ? [item(of('Khai giảng lớp', 'Start the course'), row.startsOn, day, path, words.start)]
        : []
    if (row.state === 'finished')
      return [item(of('Cấp giấy chứng nhận', 'Issue certificates'), null, day, path, words.certify)]
    if (row.endsOn < day)
      return [item(of('Kết thúc lớp', 'Finish the course'), row.endsOn, day, path, words.finish)]
    return row.sessionsToday > 0
      ? [item(of('Điểm danh buổi hôm nay', 'Mark who is there today'), day, day, `${path}/roll`, words.mark)]
      : []
  })
}

/** What there is to do about courses of others: nominate, send the nominations, report back. */
const external = async (context: Context, day: string): Promise<ToDo[]> => {
  const { actor, db } = context
  const may = (right: TrainingRight) => holds(actor, trainingGrants, right)
  if (!may('trainingOffer.read')) return []
  const offers = await store.openOffers(db, permit(actor, trainingGrants, 'trainingOffer.read'))
  const dues = offers.flatMap(({ id, title, nominateBy, dueOn }): ToDo[] => {
    const path = `/training/offers/${id}`
    if (may('trainingOffer.write') && nominateBy < day)
      return [
        item(text(`Chọn và gửi đề cử: ${title}`, `Send nominations: ${title}`), dueOn, day, path, words.send),
      ]
    return nominateBy >= day && may('trainingNomination.write')
      ? [
          item(
            text(`Đề cử người đi học: ${title}`, `Nominate for: ${title}`),
            nominateBy,
            day,
            path,
            words.nominate,
          ),
        ]
      : []
  })
  if (!may('trainingNomination.write')) return dues
  const within = permit(actor, trainingGrants, 'trainingNomination.write')
  const reports = await store.reportsDue(db, within)
  return [
    ...dues,
    ...reports.map(({ id, name, reportDueOn }) =>
      item(
        text(`Báo cáo kết quả học tập của ${name}`, `Report back on the course of ${name}`),
        reportDueOn,
        day,
        `/training/nominations/${id}`,
        words.report,
      ),
    ),
  ]
}

const expiring = async (context: Context): Promise<ToDo[]> => {
  const { count, from, to } = await expiringCertificates(context)
  if (count === 0) return []
  const filter = `filter[kind]=expert&filter[state]=valid&filter[expiresOn]=${from}..${to}`
  return [
    {
      what: text(
        `${count} chứng chỉ chuyên gia hết hạn đến ${shortDate(to)}`,
        `${count} expert certificates expire by ${shortDate(to)}`,
      ),
      by: null,
      late: false,
      path: `/training/certificates?${filter}`,
      button: words.look,
    },
  ]
}

/** What the signed-in person has to do about training (V.1.c, II.3). Nothing for those without a say. */
export const trainingToDo = async (context: Context): Promise<ToDo[]> => {
  const day = today(context)
  const keeps = holds(context.actor, trainingGrants, 'trainingCourse.write')
  return [
    ...(keeps ? await ownCourses(context, day) : []),
    ...(await external(context, day)),
    ...(holds(context.actor, trainingGrants, 'expertCertificate.write') ? await expiring(context) : []),
  ]
}
