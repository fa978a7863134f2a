import { defineRefusals } from '#kernel/refusal.ts'

export const budgetRefusals = defineRefusals({
  OVERSPENT: {
    status: 409,
    vi: 'Chỉ còn {left} đồng ở mục «{account}», không đủ {wanted} đồng. Hãy giảm số tiền hoặc xin điều chỉnh dự toán.',
    en: 'Only {left} đồng are left under "{account}", not {wanted} đồng. Lower the amount or ask for an adjustment.',
  },
  AMOUNT_MISSING: { status: 422, vi: 'Hãy ghi số tiền lớn hơn 0.', en: 'Give an amount above 0.' },
  CALL_UNKNOWN: {
    status: 422,
    vi: 'Không có đợt lập dự toán này. Hãy chọn lại.',
    en: 'There is no such call. Choose again.',
  },
  CALL_NOT_APPRAISED: {
    status: 409,
    vi: 'Dự toán năm {year} chưa thẩm định xong nên chưa phê duyệt, phân bổ được.',
    en: 'The estimate of {year} has not been appraised yet.',
  },
  DECISION_CLOSED: {
    status: 409,
    vi: 'Quyết định đã trình hoặc đã ban hành nên không sửa được. Hãy đề nghị trả lại, hoặc lập quyết định điều chỉnh.',
    en: 'The decision was submitted or issued. Ask to have it returned, or prepare an adjustment.',
  },
  DECISION_EMPTY: {
    status: 422,
    vi: 'Quyết định chưa có dòng nào. Hãy lấy dòng từ dự toán.',
    en: 'The decision has no line yet. Fill it from the estimate.',
  },
  DECISION_NUMBER: {
    status: 422,
    vi: 'Số quyết định có dạng 21/QĐ-UBND. Để trống để lấy số tiếp theo trong sổ văn bản đi.',
    en: 'A number looks like 21/QĐ-UBND. Left empty, the next of the register of outgoing documents is taken.',
  },
  DECISION_AHEAD: {
    status: 422,
    vi: 'Ngày quyết định không được sau hôm nay.',
    en: 'The decision cannot be dated in the future.',
  },
  LINE_UNKNOWN: {
    status: 422,
    vi: 'Dòng dự toán này không thuộc đợt của quyết định.',
    en: 'This line does not belong to the call of the decision.',
  },
  LINE_TWICE: {
    status: 422,
    vi: 'Cùng một dòng, nguồn và cơ quan đã có trong quyết định. Hãy gộp lại.',
    en: 'The same line, source and agency stand here already. Join them.',
  },
  SOURCE_NOT_BUDGET: {
    status: 422,
    vi: 'Nguồn «{source}» không do tỉnh phê duyệt, phân bổ.',
    en: 'The source "{source}" is not money that the province allocates.',
  },
  AGENCY_MISSING: {
    status: 422,
    vi: 'Hãy chọn cơ quan được phân bổ.',
    en: 'Choose the agency that is given the money.',
  },
  AGENCY_UNKNOWN: {
    status: 422,
    vi: 'Không có cơ quan này trong danh bạ.',
    en: 'This agency is not in the directory.',
  },
  ONLY_MORE: {
    status: 422,
    vi: 'Phê duyệt lần đầu phải lớn hơn 0; muốn giảm hãy lập quyết định điều chỉnh.',
    en: 'An approval is above 0; to lower it, prepare an adjustment.',
  },
  ALREADY_APPROVED: {
    status: 409,
    vi: 'Dòng «{content}» đã được phê duyệt. Hãy lập quyết định điều chỉnh.',
    en: 'The line "{content}" has been approved. Prepare an adjustment.',
  },
  WHY_DIFFERENT: {
    status: 422,
    vi: 'Mức phê duyệt khác mức thẩm định ({appraised} đồng). Hãy ghi lý do.',
    en: 'The amount differs from what was appraised ({appraised} đồng). Say why.',
  },
  ALLOCATION_UNKNOWN: {
    status: 422,
    vi: 'Không có khoản được phân bổ này trong phạm vi của bạn. Hãy chọn lại.',
    en: 'There is no such allocation within your reach. Choose again.',
  },
  ALLOCATION_FIXED: {
    status: 409,
    vi: 'Không đổi được khoản phân bổ của một cam kết đã ghi. Hãy giảm cam kết này và lập cam kết khác.',
    en: 'The allocation of a commitment stands. Release it and make another.',
  },
  AMOUNT_FIXED: {
    status: 409,
    vi: 'Số tiền cam kết đổi bằng «Tăng cam kết» hoặc «Giảm cam kết», không sửa trực tiếp.',
    en: 'The amount is changed by committing more or releasing, not here.',
  },
  COMMITMENT_USED: {
    status: 409,
    vi: 'Cam kết này đã có tiền trong sổ nên không xóa được. Hãy giảm cam kết về 0.',
    en: 'Money stands under this commitment, so it cannot be removed. Release it to 0.',
  },
  DAY_OUTSIDE: {
    status: 422,
    vi: 'Ngày phải từ 01/01/{year} đến hôm nay.',
    en: 'The day lies between 1 January {year} and today.',
  },
  DOCUMENT_MISSING: {
    status: 422,
    vi: 'Hãy ghi số, ngày chứng từ.',
    en: 'Give the number and day of the voucher.',
  },
  REASON_MISSING: {
    status: 422,
    vi: 'Hãy ghi rõ lý do.',
    en: 'Please give the reason.',
  },
  PAPER_EARLY: {
    status: 409,
    vi: 'Chưa đến bước gửi văn bản này. Hãy hoàn thành bước trước rồi lấy số.',
    en: 'This paper is not due yet. Take the step before it first.',
  },
  COMMITTED_LATE: {
    status: 422,
    vi: 'Cam kết bằng tiền của năm {year} phải ký trong năm {year}.',
    en: 'A commitment of the money of {year} is signed within {year}.',
  },
  WINDOW_OVER: {
    status: 409,
    vi: 'Hạn chỉnh lý quyết toán năm {year} là {day} ({source}), nay đã hết nên không ghi thêm vào sổ của năm đó. Hãy lập quyết toán, hoặc ghi vào năm nay.',
    en: 'The spending of {year} could be corrected until {day}. Settle that year, or write it into this one.',
  },
  YEAR_CLOSED: {
    status: 409,
    vi: 'Năm {year} của cơ quan đã gửi hoặc đã duyệt quyết toán nên không ghi thêm được.',
    en: 'The settlement of {year} was sent or accepted, so nothing can be added.',
  },
  SETTLEMENT_TAKEN: {
    status: 409,
    vi: 'Cơ quan đã có quyết toán năm {year}. Hãy mở bản đó.',
    en: 'There is a settlement of {year} already. Open that one.',
  },
  NOTHING_ALLOCATED: {
    status: 409,
    vi: 'Cơ quan không được phân bổ kinh phí năm {year}.',
    en: 'The agency was allocated nothing in {year}.',
  },
  ADVANCE_OPEN: {
    status: 409,
    vi: 'Còn {amount} đồng tạm ứng chưa thanh toán. Hãy thanh toán hoặc thu hồi trước khi gửi quyết toán.',
    en: '{amount} đồng of advances are open. Clear or recover them first.',
  },
  CARRY_TOO_MUCH: {
    status: 422,
    vi: 'Chỉ còn {left} đồng chưa chi để chuyển nguồn.',
    en: 'Only {left} đồng are unspent and can be carried over.',
  },
  EXPLANATION_MISSING: {
    status: 422,
    vi: 'Hãy giải trình chênh lệch giữa số được giao và số quyết toán của: {lines}.',
    en: 'Explain the difference between what was allocated and spent of: {lines}.',
  },
})
