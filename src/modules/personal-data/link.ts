import { and, eq, gt, lt } from 'drizzle-orm'
import { z } from 'zod'
import { permit } from '#kernel/permission.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Holding } from '#modules/registers/holding.ts'
import { atomically, type Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'
import type { Mail } from '#platform/mail.ts'
import { newToken, tokenHash } from '#platform/token.ts'
import { type HeldKind, type PersonalRequest, RequestInput } from './contract.ts'
import { heldAbout } from './held.ts'
import { personalRules } from './kinds.ts'
import { personalDataGrants } from './permissions.ts'
import { receiveRequest, requestsOf } from './request.ts'
import { personalDataRefusals } from './rules.ts'
import { personalLink } from './schema.ts'

/** What letters about personal data need of the installation. */
export interface Post {
  readonly mail: Mail
  readonly url: string
}

const oneHour = 3_600_000

const keepLink = async ({ db, actor, now }: Context, email: string): Promise<string> => {
  const token = newToken()
  const goodUntil = new Date(now.getTime() + personalRules().linkHours * oneHour)
  await db
    .insert(personalLink)
    .values({ tokenHash: tokenHash(token), province: actor.province, email, goodUntil })
  return token
}

/**
 * Sends a link to an address, known here or not, so that the answer tells nothing; the letter leaves behind the answer.
 * @throws Refusal EMAIL_UNFIT
 */
export const askForLink = async (context: Context, { mail, url }: Post, given: string): Promise<void> => {
  permit(context.actor, personalDataGrants, 'ownData.ask')
  const email = z.email().max(200).safeParse(given.trim().toLowerCase())
  if (!email.success) throw new Refusal(personalDataRefusals.EMAIL_UNFIT, {}, 'email')
  const token = await keepLink(context, email.data)
  const words = [
    'Kính gửi Anh/Chị,',
    '',
    'Có người muốn xem dữ liệu cá nhân gắn với địa chỉ này. Nếu đó là Anh/Chị, hãy mở liên kết sau và bấm «Xem»',
    `(dùng một lần, trong ${personalRules().linkHours} giờ):`,
    `${url}/du-lieu-ca-nhan/xem?ma=${token}`,
    '',
    'Nếu không phải Anh/Chị, hãy bỏ qua thư này.',
  ]
  mail
    .send({ to: email.data, subject: 'Xem dữ liệu cá nhân của bạn', text: words.join('\n') })
    .catch((error: unknown) => log.error({ err: error }, 'a letter about personal data did not leave'))
}

/** What a link opens: what is held and was asked for, and a new code with which the page asks for more. */
export interface Opened {
  readonly email: string
  readonly held: HeldKind[]
  readonly requests: PersonalRequest[]
  readonly token: string
}

/**
 * Opens a link, once; with a wish, after it was received. The page gets a new code for its own form.
 * @throws Refusal LINK_OVER, WISH_MISSING (the code then stays good)
 */
export const openLink = (
  context: Context,
  holdings: readonly Holding[],
  { token, wish }: { token: string; wish?: unknown },
): Promise<Opened> =>
  atomically(context, async (inside) => {
    const { db, actor, now } = inside
    permit(actor, personalDataGrants, 'ownData.ask')
    const [link] = await db
      .delete(personalLink)
      .where(
        and(
          eq(personalLink.tokenHash, tokenHash(token)),
          eq(personalLink.province, actor.province),
          gt(personalLink.goodUntil, now),
        ),
      )
      .returning()
    if (link === undefined) throw new Refusal(personalDataRefusals.LINK_OVER)
    if (wish !== undefined) {
      const asked = RequestInput.safeParse(wish)
      if (!asked.success) throw new Refusal(personalDataRefusals.WISH_MISSING)
      await receiveRequest(inside, link.email, asked.data)
    }
    return {
      email: link.email,
      held: await heldAbout(inside, holdings, link.email),
      requests: await requestsOf(inside, link.email),
      token: await keepLink(inside, link.email),
    }
  })

/** Forgets links whose time is over, with their addresses. */
export const forgetLinks = async ({ db, actor, now }: Context): Promise<void> => {
  await db
    .delete(personalLink)
    .where(and(eq(personalLink.province, actor.province), lt(personalLink.goodUntil, now)))
}
