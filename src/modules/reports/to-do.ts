import { spanOf } from '#kernel/period.ts'
import { holds, permit } from '#kernel/permission.ts'
import { text } from '#kernel/text.ts'
import type { ToDo } from '#kernel/to-do.ts'
import type { Plan } from '#modules/plan/document.ts'
import { consolidatedDayOf } from '#modules/plan/reviews.ts'
import { getPlan } from '#modules/plan/service.ts'
import { openPlannedFrames, type ReportStanding, reportStandings } from '#modules/rounds/round-material.ts'
import { isAccepted } from '#modules/rounds/workflow.ts'
import { type Context, today } from '#platform/context.ts'
import { reportGrants } from './permissions.ts'
import { staleOf } from './staleness.ts'
import * as store from './store.ts'

type Head = Awaited<ReturnType<typeof store.listHeads>>[number]

const words = {
  start: text('Tổng hợp', 'Draw together'),
  write: text('Soạn tiếp', 'Go on writing'),
  sign: text('Xem và ký', 'Look and sign'),
  issue: text('Ban hành', 'Issue'),
  reissue: text('Xem và phát hành lại', 'Look and re-issue'),
} as const

const said = (vi: string, en: string, title: string) => text(`${vi}: ${title}`, `${en}: ${title}`)

/** What an edition asks of the person, by its state: writing and issuing of the officer, signing of who may and did not submit it. */
const workOn = (
  { actor }: Context,
  row: Head,
  staleReason: string | undefined,
): Pick<ToDo, 'what' | 'button'> | undefined => {
  const isOfficer = actor.capacities.has('focalOfficer')
  if (row.state === 'submitted') {
    const signs = holds(actor, reportGrants, 'report.sign') && row.submittedBy !== actor.personId
    return signs
      ? { what: said('Chờ chữ ký', 'Waiting for your signature', row.title), button: words.sign }
      : undefined
  }
  if (!isOfficer) return undefined
  if (row.state === 'drafting') {
    const what =
      staleReason !== undefined
        ? said('Cần tổng hợp lại', 'To be drawn again', `${row.title} (${staleReason})`)
        : row.returnedReason !== null
          ? said('Bị trả lại để sửa', 'Returned', `${row.title} (${row.returnedReason})`)
          : said('Soạn báo cáo tổng hợp', 'Write the consolidated report', row.title)
    return { what, button: words.write }
  }
  if (row.state === 'signed')
    return { what: said('Đã ký, chờ ban hành', 'Signed, to be issued', row.title), button: words.issue }
  return staleReason === undefined
    ? undefined
    : {
        what: said('Cần phát hành lại', 'To be re-issued', `${row.title} (${staleReason})`),
        button: words.reissue,
      }
}

const isNewest = (row: Head, all: readonly Head[]): boolean =>
  !all.some(({ roundId, edition }) => roundId === row.roundId && edition > row.edition)

const editionsToDo = (
  context: Context,
  plan: Plan,
  heads: readonly Head[],
  standings: readonly ReportStanding[],
): ToDo[] => {
  const day = today(context)
  return heads
    .filter((row) => isNewest(row, heads))
    .flatMap((row): ToDo[] => {
      const own = standings.filter(({ roundId }) => roundId === row.roundId)
      const work = workOn(context, row, staleOf(row.drawnFrom, own)?.reason)
      if (work === undefined) return []
      const due = consolidatedDayOf(plan, spanOf(row))?.lastDay ?? null
      const isOut = row.state === 'signed' || row.state === 'issued'
      return [
        {
          ...work,
          by: isOut ? row.documentDate : due,
          late: !isOut && due !== null && day > due,
          path: `/consolidated-reports/${row.id}`,
        },
      ]
    })
}

/** Rounds that nobody has drawn together, once every owed report is in or the first reminder of the due date has come. */
const roundsToDraw = async (context: Context, plan: Plan, heads: readonly Head[]): Promise<ToDo[]> => {
  if (!context.actor.capacities.has('focalOfficer')) return []
  const open = (await openPlannedFrames(context)).filter(
    ({ id }) => !heads.some(({ roundId }) => roundId === id),
  )
  if (open.length === 0) return []
  const standings = await reportStandings(
    context.db,
    context.actor.province,
    open.map(({ id }) => id),
  )
  const day = today(context)
  return open.flatMap((round): ToDo[] => {
    const owed = standings.filter(({ roundId, required }) => roundId === round.id && required)
    const due = consolidatedDayOf(plan, round.years)
    const isTime = due !== undefined && day >= due.firstReminder
    if (!isTime && !owed.every(({ state }) => isAccepted(state))) return []
    const by = due?.lastDay ?? null
    return [
      {
        what: said('Lập báo cáo tổng hợp', 'Draw the reports together', round.title),
        by,
        late: by !== null && day > by,
        path: '/consolidated-reports',
        button: words.start,
      },
    ]
  })
}

/**
 * What there is to do about consolidated reports for the person: start, write on, sign, issue, re-issue (V.1.h, V.1.i).
 * Nothing for those without a say.
 */
export const reportsToDo = async (context: Context): Promise<readonly ToDo[]> => {
  const { actor, db } = context
  if (!holds(actor, reportGrants, 'report.write') && !holds(actor, reportGrants, 'report.sign')) return []
  const within = permit(actor, reportGrants, 'report.read')
  const { plan } = await getPlan(db, actor.province)
  const heads = await store.listHeads(db, within)
  const standings = await reportStandings(db, actor.province, [
    ...new Set(heads.map(({ roundId }) => roundId)),
  ])
  return [...editionsToDo(context, plan, heads, standings), ...(await roundsToDraw(context, plan, heads))]
}
