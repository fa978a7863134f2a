import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { solutionFamilies } from '#modules/catalogue/rules.ts'

/** What is written down of a round. */
export const roundRegister = defineRegister({
  name: 'selection-rounds',
  title: text('Xét chọn', 'Selection'),
  columns: {
    title: {
      label: text('Tên đợt xét chọn', 'Title'),
      type: 'text',
      example: 'Đợt xét chọn doanh nghiệp hỗ trợ năm 2027',
      hint: text('Tên này được in trong quyết định.', 'It is printed in the decision.'),
    },
    year: { label: text('Năm thực hiện', 'Year'), type: 'year' },
    family: {
      label: text('Nhóm giải pháp được hỗ trợ', 'Family of solutions'),
      type: 'choice',
      choices: solutionFamilies,
      hint: text('Để trống: mọi nhóm giải pháp.', 'Empty: every family.'),
    },
    opensOn: { label: text('Chấm điểm từ ngày', 'Scoring from'), type: 'date' },
    closesOn: { label: text('Hạn nộp phiếu', 'Papers due'), type: 'date' },
    places: {
      label: text('Số lượng được chọn', 'Places'),
      type: 'integer',
      hint: text('Ghi số lượng, mức trần, hoặc cả hai.', 'Give places, a ceiling, or both.'),
    },
    ceiling: { label: text('Mức trần kinh phí', 'Ceiling of money'), type: 'money' },
    minimum: {
      label: text('Điểm tối thiểu để được chọn', 'Least score'),
      type: 'decimal',
      hint: text('Thang 100 điểm.', 'Out of 100.'),
    },
    councilNumber: {
      label: text('Số quyết định thành lập hội đồng', 'Decision on the council'),
      type: 'text',
    },
    councilDate: { label: text('Ngày quyết định thành lập', 'Its day'), type: 'date' },
    decisionNumber: { label: text('Số quyết định phê duyệt', 'Decision'), type: 'text' },
    decisionDate: { label: text('Ngày phê duyệt', 'Decided on'), type: 'date' },
    appealsUntil: { label: text('Nhận đề nghị xem xét đến', 'Appeals until'), type: 'date' },
  },
})

/** What is entered when a candidate is added by hand. */
export const candidateRegister = defineRegister({
  name: 'selection-candidates',
  title: text('Ứng viên', 'Candidates'),
  columns: {
    enterprise: { label: text('Doanh nghiệp', 'Enterprise'), type: 'reference', of: 'enterprise' },
    solution: { label: text('Giải pháp', 'Solution'), type: 'reference', of: 'solution' },
    asked: { label: text('Đề nghị ngân sách', 'Asked of the budget'), type: 'money' },
    otherSupport: { label: text('Hỗ trợ từ nguồn khác', 'Other support'), type: 'long-text' },
    reason: { label: text('Lý do thêm', 'Why it is added'), type: 'long-text' },
  },
})

/** What the approval asks for. */
export const approvalRegister = defineRegister({
  name: 'selection-approval',
  title: text('Phê duyệt danh sách', 'Approval'),
  columns: {
    number: {
      label: text('Số quyết định', 'Number of the decision'),
      type: 'text',
      example: '45/QĐ-SKHCN',
      hint: text('Số đã lấy ở sổ văn bản đi.', 'As drawn from the register of outgoing documents.'),
    },
    date: { label: text('Ngày quyết định', 'Day of the decision'), type: 'date' },
    appealsUntil: { label: text('Nhận đề nghị xem xét đến hết ngày', 'Appeals until'), type: 'date' },
  },
})

/** What an adjusting decision asks for. */
export const adjustmentRegister = defineRegister({
  name: 'selection-adjustment',
  title: text('Điều chỉnh danh sách', 'Adjustment'),
  columns: { number: approvalRegister.columns.number, date: approvalRegister.columns.date },
})

const words = { type: 'text' } as const

/** What the history of a round tells besides the columns of the round. */
export const roundHistory = defineRegister({
  ...roundRegister,
  columns: {
    ...roundRegister.columns,
    member: { ...words, label: text('Thành viên', 'Member') },
    enterprise: { ...words, label: text('Doanh nghiệp', 'Enterprise') },
    conflict: { ...words, label: text('Xung đột lợi ích', 'Conflict') },
    score: { type: 'decimal', label: text('Điểm', 'Score') },
    rank: { type: 'integer', label: text('Thứ hạng', 'Place') },
    movedUp: { ...words, label: text('Dự phòng được thay thế', 'Reserve moved up') },
    adjustmentNumber: { ...words, label: text('Số quyết định điều chỉnh', 'Adjusting decision') },
    adjustmentDate: { type: 'date', label: text('Ngày điều chỉnh', 'Adjusted on') },
    left: { ...words, label: text('Ra khỏi danh sách', 'Left the list') },
    joined: { ...words, label: text('Được bổ sung', 'Joined the list') },
    seal: { ...words, label: text('Mã niêm phong quyết định (SHA-256)', 'Seal of the decision (SHA-256)') },
    grounds: { ...words, label: text('Lý do đề nghị', 'Grounds') },
    answer: { ...words, label: text('Trả lời', 'Answer') },
  },
})
