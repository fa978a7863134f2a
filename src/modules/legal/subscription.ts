import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { keysOf } from '#kernel/field.ts'
import { newId } from '#kernel/id.ts'
import { type Jurisdiction, permit, personOf } from '#kernel/permission.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import { person } from '#modules/agencies/schema.ts'
import { atomically, type Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'
import type { Mail } from '#platform/mail.ts'
import { isSame, signatureOf } from '#platform/token.ts'
import { newestNotice } from './notice.ts'
import { legalGrants } from './permissions.ts'
import { legalRefusals, type Topic, topics } from './rules.ts'
import * as store from './subscription-store.ts'

/** What the letters of the library need of the installation. */
export interface Post {
  readonly mail: Mail
  readonly url: string
  readonly secret: string
}

const Topics = z.array(z.enum(keysOf(topics))).transform((all) => [...new Set(all)])

const daysToConfirm = 3
const oneDay = 86_400_000

const anybody = ({ actor }: Context): Jurisdiction => permit(actor, legalGrants, 'publicDocument.read')

const wishWords = (province: string, wish: { email: string; topics: readonly string[]; until: number }) =>
  `legal subscription ${province} ${wish.until} ${wish.topics.join(',')} ${wish.email}`

/** Writes down who hears of which topics from now on; of none, and the address is forgotten. */
const keepSubscription = async (context: Context, email: string, wanted: readonly Topic[]): Promise<void> =>
  atomically(context, async ({ db, actor, now }) => {
    if (wanted.length === 0) return store.dropByEmail(db, actor.province, email)
    const row = { id: newId(), province: actor.province, email, topics: [...wanted], confirmedAt: now }
    await store.keep(db, { ...row, toldUpTo: await newestNotice(db, actor.province) })
  })

/**
 * Asks by letter whether the holder of an address wants to hear of these topics. Nothing of the address is kept until
 * the link in the letter is followed, within three days. @throws Refusal EMAIL_UNFIT
 */
export const askToSubscribe = async (
  context: Context,
  { mail, url, secret }: Post,
  given: { email: string; topics: readonly string[] },
): Promise<void> => {
  anybody(context)
  const email = z.email().max(200).safeParse(given.email.trim().toLowerCase())
  const wanted = Topics.safeParse(given.topics)
  if (!email.success) throw new Refusal(legalRefusals.EMAIL_UNFIT, {}, 'email')
  if (!wanted.success || wanted.data.length === 0)
    throw new Refusal(legalRefusals.TOPIC_MISSING, {}, 'topics')
  const until = context.now.getTime() + daysToConfirm * oneDay
  const wish = { email: email.data, topics: wanted.data, until }
  const query = new URLSearchParams({
    thu: wish.email,
    linh_vuc: wish.topics.join(','),
    den: String(until),
    ky: signatureOf(secret, wishWords(context.actor.province, wish)),
  })
  const words =
    'Kính gửi Anh/Chị,\n\nCó người đã dùng địa chỉ này để theo dõi văn bản về: ' +
    `${wanted.data.map((topic) => topics[topic].vi).join('; ')}.\n\nĐể bắt đầu nhận tin, hãy mở địa chỉ sau và bấm ` +
    `«Xác nhận» (trong ${daysToConfirm} ngày):\n${url}/van-ban/theo-doi/xac-nhan?${query}\n\n` +
    'Nếu không phải bạn yêu cầu, xin bỏ qua thư này; địa chỉ của bạn chưa được lưu.\n'
  await mail
    .send({ to: wish.email, subject: 'Xác nhận theo dõi văn bản', text: words })
    .catch((error: unknown) => log.error({ err: error }, 'a letter of the legal library did not leave'))
}

const proven = (context: Context, secret: string, given: Readonly<Record<string, string>>) => {
  const { thu: email = '', linh_vuc: list = '', den = '', ky = '' } = given
  const wish = { email, topics: list.split(','), until: Number(den) }
  const wanted = Topics.safeParse(wish.topics)
  const isSigned = isSame(ky, signatureOf(secret, wishWords(context.actor.province, wish)))
  if (!isSigned || !wanted.success || wish.until < context.now.getTime())
    throw new Refusal(refusals.NOT_FOUND)
  return { email, wanted: wanted.data }
}

/** What the link of a letter asks for, to be shown before it is confirmed. @throws Refusal NOT_FOUND */
export const wishOf = (context: Context, secret: string, given: Readonly<Record<string, string>>) => {
  anybody(context)
  return proven(context, secret, given)
}

/** Follows the link of the letter: from now on the address hears of its topics. @throws Refusal NOT_FOUND */
export const confirmSubscription = async (
  context: Context,
  secret: string,
  given: Readonly<Record<string, string>>,
): Promise<void> => {
  anybody(context)
  const { email, wanted } = proven(context, secret, given)
  await keepSubscription(context, email, wanted)
}

/** The address by which one letter's holder ends the subscription, without signing in. */
export const unsubscribePath = (secret: string, id: string): string =>
  `/van-ban/theo-doi/thoi/${id}/${signatureOf(secret, `legal unsubscribe ${id}`)}`

/** Ends a subscription by the link of a letter; a second time it does nothing. @throws Refusal NOT_FOUND */
export const unsubscribe = async (
  context: Context,
  secret: string,
  { id, signature }: { id: string; signature: string },
): Promise<void> => {
  anybody(context)
  const isSigned = isSame(signature, signatureOf(secret, `legal unsubscribe ${id}`))
  if (!isSigned || !z.uuid().safeParse(id).success) throw new Refusal(refusals.NOT_FOUND)
  await store.drop(context.db, context.actor.province, id)
}

const emailOf = async (context: Context): Promise<string> => {
  const [found] = await context.db
    .select({ email: person.email })
    .from(person)
    .where(eq(person.id, personOf(context.actor)))
  if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
  return found.email.toLowerCase()
}

/** The topics that the signed-in person hears of. @throws Refusal NOT_SIGNED_IN, PEOPLE_ONLY */
export const ownTopics = async (context: Context): Promise<readonly Topic[]> =>
  (await store.findByEmail(context.db, context.actor.province, await emailOf(context)))?.topics ?? []

/** Chooses the topics that the signed-in person hears of by e-mail; none ends it. @throws Refusal NOT_SIGNED_IN, PEOPLE_ONLY */
export const chooseTopics = async (context: Context, wanted: readonly Topic[]): Promise<void> =>
  keepSubscription(context, await emailOf(context), Topics.parse(wanted))
