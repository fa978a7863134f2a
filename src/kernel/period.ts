import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { notADay } from './issue-text.ts'

const isOfOurTime = (day: string): boolean => day >= '1900-01-01' && day < '2200-01-01'

/** A day of the calendar of Viet Nam, as `YYYY-MM-DD`; a year far from ours (0202, 9999) is a slip of the hand. */
export const CalendarDate = z.iso
  .date({ abort: true })
  .refine(isOfOurTime, { params: { text: notADay } })
  .describe('Calendar date of Viet Nam, YYYY-MM-DD')
export type CalendarDate = string

/** A calendar year that registers can hold. */
export const Year = z.number().int().min(1990).max(2100)

/** A span of whole calendar years; a single year is a span of one. */
export const YearSpan = z.object({ from: Year, to: Year })
export type YearSpan = z.infer<typeof YearSpan>

/** The years that a record names in two columns. */
export const spanOf = ({ yearFrom, yearTo }: { yearFrom: number; yearTo: number }): YearSpan => ({
  from: yearFrom,
  to: yearTo,
})

/** The years of a span, the first first. */
export const yearsIn = ({ from, to }: YearSpan): number[] =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n)

/** `2026`, or `2021–2025`. */
export const spanText = ({ from, to }: YearSpan): string => (from === to ? String(from) : `${from}–${to}`)

export const vietnamZone = 'Asia/Ho_Chi_Minh'

/** The day that a moment falls on in Viet Nam. */
export const dayOf = (moment: Date): CalendarDate =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(vietnamZone)
    .toPlainDate()
    .toString()

/** The year that a day falls in. */
export const yearOf = (day: CalendarDate): number => Number(day.slice(0, 4))

/** The first moment of a day in Viet Nam. */
export const startOfDay = (day: CalendarDate): Date =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime(vietnamZone).epochMilliseconds)

/** The day so many days later (earlier when negative). */
export const addDays = (day: CalendarDate, days: number): CalendarDate =>
  Temporal.PlainDate.from(day).add({ days }).toString()

/** The day so many months later; the last day of a month stays within its month (31/01 and one month is 28/02). */
export const addMonths = (day: CalendarDate, months: number): CalendarDate =>
  Temporal.PlainDate.from(day).add({ months }).toString()

/** Whole days from one day to another; negative when `to` lies before `from`. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days

/** The day so many working days later; Saturdays and Sundays do not count, holidays are not known. */
export const addWorkingDays = (day: CalendarDate, days: number): CalendarDate => {
  let date = Temporal.PlainDate.from(day)
  for (let left = days; left > 0; ) {
    date = date.add({ days: 1 })
    if (date.dayOfWeek <= 5) left -= 1
  }
  return date.toString()
}
