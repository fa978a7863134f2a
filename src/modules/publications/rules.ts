import { defineRefusals } from '#kernel/refusal.ts'
import { text } from '#kernel/text.ts'
import { searchKey } from '#kernel/vietnamese/search-key.ts'

/** What stands on the portal. */
export const publicationKinds = {
  guide: text('Hướng dẫn', 'Guide'),
  form: text('Biểu mẫu', 'Form'),
  solution: text('Giải pháp', 'Solution'),
  'good-practice': text('Doanh nghiệp điển hình', 'Good practice'),
  award: text('Kết quả Giải thưởng', 'Award'),
  'award-round': text('Đợt xét Giải thưởng', 'Round of the award'),
  'conformity-body': text('Tổ chức đánh giá sự phù hợp', 'Conformity body'),
  boundaries: text('Ranh giới xã, phường', 'Boundaries of communes'),
} as const
export type PublicationKind = keyof typeof publicationKinds

/** Kinds that are written for the portal and show no record. */
export const writtenKinds = ['guide', 'form'] as const satisfies readonly PublicationKind[]

/** Whether items of a kind are written for the portal. */
export const isWritten = (kind: string): boolean => writtenKinds.some((one) => one === kind)

/** The last part of an address, from a title: small letters without accents, joined by dashes. */
export const slugOf = (...words: readonly (string | number)[]): string =>
  searchKey(words.join(' ')).replaceAll(' ', '-').slice(0, 90).replace(/-+$/, '') || 'muc'

export const publicationRefusals = defineRefusals({
  NOTHING_TO_SHOW: {
    status: 422,
    vi: 'Bản ghi không có, hoặc chưa đủ điều kiện công khai. Hãy chọn trong danh sách đề nghị.',
    en: 'There is no such record, or it is not fit to be shown yet. Choose one from the list.',
  },
  PROPOSE_INSTEAD: {
    status: 422,
    vi: 'Loại này lấy từ sổ. Hãy dùng trang «Đề nghị công khai» để chọn bản ghi.',
    en: 'This kind comes from a register. Choose the record on the page "Propose".',
  },
  TITLE_NEEDED: { status: 422, vi: 'Hãy ghi tiêu đề.', en: 'Give a title.' },
  WORDS_NEEDED: { status: 422, vi: 'Hãy viết nội dung.', en: 'Write the words of the page.' },
  WITHDRAW_FIRST: {
    status: 409,
    vi: 'Mục đang chờ duyệt hoặc đang công khai. Hãy trả lại hoặc gỡ xuống, rồi sửa.',
    en: 'It awaits review or is published. Have it returned or withdraw it, then change it.',
  },
  OWN_WORDS: {
    status: 403,
    vi: 'Bạn đã soạn hoặc sửa mục này. Người khác phải duyệt.',
    en: 'You wrote or changed this item. Somebody else has to publish it.',
  },
  NO_AGREEMENT: {
    status: 422,
    vi: 'Doanh nghiệp chưa đồng ý được giới thiệu, hoặc đã rút. Hãy ghi nhận đồng ý trước khi công khai.',
    en: 'The enterprise has not agreed to be shown, or has revoked it. Record its agreement first.',
  },
  AGREEMENT_STANDS: {
    status: 409,
    vi: 'Đồng ý của doanh nghiệp này đang có hiệu lực.',
    en: 'An agreement of this enterprise stands already.',
  },
  DOCUMENT_NEEDED: {
    status: 422,
    vi: 'Cán bộ ghi nhận thay doanh nghiệp phải nêu văn bản đồng ý (số, ngày).',
    en: 'An officer who records it for the enterprise names the document that proves it.',
  },
  GIVEN_AHEAD: { status: 422, vi: 'Ngày đồng ý chưa đến.', en: 'The day lies ahead.' },
  BAD_BOUNDARIES: {
    status: 422,
    vi: 'Tệp ranh giới chưa dùng được: {what}',
    en: 'The file cannot be used: {what}',
  },
})
