import { and, count, eq, inArray, lt, ne } from 'drizzle-orm'
import { type CalendarDate, dayOf, startOfDay } from '#kernel/period.ts'
import { text } from '#kernel/text.ts'
import { erasedMark, type Holding } from '#modules/registers/holding.ts'
import type { Context } from '#platform/context.ts'
import { requestsOf } from './request.ts'
import { personalRequest } from './schema.ts'

const due = ({ actor }: Context, before: CalendarDate) =>
  and(
    eq(personalRequest.province, actor.province),
    lt(personalRequest.receivedAt, startOfDay(before)),
    ne(personalRequest.email, erasedMark),
  )

/** Requests are personal data too; history never held their words. */
export const requestHolding: Holding = {
  subject: 'personal-request',
  kind: 'request',
  title: text('Yêu cầu về dữ liệu cá nhân', 'Request about personal data'),
  heldOf: async (context, email) =>
    (await requestsOf(context, email)).map(({ id, words, receivedAt }) => ({
      id,
      since: dayOf(new Date(receivedAt)),
      fields: [{ label: text('Nội dung', 'Words'), value: text(words, words) }],
    })),
  countDue: async (context, before) => {
    const [counted] = await context.db
      .select({ total: count() })
      .from(personalRequest)
      .where(due(context, before))
    return counted?.total ?? 0
  },
  eraseDue: async (context, before, most) => {
    const { db } = context
    const some = db
      .select({ id: personalRequest.id })
      .from(personalRequest)
      .where(due(context, before))
      .limit(most)
    const rows = await db
      .update(personalRequest)
      .set({ email: erasedMark, words: erasedMark, answer: null })
      .where(inArray(personalRequest.id, some))
      .returning({ id: personalRequest.id })
    return rows.length
  },
}
