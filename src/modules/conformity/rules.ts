import type { CalendarDate } from '#kernel/period.ts'
import { defineRefusals, refuseIf } from '#kernel/refusal.ts'
import type { BodyInput, Standing } from './contract.ts'

export const conformityRefusals = defineRefusals({
  BODY_TAKEN: {
    status: 409,
    vi: 'Tổ chức này đã có trong danh bạ. Hãy mở dòng đó.',
    en: 'This body is in the register already. Open that row.',
  },
  BODY_UNKNOWN: {
    status: 422,
    vi: 'Chưa có tổ chức này trong danh bạ. Hãy thêm tổ chức trước.',
    en: 'This body is not in the register yet. Add it first.',
  },
  PARENT_UNKNOWN: {
    status: 422,
    vi: 'Không có cơ quan này trong danh bạ. Hãy chọn lại từ danh sách.',
    en: 'This agency is not in the directory. Choose it from the list again.',
  },
  EXPIRES_TOO_EARLY: {
    status: 422,
    vi: 'Ngày hết hạn phải sau ngày cấp.',
    en: 'The day of expiry must come after the day of issue.',
  },
  LEVEL_WITHOUT_DECISION: {
    status: 422,
    vi: 'Mỗi mức đã đạt phải có cả ngày và số quyết định.',
    en: 'Each level reached needs both its day and the number of its decision.',
  },
  LEVEL_OUT_OF_ORDER: {
    status: 422,
    vi: 'Phải đạt mức thấp hơn trước, và ngày không thể sớm hơn ngày của mức đó.',
    en: 'The lower level comes first, and its day cannot be later than this one.',
  },
  LEVEL_WITHOUT_RECOGNITION: {
    status: 422,
    vi: 'Mức quốc gia, quốc tế phải dựa trên đăng ký, công nhận hoặc chỉ định còn ghi số và ngày cấp.',
    en: 'The national and international levels rest on a recognition with its number and day of issue.',
  },
})

const steps = [
  { on: 'formedOn', decision: 'formedDecision', below: undefined },
  { on: 'nationalOn', decision: 'nationalDecision', below: 'formedOn' },
  { on: 'internationalOn', decision: 'internationalDecision', below: 'nationalOn' },
] as const

const proveLevels = (body: BodyInput): void => {
  for (const { on, decision, below } of steps) {
    const day = body[on]
    const lacking = day === null ? on : decision
    refuseIf(
      (day === null) !== (body[decision] === null),
      conformityRefusals.LEVEL_WITHOUT_DECISION,
      {},
      lacking,
    )
    if (day === null || below === undefined) continue
    const lower = body[below]
    refuseIf(lower === null || lower > day, conformityRefusals.LEVEL_OUT_OF_ORDER, {}, on)
    const unrecognised = body.number === null ? 'number' : body.issued === null ? 'issued' : undefined
    refuseIf(unrecognised !== undefined, conformityRefusals.LEVEL_WITHOUT_RECOGNITION, {}, unrecognised)
  }
}

/**
 * Proves the facts of a body (I.3.2.a.5, I.3.2.b.5).
 * @throws Refusal EXPIRES_TOO_EARLY, LEVEL_WITHOUT_DECISION, LEVEL_OUT_OF_ORDER, LEVEL_WITHOUT_RECOGNITION
 */
export const proveBody = (body: BodyInput): void => {
  const { issued, expires } = body
  const isShort = issued !== null && expires !== null && expires <= issued
  refuseIf(isShort, conformityRefusals.EXPIRES_TOO_EARLY, {}, 'expires')
  proveLevels(body)
}

/** How a recognition stands on a day; the day of expiry itself is the last on which it stands. */
export const standingOn = (
  { status, expires }: { status: string; expires: CalendarDate | null },
  day: CalendarDate,
): Standing => {
  if (status === 'suspended' || status === 'withdrawn') return status
  return expires !== null && expires < day ? 'expired' : 'valid'
}
