import { z } from 'zod'
import { Year } from '#kernel/period.ts'
import dated from './base-years.json' with { type: 'json' }

const known = z
  .object({ baseYears: z.array(z.object({ year: Year, basis: z.string() })).min(1) })
  .parse(dated)
  .baseYears.map(({ year }) => year)

/** The base years in which statistics of Viet Nam stand, with those of stored series; the earliest first. */
export const baseYearsWith = (others: readonly (number | null)[]): number[] =>
  [...new Set([...known, ...others.flatMap((year) => year ?? [])])].sort((a, b) => a - b)
