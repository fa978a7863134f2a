import { type CalendarDate, daysBetween } from '#kernel/period.ts'
import { searchKey } from '#kernel/vietnamese/search-key.ts'
import type { Standing } from './certificate.ts'
import type { CertificateState } from './workflow.ts'

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

/**
 * How much of what was held somebody was there for: hours present of hours held, in whole per cent rounded down; null
 * where no session was held, so that nothing can be missed.
 */
export const presentShare = (
  sessions: readonly { readonly id: string; readonly hours: string }[],
  seenAt: readonly string[],
): number | null => {
  const hours = (held: readonly { readonly hours: string }[]) =>
    held.reduce((sum, one) => sum + Math.round(Number(one.hours) * 100), 0)
  const whole = hours(sessions)
  return whole === 0
    ? null
    : Math.floor((hours(sessions.filter(({ id }) => seenAt.includes(id))) * 100) / whole)
}
