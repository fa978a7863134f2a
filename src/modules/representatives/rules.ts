import { addDays, type CalendarDate } from '#kernel/period.ts'
import { defineRefusals } from '#kernel/refusal.ts'

/** How long the link of the letter proves an e-mail address, and how long a request waits for an officer. */
export const waitingDays = { unproven: 2, waiting: 30 } as const

export const representativeRefusals = defineRefusals({
  LINK_IS_OVER: {
    status: 404,
    vi: 'Liên kết này đã dùng hoặc đã hết hạn. Hãy gửi lại yêu cầu từ trang đăng ký.',
    en: 'This link was used or has run out. Send the request again from the sign-up page.',
  },
  TAX_CODE_DIFFERS: {
    status: 422,
    vi: 'Doanh nghiệp này mang mã số thuế {taxCode}, khác với mã trong yêu cầu. Hãy chọn lại.',
    en: 'This enterprise has the tax code {taxCode}, another one than the request. Choose again.',
  },
  KIND_MISSING: {
    status: 422,
    vi: 'Doanh nghiệp chưa có trong danh bạ. Hãy chọn loại hình để thêm mới, hoặc chọn một dòng đã có.',
    en: 'The enterprise is not in the register. Choose its kind to add it, or pick a row that is there.',
  },
  NOT_KEPT_HERE: {
    status: 403,
    vi: 'Doanh nghiệp này do cơ quan khác giữ hồ sơ. Hãy để cơ quan đó hoặc cơ quan đầu mối xác nhận.',
    en: 'Another agency keeps this enterprise. Let that agency or the focal one confirm.',
  },
  EMAIL_NOT_USABLE: {
    status: 409,
    vi: 'Thư điện tử này đã gắn với một tài khoản không thể đại diện doanh nghiệp. Hãy từ chối và đề nghị dùng thư điện tử khác.',
    en: 'This address belongs to an account that cannot represent an enterprise. Refuse, and ask for another address.',
  },
  ALREADY_REPRESENTS: {
    status: 409,
    vi: 'Người này đã là đại diện của doanh nghiệp. Hãy từ chối yêu cầu trùng.',
    en: 'This person represents the enterprise already. Refuse the double request.',
  },
  NOT_THE_FIRST: {
    status: 403,
    vi: 'Chỉ người đại diện đầu tiên hoặc cán bộ được kết thúc vai trò của người khác.',
    en: 'Only the first representative or an officer ends the role of another.',
  },
  NOTHING_CORRECTED: {
    status: 422,
    vi: 'Đề nghị chưa khác thông tin hiện có. Hãy sửa ít nhất một mục: tên, mã số thuế hoặc loại hình.',
    en: 'The proposal says what stands already. Change at least one: name, tax code or kind.',
  },
})

/** The last day on which a request can be gone on with; it runs out with the end of that day. */
export const lastDayOf = (state: keyof typeof waitingDays, since: CalendarDate): CalendarDate =>
  addDays(since, waitingDays[state])
