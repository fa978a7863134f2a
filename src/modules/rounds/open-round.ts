import { type CalendarDate, daysBetween, type YearSpan, yearOf } from '#kernel/period.ts'
import { holds, permit } from '#kernel/permission.ts'
import { Refusal, refuseIf } from '#kernel/refusal.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import type { DueDate, Plan } from '#modules/plan/document.ts'
import { dueReviewOf, reportTitle, yearsOfReview } from '#modules/plan/reviews.ts'
import { dueDatesOf, resolveSelector } from '#modules/plan/rules.ts'
import { getPlan } from '#modules/plan/service.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import { holdLock } from '#platform/database/database.ts'
import { begun, emptyReport, keepRound } from './keep-round.ts'
import { endOfDay } from './lateness.ts'
import { roundGrants } from './permissions.ts'
import type { OpenableReview } from './round-shapes.ts'
import { formOf, roundRefusals } from './rules.ts'
import * as store from './store.ts'

/** The due date of agency reports in a year, with its days worked out. @throws Refusal NO_DUE_DATE */
export const agencyDueOf = (plan: Plan, year: number) => {
  const due = dueDatesOf(plan, year).find((one) => one.due.id === plan.reportOutline.agency.dueDate)
  if (due === undefined) throw new Refusal(roundRefusals.NO_DUE_DATE, { year }, 'year')
  return due
}

/** The days of a round that the plan asks, and who owes a report in it. */
interface Terms {
  readonly kind: 'annual' | 'review'
  readonly years: YearSpan
  /** Names the senders, and those who may send too. */
  readonly asks: DueDate
  readonly lastDay: CalendarDate
  readonly dueAt: Date
  readonly internalCutOff: CalendarDate | null
  readonly regime: { readonly from: CalendarDate; readonly to: CalendarDate } | undefined
  readonly actualTo: CalendarDate | null
  readonly remindAhead: readonly number[]
}

/**
 * Opens a round as the plan has it: days, form and reminder ladder are frozen with it. Agencies that must report are
 * those that the plan asks on the last day, so merged ones report once, under the successor; those that may report get a
 * report too (V.1.h, V.1.i, V.5.g, V.6, V.7). Opening again changes nothing.
 */
const openPlanned = (context: Context, termsOf: (plan: Plan) => Terms): Promise<string> =>
  atomically(context, async (inside) => {
    const { db, actor } = inside
    const { plan, versionId } = await getPlan(db, actor.province)
    const terms = termsOf(plan)
    const { kind, years, asks, lastDay, regime } = terms
    await holdLock(db, `report-round ${actor.province} ${plan.id} ${years.from} ${years.to}`)
    const standing = await store.findPlannedRound(db, actor.province, plan.id, years)
    if (standing) return standing.id
    const directory = await directoryOf(db, actor.province)
    const meant = (selectors: readonly DueDate['from'][]) =>
      selectors.flatMap((selector) => resolveSelector(plan, directory.document, selector, lastDay))
    const asked = meant([asks.from])
    const invited = meant(asks.optionalFrom).filter((key) => !asked.includes(key))
    const round = { ...begun(inside, years), lastDay }
    const empty = (keys: readonly string[], required: boolean) =>
      [...new Set(keys)].flatMap((key) => emptyReport(inside, directory, round, key, required) ?? [])
    const day = today(inside)
    const { settings } = plan
    return keepRound(
      inside,
      {
        ...round,
        planVersionId: versionId,
        planId: plan.id,
        kind,
        title: reportTitle(plan, 'agency', years),
        form: formOf(plan, years),
        windowFrom: daysBetween(day, lastDay) > 0 ? day : lastDay,
        internalCutOff: terms.internalCutOff,
        dueAt: terms.dueAt,
        regimeFrom: regime?.from ?? null,
        regimeTo: regime?.to ?? null,
        dataActualTo: terms.actualTo,
        remindAhead: terms.remindAhead.length > 0 ? [...terms.remindAhead] : settings.reminders.daysAhead,
        escalateAfter: settings.lateness.escalateAfterDays,
      },
      [...empty(asked, true), ...empty(invited, false)],
    )
  })

