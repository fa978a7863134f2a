import type { CalendarDate } from '#kernel/period.ts'
import { defineRefusals, refuseIf } from '#kernel/refusal.ts'
import { text } from '#kernel/text.ts'

/** What can be checked; each has a checklist of its own. */
export const checkKinds = {
  support: text('Hồ sơ hỗ trợ doanh nghiệp', 'Support project'),
  award: text('Tham dự Giải thưởng Chất lượng Quốc gia', 'Award entry'),
  training: text('Lớp đào tạo', 'Training'),
  body: text('Tổ chức đánh giá sự phù hợp', 'Conformity body'),
} as const
export type CheckKind = keyof typeof checkKinds

export const inspectionRefusals = defineRefusals({
  SUBJECT_MISSING: {
    status: 422,
    vi: 'Hãy chọn doanh nghiệp được kiểm tra, hoặc ghi tên lớp, tổ chức được kiểm tra.',
    en: 'Choose the enterprise, or name the course or body that is checked.',
  },
  PROJECT_UNKNOWN: {
    status: 422,
    vi: 'Không có hồ sơ hỗ trợ này của doanh nghiệp đã chọn. Hãy chọn lại.',
    en: 'The chosen enterprise has no such support project. Choose again.',
  },
  AGENCY_UNKNOWN: {
    status: 422,
    vi: 'Không có cơ quan này trong danh bạ. Hãy chọn lại từ danh sách.',
    en: 'This agency is not in the directory. Choose it from the list again.',
  },
  YEAR_DIFFERS: {
    status: 422,
    vi: 'Ngày kiểm tra phải nằm trong năm {year} của kế hoạch.',
    en: 'The day must lie in the year {year} of the plan.',
  },
  PLAN_UNKNOWN: {
    status: 422,
    vi: 'Chưa lập kế hoạch kiểm tra năm {year}. Hãy lập kế hoạch trước.',
    en: 'There is no plan of checks for {year} yet. Draw it up first.',
  },
  PLAN_TAKEN: {
    status: 409,
    vi: 'Đã có kế hoạch kiểm tra năm {year}. Hãy mở và sửa kế hoạch đó.',
    en: 'The plan of checks for {year} exists. Open and change it.',
  },
  PLAN_IN_USE: {
    status: 409,
    vi: 'Kế hoạch còn {count} cuộc kiểm tra. Hãy xóa hoặc chuyển các cuộc đó trước.',
    en: 'The plan holds {count} visits. Remove or move them first.',
  },
  PLAN_EMPTY: {
    status: 422,
    vi: 'Kế hoạch chưa có cuộc kiểm tra nào. Hãy chọn từ danh sách đề xuất hoặc thêm trước khi trình.',
    en: 'The plan has no visit yet. Choose from the candidates or add one first.',
  },
  DECISION_MISSING: {
    status: 422,
    vi: 'Hãy ghi số và ngày quyết định phê duyệt trước.',
    en: 'Give the number and date of the decision first.',
  },
  PLAN_NOT_APPROVED: {
    status: 409,
    vi: 'Kế hoạch kiểm tra năm {year} chưa được phê duyệt nên chưa thông báo được.',
    en: 'The plan of checks for {year} is not approved, so nothing can be announced.',
  },
  TASK_OUTSIDE: {
    status: 422,
    vi: 'Nhiệm vụ này không thuộc năm {year}.',
    en: 'This task does not run in {year}.',
  },
  ANNOUNCED: {
    status: 409,
    vi: 'Đã thông báo nên không đổi được đối tượng và nội dung kiểm tra. Hãy hủy cuộc này và thêm cuộc khác.',
    en: 'It was announced: who and what is checked stand. Cancel it and add another visit.',
  },
  TEAM_MISSING: {
    status: 422,
    vi: 'Hãy lập đoàn kiểm tra có trưởng đoàn trước khi thông báo.',
    en: 'Name the team and its head before announcing.',
  },
  ONE_HEAD: {
    status: 422,
    vi: 'Đoàn phải có đúng một trưởng đoàn.',
    en: 'A team has exactly one head.',
  },
  MEMBER_TWICE: {
    status: 422,
    vi: '{name} đã có trong đoàn.',
    en: '{name} is in the team already.',
  },
  PERSON_UNKNOWN: {
    status: 422,
    vi: 'Không còn tài khoản này. Hãy chọn lại người.',
    en: 'This account is gone. Choose the person again.',
  },
  OWN_PROJECT: {
    status: 422,
    vi: '{name} đã lập, nộp hoặc duyệt hồ sơ hỗ trợ này nên không kiểm tra được. Hãy chọn người khác.',
    en: '{name} drew up, submitted or decided this project and cannot check it. Choose somebody else.',
  },
  TEAM_FIXED: {
    status: 409,
    vi: 'Biên bản đã ký nên không đổi được đoàn, nội dung và câu trả lời nữa.',
    en: 'The minutes are signed: team, content and answers stand.',
  },
  NOT_ANSWERING: {
    status: 409,
    vi: 'Cuộc kiểm tra đang ở trạng thái «{state}» nên không nhận câu trả lời. Nội dung trên máy của bạn vẫn còn.',
    en: 'The visit is in the state "{state}" and takes no answers. What is on your device stays there.',
  },
  NOT_IN_TEAM: {
    status: 403,
    vi: 'Chỉ thành viên đoàn và cơ quan chủ trì ghi được kết quả kiểm tra.',
    en: 'Only members of the team and the leading agency record results.',
  },
  QUESTION_UNKNOWN: {
    status: 422,
    vi: 'Bảng kiểm của cuộc này không có câu hỏi đó. Hãy tải lại trang khi có mạng.',
    en: 'The checklist of this visit has no such question. Load the page again when there is a line.',
  },
  MINUTES_MISSING: {
    status: 422,
    vi: 'Hãy ghi nội dung biên bản (giờ, địa điểm, đại diện, kết luận) trước khi xác nhận đã ký.',
    en: 'Write the minutes (time, place, representative, conclusion) first.',
  },
  UNANSWERED: {
    status: 422,
    vi: 'Còn {count} câu trong bảng kiểm chưa trả lời.',
    en: '{count} questions of the checklist are not answered.',
  },
  SIGNED_COPY_MISSING: {
    status: 422,
    vi: 'Hãy đính kèm bản biên bản đã ký (mục Minh chứng) trước.',
    en: 'Attach the signed copy of the minutes (under Evidence) first.',
  },
  ENDS_BEFORE: {
    status: 422,
    vi: 'Giờ kết thúc phải sau giờ bắt đầu.',
    en: 'The end must come after the beginning.',
  },
  FINDINGS_OPEN: {
    status: 409,
    vi: 'Còn {count} tồn tại chưa đóng.',
    en: '{count} findings are not closed.',
  },
  DUE_BEFORE_VISIT: {
    status: 422,
    vi: 'Thời hạn khắc phục phải sau ngày kiểm tra.',
    en: 'The due date must come after the visit.',
  },
  REMEDY_UNPROVEN: {
    status: 422,
    vi: 'Hãy đính kèm minh chứng đã khắc phục trước.',
    en: 'Attach evidence of the remedy first.',
  },
  NOT_SIGNED_YET: {
    status: 409,
    vi: 'Biên bản chưa ký nên tồn tại này chưa có hiệu lực.',
    en: 'The minutes are not signed yet, so this finding does not bind.',
  },
  NOT_OVERDUE: {
    status: 409,
    vi: 'Chưa quá hạn khắc phục nên chưa báo cáo cấp trên.',
    en: 'It is not overdue yet, so it is not escalated.',
  },
})

