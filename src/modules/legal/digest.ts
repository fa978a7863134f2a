import { shortDate } from '#kernel/vietnamese/official-date.ts'
import type { Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'
import type { Letter } from '#platform/mail.ts'
import { happenings, type Notice, newestNotice, noticesAfter } from './notice.ts'
import { type Post, unsubscribePath } from './subscription.ts'
import * as store from './subscription-store.ts'

const about = ({ topics }: store.Subscription, { document }: Notice): boolean =>
  topics.includes(document.topic) || (document.alsoTopic !== null && topics.includes(document.alsoTopic))

const letterOf = (to: store.Subscription, notices: readonly Notice[], { url, secret }: Post): Letter => ({
  to: to.email,
  subject: `Văn bản: ${notices.length} tin mới`,
  text: [
    'Kính gửi Anh/Chị,',
    '',
    ...notices.map(
      ({ happened, document: { id, number, issuedOn, title } }) =>
        `- ${happenings[happened].vi}: ${number} ngày ${shortDate(issuedOn)}, ${title}\n  ${url}/van-ban/${id}`,
    ),
    '',
    `Thôi nhận thư: ${url}${unsubscribePath(secret, to.id)}`,
  ].join('\n'),
})

/**
 * Sends every subscriber one letter with what became known of their topics since the last one; nobody gets a letter
 * without news, and nobody the same news twice. A letter that does not leave is sent with the next.
 * @returns how many letters left
 */
export const sendDigests = async (context: Context, post: Post): Promise<number> => {
  const { db, actor } = context
  const newest = await newestNotice(db, actor.province)
  const waiting = await store.notToldOf(db, actor.province, newest)
  if (waiting.length === 0) return 0
  const news = await noticesAfter(db, actor.province, Math.min(...waiting.map(({ toldUpTo }) => toldUpTo)))
  const last = news.at(-1)?.number ?? newest
  let sent = 0
  for (const one of waiting) {
    const own = news.filter((notice) => notice.number > one.toldUpTo && about(one, notice))
    if (!(await store.markTold(db, one, Math.max(last, one.toldUpTo))) || own.length === 0) continue
    try {
      await post.mail.send(letterOf(one, own, post))
      sent += 1
    } catch (error) {
      log.warn({ err: error }, 'a digest of the legal library could not be sent')
      await store.markTold(db, { ...one, toldUpTo: Math.max(last, one.toldUpTo) }, one.toldUpTo)
    }
  }
  return sent
}
