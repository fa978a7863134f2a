import { log } from '#platform/log.ts'
import type { Letter, Mail } from '#platform/mail.ts'

/** Where letters leave, and the address under which people reach the system. */
export interface Post {
  readonly mail: Mail
  readonly url: string
}

/** Hands a letter over behind the answer, so that nobody learns from the time of an answer whether one was written. */
export const send = ({ mail }: Post, letter: Letter): void => {
  mail.send(letter).catch((error: unknown) => log.error({ err: error }, 'a letter could not be sent'))
}

/** Words of one letter: greeting, what it says in Vietnamese, the same in English. */
const letter = (to: string, subject: string, vi: readonly string[], en: string): Letter => ({
  to,
  subject,
  text: ['Kính gửi Anh/Chị,', '', ...vi, '', en].join('\n'),
})

interface Asked {
  readonly email: string
  readonly enterpriseName: string
}

export const proveLetter = ({ url }: Post, { email, enterpriseName }: Asked, token: string): Letter => {
  const link = `${url}/dang-ky/yeu-cau?token=${token}`
  return letter(
    email,
    'Xác nhận thư điện tử để đăng ký tài khoản doanh nghiệp',
    [
      `Có người dùng địa chỉ này để đăng ký đại diện cho «${enterpriseName}». Nếu đó là Anh/Chị, hãy mở liên kết sau`,
      'trong 2 ngày để xác nhận; cũng tại đó có thể xem trạng thái hoặc rút lại yêu cầu:',
      link,
      'Nếu không phải Anh/Chị, hãy bỏ qua thư này.',
    ],
    `To prove this address, or to withdraw the request, open: ${link}`,
  )
}

export const alreadyWaitingLetter = (_: Post, { email, enterpriseName }: Asked): Letter =>
  letter(
    email,
    'Yêu cầu đăng ký của Anh/Chị đang chờ xác nhận',
    [
      `Yêu cầu đại diện cho «${enterpriseName}» đã được nhận trước đây và đang chờ cán bộ xác nhận. Không cần gửi lại.`,
    ],
    'Your request is waiting for an officer already; there is no need to send it again.',
  )

export const alreadyThereLetter = ({ url }: Post, { email, enterpriseName }: Asked): Letter =>
  letter(
    email,
    'Anh/Chị đã có tài khoản',
    [`Anh/Chị đã là đại diện của «${enterpriseName}». Hãy đăng nhập tại ${url}/sign-in`],
    `You represent this enterprise already. Sign in at ${url}/sign-in`,
  )

export const firstUseLetter = ({ url }: Post, { email, enterpriseName }: Asked, token: string): Letter => {
  const link = `${url}/dat-mat-khau?token=${token}`
  return letter(
    email,
    'Tài khoản doanh nghiệp đã sẵn sàng',
    [
      `Yêu cầu đại diện cho «${enterpriseName}» đã được xác nhận. Hãy mở liên kết sau trong 7 ngày để đặt mật khẩu và`,
      'bắt đầu sử dụng:',
      link,
    ],
    `Your account is ready. Set your password within 7 days: ${link}`,
  )
}

export const correctedLetter = ({ url }: Post, { email, enterpriseName }: Asked): Letter =>
  letter(
    email,
    'Đề nghị sửa thông tin đã được chấp nhận',
    [
      `Thông tin của «${enterpriseName}» đã được sửa theo đề nghị của doanh nghiệp. Xem tại ${url}/my-enterprise`,
    ],
    `The correction was accepted. See ${url}/my-enterprise`,
  )

export const notCorrectedLetter = ({ url }: Post, { email, enterpriseName }: Asked, reason: string): Letter =>
  letter(
    email,
    'Đề nghị sửa thông tin chưa được chấp nhận',
    [
      `Đề nghị sửa thông tin của «${enterpriseName}» chưa được chấp nhận. Lý do: ${reason}`,
      `Anh/Chị có thể gửi đề nghị khác tại ${url}/my-enterprise`,
    ],
    `The correction was refused: ${reason}. You may propose another one.`,
  )

export const refusedLetter = (_: Post, { email, enterpriseName }: Asked, reason: string): Letter =>
  letter(
    email,
    'Yêu cầu đăng ký chưa được chấp nhận',
    [
      `Yêu cầu đại diện cho «${enterpriseName}» chưa được chấp nhận. Lý do: ${reason}`,
      'Anh/Chị có thể gửi lại yêu cầu.',
    ],
    `Your request was refused: ${reason}. You may send another one.`,
  )
