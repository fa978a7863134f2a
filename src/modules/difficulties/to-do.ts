import type { CalendarDate } from '#kernel/period.ts'
import { holds, permit } from '#kernel/permission.ts'
import { type Text, text } from '#kernel/text.ts'
import type { ToDo } from '#kernel/to-do.ts'
import { type Context, today } from '#platform/context.ts'
import { type DifficultyRight, difficultyGrants } from './permissions.ts'
import { isOverdue } from './rules.ts'
import * as store from './store.ts'
import { type DifficultyState, difficultyWorkflow } from './workflow.ts'

const duties: readonly {
  right: DifficultyRight
  states: readonly DifficultyState[]
  button: Text
  what: Text
}[] = [
  {
    right: 'difficulty.answer',
    states: ['raised'],
    button: difficultyWorkflow.steps.answer.label,
    what: text('Trả lời khó khăn, vướng mắc', 'Answer a difficulty'),
  },
  {
    right: 'difficulty.direct',
    states: ['escalated'],
    button: difficultyWorkflow.steps.direct.label,
    what: text('Cho ý kiến chỉ đạo', 'Give direction on a difficulty'),
  },
  {
    right: 'difficulty.raise',
    states: ['answered', 'directed'],
    button: text('Xem', 'Look'),
    what: text('Xem trả lời và kết thúc', 'Read the answer and close'),
  },
]

/** What the signed-in person has to do about difficulties: answer them, direct, or close their own (V.7). */
export const difficultiesToDo = async (context: Context): Promise<ToDo[]> => {
  const { actor, db } = context
  const held = duties.filter(({ right }) => holds(actor, difficultyGrants, right))
  const lists = await Promise.all(
    held.map(async ({ right, states, button, what }) => {
      const found = await store.waiting(db, permit(actor, difficultyGrants, right), states)
      return found.map(({ row, agencyName }) => ({
        what: text(`${what.vi}: ${row.title}`, `${what.en}: ${row.title}`),
        forWhom: agencyName,
        by: row.dueOn,
        late: isOverdue(row.dueOn, today(context)),
        path: `/difficulties/${row.id}`,
        button,
      }))
    }),
  )
  return lists.flat()
}

/** What waits for an answer of the focal agency, or for direction of the Committee. */
export interface Waiting {
  readonly id: string
  readonly title: string
  readonly agencyName: string
  readonly raisedOn: CalendarDate
  readonly dueOn: CalendarDate | null
  readonly overdue: boolean
}

/** Difficulties in one state that the person may read, the soonest due first, so that overdue ones lead. @throws Refusal FORBIDDEN */
export const difficultiesIn = async (context: Context, state: 'raised' | 'escalated'): Promise<Waiting[]> => {
  const within = permit(context.actor, difficultyGrants, 'difficulty.read')
  const found = await store.waiting(context.db, within, [state])
  return found.map(({ row, agencyName }) => ({
    id: row.id,
    title: row.title,
    agencyName,
    raisedOn: row.raisedOn,
    dueOn: row.dueOn,
    overdue: isOverdue(row.dueOn, today(context)),
  }))
}
