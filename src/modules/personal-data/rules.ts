import { defineRefusals } from '#kernel/refusal.ts'
import { text } from '#kernel/text.ts'

/** What a person may ask to be done with what is held about them. */
export const wishes = {
  correct: text('Sửa cho đúng', 'Correct it'),
  erase: text('Xóa', 'Erase it'),
} as const
export type Wish = keyof typeof wishes

export const personalDataRefusals = defineRefusals({
  EMAIL_UNFIT: {
    status: 422,
    vi: 'Hãy ghi đúng địa chỉ thư điện tử, ví dụ an@mau.example.',
    en: 'Give a proper e-mail address, e.g. an@mau.example.',
  },
  LINK_OVER: {
    status: 404,
    vi: 'Liên kết đã dùng hoặc hết hạn. Hãy yêu cầu thư mới.',
    en: 'The link was used or is over. Ask for a new letter.',
  },
  WISH_MISSING: {
    status: 422,
    vi: 'Hãy chọn sửa hoặc xóa, và viết rõ điều muốn yêu cầu (tối đa 2.000 ký tự).',
    en: 'Choose to correct or to erase, and write what you ask for (2,000 characters at most).',
  },
  ALREADY_ANSWERED: {
    status: 409,
    vi: 'Yêu cầu này đã được trả lời. Hãy tải lại danh sách.',
    en: 'This request was answered already. Load the list again.',
  },
  KIND_UNKNOWN: {
    status: 422,
    vi: 'Không có loại dữ liệu này. Hãy chọn trong danh sách.',
    en: 'There is no such kind. Choose from the list.',
  },
})
