import { defineRefusals } from '#kernel/refusal.ts'

export const reportRefusals = defineRefusals({
  ALREADY_STARTED: {
    status: 409,
    vi: 'Đợt này đã có báo cáo tổng hợp ({years}). Hãy mở báo cáo đó, hoặc phát hành lại nếu đã ký.',
    en: 'This round has a consolidated report for {years} already. Open it, or re-issue it if it is signed.',
  },
  NO_FOCAL_AGENCY: {
    status: 409,
    vi: 'Ngày {day} không có đúng một cơ quan đầu mối. Quản trị viên hãy kiểm tra nhiệm vụ «đầu mối» trong danh bạ cơ quan.',
    en: 'There is not exactly one focal agency on {day}. The administrator should check the duty in the directory.',
  },
  NOT_DRAFTING: {
    status: 409,
    vi: 'Báo cáo không còn ở bước soạn nên không sửa được. Hãy trả lại để sửa, hoặc phát hành lại nếu đã ký.',
    en: 'The report is no longer a draft. Have it returned, or re-issue it if it is signed.',
  },
  REPORT_STALE: {
    status: 409,
    vi: 'Báo cáo cần tổng hợp lại: {reason} Hãy chọn «Dựng lại từ số liệu» trước.',
    en: 'The report is out of date: {reason} Draw it again first.',
  },
  REPORT_INCOMPLETE: {
    status: 422,
    vi: 'Báo cáo chưa đủ: {what}. Hãy viết phần còn thiếu rồi trình lại.',
    en: 'The report is not complete: {what}. Write what is missing, then submit.',
  },
  FIGURES_MOVED: {
    status: 409,
    vi: 'Số liệu đã đổi sau khi dựng báo cáo: {what}. Hãy chọn «Dựng lại từ số liệu», xem lại rồi trình.',
    en: 'Figures have moved since the report was drawn: {what}. Draw it again, look, then submit.',
  },
  NOTHING_FRESH: {
    status: 409,
    vi: 'Mục này không có bản dựng mới đang chờ. Hãy tải lại trang.',
    en: 'No newer drawing waits in this section. Reload the page.',
  },
  NOT_SIGNED_YET: {
    status: 409,
    vi: 'Chỉ phát hành lại báo cáo đã ký và là bản mới nhất.',
    en: 'Only the newest signed edition can be re-issued.',
  },
  YEARS_OUTSIDE_PLAN: {
    status: 422,
    vi: '{years} không thuộc kế hoạch đang thực hiện. Hãy chọn các năm của kế hoạch.',
    en: '{years} is outside the plan in force. Choose years of the plan.',
  },
})
