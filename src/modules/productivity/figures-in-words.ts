import type { YearSpan } from '#kernel/period.ts'
import { formatNumber } from '#kernel/vietnamese/money-words.ts'

/** A decimal as per cent with two places; a dash where it has no meaning. */
export const percent = (value: number | null): string =>
  value === null ? '—' : `${formatNumber(Math.round(value * 10_000) / 100)} %`

/** A plain number with so many places. */
export const plain = (value: number | null, places = 2): string =>
  value === null ? '—' : formatNumber(Math.round(value * 10 ** places) / 10 ** places)

export const keyOf = ({ from, to }: YearSpan): string => `${from}-${to}`
