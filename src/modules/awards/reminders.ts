import { type CalendarDate, daysBetween } from '#kernel/period.ts'
import { clockwork } from '#kernel/permission.ts'
import { type Reminder, rungAhead } from '#kernel/reminder.ts'
import { type Text, text } from '#kernel/text.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { plansInForce } from '#modules/plan/service.ts'
import { type Context, today } from '#platform/context.ts'
import { entrantDueOf, statesOfEntrant } from './entrant-dues.ts'
import { owedScores, statesOfScoring } from './owed-scores.ts'
import * as people from './reminder-store.ts'
import * as store from './store.ts'

type Waiting = Awaited<ReturnType<typeof store.waiting>>[number]
type Dated = Pick<Reminder, 'personId' | 'path'> & {
  readonly of: string
  readonly by: CalendarDate
  readonly what: Text
}

/** What is said of something due, on the ladder of the plan; nothing above the ladder or once the day is over. */
const onLadder = (ladder: readonly number[], day: CalendarDate, due: Dated): Reminder[] => {
  const { personId, path, of, by, what } = due
  const left = daysBetween(day, by)
  const rung = left < 0 ? undefined : rungAhead(ladder, left)
  if (rung === undefined) return []
  const said = text(
    `Còn ${left} ngày đến hạn ${shortDate(by)}: ${what.vi}.`,
    `${left} days to ${shortDate(by)}: ${what.en}.`,
  )
  return [{ personId, path, key: `award/${of}/${by}/${rung}`, text: said }]
}

const toEntrants = async (context: Context, rows: readonly Waiting[]): Promise<Dated[]> => {
  const enterprises = [...new Set(rows.map(({ entry }) => entry.enterpriseId))]
  if (enterprises.length === 0) return []
  const held = await people.representativesOf(context.db, enterprises, today(context))
  const peopleOf = Map.groupBy(held, ({ enterpriseId }) => enterpriseId)
  return rows.flatMap(({ entry, enterprise, round }) => {
    const due = entrantDueOf(entry.state, round)
    if (due === undefined || due.by === null) return []
    const { by } = due
    const what = text(
      `${due.what.vi} năm ${entry.awardYear} (${enterprise})`,
      `${due.what.en}, ${entry.awardYear} (${enterprise})`,
    )
    const shared = { by, what, of: `${entry.id}/${entry.state}`, path: `/awards/entries/${entry.id}` }
    return (peopleOf.get(entry.enterpriseId) ?? []).map(({ personId }) => ({ ...shared, personId }))
  })
}

const toMembers = async ({ db }: Context, rows: readonly Waiting[]): Promise<Dated[]> => {
  const rounds = [...new Map(rows.flatMap(({ round }) => (round ? [[round.id, round]] : []))).values()]
  if (rounds.length === 0) return []
  const owes = await owedScores(
    db,
    rows.map(({ entry }) => entry.id),
  )
  const seats = await people.seatedOn(
    db,
    rounds.map(({ id }) => id),
  )
  return rounds.flatMap((round) => {
    const { id, awardYear, assessBy: by } = round
    if (by === null) return []
    return seats
      .filter(({ roundId }) => roundId === id)
      .flatMap(({ personId }): Dated[] => {
        const owed = rows.filter((row) => row.round?.id === id && owes(row.entry, personId))
        const [first, ...others] = owed
        if (first === undefined) return []
        const what = text(
          `Chấm điểm ${owed.length} hồ sơ dự Giải thưởng Chất lượng Quốc gia ${awardYear}`,
          `Score ${owed.length} entries for the National Quality Award ${awardYear}`,
        )
        const path = others.length === 0 ? `/awards/entries/${first.entry.id}` : '/awards/entries'
        return [{ personId, path, by, what, of: `${id}/score` }]
      })
  })
}

/**
 * Of what people are reminded today about the rounds of the award, on the ladder of the plan: those who represent an
 * enterprise of entering, of the self-assessment with the dossier and of papers to add, and members of the council of
 * entries that they have not scored, all of a round in one line (II.2.e–f). For the clockwork.
 */
export const awardReminders = async (context: Context): Promise<Reminder[]> => {
  const { db, actor } = context
  const [inForce] = await plansInForce(db, actor.province)
  const ladder = inForce?.plan.settings.reminders.daysAhead ?? []
  const found = (states: readonly string[]) => store.waiting(db, clockwork(actor.province), states, 5000)
  const dated = [
    ...(await toEntrants(context, await found(statesOfEntrant))),
    ...(await toMembers(context, await found(statesOfScoring))),
  ]
  return dated.flatMap((due) => onLadder(ladder, today(context), due))
}
