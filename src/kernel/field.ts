import { z } from 'zod'
import { CalendarDate } from './period.ts'

/** A text that may be left out; an empty field of a form means absent. */
export const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullish()
    .transform((value) => value || null)

/** A day that may be left out. */
export const optionalDate = CalendarDate.or(z.literal(''))
  .nullish()
  .transform((value) => value || null)

/** A record that may be left out, by its id. */
export const optionalId = z
  .uuid()
  .or(z.literal(''))
  .nullish()
  .transform((value) => value || null)

/** Money that is paid: whole đồng as digits, never negative; an empty field means none. */
export const Amount = z
  .string()
  .regex(/^\d{0,15}$/)
  .nullish()
  .transform((value) => String(BigInt(value || '0')))
  .describe('Whole đồng as a string of digits')

/** The keys of a closed list of choices, for `z.enum`. */
export const keysOf = <T extends object>(choices: T) =>
  Object.keys(choices) as [keyof T & string, ...(keyof T & string)[]]
