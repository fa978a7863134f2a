import { defineRefusals } from '#kernel/refusal.ts'

export const surveyRefusals = defineRefusals({
  FROZEN: {
    status: 409,
    vi: 'Phiếu hỏi đã ban hành nên không sửa được. Hãy tạo lần ban hành mới.',
    en: 'A published questionnaire cannot be changed. Make the next edition.',
  },
  NOT_SOUND: {
    status: 422,
    vi: 'Phiếu chưa ban hành được: {what} Hãy mở phần soạn câu hỏi để sửa.',
    en: 'It cannot be published yet: {what} Open the questions and mend it.',
  },
  CODE_TAKEN: {
    status: 409,
    vi: 'Mã này là của phiếu hỏi do cơ quan khác giữ. Hãy chọn mã khác.',
    en: 'This code belongs to a questionnaire of another agency. Choose another code.',
  },
  IN_USE: {
    status: 409,
    vi: 'Đã có đợt khảo sát dùng lần ban hành này nên không xóa được.',
    en: 'A survey uses this edition, so it cannot be removed.',
  },
  NOT_PUBLISHED: {
    status: 422,
    vi: 'Hãy chọn một phiếu hỏi đã ban hành.',
    en: 'Choose a questionnaire that is published.',
  },
  DAYS_TURNED: {
    status: 422,
    vi: 'Ngày cuối không thể trước ngày đầu.',
    en: 'The last day cannot come before the first.',
  },
  FIXED: {
    status: 409,
    vi: 'Đợt khảo sát đã mở nên không đổi được mục này.',
    en: 'The survey is open, so this cannot be changed any more.',
  },
  NOT_DRAWN: {
    status: 409,
    vi: 'Chưa rút mẫu cho đúng phạm vi hiện nay. Hãy bấm «Rút mẫu» rồi mở nhận phiếu.',
    en: 'No sample has been drawn for what is asked now. Draw it, then open the survey.',
  },
  NOBODY: {
    status: 422,
    vi: 'Không có doanh nghiệp nào trong phạm vi đã chọn. Hãy nới điều kiện.',
    en: 'No enterprise is within what was chosen. Widen it.',
  },
  SAMPLE_TOO_SMALL: {
    status: 422,
    vi: 'Có {strata} tầng, mỗi tầng cần ít nhất một doanh nghiệp. Hãy tăng cỡ mẫu hoặc bớt tiêu chí phân tầng.',
    en: 'There are {strata} strata and each needs an enterprise. Enlarge the sample or part it less.',
  },
  NO_SAMPLE: {
    status: 409,
    vi: 'Đợt khảo sát không ghi tên thì không rút mẫu và không có liên kết riêng.',
    en: 'A survey without names has no sample and no personal links.',
  },
  TAKEN_NO_MORE: {
    status: 409,
    vi: 'Đợt khảo sát hiện không nhận phiếu (chưa mở hoặc đã hết hạn).',
    en: 'The survey takes no answers now: it is not open yet, or it is over.',
  },
  ANSWERED: {
    status: 409,
    vi: 'Phiếu của doanh nghiệp đã được nhận. Nếu cần sửa, hãy đề nghị cơ quan khảo sát trả lại phiếu.',
    en: 'The response has been received. To change it, ask the agency to return it.',
  },
  ANSWER_WRONG: {
    status: 422,
    vi: 'Câu «{question}» chưa trả lời hoặc trả lời chưa đúng.',
    en: 'The question "{question}" is not answered, or not rightly.',
  },
  NOT_CALLED_FOR: {
    status: 409,
    vi: 'Câu trả lời này không gợi ra nhu cầu nào.',
    en: 'This answer calls for nothing.',
  },
  NOT_IN_CATALOGUE: {
    status: 422,
    vi: 'Danh mục chưa có giải pháp {code}. Hãy thêm vào danh mục trước.',
    en: 'The catalogue does not hold the solution {code}. Add it first.',
  },
  NEED_MADE: {
    status: 409,
    vi: 'Đã tạo nhu cầu từ câu trả lời này.',
    en: 'A need has been made of this answer already.',
  },
})
