import { defineRefusals, refuseIf } from '#kernel/refusal.ts'
import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import type { LineInput } from './line.ts'
import { amountOf, sumOf } from './money.ts'

export const estimateRefusals = defineRefusals({
  CALL_TAKEN: {
    status: 409,
    vi: 'Năm {year} đã có đợt lập dự toán. Hãy mở đợt đó.',
    en: 'There is a call for {year} already. Open that one.',
  },
  WINDOW_REVERSED: {
    status: 422,
    vi: 'Hạn gửi phải từ ngày mở trở đi.',
    en: 'The last day cannot lie before the first.',
  },
  CALL_UNKNOWN: {
    status: 422,
    vi: 'Không có đợt lập dự toán này. Hãy chọn lại từ danh sách.',
    en: 'There is no such call. Choose it from the list again.',
  },
  CALL_NOT_OPEN: {
    status: 409,
    vi: 'Đợt lập dự toán năm {year} không nhận đề xuất lúc này (đang: {state}). Hãy liên hệ cơ quan đầu mối.',
    en: 'The call for {year} takes no proposals now. Ask the focal agency.',
  },
  CALL_OVER: {
    status: 409,
    vi: 'Đã hết hạn gửi đề xuất ({day}). Hãy đề nghị cơ quan đầu mối gia hạn.',
    en: 'Proposals were due by {day}. Ask the focal agency for more time.',
  },
  CALL_BEGUN: {
    status: 409,
    vi: 'Đợt đã có đề xuất nên không xóa hoặc đổi năm được.',
    en: 'The call has proposals, so it cannot be removed or moved to another year.',
  },
  TASK_UNKNOWN: {
    status: 422,
    vi: 'Kế hoạch không có nhiệm vụ «{task}». Hãy chọn lại từ danh sách.',
    en: 'The plan has no task "{task}". Choose it from the list again.',
  },
  TASK_NOT_DUE: {
    status: 422,
    vi: 'Kế hoạch không giao nhiệm vụ {task} trong năm {year}.',
    en: 'The plan asks nothing under task {task} in {year}.',
  },
  AGENCY_UNKNOWN: {
    status: 422,
    vi: 'Không có cơ quan này trong danh bạ. Hãy chọn lại từ danh sách.',
    en: 'This agency is not in the directory. Choose it from the list again.',
  },
  SOURCE_UNKNOWN: {
    status: 422,
    vi: 'Kế hoạch không có nguồn kinh phí «{source}».',
    en: 'The plan knows no source of money "{source}".',
  },
  SOURCES_DIFFER: {
    status: 422,
    vi: 'Tổng các nguồn là {sources} đồng, thành tiền là {amount} đồng. Hãy sửa cho bằng nhau.',
    en: 'The sources add up to {sources} đồng, the line amounts to {amount} đồng. Make them equal.',
  },
  NORM_UNKNOWN: {
    status: 422,
    vi: 'Định mức này không có hoặc chưa được phê duyệt. Hãy chọn lại.',
    en: 'This norm does not exist or is not approved. Choose again.',
  },
  NEED_UNKNOWN: {
    status: 422,
    vi: 'Không có nhu cầu này trong phạm vi của bạn. Hãy chọn lại.',
    en: 'There is no such need within your reach. Choose again.',
  },
  ITEM_UNKNOWN: {
    status: 422,
    vi: 'Không có dòng dự toán này. Hãy chọn lại.',
    en: 'There is no such line. Choose again.',
  },
  PROPOSAL_CLOSED: {
    status: 409,
    vi: 'Đề xuất đang ở trạng thái «{state}» nên không sửa được. Hãy rút lại hoặc đề nghị trả lại.',
    en: 'The proposal cannot be changed in this state. Withdraw it, or ask to have it returned.',
  },
  PROPOSAL_EMPTY: {
    status: 422,
    vi: 'Đề xuất chưa có dòng dự toán nào. Hãy nhập bảng dự toán trước khi gửi.',
    en: 'The proposal has no line yet. Fill the table in before you submit.',
  },
  PROPOSAL_DRAWN: {
    status: 409,
    vi: 'Đề xuất đã vào bảng tổng hợp nên không trả lại được. Hãy điều chỉnh ở bảng tổng hợp.',
    en: 'The proposal has been consolidated and cannot be returned. Adjust it there.',
  },
  ABOVE_CEILING: {
    status: 409,
    vi: 'Vượt mức trần {ceiling} đồng ({about}): tổng sẽ là {sum} đồng. Hãy giảm bớt trước khi gửi.',
    en: 'Above the ceiling of {ceiling} đồng ({about}): the sum would be {sum} đồng. Cut it before you submit.',
  },
  CEILING_TAKEN: {
    status: 409,
    vi: 'Đã có mức trần cho nguồn và cơ quan này. Hãy sửa dòng đó.',
    en: 'There is a ceiling for this source and agency already. Change that row.',
  },
  NORM_ENDS_TOO_EARLY: {
    status: 422,
    vi: 'Ngày hết hiệu lực phải từ ngày hiệu lực trở đi.',
    en: 'A norm cannot end before it begins.',
  },
  NORM_OVERLAPS: {
    status: 409,
    vi: 'Đã có định mức cùng mã còn hiệu lực trong thời gian này. Hãy ghi ngày hết hiệu lực của định mức cũ trước.',
    en: 'A norm of the same code holds at that time already. End the old one first.',
  },
  CALL_STATE: {
    status: 409,
    vi: 'Việc này không làm được khi đợt lập dự toán đang ở trạng thái «{state}».',
    en: 'This cannot be done while the call is in the state "{state}".',
  },
  STILL_TO_RECEIVE: {
    status: 409,
    vi: 'Còn {count} đề xuất đã gửi mà chưa tiếp nhận hoặc trả lại. Hãy xử lý trước.',
    en: '{count} proposals wait to be accepted or returned. Deal with them first.',
  },
  NOT_DRAWN: {
    status: 409,
    vi: 'Còn {count} dòng của đề xuất đã tiếp nhận chưa vào bảng tổng hợp. Hãy bấm «Lấy dòng từ đề xuất».',
    en: '{count} lines of accepted proposals are not consolidated yet. Draw them first.',
  },
  NOTHING_CONSOLIDATED: {
    status: 409,
    vi: 'Bảng tổng hợp chưa có dòng nào.',
    en: 'Nothing has been consolidated yet.',
  },
  MERGE_TWO: {
    status: 422,
    vi: 'Hãy chọn từ hai dòng của cùng đợt để gộp.',
    en: 'Choose two lines or more of the same call.',
  },
  CANNOT_SEPARATE: {
    status: 409,
    vi: 'Dòng này không gộp từ nhiều dòng đề xuất nên không tách được.',
    en: 'This line was not merged of several, so it cannot be taken apart.',
  },
  HAS_LINES: {
    status: 409,
    vi: 'Dòng này có đề xuất phía sau nên không xóa được. Hãy đưa về 0 kèm lý do.',
    en: 'Proposals stand behind this line. Set it to 0 and say why.',
  },
  ABOVE_ASKED: {
    status: 422,
    vi: 'Mức thẩm định không được cao hơn mức tổng hợp ({asked} đồng).',
    en: 'What is appraised cannot exceed what was consolidated ({asked} đồng).',
  },
  NOT_YOUR_SOURCE: {
    status: 403,
    vi: 'Nguồn «{source}» do cơ quan khác thẩm định.',
    en: 'The source "{source}" is appraised by others.',
  },
  OWN_PROPOSAL: {
    status: 403,
    vi: 'Bạn đã lập hoặc gửi dòng này nên không tự thẩm định. Hãy chuyển cho người khác.',
    en: 'You wrote or submitted this line, so somebody else has to appraise it.',
  },
  QUESTION_MISSING: { status: 422, vi: 'Hãy ghi câu hỏi.', en: 'Write the question.' },
  ALREADY_ANSWERED: {
    status: 409,
    vi: 'Câu hỏi này đã được trả lời.',
    en: 'This question has been answered.',
  },
  NOT_APPRAISED: {
    status: 409,
    vi: 'Còn {count} khoản chưa thẩm định. Hãy thẩm định hết trước khi kết thúc.',
    en: '{count} amounts are not appraised yet.',
  },
  QUESTIONS_OPEN: {
    status: 409,
    vi: 'Còn {count} câu hỏi chưa được trả lời.',
    en: '{count} questions wait for an answer.',
  },
})

/**
 * Proves that quantity × unit price is what the sources add up to, to the đồng.
 * @returns the amount of the line
 * @throws Refusal SOURCES_DIFFER
 */
export const proveSum = ({ quantity, unitPrice, sources }: LineInput, field: string): bigint => {
  const amount = amountOf(quantity, BigInt(unitPrice))
  const given = sumOf(sources)
  const detail = { sources: groupThousands(String(given)), amount: groupThousands(String(amount)) }
  refuseIf(given !== amount, estimateRefusals.SOURCES_DIFFER, detail, field)
  return amount
}
