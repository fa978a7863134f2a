import { parseDate, shortDate } from '#kernel/vietnamese/official-date.ts'

/** A calendar date as dd/MM/yyyy; nothing for an absent one. */
export const dateText = (day: string | null | undefined): string => {
  const read = day ? parseDate(day.slice(0, 10)) : undefined
  return read === undefined ? (day ?? '') : shortDate(read)
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

/** A moment by the clock of Viet Nam: `23/11/2026 09:05`. */
export const momentText = (moment: string | null | undefined): string =>
  moment ? clock.format(new Date(moment)).replace(',', '') : ''

/** A calendar date that machines can read too. */
export const TextDate = ({ day }: { day: string | null | undefined }) =>
  day ? <time dateTime={day}>{dateText(day)}</time> : null

/** A moment that machines can read too. */
export const TextMoment = ({ at }: { at: string | null | undefined }) =>
  at ? <time dateTime={at}>{momentText(at)}</time> : null
