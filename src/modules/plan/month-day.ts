import { z } from 'zod'

/** A day of every year, MM-DD; 29 February is not one. */
export const MonthDay = z
  .string()
  .refine((s) => /^\d{2}-\d{2}$/.test(s) && new Date(`2001-${s}T00:00:00Z`).toJSON()?.slice(5, 10) === s, {
    error: 'must be a day that every year has, written MM-DD',
  })
export type MonthDay = z.infer<typeof MonthDay>
