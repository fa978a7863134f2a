import { defineRefusals } from '#kernel/refusal.ts'

export const communicationsRefusals = defineRefusals({
  BODY_MISSING: {
    status: 422,
    vi: 'Bài chưa có nội dung. Hãy viết nội dung trước khi gửi duyệt.',
    en: 'The article has no text yet. Write it before you send it.',
  },
  OWN_TEXT: {
    status: 403,
    vi: 'Bạn đã sửa nội dung bài này nên không tự duyệt được. Hãy nhờ người khác duyệt.',
    en: 'You changed this text, so another person has to review it.',
  },
  NOT_SHOWN: {
    status: 409,
    vi: 'Bài chưa được đăng nên không có gì để gỡ.',
    en: 'The article was never published, so there is nothing to withdraw.',
  },
  PICTURE_KIND: {
    status: 422,
    vi: 'Chỉ nhận ảnh JPG hoặc PNG. Hãy chọn tệp ảnh khác.',
    en: 'Only JPG and PNG pictures are accepted. Choose another file.',
  },
  TIME_WITHOUT_DAY: {
    status: 422,
    vi: 'Đã ghi giờ đăng thì hãy ghi cả ngày đăng.',
    en: 'A time of publication needs its day.',
  },
  AHEAD: {
    status: 422,
    vi: 'Ngày chia sẻ không được sau hôm nay.',
    en: 'The day of sharing cannot lie ahead.',
  },
  ITEM_UNKNOWN: {
    status: 422,
    vi: 'Kế hoạch không có chỉ tiêu hay nhiệm vụ «{item}». Hãy chọn lại.',
    en: 'The plan has no target or task "{item}". Choose again.',
  },
  ENTERPRISE_UNKNOWN: {
    status: 422,
    vi: 'Không có doanh nghiệp «{name}». Hãy ghi mã số thuế hoặc đúng tên.',
    en: 'There is no enterprise "{name}". Give its tax code or exact name.',
  },
})
