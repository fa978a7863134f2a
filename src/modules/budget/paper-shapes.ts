import { z } from 'zod'
import { CalendarDate } from '#kernel/period.ts'

/** Papers that take a number when they are sent: the letter to finance, the submission to the Committee, a settlement report. */
export const paperKinds = ['to-finance', 'to-committee', 'settlement'] as const
export type PaperKind = (typeof paperKinds)[number]

/** How often a paper went out, and under which number it did last. */
export const PaperStanding = z.object({
  edition: z.number().int().describe('0: not sent yet'),
  number: z.string().nullable(),
  date: CalendarDate.nullable(),
  by: z.string().nullable(),
  mayIssue: z.boolean(),
})
export type PaperStanding = z.infer<typeof PaperStanding>
