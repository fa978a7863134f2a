import { defineRefusals, Refusal } from '#kernel/refusal.ts'

export const innovationRefusals = defineRefusals({
  PROJECT_UNKNOWN: {
    status: 422,
    vi: 'Không có nhiệm vụ này, hoặc cơ quan khác chủ trì. Hãy chọn lại từ danh sách.',
    en: 'There is no such project, or another agency leads it. Choose it from the list again.',
  },
  CALL_UNKNOWN: {
    status: 422,
    vi: 'Không có đợt kêu gọi này. Hãy chọn lại từ danh sách.',
    en: 'There is no such call. Choose it from the list again.',
  },
  CALL_CLOSED: {
    status: 409,
    vi: 'Đợt kêu gọi này không nhận đề xuất hôm nay.',
    en: 'This call takes no proposals today.',
  },
  DAYS_REVERSED: {
    status: 422,
    vi: 'Ngày kết thúc không thể trước ngày bắt đầu.',
    en: 'The last day cannot come before the first.',
  },
  SUBMITTED: {
    status: 409,
    vi: 'Đề xuất đã nộp nên doanh nghiệp không sửa được. Hãy đề nghị cơ quan chủ trì trả lại.',
    en: 'The proposal was submitted, so the enterprise cannot change it. Ask the leading agency to return it.',
  },
  OF_AGENCIES: {
    status: 403,
    vi: 'Mục này do cơ quan chủ trì ghi.',
    en: 'The leading agency writes this.',
  },
  STEP_LACKS: {
    status: 422,
    vi: 'Chưa ghi mục này nên chưa chuyển bước được. Hãy sửa hồ sơ rồi làm lại.',
    en: 'This is missing, so the step cannot be taken yet. Complete the record first.',
  },
  NOTHING_COSTS: {
    status: 422,
    vi: 'Hãy ghi kinh phí theo từng nguồn trước khi nộp.',
    en: 'Say what the project costs and who pays before submitting it.',
  },
  REVIEWS_OPEN: {
    status: 422,
    vi: 'Phải có ít nhất một ý kiến thẩm định và không còn phiếu nào chờ (còn {open} phiếu).',
    en: 'At least one review has to be given, and none may be open ({open} are).',
  },
  REPORTS_OPEN: {
    status: 422,
    vi: 'Còn {open} báo cáo tiến độ chưa được nhận. Hãy xử lý trước khi nghiệm thu.',
    en: '{open} progress reports have not been received yet. Deal with them first.',
  },
  PERSON_UNKNOWN: {
    status: 422,
    vi: 'Không có người này trong danh sách tài khoản. Hãy chọn lại.',
    en: 'There is no account of this person. Choose again.',
  },
  NOT_REVIEWING: {
    status: 409,
    vi: 'Nhiệm vụ không ở bước thẩm định.',
    en: 'The project is not under review.',
  },
  OPINION_MISSING: {
    status: 422,
    vi: 'Hãy ghi điểm, kết luận và ý kiến.',
    en: 'Give a score, a verdict and an opinion.',
  },
  TIES_MISSING: {
    status: 422,
    vi: 'Hãy ghi rõ liên quan thế nào.',
    en: 'Say what the tie is.',
  },
  NOT_RUNNING: {
    status: 409,
    vi: 'Nhiệm vụ chưa hoặc không còn thực hiện.',
    en: 'The project is not running.',
  },
  NO_RESULT_YET: {
    status: 409,
    vi: 'Chỉ ghi kết quả áp dụng của nhiệm vụ đang thực hiện hoặc đã nghiệm thu.',
    en: 'Only running or accepted projects have results in use.',
  },
  IN_FUTURE: {
    status: 422,
    vi: 'Ngày này chưa đến. Chỉ ghi việc đã xảy ra.',
    en: 'This day has not come yet. Enter what has happened.',
  },
  LINK_UNKNOWN: {
    status: 422,
    vi: 'Hồ sơ liên kết không phải của doanh nghiệp này. Hãy chọn lại.',
    en: 'What is linked does not belong to this enterprise. Choose again.',
  },
})

const needed: Readonly<Record<string, readonly string[]>> = {
  approve: ['decisionNumber', 'decisionDate'],
  contract: ['contractNumber', 'contractDate'],
  accept: ['acceptanceDocument', 'acceptanceDate', 'result'],
}

/** Proves that a project says what a step rests on. @throws Refusal STEP_LACKS at the field */
export const proveWritten = (project: Readonly<Record<string, unknown>>, action: string): void => {
  const lacking = needed[action]?.find((field) => !project[field])
  if (lacking !== undefined) throw new Refusal(innovationRefusals.STEP_LACKS, {}, lacking)
}

/** How many days ahead people are told of what falls due. */
export const noticeDays = 14
