import { z } from 'zod'
import { Message } from '#kernel/contract.ts'
import { keysOf, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate } from '#kernel/period.ts'
import { results } from './attendance.ts'

const Percent = z.number().int().nullable().describe('Hours present of hours held; null where none was held')

/** Everybody of a course who holds a seat or was there. */
export const Roll = z.object({
  sessions: z.array(
    z.object({ id: Id, heldOn: CalendarDate, startsAt: z.string(), endsAt: z.string(), topic: z.string() }),
  ),
  entries: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      body: z.string().nullable(),
      position: z.string().nullable(),
      attendanceId: Id.nullable(),
      sessions: z.array(Id),
      share: Percent,
      result: z.enum(keysOf(results)),
      score: z.string().nullable(),
    }),
  ),
  actions: z.array(z.string()),
})
export type Roll = z.infer<typeof Roll>

/** Who stands before the organiser. */
export const Comer = z.object({
  code: z.string(),
  name: z.string(),
  body: z.string().nullable(),
  course: z.string(),
  courseId: Id,
  sessions: z.array(z.object({ id: Id, label: z.string(), present: z.boolean() })),
})
export type Comer = z.infer<typeof Comer>

/** Who signs the certificates of a course. */
export const Signer = z.object({
  signerPosition: z.string().trim().min(1).max(200),
  signerName: optionalText(100),
})
export type Signer = z.output<typeof Signer>

/** Who of a course has earned a certificate; `why` says why not. */
export const Candidates = z.object({
  rule: z
    .object({
      scheme: z.string().nullable(),
      source: z.string(),
      minimumPresence: z.number().int(),
      testRequired: z.boolean(),
    })
    .nullable(),
  candidates: z.array(
    z.object({
      attendanceId: Id,
      name: z.string(),
      share: Percent,
      result: z.enum(keysOf(results)),
      number: z.string().nullable().describe('Of the certificate that the person holds for this course'),
      why: Message.nullable(),
    }),
  ),
})
export type Candidates = z.infer<typeof Candidates>

const Average = z.string()

/** What those who attended think of a course; averages are null while too few answered. */
export const Evaluation = z.object({
  answers: z.number().int(),
  shownFrom: z.number().int().nullable(),
  averages: z
    .object({ content: Average, lecturer: Average, organisation: Average, usefulness: Average })
    .nullable(),
  comments: z.array(z.string()),
})
export type Evaluation = z.infer<typeof Evaluation>
