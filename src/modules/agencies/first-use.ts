import { and, eq, like } from 'drizzle-orm'
import { newId } from '#kernel/id.ts'
import { defineRefusals, Refusal } from '#kernel/refusal.ts'
import { record } from '#modules/audit/service.ts'
import { passwordFault } from '#platform/auth.ts'
import { authAccount, authUser, authVerification } from '#platform/auth-schema.ts'
import { atomically, type Context } from '#platform/context.ts'
import { newToken, tokenHash } from '#platform/token.ts'
import type { Installation } from './installation.ts'
import { person } from './schema.ts'

const daysOfLife = 7

export const firstUseRefusals = defineRefusals({
  FIRST_USE_IS_OVER: {
    status: 403,
    vi: 'Liên kết này đã dùng hoặc đã hết hạn. Hãy đề nghị cán bộ phụ trách gửi lại liên kết.',
    en: 'This link was used or has run out. Ask the officer in charge to send it again.',
  },
})

const nameOf = (token: string): string => `first-use:${tokenHash(token)}`

/**
 * Makes the link by which the holder of a new account sets a password of their own; earlier links end. Only its hash is
 * kept, for 7 days. Rights are proven by the caller.
 * @returns the token
 */
export const offerFirstUse = async ({ db, now }: Context, personId: string): Promise<string> => {
  const token = newToken()
  await db
    .delete(authVerification)
    .where(and(like(authVerification.identifier, 'first-use:%'), eq(authVerification.value, personId)))
  const expiresAt = new Date(now.getTime() + daysOfLife * 86_400_000)
  await db
    .insert(authVerification)
    .values({ id: newId(), identifier: nameOf(token), value: personId, expiresAt })
  return token
}

/**
 * Sets the first password by the link; afterwards the link opens nothing.
 * @throws Refusal FIRST_USE_IS_OVER, PASSWORD_TOO_WEAK at the field
 */
export const setFirstPassword = (
  context: Context,
  { hashPassword }: Pick<Installation, 'hashPassword'>,
  given: { token: string; password: string },
): Promise<{ email: string }> =>
  atomically(context, async (inside) => {
    const { db, actor, now } = inside
    const fault = passwordFault(given.password)
    if (fault) throw new Refusal({ code: 'PASSWORD_TOO_WEAK', status: 422, text: fault }, {}, 'password')
    // Taken away first, so that of two who come at once only one goes on.
    const [link] = await db
      .delete(authVerification)
      .where(eq(authVerification.identifier, nameOf(given.token)))
      .returning()
    const [one] = link ? await db.select().from(person).where(eq(person.id, link.value)) : []
    const isOver = link === undefined || link.expiresAt <= now
    if (isOver || !one?.active || one.province !== actor.province)
      throw new Refusal(firstUseRefusals.FIRST_USE_IS_OVER)
    const password = await hashPassword(given.password)
    await db.update(authAccount).set({ password }).where(eq(authAccount.userId, one.userId))
    await db.update(authUser).set({ mustChangePassword: false }).where(eq(authUser.id, one.userId))
    const own = { ...inside, actor: { ...actor, personId: one.id, name: one.name } }
    await record(own, { action: 'password-set', subject: 'sign-in', id: one.id, label: one.name })
    return { email: one.email }
  })
