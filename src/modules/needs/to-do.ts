import { holds, permit } from '#kernel/permission.ts'
import { text } from '#kernel/text.ts'
import type { ToDo } from '#kernel/to-do.ts'
import type { Context } from '#platform/context.ts'
import { needGrants } from './permissions.ts'
import * as store from './store.ts'

/** What the signed-in person has to do about needs: send drafts, introduce enterprises, sum up what was sent. */
export const needsToDo = async (context: Context): Promise<ToDo[]> => {
  const { actor, db } = context
  const waiting = async (
    right: keyof typeof needGrants,
    states: readonly string[],
    say: (count: number, year: number) => Pick<ToDo, 'what' | 'button'>,
  ): Promise<ToDo[]> => {
    if (!holds(actor, needGrants, right)) return []
    const counts = await store.countIn(db, permit(actor, needGrants, right), states)
    return counts.map(({ year, count }) => ({
      ...say(count, year),
      by: null,
      late: false,
      path: `/needs?filter[year]=${year}&filter[state]=${states[0]}`,
    }))
  }
  if (holds(actor, needGrants, 'need.decide'))
    return waiting('need.decide', ['submitted', 'introduced'], (count, year) => ({
      what: text(`${count} nhu cầu năm ${year} chờ tổng hợp`, `${count} needs of ${year} to sum up`),
      button: text('Xem và tổng hợp', 'Look and accept'),
    }))
  const drafts = await waiting('need.write', ['draft'], (count, year) => ({
    what: text(`${count} nhu cầu năm ${year} chưa gửi`, `${count} needs of ${year} not sent yet`),
    button: text('Hoàn thiện và gửi', 'Finish and send'),
  }))
  const introductions = await waiting('need.introduce', ['submitted'], (count, year) => ({
    what: text(
      `${count} nhu cầu năm ${year} của doanh nghiệp chờ giới thiệu`,
      `${count} needs of ${year} to introduce`,
    ),
    button: text('Xem và giới thiệu', 'Look and introduce'),
  }))
  return [...drafts, ...introductions]
}
