import ical, { ICalCalendarMethod } from 'ical-generator'
import { daysBetween, yearOf } from '#kernel/period.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { type Context, today } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import type { CalendarEntry } from './contract.ts'
import type { Plan } from './document.ts'
import { meantBy, openPlan } from './look-up.ts'
import { dueDatesOf, yearsOf } from './rules.ts'
import { plansInForce } from './service.ts'
import { wordingText } from './wording.ts'

const yearWithin = (plan: Plan, year: number): number => {
  const { from, to } = yearsOf(plan)
  return Math.min(Math.max(year, from), to)
}

/**
 * What is due in a year, with the reading of each day and its ruling, and who sends to whom (187: V.1.h, V.1.i, V.5.g).
 * @throws Refusal FORBIDDEN without `plan.read`, NO_PLAN
 */
export const calendarOf = async (
  context: Context,
  asked: { plan?: string | undefined; year?: number | undefined },
) => {
  const { plan, agencies } = await openPlan(context, asked.plan)
  const day = today(context)
  const year = yearWithin(plan, asked.year ?? yearOf(day))
  const { from, to } = yearsOf(plan)
  const entries = dueDatesOf(plan, year).map(
    ({ due, lastDay, internalCutOff, dataWindow, reminders }): CalendarEntry => {
      const meant = (selector: Parameters<typeof meantBy>[2]) => meantBy(plan, agencies, selector, lastDay)
      return {
        ...{ id: due.id, clause: due.clause, label: wordingText(due.label), onDemand: due.onDemand, lastDay },
        named: `${year}-${due.rule.before}`,
        reading: due.rule.reading,
        ruling: wordingText(due.rule.ruling),
        internalCutOff: internalCutOff ?? null,
        dataWindow: dataWindow ?? null,
        reminders: [...reminders],
        from: meant(due.from),
        optionalFrom: due.optionalFrom.map(meant),
        to: due.to.map(meant),
        daysLeft: daysBetween(day, lastDay),
      }
    },
  )
  return { year, years: Array.from({ length: to - from + 1 }, (_, n) => from + n), entries }
}

/**
 * The due dates of a year of all plans of a province as an iCalendar feed (RFC 5545): whole days of Viet Nam, the last
 * day in time and the earlier cut-off for units, with reminders. Undefined where the province has no plan. It is
 * public, as the dates of the plan are.
 */
export const calendarFeed = async (
  db: Database,
  province: string,
  asked: { year: number; now: Date },
): Promise<string | undefined> => {
  const plans = await plansInForce(db, province)
  if (plans.length === 0) return undefined
  const { document: agencies } = await directoryOf(db, province)
  const calendar = ical({
    name: `Kế hoạch năng suất chất lượng ${asked.year}`,
    prodId: { company: 'NSCL', product: 'Lich ke hoach', language: 'VI' },
    timezone: 'Asia/Ho_Chi_Minh',
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const { plan } of plans)
    for (const { due, lastDay, internalCutOff } of dueDatesOf(plan, asked.year)) {
      const sender = meantBy(plan, agencies, due.from, lastDay).said.vi
      const about = `${plan.number}, mục ${due.clause}. Nơi gửi: ${sender}. ${due.rule.ruling.vi}`
      const add = (id: string, day: string, summary: string) =>
        calendar.createEvent({
          id: `${plan.id}-${due.id}-${asked.year}-${id}@${province}.nscl`,
          stamp: asked.now,
          start: day,
          allDay: true,
          summary,
          description: about,
        })
      add('due', lastDay, `Hạn cuối: ${due.label.vi} (${shortDate(lastDay)})`)
      if (internalCutOff) add('cut-off', internalCutOff, `Hạn nội bộ: ${due.label.vi}`)
    }
  return calendar.toString()
}
