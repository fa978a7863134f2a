import { holds } from '#kernel/permission.ts'
import { text } from '#kernel/text.ts'
import type { ToDo } from '#kernel/to-do.ts'
import { type Context, today } from '#platform/context.ts'
import { personalDataGrants } from './permissions.ts'
import { listRequests } from './request.ts'
import { wishes } from './rules.ts'

/** Requests of people that wait for an answer of the focal agency, each with its last day. */
export const personalDataToDo = async (context: Context): Promise<ToDo[]> => {
  if (!holds(context.actor, personalDataGrants, 'personalRequest.answer')) return []
  const open = (await listRequests(context)).filter(({ answeredAt }) => answeredAt === null)
  return open.map(({ wish, answerBy }) => ({
    what: text(
      `Trả lời yêu cầu về dữ liệu cá nhân: ${wishes[wish].vi.toLowerCase()}`,
      `Answer a request about personal data: ${wishes[wish].en.toLowerCase()}`,
    ),
    by: answerBy,
    late: answerBy < today(context),
    path: '/personal-data',
    button: text('Xem và trả lời', 'Look and answer'),
  }))
}
