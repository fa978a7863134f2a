import { timingSafeEqual } from 'node:crypto'
import { defineRefusals, Refusal, refuseIf } from '#kernel/refusal.ts'
import { passwordFault } from '#platform/auth.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import { holdLock, isDuplicate } from '#platform/database/database.ts'
import { dropSetting, keepSetting, readSettings } from '#platform/settings.ts'
import { newToken, tokenHash } from '#platform/token.ts'
import type { Installation } from './installation.ts'
import { personRefusals } from './manage-people.ts'
import { writePerson } from './people.ts'
import { countAdministrators } from './person-store.ts'

const hoursOfLife = 48

export const firstAdministratorRefusals = defineRefusals({
  LINK_IS_OVER: {
    status: 403,
    vi: 'Liên kết này đã dùng hoặc đã hết hạn. Hãy khởi động lại hệ thống để nhận liên kết mới.',
    en: 'This link was used or has run out. Start the system again to get a new one.',
  },
})

/**
 * Makes the one-time token by which the first administrator of an installation comes in; only its hash is kept, for 48
 * hours. Undefined when there is an administrator already.
 */
export const offerFirstAdministrator = async (context: Context): Promise<string | undefined> => {
  const { db, actor, now } = context
  if ((await countAdministrators(db, actor.province, today(context), undefined)) > 0) return undefined
  const token = newToken()
  const until = new Date(now.getTime() + hoursOfLife * 3_600_000).toISOString()
  await keepSetting(db, 'firstAdministrator', { hash: tokenHash(token), until })
  return token
}

/**
 * Makes the first administrator by the one-time token; afterwards the token opens nothing.
 * @throws Refusal LINK_IS_OVER, PASSWORD_TOO_WEAK, EMAIL_TAKEN
 */
export const becomeFirstAdministrator = (
  context: Context,
  { hashPassword }: Pick<Installation, 'hashPassword'>,
  given: { token: string; name: string; email: string; password: string },
): Promise<{ email: string }> =>
  atomically(context, async (inside) => {
    const { db, actor, now } = inside
    await holdLock(db, 'first administrator')
    const { firstAdministrator: kept } = await readSettings(db)
    const fits =
      kept !== undefined &&
      new Date(kept.until) > now &&
      timingSafeEqual(Buffer.from(kept.hash), Buffer.from(tokenHash(given.token)))
    const others = await countAdministrators(db, actor.province, today(inside), undefined)
    refuseIf(!fits || others > 0, firstAdministratorRefusals.LINK_IS_OVER)
    const fault = passwordFault(given.password)
    if (fault) throw new Refusal({ code: 'PASSWORD_TOO_WEAK', status: 422, text: fault }, {}, 'password')
    const { name, email } = given
    const passwordHash = await hashPassword(given.password)
    const role = { role: 'administrator' as const, from: today(inside) }
    await writePerson(
      { ...inside, actor: { ...actor, name } },
      { name, email, passwordHash, mustChangePassword: false, roles: [role] },
    ).catch((error: unknown) => {
      throw isDuplicate(error) ? new Refusal(personRefusals.EMAIL_TAKEN, {}, 'email') : error
    })
    await dropSetting(db, 'firstAdministrator')
    return { email: email.trim().toLowerCase() }
  })
