import { clockwork } from '#kernel/permission.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import type { Shown, Taken } from '#modules/registers/shelf.ts'
import type { Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'
import type { Letter } from '#platform/mail.ts'
import type { Post } from './register-publicly.ts'
import * as store from './registration-store.ts'
import { registrations } from './service.ts'

const letterTo = ({ code, name, email, title, startsOn, place }: store.SeatLetter, url: string): Letter => ({
  to: email ?? '',
  subject: `Bạn đã có chỗ ở lớp ${title}`,
  text:
    `Kính gửi ${name},\n\nCó người rút đăng ký nên bạn chuyển từ danh sách chờ thành học viên của lớp «${title}», ` +
    `bắt đầu ngày ${shortDate(startsOn)}${place ? `, tại ${place}` : ''}.\n\n` +
    `Nếu không còn tham dự được, xin rút đăng ký để nhường chỗ, tại:\n${url}/dang-ky-hoc/${code}\n\n` +
    'You have moved up from the waiting list and now have a seat.\n',
})

/** Takes a step on a registration and tells those who move up by it. @throws as `take` of a register */
export const takeRegistration = async (context: Context, post: Post, step: Taken): Promise<Shown> => {
  const taken = await registrations.take(context, step)
  await sendSeatLetters(context, post)
  return taken
}

/**
 * Writes to those who moved up from a waiting list and were not told yet, each once; a letter that does not leave stays
 * owed and is tried again. @returns how many letters left
 */
export const sendSeatLetters = async ({ db, actor }: Context, { mail, url }: Post): Promise<number> => {
  const owed = await store.claimSeatLetters(db, clockwork(actor.province))
  let sent = 0
  for (const one of owed)
    try {
      await mail.send(letterTo(one, url))
      sent += 1
    } catch (error) {
      log.error({ err: error }, 'a letter about a seat did not leave')
      await store.oweSeatLetter(db, one.id)
    }
  return sent
}
