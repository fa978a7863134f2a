import { addWorkingDays, type CalendarDate } from '#kernel/period.ts'
import { holds, permit } from '#kernel/permission.ts'
import { type Text, text } from '#kernel/text.ts'
import type { ToDo } from '#kernel/to-do.ts'
import { type Context, today } from '#platform/context.ts'
import * as council from './council-store.ts'
import { openAward } from './enter-award.ts'
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
  const found = await store.waiting(context.db, within, ['invited', 'registered', 'supplementing'])
  return found.map((row) => {
    if (row.entry.state === 'invited')
      return line(
        context,
        row,
        row.round?.registerBy,
        text('Đăng ký dự Giải thưởng Chất lượng Quốc gia', 'Register for the award'),
        open,
      )
    if (row.entry.state === 'supplementing')
      return line(
        context,
        row,
        row.round?.supplementBy,
        text('Bổ sung giấy tờ hồ sơ dự giải', 'Add papers to the dossier'),
        open,
      )
    return line(
      context,
      row,
      row.round?.dossierBy,
      text('Tự đánh giá và nộp hồ sơ dự giải', 'Assess yourselves and hand in the dossier'),
      open,
    )
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
  const states = ['dossier-review', 'site-visit']
  const mine = (await store.waiting(db, within, states)).filter(({ round }) => round && seats.has(round.id))
  const ids = mine.map(({ entry }) => entry.id)
  if (ids.length === 0) return []
  const ties = await council.declarationsOn(db, ids)
  const done = await council.handedIn(db, ids)
  return mine
    .filter(({ entry }) => {
      const stage = entry.state === 'site-visit' ? 'site' : 'dossier'
      const isOf = (one: { entryId: string; personId: string }) =>
        one.entryId === entry.id && one.personId === personId
      return (
        !ties.some((one) => isOf(one) && one.tied) && !done.some((one) => isOf(one) && one.stage === stage)
      )
    })
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
