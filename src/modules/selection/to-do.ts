import { holds, permit } from '#kernel/permission.ts'
import { text } from '#kernel/text.ts'
import type { ToDo } from '#kernel/to-do.ts'
import { type Context, today } from '#platform/context.ts'
import { selectionGrants } from './permissions.ts'
import * as store from './to-do-store.ts'

type Seat = Awaited<ReturnType<typeof store.seatsOf>>[number]

const toScore = ({ round, member, undeclared }: Seat, day: string): ToDo[] => {
  const isDone = member.seat === 'secretary' || member.submittedAt !== null || member.excusedReason !== null
  if (round.state !== 'open' || isDone || round.opensOn > day) return []
  const path = `/selection/${round.id}/ballot`
  const due = { by: round.closesOn, late: day > round.closesOn, path, forWhom: round.title }
  return undeclared > 0
    ? [
        {
          ...due,
          what: text('Khai báo xung đột lợi ích trước khi chấm điểm', 'Declare conflicts of interest'),
          button: text('Khai báo', 'Declare'),
        },
      ]
    : [
        {
          ...due,
          what: text('Chấm điểm và nộp phiếu xét chọn', 'Score and hand in'),
          button: text('Chấm điểm', 'Score'),
        },
      ]
}

const toClose = ({ round, member, waiting }: Seat, day: string): ToDo[] =>
  round.state === 'open' && member.seat === 'chair' && (waiting === 0 || day > round.closesOn)
    ? [
        {
          what:
            waiting === 0
              ? text('Các thành viên đã nộp phiếu: đóng chấm điểm', 'All papers are in: close the scoring')
              : text(
                  `Hết hạn chấm điểm, còn ${waiting} phiếu`,
                  `Scoring is over, ${waiting} papers are missing`,
                ),
          forWhom: round.title,
          by: round.closesOn,
          late: day > round.closesOn,
          path: `/selection/${round.id}`,
          button: text('Mở đợt xét chọn', 'Open the round'),
        },
      ]
    : []

const toAnswer = ({ round, member, appeals }: Seat): ToDo[] =>
  round.state === 'decided' && member.seat === 'secretary' && appeals > 0
    ? [
        {
          what: text(`${appeals} đề nghị xem xét lại chờ trả lời`, `${appeals} appeals to answer`),
          forWhom: round.title,
          by: null,
          late: false,
          path: `/selection/${round.id}`,
          button: text('Xem và trả lời', 'Look and answer'),
        },
      ]
    : []

/** What the signed-in person has to do in selection rounds: declare, score, close, decide, answer appeals. */
export const selectionToDo = async (context: Context): Promise<ToDo[]> => {
  const { actor, db } = context
  const day = today(context)
  const sits = actor.personId !== undefined && holds(actor, selectionGrants, 'selection.sit')
  const seats = sits && actor.personId ? await store.seatsOf(db, actor.province, actor.personId) : []
  const waiting = holds(actor, selectionGrants, 'selection.decide')
    ? await store.undecided(db, permit(actor, selectionGrants, 'selection.decide'))
    : []
  return [
    ...seats.flatMap((seat) => [...toScore(seat, day), ...toClose(seat, day), ...toAnswer(seat)]),
    ...waiting.map(({ id, title, state }) => ({
      what:
        state === 'scored'
          ? text('Phê duyệt danh sách xét chọn', 'Approve the selected list')
          : text('Ban hành quyết định điều chỉnh danh sách', 'Sign the decision that adjusts the list'),
      forWhom: title,
      by: null,
      late: false,
      path: `/selection/${id}`,
      button: text('Xem và phê duyệt', 'Look and approve'),
    })),
  ]
}
