import { addWorkingDays, type CalendarDate } from '#kernel/period.ts'
import { holds, permit } from '#kernel/permission.ts'
import { type Text, text } from '#kernel/text.ts'
import type { ToDo } from '#kernel/to-do.ts'
import { type Context, today } from '#platform/context.ts'
import * as council from './council-store.ts'
import { openAward } from './enter-award.ts'
import { entrantDueOf, statesOfEntrant } from './entrant-dues.ts'
import { owedScores, statesOfScoring } from './owed-scores.ts'
import { type AwardsRight, awardsGrants } from './permissions.ts'
import { regimeOf } from './regime.ts'
import * as store from './store.ts'

type Waiting = Awaited<ReturnType<typeof store.waiting>>[number]

const line = (
  context: Context,
  { entry, enterprise }: Waiting,
  by: CalendarDate | null | undefined,
  what: Text,
  button: Text,
): ToDo => ({
  what: text(`${what.vi}, năm ${entry.awardYear}`, `${what.en}, ${entry.awardYear}`),
  forWhom: enterprise,
  by: by ?? null,
  late: by != null && by < today(context),
  path: `/awards/entries/${entry.id}`,
  button,
})

const open = text('Mở hồ sơ', 'Open the entry')

const ofRegistration = async (context: Context): Promise<ToDo[]> => {
  const award = await openAward(context)
  if (award === null) return []
  const { awardYear, registerBy } = award
  return [
    {
      what: text(
        `Giải thưởng Chất lượng Quốc gia ${awardYear} đang nhận đăng ký`,
        `The National Quality Award ${awardYear} takes registrations`,
      ),
      by: registerBy,
      late: false,
      path: '/awards/enter',
      button: text('Đăng ký', 'Register'),
    },
  ]
}

const ofEnterprise = async (context: Context): Promise<ToDo[]> => {
  const within = permit(context.actor, awardsGrants, 'awards.selfAssess')
  const found = await store.waiting(context.db, within, statesOfEntrant)
  return found.flatMap((row) => {
    const due = entrantDueOf(row.entry.state, row.round)
    return due === undefined ? [] : [line(context, row, due.by, due.what, open)]
  })
}

const noticeBy = ({ entry }: Waiting): CalendarDate | null => {
  const days = regimeOf(entry.awardYear)?.dossier.noticeWorkingDays
  return entry.submittedOn === null || days === undefined ? null : addWorkingDays(entry.submittedOn, days)
}

const ofLead = async (context: Context): Promise<ToDo[]> => {
  const within = permit(context.actor, awardsGrants, 'awards.lead')
  const found = await store.waiting(context.db, within, ['submitted', 'consultation'])
  return found.flatMap((row): ToDo[] => {
    if (row.entry.state === 'submitted')
      return [line(context, row, noticeBy(row), text('Kiểm tra hồ sơ dự giải', 'Check the dossier'), open)]
    if (row.entry.consultationAnsweredOn !== null) return []
    return [
      line(
        context,
        row,
        row.entry.consultationDueOn,
        text('Trả lời hiệp y', 'Answer the consultation'),
        open,
      ),
    ]
  })
}

const ofMember = async (context: Context): Promise<ToDo[]> => {
  const { actor, db } = context
  const { personId } = actor
  if (personId === undefined) return []
  const within = permit(actor, awardsGrants, 'awards.score')
  const seats = new Set((await council.seatsOf(db, within.province, personId)).map(({ roundId }) => roundId))
  if (seats.size === 0) return []
  const found = await store.waiting(db, within, statesOfScoring)
  const mine = found.filter(({ round }) => round && seats.has(round.id))
  const owes = await owedScores(
    db,
    mine.map(({ entry }) => entry.id),
  )
  return mine
    .filter(({ entry }) => owes(entry, personId))
    .map((row) =>
      line(
        context,
        row,
        row.round?.assessBy,
        text('Chấm điểm hồ sơ dự giải', 'Score the award entry'),
        text('Chấm điểm', 'Score'),
      ),
    )
}

const commendationDuties: readonly { right: AwardsRight; states: readonly string[]; what: Text }[] = [
  {
    right: 'commendation.support',
    states: ['proposed'],
    what: text('đề nghị khen thưởng chờ ý kiến', 'commendations to support'),
  },
  {
    right: 'commendation.appraise',
    states: ['supported'],
    what: text('đề nghị khen thưởng chờ thẩm định', 'commendations to appraise'),
  },
  {
    right: 'commendation.decide',
    states: ['appraised'],
    what: text('đề nghị khen thưởng chờ quyết định', 'commendations to decide'),
  },
]

const ofCommendations = async ({ actor, db }: Context): Promise<ToDo[]> => {
  const held = commendationDuties.filter(({ right }) => holds(actor, awardsGrants, right))
  const counted = await Promise.all(
    held.map(async ({ right, states, what }) => {
      const waiting = await store.countCommendations(db, permit(actor, awardsGrants, right), states)
      const path = `/awards/commendations?filter[state]=${states[0]}`
      const said = text(`${waiting} ${what.vi}`, `${waiting} ${what.en}`)
      return waiting === 0 ? [] : [{ what: said, by: null, late: false, path, button: text('Xem', 'Look') }]
    }),
  )
  return counted.flat()
}

/** What the signed-in person has to do about the award and commendations, with the dues of the round (II.2.e–f, V.1.g). */
export const awardsToDo = async (context: Context): Promise<ToDo[]> => {
  const may = (right: AwardsRight) => holds(context.actor, awardsGrants, right)
  const lists = await Promise.all([
    may('awards.selfAssess') ? ofRegistration(context) : [],
    may('awards.selfAssess') ? ofEnterprise(context) : [],
    may('awards.lead') ? ofLead(context) : [],
    may('awards.score') ? ofMember(context) : [],
    ofCommendations(context),
  ])
  return lists.flat()
}
