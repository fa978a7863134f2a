import { addDays, type YearSpan } from '#kernel/period.ts'
import { fill, type Text } from '#kernel/text.ts'
import type { Day } from '#modules/agencies/document.ts'
import type { DueDate, Plan } from './document.ts'
import type { ReportForm, ReviewForm } from './report-outline.ts'
import { dueDatesOf, lastDayOf } from './rules.ts'
import type { Wording } from './selector.ts'

/** The years that a review looks back on: all of its phases (187: clause V.1.h). */
export const yearsOfReview = (plan: Pick<Plan, 'phases'>, review: ReviewForm): YearSpan => {
  const phases = plan.phases.filter(({ id }) => review.phases.includes(id))
  return { from: Math.min(...phases.map(({ from }) => from)), to: Math.max(...phases.map(({ to }) => to)) }
}

/** The review that looks back on just these years; undefined for a year and for a span that the plan does not name. */
export const findReviewOver = (plan: Plan, years: YearSpan): ReviewForm | undefined =>
  plan.reportOutline.reviews.find((review) => {
    const own = yearsOfReview(plan, review)
    return own.from === years.from && own.to === years.to
  })

/** A review with its days worked out. */
export interface DueReview {
  readonly due: DueDate
  readonly years: YearSpan
  /** Last day of the consolidated report, and of the agencies' reports before it. */
  readonly lastDay: Day
  readonly agencyLastDay: Day
}

/** When a review is due: in the first year of its due date in which all its phases have come. */
export const dueReviewOf = (plan: Plan, review: ReviewForm): DueReview | undefined => {
  const due = plan.dueDates.find(({ id }) => id === review.dueDate)
  const years = yearsOfReview(plan, review)
  const year = due?.years.find((one) => one >= years.to)
  return due && year
    ? {
        due,
        years,
        lastDay: lastDayOf(due.rule, year),
        agencyLastDay: `${year}-${review.agencyLastDay}`,
      }
    : undefined
}

/** What a report speaks of, in words: `năm 2026`, or `giai đoạn 2021 - 2025`; and what comes after it in the plan. */
export interface PeriodWords {
  readonly period: Text
  readonly nextPeriod: Text
}

const spanWords = ({ from, to }: YearSpan): Text =>
  from === to
    ? { vi: `năm ${from}`, en: String(from) }
    : { vi: `giai đoạn ${from} - ${to}`, en: `${from}–${to}` }

/** What comes after some years: after a year the next year, after phases the next phase; nothing after the last. */
export const nextYearsOf = (plan: Plan, { from, to }: YearSpan): YearSpan | undefined =>
  from === to ? { from: to + 1, to: to + 1 } : plan.phases.find((phase) => phase.from === to + 1)

/** The words for a span of years, and for what comes after it. */
export const periodWords = (plan: Plan, years: YearSpan): PeriodWords => {
  const next = nextYearsOf(plan, years)
  return {
    period: spanWords(years),
    nextPeriod: next ? spanWords(next) : { vi: 'giai đoạn tiếp theo', en: 'the time after' },
  }
}

/** A wording of the outline with its period filled in; a heading in capitals takes the period in capitals. */
export const worded = (wording: Wording, { period, nextPeriod }: PeriodWords): Text => {
  const inLanguage = (words: string, language: keyof Text): string => {
    const values = { period: period[language], nextPeriod: nextPeriod[language] }
    const filled = fill({ vi: words, en: '' }, values).vi
    const named = fill({ vi: words, en: '' }, { period: '', nextPeriod: '' }).vi
    return words !== filled && named === named.toLocaleUpperCase('vi')
      ? filled.toLocaleUpperCase('vi')
      : filled
  }
  return { vi: inLanguage(wording.vi, 'vi'), en: inLanguage(wording.en ?? wording.vi, 'en') }
}

/** The title of a report over some years: of the review that the plan names for them, else of the yearly form. */
export const reportTitle = (plan: Plan, form: 'consolidated' | 'agency', years: YearSpan): string => {
  const review = findReviewOver(plan, years)
  const yearly: ReportForm = plan.reportOutline[form]
  const title = review ? (form === 'agency' ? review.agencyTitle : review.title) : yearly.title
  return worded(title, periodWords(plan, years)).vi
}

/** Last day of the consolidated report on some years, and the day of its first reminder; undefined where the plan sets none. */
export const consolidatedDayOf = (
  plan: Plan,
  years: YearSpan,
): { lastDay: Day; firstReminder: Day } | undefined => {
  const review = findReviewOver(plan, years)
  const dated = review
    ? dueReviewOf(plan, review)
    : dueDatesOf(plan, years.to).find(({ due }) => due.id === plan.reportOutline.consolidated.dueDate)
  return (
    dated && {
      lastDay: dated.lastDay,
      firstReminder: addDays(dated.lastDay, -Math.max(0, ...dated.due.reminders)),
    }
  )
}
