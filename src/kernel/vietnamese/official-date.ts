/** Day, month and year of an ISO date that stands in the calendar, or undefined. */
const split = (iso: string): { day: number; month: number; year: number } | undefined => {
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []
  const [year, month, day] = [Number(y), Number(m), Number(d)]
  return isReal(year, month, day) ? { day, month, year } : undefined
}

/** Years before 1000 are slips of the hand (0202), never dates of ours. */
const isReal = (year: number, month: number, day: number): boolean => {
  if (!(year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1)) return false
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const two = (n: number): string => String(n).padStart(2, '0')

const need = (iso: string) => {
  const date = split(iso)
  if (!date) throw new RangeError(`Not a date of the calendar: ${iso}`)
  return date
}

/**
 * The date line of a paper: `ngày 05 tháng 3 năm 2026`. Days under 10 and the months 1 and 2 take a leading zero
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I). Throws RangeError when the text is no ISO date of the calendar.
 */
export const officialDate = (iso: string): string => {
  const { day, month, year } = need(iso)
  return `ngày ${two(day)} tháng ${month <= 2 ? two(month) : month} năm ${year}`
}

/** `05/03/2026` for `2026-03-05`. Throws RangeError when the text is no ISO date of the calendar. */
export const shortDate = (iso: string): string => {
  const { day, month, year } = need(iso)
  return `${two(day)}/${two(month)}/${year}`
}

/**
 * Reads a date as people type it: day/month/year with `/`, `-` or `.` (one kind only) and a year of four digits, eight
 * digits as ddmmyyyy, or ISO. Gives `YYYY-MM-DD`, or undefined when it is none of these or not in the calendar
 * (31/02/2026). The day always comes first: 11/30/2026 is no date.
 */
export const parseDate = (text: string): string | undefined => {
  const typed = text.trim()
  if (split(typed)) return typed
  const [, d, , m, y] = /^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})$/.exec(typed) ?? []
  const [, day = d, month = m, year = y] = /^(\d{2})(\d{2})(\d{4})$/.exec(typed) ?? []
  return isReal(Number(year), Number(month), Number(day))
    ? `${year}-${two(Number(month))}-${two(Number(day))}`
    : undefined
}
