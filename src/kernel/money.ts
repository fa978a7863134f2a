import { z } from 'zod'

/** Whole đồng, exact. In JSON it travels as a string of digits. */
export type Dong = bigint

/** Money in JSON: whole đồng as digits, up to 10^15, with a sign where a difference may be negative. */
export const DongText = z
  .string()
  .regex(/^-?\d{1,15}$/)
  .describe('Whole đồng as a string of digits')

/** Reads money from JSON. */
export const toDong = (digits: string | null | undefined): Dong => BigInt(digits ?? '0')

/** Adds up; nothing is rounded. */
export const sumDong = (amounts: Iterable<Dong>): Dong => {
  let sum = 0n
  for (const amount of amounts) sum += amount
  return sum
}
