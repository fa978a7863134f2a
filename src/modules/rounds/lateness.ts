import { addDays, type CalendarDate, dayOf, daysBetween, startOfDay } from '#kernel/period.ts'
import { type Text, text } from '#kernel/text.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import type { Lock, Verdict } from './agency-report-shapes.ts'

/** What a round says about time. `dueAt` is 24:00 in Viet Nam of the last day. */
export interface RoundTime {
  readonly state: 'open' | 'closed'
  readonly windowFrom: CalendarDate
  readonly windowTo: CalendarDate | null
  readonly internalCutOff: CalendarDate | null
  readonly lastDay: CalendarDate
  readonly dueAt: Date
}

/** A leave to send late that has not been withdrawn. */
export interface Leave {
  readonly expiresAt: Date
  readonly approvedByName: string
}

/** What is known of the moment. */
export interface Asking {
  readonly now: Date
  readonly leave?: Leave | undefined
  /** The focal agency gave the report back: it may be sent again though window or round are over. */
  readonly returned?: boolean | undefined
}

/** The instant at which a day ends in Viet Nam. */
export const endOfDay = (day: CalendarDate): Date => startOfDay(addDays(day, 1))

const lastDayBefore = (moment: Date): string => shortDate(dayOf(new Date(moment.getTime() - 1)))

const lock = (state: Lock['state'], reason: Text, until: Date | null, pastCutOff: boolean): Lock => {
  const verdicts: Partial<Record<Lock['state'], Verdict>> = {
    open: 'on-time',
    excepted: 'excepted',
    late: 'late',
  }
  const verdict = verdicts[state] ?? null
  return {
    state,
    maySend: verdict !== null,
    verdict,
    reason,
    until: until?.toISOString() ?? null,
    pastCutOff,
  }
}

/**
 * Whether a report may be sent at a moment, and how it would stand (V.1.i, V.5.g). In time is strictly before the due
 * instant; the internal cut-off only warns. After it a report is taken and is late, unless a leave covers the moment.
 * It is refused before the window opens, after the window's last day, and when the round is closed; a leave reaches
 * past the window, and a report that was given back past both.
 */
export const lockOn = (round: RoundTime, { now, leave, returned = false }: Asking): Lock => {
  const today = dayOf(now)
  const pastCutOff = round.internalCutOff !== null && today > round.internalCutOff
  const excepted = leave !== undefined && now < leave.expiresAt
  if (round.state === 'closed' && !returned)
    return lock(
      'locked',
      text(
        'Đợt báo cáo đã đóng. Cơ quan đầu mối mở lại đợt thì mới gửi được.',
        'The round is closed. The focal agency has to open it again.',
      ),
      null,
      pastCutOff,
    )
  if (today < round.windowFrom)
    return lock(
      'early',
      text(
        `Nhận báo cáo từ ngày ${shortDate(round.windowFrom)}; có thể viết trước.`,
        `Reports are taken from ${shortDate(round.windowFrom)}; you can write ahead.`,
      ),
      startOfDay(round.windowFrom),
      pastCutOff,
    )
  if (now < round.dueAt) return lock('open', openReason(round, pastCutOff), round.dueAt, pastCutOff)
  if (excepted)
    return lock(
      'excepted',
      text(
        `Được gia hạn đến hết ngày ${lastDayBefore(leave.expiresAt)}; người cho phép: ${leave.approvedByName}.`,
        `Leave until the end of ${lastDayBefore(leave.expiresAt)}, given by ${leave.approvedByName}.`,
      ),
      leave.expiresAt,
      pastCutOff,
    )
  if (round.windowTo !== null && today > round.windowTo && !returned)
    return lock(
      'locked',
      text(
        `Đã hết thời gian nhận báo cáo (${shortDate(round.windowTo)}). Hãy đề nghị lãnh đạo cơ quan đầu mối gia hạn.`,
        `Reports are no longer taken (${shortDate(round.windowTo)}). Ask the leader of the focal agency for leave.`,
      ),
      null,
      pastCutOff,
    )
  return lock(
    'late',
    text(
      `Đã quá hạn từ hết ngày ${shortDate(round.lastDay)}. Vẫn gửi được, nhưng ghi là trễ hạn.`,
      `It was due by the end of ${shortDate(round.lastDay)}. It can still be sent, and will be marked late.`,
    ),
    round.windowTo === null || returned ? null : endOfDay(round.windowTo),
    pastCutOff,
  )
}

const openReason = (round: RoundTime, pastCutOff: boolean): Text =>
  pastCutOff && round.internalCutOff !== null
    ? text(
        `Đã qua ngày chốt nội bộ ${shortDate(round.internalCutOff)}; hạn theo quy định là hết ngày ${shortDate(round.lastDay)}.`,
        `The internal cut-off of ${shortDate(round.internalCutOff)} has passed; by law it is due by the end of ${shortDate(round.lastDay)}.`,
      )
    : text(`Hạn gửi: hết ngày ${shortDate(round.lastDay)}.`, `Due by the end of ${shortDate(round.lastDay)}.`)

/** What a report says about being late. */
export interface ReportTime {
  readonly required: boolean
  readonly verdict: Verdict | null
  readonly firstSentAt: Date | null
}

/**
 * How many days late a report is: sent late, or owed and not sent (then `overdue`). 0 when it is in time, covered by a
 * leave, or not asked for. The first submission that was not taken back counts: a return is the focal agency's time.
 */
export const latenessOf = (
  round: RoundTime,
  report: ReportTime,
  { now, leave }: Asking,
): { days: number; overdue: boolean } => {
  if (report.verdict === 'late' && report.firstSentAt !== null)
    return { days: daysBetween(round.lastDay, dayOf(report.firstSentAt)), overdue: false }
  const owed = report.verdict === null && report.required && now >= round.dueAt
  if (!owed || (leave !== undefined && now < leave.expiresAt)) return { days: 0, overdue: false }
  return { days: daysBetween(round.lastDay, dayOf(now)), overdue: true }
}
