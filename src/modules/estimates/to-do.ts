import { holds, permit } from '#kernel/permission.ts'
import { type Text, text } from '#kernel/text.ts'
import type { ToDo } from '#kernel/to-do.ts'
import { type Context, today } from '#platform/context.ts'
import { type EstimateRight, estimateGrants } from './permissions.ts'
import * as toDoStore from './to-do-store.ts'

const look = text('Mở', 'Open')

const proposing = async (context: Context): Promise<ToDo[]> => {
  const { actor, db } = context
  const day = today(context)
  const say = async (
    right: EstimateRight,
    states: readonly string[],
    words: (count: number, year: number) => Text,
  ) => {
    if (!holds(actor, estimateGrants, right)) return []
    const within = permit(actor, estimateGrants, right)
    const counts = await toDoStore.countProposals(db, within, states)
    return counts.map(({ call, year, closesOn, count }) => ({
      what: words(count, year),
      by: closesOn,
      late: day > closesOn,
      path: `/estimates/proposals?filter[call]=${call}&filter[state]=${states[0]}`,
      button: look,
    }))
  }
  return [
    ...(await say('estimate.propose', ['returned'], (count, year) =>
      text(`${count} đề xuất dự toán năm ${year} bị trả lại`, `${count} proposals of ${year} were returned`),
    )),
    ...(await say('estimate.propose', ['draft'], (count, year) =>
      text(`${count} đề xuất dự toán năm ${year} đang soạn`, `${count} proposals of ${year} in draft`),
    )),
    ...(await say('estimate.submit', ['draft', 'returned'], (count, year) =>
      text(`${count} đề xuất dự toán năm ${year} chờ ký gửi`, `${count} proposals of ${year} to submit`),
    )),
    ...(await say('estimate.run', ['submitted'], (count, year) =>
      text(`${count} đề xuất dự toán năm ${year} chờ tiếp nhận`, `${count} proposals of ${year} to accept`),
    )),
  ]
}

const calling = async ({ actor, db }: Context): Promise<ToDo[]> => {
  const told: readonly [EstimateRight, string, Text][] = [
    ['estimate.run', 'consolidating', text('Tổng hợp dự toán năm', 'Consolidate the estimate of')],
    ['estimate.appraise', 'appraising', text('Thẩm định dự toán năm', 'Appraise the estimate of')],
    [
      'estimate.balance',
      'appraising',
      text('Cân đối vốn đầu tư, dự toán năm', 'Balance development spending of'),
    ],
  ]
  const calls = await toDoStore.openCalls(db, actor.province)
  return calls.flatMap(({ id, year, state }) =>
    told
      .filter(([right, wanted]) => wanted === state && holds(actor, estimateGrants, right))
      .map(([, , words]) => ({
        what: text(`${words.vi} ${year}`, `${words.en} ${year}`),
        by: null,
        late: false,
        path: `/estimates/${id}/consolidation`,
        button: look,
      })),
  )
}

const asking = async ({ actor, db }: Context): Promise<ToDo[]> => {
  if (!holds(actor, estimateGrants, 'estimate.propose')) return []
  const questions = await toDoStore.openQuestions(db, permit(actor, estimateGrants, 'estimate.propose'))
  return questions.map(({ itemId, content, askedBy }) => ({
    what: text(`Trả lời câu hỏi thẩm định của ${askedBy}`, `Answer a question of ${askedBy}`),
    forWhom: content,
    by: null,
    late: false,
    path: `/estimates/items/${itemId}`,
    button: text('Trả lời', 'Answer'),
  }))
}

/** What the signed-in person has to do about estimates: write, submit, accept, consolidate, appraise, answer. */
export const estimatesToDo = async (context: Context): Promise<ToDo[]> => [
  ...(await asking(context)),
  ...(await proposing(context)),
  ...(await calling(context)),
]