/**
 * Opens the yearly round as the plan has it: due date and its reading, cut-off, data days, form and reminder ladder.
 * @returns the id of the round; of the standing one when it was opened before
 * @throws Refusal FORBIDDEN, NO_PLAN, NO_DUE_DATE
 */
export const openYear = (context: Context, year: number): Promise<string> => {
  permit(context.actor, roundGrants, 'round.run')
  return openPlanned(context, (plan) => {
    const { due, lastDay, dueAt, internalCutOff, dataWindow } = agencyDueOf(plan, year)
    return {
      kind: 'annual',
      years: { from: year, to: year },
      asks: due,
      lastDay,
      dueAt: new Date(dueAt),
      internalCutOff: internalCutOff ?? null,
      regime: dataWindow,
      actualTo: dataWindow?.actualTo ?? null,
      remindAhead: due.reminders,
    }
  })
}

/**
 * Opens the review of one or more phases (V.1.h). Those who owe the yearly report owe this one, until the agencies' last
 * day of the plan, or a day that the focal officer names: it must be named when the plan's day has passed ("hoặc đột
 * xuất khi có yêu cầu").
 * @returns the id of the round; of the standing one when it was opened before
 * @throws Refusal FORBIDDEN, NO_PLAN, REVIEW_UNKNOWN, LAST_DAY_PAST
 */
export const openReview = (
  context: Context,
  { review: id, lastDay: named }: { review: string; lastDay?: CalendarDate | undefined },
): Promise<string> => {
  permit(context.actor, roundGrants, 'round.run')
  return openPlanned(context, (plan) => {
    const review = plan.reportOutline.reviews.find((one) => one.id === id)
    const due = review && dueReviewOf(plan, review)
    const asks = plan.dueDates.find((one) => one.id === plan.reportOutline.agency.dueDate)
    if (due === undefined || asks === undefined) throw new Refusal(roundRefusals.REVIEW_UNKNOWN, {}, 'review')
    const lastDay = named ?? due.agencyLastDay
    refuseIf(lastDay < today(context), roundRefusals.LAST_DAY_PAST, {}, 'lastDay')
    const end = `${due.years.to}-12-31`
    return {
      kind: 'review',
      years: due.years,
      asks,
      lastDay,
      dueAt: endOfDay(lastDay),
      internalCutOff: null,
      regime: undefined,
      actualTo: lastDay < end ? lastDay : end,
      remindAhead: due.due.reminders,
    }
  })
}

type Opened = readonly Pick<store.RoundRecord, 'kind' | 'yearFrom' | 'yearTo'>[]

/** The years whose yearly round the person may still open: this year and the next, within the plan. */
export const openableYears = async (context: Context, opened: Opened): Promise<number[]> => {
  if (!holds(context.actor, roundGrants, 'round.run')) return []
  const { plan } = await getPlan(context.db, context.actor.province)
  const thisYear = yearOf(today(context))
  return [thisYear, thisYear + 1].filter(
    (year) =>
      !opened.some(({ kind, yearTo }) => kind === 'annual' && yearTo === year) &&
      dueDatesOf(plan, year).some(({ due }) => due.id === plan.reportOutline.agency.dueDate),
  )
}

/** The reviews whose phases are over, or end this year, that nobody has opened. */
export const openableReviews = async (context: Context, opened: Opened): Promise<OpenableReview[]> => {
  if (!holds(context.actor, roundGrants, 'round.run')) return []
  const { plan } = await getPlan(context.db, context.actor.province)
  const day = today(context)
  return plan.reportOutline.reviews.flatMap((review): OpenableReview[] => {
    const years = yearsOfReview(plan, review)
    const isOpened = opened.some(
      ({ kind, yearFrom, yearTo }) => kind === 'review' && yearFrom === years.from && yearTo === years.to,
    )
    if (isOpened || years.to > yearOf(day)) return []
    const agencyLastDay = dueReviewOf(plan, review)?.agencyLastDay ?? null
    const lastDay = agencyLastDay !== null && agencyLastDay >= day ? agencyLastDay : null
    return [{ id: review.id, title: reportTitle(plan, 'agency', years), years, lastDay }]
  })
}
