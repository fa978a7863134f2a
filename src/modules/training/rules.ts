import { type CalendarDate, daysBetween } from '#kernel/period.ts'
import { defineRefusals } from '#kernel/refusal.ts'
import { searchKey } from '#kernel/vietnamese/search-key.ts'
import type { Standing } from './certificate.ts'
import type { CertificateState } from './workflow.ts'

export const trainingRefusals = defineRefusals({
  DAYS_REVERSED: {
    status: 422,
    vi: 'Ngày kết thúc đứng trước ngày bắt đầu. Hãy xem lại hai ngày.',
    en: 'The last day lies before the first. Check both days.',
  },
  NOT_OWN_COURSE: {
    status: 403,
    vi: 'Bạn chỉ ghi được lớp do cơ quan mình tổ chức. Hãy chọn cơ quan của bạn, hoặc nhờ cơ quan đầu mối.',
    en: 'You can only enter courses that your own agency runs. Choose it, or ask the focal agency.',
  },
  ORGANISER_UNKNOWN: {
    status: 422,
    vi: 'Chưa có cơ quan này trong danh bạ. Hãy chọn lại từ danh sách.',
    en: 'This agency is not in the directory. Choose it from the list.',
  },
  TASK_UNKNOWN: {
    status: 422,
    vi: 'Phụ lục của kế hoạch không có dòng «{task}». Hãy chọn lại từ danh sách.',
    en: 'The annex of the plan has no row "{task}". Choose it from the list.',
  },
  COST_SOURCE_MISSING: {
    status: 422,
    vi: 'Hãy ghi nguồn của kinh phí.',
    en: 'Say where the money comes from.',
  },
  COST_SOURCE_UNKNOWN: {
    status: 422,
    vi: 'Kế hoạch không nêu nguồn «{source}». Hãy chọn lại từ danh sách.',
    en: 'The plan names no such source as "{source}". Choose it from the list.',
  },
  CODE_TAKEN: {
    status: 409,
    vi: 'Mã lớp này đã dùng cho «{title}». Hãy ghi mã khác, hoặc để trống để hệ thống đặt mã.',
    en: 'This code belongs to "{title}". Write another, or leave it empty to have one made.',
  },
  COURSE_ATTENDED: {
    status: 409,
    vi: 'Lớp còn {count} lượt tham dự. Hãy xóa danh sách tham dự trước khi xóa lớp.',
    en: 'The course still has {count} attendances. Remove these before the course.',
  },
  COURSE_UNKNOWN: {
    status: 422,
    vi: 'Chưa có lớp này. Hãy thêm lớp trước, rồi ghi người tham dự.',
    en: 'There is no such course yet. Add the course first, then who attended it.',
  },
  BODY_MISSING: {
    status: 422,
    vi: 'Hãy ghi đơn vị của người tham dự, hoặc chọn doanh nghiệp trong danh bạ.',
    en: 'Write the body that the person comes from, or choose an enterprise.',
  },
  BODY_IS_ENTERPRISE: {
    status: 422,
    vi: 'Đã chọn doanh nghiệp thì loại đơn vị phải là doanh nghiệp, hợp tác xã.',
    en: 'With an enterprise chosen, the kind of body must be enterprise or cooperative.',
  },
  ATTENDED_TWICE: {
    status: 409,
    vi: '«{name}» đã có trong danh sách lớp này. Nếu là người khác trùng tên, hãy ghi năm sinh của cả hai.',
    en: '"{name}" already stands in the list of this course. For a namesake, give the birth year of both.',
  },
  CERTIFICATE_TAKEN: {
    status: 409,
    vi: 'Số này của tổ chức cấp này đã ghi cho «{name}». Hãy mở chứng chỉ đó thay vì thêm mới.',
    en: 'This number of this issuer is already there for "{name}". Open that certificate instead.',
  },
  ISSUED_IN_FUTURE: {
    status: 422,
    vi: 'Ngày cấp chưa tới. Chỉ ghi chứng chỉ đã cấp.',
    en: 'The day of issue has not come yet. Only enter certificates that were issued.',
  },
  EXPIRY_BEFORE_ISSUE: {
    status: 422,
    vi: 'Ngày hết hạn phải sau ngày cấp.',
    en: 'The day of expiry must come after the day of issue.',
  },
  DECISION_DAY: {
    status: 422,
    vi: 'Ngày quyết định phải từ {from} đến hôm nay.',
    en: 'The day of the decision must lie between {from} and today.',
  },
})

/** What is known of a person, to tell people apart inside a province. */
export interface PersonMarks {
  readonly name: string
  readonly birthYear?: number | null | undefined
  readonly email?: string | null | undefined
  readonly phone?: string | null | undefined
  /** The body that the person comes from, or the id of the enterprise. */
  readonly body?: string | null | undefined
}

/**
 * Who a person is inside a province: the folded name with the first known of birth year, e-mail, telephone, body.
 * `Hoà` and `Hòa` are one; namesakes of different bodies are two; a person who changed the body stays one only
 * where a birth year, an e-mail or a telephone says so.
 */
export const personKey = ({ name, birthYear, email, phone, body }: PersonMarks): string => {
  const mark =
    birthYear ??
    (email?.trim().toLowerCase() ||
      phone?.replace(/\D/g, '').replace(/^84(?=\d{9}$)/, '0') ||
      searchKey(body ?? ''))
  return `${searchKey(name)}|${mark}`
}

/** How a certificate stands on a day; it is still good on its last day (domain trap 19). */
export const standingOf = (
  certificate: { readonly state: CertificateState; readonly expiresOn: CalendarDate | null },
  day: CalendarDate,
  expiringDays: number,
): Standing => {
  if (certificate.state !== 'valid') return certificate.state
  if (certificate.expiresOn === null) return 'valid'
  const left = daysBetween(day, certificate.expiresOn)
  if (left < 0) return 'expired'
  return left <= expiringDays ? 'expiring' : 'valid'
}
