import { timingSafeEqual } from 'node:crypto'
import { defineRefusals, Refusal, refuseIf } from '#kernel/refusal.ts'
import { passwordFault } from '#platform/auth.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import { holdLock, isDuplicate } from '#platform/database/database.ts'
import { keepSetting, readSettings } from '#platform/settings.ts'
import { newToken, tokenHash } from '#platform/token.ts'
import { programActor } from './acting.ts'
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
 * Makes the one-time token by which the first administrator of a province comes in; only its hash is kept, for 48
 * hours. Undefined when there is an administrator already.
 */
export const offerFirstAdministrator = async (context: Context): Promise<string | undefined> => {
  const { db, actor, now } = context
  if ((await countAdministrators(db, actor.province, today(context), undefined)) > 0) return undefined
  const token = newToken()
  const until = new Date(now.getTime() + hoursOfLife * 3_600_000).toISOString()
  const { firstAdministrators: kept } = await readSettings(db)
  await keepSetting(db, 'firstAdministrators', {
    ...kept,
    [actor.province]: { hash: tokenHash(token), until },
  })
  return token
}

/**
 * Makes the first administrator of the province that the one-time token was made for; afterwards it opens nothing.
 * @throws Refusal LINK_IS_OVER, PASSWORD_TOO_WEAK, EMAIL_TAKEN
 */
export const becomeFirstAdministrator = (
  context: Context,
  { hashPassword }: Pick<Installation, 'hashPassword'>,
  given: { token: string; name: string; email: string; password: string },
): Promise<{ email: string }> =>
  atomically(context, async (inside) => {
    const { db, now } = inside
    await holdLock(db, 'first administrator')
    const { firstAdministrators = {} } = await readSettings(db)
    const hash = Buffer.from(tokenHash(given.token))
    const [province] =
      Object.entries(firstAdministrators).find(
        ([, kept]) => new Date(kept.until) > now && timingSafeEqual(Buffer.from(kept.hash), hash),
      ) ?? []
    if (province === undefined) throw new Refusal(firstAdministratorRefusals.LINK_IS_OVER)
    const others = await countAdministrators(db, province, today(inside), undefined)
    refuseIf(others > 0, firstAdministratorRefusals.LINK_IS_OVER)
    const fault = passwordFault(given.password)
    if (fault) throw new Refusal({ code: 'PASSWORD_TOO_WEAK', status: 422, text: fault }, {}, 'password')
    const { name, email } = given
    const passwordHash = await hashPassword(given.password)
    const role = { role: 'administrator' as const, from: today(inside) }
    await writePerson(
      { ...inside, actor: programActor(province, name) },
      { name, email, passwordHash, mustChangePassword: false, roles: [role] },
    ).catch((error: unknown) => {
      throw isDuplicate(error) ? new Refusal(personRefusals.EMAIL_TAKEN, {}, 'email') : error
    })
    const { [province]: _used, ...left } = firstAdministrators
    await keepSetting(db, 'firstAdministrators', left)
    return { email: email.trim().toLowerCase() }
  })
