import type { Jurisdiction } from '#kernel/permission.ts'
import { defineRefusals } from '#kernel/refusal.ts'
import { text } from '#kernel/text.ts'

export const workRefusals = defineRefusals({
  FILE_NEEDED: {
    status: 422,
    vi: 'Hãy chọn tệp cho việc này rồi chạy lại.',
    en: 'Choose the file for this work and start it again.',
  },
  TOO_MANY_WORKS: {
    status: 429,
    vi: 'Bạn đang có {count} việc chưa xong. Hãy đợi xong hoặc hủy bớt rồi thử lại.',
    en: 'You have {count} works under way. Wait for them or cancel some, then try again.',
  },
  FILE_GONE: {
    status: 404,
    vi: 'Tệp đã hết hạn lưu. Hãy bấm «Chạy lại» để lập tệp mới.',
    en: 'The file is no longer kept. Press "Run again" to make a new one.',
  },
  REACH_CHANGED: {
    status: 403,
    vi: 'Phạm vi quyền của bạn đã thay đổi từ khi lập tệp này. Hãy bấm «Chạy lại» để lập tệp theo quyền hiện nay.',
    en: 'What you may see has changed since this file was made. Press "Run again" for a file of what you may see now.',
  },
  NOT_RUNNING: {
    status: 409,
    vi: 'Việc này đã kết thúc nên không hủy được nữa.',
    en: 'This work has ended and can no longer be cancelled.',
  },
  STILL_RUNNING: {
    status: 409,
    vi: 'Việc này chưa kết thúc. Hãy đợi, hoặc hủy trước.',
    en: 'This work has not ended. Wait for it, or cancel it first.',
  },
  NO_UNDO: {
    status: 409,
    vi: 'Việc này không hoàn tác được, hoặc đã được hoàn tác.',
    en: 'This work cannot be taken back, or was taken back already.',
  },
  LONG_SHEET: {
    status: 409,
    vi: 'Có {rows} dòng, nhiều hơn {limit} dòng làm ngay được. Hãy giao cho «Việc đang chạy» (việc {work}).',
    en: 'There are {rows} rows, more than the {limit} that are done at once. Start it as the long work {work}.',
  },
})

export const workWords = {
  cancelled: text(
    'Đã dừng theo yêu cầu; không có gì được ghi lại.',
    'Stopped as you asked; nothing of it was kept.',
  ),
  interrupted: text(
    'Chương trình đã ngừng nhiều lần giữa chừng. Không có tệp nào được lập. Hãy bấm «Chạy lại».',
    'The program stopped in the middle several times. No file was made. Press "Run again".',
  ),
  again: text('Bị ngắt giữa chừng, đang làm lại từ đầu.', 'It was cut off and begins anew.'),
  nobody: text(
    'Tài khoản đã ngừng hoạt động nên việc không chạy.',
    'The account is no longer active, so the work did not run.',
  ),
  broken: text(
    'Hệ thống gặp lỗi và đã ghi lại. Hãy bấm «Chạy lại»; nếu còn lỗi, hãy báo quản trị viên mã {id}.',
    'Something went wrong and was recorded. Press "Run again"; if it stays, give the administrator the code {id}.',
  ),
} as const

/** Whether somebody who may see `now` may see everything that lay within `then`. */
export const stillCovers = (now: Jurisdiction, then: Jurisdiction): boolean => {
  if (now.province !== then.province) return false
  if (now.reach === 'all') return true
  if (now.reach === 'own' && then.reach === 'own')
    return then.agencies.every((agency) => now.agencies.includes(agency))
  if (now.reach === 'enterprise' && then.reach === 'enterprise') return now.enterprise === then.enterprise
  return then.reach === 'published'
}
