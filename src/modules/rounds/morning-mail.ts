import { and, eq } from 'drizzle-orm'
import { dayOf } from '#kernel/period.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { ownAgenciesOf } from '#modules/agencies/own-agencies.ts'
import { heirsOf } from '#modules/agencies/rules.ts'
import { person, personRole } from '#modules/agencies/schema.ts'
import { holdsOn } from '#modules/agencies/store.ts'
import type { Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'
import type { Letter, Mail } from '#platform/mail.ts'
import * as store from './notice-store.ts'

const oneDay = 86_400_000

interface Recipient extends store.Addressee {
  readonly email: string
  readonly locale: 'vi' | 'en'
}

/** Everybody who can be written to, with the agencies, if any, that they act in today; in two statements. */
const recipientsOf = async ({ db, actor, now }: Context): Promise<Recipient[]> => {
  const day = dayOf(now)
  const { document, idOf, keyOf } = await directoryOf(db, actor.province)
  const rows = await db
    .select({ person, role: personRole.role, agencyId: personRole.agencyId })
    .from(person)
    .innerJoin(personRole, eq(personRole.personId, person.id))
    .where(
      and(
        eq(person.province, actor.province),
        eq(person.active, true),
        holdsOn(personRole.validFrom, personRole.validTo, day),
      ),
    )
  return [...Map.groupBy(rows, (row) => row.person.id).values()].flatMap((roles): Recipient[] => {
    const who = roles[0]?.person
    if (who === undefined) return []
    const keys = roles.flatMap(({ agencyId }) => {
      const key = keyOf.get(agencyId ?? '')
      if (key === undefined) return []
      return ownAgenciesOf(document, heirsOf(document, key, day)[0] ?? key, day)
    })
    return [
      {
        province: actor.province,
        personId: who.id,
        email: who.email,
        locale: who.locale === 'en' ? 'en' : 'vi',
        agencies: keys.flatMap((key) => idOf.get(key) ?? []),
        role: roles.some(({ role }) => role === 'leader') ? 'leader' : 'officer',
      },
    ]
  })
}

const isTo = (row: store.NoticeRecord, who: Recipient): boolean =>
  row.personId === who.personId ||
  (row.agencyId !== null &&
    who.agencies.includes(row.agencyId) &&
    (row.role === null || row.role === who.role))

const letterOf = (who: Recipient, notices: readonly store.NoticeRecord[], url: string): Letter => {
  const vi = who.locale === 'vi'
  const lines = notices.map((row) => `- ${vi ? row.textVi : row.textEn}\n  ${url}${row.path}`)
  return {
    to: who.email,
    subject: vi ? `Việc cần làm: ${notices.length} thông báo mới` : `To do: ${notices.length} new notices`,
    text: [
      vi ? 'Kính gửi Anh/Chị,' : 'Dear colleague,',
      '',
      ...lines,
      '',
      vi
        ? 'Thư này gửi tự động mỗi sáng khi có thông báo mới.'
        : 'This letter is sent each morning when there is something new.',
    ].join('\n'),
  }
}

/**
 * Sends everybody one e-mail with the notices that came since the last one and are unread; nothing when there is none,
 * and never two on a day. One that could not be sent is tried again at the next run.
 * @returns how many were sent
 */
export const sendMorningMail = async (context: Context, mail: Mail, url: string): Promise<number> => {
  const { db, actor, now } = context
  const day = dayOf(now)
  const { rows, isRead } = await store.noticesSince(db, actor.province, new Date(now.getTime() - 7 * oneDay))
  const last = await store.lastMails(db, actor.province)
  let sent = 0
  for (const who of await recipientsOf(context)) {
    const since = last.get(who.personId)
    const fresh = rows.filter(
      (row) =>
        isTo(row, who) && !isRead(row.id, who.personId) && (since === undefined || row.createdAt > since),
    )
    if (fresh.length === 0) continue
    const claim = { province: actor.province, personId: who.personId, day, at: now, notices: fresh.length }
    if (!(await store.claimMail(db, claim))) continue
    try {
      await mail.send(letterOf(who, fresh, url))
      sent += 1
    } catch (error) {
      log.warn({ err: error }, 'a morning e-mail could not be sent')
      await store.dropClaim(db, who.personId, day)
    }
  }
  return sent
}