/** One question of a checklist, with the clause or criterion that it rests on. */
export interface Question {
  readonly id: string
  readonly text: string
  readonly clause: string
}

/** Whether something still unremedied is past its due day. */
export const isOverdue = (
  { state, dueOn }: { state: string; dueOn: CalendarDate },
  today: CalendarDate,
): boolean => (state === 'open' || state === 'escalated') && dueOn < today

/** What a member of a team is known by. */
export interface TeamMember {
  readonly personId: string | null
  readonly name: string
  readonly position: string | null
  readonly agencyId: string | null
  readonly head: boolean
}

/** Proves that a team has one head and nobody twice. @throws Refusal ONE_HEAD, MEMBER_TWICE */
export const proveTeam = (members: readonly TeamMember[]): void => {
  refuseIf(members.filter(({ head }) => head).length !== 1, inspectionRefusals.ONE_HEAD, {}, 'members')
  const seen = new Set<string>()
  for (const { personId, name } of members) {
    const key = personId ?? name.toLocaleLowerCase('vi')
    refuseIf(seen.has(key), inspectionRefusals.MEMBER_TWICE, { name }, 'members')
    seen.add(key)
  }
}

/** How an answer of a device meets the one that the server holds. */
export const meeting = (
  held: { version: number; answer: string; note: string | null } | undefined,
  sent: { base: number; answer: string; note: string | null },
): 'write' | 'same' | 'conflict' => {
  if (held === undefined) return 'write'
  if (held.answer === sent.answer && held.note === sent.note) return 'same'
  return held.version === sent.base ? 'write' : 'conflict'
}
