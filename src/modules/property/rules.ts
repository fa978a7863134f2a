import { defineRefusals, refuseIf } from '#kernel/refusal.ts'
import type { PropertyInput } from './contract.ts'

export const propertyRefusals = defineRefusals({
  STAGE_TOO_EARLY: {
    status: 422,
    vi: 'Ngày này không thể trước ngày nộp đơn.',
    en: 'This day cannot come before the day of filing.',
  },
  GRANT_INCOMPLETE: {
    status: 422,
    vi: 'Văn bằng phải có cả số và ngày cấp.',
    en: 'A grant needs both its number and its date.',
  },
  EXPIRES_TOO_EARLY: {
    status: 422,
    vi: 'Ngày hết hạn phải sau ngày cấp.',
    en: 'The day of expiry must come after the day of issue.',
  },
  END_UNEXPLAINED: {
    status: 422,
    vi: 'Hãy ghi lý do đơn hoặc văn bằng chấm dứt (từ chối, rút, hủy bỏ).',
    en: 'Say why the application or grant ended (refused, withdrawn, cancelled).',
  },
  PROPERTY_UNKNOWN: {
    status: 422,
    vi: 'Không tìm thấy tài sản trí tuệ này trong phạm vi của bạn. Hãy chọn lại.',
    en: 'There is no such property within your reach. Choose again.',
  },
  DUE_TAKEN: {
    status: 409,
    vi: 'Khoản này đã có trong sổ. Hãy mở khoản đó để ghi ngày nộp.',
    en: 'This fee stands in the register already. Open it to enter the payment.',
  },
  DUE_DAY_MISSING: {
    status: 422,
    vi: 'Hãy ghi hạn nộp; phần mềm chỉ tự tính hạn duy trì, gia hạn của văn bằng đã cấp.',
    en: 'Give the due day; it is worked out only for upkeep of what has been granted.',
  },
  OTHER_UPKEEP: {
    status: 422,
    vi: 'Loại tài sản này không có khoản «{kind}».',
    en: 'This kind of property has no fee of this kind.',
  },
  PAID_IN_FUTURE: {
    status: 422,
    vi: 'Ngày nộp không thể sau hôm nay.',
    en: 'A fee cannot have been paid after today.',
  },
})

/** Proves the days of a property. @throws Refusal STAGE_TOO_EARLY, GRANT_INCOMPLETE, EXPIRES_TOO_EARLY, END_UNEXPLAINED */
export const proveProperty = (property: PropertyInput): void => {
  const { filedOn, grantNumber, grantedOn, expiresOn } = property
  for (const field of ['acceptedOn', 'grantedOn', 'usedFrom', 'commercialisedOn', 'endedOn'] as const)
    refuseIf((property[field] ?? filedOn) < filedOn, propertyRefusals.STAGE_TOO_EARLY, {}, field)
  const lacking = grantNumber === null ? 'grantNumber' : 'grantedOn'
  refuseIf((grantNumber === null) !== (grantedOn === null), propertyRefusals.GRANT_INCOMPLETE, {}, lacking)
  refuseIf(
    expiresOn !== null && expiresOn <= (grantedOn ?? filedOn),
    propertyRefusals.EXPIRES_TOO_EARLY,
    {},
    'expiresOn',
  )
  const isUnexplained = property.endedOn !== null && property.endedReason === null
  refuseIf(isUnexplained, propertyRefusals.END_UNEXPLAINED, {}, 'endedReason')
}

/** Days before its due day from which a fee of the application stands among the to-dos; upkeep follows the law. */
export const noticeDays = 30
