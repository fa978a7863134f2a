import { type CalendarDate, dayOf, daysBetween } from '#kernel/period.ts'
import { rungAhead } from '#kernel/reminder.ts'
import { type Text, text } from '#kernel/text.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { latenessOf } from './lateness.ts'
import type { ReportRead } from './store.ts'

/** A reminder of a report that stands on the ladder on a day. */
export interface ReportReminder {
  /** The same for the same step to the same day, so that it is said once. */
  readonly key: string
  readonly text: Text
  readonly to: readonly ('officer' | 'leader' | 'focal-leader')[]
}

const ahead = ({ round, report }: ReportRead, today: CalendarDate): ReportReminder | undefined => {
  const { internalCutOff, lastDay, remindAhead, title } = round
  const target = internalCutOff !== null && today <= internalCutOff ? internalCutOff : lastDay
  const left = daysBetween(today, target)
  const rung = rungAhead(remindAhead, left)
  if (left < 0 || rung === undefined) return undefined
  const inside = target === internalCutOff
  return {
    key: `remind/${report.id}/${target}/${rung}`,
    text: text(
      `Còn ${left} ngày đến ${inside ? 'ngày chốt nội bộ' : 'hạn'} ${shortDate(target)}: ${title} (${report.agencyShortName}).`,
      `${left} days to the ${inside ? 'internal cut-off' : 'last day'} ${shortDate(target)}: ${title} (${report.agencyShortName}).`,
    ),
    to: ['officer'],
  }
}

const overdue = ({ round, report }: ReportRead, days: number): ReportReminder => {
  const rung = round.escalateAfter.filter((step) => step <= days).sort((a, b) => b - a)[0]
  return {
    key: `overdue/${report.id}/${round.lastDay}/${rung ?? 0}`,
    text: text(
      `Quá hạn ${days} ngày: ${round.title} (${report.agencyName}).`,
      `${days} days overdue: ${round.title} (${report.agencyName}).`,
    ),
    to: rung === undefined ? ['officer', 'leader'] : ['leader', 'focal-leader'],
  }
}

/**
 * The reminder that is due for a report: the nearest rung of the plan's ladder before the internal cut-off, then before
 * the last day; once overdue, to the leader, and higher after the days that the plan's settings name. A day on which
 * nothing ran is caught up. None for a report that was sent, is not asked for, or has leave.
 */
export const reminderOf = (row: ReportRead, now: Date): ReportReminder | undefined => {
  const { round, report, leave } = row
  const waits = report.state === 'unsent' || report.state === 'draft' || report.state === 'returned'
  if (!report.required || !waits || round.state !== 'open') return undefined
  const { overdue: isOverdue, days } = latenessOf(round, report, { now, leave })
  if (isOverdue) return overdue(row, days)
  return now < round.dueAt ? ahead(row, dayOf(now)) : undefined
}
