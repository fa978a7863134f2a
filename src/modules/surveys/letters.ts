import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import { log } from '#platform/log.ts'
import type { Letter, Mail } from '#platform/mail.ts'
import { newToken, tokenHash } from '#platform/token.ts'
import * as store from './sample-store.ts'

/** Where letters leave, and the address under which people reach the system. */
export interface Post {
  readonly mail: Mail
  readonly url: string
}

/** Where a personal link opens its form. */
export const linkAddress = (url: string, token: string): string =>
  `${url}/phieu-khao-sat/rieng?token=${token}`

interface Addressed extends store.DueLetter {
  readonly token: string
}

const letterTo = (email: string, asked: readonly Addressed[], url: string): Letter => {
  const lines = asked.map(
    ({ title, enterprise, closesOn, token, before }) =>
      `- ${title}, ${enterprise}: trả lời đến hết ngày ${shortDate(closesOn)}${before ? ' (nhắc lại)' : ''}\n  ${linkAddress(url, token)}`,
  )
  const english = asked.map(
    ({ titleEn, closesOn, token }) =>
      `- ${titleEn}: until ${shortDate(closesOn)}\n  ${linkAddress(url, token)}`,
  )
  return {
    to: email,
    subject:
      asked.length === 1
        ? `Mời trả lời khảo sát: ${asked[0]?.title}`
        : `Mời trả lời ${asked.length} khảo sát`,
    text: [
      'Kính gửi Quý doanh nghiệp,',
      '',
      'Xin mời trả lời các khảo sát sau. Liên kết dành riêng cho doanh nghiệp, xin đừng chuyển cho đơn vị khác:',
      ...lines,
      '',
      'You are asked to answer these surveys; the links are for your enterprise alone:',
      ...english,
    ].join('\n'),
  }
}

/** Makes the links of one letter. */
const makeLinks = (context: Context, due: readonly store.DueLetter[]): Promise<Addressed[]> =>
  atomically(context, async (inside) => {
    const { db, actor, now } = inside
    const asked = due.map((one) => ({ ...one, token: newToken() }))
    await store.addLinks(
      db,
      asked.map(({ token, invitationId }) => ({
        ...{ tokenHash: tokenHash(token), province: actor.province, invitationId, madeAt: now },
      })),
    )
    return asked
  })

/**
 * Writes to everybody who is asked and has not answered: an invitation, then reminders as often as the survey says. One
 * letter for each address, with all surveys that it is about; never two on a day. Personal links stand in letters alone;
 * of each, only the hash is kept. A letter that does not leave is tried again at the next run.
 * @param only the survey whose first letters alone are sent
 * @returns how many letters left
 */
export const sendLetters = async (
  context: Context,
  { mail, url }: Post,
  only?: { readonly campaignId: string },
): Promise<number> => {
  const { db, actor } = context
  const day = today(context)
  const due = await store.dueLetters(db, actor.province, day, only)
  const ids = [...new Set(due.map(({ invitationId }) => invitationId))]
  const claimed = await store.claimLetters(db, ids, day)
  const byAddress = Map.groupBy(
    due.filter(({ invitationId }) => claimed.has(invitationId)),
    ({ email }) => email,
  )
  let sent = 0
  for (const [email, letters] of byAddress) {
    try {
      await mail.send(letterTo(email, await makeLinks(context, letters), url))
      sent += 1
    } catch (error) {
      log.warn({ err: error }, 'a letter of a survey could not be sent')
      for (const { invitationId, before } of letters) await store.dropClaim(db, invitationId, before)
    }
  }
  return sent
}
