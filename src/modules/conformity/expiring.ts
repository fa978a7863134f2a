import { z } from 'zod'
import { Message } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/period.ts'

/** A kind of paper that runs out: how many do until a day, how many have, and where they are listed. */
export const Expiring = z.object({
  kind: z.string(),
  label: Message,
  soon: z.number().int().describe('How many run out from today to the last day'),
  late: z
    .number()
    .int()
    .nullable()
    .describe('How many have run out and still stand; null where it is not counted'),
  to: CalendarDate,
  soonPath: z.string(),
  latePath: z.string(),
})
export type Expiring = z.infer<typeof Expiring>
