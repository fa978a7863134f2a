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
})

/** Proves the days of a property. @throws Refusal STAGE_TOO_EARLY, GRANT_INCOMPLETE, EXPIRES_TOO_EARLY */
export const proveProperty = (property: PropertyInput): void => {
  const { filedOn, grantNumber, grantedOn, expiresOn } = property
  for (const field of ['acceptedOn', 'grantedOn', 'usedFrom', 'commercialisedOn'] as const)
    refuseIf((property[field] ?? filedOn) < filedOn, propertyRefusals.STAGE_TOO_EARLY, {}, field)
  const lacking = grantNumber === null ? 'grantNumber' : 'grantedOn'
  refuseIf((grantNumber === null) !== (grantedOn === null), propertyRefusals.GRANT_INCOMPLETE, {}, lacking)
  refuseIf(
    expiresOn !== null && expiresOn <= (grantedOn ?? filedOn),
    propertyRefusals.EXPIRES_TOO_EARLY,
    {},
    'expiresOn',
  )
}
