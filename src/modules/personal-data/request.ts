import { and, desc, eq, isNull } from 'drizzle-orm'
import { newId } from '#kernel/id.ts'
import { addWorkingDays } from '#kernel/period.ts'
import { permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { record } from '#modules/audit/service.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import type { PersonalRequest, RequestInput } from './contract.ts'
import { personalRules } from './kinds.ts'
import { personalDataGrants } from './permissions.ts'
import { personalDataRefusals } from './rules.ts'
import { personalRequest } from './schema.ts'

const subject = 'personal-request'
const most = 200

const present = ({
  receivedAt,
  answeredAt,
  ...row
}: typeof personalRequest.$inferSelect): PersonalRequest => ({
  ...row,
  receivedAt: receivedAt.toISOString(),
  answeredAt: answeredAt?.toISOString() ?? null,
})

/**
 * Keeps what the proven holder of an address asks for. It is to be answered within the working days that the data file of
 * personal data names. History knows that somebody asked, and not who or what.
 */
export const receiveRequest = (
  context: Context,
  email: string,
  { wish, words }: RequestInput,
): Promise<PersonalRequest> =>
  atomically(context, async (inside) => {
    const row: typeof personalRequest.$inferSelect = {
      id: newId(),
      province: inside.actor.province,
      email,
      wish,
      words,
      receivedAt: inside.now,
      answerBy: addWorkingDays(today(inside), personalRules().answerWithinWorkingDays),
      answer: null,
      answeredBy: null,
      answeredAt: null,
    }
    await inside.db.insert(personalRequest).values(row)
    await record(inside, {
      action: 'received',
      subject,
      id: row.id,
      label: wish,
      after: { wish, answerBy: row.answerBy },
    })
    return present(row)
  })

/** What the holder of an address asked for, the newest first. */
export const requestsOf = async ({ db, actor }: Context, email: string): Promise<PersonalRequest[]> => {
  const rows = await db
    .select()
    .from(personalRequest)
    .where(and(eq(personalRequest.province, actor.province), eq(personalRequest.email, email)))
    .orderBy(desc(personalRequest.receivedAt))
    .limit(most)
  return rows.map(present)
}

/** The requests of everybody, those without an answer first. @throws Refusal FORBIDDEN without `personalRequest.answer` */
export const listRequests = async ({ db, actor }: Context): Promise<PersonalRequest[]> => {
  const { province } = permit(actor, personalDataGrants, 'personalRequest.answer')
  const rows = await db
    .select()
    .from(personalRequest)
    .where(eq(personalRequest.province, province))
    .orderBy(
      desc(isNull(personalRequest.answeredAt)),
      personalRequest.answerBy,
      desc(personalRequest.receivedAt),
    )
    .limit(most)
  return rows.map(present)
}

/** Answers a request, once; whoever asked reads it on their page. @throws Refusal FORBIDDEN, NOT_FOUND, ALREADY_ANSWERED */
export const answerRequest = (
  context: Context,
  { id, answer }: { id: string; answer: string },
): Promise<PersonalRequest> =>
  atomically(context, async (inside) => {
    const { db, actor, now } = inside
    const { province } = permit(actor, personalDataGrants, 'personalRequest.answer')
    const [before] = await db
      .select()
      .from(personalRequest)
      .where(and(eq(personalRequest.province, province), eq(personalRequest.id, id)))
      .for('update')
    if (before === undefined) throw new Refusal(refusals.NOT_FOUND)
    refuseIf(before.answeredAt !== null, personalDataRefusals.ALREADY_ANSWERED)
    const answered = { answer, answeredBy: actor.name, answeredAt: now }
    await db.update(personalRequest).set(answered).where(eq(personalRequest.id, id))
    await record(inside, { action: 'answered', subject, id, label: before.wish })
    return present({ ...before, ...answered })
  })
